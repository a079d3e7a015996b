//! Which numbers of the method a user may change, one by one: their names in the settings, their ranges, the rules that
//! use them. It must not know who stores them nor how they are worded.

use super::thresholds::Thresholds;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Days,
    /// Buying influences.
    People,
    /// A step of the rating scale.
    Rating,
    /// Steps between two ratings.
    Steps,
    /// How often something happened.
    Times,
    /// Months.
    Months,
    /// How many times a normal selling cycle.
    Cycles,
    /// A part of a hundred.
    Percent,
    /// A part of the position score.
    Weight,
}

impl Unit {
    /// Whether only whole numbers make sense.
    pub const fn is_whole(self) -> bool {
        !matches!(self, Self::Weight | Self::Cycles | Self::Percent)
    }
}

/// What is fixed about a number that can be changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spec {
    /// Its name where it is kept: its place in [`Thresholds`], in camel case.
    pub key: &'static str,
    /// The rules that use it; none for the score.
    pub rules: &'static [u8],
    /// What it counts.
    pub unit: Unit,
    /// The least that makes sense.
    pub least: f64,
    /// The most that makes sense.
    pub most: f64,
}

const fn spec(key: &'static str, rules: &'static [u8], unit: Unit, least: f64, most: f64) -> Spec {
    Spec { key, rules, unit, least, most }
}

/// A number that the user may change (marked † in the method).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tunable {
    ///
    OldJudgementDays,
    ///
    NewToJobDays,
    ///
    SingleThreadFrom,
    ///
    StaleSheetDays,
    ///
    CoveredRating,
    ///
    SuspiciousRating,
    ///
    ContactDays,
    ///
    AllPositiveFrom,
    ///
    RatingFall,
    ///
    PostponedTimes,
    ///
    LaterDays,
    ///
    FeelingSteps,
    ///
    CloggedCycles,
    ///
    UniverseShare,
    ///
    AboveShare,
    ///
    InsideShare,
    ///
    BestFewShare,
    ///
    GiveUpShare,
    ///
    PriorityCallMonths,
    ///
    PriorityVisitMonths,
    ///
    OrdinaryCallMonths,
    ///
    OrdinaryVisitMonths,
    ///
    LastCallMonths,
    ///
    LastVisitMonths,
    /// Position score.
    PeopleWeight,
    /// Position score.
    FlagsWeight,
    /// Position score.
    CoverageWeight,
    /// Position score.
    WinWeight,
}

impl Tunable {
    /// Every one, in the order of the rules.
    pub const ALL: &'static [Self] = &[
        Self::OldJudgementDays,
        Self::NewToJobDays,
        Self::SingleThreadFrom,
        Self::StaleSheetDays,
        Self::CoveredRating,
        Self::SuspiciousRating,
        Self::ContactDays,
        Self::AllPositiveFrom,
        Self::RatingFall,
        Self::PostponedTimes,
        Self::LaterDays,
        Self::FeelingSteps,
        Self::CloggedCycles,
        Self::UniverseShare,
        Self::AboveShare,
        Self::InsideShare,
        Self::BestFewShare,
        Self::GiveUpShare,
        Self::PriorityCallMonths,
        Self::PriorityVisitMonths,
        Self::OrdinaryCallMonths,
        Self::OrdinaryVisitMonths,
        Self::LastCallMonths,
        Self::LastVisitMonths,
        Self::PeopleWeight,
        Self::FlagsWeight,
        Self::CoverageWeight,
        Self::WinWeight,
    ];

    /// What is fixed about it.
    pub const fn spec(self) -> Spec {
        const YEARS: f64 = 1095.0;
        match self {
            Self::OldJudgementDays => spec("oldJudgementDays", &[2, 12], Unit::Days, 1.0, YEARS),
            Self::NewToJobDays => spec("newToJobDays", &[4], Unit::Days, 1.0, YEARS),
            Self::SingleThreadFrom => spec("singleThreadFrom", &[10], Unit::People, 2.0, 50.0),
            Self::StaleSheetDays => spec("staleSheetDays", &[12], Unit::Days, 1.0, 365.0),
            Self::CoveredRating => spec("coveredRating", &[15, 34, 35], Unit::Rating, 1.0, 5.0),
            Self::SuspiciousRating => spec("suspiciousRating", &[24], Unit::Rating, 1.0, 5.0),
            Self::ContactDays => spec("contactDays", &[27], Unit::Days, 1.0, YEARS),
            Self::AllPositiveFrom => spec("allPositiveFrom", &[28], Unit::People, 2.0, 50.0),
            Self::RatingFall => spec("ratingFall", &[29], Unit::Steps, 1.0, 10.0),
            Self::PostponedTimes => spec("postponedTimes", &[45], Unit::Times, 1.0, 20.0),
            Self::LaterDays => spec("laterDays", &[45], Unit::Days, 1.0, YEARS),
            Self::FeelingSteps => spec("feelingSteps", &[47], Unit::Steps, 1.0, 9.0),
            Self::CloggedCycles => spec("cloggedCycles", &[60], Unit::Cycles, 1.0, 10.0),
            Self::UniverseShare => spec("levelShares.universe", &[61], Unit::Percent, 0.0, 100.0),
            Self::AboveShare => spec("levelShares.above", &[61], Unit::Percent, 0.0, 100.0),
            Self::InsideShare => spec("levelShares.inside", &[61], Unit::Percent, 0.0, 100.0),
            Self::BestFewShare => spec("levelShares.bestFew", &[61], Unit::Percent, 0.0, 100.0),
            Self::GiveUpShare => spec("giveUpShare", &[64], Unit::Percent, 0.0, 100.0),
            Self::PriorityCallMonths => spec("cadence.priority.callMonths", &[65], Unit::Months, 0.0, 60.0),
            Self::PriorityVisitMonths => spec("cadence.priority.visitMonths", &[65], Unit::Months, 0.0, 60.0),
            Self::OrdinaryCallMonths => spec("cadence.ordinary.callMonths", &[65], Unit::Months, 0.0, 60.0),
            Self::OrdinaryVisitMonths => spec("cadence.ordinary.visitMonths", &[65], Unit::Months, 0.0, 60.0),
            Self::LastCallMonths => spec("cadence.last.callMonths", &[65], Unit::Months, 0.0, 60.0),
            Self::LastVisitMonths => spec("cadence.last.visitMonths", &[65], Unit::Months, 0.0, 60.0),
            Self::PeopleWeight => spec("score.people", &[], Unit::Weight, 0.0, 100.0),
            Self::FlagsWeight => spec("score.flags", &[], Unit::Weight, 0.0, 100.0),
            Self::CoverageWeight => spec("score.coverage", &[], Unit::Weight, 0.0, 100.0),
            Self::WinWeight => spec("score.win", &[], Unit::Weight, 0.0, 100.0),
        }
    }

    /// Whether a value is within the range.
    pub fn allows(self, value: f64) -> bool {
        let spec = self.spec();
        // No number that is none is within a range.
        (spec.least..=spec.most).contains(&value) && (!spec.unit.is_whole() || value.fract().abs() < 1e-9)
    }

    /// Reads a value as somebody types it; `None` when it is no number of the range. Full-width digits and signs count.
    pub fn parse(self, text: &str) -> Option<f64> {
        let plain: String = text.trim().chars().map(half_width).collect();
        let value = plain.strip_prefix('+').unwrap_or(&plain).parse::<f64>().ok()?;
        self.allows(value).then_some(value)
    }
}

