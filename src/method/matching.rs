//! Matching their people with ours (SYS-18): how well each two know each other, what is missing, and whether ranks fit (R-68,
//! It must not know how a level of contact is worded.

use super::danger::RatingBand;
use crate::model::day::Date;
use crate::model::{
    AccountPlan, Coverage, Level, Member, MemberId, Objective, Person, PersonId, Rating, Role, Tie, order,
};

/// Levels between two ranks that are too many; 1 is the top.
const TOO_FAR: i16 = 2;

/// How well one of us and one of them know each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// As somebody judged it, or else as the contact log shows it.
    pub now: Option<Coverage>,
    /// Whether it is the log that shows it.
    pub is_from_log: bool,
    /// As it should be.
    pub wanted: Option<Coverage>,
}

impl Known {
    /// Levels of contact that are missing, 0 to 3.
    pub fn missing(self) -> u8 {
        let level = |coverage: Option<Coverage>| {
            coverage.and_then(|held| Coverage::ALL.iter().position(|one| *one == held)).unwrap_or(0)
        };
        u8::try_from(level(self.wanted).saturating_sub(level(self.now))).unwrap_or(0)
    }
}

/// Whether somebody of theirs stands two levels or more above one of ours; unknown ranks are not held against anybody.
pub fn outranks(theirs: Option<u8>, ours: Option<u8>) -> bool {
    theirs.zip(ours).is_some_and(|(theirs, ours)| i16::from(ours) - i16::from(theirs) >= TOO_FAR)
}

/// How well these two know each other. A judgement wins over the log, which knows how often they met but not how it was.
pub fn known(plan: &AccountPlan, person: PersonId, member: MemberId) -> Known {
    let tie = tie(plan, person, member);
    let judged = tie.and_then(|tie| tie.now);
    let logged = from_log(plan, person, member);
    Known {
        now: judged.or(logged),
        is_from_log: judged.is_none() && logged.is_some(),
        wanted: tie.and_then(|tie| tie.wanted),
    }
}

/// The record of these two; the latest, where two copies of a plan brought one each.
pub fn tie(plan: &AccountPlan, person: PersonId, member: MemberId) -> Option<&Tie> {
    let is_theirs = |tie: &&Tie| tie.person == Some(person) && tie.member == Some(member);
    plan.ties.iter().rfind(is_theirs)
}

/// Met once is brief, up to four times several, more is in depth; `None` where the log has nothing.
fn from_log(plan: &AccountPlan, person: PersonId, member: MemberId) -> Option<Coverage> {
    let met = plan.contacts.iter().filter(|one| one.by == Some(member) && one.with.contains(&person));
    match met.count() {
        0 => None,
        1 => Some(Coverage::Brief),
        2..=4 => Some(Coverage::Multiple),
        _ => Some(Coverage::InDepth),
    }
}

/// Support as the source counts it (SYS-18, 2.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// +1 to +5.
    Supports,
    /// −1 and −2.
    Neutral,
    /// −3 to −5.
    Opposes,
}

impl Support {
    /// The support that a rating stands for.
    pub const fn of(rating: Rating) -> Self {
        match RatingBand::of(rating) {
            RatingBand::Strong | RatingBand::InFavour => Self::Supports,
            RatingBand::Reserved => Self::Neutral,
            RatingBand::Against => Self::Opposes,
        }
    }
}

/// What is wrong with how somebody is looked after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// Nobody of ours stands opposite.
    Nobody,
    /// Whoever stands opposite is too low in rank.
    Outranked,
    /// Never met, or not known to be: expect difficulty.
    NeverMet,
}

/// One row of the five dimensions of a sheet: role, influence, support, contact and counterpart stand in the sheet; this is what
/// they say together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Who.
    pub person: PersonId,
    /// Whether the person is highly influential or has the final say: served first, and best made a coach.
    pub is_priority: bool,
    /// What is wrong.
    pub mismatches: Vec<Mismatch>,
    /// Who of ours would fit: the lowest in rank that is high enough, those who know the person best first. Empty where the counterpart
    /// fits.
    pub fitting: Vec<MemberId>,
}

/// The lowest rank that still counts as senior; 1 is the top.
const SENIOR: u8 = 3;

