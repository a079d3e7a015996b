//! Reviews of a sheet: the one that is being held is part of the plan, and what it ends in is a marked moment. It must not
//! know views.

use leptos::prelude::*;

use super::session::Session;
use crate::i18n::{replay, sheet as words};
use crate::method::repair::review_edit;
use crate::model::objective::ObjectiveField;
use crate::model::{Action, ActionId, ActionStatus, Edit, HeldReview, ObjectiveId, ReviewId};

impl Session {
    /// Marks the sheet as reviewed today: records where everybody stands, and that every row was gone through.
    pub fn review(self, sheet: ObjectiveId) {
        self.mark_review(sheet, String::new(), None);
    }

    /// The review that is being held on a sheet, untracked.
    pub fn held_review(self, sheet: ObjectiveId) -> Option<HeldReview> {
        self.peek(|plan| plan.objectives.get(sheet)?.held_review.clone())
    }

    /// Begins a review.
    pub fn begin_review(self, sheet: ObjectiveId) {
        let begun = HeldReview { started_on: Some(self.today().get_untracked()), ..HeldReview::default() };
        self.apply(held(sheet, Some(begun)));
    }

    /// Changes the review that is being held; nothing while none is.
    pub fn change_review(self, sheet: ObjectiveId, change: impl FnOnce(&mut HeldReview)) {
        if let Some(mut review) = self.held_review(sheet) {
            change(&mut review);
            self.apply(held(sheet, Some(review)));
        }
    }

    /// Makes an action of a decision, and notes the decision in the review that is being held: one step.
    pub fn decide(self, sheet: ObjectiveId, what: &str, used_seconds: u32) {
        let Some(mut review) = self.held_review(sheet) else { return };
        let mut action = Action::new(ActionId(self.new_id()));
        what.clone_into(&mut action.what);
        action.status = Some(ActionStatus::Planned);
        review.decisions.push(what.to_owned());
        review.used_seconds = used_seconds;
        self.apply(Edit::Several(vec![Edit::put_in(sheet, action), held(sheet, Some(review))]));
    }

    /// Ends the review that is being held: its notes stay with the marked moment, in the language of today.
    pub fn finish_review(self, sheet: ObjectiveId) {
        if let Some(review) = self.held_review(sheet) {
            self.mark_review(sheet, replay::minutes(&review, self.lang()), Some(held(sheet, None)));
        }
    }

    /// Closes the review that is being held without a trace but for the actions it made; undo brings it back.
    pub fn discard_review(self, sheet: ObjectiveId) {
        let has_words = self.held_review(sheet).is_some_and(|review| review.has_words());
        if self.apply(held(sheet, None)) && has_words {
            self.notices.done(replay::DISCARDED.of(self.lang()), Some(self.undo_notice()));
        }
    }

    fn mark_review(self, sheet: ObjectiveId, note: String, end: Option<Edit>) {
        let today = self.today().get_untracked();
        let id = ReviewId(self.new_id());
        let review = self.peek(|plan| {
            let objective = plan.objectives.get(sheet)?;
            Some((review_edit(objective, id, today, note), objective.influences.len()))
        });
        let Some((edit, count)) = review else { return };
        let edit = Edit::Several(end.into_iter().chain([edit]).collect());
        if self.apply(edit) {
            let lang = self.lang();
            let text = words::REVIEWED.fill(lang, &[("count", &count.to_string())]);
            self.notices.done(text, Some(self.undo_notice()));
        }
    }
}

fn held(sheet: ObjectiveId, review: Option<HeldReview>) -> Edit {
    Edit::objective(sheet, ObjectiveField::HeldReview(review))
}
