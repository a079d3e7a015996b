//! What a save of the plan adds to the record. It must not know where the record is kept.

use crate::model::day::Date;

use super::standing::{Standing, Stone};
use super::{Game, Line, Mark, MarkKind, Stamp};
use crate::model::{AccountPlan, Objective, ObjectiveId, Review, ReviewId};

/// A state of a plan that was saved, or handed out.
#[derive(Clone, Debug)]
pub struct Save<'a> {
    /// The plan.
    pub plan: &'a AccountPlan,
    /// Where its sheets stand.
    pub standings: &'a [(ObjectiveId, Standing)],
    /// The day.
    pub on: Date,
    /// Its revision.
    pub revision: u64,
    /// Whether revisions began anew with it, so that higher ones that are kept are older.
    pub is_fresh: bool,
    /// What marks it, when it was handed out.
    pub export: Option<&'a Mark>,
}

impl Game {
    /// Takes in where a plan stands, marks the reviews of the day, and thins what is old; tells whether anything changed.
    pub fn record(&mut self, save: &Save<'_>) -> bool {
        let before = self.clone();
        for (id, standing) in save.standings {
            let Some(sheet) = save.plan.objectives.get(*id) else { continue };
            let line = self.line_mut(*id);
            line.note(save, standing);
            line.mark_reviews(save, sheet, standing);
            if let Some(mark) = save.export {
                line.mark_export(save, mark, standing);
            }
        }
        self.thin(save.plan, save.on);
        *self != before
    }
}

impl Line {
    /// Notes the last state of a day. Nothing is noted when nothing moved since the day before.
    fn note(&mut self, save: &Save<'_>, standing: &Standing) {
        let stamp = Stamp { on: save.on, revision: save.revision, mark: None };
        let of_day = self.entries.iter().position(|entry| entry.stamp.is_same(&stamp));
        let is_before = |line: &Self, at: &usize| {
            let old = &line.entries[*at].stamp;
            old.mark.is_none() && old.on < stamp.on
        };
        if let Some(at) = of_day {
            let known = self.entries[at].stamp.revision;
            if self.standing(at + 1) == *standing {
                if save.is_fresh {
                    self.entries[at].stamp.revision = stamp.revision;
                }
            } else if save.is_fresh || stamp.revision >= known {
                self.put(stamp, standing.clone());
            }
            return;
        }
        let last = (0..self.entries.len()).rev().find(|at| is_before(self, at));
        if last.is_none_or(|at| self.standing(at + 1) != *standing) {
            self.put(stamp, standing.clone());
        }
    }

    /// Marks the reviews of the day whose stones are those of this state: a later state is not what was reviewed.
    fn mark_reviews(&mut self, save: &Save<'_>, sheet: &Objective, standing: &Standing) {
        for review in sheet.reviews.iter().filter(|review| review.on == Some(save.on)) {
            let mark = Mark { id: review.id.0, kind: MarkKind::Review, name: String::new() };
            let stamp = Stamp { on: save.on, revision: save.revision, mark: Some(mark) };
            let is_known = self.entries.iter().any(|entry| entry.stamp.is_same(&stamp));
            if !is_known && agrees(review, standing) {
                self.put(stamp, standing.clone());
            }
        }
    }

    /// Marks an export, unless another one of the day shows the same.
    fn mark_export(&mut self, save: &Save<'_>, mark: &Mark, standing: &Standing) {
        let mut is_marked = false;
        self.walk(&mut |stamp, known| {
            let is_export = stamp.mark.as_ref().is_some_and(|mark| mark.kind == MarkKind::Export);
            is_marked |= is_export && stamp.on == save.on && known == standing;
        });
        if !is_marked {
            let stamp = Stamp { on: save.on, revision: save.revision, mark: Some(mark.clone()) };
            self.put(stamp, standing.clone());
        }
    }
}

/// Whether a mark counts: a review does as long as the plan has it.
pub(super) fn holds(sheet: &Objective, mark: &Mark) -> bool {
    match mark.kind {
        MarkKind::Review => sheet.reviews.has(ReviewId(mark.id)),
        MarkKind::Export => true,
    }
}

