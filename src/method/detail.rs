//! What the text of a finding needs beyond its subject: one variant a rule. It must not know any rule nor any language.

use crate::model::day::Date;

use super::deal_detail::DealDetail;
use super::place::{CoachCriterion, CoachSign, ObjectivePlace, PersonPlace, Place};
use crate::model::objective::FeelingStep;
use crate::model::{Coverage, EventId, Judgement, Level, Mode, PersonId, Rating, Role};

/// A field of a person or a judgement of a buying influence that R-01 wants filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanted {
    /// The person's name.
    Name,
    /// The person's title.
    Title,
    /// One of the six judgements.
    Judgement(Judgement),
}

impl Wanted {
    /// Where it is filled in.
    pub const fn place(self, person: PersonId) -> Place {
        match self {
            Self::Name => Place::Person(person, PersonPlace::Name),
            Self::Title => Place::Person(person, PersonPlace::Title),
            Self::Judgement(judgement) => Place::judgement(person, judgement),
        }
    }
}

/// Why a judgement is doubted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It is not confirmed.
    NotConfirmed,
    /// It was confirmed, this many days ago.
    Old(i32),
}

/// Why enthusiasm is unproved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unproved {
    /// Contact is brief at most.
    ThinContact(Option<Coverage>),
    /// Nothing is written down that shows it.
    NoEvidence,
    /// The last contact was this many days ago.
    LongAgo(i32),
    /// No contact is on record.
    NeverMet,
}

/// What is wrong with the closing date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateTrouble {
    /// It passed this many days ago.
    Passed(i32),
    /// It was put off this many times.
    Postponed(usize),
    /// It is this many days off while the customer is in no hurry.
    TooSoon(i32),
}

/// Somebody who holds the role of coach and has not passed the three tests (M.8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// The tests answered with no, or not answered.
    pub failed: Vec<CoachCriterion>,
}

/// How somebody who held the role of coach went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// Left, on that day if it is known.
    Left(Option<Date>),
    /// Moved to another post, on that day if it is known.
    Moved(Option<Date>),
}

