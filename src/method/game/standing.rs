//! Where everything on a sheet stands at one time: stones, score, open flags. It must not know days, nor how a record is
//! stored.

use std::collections::BTreeSet;

use crate::method::finding::Severity;
use crate::method::score::rounded;
use crate::method::{Analysis, Position};
use crate::model::{Coverage, FlagRef, Influence, Level, Mode, Objective, PersonId, Rating, Role};

/// Roles as a small set that can be copied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u8);

impl Roles {
    /// The roles of a set.
    pub fn of(roles: &BTreeSet<Role>) -> Self {
        let mut all = Self::default();
        for role in roles {
            all.add(*role);
        }
        all
    }

    /// Adds a role.
    pub fn add(&mut self, role: Role) {
        self.0 |= 1 << role as u8;
    }

    /// Whether a role is among them.
    pub const fn has(self, role: Role) -> bool {
        self.0 & 1 << role as u8 != 0
    }

    /// The roles in the order of the bands.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.iter().copied().filter(move |role| self.has(*role))
    }
}

/// Where one person stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stone {
    /// Roles held.
    pub roles: Roles,
    /// Degree of influence, if known.
    pub influence: Option<Level>,
    /// Mode, if known.
    pub mode: Option<Mode>,
    /// Rating, if known.
    pub rating: Option<Rating>,
    /// Contact, if known.
    pub coverage: Option<Coverage>,
}

impl Stone {
    /// Where a buying influence stands.
    pub fn of(row: &Influence) -> Self {
        Self {
            roles: Roles::of(&row.roles),
            influence: row.influence,
            mode: row.mode,
            rating: row.rating,
            coverage: row.coverage,
        }
    }
}

/// The position score with its parts, each from 0 to 100 and rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// The score after any cap.
    pub score: u8,
    /// People.
    pub people: u8,
    /// Flags.
    pub flags: u8,
    /// Coverage.
    pub coverage: u8,
    /// Win.
    pub win: u8,
    /// The cap that held it down, if one did.
    pub cap: Option<u8>,
}

impl Score {
    /// What a record keeps of a position.
    pub fn of(position: &Position) -> Self {
        Self {
            score: position.score,
            people: rounded(position.people),
            flags: rounded(position.flags),
            coverage: rounded(position.coverage),
            win: rounded(position.win),
            cap: position.cap.as_ref().map(|cap| cap.at),
        }
    }
}

/// How grave an open flag is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gravity {
    /// A rule found it.
    Found(Severity),
    /// Somebody planted it by hand, which says nothing of how grave it is.
    Planted,
}

impl Gravity {
    /// Its fixed word in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Found(severity) => severity.word(),
            Self::Planted => "planted",
        }
    }

    /// The value whose word this is.
    pub fn from_word(word: &str) -> Option<Self> {
        if word == "planted" { Some(Self::Planted) } else { Severity::from_word(word).map(Self::Found) }
    }
}

/// Where everything on a sheet stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The stones, by person.
    pub stones: Vec<(PersonId, Stone)>,
    /// The red flags that stand, by what they are about: findings of medium severity and above, and planted ones.
    pub flags: Vec<(FlagRef, Gravity)>,
    /// The position score; none while not enough is known.
    pub score: Option<Score>,
}

impl Standing {
    /// Where a sheet stands by what the method says of it.
    pub fn of(sheet: &Objective, analysis: &Analysis) -> Self {
        let mut stones: Vec<_> = sheet.influences.iter().map(|row| (row.person, Stone::of(row))).collect();
        stones.sort_unstable_by_key(|(person, _)| *person);
        let found = analysis.open().filter(|finding| finding.severity.is_flag());
        let mut flags: Vec<_> =
            found.map(|finding| (finding.flag(), Gravity::Found(finding.severity))).collect();
        let planted = sheet.flags.iter().filter(|flag| !flag.is_resolved);
        flags.extend(planted.map(|flag| (FlagRef::Manual { flag: flag.id }, Gravity::Planted)));
        flags.sort_unstable_by_key(|(flag, _)| *flag);
        Self { stones, flags, score: analysis.position.as_ref().map(Score::of) }
    }

    /// Where a person stands; none while not on the sheet.
    pub fn stone(&self, person: PersonId) -> Option<Stone> {
        let at = self.stones.binary_search_by_key(&person, |(person, _)| *person).ok()?;
        Some(self.stones[at].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};
    use crate::model::{Flag, FlagId};
    use uuid::Uuid;

    #[test]
    fn a_standing_is_what_the_sheet_and_the_method_say() {
        let mut case = Case::sound();
        case.rows[USER].mode = None;
        let mut flag = Flag::new(FlagId(Uuid::from_u128(9)));
        case.flags.push(flag.clone());
        flag.id = FlagId(Uuid::from_u128(10));
        flag.is_resolved = true;
        case.flags.push(flag);
        let (plan, id) = case.build();
        let sheet = plan.objectives.get(id).expect("the sheet");
        let analysis = case.analyse();
        let standing = Standing::of(sheet, &analysis);
        assert_eq!(standing.stones.len(), 4);
        let stone = standing.stone(case.id(USER)).expect("on the sheet");
        assert_eq!(stone, Stone::of(&case.rows[USER]));
        assert_eq!(stone.roles.iter().collect::<Vec<_>>(), [Role::User]);
        assert_eq!(standing.flags.len(), analysis.flag_count());
        let planted: Vec<_> =
            standing.flags.iter().filter(|(_, gravity)| *gravity == Gravity::Planted).collect();
        assert_eq!(planted.len(), 1, "one is dealt with");
        let position = analysis.position.expect("a number");
        let score = standing.score.expect("a number");
        assert_eq!((score.score, score.cap), (position.score, position.cap.map(|cap| cap.at)));
        assert!((f64::from(score.people) - position.people).abs() <= 0.5);
    }

    #[test]
    fn every_gravity_has_its_word() {
        let all = Severity::ALL.iter().copied().map(Gravity::Found).chain([Gravity::Planted]);
        for gravity in all {
            assert_eq!(Gravity::from_word(gravity.word()), Some(gravity));
        }
        assert_eq!(Gravity::from_word("grave"), None);
    }
}
