//! The questions that lead to a response mode, as a pure function from answers to a mode. It must not know
//! how the questions are worded.

use crate::model::Mode;

/// A question of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModeQuestion {
    /// Does this person see a gap between today and what he needs?
    SeesGap,
    /// Is it because something got worse or broke?
    SomethingBroke,
    /// Is it because he wants more than there is?
    WantsMore,
    /// Does he think things are better than needed?
    BetterThanNeeded,
}

impl ModeQuestion {
    /// Every question in the order of asking.
    pub const ALL: &'static [Self] =
        &[Self::SeesGap, Self::SomethingBroke, Self::WantsMore, Self::BetterThanNeeded];
}

/// Answers so far: yes, no, or not answered. "Not sure" is no answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ModeAnswers {
    /// To [`ModeQuestion::SeesGap`].
    pub sees_gap: Option<bool>,
    /// To [`ModeQuestion::SomethingBroke`].
    pub something_broke: Option<bool>,
    /// To [`ModeQuestion::WantsMore`].
    pub wants_more: Option<bool>,
    /// To [`ModeQuestion::BetterThanNeeded`].
    pub better_than_needed: Option<bool>,
}

impl ModeAnswers {
    /// The answer to a question.
    pub const fn get(&self, question: ModeQuestion) -> Option<bool> {
        match question {
            ModeQuestion::SeesGap => self.sees_gap,
            ModeQuestion::SomethingBroke => self.something_broke,
            ModeQuestion::WantsMore => self.wants_more,
            ModeQuestion::BetterThanNeeded => self.better_than_needed,
        }
    }

    /// Answers a question.
    pub const fn set(&mut self, question: ModeQuestion, answer: Option<bool>) {
        match question {
            ModeQuestion::SeesGap => self.sees_gap = answer,
            ModeQuestion::SomethingBroke => self.something_broke = answer,
            ModeQuestion::WantsMore => self.wants_more = answer,
            ModeQuestion::BetterThanNeeded => self.better_than_needed = answer,
        }
    }
}

/// The mode that the answers lead to; `None` while they lead to none (which R-01 flags). Something broken is trouble even
/// when more is wanted as well: the urgent gap is served first.
pub const fn mode(answers: &ModeAnswers) -> Option<Mode> {
    match answers.sees_gap {
        Some(true) => match (answers.something_broke, answers.wants_more) {
            (Some(true), _) => Some(Mode::Trouble),
            (Some(false), _) => Some(Mode::Growth),
            // More may be wanted and something broken all the same: trouble has to be ruled out first.
            (None, _) => None,
        },
        Some(false) => match answers.better_than_needed {
            Some(true) => Some(Mode::Overconfident),
            Some(false) => Some(Mode::EvenKeel),
            None => None,
        },
        None => None,
    }
}

/// The question to ask next; `None` when the answers have led to a mode.
pub const fn next_question(answers: &ModeAnswers) -> Option<ModeQuestion> {
    match (answers.sees_gap, answers.something_broke, answers.better_than_needed) {
        (None, _, _) => Some(ModeQuestion::SeesGap),
        (Some(true), None, _) => Some(ModeQuestion::SomethingBroke),
        (Some(false), _, None) => Some(ModeQuestion::BetterThanNeeded),
        (Some(_), _, _) => None,
    }
}

/// Whether both reasons for a gap were voiced, so that trouble is served before growth.
pub const fn serves_trouble_first(answers: &ModeAnswers) -> bool {
    matches!(
        (answers.sees_gap, answers.something_broke, answers.wants_more),
        (Some(true), Some(true), Some(true))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(
        gap: Option<bool>,
        broke: Option<bool>,
        more: Option<bool>,
        better: Option<bool>,
    ) -> ModeAnswers {
        ModeAnswers { sees_gap: gap, something_broke: broke, wants_more: more, better_than_needed: better }
    }

    #[test]
    fn r16_each_way_leads_to_its_mode() {
        let (yes, no) = (Some(true), Some(false));
        assert_eq!(mode(&answers(no, None, None, yes)), Some(Mode::Overconfident));
        assert_eq!(mode(&answers(no, None, None, no)), Some(Mode::EvenKeel));
        assert_eq!(mode(&answers(yes, yes, None, None)), Some(Mode::Trouble));
        assert_eq!(mode(&answers(yes, no, None, None)), Some(Mode::Growth));
    }

    #[test]
    fn r16_unsure_leads_nowhere() {
        assert_eq!(mode(&ModeAnswers::default()), None);
        assert_eq!(mode(&answers(Some(true), None, Some(true), None)), None);
        assert_eq!(mode(&answers(Some(false), Some(true), None, None)), None);
    }

    #[test]
    fn r17_trouble_comes_before_growth() {
        let both = answers(Some(true), Some(true), Some(true), None);
        assert_eq!(mode(&both), Some(Mode::Trouble));
        assert!(serves_trouble_first(&both));
    }

    #[test]
    fn r16_questions_are_asked_exactly_until_a_mode_is_found() {
        let values = [None, Some(true), Some(false)];
        for gap in values {
            for broke in values {
                for more in values {
                    for better in values {
                        let answers = answers(gap, broke, more, better);
                        assert_eq!(
                            next_question(&answers).is_none(),
                            mode(&answers).is_some(),
                            "{answers:?}"
                        );
                    }
                }
            }
        }
    }
}
