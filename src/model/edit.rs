//! The only gate to a plan: every change is a value of [`Edit`], so that undo, autosave, labels and tests see the same
//! thing. It must not know who asks for the change.

mod apply;

use crate::model::day::Date;
use uuid::Uuid;

use super::account::{
    AccountField, Aspect, AspectField, Escalation, EscalationField, Fact, FactField, Objection,
    ObjectionField, Swot, SwotEdit,
};
use super::action::{ActionField, NeedField};
use super::call_plan::{CallField, QuestionField};
use super::contact_log::ContactField;
use super::ids::{AspectId, EscalationId, FactId, ObjectionId, SwotId};
use super::influence::InfluenceField;
use super::objective::{Criterion, CriterionField, ObjectiveField, Rival, RivalField};
use super::org::{EventField, RelationshipField, UnitField};
use super::person::{MemberField, PersonField, TieField};
use super::position::AlternativeField;
use super::strength::{FlagField, StrengthField};
use super::{
    AccountPlan, Action, ActionId, Alternative, AlternativeId, Call, CallId, CallQuestion, Contact,
    ContactId, CriterionId, Dismissal, Event, EventId, Flag, FlagId, Influence, Judged, Judgement, Member,
    MemberId, Need, NeedId, Objective, ObjectiveId, Person, PersonId, Proof, QuestionId, Relationship,
    RelationshipId, Review, ReviewId, RivalId, Strength, StrengthId, Tie, TieId, Unit, UnitId,
};

/// One change of a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Sets a field of the account.
    Account(AccountField),
    /// Sets a field of a record of the account.
    Change(Change),
    /// Adds a record to the account, or puts it in the place of the one with its id.
    Put(Box<Record>),
    /// Takes a record out of the account, with everything that points at it.
    Remove(RecordId),
    /// Changes something inside an objective.
    Sheet(ObjectiveId, SheetEdit),
    /// Several changes that are one step for the user; all of them happen or none.
    Several(Vec<Edit>),
    /// Puts another state of the same plan in place: the outcome of a merge or of a recovery.
    Replace(Box<AccountPlan>),
}

/// A change inside one objective.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetEdit {
    /// Judges a buying influence anew, on that day.
    Judge(PersonId, Judged, Date),
    /// Says how a judgement is known.
    Prove(PersonId, Judgement, Proof),
    /// Sets a field of a record of the sheet.
    Change(SheetChange),
    /// Adds a record to the sheet, or puts it in the place of the one with its id.
    Put(Box<SheetRecord>),
    /// Takes a record out of the sheet, with everything that points at it.
    Remove(SheetRecordId),
    /// Sets a finding aside, with a reason.
    Dismiss(Dismissal),
    /// Takes a finding back that was set aside.
    Restore(super::RuleNumber, super::Subject),
}