fn half_width(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        '。' => '.',
        other => other,
    }
}

impl Thresholds {
    /// The number as it holds.
    pub fn value(&self, which: Tunable) -> f64 {
        match which {
            Tunable::OldJudgementDays => f64::from(self.old_judgement_days),
            Tunable::NewToJobDays => f64::from(self.new_to_job_days),
            Tunable::SingleThreadFrom => f64::from(self.single_thread_from),
            Tunable::StaleSheetDays => f64::from(self.stale_sheet_days),
            Tunable::CoveredRating => f64::from(self.covered_rating),
            Tunable::SuspiciousRating => f64::from(self.suspicious_rating),
            Tunable::ContactDays => f64::from(self.contact_days),
            Tunable::AllPositiveFrom => f64::from(self.all_positive_from),
            Tunable::RatingFall => f64::from(self.rating_fall),
            Tunable::PostponedTimes => f64::from(self.postponed_times),
            Tunable::LaterDays => f64::from(self.later_days),
            Tunable::FeelingSteps => f64::from(self.feeling_steps),
            Tunable::CloggedCycles => self.clogged_cycles,
            Tunable::UniverseShare => self.level_shares.universe,
            Tunable::AboveShare => self.level_shares.above,
            Tunable::InsideShare => self.level_shares.inside,
            Tunable::BestFewShare => self.level_shares.best_few,
            Tunable::GiveUpShare => self.give_up_share,
            Tunable::PriorityCallMonths => f64::from(self.cadence.priority.call_months),
            Tunable::PriorityVisitMonths => f64::from(self.cadence.priority.visit_months),
            Tunable::OrdinaryCallMonths => f64::from(self.cadence.ordinary.call_months),
            Tunable::OrdinaryVisitMonths => f64::from(self.cadence.ordinary.visit_months),
            Tunable::LastCallMonths => f64::from(self.cadence.last.call_months),
            Tunable::LastVisitMonths => f64::from(self.cadence.last.visit_months),
            Tunable::PeopleWeight => self.score.people,
            Tunable::FlagsWeight => self.score.flags,
            Tunable::CoverageWeight => self.score.coverage,
            Tunable::WinWeight => self.score.win,
        }
    }

