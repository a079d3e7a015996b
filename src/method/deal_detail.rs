//! What the texts of the findings about the deal and the account need (parts G to K of the rules): one variant a rule,
//! from R-47 on. It must not know any rule nor any language.

use crate::model::day::Date;

use super::buying_cycle::Timeliness;
use super::cadence::Overdue;
use super::funnel::Prerequisite;
use crate::model::account::{ObjectionKind, Tier};
use crate::model::ids::ObjectionId;
use crate::model::objective::{CompetitivePosition, FeelingStep};
use crate::model::{
    Activity, BuyingStage, CriterionId, FunnelPlace, MemberId, PersonId, Role, RuleNumber, Subject,
};

/// What a finding's text needs beyond its subject. People come in the order of weight, then name.
#[derive(Clone, Debug, PartialEq)]
pub enum DealDetail {
    /// R-03 of the account: the tier asks for contact, and none has a date.
    AccountUncontacted {
        /// The tier.
        tier: Tier,
    },
    /// the feeling is far from the position.
    FeelingApart {
        /// What was felt.
        felt: FeelingStep,
        /// The step that the position stands for.
        computed: FeelingStep,
        /// The gravest findings that stand, five at most.
        reasons: Vec<(RuleNumber, Subject)>,
    },
    /// nothing is named that the money could go to instead.
    NoCompetition,
    /// a position that invites a rival, or contradicts the funnel.
    RiskyPosition(CompetitivePosition),
    /// we came after the tender, and nobody guides us.
    LateEntry {
        /// When the tender was published.
        published: Date,
        /// When we first met anybody.
        met: Date,
    },
    /// these flags have no action.
    Unanswered(Vec<RuleNumber>),
    /// an action that serves nothing.
    BusyWork {
        /// Whether it uses something that is only claimed to be a strength.
        uses_claim: bool,
    },
    /// an action without hold.
    LooseAction(Vec<Loose>),
    /// a strength that no action uses.
    IdleStrength {
        /// Who values it.
        valued_by: Vec<PersonId>,
    },
    /// the level is claimed too early.
    Premature {
        /// The level.
        place: FunnelPlace,
        /// What it asks in vain.
        unmet: Vec<Prerequisite>,
    },
    /// not yet one of the best few.
    NotBestFew {
        /// What they ask in vain.
        unmet: Vec<Prerequisite>,
        /// Who is not covered.
        open: Vec<PersonId>,
    },
    /// far from the ideal customer.
    PoorFit {
        /// Average of the criteria, in tenths.
        tenths: i32,
        /// The criteria at −4 or below.
        worst: Vec<CriterionId>,
    },
    /// far from the ideal customer, and yet among the best few.
    PoorFitBestFew {
        /// Average of the criteria, in tenths.
        tenths: i32,
    },
    /// calls or visits are overdue.
    Cadence {
        /// The tier.
        tier: Tier,
        /// What is overdue.
        overdue: Vec<Overdue>,
    },
    /// work that does not fit the customer's stage.
    OutOfStep {
        /// Where the customer is.
        stage: BuyingStage,
        /// What we do.
        activity: Activity,
        /// Too early or too late.
        timeliness: Timeliness,
    },
    /// our counterpart is too low, or there is none.
    Outranked {
        /// Who of us stands opposite, if anybody does.
        counterpart: Option<MemberId>,
        /// The person's rank, if known.
        theirs: Option<u8>,
        /// Our rank, if known.
        ours: Option<u8>,
    },
    /// the executive acted before the manager, and nothing asked for it.
    Rhythm,
    /// nobody of ours stands opposite.
    NoCounterpart,
    /// what these objections leave open.
    Objections(Vec<OpenObjection>),
    /// the customer's customers were never studied.
    CustomersUnstudied,
    /// a full sheet is more than the sale needs.
    SheetTooHeavy,
    /// the highest decision maker for the project is not marked, or is taken for granted.
    TopOfficer {
        /// The company's head, where he is marked without evidence.
        president: Option<PersonId>,
    },
}

/// What an action lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loose {
    /// Nobody does it.
    NoWho,
    /// Nobody said by when.
    NoDue,
    /// It was due this many days ago.
    Overdue(i32),
}

/// An objection that leaves something open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenObjection {
    /// Which.
    pub id: ObjectionId,
    /// Of what kind.
    pub kind: Option<ObjectionKind>,
    /// Whether a reply was noted.
    pub is_answered: bool,
    /// What it tells of the sheet, where that is still so.
    pub hint: Option<ObjectionHint>,
}

/// What an objection tells of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectionHint {
    /// "That is not my job": somebody is missing in this role.
    EmptyRole(Role),
    /// "There is no budget": the one with the final say is not covered.
    EconomicOpen,
    /// "We already have a supplier": no rival is named.
    RivalUnnamed,
}
