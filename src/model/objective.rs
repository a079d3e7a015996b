//! A single sales objective and its sheet (method 2.1). It must not know the method's judgement of it.

use std::collections::BTreeSet;

use crate::model::day::Date;
use serde::Serialize;
use serde_json::Value;

use super::action::{Action, Need};
use super::call_plan::{Call, CallQuestion};
use super::held_review::HeldReview;
use super::ids::{CriterionId, ObjectiveId, PersonId, ReviewId, RivalId};
use super::influence::{Coverage, Influence, Level, Mode, Rating};
use super::json::{FromJson, Reader};
use super::list::List;
use super::money::Amount;
use super::position::{Alternative, Answers, Reasons};
use super::record::{FieldValue, group, record, words};
use super::strength::{Flag, Strength};
use super::subject::Dismissal;

words! {
    /// The six elements, in the order of the hexagon (SYS-14).
    Element {
        /// Who decides and what they are like.
        BuyingInfluences = "buying-influences",
        /// What stands in the way, and what we have to clear it.
        FlagsAndStrengths = "flags-and-strengths",
        /// How each person sees the gap.
        ResponseModes = "response-modes",
        /// What each person and we win.
        WinResults = "win-results",
        /// Whether this is a customer for us.
        IdealCustomer = "ideal-customer",
        /// Where the objective stands among all.
        Funnel = "funnel",
    }
}

words! {
    /// Place in the sales funnel.
    FunnelPlace {
        /// Could conceivably buy.
        Universe = "universe",
        /// Data suggest a fit that is not verified.
        Above = "above",
        /// Fit verified, influences being covered.
        In = "in",
        /// Only closing tasks are left.
        BestFew = "best-few",
    }
}

words! {
    /// How urgent it is for the customer, not for us.
    Timing {
        /// At once.
        Urgent = "urgent",
        /// Being worked on.
        Active = "active",
        /// When there is room.
        WorkItIn = "work-it-in",
        /// Some day.
        Later = "later",
    }
}

words! {
    /// What else the money could go to; there is always at least one.
    CompetitionKind {
        /// Another vendor.
        Vendor = "vendor",
        /// The customer's own resources.
        OwnResources = "own-resources",
        /// Something else altogether.
        OtherBudget = "other-budget",
        /// Nothing: all stays as it is.
        DoNothing = "do-nothing",
    }
}

words! {
    /// Where we stand against the competition.
    CompetitivePosition {
        /// Nobody else is considered.
        OnlyAlternative = "only-alternative",
        /// We lead.
        FrontRunner = "front-runner",
        /// We are even.
        Shared = "shared",
        /// We are behind.
        Zero = "zero",
    }
}

words! {
    /// The ten steps of the gut feeling, the worst first: step 1 is panic, step 10 euphoria (2.4).
    FeelingStep {
        /// 1.
        Panic = "panic",
        /// 2.
        Fear = "fear",
        /// 3.
        Worry = "worry",
        /// 4.
        Discomfort = "discomfort",
        /// 5.
        Concern = "concern",
        /// 6.
        Ok = "ok",
        /// 7.
        Comfort = "comfort",
        /// 8.
        Secure = "secure",
        /// 9.
        Great = "great",
        /// 10.
        Euphoria = "euphoria",
    }
}

impl FeelingStep {
    /// Its number on the scale, 1 to 10.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }
}

words! {
    /// The customer's buying cycle (SYS-24).
    BuyingStage {
        /// Needs are recognised.
        Recognition = "recognition",
        /// Options are evaluated.
        Evaluation = "evaluation",
        /// Concerns are resolved.
        Concerns = "concerns",
        /// The decision is made.
        Decision = "decision",
        /// It is carried out.
        Implementation = "implementation",
        /// Time changes things.
        Changes = "changes",
    }
}

/// How the position felt on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Feeling {
    /// The day.
    pub on: Date,
    /// The step.
    pub step: FeelingStep,
}

impl FromJson for Feeling {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let fields = reader.group(value)?;
        Some(Self { on: reader.needed(fields, "on")?, step: reader.needed(fields, "step")? })
    }
}

impl FieldValue for Feeling {}

group! {
    /// What we win (SYS-28).
    OurWin {
        /// In our words.
        text: String,
        /// The least that we accept: margin, terms.
        minimum: String,
        /// Whether what is on the table lies below that.
        is_below_minimum: bool,
    }
}

words! {
    /// How the top officer can be reached (SYS-22).
    WayIn {
        /// Our coach takes us there.
        Coach = "coach",
        /// Somebody above sends us down.
        Referral = "referral",
        /// An executive of ours of the same rank.
        Executive = "executive",
    }
}

group! {
    /// The highest decision maker for this project (SYS-22).
    TopOfficer {
        /// Who.
        person: Option<PersonId>,
        /// How we know.
        evidence: String,
        /// Which way leads in.
        way: Option<WayIn>,
        /// The prepared approach.
        approach: String,
    }
}

