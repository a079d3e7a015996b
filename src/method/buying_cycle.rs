//! The customer's buying cycle as data (SYS-24): which work of ours fits which stage, and which comes too early or too
//! late for it (R-67, M.12). It must not know actions or people.

use crate::model::{Activity, BuyingStage};

/// How work of ours stands to the stage in which the customer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timeliness {
    /// The customer is not there yet.
    TooEarly,
    /// It can be done now.
    InTime,
    /// The customer is past it.
    TooLate,
}

/// What is known of one stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageWork {
    /// The stage.
    pub stage: BuyingStage,
    /// The work that moves the customer on.
    pub fitting: &'static [Activity],
    /// Work that comes too early.
    pub too_early: &'static [Activity],
    /// Work that comes too late.
    pub too_late: &'static [Activity],
}

/// Talk that may begin when concerns are resolved, and not before.
const CLOSING_TALK: &[Activity] = &[Activity::TalkPrice, Activity::TalkContract];
/// Work that belongs before the decision.
const BEFORE_DECISION: &[Activity] = &[Activity::DevelopNeed, Activity::Present];

/// The six stages in their order. After the last the cycle begins anew, so needs may be woken there again.
pub const CYCLE: [StageWork; 6] = [
    StageWork {
        stage: BuyingStage::Recognition,
        fitting: &[Activity::DevelopNeed],
        too_early: CLOSING_TALK,
        too_late: &[],
    },
    StageWork {
        stage: BuyingStage::Evaluation,
        fitting: &[Activity::ShapeCriteria, Activity::Present],
        too_early: CLOSING_TALK,
        too_late: &[],
    },
    StageWork {
        stage: BuyingStage::Concerns,
        fitting: &[Activity::ResolveConcerns],
        too_early: CLOSING_TALK,
        too_late: &[],
    },
    StageWork { stage: BuyingStage::Decision, fitting: CLOSING_TALK, too_early: &[], too_late: &[] },
    StageWork {
        stage: BuyingStage::Implementation,
        fitting: &[Activity::Accompany],
        too_early: &[],
        too_late: BEFORE_DECISION,
    },
    StageWork {
        stage: BuyingStage::Changes,
        fitting: &[Activity::WatchForNeeds, Activity::DevelopNeed],
        too_early: &[],
        too_late: &[],
    },
];

/// What is known of a stage.
pub const fn work_of(stage: BuyingStage) -> StageWork {
    CYCLE[stage as usize]
}

/// Whether work comes in time for a stage.
pub fn timeliness(stage: BuyingStage, activity: Activity) -> Timeliness {
    let work = work_of(stage);
    if work.too_early.contains(&activity) {
        Timeliness::TooEarly
    } else if work.too_late.contains(&activity) {
        Timeliness::TooLate
    } else {
        Timeliness::InTime
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_stands_in_its_place_and_has_fitting_work() {
        for (stage, work) in BuyingStage::ALL.iter().zip(CYCLE) {
            assert_eq!(work_of(*stage), work);
            assert_eq!(work.stage, *stage);
            assert!(!work.fitting.is_empty());
            for activity in work.fitting {
                assert_eq!(timeliness(*stage, *activity), Timeliness::InTime, "{stage:?} {activity:?}");
            }
        }
    }

    #[test]
    fn every_kind_of_work_has_a_stage_that_it_fits() {
        for activity in Activity::ALL {
            assert!(CYCLE.iter().any(|work| work.fitting.contains(activity)), "{activity:?}");
        }
    }

    #[test]
    fn price_and_contract_wait_until_concerns_are_resolved() {
        use Timeliness::{InTime, TooEarly};
        for activity in [Activity::TalkPrice, Activity::TalkContract] {
            let all: Vec<_> = BuyingStage::ALL.iter().map(|stage| timeliness(*stage, activity)).collect();
            assert_eq!(all, [TooEarly, TooEarly, TooEarly, InTime, InTime, InTime]);
        }
    }

    #[test]
    fn waking_a_need_is_late_after_the_decision_until_the_cycle_begins_anew() {
        let late: Vec<_> = BuyingStage::ALL
            .iter()
            .filter(|stage| timeliness(**stage, Activity::DevelopNeed) == Timeliness::TooLate)
            .collect();
        assert_eq!(late, [&BuyingStage::Implementation]);
        assert_eq!(timeliness(BuyingStage::Implementation, Activity::Present), Timeliness::TooLate);
    }
}
