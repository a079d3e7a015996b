//! The numbers of the method that a user may change (marked † there), and the weights of the position score. It must
//! not know who stores them.

use serde::{Deserialize, Serialize};

/// Every default that can be changed in the settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Thresholds {
    /// days during which somebody is new to the job.
    pub new_to_job_days: u32,
    /// influences from which one thread is too few.
    pub single_thread_from: u32,
    /// days after which a sheet is stale; after twice as many it is worse.
    pub stale_sheet_days: u32,
    /// days after which a judgement is old.
    pub old_judgement_days: u32,
    /// least rating of somebody covered.
    pub covered_rating: i8,
    /// least rating that is suspicious on an even keel.
    pub suspicious_rating: i8,
    /// days without contact after which enthusiasm is unproved.
    pub contact_days: u32,
    /// influences from which unanimity is too good.
    pub all_positive_from: u32,
    /// steps by which a rating has to fall since the last review.
    pub rating_fall: i8,
    /// times that a closing date may be put off before it is worse.
    pub postponed_times: u32,
    /// days before the closing date within which "later" contradicts it.
    pub later_days: u32,
    /// Weights of the position score.
    pub score: ScoreWeights,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            new_to_job_days: 180,
            single_thread_from: 3,
            stale_sheet_days: 28,
            old_judgement_days: 90,
            covered_rating: 3,
            suspicious_rating: 4,
            contact_days: 60,
            all_positive_from: 4,
            rating_fall: 2,
            postponed_times: 2,
            later_days: 90,
            score: ScoreWeights::default(),
        }
    }
}

/// Parts of the position score, in per cent; their sum is taken as the whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ScoreWeights {
    /// People.
    pub people: f64,
    /// Flags.
    pub flags: f64,
    /// Coverage.
    pub coverage: f64,
    /// Win.
    pub win: f64,
}

impl Default for ScoreWeights {
    fn default() -> Self {
        Self { people: 40.0, flags: 25.0, coverage: 20.0, win: 15.0 }
    }
}

impl ScoreWeights {
    /// What people, flags, coverage and win are of the whole, in per cent; nothing when all of them are nothing.
    pub fn shares(&self) -> [f64; 4] {
        let weights = [self.people, self.flags, self.coverage, self.win].map(|weight| weight.max(0.0));
        let all: f64 = weights.iter().sum();
        if all > 0.0 && all.is_finite() { weights.map(|weight| weight / all * 100.0) } else { [0.0; 4] }
    }
}
