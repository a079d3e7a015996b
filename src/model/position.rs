//! Our position against the competition: the four questions for us and for each rival, and other positions that we could
//! take. It must not know the verdict on them.

use super::ids::AlternativeId;
use super::objective::FeelingStep;
use super::record::{group, record, words};

words! {
    /// The four questions, asked of us and of each rival.
    Question {
        /// Is there an opportunity at all?
        Opportunity = "opportunity",
        /// Can this side compete?
        Compete = "compete",
        /// Can it win?
        Win = "win",
        /// Is it worth winning to it?
        Worth = "worth",
    }
}

words! {
    /// The answer to one of the four questions; none while nobody has said.
    Answer {
        /// Yes.
        Yes = "yes",
        /// Partly, or not yet.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

group! {
    /// The answers of one side to the four questions.
    Answers {
        /// Is there an opportunity?
        opportunity: Option<Answer>,
        /// Can it compete?
        compete: Option<Answer>,
        /// Can it win?
        win: Option<Answer>,
        /// Is it worth winning?
        worth: Option<Answer>,
    }
}

group! {
    /// Why each of the four questions is answered so; apart from the answers, so that undo takes one click back at a time.
    Reasons {
        /// Why there is an opportunity, or none.
        opportunity: String,
        /// Why it can compete, or not.
        compete: String,
        /// Why it can win, or not.
        win: String,
        /// Why it is worth winning, or not.
        worth: String,
    }
}

impl Answers {
    /// The answer to a question.
    pub const fn get(&self, question: Question) -> Option<Answer> {
        match question {
            Question::Opportunity => self.opportunity,
            Question::Compete => self.compete,
            Question::Win => self.win,
            Question::Worth => self.worth,
        }
    }

    /// The same with another answer to one question.
    #[must_use]
    pub const fn with(mut self, question: Question, answer: Option<Answer>) -> Self {
        match question {
            Question::Opportunity => self.opportunity = answer,
            Question::Compete => self.compete = answer,
            Question::Win => self.win = answer,
            Question::Worth => self.worth = answer,
        }
        self
    }
}

impl Reasons {
    /// The reason for the answer to a question.
    pub fn get(&self, question: Question) -> &str {
        match question {
            Question::Opportunity => &self.opportunity,
            Question::Compete => &self.compete,
            Question::Win => &self.win,
            Question::Worth => &self.worth,
        }
    }

    /// The same with another reason for one answer.
    #[must_use]
    pub fn with(mut self, question: Question, reason: String) -> Self {
        match question {
            Question::Opportunity => self.opportunity = reason,
            Question::Compete => self.compete = reason,
            Question::Win => self.win = reason,
            Question::Worth => self.worth = reason,
        }
        self
    }
}

record! {
    /// Another position that we could take: possible ways are listed, compared, and one is chosen (SYS-12).
    Alternative(id: AlternativeId) edited by AlternativeField {
        /// What we would change; a line a step.
        change: String = Change,
        /// What that would give.
        gain: String = Gain,
        /// What speaks against it.
        against: String = Against,
        /// How the position would feel then.
        feeling: Option<FeelingStep> = Feeling,
        /// Whether it is the way that was chosen; one at most.
        is_chosen: bool = IsChosen,
    }
}

impl Alternative {
    /// The steps of the change: its lines that say something.
    pub fn steps(&self) -> impl Iterator<Item = &str> + Clone {
        self.change.lines().map(str::trim).filter(|line| !line.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_question_has_an_answer_and_a_reason_of_its_own() {
        for question in Question::ALL {
            let answers = Answers::default().with(*question, Some(Answer::Partly));
            let reasons = Reasons::default().with(*question, "because".to_owned());
            for other in Question::ALL {
                assert_eq!(answers.get(*other).is_some(), other == question);
                assert_eq!(!reasons.get(*other).is_empty(), other == question);
            }
        }
    }

    #[test]
    fn each_line_of_a_change_is_a_step() {
        let mut row = Alternative::new(AlternativeId(uuid::Uuid::nil()));
        assert_eq!(row.steps().count(), 0);
        row.change = " Split phase one\n\n  Offer the archive first ".to_owned();
        assert_eq!(row.steps().collect::<Vec<_>>(), ["Split phase one", "Offer the archive first"]);
    }
}
