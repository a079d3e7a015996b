//! The record as somebody looks at it: the positions of a sheet in time order. The plan decides what was reviewed when and
//! where everybody stood then; the record adds roles, score and flags. It must not know how positions are drawn.

use crate::model::day::Date;

use super::standing::{Roles, Standing, Stone};
use super::{Line, Mark, MarkKind, Stamp, keep};
use crate::model::objective::ReviewedPosition;
use crate::model::{AccountPlan, List, Objective, Person, PersonId, Review, ReviewId};

/// Why a position is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marked {
    /// The sheet was reviewed.
    Review {
        /// The plan's review.
        id: ReviewId,
        /// What was said.
        note: String,
    },
    /// The plan was handed out.
    Export {
        /// As which file.
        name: String,
    },
}

/// Where a person stands in a position.
pub type Placed = (PersonId, Stone);

/// One position of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// The day.
    pub on: Date,
    /// Why it is marked, if it is.
    pub mark: Option<Marked>,
    /// Where everything stood; only people whom the plan still has.
    pub standing: Standing,
    /// Whether it was recorded. Of a review from before the record only the stones are known, without score and flags, and
    /// with the roles of the nearest position that was recorded.
    pub is_recorded: bool,
}

/// The positions of a sheet in time order; `now` is where it stands on the present day, and comes last.
pub fn positions(
    plan: &AccountPlan,
    sheet: &Objective,
    line: Option<&Line>,
    now: Option<(Date, Standing)>,
) -> Vec<Position> {
    let recorded = recorded(line);
    let mut all = Vec::new();
    for (stamp, standing) in &recorded {
        let mark = match &stamp.mark {
            None => None,
            Some(Mark { kind: MarkKind::Export, name, .. }) => Some(Marked::Export { name: name.clone() }),
            // The plan says what was reviewed: below.
            Some(Mark { kind: MarkKind::Review, .. }) => continue,
        };
        let is_over = now.as_ref().is_some_and(|(today, _)| mark.is_none() && *today == stamp.on);
        if !is_over {
            all.push(Position { on: stamp.on, mark, standing: standing.clone(), is_recorded: true });
        }
    }
    let is_past = |review: &&Review| now.as_ref().is_none_or(|(today, _)| review.on <= Some(*today));
    let reviews = sheet.reviews.iter().filter(is_past);
    all.extend(reviews.filter_map(|review| reviewed(sheet, review, &recorded)));
    // The last state of a day comes behind what was marked in it.
    all.sort_by_key(|position| (position.on, position.mark.is_none()));
    let last = now.map(|(on, standing)| Position { on, mark: None, standing, is_recorded: true });
    all.extend(last);
    known_people(&plan.people, &mut all);
    all.dedup_by(|next, last| next.mark.is_none() && next.on == last.on && next.standing == last.standing);
    all
}

fn recorded(line: Option<&Line>) -> Vec<(Stamp, Standing)> {
    let mut all = Vec::new();
    if let Some(line) = line {
        line.walk(&mut |stamp, standing| all.push((stamp.clone(), standing.clone())));
    }
    all
}

/// Takes out everybody whom the plan no longer has: nothing of somebody who was removed is to show.
fn known_people(people: &List<Person>, all: &mut [Position]) {
    let mut known = people.ids();
    known.sort_unstable();
    let is_known = |person: PersonId| known.binary_search(&person).is_ok();
    for position in all {
        position.standing.stones.retain(|(person, _)| is_known(*person));
        position.standing.flags.retain(|(flag, _)| super::person_of(flag).is_none_or(is_known));
    }
}

/// The position of a review, by the plan where it says so; none while it has no day.
fn reviewed(sheet: &Objective, review: &Review, recorded: &[(Stamp, Standing)]) -> Option<Position> {
    let on = review.on?;
    let is_its = |(stamp, _): &&(Stamp, Standing)| {
        stamp.mark.as_ref().is_some_and(|mark| mark.id == review.id.0 && keep::holds(sheet, mark))
    };
    let own = recorded.iter().find(is_its).map(|(_, standing)| standing);
    let stone = |at: &ReviewedPosition| Stone {
        roles: roles(sheet, at.person, on, own, recorded),
        influence: at.influence,
        mode: at.mode,
        rating: at.rating,
        coverage: at.coverage,
    };
    let mut stones: Vec<Placed> = review.positions.iter().map(|at| (at.person, stone(at))).collect();
    stones.sort_unstable_by_key(|(person, _)| *person);
    stones.dedup_by_key(|(person, _)| *person);
    let standing = Standing {
        stones,
        flags: own.map(|standing| standing.flags.clone()).unwrap_or_default(),
        score: own.and_then(|standing| standing.score),
    };
    let mark = Marked::Review { id: review.id, note: review.note.clone() };
    Some(Position { on, mark: Some(mark), standing, is_recorded: own.is_some() })
}

