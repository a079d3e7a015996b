//! R-43 How the win is known \[M\]: makes no finding of its own. Sources are asked in this order: a coach, the person,
//! inference from what is seen; the list of sources keeps it. A win that is only assumed is uncertain, and none is
//! confirmed by being typed in.
//!
//! Example: "she wants the promotion, I should think".

#[cfg(test)]
mod tests {
    use crate::method::finding::{Detail, Doubt};
    use crate::method::testing::{Case, USER};
    use crate::model::{Certainty, Edit, Judged, Judgement, Source};

    #[test]
    fn the_best_source_comes_first() {
        let at = |source| Source::ALL.iter().position(|one| *one == source);
        assert_eq!(at(Source::Coach), Some(0));
        assert_eq!(at(Source::Person), Some(1));
        assert_eq!(at(Source::Inference), Some(Source::ALL.len() - 1));
    }

    #[test]
    fn a_win_that_is_assumed_is_uncertain() {
        let mut case = Case::sound();
        case.proof(USER, Judgement::Win).certainty = Some(Certainty::Assumed);
        let doubts = vec![(Judgement::Win, Doubt::NotConfirmed)];
        assert_eq!(case.only(2).detail, Detail::Unsure(doubts));
    }

    #[test]
    fn a_win_that_is_typed_anew_is_assumed() {
        let case = Case::sound();
        let (mut plan, sheet) = case.build();
        let win = Judged::Win("Home by six".to_owned());
        plan.apply(Edit::judge(sheet, case.id(USER), win, case.today)).expect("a judgement");
        let row = plan.objectives.get(sheet).and_then(|sheet| sheet.influences.get(case.id(USER)));
        assert_eq!(row.map(|row| row.is_confirmed(Judgement::Win)), Some(false));
    }
}
