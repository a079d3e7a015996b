//! What the lines and columns of the board stand for under each lens, and where a stone belongs. It must not know
//! lengths.

use super::{Seat, Stone, Target};
use crate::model::{Coverage, Level, Mode, Rating, Role};

/// A way to look at the same stones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lens {
    /// Roles and influence against support: the board itself.
    #[default]
    RoleRating,
    /// Influence against support.
    InfluenceSupport,
    /// Mode against support: the danger table.
    ModeRating,
    /// Influence against contact depth.
    ContactInfluence,
}

/// What a band stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandKey {
    /// A role.
    Role(Role),
    /// A degree of influence.
    Level(Level),
    /// A mode.
    Mode(Mode),
}

/// What a line stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKey {
    /// An influence within a role.
    RoleLevel(Role, Level),
    /// An influence.
    Level(Level),
    /// A mode.
    Mode(Mode),
}

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKey {
    /// A rating.
    Rating(Rating),
    /// A contact depth.
    Coverage(Coverage),
}

impl Lens {
    /// Every lens, in the order of the switch.
    pub const ALL: &'static [Self] =
        &[Self::RoleRating, Self::InfluenceSupport, Self::ModeRating, Self::ContactInfluence];

    /// Its word in settings and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::RoleRating => "role",
            Self::InfluenceSupport => "influence",
            Self::ModeRating => "mode",
            Self::ContactInfluence => "contact",
        }
    }

    /// The lens whose word this is.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lens| lens.word() == word)
    }

    /// Whether a person stands once in each role; elsewhere a person stands once.
    pub const fn has_roles(self) -> bool {
        matches!(self, Self::RoleRating)
    }

    /// Whether the columns are ratings, with the river between −1 and +1.
    pub const fn has_river(self) -> bool {
        !matches!(self, Self::ContactInfluence)
    }

    /// The bands, from the top.
    pub fn bands(self) -> Vec<BandKey> {
        match self {
            Self::RoleRating => Role::ALL.iter().copied().map(BandKey::Role).collect(),
            Self::InfluenceSupport | Self::ContactInfluence => {
                Level::ALL.iter().copied().map(BandKey::Level).collect()
            }
            Self::ModeRating => Mode::ALL.iter().copied().map(BandKey::Mode).collect(),
        }
    }

    /// The columns, from the left.
    pub fn columns(self) -> Vec<ColumnKey> {
        match self {
            Self::ContactInfluence => Coverage::ALL.iter().copied().map(ColumnKey::Coverage).collect(),
            Self::RoleRating | Self::InfluenceSupport | Self::ModeRating => {
                Rating::ALL.iter().copied().map(ColumnKey::Rating).collect()
            }
        }
    }

    /// The lines of all bands, from the top.
    pub fn rows(self) -> Vec<RowKey> {
        self.bands().into_iter().flat_map(BandKey::rows).collect()
    }

    /// Where a stone belongs; none when something that the lens needs is unknown.
    pub fn seat(self, stone: &Stone) -> Option<Seat> {
        let row = match self {
            Self::RoleRating => place_of(Role::ALL, stone.role)? * Level::ALL.len() + level(stone)?,
            Self::InfluenceSupport | Self::ContactInfluence => level(stone)?,
            Self::ModeRating => place_of(Mode::ALL, stone.mode)?,
        };
        let column = match self {
            Self::ContactInfluence => place_of(Coverage::ALL, stone.coverage)?,
            Self::RoleRating | Self::InfluenceSupport | Self::ModeRating => {
                place_of(Rating::ALL, stone.rating)?
            }
        };
        Some(Seat { row, column })
    }
}

impl BandKey {
    /// The lines of the band, from the top.
    pub fn rows(self) -> Vec<RowKey> {
        match self {
            Self::Role(role) => Level::ALL.iter().map(|level| RowKey::RoleLevel(role, *level)).collect(),
            Self::Level(level) => vec![RowKey::Level(level)],
            Self::Mode(mode) => vec![RowKey::Mode(mode)],
        }
    }
}

/// What a stone takes on that is put on a point.
pub(super) fn target(row: RowKey, column: ColumnKey) -> Target {
    let mut target = Target::default();
    match row {
        RowKey::RoleLevel(role, level) => {
            target.role = Some(role);
            target.influence = Some(level);
        }
        RowKey::Level(level) => target.influence = Some(level),
        RowKey::Mode(mode) => target.mode = Some(mode),
    }
    match column {
        ColumnKey::Rating(rating) => target.rating = Some(rating),
        ColumnKey::Coverage(coverage) => target.coverage = Some(coverage),
    }
    target
}

fn level(stone: &Stone) -> Option<usize> {
    place_of(Level::ALL, stone.influence)
}

/// The place of a value in the list of all.
pub(super) fn place_of<T: PartialEq + Copy>(all: &[T], value: Option<T>) -> Option<usize> {
    value.and_then(|value| all.iter().position(|known| *known == value))
}