/// Whether the stones of a standing are those of a review.
fn agrees(review: &Review, standing: &Standing) -> bool {
    let is_there = |(person, stone): &(_, Stone)| {
        review.positions.iter().any(|at| {
            at.person == *person
                && at.influence == stone.influence
                && at.mode == stone.mode
                && at.rating == stone.rating
                && at.coverage == stone.coverage
        })
    };
    review.positions.len() == standing.stones.len() && standing.stones.iter().all(is_there)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER, rating};
    use crate::model::Edit;
    use crate::model::edit::SheetRecordId;

    /// Records a case as it stands so many days before its day.
    fn record(game: &mut Game, case: &Case, days: i32, revision: u64, is_fresh: bool) -> bool {
        let (plan, id) = case.build();
        let sheet = plan.objectives.get(id).expect("the sheet");
        let standings = [(id, Standing::of(sheet, &case.analyse()))];
        let on = case.days_ago(days);
        game.record(&Save { plan: &plan, standings: &standings, on, revision, is_fresh, export: None })
    }

    fn stamps(game: &Game, case: &Case) -> Vec<(Date, u64, bool)> {
        let entries = game.line(case.sheet.id).expect("recorded").entries();
        entries.iter().map(|entry| &entry.stamp).map(|at| (at.on, at.revision, at.mark.is_some())).collect()
    }

    /// RECORD-1: the last state of a day wins, and a day on which nothing moved adds nothing.
    #[test]
    fn a_day_has_its_last_state() {
        let (mut game, mut case) = (Game::default(), Case::sound());
        assert!(record(&mut game, &case, 2, 1, false));
        assert!(!record(&mut game, &case, 2, 2, false), "nothing moved");
        case.rows[USER].rating = rating(-1);
        assert!(record(&mut game, &case, 2, 3, false));
        assert!(!record(&mut game, &case, 1, 4, false), "nothing moved since the day before");
        case.rows[USER].rating = rating(-3);
        assert!(record(&mut game, &case, 0, 5, false));
        let expected = [(case.days_ago(2), 3, false), (case.today, 5, false)];
        assert_eq!(stamps(&game, &case), expected);
    }

    #[test]
    fn an_older_revision_of_the_day_does_not_win_unless_revisions_began_anew() {
        let (mut game, mut case) = (Game::default(), Case::sound());
        record(&mut game, &case, 0, 12, false);
        case.rows[USER].rating = rating(-1);
        assert!(!record(&mut game, &case, 0, 11, false));
        assert!(record(&mut game, &case, 0, 1, true));
        assert_eq!(stamps(&game, &case), [(case.today, 1, false)]);
        assert!(record(&mut game, &case, 0, 0, true), "the same, under the new count");
        assert_eq!(stamps(&game, &case), [(case.today, 0, false)]);
    }

    /// RECORD-5: the plan's review is the marked moment; it is marked once, and not by a later state of the day.
    #[test]
    fn a_review_of_the_plan_marks_the_moment() {
        let (mut game, mut case) = (Game::default(), Case::sound());
        case.review(0);
        record(&mut game, &case, 0, 1, false);
        let id = case.reviews[0].id;
        case.rows[USER].rating = rating(-1);
        record(&mut game, &case, 0, 2, false);
        assert_eq!(stamps(&game, &case), [(case.today, 1, true), (case.today, 2, false)]);
        let mark = game.lines()[0].entries()[0].stamp.mark.clone();
        assert_eq!(mark, Some(Mark { id: id.0, kind: MarkKind::Review, name: String::new() }));
        // One that was made elsewhere, and of which only the plan knows, is not taken for what stands here now.
        case.reviews.clear();
        case.rows[USER].rating = rating(5);
        case.review(0);
        case.reviews[0].id = ReviewId(uuid::Uuid::from_u128(77));
        case.rows[USER].rating = rating(2);
        record(&mut game, &case, 0, 3, false);
        assert_eq!(stamps(&game, &case).len(), 2);
    }

    #[test]
    fn an_export_is_marked_once_for_each_position_of_a_day() {
        let (mut game, mut case) = (Game::default(), Case::sound());
        let mut export = |case: &Case, number: u128| {
            let (plan, id) = case.build();
            let sheet = plan.objectives.get(id).expect("the sheet");
            let standings = [(id, Standing::of(sheet, &case.analyse()))];
            let mark =
                Mark { id: uuid::Uuid::from_u128(number), kind: MarkKind::Export, name: "a.json".to_owned() };
            let (on, revision) = (case.today, 1);
            game.record(&Save {
                plan: &plan,
                standings: &standings,
                on,
                revision,
                is_fresh: false,
                export: Some(&mark),
            })
        };
        assert!(export(&case, 1));
        assert!(!export(&case, 2));
        case.rows[USER].rating = rating(-1);
        assert!(export(&case, 3));
        assert_eq!(stamps(&game, &case).len(), 3, "two exports and the day");
    }

    /// RECORD-5: a review that was taken back no longer marks anything, and comes back with redo.
    #[test]
    fn a_review_that_was_taken_back_leaves_with_no_export_and_goes_with_age() {
        let (mut game, mut case) = (Game::default(), Case::sound());
        case.review(0);
        record(&mut game, &case, 0, 1, false);
        let (mut plan, id) = case.build();
        assert_eq!(game.of_plan(&plan), game);
        let review = SheetRecordId::Review(case.reviews[0].id);
        plan.apply(Edit::remove_from(id, review)).expect("it is there");
        assert_eq!(game.of_plan(&plan).lines()[0].entries().len(), 1);
        case.reviews.clear();
        case.rows[USER].rating = rating(-1);
        record(&mut game, &case, -10, 2, false);
        assert_eq!(stamps(&game, &case).len(), 3, "redo may bring it back");
        case.rows[USER].rating = rating(1);
        record(&mut game, &case, -70, 3, false);
        assert!(stamps(&game, &case).iter().all(|(.., is_marked)| !is_marked));
    }

    #[test]
    fn a_sheet_that_is_gone_stays_for_undo_and_goes_later() {
        let (mut game, case) = (Game::default(), Case::sound());
        record(&mut game, &case, 0, 1, false);
        let empty = AccountPlan::new(crate::model::PlanId(uuid::Uuid::from_u128(1)), "Dongfang");
        let mut save = Save {
            plan: &empty,
            standings: &[],
            on: case.days_ago(-60),
            revision: 2,
            is_fresh: false,
            export: None,
        };
        assert!(!game.record(&save));
        assert_eq!(game.of_plan(&empty), Game::default(), "it does not leave with the plan");
        save.on = case.days_ago(-61);
        assert!(game.record(&save));
        assert_eq!(game, Game::default());
    }
}