    /// Changes one number; a value out of range is refused, and so are four weights of nothing.
    pub fn change(&mut self, which: Tunable, value: f64) -> bool {
        if !which.allows(value) {
            return false;
        }
        let mut next = self.clone();
        next.put(which, value);
        let score = &next.score;
        if score.people + score.flags + score.coverage + score.win <= 0.0 {
            return false;
        }
        *self = next;
        true
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the range, so small")]
    fn put(&mut self, which: Tunable, value: f64) {
        let (count, rating, months) = (value as u32, value as i8, value as u8);
        match which {
            Tunable::OldJudgementDays => self.old_judgement_days = count,
            Tunable::NewToJobDays => self.new_to_job_days = count,
            Tunable::SingleThreadFrom => self.single_thread_from = count,
            Tunable::StaleSheetDays => self.stale_sheet_days = count,
            Tunable::CoveredRating => self.covered_rating = rating,
            Tunable::SuspiciousRating => self.suspicious_rating = rating,
            Tunable::ContactDays => self.contact_days = count,
            Tunable::AllPositiveFrom => self.all_positive_from = count,
            Tunable::RatingFall => self.rating_fall = rating,
            Tunable::PostponedTimes => self.postponed_times = count,
            Tunable::LaterDays => self.later_days = count,
            Tunable::FeelingSteps => self.feeling_steps = count,
            Tunable::CloggedCycles => self.clogged_cycles = value,
            Tunable::UniverseShare => self.level_shares.universe = value,
            Tunable::AboveShare => self.level_shares.above = value,
            Tunable::InsideShare => self.level_shares.inside = value,
            Tunable::BestFewShare => self.level_shares.best_few = value,
            Tunable::GiveUpShare => self.give_up_share = value,
            Tunable::PriorityCallMonths => self.cadence.priority.call_months = months,
            Tunable::PriorityVisitMonths => self.cadence.priority.visit_months = months,
            Tunable::OrdinaryCallMonths => self.cadence.ordinary.call_months = months,
            Tunable::OrdinaryVisitMonths => self.cadence.ordinary.visit_months = months,
            Tunable::LastCallMonths => self.cadence.last.call_months = months,
            Tunable::LastVisitMonths => self.cadence.last.visit_months = months,
            Tunable::PeopleWeight => self.score.people = value,
            Tunable::FlagsWeight => self.score.flags = value,
            Tunable::CoverageWeight => self.score.coverage = value,
            Tunable::WinWeight => self.score.win = value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    /// The places of all numbers below a value, as `score.people`.
    fn leaves(value: &Value, above: &str, all: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    let dot = if above.is_empty() { "" } else { "." };
                    leaves(value, &format!("{above}{dot}{name}"), all);
                }
            }
            _ => all.push(above.to_owned()),
        }
    }

    #[test]
    fn every_threshold_can_be_changed() {
        let mut all = Vec::new();
        leaves(&serde_json::to_value(Thresholds::default()).expect("a value"), "", &mut all);
        let mut keys: Vec<String> = Tunable::ALL.iter().map(|one| one.spec().key.to_owned()).collect();
        all.sort_unstable();
        keys.sort_unstable();
        assert_eq!(keys, all, "add each field of Thresholds to Tunable, with its words in i18n/tuning.rs");
    }

    #[test]
    fn each_number_is_read_where_it_is_written_and_within_its_range() {
        for which in Tunable::ALL {
            let spec = which.spec();
            let default = Thresholds::default().value(*which);
            assert!(which.allows(default), "{which:?}");
            for value in [spec.most, spec.least + 1.0] {
                let mut all = Thresholds::default();
                assert!(all.change(*which, value), "{which:?} {value}");
                assert!((all.value(*which) - value).abs() < 1e-9, "{which:?}");
                let others = Tunable::ALL.iter().filter(|other| *other != which);
                for other in others {
                    let default = Thresholds::default().value(*other);
                    assert!((all.value(*other) - default).abs() < 1e-9, "{which:?} moved {other:?}");
                }
            }
            let mut all = Thresholds::default();
            for value in [spec.least - 1.0, spec.most + 1.0, f64::NAN, f64::INFINITY] {
                assert!(!all.change(*which, value), "{which:?} {value}");
            }
            assert_eq!(all, Thresholds::default());
        }
    }

    #[test]
    fn typed_numbers_are_read_in_either_width_and_nonsense_is_not() {
        assert_eq!(Tunable::LaterDays.parse(" 120 "), Some(120.0));
        assert_eq!(Tunable::LaterDays.parse("１２０"), Some(120.0));
        assert_eq!(Tunable::CoveredRating.parse("+4"), Some(4.0));
        assert_eq!(Tunable::WinWeight.parse("12.5"), Some(12.5));
        for wrong in ["", "many", "0", "-3", "1.5", "99999", "NaN", "inf", "1e9"] {
            assert_eq!(Tunable::LaterDays.parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn at_least_one_weight_counts() {
        let mut all = Thresholds::default();
        for which in [Tunable::PeopleWeight, Tunable::FlagsWeight, Tunable::CoverageWeight] {
            assert!(all.change(which, 0.0));
        }
        assert!(!all.change(Tunable::WinWeight, 0.0));
        assert!(all.change(Tunable::WinWeight, 1.0));
    }
}
