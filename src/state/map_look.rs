//! How the map is looked at: kept in memory while the page lives, never saved. It must not know where cards lie.

use std::collections::BTreeSet;

use crate::diagram::map::Node;
use crate::model::{ObjectiveId, PlanId, RelationshipKind};

/// What can be shown or hidden on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// Who is above whom.
    Tree,
    /// Informal lines of a kind.
    Lines(RelationshipKind),
}

impl Layer {
    /// Every layer.
    pub const ALL: &'static [Self] = &[
        Self::Tree,
        Self::Lines(RelationshipKind::Influences),
        Self::Lines(RelationshipKind::Alliance),
        Self::Lines(RelationshipKind::Conflict),
    ];

    /// Its word, for tests and scripts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Tree => "tree",
            Self::Lines(kind) => kind.word(),
        }
    }
}

/// How the map of an account is looked at.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct MapLook {
    /// Of which account.
    pub plan: Option<PlanId>,
    /// The objective whose judgements the cards show; the first while none was chosen.
    pub sheet: Option<ObjectiveId>,
    /// The layers that are hidden.
    pub hidden: BTreeSet<Layer>,
    /// How large it is drawn; as it fits while nobody zoomed.
    pub zoom: Option<f64>,
    /// The cards below which everything is folded away.
    pub collapsed: BTreeSet<Node>,
    /// How many steps around the selected person stand out; everything does at 0.
    pub hops: u8,
    /// Whether only the part of the objective is shown.
    pub is_part: bool,
}