/// The roles of a person at a review: as recorded with it, else as recorded last before, else first after, else as now.
fn roles(
    sheet: &Objective,
    person: PersonId,
    on: Date,
    own: Option<&Standing>,
    recorded: &[(Stamp, Standing)],
) -> Roles {
    let stone_of = |(_, standing): &(Stamp, Standing)| standing.stone(person);
    let before = || recorded.iter().rev().filter(|(stamp, _)| stamp.on <= on).find_map(stone_of);
    let after = || recorded.iter().filter(|(stamp, _)| stamp.on > on).find_map(stone_of);
    let now = || sheet.influences.get(person).map(Stone::of);
    let known = own.and_then(|standing| standing.stone(person)).or_else(before).or_else(after).or_else(now);
    known.map(|stone| stone.roles).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::{Difference, Game, Gravity, Save, TimelinePoint, difference, since_review, timeline};
    use super::*;
    use crate::method::finding::Severity;
    use crate::method::testing::{COACH, Case, ECONOMIC, USER, rating};
    use crate::model::edit::RecordId;
    use crate::model::{Coverage, Edit, FlagRef, Mode, Role, RuleNumber, Subject};

    fn now(case: &Case) -> (AccountPlan, Standing) {
        let (plan, id) = case.build();
        let standing = Standing::of(plan.objectives.get(id).expect("the sheet"), &case.analyse());
        (plan, standing)
    }

    fn record(game: &mut Game, case: &Case, days: i32) {
        let (plan, standing) = now(case);
        let standings = [(case.sheet.id, standing)];
        let on = case.days_ago(days);
        game.record(&Save {
            plan: &plan,
            standings: &standings,
            on,
            revision: 1,
            is_fresh: false,
            export: None,
        });
    }

    fn shown(game: &Game, case: &Case) -> Vec<Position> {
        let (plan, standing) = now(case);
        let sheet = plan.objectives.get(case.sheet.id).expect("the sheet");
        positions(&plan, sheet, game.line(case.sheet.id), Some((case.today, standing)))
    }

    fn since(case: &Case, positions: &[Position]) -> Option<Difference> {
        let (plan, _) = now(case);
        since_review(plan.objectives.get(case.sheet.id).expect("the sheet"), positions)
    }

    /// RECORD-10: positions come in time order, the present one last, and each shows what stood there.
    #[test]
    fn positions_come_in_order_and_the_present_one_last() {
        let (mut game, mut case) = (Game::default(), Case::sound());
        record(&mut game, &case, 9);
        case.rows[USER].rating = rating(-2);
        record(&mut game, &case, 4);
        record(&mut game, &case, 0);
        case.rows[USER].rating = rating(4);
        let positions = shown(&game, &case);
        let days: Vec<_> = positions.iter().map(|position| position.on).collect();
        assert_eq!(days, [case.days_ago(9), case.days_ago(4), case.today]);
        let ratings = positions.iter().map(|position| position.standing.stone(case.id(USER)));
        let ratings: Vec<_> = ratings.map(|stone| stone.expect("on the sheet").rating).collect();
        assert_eq!(ratings, [rating(2), rating(-2), rating(4)]);
        let point = |days, value| TimelinePoint {
            on: case.days_ago(days),
            mode: Some(Mode::Growth),
            rating: rating(value),
        };
        assert_eq!(timeline(&positions, case.id(USER)), [point(9, 2), point(4, -2), point(0, 4)]);
        assert_eq!(timeline(&positions, case.id(ECONOMIC)), [point(9, 4)]);
    }

    #[test]
    fn what_changed_is_told_with_flags_and_score() {
        let (mut game, mut case) = (Game::default(), Case::sound());
        record(&mut game, &case, 3);
        case.rows[USER].mode = Some(Mode::EvenKeel);
        case.rows[COACH].influence = None;
        let positions = shown(&game, &case);
        let found = difference(&positions[0], &positions[1]);
        let moved: Vec<_> = found.stones.iter().map(|step| step.person).collect();
        assert_eq!(moved, [case.id(USER), case.id(COACH)]);
        assert_eq!(found.stones[0].before.and_then(|stone| stone.mode), Some(Mode::Growth));
        assert_eq!(found.stones[0].after.and_then(|stone| stone.mode), Some(Mode::EvenKeel));
        let flags = found.flags.clone().expect("both are recorded");
        let gap = FlagRef::Found { rule: RuleNumber::new(18), about: Subject::Person(case.id(USER)) };
        assert!(flags.new.contains(&(gap, Gravity::Found(Severity::Medium))), "{flags:?}");
        let no_flags = FlagRef::Found { rule: RuleNumber::new(11), about: Subject::Objective(case.sheet.id) };
        assert_eq!(flags.gone, [(no_flags, Gravity::Found(Severity::Medium))]);
        assert!(found.rise().is_some_and(|rise| rise < 0), "{found:?}");
        let back = difference(&positions[1], &positions[0]);
        assert_eq!(back.rise(), found.rise().map(|rise| -rise));
        assert_eq!(back.flags.expect("both are recorded").gone, flags.new);
        assert_eq!(difference(&positions[1], &positions[1]).stones, []);
    }

    /// RECORD-5: where everybody stood at a review is what the plan says; the record adds roles, score and flags.
    #[test]
    fn the_plan_says_what_was_reviewed() {
        let (mut game, mut case) = (Game::default(), Case::sound());
        let day = case.today;
        case.today = case.days_ago(5);
        case.review(0);
        record(&mut game, &case, 0);
        case.today = day;
        // The review is put right afterwards: the record follows.
        case.reviews[0].positions[USER].coverage = Some(Coverage::InDepth);
        case.reviews[0].note = "weekly".to_owned();
        case.rows[USER].rating = rating(-3);
        let positions = shown(&game, &case);
        let marked: Vec<_> = positions.iter().filter(|position| position.mark.is_some()).collect();
        let [review] = marked.as_slice() else { panic!("{positions:?}") };
        assert!(review.is_recorded && review.standing.score.is_some());
        let mark = Marked::Review { id: case.reviews[0].id, note: "weekly".to_owned() };
        assert_eq!(review.mark, Some(mark));
        let stone = review.standing.stone(case.id(USER)).expect("on the sheet");
        assert_eq!(stone.coverage, Some(Coverage::InDepth));
        assert_eq!(stone.roles.iter().collect::<Vec<_>>(), [Role::User]);
        let found = since(&case, &positions).expect("reviewed");
        assert_eq!(found.stones.iter().map(|step| step.person).collect::<Vec<_>>(), [case.id(USER)]);
        assert!(found.flags.is_some());
        // Without the review in the plan nothing is marked.
        case.reviews.clear();
        let positions = shown(&game, &case);
        assert!(positions.iter().all(|position| position.mark.is_none()));
        assert_eq!(since(&case, &positions), None);
    }

    #[test]
    fn a_review_from_before_the_record_has_stones_only() {
        let mut case = Case::sound();
        case.review(30);
        case.rows[USER].rating = rating(-3);
        case.rows[USER].roles.insert(Role::Technical);
        let positions = shown(&Game::default(), &case);
        assert_eq!(positions.len(), 2);
        assert!(!positions[0].is_recorded && positions[0].standing.score.is_none());
        let found = since(&case, &positions).expect("reviewed");
        assert_eq!((found.stones.len(), found.flags.clone(), found.rise()), (1, None, None));
        // That a role was added cannot be known, so it is not told.
        case.rows[USER].rating = rating(2);
        let mut game = Game::default();
        record(&mut game, &Case::sound(), 35);
        let positions = shown(&game, &case);
        assert_eq!(since(&case, &positions).expect("reviewed").stones, []);
    }

    #[test]
    fn of_two_reviews_of_a_day_the_last_one_counts_and_one_to_come_does_not() {
        let mut case = Case::sound();
        case.review(3);
        case.rows[USER].rating = rating(-3);
        case.review(3);
        case.rows[USER].rating = rating(5);
        case.review(-3);
        let positions = shown(&Game::default(), &case);
        assert_eq!(positions.len(), 3, "two reviews and now");
        let found = since(&case, &positions).expect("reviewed");
        assert_eq!(found.stones[0].before.and_then(|stone| stone.rating), rating(-3));
    }

    /// RECORD-9: of a person who was removed nothing is shown.
    #[test]
    fn nobody_is_shown_whom_the_plan_no_longer_has() {
        let (mut game, mut case) = (Game::default(), Case::sound());
        case.rows[USER].mode = None;
        record(&mut game, &case, 2);
        let (mut plan, _) = now(&case);
        let gone = case.id(USER);
        plan.apply(Edit::Remove(RecordId::Person(gone))).expect("there");
        let sheet = plan.objectives.get(case.sheet.id).expect("the sheet");
        let positions = positions(&plan, sheet, game.line(sheet.id), None);
        assert_eq!(positions[0].standing.stones.len(), 3);
        assert_eq!(timeline(&positions, gone), []);
        let about =
            |flag: &FlagRef| matches!(flag, FlagRef::Found { about: Subject::Person(id), .. } if *id == gone);
        assert!(positions[0].standing.flags.iter().all(|(flag, _)| !about(flag)));
        let left = game.of_plan(&plan);
        let entries = left.lines()[0].entries();
        assert!(entries.iter().all(|entry| entry.change.stones.iter().all(|(person, _)| *person != gone)));
    }
}
