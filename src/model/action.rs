//! What we will do, and what we have to find out. It must not know the engine that judges it.

use std::collections::BTreeSet;

use crate::model::day::Date;
use serde::Serialize;
use serde_json::Value;

use super::account::ResearchTopic;
use super::ids::{ActionId, FlagId, MemberId, NeedId, PersonId, StrengthId};
use super::json::{FromJson, Reader};
use super::record::{FieldValue, record, words};
use super::subject::{RuleNumber, Subject};

words! {
    /// How far an action is.
    ActionStatus {
        /// An idea.
        Possible = "possible",
        /// Chosen: somebody does it by a day.
        Planned = "planned",
        /// Done.
        Done = "done",
    }
}

words! {
    /// What kind of work an action is; each belongs to a stage of the customer's buying cycle (SYS-24, R-67).
    Activity {
        /// Waking a need and making it felt.
        DevelopNeed = "develop-need",
        /// Finding and shaping what options are judged by.
        ShapeCriteria = "shape-criteria",
        /// Presenting or demonstrating the proposal.
        Present = "present",
        /// Bringing doubts up and settling them.
        ResolveConcerns = "resolve-concerns",
        /// Talking about the price.
        TalkPrice = "talk-price",
        /// Talking about the contract.
        TalkContract = "talk-contract",
        /// Helping it to be carried out.
        Accompany = "accompany",
        /// Watching for new needs.
        WatchForNeeds = "watch-for-needs",
    }
}

/// A red flag, planted by hand or found by a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum FlagRef {
    /// Planted by hand.
    Manual {
        /// Which.
        flag: FlagId,
    },
    /// Found by a rule.
    Found {
        /// The rule.
        rule: RuleNumber,
        /// What it found it about.
        about: Subject,
    },
}

impl FromJson for FlagRef {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let fields = reader.group(value)?;
        match reader.needed(fields, "kind")? {
            FlagKind::Manual => Some(Self::Manual { flag: reader.needed(fields, "flag")? }),
            FlagKind::Found => {
                let rule = reader.needed(fields, "rule")?;
                Some(Self::Found { rule, about: reader.needed(fields, "about")? })
            }
        }
    }
}

/// The two kinds of flags as a word.
enum FlagKind {
    Manual,
    Found,
}

impl FromJson for FlagKind {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        Some(if reader.word(value, &["manual", "found"])? == 0 { Self::Manual } else { Self::Found })
    }
}

impl FieldValue for FlagRef {}

record! {
    /// Something to do: it uses a strength, removes a flag or finds something out.
    Action(id: ActionId) edited by ActionField {
        /// What.
        what: String = What,
        /// Who of us.
        who: Option<MemberId> = Who,
        /// By when.
        due: Option<Date> = Due,
        /// How far it is; an idea while unsaid.
        status: Option<ActionStatus> = Status,
        /// When it was done.
        done_on: Option<Date> = DoneOn,
        /// Whom it is aimed at.
        targets: BTreeSet<PersonId> = Targets,
        /// Strengths it uses.
        uses: BTreeSet<StrengthId> = Uses,
        /// Flags it removes.
        removes: BTreeSet<FlagRef> = Removes,
        /// Information it gets.
        finds: BTreeSet<NeedId> = Finds,
        /// How it went.
        outcome: String = Outcome,
        /// What kind of work it is; not said while empty.
        activity: Option<Activity> = Activity,
    }
}

impl Action {
    /// Whether it is done.
    pub fn is_done(&self) -> bool {
        self.status == Some(ActionStatus::Done)
    }

    /// Whether it is chosen and not yet done.
    pub fn is_planned(&self) -> bool {
        self.status == Some(ActionStatus::Planned)
    }

    /// Whether it should have been done before this day.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.is_planned() && self.due.is_some_and(|due| due < today)
    }
}

record! {
    /// Information that is missing, and from whom it can be had.
    Need(id: NeedId) edited by NeedField {
        /// What has to be known.
        what: String = What,
        /// From whom at the customer.
        from: Option<PersonId> = From,
        /// Who of us asks.
        who: Option<MemberId> = Who,
        /// By when.
        due: Option<Date> = Due,
        /// What was found.
        answer: String = Answer,
        /// Whether it is known now.
        is_known: bool = IsKnown,
        /// The topic of research that it is about.
        topic: Option<ResearchTopic> = Topic,
    }
}
