//! What an account plan is: plain records, closed sets of words, and the one gate through which it changes.
//!
//! It knows no clock, no randomness, no browser and no language: ids and days come in with the edits.

pub mod account;
pub mod action;
pub mod call_plan;
pub mod contact_log;
pub mod day;
pub mod edit;
mod held_review;
pub mod ids;
pub mod influence;
mod invariant;
pub mod json;
pub mod list;
pub mod money;
pub mod objective;
pub mod order;
pub mod org;
pub mod person;
pub mod places;
pub mod position;
pub(crate) mod record;
pub mod strength;
pub mod subject;

use json::{FromJson, Reader};
use serde::Serialize;
use serde_json::Value;

pub use account::Account;
pub use action::{Action, ActionStatus, Activity, FlagRef, Need};
pub use call_plan::{Call, CallQuestion, Debrief, QuestionKind};
pub use contact_log::{Contact, ContactKind};
pub use day::Date;
pub use edit::{Edit, EditError};
pub use held_review::{AgendaItem, AgendaNotes, HeldReview};
pub use ids::{
    ActionId, AlternativeId, CallId, ContactId, CriterionId, EntryId, EventId, FlagId, MemberId, NeedId,
    ObjectiveId, PersonId, PlanId, QuestionId, RelationshipId, ReviewId, RivalId, StrengthId, SwotId, TieId,
    UnitId,
};
pub use influence::{
    Certainty, CoachTest, Coverage, Influence, Judged, Judgement, Level, Mode, Proof, Rating, Role, Source,
};
pub use invariant::{MAX_ENTITIES, Problem};
pub use list::{List, Row};
pub use money::{Amount, Currency};
pub use objective::{
    BuyingStage, CompetitionKind, CompetitivePosition, Element, Feeling, FeelingStep, FunnelPlace, Objective,
    Review, Timing,
};
pub use org::{Event, EventKind, Relationship, RelationshipKind, Unit, UnitKind};
pub use person::{Member, Person, Tie};
pub use position::{Alternative, Answer, Answers, Question, Reasons};
pub use record::MAX_TEXT_CHARS;
pub use strength::{Flag, Strength};
pub use subject::{Dismissal, DismissalReason, RuleNumber, Subject};

use account::{Aspect, Escalation, Fact, Objection, Swot};
use record::is_default;

/// Everything that is known and planned about one customer. It is changed by [`AccountPlan::apply`] only.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct AccountPlan {
    /// The customer as a whole.
    pub account: Account,
    /// Its organisation.
    #[serde(default, skip_serializing_if = "is_default")]
    pub units: List<Unit>,
    /// Its people, and those around it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub people: List<Person>,
    /// Our people.
    #[serde(default, skip_serializing_if = "is_default")]
    pub team: List<Member>,
    /// How well ours and theirs know each other.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ties: List<Tie>,
    /// Informal lines between its people.
    #[serde(default, skip_serializing_if = "is_default")]
    pub relationships: List<Relationship>,
    /// What happened there.
    #[serde(default, skip_serializing_if = "is_default")]
    pub events: List<Event>,
    /// Whom we met.
    #[serde(default, skip_serializing_if = "is_default")]
    pub contacts: List<Contact>,
    /// What we want to sell.
    #[serde(default, skip_serializing_if = "is_default")]
    pub objectives: List<Objective>,
    /// Strengths, weaknesses, opportunities and threats.
    #[serde(default, skip_serializing_if = "is_default")]
    pub swot: List<Swot>,
    /// Researched facts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub facts: List<Fact>,
    /// How satisfied it is with what.
    #[serde(default, skip_serializing_if = "is_default")]
    pub satisfaction: List<Aspect>,
    /// Who of us acts when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub escalation: List<Escalation>,
    /// What was objected.
    #[serde(default, skip_serializing_if = "is_default")]
    pub objections: List<Objection>,
}

impl FromJson for AccountPlan {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let fields = reader.group(value)?;
        let account: Account = reader.needed(fields, "account")?;
        let mut plan = Self { account, ..Self::new(PlanId::from(uuid::Uuid::nil()), "") };
        reader.field(fields, "units", &mut plan.units);
        reader.field(fields, "people", &mut plan.people);
        reader.field(fields, "team", &mut plan.team);
        reader.field(fields, "ties", &mut plan.ties);
        reader.field(fields, "relationships", &mut plan.relationships);
        reader.field(fields, "events", &mut plan.events);
        reader.field(fields, "contacts", &mut plan.contacts);
        reader.field(fields, "objectives", &mut plan.objectives);
        reader.field(fields, "swot", &mut plan.swot);
        reader.field(fields, "facts", &mut plan.facts);
        reader.field(fields, "satisfaction", &mut plan.satisfaction);
        reader.field(fields, "escalation", &mut plan.escalation);
        reader.field(fields, "objections", &mut plan.objections);
        reader.whole(plan)
    }
}

impl AccountPlan {
    /// A plan for a customer of whom only the name is known.
    pub fn new(id: PlanId, name: impl Into<String>) -> Self {
        let mut account = Account::new(id);
        account.name = name.into();
        Self {
            account,
            units: List::default(),
            people: List::default(),
            team: List::default(),
            ties: List::default(),
            relationships: List::default(),
            events: List::default(),
            contacts: List::default(),
            objectives: List::default(),
            swot: List::default(),
            facts: List::default(),
            satisfaction: List::default(),
            escalation: List::default(),
            objections: List::default(),
        }
    }

    /// The plan's id, which is the account's.
    pub fn id(&self) -> PlanId {
        self.account.id
    }

    /// The latest day up to `today` on which somebody of ours met this person.
    pub fn last_contact(&self, person: PersonId, today: Date) -> Option<Date> {
        let met = self.contacts.iter().filter(|contact| contact.with.contains(&person));
        met.filter_map(|contact| contact.on).filter(|on| *on <= today).max()
    }

    /// Whether `unit` is `above`, or lies anywhere below it.
    pub fn is_within(&self, unit: UnitId, above: UnitId) -> bool {
        let mut at = Some(unit);
        // Units form a tree by invariant; the bound keeps a damaged one from going round for ever.
        for _ in 0..=self.units.len() {
            match at {
                Some(id) if id == above => return true,
                Some(id) => at = self.units.get(id).and_then(|unit| unit.parent),
                None => return false,
            }
        }
        false
    }
}
