//! The four questions read together \[D\]: who can win, and what keeps us from it. It must not word the verdict.
//!
//! One side *can win* when there is an opportunity for it and it can compete and win: all three answered yes. It is *out*
//! when one of them is answered no, or when winning is not worth it to that side: a rival that will not try is none. It
//! stands *open* otherwise. The question that hinders a side is the first no, else the first that nobody has answered, else
//! the first that holds only partly; for us the worth counts as a fourth question, because we choose whether to go on.

use crate::model::{Answer, Answers, Objective, Question, RivalId};

/// How far a side is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It can win.
    CanWin,
    /// It cannot yet, or nobody knows.
    Open,
    /// It is out of the race.
    Out,
}

/// What the answers say together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contest {
    /// None of the questions is answered for us.
    Unsaid,
    /// There is no opportunity, for us at least.
    NoOpportunity,
    /// Winning is not worth it to us.
    NotWorth,
    /// These can win and we cannot yet; the question is what we lack first.
    Behind(Vec<RivalId>, Question),
    /// These can win, and so can we.
    Race(Vec<RivalId>),
    /// We can win, of these nobody knows.
    LeadUnsure(Vec<RivalId>),
    /// We can win, and no rival can; the flag tells whether any is named.
    Lead(bool),
    /// Nobody can win yet; the question is what we lack first.
    NobodyYet(Question),
}

/// How far a side is by its answers.
pub fn reach(answers: &Answers) -> Reach {
    let needed = [answers.opportunity, answers.compete, answers.win];
    if needed.contains(&Some(Answer::No)) || answers.worth == Some(Answer::No) {
        Reach::Out
    } else if needed.iter().all(|answer| *answer == Some(Answer::Yes)) {
        Reach::CanWin
    } else {
        Reach::Open
    }
}

/// The question that hinders a side first; none when all four are answered yes.
pub fn hindrance(answers: &Answers) -> Option<Question> {
    let first = |wanted: Option<Answer>| {
        Question::ALL.iter().copied().find(|question| answers.get(*question) == wanted)
    };
    first(Some(Answer::No)).or_else(|| first(None)).or_else(|| first(Some(Answer::Partly)))
}

/// Reads the four questions of a sheet together.
pub fn contest(sheet: &Objective) -> Contest {
    let ours = &sheet.answers;
    if Question::ALL.iter().all(|question| ours.get(*question).is_none()) {
        return Contest::Unsaid;
    }
    if ours.opportunity == Some(Answer::No) {
        return Contest::NoOpportunity;
    }
    if ours.worth == Some(Answer::No) {
        return Contest::NotWorth;
    }
    let those = |wanted: Reach| -> Vec<RivalId> {
        let rivals = sheet.rivals.iter().filter(|rival| reach(&rival.answers) == wanted);
        rivals.map(|rival| rival.id).collect()
    };
    let able = those(Reach::CanWin);
    if reach(ours) != Reach::CanWin {
        // Something other than yes stands among the first three, so there is a hindrance.
        let lacking = hindrance(ours).unwrap_or(Question::Win);
        return if able.is_empty() { Contest::NobodyYet(lacking) } else { Contest::Behind(able, lacking) };
    }
    let open = those(Reach::Open);
    if !able.is_empty() {
        Contest::Race(able)
    } else if !open.is_empty() {
        Contest::LeadUnsure(open)
    } else {
        Contest::Lead(!sheet.rivals.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::model::ObjectiveId;
    use crate::model::objective::Rival;

    const YES: Option<Answer> = Some(Answer::Yes);
    const PARTLY: Option<Answer> = Some(Answer::Partly);
    const NO: Option<Answer> = Some(Answer::No);

    const fn answers(four: [Option<Answer>; 4]) -> Answers {
        let [opportunity, compete, win, worth] = four;
        Answers { opportunity, compete, win, worth }
    }

    fn of(ours: [Option<Answer>; 4], rivals: &[[Option<Answer>; 4]]) -> Contest {
        let mut sheet = Objective::new(ObjectiveId(Uuid::nil()));
        sheet.answers = answers(ours);
        sheet.rivals = (1_u128..)
            .zip(rivals)
            .map(|(id, four)| Rival { answers: answers(*four), ..Rival::new(RivalId(Uuid::from_u128(id))) })
            .collect();
        contest(&sheet)
    }

    fn ids(numbers: &[u128]) -> Vec<RivalId> {
        numbers.iter().map(|id| RivalId(Uuid::from_u128(*id))).collect()
    }

    #[test]
    fn nothing_is_said_while_nothing_is_answered_for_us() {
        assert_eq!(of([None; 4], &[[YES; 4]]), Contest::Unsaid);
    }

    #[test]
    fn without_opportunity_or_worth_the_rivals_do_not_matter() {
        assert_eq!(of([NO, YES, YES, NO], &[[YES; 4]]), Contest::NoOpportunity);
        assert_eq!(of([YES, YES, YES, NO], &[[YES; 4]]), Contest::NotWorth);
        assert_eq!(of([None, None, None, YES], &[]), Contest::NobodyYet(Question::Opportunity));
    }

    #[test]
    fn a_rival_that_can_win_is_ahead_of_us_until_we_can() {
        let able = [YES, YES, YES, None];
        let behind = |lacking| Contest::Behind(ids(&[2]), lacking);
        assert_eq!(of([YES, YES, PARTLY, YES], &[[NO; 4], able]), behind(Question::Win));
        assert_eq!(of([YES, NO, PARTLY, YES], &[[NO; 4], able]), behind(Question::Compete));
        assert_eq!(of([YES, PARTLY, None, YES], &[[NO; 4], able]), behind(Question::Win));
        assert_eq!(of([YES, YES, YES, YES], &[[NO; 4], able]), Contest::Race(ids(&[2])));
    }

    #[test]
    fn a_lead_is_sure_only_when_every_rival_is_judged() {
        assert_eq!(of([YES; 4], &[]), Contest::Lead(false));
        assert_eq!(of([YES; 4], &[[YES, YES, NO, YES], [YES, YES, YES, NO]]), Contest::Lead(true));
        assert_eq!(
            of([YES; 4], &[[YES, YES, NO, YES], [YES, YES, PARTLY, YES]]),
            Contest::LeadUnsure(ids(&[2]))
        );
        assert_eq!(of([YES, YES, YES, PARTLY], &[[None; 4]]), Contest::LeadUnsure(ids(&[1])));
    }

    #[test]
    fn nobody_can_win_yet() {
        assert_eq!(of([YES, YES, PARTLY, YES], &[[NO; 4]]), Contest::NobodyYet(Question::Win));
        assert_eq!(of([PARTLY, YES, YES, PARTLY], &[]), Contest::NobodyYet(Question::Opportunity));
    }

    #[test]
    fn the_first_no_hinders_most_then_what_is_unknown_then_what_holds_partly() {
        assert_eq!(hindrance(&answers([PARTLY, None, NO, NO])), Some(Question::Win));
        assert_eq!(hindrance(&answers([PARTLY, YES, None, None])), Some(Question::Win));
        assert_eq!(hindrance(&answers([YES, PARTLY, YES, PARTLY])), Some(Question::Compete));
        assert_eq!(hindrance(&answers([YES; 4])), None);
    }
}
