//! The numbers of the method that a user may change (marked † there), and the weights of the position score. It must
//! not know who stores them.

use serde::{Deserialize, Serialize};

use crate::model::FunnelPlace;
use crate::model::account::Tier;

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
    /// steps by which feeling and position may not differ.
    pub feeling_steps: u32,
    /// how many normal cycles an objective may be in the funnel.
    pub clogged_cycles: f64,
    /// per cent of an amount that each level of the funnel is counted with.
    pub level_shares: LevelShares,
    /// per cent of our effort that customers to be given up may take.
    pub give_up_share: f64,
    /// how often a customer is called and visited.
    pub cadence: Cadence,
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
            feeling_steps: 3,
            clogged_cycles: 1.5,
            level_shares: LevelShares::default(),
            give_up_share: 5.0,
            cadence: Cadence::default(),
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

/// What an amount is worth at each level of the funnel, in per cent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct LevelShares {
    /// In the universe.
    pub universe: f64,
    /// Above the funnel.
    pub above: f64,
    /// In the funnel.
    pub inside: f64,
    /// Among the best few.
    pub best_few: f64,
}

impl Default for LevelShares {
    fn default() -> Self {
        Self { universe: 5.0, above: 20.0, inside: 50.0, best_few: 90.0 }
    }
}

impl LevelShares {
    /// The share of a level, 0 to 1.
    pub const fn of(&self, place: FunnelPlace) -> f64 {
        let per_cent = match place {
            FunnelPlace::Universe => self.universe,
            FunnelPlace::Above => self.above,
            FunnelPlace::In => self.inside,
            FunnelPlace::BestFew => self.best_few,
        };
        per_cent / 100.0
    }
}

/// How often a customer of each tier is called and visited (SYS-08).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Cadence {
    /// Priority customers.
    pub priority: Interval,
    /// Ordinary customers.
    pub ordinary: Interval,
    /// Those who come last.
    pub last: Interval,
}

impl Default for Cadence {
    fn default() -> Self {
        let every = |call_months, visit_months| Interval { call_months, visit_months };
        Self { priority: every(1, 3), ordinary: every(3, 6), last: every(6, 12) }
    }
}

impl Cadence {
    /// The interval of a tier.
    pub const fn of(&self, tier: Tier) -> Interval {
        match tier {
            Tier::Priority => self.priority,
            Tier::Ordinary => self.ordinary,
            Tier::Last => self.last,
        }
    }
}

/// Months between two calls and between two visits; 0 asks for none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Interval {
    /// Months between calls.
    pub call_months: u8,
    /// Months between visits.
    pub visit_months: u8,
}
impl ScoreWeights {
    /// What people, flags, coverage and win are of the whole, in per cent; nothing when all of them are nothing.
    pub fn shares(&self) -> [f64; 4] {
        let weights = [self.people, self.flags, self.coverage, self.win].map(|weight| weight.max(0.0));
        let all: f64 = weights.iter().sum();
        if all > 0.0 && all.is_finite() { weights.map(|weight| weight / all * 100.0) } else { [0.0; 4] }
    }
}
