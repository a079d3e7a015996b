//! The position score of a sheet (method, section L), every part explainable. It must not call itself a probability,
//! nor know any rule.

use crate::model::{Coverage, Level, Mode, PersonId, Rating};

/// Colour band of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// 75 and more.
    Green,
    /// 50 to 74.
    Amber,
    /// Less than 50.
    Red,
}

impl Band {
    /// Its fixed word: `green`, `amber` or `red`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Amber => "amber",
            Self::Red => "red",
        }
    }

    /// The band of a score.
    pub const fn of(score: u8) -> Self {
        match score {
            75.. => Self::Green,
            50..=74 => Self::Amber,
            0..=49 => Self::Red,
        }
    }
}

/// Why a score cannot be higher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CapReason {
    /// Nobody is known to have the final say.
    EconomicUnknown,
    /// Nobody passed the tests of a coach.
    NoCoach,
    /// A critical flag stands.
    CriticalFlag,
}

/// A cap on the score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cap {
    /// The highest score that it leaves.
    pub at: u8,
    /// What holds it there, all that apply at this height.
    pub reasons: Vec<CapReason>,
}

/// How one person counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PersonScore {
    /// Who.
    pub person: PersonId,
    /// Weight: high 3, medium 2, low or unknown 1; half as much again with the final say.
    pub weight: f64,
    /// Degree of influence.
    pub influence: Option<Level>,
    /// Whether the person has the final say.
    pub is_economic: bool,
    /// The rating, if known.
    pub rating: Option<Rating>,
    /// Points for the rating, 0 to 100; 0 while unknown.
    pub rating_points: f64,
    /// The mode, if known.
    pub mode: Option<Mode>,
    /// Points taken off for the mode.
    pub mode_penalty: f64,
    /// The contact, if known.
    pub coverage: Option<Coverage>,
    /// Points taken off for thin contact.
    pub coverage_penalty: f64,
    /// What is left, 0 to 100.
    pub points: f64,
}

/// How many open findings of each severity count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FlagCounts {
    /// Critical, 25 each.
    pub critical: usize,
    /// High, 10 each.
    pub high: usize,
    /// Medium, 4 each.
    pub medium: usize,
    /// Low, 1 each.
    pub low: usize,
}

/// Where we stand, 0 to 100, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// The score after any cap, rounded half up.
    pub score: u8,
    /// Its colour band.
    pub band: Band,
    /// The score before any cap, not rounded.
    pub uncapped: f64,
    /// People: average of their points by weight, 0 to 100.
    pub people: f64,
    /// Flags: 100 less what open findings cost, 0 to 100.
    pub flags: f64,
    /// Coverage: per cent of the highly influential who are covered.
    pub coverage: f64,
    /// Win: per cent of people whose result and win are confirmed.
    pub win: f64,
    /// What holds it down, when something does.
    pub cap: Option<Cap>,
    /// How each person counts, the heaviest first.
    pub each: Vec<PersonScore>,
    /// The findings that count in `flags`.
    pub counted: FlagCounts,
    /// How many highly influential people there are, and how many of them are covered.
    pub high_covered: (usize, usize),
    /// How many people count, and how many of them have a confirmed result and win.
    pub wins_confirmed: (usize, usize),
}

impl Position {
    /// The step of the feeling scale that the score stands for, 1 (panic) to 10 (euphoria) (M.14).
    pub fn step(&self) -> u8 {
        (self.score / 10 + 1).min(10)
    }
}
