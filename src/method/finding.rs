//! What a rule says about a plan: a finding with its reason, its evidence and its repair, as data. It must not know any
//! rule nor any language.

pub use super::deal_detail::{DealDetail, Loose, ObjectionHint, OpenObjection};
pub use super::detail::{Candidate, DateTrouble, Detail, Doubt, Gone, Unproved, Wanted};
use super::place::{Evidence, Place};
use crate::model::record::words;
use crate::model::{
    ActionId, DismissalReason, Element, FlagRef, Judgement, PersonId, Role, RuleNumber, Subject,
};

words! {
    /// How grave a finding is, the gravest first.
    Severity {
        /// Stops the sale if nothing is done.
        Critical = "crit",
        /// Endangers it.
        High = "high",
        /// Weakens it.
        Medium = "med",
        /// Worth a look.
        Low = "low",
        /// Good to know; costs nothing.
        Info = "info",
    }
}

impl Severity {
    /// Whether it counts as a red flag: medium or graver.
    pub const fn is_flag(self) -> bool {
        matches!(self, Self::Critical | Self::High | Self::Medium)
    }

    /// Days that the proposed action is given.
    pub const fn days_to_act(self) -> i8 {
        match self {
            Self::Critical => 3,
            Self::High => 7,
            Self::Medium => 14,
            Self::Low | Self::Info => 28,
        }
    }
}

/// What one click does about a finding.
#[derive(Clone, Debug, PartialEq)]
pub enum Repair {
    /// Opens the place, to be filled or corrected.
    Open(Place),
    /// Says that these judgements are confirmed as of today.
    Confirm(PersonId, Vec<Judgement>),
    /// Logs a contact with the person.
    LogContact(PersonId),
    /// Adds a buying influence in a role.
    AddInfluence(Role),
    /// Leaves only one person of these in a role.
    KeepOne(Role, Vec<PersonId>),
    /// Creates an action against the finding, aimed at these people.
    AddAction(Vec<PersonId>),
    /// Starts a review of the whole sheet.
    Review,
    /// Plants a flag by hand.
    PlantFlag,
    /// Says that somebody's row was gone through today.
    ReviewPerson(PersonId),
    /// Aims an action at somebody else, or at nobody, so that it becomes a task of watching.
    Retarget {
        /// The action.
        action: ActionId,
        /// Whom it is aimed at in vain.
        from: PersonId,
        /// Who is listened to there, if anybody is.
        to: Option<PersonId>,
    },
    /// Takes these people along on an action.
    TakeAlong(ActionId, Vec<PersonId>),
    /// Marks the person as the highest decision maker for the project.
    MarkTopOfficer(PersonId),
}

/// What a rule found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule.
    pub rule: RuleNumber,
    /// How grave it is.
    pub severity: Severity,
    /// What it is about; a rule has at most one finding a subject.
    pub subject: Subject,
    /// The element that it weakens.
    pub element: Element,
    /// What the text needs.
    pub detail: Detail,
    /// What it was found from.
    pub evidence: Vec<Evidence>,
    /// What one click does about it.
    pub repair: Repair,
    /// Digest of what it was found from, 16 hexadecimal digits; a dismissal with another digest has lapsed.
    pub inputs: String,
    /// Why it was set aside, if it was.
    pub dismissed: Option<DismissalReason>,
    /// Weight of the subject, for the order on the screen (M.15).
    pub weight: f64,
}

impl Finding {
    /// Whether it stands: nobody set it aside.
    pub fn is_open(&self) -> bool {
        self.dismissed.is_none()
    }

    /// Whether an action has to deal with it: critical or high, about a person or a role (M.10). That there is none is no
    /// such flag itself.
    pub const fn asks_for_action(&self) -> bool {
        matches!(self.severity, Severity::Critical | Severity::High)
            && matches!(self.subject, Subject::Person(_) | Subject::Role(_))
            && !matches!(self.detail, Detail::Deal(DealDetail::Unanswered(_)))
    }

    /// What an action names that deals with it.
    pub const fn flag(&self) -> FlagRef {
        FlagRef::Found { rule: self.rule, about: self.subject }
    }

    /// The person whom it is about, if it is about one.
    pub const fn person(&self) -> Option<PersonId> {
        match self.subject {
            Subject::Person(id) => Some(id),
            Subject::Account(_)
            | Subject::Objective(_)
            | Subject::Role(_)
            | Subject::Strength(_)
            | Subject::Flag(_)
            | Subject::Action(_)
            | Subject::Event(_) => None,
        }
    }
}