record! {
    /// A named competitor.
    Rival(id: RivalId) edited by RivalField {
        /// Its name.
        name: String = Name,
        /// What it does here.
        detail: String = Detail,
        /// Who at the customer backs it.
        backers: BTreeSet<PersonId> = Backers,
        /// Its answers to the four questions.
        answers: Answers = Answers,
        /// Why they are answered so.
        reasons: Reasons = Reasons,
    }
}

record! {
    /// A criterion of the ideal customer, and how far this one meets it.
    Criterion(id: CriterionId) edited by CriterionField {
        /// What is asked.
        text: String = Text,
        /// −5 to +5; not judged while empty.
        score: Option<i8> = Score,
    }
}

/// Where one person stood at a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ReviewedPosition {
    /// Who.
    pub person: PersonId,
    /// Degree of influence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub influence: Option<Level>,
    /// Mode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
    /// Rating.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// Contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coverage: Option<Coverage>,
}

impl FromJson for ReviewedPosition {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let fields = reader.group(value)?;
        let person = reader.needed(fields, "person")?;
        let mut position = Self { person, influence: None, mode: None, rating: None, coverage: None };
        reader.field(fields, "influence", &mut position.influence);
        reader.field(fields, "mode", &mut position.mode);
        reader.field(fields, "rating", &mut position.rating);
        reader.field(fields, "coverage", &mut position.coverage);
        reader.whole(position)
    }
}

impl FieldValue for ReviewedPosition {}

record! {
    /// A marked moment: somebody went through the whole sheet.
    Review(id: ReviewId) edited by ReviewField {
        /// The day.
        on: Option<Date> = On,
        /// What was said.
        note: String = Note,
        /// Where everybody stood.
        positions: Vec<ReviewedPosition> = Positions,
    }
}

record! {
    /// One product for one customer by one day: the objective that a sheet is about.
    Objective(id: ObjectiveId) edited by ObjectiveField {
        /// Product or service; one only.
        product: String = Product,
        /// Worth how much.
        amount: Option<Amount> = Amount,
        /// Signed by when.
        close_on: Option<Date> = CloseOn,
        /// Place in the funnel.
        funnel: Option<FunnelPlace> = Funnel,
        /// Whether the fit is verified.
        is_fit_verified: bool = IsFitVerified,
        /// Days that such a sale normally takes.
        normal_cycle_days: Option<u32> = NormalCycleDays,
        /// Whether it is at least nine in ten sure to close in time.
        is_nearly_sure: bool = IsNearlySure,
        /// How urgent for the customer.
        timing: Option<Timing> = Timing,
        /// What else the money could go to.
        competition: BTreeSet<CompetitionKind> = Competition,
        /// Where we stand against it.
        position: Option<CompetitivePosition> = Position,
        /// Our answers to the four questions.
        answers: Answers = Answers,
        /// Why they are answered so.
        reasons: Reasons = Reasons,
        /// Where the customer is in its buying cycle.
        buying_stage: Option<BuyingStage> = BuyingStage,
        /// How it felt, the latest last.
        feelings: Vec<Feeling> = Feelings,
        /// What we win.
        our_win: OurWin = OurWin,
        /// The top officer for this project.
        top_officer: TopOfficer = TopOfficer,
        /// When the sheet was started.
        started_on: Option<Date> = StartedOn,
        /// Notes of manager and coach.
        notes: String = Notes,
        /// The review that is being held, while one is.
        held_review: Option<HeldReview> = HeldReview,
    } holds {
        /// Closing dates that were put off, the oldest first.
        postponed: Vec<Date>,
        /// The buying influences.
        influences: List<Influence>,
        /// Our strengths.
        strengths: List<Strength>,
        /// Flags planted by hand.
        flags: List<Flag>,
        /// Actions, possible and chosen.
        actions: List<Action>,
        /// Information needed.
        needs: List<Need>,
        /// Named competitors.
        rivals: List<Rival>,
        /// Other positions that we could take.
        alternatives: List<Alternative>,
        /// Criteria of the ideal customer.
        criteria: List<Criterion>,
        /// Marked reviews, the latest last.
        reviews: List<Review>,
        /// Calls, planned and held.
        calls: List<Call>,
        /// Questions prepared for them.
        questions: List<CallQuestion>,
        /// Findings set aside.
        dismissals: Vec<Dismissal>,
    }
}

impl Objective {
    /// The latest day on which the sheet was reviewed.
    pub fn reviewed_on(&self) -> Option<Date> {
        self.reviews.iter().filter_map(|review| review.on).max()
    }

    /// The latest gut feeling.
    pub fn feeling(&self) -> Option<Feeling> {
        self.feelings.iter().copied().max_by_key(|feeling| feeling.on)
    }
}
