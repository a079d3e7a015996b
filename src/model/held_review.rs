//! A review that is being held: its agenda, and what was noted so far. It is part of the plan, so that nothing of it is
//! lost; once finished it becomes a [`Review`](super::Review). It must not know how a review is shown.

use super::day::Date;
use super::record::{group, words};

words! {
    /// The agenda of a review (method 2.6), in the order in which it is gone through.
    AgendaItem {
        /// What changed since the last review.
        Changes = "changes",
        /// Whether the objective still holds.
        Objective = "objective",
        /// Everybody.
        People = "people",
        /// What everybody wins or loses.
        Wins = "wins",
        /// The gravest red flags.
        Flags = "flags",
        /// What the competition did.
        Competition = "competition",
        /// The best actions from here.
        Actions = "actions",
        /// The gut feeling.
        Feeling = "feeling",
    }
}

group! {
    /// What was noted on each item of the agenda.
    AgendaNotes {
        /// On what changed.
        changes: String,
        /// On the objective.
        objective: String,
        /// On the people.
        people: String,
        /// On wins and losses.
        wins: String,
        /// On the flags.
        flags: String,
        /// On the competition.
        competition: String,
        /// On the actions.
        actions: String,
        /// On the feeling.
        feeling: String,
    }
}

group! {
    /// A review that is being held and not finished yet.
    HeldReview {
        /// The day on which it began.
        started_on: Option<Date>,
        /// Where it stands; the first item while nobody has gone on.
        item: Option<AgendaItem>,
        /// Seconds that its clock ran, as of the last change.
        used_seconds: u32,
        /// What was noted so far.
        noted: AgendaNotes,
        /// The decisions that became actions, in their words, the earliest first.
        decisions: Vec<String>,
    }
}

impl HeldReview {
    /// Where it stands.
    pub fn stands_at(&self) -> AgendaItem {
        self.item.unwrap_or(AgendaItem::Changes)
    }

    /// What was noted on an item; empty when nothing was.
    pub fn note(&self, item: AgendaItem) -> &str {
        let noted = &self.noted;
        match item {
            AgendaItem::Changes => &noted.changes,
            AgendaItem::Objective => &noted.objective,
            AgendaItem::People => &noted.people,
            AgendaItem::Wins => &noted.wins,
            AgendaItem::Flags => &noted.flags,
            AgendaItem::Competition => &noted.competition,
            AgendaItem::Actions => &noted.actions,
            AgendaItem::Feeling => &noted.feeling,
        }
    }

    /// Notes something on an item, in the place of what was noted there.
    pub fn set_note(&mut self, item: AgendaItem, note: String) {
        let noted = &mut self.noted;
        let place = match item {
            AgendaItem::Changes => &mut noted.changes,
            AgendaItem::Objective => &mut noted.objective,
            AgendaItem::People => &mut noted.people,
            AgendaItem::Wins => &mut noted.wins,
            AgendaItem::Flags => &mut noted.flags,
            AgendaItem::Competition => &mut noted.competition,
            AgendaItem::Actions => &mut noted.actions,
            AgendaItem::Feeling => &mut noted.feeling,
        };
        *place = note;
    }

    /// Whether closing it would lose words of somebody.
    pub fn has_words(&self) -> bool {
        AgendaItem::ALL.iter().any(|item| !self.note(*item).trim().is_empty()) || !self.decisions.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_item_has_a_note_of_its_own_and_an_empty_one_is_none() {
        let mut review = HeldReview::default();
        assert_eq!((review.stands_at(), review.has_words()), (AgendaItem::Changes, false));
        for item in AgendaItem::ALL {
            review.set_note(*item, item.word().to_owned());
        }
        for item in AgendaItem::ALL {
            assert_eq!(review.note(*item), item.word());
            review.set_note(*item, String::new());
            assert_eq!(review.note(*item), "");
        }
        assert_eq!(review, HeldReview::default());
        review.decisions.push("call him".to_owned());
        assert!(review.has_words(), "a decision is one too");
    }
}
