//! Who wins and who loses if the objective is reached, we on one side and each person on the other: only where both win
//! does it last. It must not judge how grave that is.

use crate::model::objective::OurWin;
use crate::model::{Influence, Judgement};

/// What comes out for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Something is won, and nothing known is lost.
    Wins,
    /// Something is lost.
    Loses,
    /// Nobody has said yet.
    Unknown,
}

/// What comes out for us: we lose where the terms lie below our minimum.
pub fn ours(win: &OurWin) -> Outcome {
    if win.is_below_minimum {
        Outcome::Loses
    } else if win.text.trim().is_empty() {
        Outcome::Unknown
    } else {
        Outcome::Wins
    }
}

/// What comes out for a person. Who may lose something counts as losing, whatever else there is to win: that is what
/// has to be dealt with.
pub fn theirs(influence: &Influence) -> Outcome {
    if !influence.may_lose.trim().is_empty() {
        Outcome::Loses
    } else if influence.is_judged(Judgement::Win) {
        Outcome::Wins
    } else {
        Outcome::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER};

    #[test]
    fn terms_below_the_minimum_are_a_loss_even_with_a_win() {
        let mut win = OurWin::default();
        assert_eq!(ours(&win), Outcome::Unknown);
        win.text = "Reference in the industry".to_owned();
        assert_eq!(ours(&win), Outcome::Wins);
        win.is_below_minimum = true;
        assert_eq!(ours(&win), Outcome::Loses);
    }

    #[test]
    fn who_may_lose_counts_as_losing() {
        let mut case = Case::sound();
        case.rows[USER].win = "  ".to_owned();
        assert_eq!(theirs(&case.rows[USER]), Outcome::Unknown);
        case.rows[USER].may_lose = "Half of the department".to_owned();
        assert_eq!(theirs(&case.rows[USER]), Outcome::Loses);
        case.rows[USER].win = "A larger one".to_owned();
        assert_eq!(theirs(&case.rows[USER]), Outcome::Loses);
        assert_eq!(theirs(&case.rows[ECONOMIC]), Outcome::Wins);
    }
}
