//! Short ways to say what a rule saw. It must not know any rule.

use super::context::Row;
use super::place::{CoachCriterion, Evidence, InfluencePlace, ObjectivePlace, Place, Seen};
use crate::model::{Influence, Judgement};

/// What stands at a judgement.
fn judged(influence: &Influence, judgement: Judgement) -> Seen {
    let text = |text: &str| if text.trim().is_empty() { Seen::Nothing } else { Seen::Text(text.to_owned()) };
    match judgement {
        Judgement::Roles if influence.roles.is_empty() => Seen::Nothing,
        Judgement::Roles => Seen::Roles(influence.roles.clone()),
        Judgement::Influence => influence.influence.map_or(Seen::Nothing, Seen::Level),
        Judgement::Mode => influence.mode.map_or(Seen::Nothing, Seen::Mode),
        Judgement::Rating => influence.rating.map_or(Seen::Nothing, Seen::Rating),
        Judgement::Result => text(&influence.result),
        Judgement::Win => text(&influence.win),
    }
}

impl Row<'_> {
    /// A judgement of the person as evidence.
    pub fn saw(&self, judgement: Judgement) -> Evidence {
        Evidence::new(Place::judgement(self.id(), judgement), judged(self.influence, judgement))
    }

    /// How a judgement of the person is known, as evidence.
    pub fn saw_proof(&self, judgement: Judgement) -> Evidence {
        let proof = self.influence.proof(judgement);
        let seen = Seen::Certainty(proof.and_then(|proof| proof.certainty), proof.and_then(|proof| proof.on));
        Evidence::new(Place::proof(self.id(), judgement), seen)
    }

    /// The depth of contact as evidence.
    pub fn saw_coverage(&self) -> Evidence {
        let seen = self.influence.coverage.map_or(Seen::Nothing, Seen::Coverage);
        Evidence::new(Place::Influence(self.id(), InfluencePlace::Coverage), seen)
    }

    /// A test of a coach as evidence.
    pub fn saw_test(&self, test: CoachCriterion) -> Evidence {
        let seen = Seen::CoachTest(test, test.answer(&self.influence.coach));
        Evidence::new(Place::Influence(self.id(), InfluencePlace::CoachTest), seen)
    }

    /// The latest contact as evidence.
    pub fn saw_contact(&self) -> Evidence {
        Evidence::new(Place::Contacts(self.id()), self.last_contact.map_or(Seen::Nothing, Seen::Day))
    }
}

/// A number of things at a place of the objective, as evidence.
pub(super) const fn saw_count(place: ObjectivePlace, count: usize) -> Evidence {
    Evidence::new(Place::Objective(place), Seen::Count(count))
}
