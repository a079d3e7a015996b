//! The position score of a sheet (method, section L), every part explainable. It must not call itself a probability,
//! nor know any rule.

use super::base::{Base, base, has_confirmed_win};
use super::context::{Context, Row};
use super::finding::Severity;
use super::thresholds::ScoreWeights;
use crate::model::{Coverage, Level, Mode, PersonId, Rating, Role};

/// The highest score while the final say or the coach is missing.
const CAP_ROLE_MISSING: u8 = 40;
/// The highest score while a critical flag stands.
const CAP_CRITICAL: u8 = 60;

/// Colour band of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Band {
    /// 75 and more.
    Green,
    /// 50 to 74.
    Amber,
    /// Less than 50.
    Red,
}

impl Band {
    /// The three, the best first.
    pub const ALL: &'static [Self] = &[Self::Green, Self::Amber, Self::Red];

    /// The band with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|band| band.word() == word)
    }

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

impl FlagCounts {
    /// Counts a finding of this severity.
    pub(super) const fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Critical => self.critical += 1,
            Severity::High => self.high += 1,
            Severity::Medium => self.medium += 1,
            Severity::Low => self.low += 1,
            Severity::Info => {}
        }
    }

    /// The points that they take off Flags, which stops at 0.
    pub fn cost(self) -> f64 {
        (25 * self.critical + 10 * self.high + 4 * self.medium + self.low) as f64
    }
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

/// Computes the position of a sheet from its people and from how many findings stand; those that were set aside cost
/// nothing.
pub(super) fn position(context: &Context<'_>, counted: FlagCounts) -> Position {
    let each: Vec<PersonScore> = context.rows.iter().map(score_of).collect();
    let is_high = |row: &&Row<'_>| row.influence.influence == Some(Level::High);
    let high = context.rows.iter().filter(is_high);
    let is_covered = |row: &&Row<'_>| base(row.influence, context.thresholds) == Base::Covered;
    let high_covered = (high.clone().count(), high.filter(is_covered).count());
    let wins = context.rows.iter().filter(|row| has_confirmed_win(row.influence)).count();
    let wins_confirmed = (context.rows.len(), wins);

    let people = people(&each);
    let (flags, coverage, win) = (flags(counted), per_cent(high_covered), per_cent(wins_confirmed));
    let uncapped = whole(&context.thresholds.score, [people, flags, coverage, win]);
    let cap = cap(context, counted);
    let score = cap.as_ref().map_or(rounded(uncapped), |cap| rounded(uncapped).min(cap.at));
    Position {
        score,
        band: Band::of(score),
        uncapped,
        people,
        flags,
        coverage,
        win,
        cap,
        each,
        counted,
        high_covered,
        wins_confirmed,
    }
}

fn score_of(row: &Row<'_>) -> PersonScore {
    let (mode, coverage) = (row.influence.mode, row.influence.coverage);
    let rating_points = row.rating().map_or(0.0, |rating| 50.0 + 10.0 * f64::from(rating));
    let mode_penalty = match mode {
        Some(Mode::EvenKeel) => 20.0,
        Some(Mode::Overconfident) => 35.0,
        Some(Mode::Growth | Mode::Trouble) | None => 0.0,
    };
    let coverage_penalty = match coverage {
        None | Some(Coverage::None) => 25.0,
        Some(Coverage::Brief) => 10.0,
        Some(Coverage::Multiple | Coverage::InDepth) => 0.0,
    };
    PersonScore {
        person: row.id(),
        weight: row.weight,
        influence: row.influence.influence,
        is_economic: row.holds(Role::Economic),
        rating: row.influence.rating,
        rating_points,
        mode,
        mode_penalty,
        coverage,
        coverage_penalty,
        points: (rating_points - mode_penalty - coverage_penalty).max(0.0),
    }
}

fn people(each: &[PersonScore]) -> f64 {
    let weights: f64 = each.iter().map(|one| one.weight).sum();
    let points: f64 = each.iter().map(|one| one.weight * one.points).sum();
    if weights > 0.0 { points / weights } else { 0.0 }
}

fn flags(counted: FlagCounts) -> f64 {
    (100.0 - counted.cost()).max(0.0)
}

/// How many per cent the second number is of the first; 0 of none.
fn per_cent((of, part): (usize, usize)) -> f64 {
    if of == 0 { 0.0 } else { 100.0 * part as f64 / of as f64 }
}

/// The four parts by their weights. Weights that nobody can use (all zero, or not numbers) give 0.
pub(super) fn whole(weights: &ScoreWeights, parts: [f64; 4]) -> f64 {
    weights.shares().iter().zip(parts).map(|(share, part)| share * part / 100.0).sum()
}

/// Half a point rounds up; the hair keeps 74.5 from being 74.49999.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0 to 100")]
pub(super) fn rounded(score: f64) -> u8 {
    (score + 0.5 + 1e-9).floor().clamp(0.0, 100.0) as u8
}

