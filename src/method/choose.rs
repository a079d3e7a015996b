//! "Help me choose": from plain answers to a proposal for role, influence, rating and contact; the mode has a file of
//! its own. Pure functions: no answer means not sure, and too few answers propose nothing. It must not know how the
//! questions are worded.

use std::collections::BTreeSet;

use crate::model::order;
use crate::model::{Coverage, Level, Rating, Role};

/// Questions that tell the roles of a person (2.6, step 4; SYS-15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoleQuestion {
    /// Does this person give the final yes, and can override every other?
    GivesFinalApproval,
    /// Will this person work with it, or answer for those who do?
    FeelsItAtWork,
    /// Does this person check it against requirements, and can say no?
    Screens,
    /// Does this person guide us, and want us to win this one?
    GuidesUs,
}

impl RoleQuestion {
    /// Every question in the order of asking.
    pub const ALL: &'static [Self] =
        &[Self::GivesFinalApproval, Self::FeelsItAtWork, Self::Screens, Self::GuidesUs];

    /// The role that a yes means.
    pub const fn role(self) -> Role {
        match self {
            Self::GivesFinalApproval => Role::Economic,
            Self::FeelsItAtWork => Role::User,
            Self::Screens => Role::Technical,
            Self::GuidesUs => Role::Coach,
        }
    }
}

/// The roles of a person: every question answered with yes is a role, one person may hold several.
pub fn roles(yes: &[RoleQuestion]) -> BTreeSet<Role> {
    order::set_of(yes.iter().map(|question| question.role()))
}

/// The five factors of influence on one objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InfluenceFactor {
    /// The impact of the purchase is felt in this person's part of the organisation.
    Impact,
    /// This person's expertise is asked for.
    Expertise,
    /// It happens where this person is.
    Location,
    /// It is a priority of this person's own.
    Priority,
    /// This person's word has weight in internal politics.
    Politics,
}

impl InfluenceFactor {
    /// Every factor in the order of asking.
    pub const ALL: &'static [Self] =
        &[Self::Impact, Self::Expertise, Self::Location, Self::Priority, Self::Politics];
}

/// The degree of influence from the factors: high from four that hold, medium from two, low when few are left to hold.
/// `None` while the open answers could still change it. A title is no factor.
pub fn influence(answers: &[Option<bool>; 5]) -> Option<Level> {
    let of = |holds: usize| match holds {
        4.. => Level::High,
        2..=3 => Level::Medium,
        _ => Level::Low,
    };
    let sure = answers.iter().filter(|answer| **answer == Some(true)).count();
    let possible = answers.iter().filter(|answer| **answer != Some(false)).count();
    (of(sure) == of(possible)).then(|| of(sure))
}

/// What a person shows towards our proposal; each tells a rating (2.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Behaviour {
    /// Wins others for it without being asked.
    Campaigns,
    /// Defends it when it is attacked.
    Defends,
    /// Says openly that it is the better choice.
    SaysSo,
    /// Asks questions and gives time.
    AsksQuestions,
    /// Goes along when others decide for it.
    GoesAlong,
    /// Would not stand in the way.
    StandsAside,
    /// Gives it no time.
    GivesNoTime,
    /// Has doubts and voices them.
    Doubts,
    /// Argues for another way.
    ArguesForAnother,
    /// Works against it openly or behind the scenes.
    WorksAgainst,
}

impl Behaviour {
    /// Every behaviour, the most favourable first.
    pub const ALL: &'static [Self] = &[
        Self::Campaigns,
        Self::Defends,
        Self::SaysSo,
        Self::AsksQuestions,
        Self::GoesAlong,
        Self::StandsAside,
        Self::GivesNoTime,
        Self::Doubts,
        Self::ArguesForAnother,
        Self::WorksAgainst,
    ];

    /// The rating that it tells.
    pub fn rating(self) -> Rating {
        // The scale is listed from −5 up, the behaviours from the best down.
        Rating::ALL[Self::ALL.len() - 1 - self as usize]
    }
}

/// Questions that tell the depth of contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContactQuestion {
    /// Has anybody of ours ever spoken with this person?
    EverMet,
    /// Several times, about this objective?
    SeveralTimes,
    /// Often, and does this person tell us things unasked?
    TellsUnasked,
}

impl ContactQuestion {
    /// Every question in the order of asking.
    pub const ALL: &'static [Self] = &[Self::EverMet, Self::SeveralTimes, Self::TellsUnasked];
}

/// The depth of contact from the answers, in the order of [`ContactQuestion::ALL`]; `None` while it is not known.
pub const fn coverage(answers: [Option<bool>; 3]) -> Option<Coverage> {
    match answers {
        [Some(false), ..] => Some(Coverage::None),
        [Some(true), Some(false), _] => Some(Coverage::Brief),
        [Some(true), Some(true), Some(false)] => Some(Coverage::Multiple),
        [Some(true), Some(true), Some(true)] => Some(Coverage::InDepth),
        [None, ..] | [Some(true), None, _] | [Some(true), Some(true), None] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_yes_is_a_role() {
        assert!(roles(&[]).is_empty());
        let both = roles(&[RoleQuestion::GuidesUs, RoleQuestion::GivesFinalApproval]);
        assert!(both.iter().eq([&Role::Economic, &Role::Coach]));
    }

    #[test]
    fn influence_waits_until_open_answers_cannot_change_it() {
        let (yes, no) = (Some(true), Some(false));
        assert_eq!(influence(&[None; 5]), None);
        assert_eq!(influence(&[yes, yes, yes, yes, None]), Some(Level::High));
        assert_eq!(influence(&[yes, yes, yes, None, no]), None);
        assert_eq!(influence(&[yes, yes, None, no, no]), Some(Level::Medium));
        assert_eq!(influence(&[no, no, no, no, None]), Some(Level::Low));
    }

    #[test]
    fn behaviours_cover_the_whole_scale_downwards() {
        let ratings: Vec<i8> = Behaviour::ALL.iter().map(|one| one.rating().get()).collect();
        assert_eq!(ratings, [5, 4, 3, 2, 1, -1, -2, -3, -4, -5]);
    }

    #[test]
    fn contact_deepens_with_each_yes() {
        let (yes, no) = (Some(true), Some(false));
        assert_eq!(coverage([None, yes, yes]), None);
        assert_eq!(coverage([no, None, None]), Some(Coverage::None));
        assert_eq!(coverage([yes, no, None]), Some(Coverage::Brief));
        assert_eq!(coverage([yes, yes, no]), Some(Coverage::Multiple));
        assert_eq!(coverage([yes, yes, yes]), Some(Coverage::InDepth));
    }
}
