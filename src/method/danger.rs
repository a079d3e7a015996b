//! Mode and rating together: the danger table of section D as data, for the rules and for the board's lens. It must not
//! know people.

use crate::model::{Mode, Rating, RuleNumber};

/// The four columns of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RatingBand {
    /// +4 and +5.
    Strong,
    /// +1 to +3.
    InFavour,
    /// −1 and −2.
    Reserved,
    /// −3 to −5.
    Against,
}

impl RatingBand {
    /// The columns in the order of the method's table, the best first.
    pub const ALL: &'static [Self] = &[Self::Strong, Self::InFavour, Self::Reserved, Self::Against];

    /// The column of a rating.
    pub const fn of(rating: Rating) -> Self {
        match rating.get() {
            4.. => Self::Strong,
            0..=3 => Self::InFavour,
            -2..=-1 => Self::Reserved,
            ..=-3 => Self::Against,
        }
    }
}

/// How a cell of the table is to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// It works for us.
    Good,
    /// It needs work.
    Work,
    /// It is usual for the mode, and no help.
    Neutral,
    /// It is dangerous.
    Danger,
}

/// What a cell of the table says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Growth, strong: good; use as leverage.
    Leverage,
    /// Growth, in favour: raise by a better fit of result and win.
    RaiseFit,
    /// Growth, reserved: sees the gap, not our fit; ask.
    AskAboutFit,
    /// Growth, against: an opponent who will act.
    GrowthOpponent,
    /// Trouble, strong: best; act fast.
    ActFast,
    /// Trouble, in favour: act fast, remove doubt.
    RemoveDoubt,
    /// Trouble, reserved: sees the gap, prefers another way.
    PrefersAnother,
    /// Trouble, against: an opponent in a hurry.
    TroubleOpponent,
    /// Even keel, strong: suspicious.
    Suspicious,
    /// Even keel, in favour: weak, may fade.
    MayFade,
    /// Even keel, reserved: normal.
    NormalEvenKeel,
    /// Even keel, against: an obstacle; leverage by somebody who feels a gap.
    ObstacleLeverage,
    /// Overconfident, strong: very suspicious.
    VerySuspicious,
    /// Overconfident, in favour: suspicious.
    SuspiciousFavour,
    /// Overconfident, reserved: normal.
    NormalOverconfident,
    /// Overconfident, against: an obstacle; do not fight alone.
    ObstacleTogether,
}

/// The table: a row a mode in the order of [`Mode::ALL`], a column a [`RatingBand`].
pub const TABLE: [[Verdict; 4]; 4] = [
    [Verdict::Leverage, Verdict::RaiseFit, Verdict::AskAboutFit, Verdict::GrowthOpponent],
    [Verdict::ActFast, Verdict::RemoveDoubt, Verdict::PrefersAnother, Verdict::TroubleOpponent],
    [Verdict::Suspicious, Verdict::MayFade, Verdict::NormalEvenKeel, Verdict::ObstacleLeverage],
    [
        Verdict::VerySuspicious,
        Verdict::SuspiciousFavour,
        Verdict::NormalOverconfident,
        Verdict::ObstacleTogether,
    ],
];

/// The cell of the table for a mode and a rating.
pub const fn verdict(mode: Mode, rating: Rating) -> Verdict {
    TABLE[mode as usize][RatingBand::of(rating) as usize]
}

impl Verdict {
    /// How the cell is to be seen.
    pub const fn outlook(self) -> Outlook {
        match self {
            Self::Leverage | Self::ActFast => Outlook::Good,
            Self::RaiseFit | Self::RemoveDoubt | Self::MayFade => Outlook::Work,
            Self::NormalEvenKeel | Self::NormalOverconfident => Outlook::Neutral,
            Self::AskAboutFit
            | Self::GrowthOpponent
            | Self::PrefersAnother
            | Self::TroubleOpponent
            | Self::Suspicious
            | Self::ObstacleLeverage
            | Self::VerySuspicious
            | Self::SuspiciousFavour
            | Self::ObstacleTogether => Outlook::Danger,
        }
    }

    /// The rule that the method's table names in the cell.
    pub const fn named_rule(self) -> Option<RuleNumber> {
        match self {
            Self::PrefersAnother => Some(RuleNumber::new(25)),
            Self::GrowthOpponent | Self::TroubleOpponent => Some(RuleNumber::new(26)),
            Self::Suspicious | Self::VerySuspicious | Self::SuspiciousFavour => Some(RuleNumber::new(24)),
            Self::Leverage
            | Self::RaiseFit
            | Self::AskAboutFit
            | Self::ActFast
            | Self::RemoveDoubt
            | Self::MayFade
            | Self::NormalEvenKeel
            | Self::ObstacleLeverage
            | Self::NormalOverconfident
            | Self::ObstacleTogether => None,
        }
    }
}

/// The rule that speaks for a mode and a rating, by the text of the rules, which wins over the table (M.7): R-26 from −4
/// on in every mode, R-25 for growth and trouble from −1 to −3, R-24 for favour without a gap.
pub const fn rule(mode: Mode, rating: Rating) -> Option<RuleNumber> {
    let number = match (mode, rating.get()) {
        (_, ..=-4) => 26,
        (Mode::Growth | Mode::Trouble, -3..=-1) => 25,
        (Mode::EvenKeel, 4..) | (Mode::Overconfident, 1..) => 24,
        _ => return None,
    };
    Some(RuleNumber::new(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_sixteen_different_cells() {
        let mut all: Vec<Verdict> = TABLE.iter().flatten().copied().collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 16);
    }

    #[test]
    fn every_rating_falls_in_its_column() {
        let bands: Vec<RatingBand> = Rating::ALL.iter().map(|rating| RatingBand::of(*rating)).collect();
        let (a, r, f, s) =
            (RatingBand::Against, RatingBand::Reserved, RatingBand::InFavour, RatingBand::Strong);
        assert_eq!(bands, [a, a, a, r, r, f, f, f, s, s]);
    }
}