/// The lowest cap that applies. A final say without a name is unknown, whatever row stands in for it; a candidate is no
/// coach (M.14).
fn cap(context: &Context<'_>, counted: FlagCounts) -> Option<Cap> {
    let mut reasons = Vec::new();
    if context.holders(Role::Economic).all(|row| row.name().is_empty()) {
        reasons.push(CapReason::EconomicUnknown);
    }
    if !context.rows.iter().any(Row::is_tested_coach) {
        reasons.push(CapReason::NoCoach);
    }
    if !reasons.is_empty() {
        return Some(Cap { at: CAP_ROLE_MISSING, reasons });
    }
    (counted.critical > 0).then(|| Cap { at: CAP_CRITICAL, reasons: vec![CapReason::CriticalFlag] })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, ECONOMIC, TECHNICAL, USER, rating};
    use crate::model::Judgement;

    fn near(value: f64, expected: f64) {
        assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
    }

    fn of(case: &Case) -> Position {
        case.analyse().position.expect("a position")
    }

    /// Wang E high +4: 4.5 × 90; Li U medium +2: 2 × 70; Zhao T medium +3: 2 × 80; Chen C high +4: 3 × 90.
    /// People = (405 + 140 + 160 + 270) / 11.5 = 975 / 11.5. R-11 costs 4, R-35 1: Flags 95. Both H covered: 100. All wins: 100.
    #[test]
    fn a_sound_sheet() {
        let position = of(&Case::sound());
        near(position.people, 975.0 / 11.5);
        near(position.flags, 95.0);
        near(position.coverage, 100.0);
        near(position.win, 100.0);
        near(position.uncapped, 0.4 * 975.0 / 11.5 + 0.25 * 95.0 + 20.0 + 15.0);
        assert_eq!((position.score, position.band, position.step()), (93, Band::Green, 10));
        assert_eq!(position.cap, None);
    }

    #[test]
    fn a_person_s_points_never_fall_below_zero() {
        let mut case = Case::sound();
        case.rows[USER].rating = rating(-5);
        case.rows[USER].mode = Some(Mode::Overconfident);
        case.rows[TECHNICAL].rating = None;
        case.rows[TECHNICAL].influence = None;
        let position = of(&case);
        let one = |at: usize| position.each.iter().find(|one| one.person == case.id(at)).expect("counts");
        near(one(USER).points, 0.0);
        near(one(TECHNICAL).points, 0.0);
        near(one(TECHNICAL).weight, 1.0);
        near(one(ECONOMIC).weight, 4.5);
    }

    #[test]
    fn penalties_add_up() {
        let mut case = Case::sound();
        case.rows[USER].mode = Some(Mode::EvenKeel);
        case.rows[USER].coverage = Some(Coverage::Brief);
        let position = of(&case);
        let user = position.each.iter().find(|one| one.person == case.id(USER)).expect("counts");
        near(user.points, 70.0 - 20.0 - 10.0);
    }

    #[test]
    fn no_final_say_and_no_coach_cap_at_forty() {
        let mut case = Case::sound();
        case.rows[COACH].coach.trusts_us = Some(false);
        let position = of(&case);
        assert_eq!(position.score, 40);
        assert_eq!(position.cap, Some(Cap { at: 40, reasons: vec![CapReason::NoCoach] }));
        case.rows[ECONOMIC].roles.clear();
        let reasons = vec![CapReason::EconomicUnknown, CapReason::NoCoach];
        assert_eq!(of(&case).cap, Some(Cap { at: 40, reasons }));
    }

    #[test]
    fn a_critical_flag_caps_at_sixty_until_it_is_set_aside() {
        let mut case = Case::sound();
        case.rows[ECONOMIC].win.clear();
        case.rows[ECONOMIC].proofs.remove(&Judgement::Win);
        let position = of(&case);
        assert_eq!(position.score, 60);
        assert_eq!(position.cap, Some(Cap { at: 60, reasons: vec![CapReason::CriticalFlag] }));
        assert_eq!(position.band, Band::Amber);
        let found = case.only(1);
        case.dismiss(&found);
        assert_eq!(of(&case).cap, None);
    }

    #[test]
    fn without_high_influence_nothing_is_covered() {
        let mut case = Case::sound();
        case.rows[ECONOMIC].influence = Some(Level::Medium);
        case.rows[COACH].influence = Some(Level::Medium);
        let position = of(&case);
        near(position.coverage, 0.0);
        assert_eq!(position.high_covered, (0, 0));
    }

    #[test]
    fn half_a_point_rounds_up() {
        assert_eq!(rounded(74.5), 75);
        assert_eq!(rounded(74.499), 74);
        assert_eq!(rounded(0.3 * 100.0 + 44.5), 75);
        assert_eq!(rounded(-3.0), 0);
        assert_eq!(rounded(f64::NAN), 0);
    }

    #[test]
    fn bands_begin_where_the_method_says() {
        assert_eq!(
            [0, 49, 50, 74, 75, 100].map(Band::of),
            [Band::Red, Band::Red, Band::Amber, Band::Amber, Band::Green, Band::Green]
        );
    }

    #[test]
    fn odd_weights_never_give_an_odd_score() {
        for people in [f64::NAN, f64::INFINITY, -1.0, 0.0] {
            let mut case = Case::sound();
            case.thresholds.score = ScoreWeights { people, flags: 0.0, coverage: 0.0, win: 0.0 };
            assert_eq!(of(&case).score, 0);
        }
    }
}
