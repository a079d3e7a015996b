//! The danger table of the method (section 5 D): which cells of mode against rating warn, and how strongly. It must not
//! know the words.

use crate::model::{Mode, Rating};

/// The columns of the danger table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RatingGroup {
    /// −3 to −5.
    Against,
    /// −1 and −2.
    Cool,
    /// +1 to +3.
    Warm,
    /// +4 and +5.
    Advocate,
}

impl RatingGroup {
    /// Every group, from the left of the board.
    pub const ALL: &'static [Self] = &[Self::Against, Self::Cool, Self::Warm, Self::Advocate];

    /// The group of a rating.
    pub fn of(rating: Rating) -> Self {
        match rating.get() {
            ..=-3 => Self::Against,
            -2..=0 => Self::Cool,
            1..=3 => Self::Warm,
            4.. => Self::Advocate,
        }
    }
}

/// A cell of the danger table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DangerCell {
    /// The row.
    pub mode: Mode,
    /// The column.
    pub group: RatingGroup,
}

/// How a cell of the danger table is to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DangerLevel {
    /// Use it.
    Good,
    /// Work on it.
    Fair,
    /// Look again.
    Watch,
    /// Something is wrong.
    Alarm,
}

impl DangerCell {
    /// How it is to be taken.
    pub const fn level(self) -> DangerLevel {
        use RatingGroup::{Advocate, Against, Cool, Warm};
        match (self.mode, self.group) {
            (Mode::Growth | Mode::Trouble, Advocate) => DangerLevel::Good,
            (Mode::Growth | Mode::Trouble, Warm) => DangerLevel::Fair,
            (Mode::Growth | Mode::EvenKeel | Mode::Overconfident, Cool) | (Mode::EvenKeel, Warm) => {
                DangerLevel::Watch
            }
            (Mode::Trouble, Cool)
            | (_, Against)
            | (Mode::EvenKeel, Advocate)
            | (Mode::Overconfident, Warm | Advocate) => DangerLevel::Alarm,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// SPEC: section 5 D: an advocate who sees no need is as suspicious as an opponent.
    #[test]
    fn liking_without_need_warns() {
        let level = |mode, group| DangerCell { mode, group }.level();
        assert_eq!(level(Mode::EvenKeel, RatingGroup::Advocate), DangerLevel::Alarm);
        assert_eq!(level(Mode::Overconfident, RatingGroup::Warm), DangerLevel::Alarm);
        assert_eq!(level(Mode::Growth, RatingGroup::Advocate), DangerLevel::Good);
        for mode in Mode::ALL {
            assert_eq!(level(*mode, RatingGroup::Against), DangerLevel::Alarm, "{mode:?}");
        }
    }

    #[test]
    fn groups_cut_the_scale_where_the_table_does() {
        use RatingGroup::{Advocate, Against, Cool, Warm};
        let groups: Vec<_> = Rating::ALL.iter().map(|rating| RatingGroup::of(*rating)).collect();
        let wanted = [Against, Against, Against, Cool, Cool, Warm, Warm, Warm, Advocate, Advocate];
        assert_eq!(groups, wanted);
    }
}