/// Declares, for a family of records, what can be put, what can be removed, and what can be changed.
macro_rules! family {
    ($(#[$rdoc:meta])* $record:ident, $(#[$idoc:meta])* $id:ident, $(#[$cdoc:meta])* $change:ident {
        $($(#[$doc:meta])* $variant:ident($ty:ty, $id_ty:ty, $field:ty)),+ $(,)?
    }) => {
        $(#[$rdoc])*
        #[derive(Clone, Debug, PartialEq)]
        #[allow(clippy::large_enum_variant, reason = "edits box it already")]
        pub enum $record { $($(#[$doc])* $variant($ty)),+ }

        $(#[$idoc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $id { $($(#[$doc])* $variant($id_ty)),+ }

        impl $id {
            /// The bare id.
            pub const fn uuid(self) -> Uuid {
                match self { $(Self::$variant(id) => id.0),+ }
            }
        }

        $(impl From<$ty> for $record {
            fn from(record: $ty) -> Self {
                Self::$variant(record)
            }
        })+

        $(#[$cdoc])*
        #[derive(Clone, Debug, PartialEq)]
        pub enum $change { $($(#[$doc])* $variant($id_ty, $field)),+ }

        impl $change {
            /// The record, the field's name, whether it is typed letter by letter, and the characters it holds.
            fn describe(&self) -> (Uuid, &'static str, bool, usize) {
                match self { $(Self::$variant(id, field) => (id.0, field.name(), field.is_typed(), field.chars())),+ }
            }
        }
    };
}

family! {
    /// A record of the account.
    Record,
    /// Names a record of the account.
    RecordId,
    /// A new value for a field of a record of the account.
    Change {
        /// A unit.
        Unit(Unit, UnitId, UnitField),
        /// A person.
        Person(Person, PersonId, PersonField),
        /// One of our people.
        Member(Member, MemberId, MemberField),
        /// How well two know each other.
        Tie(Tie, TieId, TieField),
        /// A line between people.
        Relationship(Relationship, RelationshipId, RelationshipField),
        /// An event.
        Event(Event, EventId, EventField),
        /// A contact.
        Contact(Contact, ContactId, ContactField),
        /// An objective.
        Objective(Objective, ObjectiveId, ObjectiveField),
        /// An entry of the situation analysis.
        Swot(Swot, SwotId, SwotEdit),
        /// A researched fact.
        Fact(Fact, FactId, FactField),
        /// An aspect of satisfaction.
        Aspect(Aspect, AspectId, AspectField),
        /// A step of the escalation ladder.
        Escalation(Escalation, EscalationId, EscalationField),
        /// An objection.
        Objection(Objection, ObjectionId, ObjectionField),
    }
}

family! {
    /// A record of a sheet.
    SheetRecord,
    /// Names a record of a sheet.
    SheetRecordId,
    /// A new value for a field of a record of a sheet.
    SheetChange {
        /// A buying influence.
        Influence(Influence, PersonId, InfluenceField),
        /// A strength.
        Strength(Strength, StrengthId, StrengthField),
        /// A flag planted by hand.
        Flag(Flag, FlagId, FlagField),
        /// An action.
        Action(Action, ActionId, ActionField),
        /// Information needed.
        Need(Need, NeedId, NeedField),
        /// A rival.
        Rival(Rival, RivalId, RivalField),
        /// Another position that we could take.
        Alternative(Alternative, AlternativeId, AlternativeField),
        /// A criterion of the ideal customer.
        Criterion(Criterion, CriterionId, CriterionField),
        /// A call.
        Call(Call, CallId, CallField),
        /// A question of a call.
        Question(CallQuestion, QuestionId, QuestionField),
        /// A review.
        Review(Review, ReviewId, super::objective::ReviewField),
    }
}

/// Why a change was refused; the plan is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// What should change is not there (any more).
    #[error("nothing has the id {0}")]
    Gone(Uuid),
    /// The change would make the plan unusable.
    #[error(transparent)]
    Unsound(#[from] super::Problem),
    /// The new state is of another plan.
    #[error("the plan {found} cannot take the place of {expected}")]
    OtherPlan {
        /// The plan that changes.
        expected: super::PlanId,
        /// The plan that was given.
        found: super::PlanId,
    },
}

/// What two edits must share to be one step of undo: the record and its field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeKey {
    subject: Uuid,
    field: &'static str,
}

impl Edit {
    /// Sets a field of a person.
    pub const fn person(id: PersonId, field: PersonField) -> Self {
        Self::Change(Change::Person(id, field))
    }

    /// Sets a field of an objective.
    pub const fn objective(id: ObjectiveId, field: ObjectiveField) -> Self {
        Self::Change(Change::Objective(id, field))
    }

    /// Sets a field of a buying influence.
    pub const fn influence(sheet: ObjectiveId, person: PersonId, field: InfluenceField) -> Self {
        Self::Sheet(sheet, SheetEdit::Change(SheetChange::Influence(person, field)))
    }

    /// Judges a buying influence anew, on that day.
    pub const fn judge(sheet: ObjectiveId, person: PersonId, judged: Judged, on: Date) -> Self {
        Self::Sheet(sheet, SheetEdit::Judge(person, judged, on))
    }

    /// Adds a record to the account, or puts it in the place of the one with its id.
    pub fn put(record: impl Into<Record>) -> Self {
        Self::Put(Box::new(record.into()))
    }

    /// Adds a record to a sheet, or puts it in the place of the one with its id.
    pub fn put_in(sheet: ObjectiveId, record: impl Into<SheetRecord>) -> Self {
        Self::Sheet(sheet, SheetEdit::Put(Box::new(record.into())))
    }

    /// Takes a record out of a sheet.
    pub const fn remove_from(sheet: ObjectiveId, id: SheetRecordId) -> Self {
        Self::Sheet(sheet, SheetEdit::Remove(id))
    }

    /// The key by which this edit merges with the one before, while somebody types; `None` when it stands alone.
    pub fn merge_key(&self) -> Option<MergeKey> {
        let (subject, field, is_typed) = match self {
            Self::Account(field) => (Uuid::nil(), field.name(), field.is_typed() || field.chars() > 0),
            Self::Change(change) => {
                // A group of fields with text in it is written in its text fields.
                let (subject, field, is_typed, chars) = change.describe();
                (subject, field, is_typed || chars > 0)
            }
            Self::Sheet(_, edit) => edit.typed()?,
            Self::Put(_) | Self::Remove(_) | Self::Several(_) | Self::Replace(_) => return None,
        };
        is_typed.then_some(MergeKey { subject, field })
    }
}

impl SheetEdit {
    /// The record, the field's name, and whether it is typed letter by letter.
    fn typed(&self) -> Option<(Uuid, &'static str, bool)> {
        match self {
            Self::Judge(person, Judged::Result(_), _) => Some((person.0, "result", true)),
            Self::Judge(person, Judged::Win(_), _) => Some((person.0, "win", true)),
            Self::Prove(person, judgement, _) => Some((person.0, judgement.word(), true)),
            Self::Change(change) => {
                let (subject, field, is_typed, chars) = change.describe();
                Some((subject, field, is_typed || chars > 0))
            }
            Self::Judge(..) | Self::Put(_) | Self::Remove(_) | Self::Dismiss(_) | Self::Restore(..) => None,
        }
    }
}