/// The senior people, and the key ones, who are not on a sheet: the most senior first. Somebody of weight who is missing is the
/// commonest gap of all.
pub fn absent(plan: &AccountPlan, sheet: &Objective, today: Date) -> Vec<PersonId> {
    let counts = |person: &&Person| {
        let is_senior = person.is_key || person.rank.is_some_and(|rank| rank <= SENIOR);
        is_senior && !person.has_left(today) && !sheet.influences.has(person.id)
    };
    let mut all: Vec<_> = plan
        .people
        .iter()
        .filter(counts)
        .map(|one| (one.rank.unwrap_or(u8::MAX), one.name.clone(), one.id))
        .collect();
    order::sort(&mut all);
    all.into_iter().map(|(.., id)| id).collect()
}

/// Most colleagues that are proposed.
const PROPOSED: usize = 3;

/// The people of a sheet who still hold their post, the most influential first.
pub fn matches(plan: &AccountPlan, sheet: &Objective, today: Date) -> Vec<Match> {
    let there = |person: &&Person| !person.has_left(today);
    let rows = sheet.influences.iter().filter_map(|row| {
        let person = plan.people.get(row.person).filter(there)?;
        let is_priority = row.influence == Some(Level::High) || row.roles.contains(&Role::Economic);
        let ours = row.counterpart.and_then(|id| plan.team.get(id));
        let mut mismatches = Vec::new();
        if ours.is_none() && is_priority {
            mismatches.push(Mismatch::Nobody);
        }
        if ours.is_some_and(|ours| outranks(person.rank, ours.rank)) {
            mismatches.push(Mismatch::Outranked);
        }
        if matches!(row.coverage, None | Some(Coverage::None)) {
            mismatches.push(Mismatch::NeverMet);
        }
        let needs_other = mismatches.iter().any(|one| *one != Mismatch::NeverMet);
        let fitting = if needs_other { fitting(plan, person) } else { Vec::new() };
        let weight = (!is_priority, row.influence.map_or(3, |level| level as u8), person.rank.unwrap_or(9));
        Some((weight, person.name.clone(), Match { person: person.id, is_priority, mismatches, fitting }))
    });
    let mut rows: Vec<_> = rows.collect();
    order::sort_by_key(&mut rows, |(weight, name, one)| (*weight, name.clone(), one.person));
    rows.into_iter().map(|(_, _, one)| one).collect()
}

