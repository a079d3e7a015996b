//! Whether a buying influence is covered as a base, and what its contact is worth. It must not know findings.

use super::thresholds::Thresholds;
use crate::model::{Coverage, Influence, Judgement, Mode};

/// How well a base is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Base {
    /// Rating, mode, contact, result and win all hold.
    Covered,
    /// In favour, and met at least briefly.
    Partly,
    /// Neither.
    Open,
}

impl Base {
    /// The three, the best first.
    pub const ALL: &'static [Self] = &[Self::Covered, Self::Partly, Self::Open];

    /// Its fixed word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Covered => "covered",
            Self::Partly => "partly",
            Self::Open => "open",
        }
    }
}

/// The verdict on one influence: *covered* with a rating of +3† or more, in growth or trouble, met several times, and
/// with result and win confirmed; *partly* with +1 or more and at least brief contact; *open* otherwise.
pub fn base(influence: &Influence, thresholds: &Thresholds) -> Base {
    let rating = influence.rating.map(crate::model::Rating::get);
    let is_met = influence.coverage.is_some_and(|coverage| coverage >= Coverage::Brief);
    let is_covered = rating.is_some_and(|rating| rating >= thresholds.covered_rating)
        && influence.mode.is_some_and(Mode::feels_gap)
        && influence.coverage.is_some_and(|coverage| coverage >= Coverage::Multiple)
        && has_confirmed_win(influence);
    match rating {
        _ if is_covered => Base::Covered,
        Some(1..) if is_met => Base::Partly,
        _ => Base::Open,
    }
}

/// Whether both result and win are filled and confirmed.
pub fn has_confirmed_win(influence: &Influence) -> bool {
    [Judgement::Result, Judgement::Win]
        .into_iter()
        .all(|judgement| influence.is_judged(judgement) && influence.is_confirmed(judgement))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::Case;
    use crate::model::{Certainty, Rating};

    fn verdict(change: impl Fn(&mut Influence)) -> Base {
        let mut case = Case::sound();
        change(&mut case.rows[0]);
        base(&case.rows[0], &Thresholds::default())
    }

    #[test]
    fn covered_needs_everything_at_once() {
        assert_eq!(verdict(|_| {}), Base::Covered);
        assert_eq!(verdict(|row| row.rating = Rating::try_from(2).ok()), Base::Partly);
        assert_eq!(verdict(|row| row.mode = Some(Mode::EvenKeel)), Base::Partly);
        assert_eq!(verdict(|row| row.mode = None), Base::Partly);
        assert_eq!(verdict(|row| row.coverage = Some(Coverage::Brief)), Base::Partly);
        assert_eq!(verdict(|row| row.win.clear()), Base::Partly);
        let unsure = |row: &mut Influence| {
            row.proofs.entry(Judgement::Result).or_default().certainty = Some(Certainty::Assumed);
        };
        assert_eq!(verdict(unsure), Base::Partly);
    }

    #[test]
    fn open_without_favour_or_contact() {
        assert_eq!(verdict(|row| row.rating = Rating::try_from(-1).ok()), Base::Open);
        assert_eq!(verdict(|row| row.rating = None), Base::Open);
        assert_eq!(verdict(|row| row.coverage = Some(Coverage::None)), Base::Open);
        assert_eq!(verdict(|row| row.coverage = None), Base::Open);
    }
}
