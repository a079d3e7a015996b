//! Where in a plan a finding looks, and what it saw there: the screen opens the first and shows the second. It must
//! not know how either is worded.

use std::collections::BTreeSet;

use crate::model::day::Date;

use super::strength::StrengthTest;
use crate::model::account::{Channel, Motive, Tier};
use crate::model::ids::ObjectionId;
use crate::model::objective::{CompetitivePosition, FeelingStep, FunnelPlace, Timing};
use crate::model::record::words;
use crate::model::{
    ActionId, Activity, Amount, BuyingStage, Certainty, Coverage, CriterionId, EventId, FlagId, Judgement,
    Level, Mode, NeedId, PersonId, Rating, ReviewId, Role, RuleNumber, StrengthId,
};

words! {
    /// A field of the account.
    AccountPlace {
        /// The customer's name.
        Name = "name",
        /// Why it buys, and what was researched.
        Motive = "motive",
        /// How we met.
        Channel = "channel",
        /// Tier of contact.
        Tier = "tier",
        /// Place in the attack and defend matrix.
        Matrix = "matrix",
        /// The contact log as a whole.
        Contacts = "contacts",
        /// Who of us acts when.
        Escalation = "escalation",
        /// What was researched.
        Research = "research",
    }
}

words! {
    /// A field of a person.
    PersonPlace {
        /// Name.
        Name = "name",
        /// Job title.
        Title = "title",
        /// The unit worked in.
        Unit = "unit",
        /// The person reported to.
        ReportsTo = "reports-to",
        /// Level in the hierarchy.
        Rank = "rank",
        /// Since when in this post.
        StartedOn = "started-on",
        /// When the post was left.
        LeftOn = "left-on",
    }
}

words! {
    /// A field or a list of an objective.
    ObjectivePlace {
        /// Product or service.
        Product = "product",
        /// Worth how much.
        Amount = "amount",
        /// Signed by when.
        CloseOn = "close-on",
        /// Place in the funnel.
        Funnel = "funnel",
        /// Whether the fit is verified.
        Fit = "fit",
        /// Days that such a sale normally takes.
        Cycle = "cycle",
        /// How urgent for the customer.
        Timing = "timing",
        /// What else the money could go to.
        Competition = "competition",
        /// Where we stand against it.
        Position = "position",
        /// Where the customer is in its buying cycle.
        BuyingStage = "buying-stage",
        /// The gut feeling.
        Feeling = "feeling",
        /// What we win.
        OurWin = "our-win",
        /// The top officer for this project.
        TopOfficer = "top-officer",
        /// When the sheet was started.
        StartedOn = "started-on",
        /// The buying influences.
        Influences = "influences",
        /// Strengths.
        Strengths = "strengths",
        /// Flags planted by hand.
        Flags = "flags",
        /// Actions.
        Actions = "actions",
        /// Information needed.
        Needs = "needs",
        /// Criteria of the ideal customer.
        Criteria = "criteria",
        /// Marked reviews.
        Reviews = "reviews",
        /// Whether it is nearly sure to close in time.
        Sureness = "sureness",
        /// What rules found.
        Findings = "findings",
        /// The position score.
        Score = "score",
    }
}

words! {
    /// A field of an action.
    ActionPlace {
        /// Who of us does it.
        Who = "who",
        /// By when.
        Due = "due",
        /// What kind of work it is.
        Activity = "activity",
        /// Which strengths it uses.
        Uses = "uses",
    }
}

/// A field of a buying influence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InfluencePlace {
    /// What is judged.
    Judgement(Judgement),
    /// How it is known.
    Proof(Judgement),
    /// How deep our contact is.
    Coverage,
    /// Who of us stands opposite.
    Counterpart,
    /// What the person may lose.
    MayLose,
    /// The tests of a coach.
    CoachTest,
    /// When the row was last reviewed.
    ReviewedOn,
}

/// Where something stands in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A field of the account.
    Account(AccountPlace),
    /// A field or a list of the objective.
    Objective(ObjectivePlace),
    /// A field of a person.
    Person(PersonId, PersonPlace),
    /// A field of a buying influence.
    Influence(PersonId, InfluencePlace),
    /// A role's band on the board.
    Role(Role),
    /// A strength.
    Strength(StrengthId),
    /// A flag planted by hand.
    Flag(FlagId),
    /// An action.
    Action(ActionId),
    /// Information needed.
    Need(NeedId),
    /// A criterion of the ideal customer.
    Criterion(CriterionId),
    /// A review.
    Review(ReviewId),
    /// Something that happened at the customer.
    Event(EventId),
    /// The contacts with a person.
    Contacts(PersonId),
    /// A field of an action.
    ActionField(ActionId, ActionPlace),
    /// An objection that was heard.
    Objection(ObjectionId),
}

impl Place {
    /// A judgement of a person.
    pub const fn judgement(person: PersonId, judgement: Judgement) -> Self {
        Self::Influence(person, InfluencePlace::Judgement(judgement))
    }

    /// How a judgement of a person is known.
    pub const fn proof(person: PersonId, judgement: Judgement) -> Self {
        Self::Influence(person, InfluencePlace::Proof(judgement))
    }

