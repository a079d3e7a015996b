//! The plan of one call on the customer: whom, why, what to ask, what to give, what to ask for, and what came of it. It must
//! not know who values what.

use std::collections::BTreeSet;

use crate::model::day::Date;

use super::account::ObjectionKind;
use super::ids::{CallId, MemberId, PersonId, QuestionId, StrengthId};
use super::record::{group, record, words};

words! {
    /// The four kinds of questions, in the order in which they are asked (SYS-21).
    QuestionKind {
        /// How things are.
        Situation = "situation",
        /// What is difficult about it.
        Problem = "problem",
        /// What the difficulty leads to.
        Implication = "implication",
        /// What it would be worth to be rid of it.
        NeedPayoff = "need-payoff",
    }
}

impl QuestionKind {
    /// The kind of question that one of this kind hangs on: an implication on its problem, a need-payoff on its implication.
    pub const fn follows(self) -> Option<Self> {
        match self {
            Self::Situation | Self::Problem => None,
            Self::Implication => Some(Self::Problem),
            Self::NeedPayoff => Some(Self::Implication),
        }
    }
}

group! {
    /// What came of a call.
    Debrief {
        /// What was learnt.
        learnt: String,
        /// What the customer committed to.
        commitment: String,
        /// What comes next.
        next: String,
    }
}

record! {
    /// One call: planned, then held, then told.
    Call(id: CallId) edited by CallField {
        /// The day.
        on: Option<Date> = On,
        /// Whom we meet.
        with: BTreeSet<PersonId> = With,
        /// Who of us comes.
        ours: BTreeSet<MemberId> = Ours,
        /// Why the customer gives us the time: its reason, not ours.
        reason: String = Reason,
        /// Strengths of ours to speak of.
        gives: BTreeSet<StrengthId> = Gives,
        /// Objections to expect.
        expects: BTreeSet<ObjectionKind> = Expects,
        /// The most that we can ask for.
        best: String = Best,
        /// The least for which the call was worth it.
        least: String = Least,
        /// When it was held; planned while empty.
        held_on: Option<Date> = HeldOn,
        /// What came of it.
        debrief: Debrief = Debrief,
    }
}

record! {
    /// A question prepared for a call.
    CallQuestion(id: QuestionId) edited by QuestionField {
        /// The call.
        call: Option<CallId> = Call,
        /// Whom it is for; everybody while empty.
        person: Option<PersonId> = Person,
        /// Which of the four kinds.
        kind: Option<QuestionKind> = Kind,
        /// The question.
        text: String = Text,
        /// The question that it hangs on.
        follows: Option<QuestionId> = Follows,
        /// The strength of ours that answers the need it brings out.
        strength: Option<StrengthId> = Strength,
        /// What was answered.
        answer: String = Answer,
    }
}