/// What a finding's text needs beyond its subject; one variant a rule. People come in the order of weight, then name.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    /// these are empty.
    Missing(Vec<Wanted>),
    /// these are filled and doubtful.
    Unsure(Vec<(Judgement, Doubt)>),
    /// nobody of ours met the person.
    Uncontacted {
        /// What is said of our contact.
        coverage: Option<Coverage>,
        /// Whether the log has an entry.
        is_in_log: bool,
    },
    /// new in the post.
    NewToJob {
        /// Since when, if known.
        since: Option<Date>,
        /// What has not been confirmed since.
        unconfirmed: Vec<Judgement>,
    },
    /// the organisation changed after the last review.
    Reorganised {
        /// What happened.
        event: EventId,
        /// When.
        on: Date,
        /// The last review.
        reviewed: Option<Date>,
    },
    /// nobody holds the role.
    EmptyRole {
        /// The role.
        role: Role,
        /// Who holds it without having passed the tests; coaches only.
        candidates: Vec<Candidate>,
        /// Who held it and left.
        left: Vec<PersonId>,
    },
    /// several people hold the final say.
    SeveralEconomic(Vec<PersonId>),
    /// the final say is taken for granted.
    GuessedEconomic,
    /// nobody of ours met any of these users.
    UsersUncovered(Vec<PersonId>),
    /// all hangs on one contact.
    SingleThread {
        /// The one.
        only: Option<PersonId>,
        /// How many influences there are.
        of: usize,
    },
    /// nothing was found at all.
    NoFlags,
    /// not reviewed for long.
    Stale {
        /// Since when.
        since: Date,
        /// Days since then.
        days: i32,
        /// Whether it was ever reviewed.
        was_reviewed: bool,
    },
    /// highly influential, and nobody wrote why.
    UnexplainedInfluence,
    /// highly influential, and the base is open.
    OpenBase {
        /// Their rating.
        rating: Option<Rating>,
        /// Our contact.
        coverage: Option<Coverage>,
    },
    /// an influence that feels no gap.
    NoGapFelt {
        /// Even keel or overconfident.
        mode: Mode,
        /// Whether the person has the final say.
        is_economic: bool,
        /// Degree of influence.
        influence: Option<Level>,
    },
    /// nobody feels a gap.
    NobodyFeelsGap {
        /// How many influences there are.
        of: usize,
        /// Of how many the mode is unknown.
        unknown: usize,
    },
    /// an action whose only target is overconfident.
    WastedEffort {
        /// The target.
        target: PersonId,
    },
    /// how many are in which mode.
    MixedModes(Vec<(Mode, usize)>),
    /// the mode changed since the last review.
    ModeDrift {
        /// Then.
        from: Mode,
        /// Now.
        to: Mode,
        /// When it was reviewed.
        since: Option<Date>,
    },
    /// likes us and sees no need.
    LikesWithoutNeed {
        /// Even keel or overconfident.
        mode: Mode,
        /// Their rating.
        rating: Rating,
    },
    /// feels a gap, and wants another to close it.
    GapNotForUs {
        /// Growth or trouble.
        mode: Mode,
        /// Their rating.
        rating: Rating,
    },
    /// works against us.
    Opponent {
        /// Their rating.
        rating: Rating,
        /// Degree of influence.
        influence: Option<Level>,
        /// Whether an open action deals with it.
        has_action: bool,
    },
    /// enthusiasm that nothing proves.
    UnprovedEnthusiasm {
        /// Their rating.
        rating: Rating,
        /// Why it is unproved.
        reasons: Vec<Unproved>,
    },
    /// all of these are in favour.
    AllPositive {
        /// How many.
        count: usize,
    },
    /// the rating fell since the last review.
    RatingFall {
        /// Then.
        from: Rating,
        /// Now.
        to: Rating,
        /// When it was reviewed.
        since: Option<Date>,
    },
    /// holds the role of coach beside a tested one, and did not pass these needed tests.
    CandidateCoach(Vec<CoachCriterion>),
    /// a coach who did not pass these further tests.
    WeakCoach(Vec<CoachCriterion>),
    /// an action that goes over the head of a coach.
    Bypass {
        /// The coaches below.
        coaches: Vec<PersonId>,
        /// Those above whom it is aimed at.
        targets: Vec<PersonId>,
    },
    /// a coach went.
    CoachGone {
        /// How, and when.
        gone: Gone,
        /// Who might become one.
        prospects: Vec<PersonId>,
    },
    /// there is only one coach.
    OnlyCoach {
        /// The one.
        coach: PersonId,
        /// Who might become another.
        next: Option<PersonId>,
    },
    /// a coach who may be none.
    FalseCoach {
        /// A rating too low for a coach.
        lukewarm: Option<Rating>,
        /// What else gives the coach away.
        signs: Vec<CoachSign>,
    },
    /// of result and win only the other is filled in.
    HalfWinResult {
        /// Which is empty.
        missing: Judgement,
    },
    /// a win that is not individual.
    SameWin {
        /// Whose win reads the same; the first five.
        others: Vec<PersonId>,
        /// How many they are in all.
        count: usize,
        /// Whether it reads like the person's own result.
        is_result: bool,
    },
    /// a result that cannot be measured.
    VagueResult,
    /// loses something if we win.
    MayLose {
        /// Whether an open action deals with it.
        has_action: bool,
    },
    /// what we win is empty or too little.
    OurWin {
        /// Whether it is empty.
        is_empty: bool,
        /// Whether what is on the table is below our minimum.
        is_below_minimum: bool,
    },
    /// the objective is not yet one.
    VagueObjective {
        /// What is empty.
        missing: Vec<ObjectivePlace>,
        /// Whether the product reads like two.
        is_double: bool,
    },
    /// the closing date does not hold.
    CloseDate(Vec<DateTrouble>),
    /// the feeling is at an end of the scale.
    ExtremeFeeling {
        /// Which.
        step: FeelingStep,
    },
    /// From R-47 on: the deal and the account.
    Deal(DealDetail),
}