    /// The person whom it belongs to, if to one.
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person(id, _) | Self::Influence(id, _) | Self::Contacts(id) => Some(*id),
            Self::Account(_)
            | Self::Objective(_)
            | Self::Role(_)
            | Self::Strength(_)
            | Self::Flag(_)
            | Self::Action(_)
            | Self::Need(_)
            | Self::Criterion(_)
            | Self::Review(_)
            | Self::Event(_)
            | Self::ActionField(..)
            | Self::Objection(_) => None,
        }
    }
}

/// A stable name of the place, such as `influence/<id>/mode`, for digests and handles.
impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Account(place) => write!(f, "account/{}", place.word()),
            Self::Objective(place) => write!(f, "objective/{}", place.word()),
            Self::Person(id, place) => write!(f, "person/{id}/{}", place.word()),
            Self::Influence(id, place) => write!(f, "influence/{id}/{place}"),
            Self::Role(role) => write!(f, "role/{}", role.word()),
            Self::Strength(id) => write!(f, "strength/{id}"),
            Self::Flag(id) => write!(f, "flag/{id}"),
            Self::Action(id) => write!(f, "action/{id}"),
            Self::Need(id) => write!(f, "need/{id}"),
            Self::Criterion(id) => write!(f, "criterion/{id}"),
            Self::Review(id) => write!(f, "review/{id}"),
            Self::Event(id) => write!(f, "event/{id}"),
            Self::Contacts(id) => write!(f, "contacts/{id}"),
            Self::ActionField(id, place) => write!(f, "action/{id}/{}", place.word()),
            Self::Objection(id) => write!(f, "objection/{id}"),
        }
    }
}

impl std::fmt::Display for InfluencePlace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Judgement(judgement) => f.write_str(judgement.word()),
            Self::Proof(judgement) => write!(f, "{}/proof", judgement.word()),
            Self::Coverage => f.write_str("coverage"),
            Self::Counterpart => f.write_str("counterpart"),
            Self::MayLose => f.write_str("may-lose"),
            Self::CoachTest => f.write_str("coach-test"),
            Self::ReviewedOn => f.write_str("reviewed-on"),
        }
    }
}

/// What stood at a place.
#[derive(Clone, Debug, PartialEq)]
pub enum Seen {
    /// Nothing.
    Nothing,
    /// A text of the user's.
    Text(String),
    /// A day.
    Day(Date),
    /// A number of things.
    Count(usize),
    /// An amount of money.
    Amount(Amount),
    /// Roles.
    Roles(BTreeSet<Role>),
    /// A degree of influence.
    Level(Level),
    /// A mode.
    Mode(Mode),
    /// A mode that was another one at the last review.
    ModeWas(Mode),
    /// A rating.
    Rating(Rating),
    /// Depth of contact.
    Coverage(Coverage),
    /// How sure a judgement is, and since when.
    Certainty(Option<Certainty>, Option<Date>),
    /// A test of a coach, with its answer if there is one.
    CoachTest(CoachCriterion, Option<bool>),
    /// A sign that a coach is none.
    Sign(CoachSign),
    /// What is on the table lies below our minimum, which is this.
    BelowMinimum(String),
    /// The customer's timing.
    Timing(Timing),
    /// A place in the funnel.
    Funnel(FunnelPlace),
    /// A position against the competition.
    Position(CompetitivePosition),
    /// A gut feeling, and of which day.
    Feeling(FeelingStep, Date),
    /// People, in the order of their ids.
    People(Vec<PersonId>),
    /// The step of the feeling scale that the position stands for.
    Computed(FeelingStep),
    /// Rules that found something, in their order.
    Rules(Vec<RuleNumber>),
    /// Tests that something claimed to be a strength fails.
    Claim(Vec<StrengthTest>),
    /// How far a criterion is met.
    Fit(i8),
    /// A tier of contact.
    Tier(Tier),
    /// A stage of the customer's buying cycle.
    Stage(BuyingStage),
    /// A kind of work.
    Activity(Activity),
    /// A level in a hierarchy, 1 being the top.
    Rank(u8),
    /// Why the customer buys.
    Motive(Motive),
    /// How we met.
    Channel(Channel),
}

words! {
    /// One of the tests of a coach.
    CoachCriterion {
        /// We have credibility with the coach.
        TrustsUs = "trusts-us",
        /// The coach has credibility with the other influences.
        IsTrusted = "is-trusted",
        /// The coach wants us to win this one.
        WantsOurSuccess = "wants-our-success",
        /// The coach longs for success inside and sees ours as his own.
        LongsForSuccess = "longs-for-success",
        /// The coach is senior enough for an account of this size.
        IsSenior = "is-senior",
    }
}

words! {
    /// What gives a false coach away, beside a lukewarm rating.
    CoachSign {
        /// Facts that the coach gave proved wrong.
        WasContradicted = "was-contradicted",
        /// The coach tells rivals the same.
        TellsRivals = "tells-rivals",
    }
}

/// One thing that a finding was found from.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Where it stands.
    pub place: Place,
    /// What stands there.
    pub seen: Seen,
}

impl Evidence {
    /// Evidence of what stands at a place.
    pub const fn new(place: Place, seen: Seen) -> Self {
        Self { place, seen }
    }
}