fn fitting(plan: &AccountPlan, person: &Person) -> Vec<MemberId> {
    let can = |member: &&Member| member.rank.is_some() && !outranks(person.rank, member.rank);
    let mut all: Vec<&Member> = plan.team.iter().filter(can).collect();
    order::sort_by_key(&mut all, |member| {
        let now = known(plan, person.id, member.id).now;
        (std::cmp::Reverse(now), std::cmp::Reverse(member.rank), member.name.clone(), member.id)
    });
    all.truncate(PROPOSED);
    all.into_iter().map(|member| member.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::day::date;
    use crate::model::edit::SheetRecord;
    use crate::model::ids::TieId;
    use crate::model::{Contact, ContactId, Edit, Influence, ObjectiveId, PlanId};
    use uuid::Uuid;

    const QIN: PersonId = PersonId(Uuid::from_u128(11));
    const LI: PersonId = PersonId(Uuid::from_u128(12));
    const SELLER: MemberId = MemberId(Uuid::from_u128(21));
    const BOSS: MemberId = MemberId(Uuid::from_u128(22));
    const SHEET: ObjectiveId = ObjectiveId(Uuid::from_u128(31));

    fn plan() -> AccountPlan {
        let mut plan = AccountPlan::new(PlanId(Uuid::nil()), "A customer");
        let person =
            |id, name: &str, rank| Person { name: name.to_owned(), rank: Some(rank), ..Person::new(id) };
        let member = |id, rank| Member { rank: Some(rank), ..Member::new(id) };
        for edit in [
            Edit::put(person(QIN, "Qin", 2)),
            Edit::put(person(LI, "Li", 5)),
            Edit::put(member(SELLER, 5)),
            Edit::put(member(BOSS, 2)),
            Edit::put(Objective::new(SHEET)),
            put(Influence { influence: Some(Level::High), counterpart: Some(SELLER), ..Influence::new(QIN) }),
            put(Influence {
                influence: Some(Level::Low),
                coverage: Some(Coverage::Brief),
                ..Influence::new(LI)
            }),
        ] {
            plan.apply(edit).expect("sound");
        }
        plan
    }

    fn put(row: Influence) -> Edit {
        Edit::put_in(SHEET, SheetRecord::Influence(row))
    }

    fn found(plan: &AccountPlan) -> Vec<Match> {
        matches(plan, plan.objectives.get(SHEET).expect("the sheet"), date(2026, 5, 1))
    }

    #[test]
    fn whoever_outranks_our_counterpart_by_two_levels_is_named_with_who_would_fit() {
        let found = found(&plan());
        assert_eq!(found[0].person, QIN, "the most influential comes first");
        assert_eq!(found[0].mismatches, [Mismatch::Outranked, Mismatch::NeverMet]);
        assert_eq!(found[0].fitting, [BOSS]);
        assert_eq!(
            (found[1].person, found[1].mismatches.len()),
            (LI, 0),
            "low influence needs no counterpart"
        );
    }

    #[test]
    fn ratings_are_support_as_the_source_counts_it() {
        use Support::{Neutral, Opposes, Supports};
        let counted: Vec<Support> = Rating::ALL.iter().map(|rating| Support::of(*rating)).collect();
        let below = [Opposes, Opposes, Opposes, Neutral, Neutral];
        assert_eq!(counted[..5], below);
        assert!(counted[5..].iter().all(|support| *support == Supports));
    }

    #[test]
    fn a_rank_that_is_not_known_is_held_against_nobody() {
        assert!(outranks(Some(1), Some(3)));
        assert!(!outranks(Some(1), Some(2)) && !outranks(None, Some(9)) && !outranks(Some(1), None));
    }

    #[test]
    fn senior_and_key_people_who_are_not_on_the_sheet_are_named() {
        let mut plan = plan();
        let ids: Vec<PersonId> = (60..64).map(|at| PersonId(Uuid::from_u128(at))).collect();
        let person = |at: usize, rank| Person { rank, ..Person::new(ids[at]) };
        for edit in [
            Edit::put(Person { is_key: true, ..person(0, None) }),
            Edit::put(person(1, Some(SENIOR))),
            Edit::put(person(2, Some(SENIOR + 1))),
            Edit::put(Person { left_on: Some(date(2026, 1, 1)), ..person(3, Some(1)) }),
        ] {
            plan.apply(edit).expect("sound");
        }
        let sheet = plan.objectives.get(SHEET).expect("the sheet");
        assert_eq!(absent(&plan, sheet, date(2026, 5, 1)), [ids[1], ids[0]]);
    }

    #[test]
    fn the_log_shows_what_nobody_judged() {
        let mut plan = plan();
        assert_eq!(known(&plan, QIN, SELLER), Known::default());
        for at in 0..2 {
            let with = [QIN].into();
            let contact =
                Contact { by: Some(SELLER), with, ..Contact::new(ContactId(Uuid::from_u128(40 + at))) };
            plan.apply(Edit::put(contact)).expect("sound");
        }
        let seen = known(&plan, QIN, SELLER);
        assert_eq!((seen.now, seen.is_from_log), (Some(Coverage::Multiple), true));
        let tie = Tie {
            person: Some(QIN),
            member: Some(SELLER),
            now: Some(Coverage::Brief),
            wanted: Some(Coverage::InDepth),
            ..Tie::new(TieId(Uuid::from_u128(50)))
        };
        plan.apply(Edit::put(tie)).expect("sound");
        let seen = known(&plan, QIN, SELLER);
        assert_eq!((seen.now, seen.is_from_log, seen.missing()), (Some(Coverage::Brief), false, 2));
        assert_eq!(Known { now: Some(Coverage::InDepth), ..seen }.missing(), 0);
    }

    #[test]
    fn a_tie_goes_with_the_person_and_with_the_colleague() {
        for gone in [crate::model::edit::RecordId::Person(QIN), crate::model::edit::RecordId::Member(SELLER)]
        {
            let mut plan = plan();
            let tie = Tie { person: Some(QIN), member: Some(SELLER), ..Tie::new(TieId(Uuid::from_u128(50))) };
            plan.apply(Edit::put(tie)).expect("sound");
            plan.apply(Edit::Remove(gone)).expect("there");
            assert!(plan.ties.is_empty(), "{gone:?}");
        }
    }
}
