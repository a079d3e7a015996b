//! What waits to be taken into game records, and what was taken in last, so that a record is touched only when something in
//! it moves. It must not know the browser.

use std::sync::Arc;

use crate::model::day::Date;

use crate::exchange::game::{self, RecordError};
use crate::method::game::{Game, Mark, Save, Standing};
use crate::model::{AccountPlan, ObjectiveId, PersonId, PlanId, ReviewId};
use crate::storage::repository::RecordChange;

/// What of a plan its record shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// The day.
    pub on: Date,
    /// Where its sheets stand.
    pub standings: Vec<(ObjectiveId, Standing)>,
    /// The reviews of the day.
    reviews: Vec<ReviewId>,
}

/// A state of a plan that its record is to take in.
#[derive(Clone, Debug)]
pub struct State {
    plan: Arc<AccountPlan>,
    seen: Seen,
    revision: u64,
    is_fresh: bool,
    export: Option<Mark>,
}

impl State {
    /// A state with where its sheets stand on a day.
    pub fn new(
        plan: Arc<AccountPlan>,
        standings: Vec<(ObjectiveId, Standing)>,
        on: Date,
        revision: u64,
    ) -> Self {
        let reviews = plan.objectives.iter().flat_map(|sheet| sheet.reviews.iter());
        let reviews = reviews.filter(|review| review.on == Some(on)).map(|review| review.id).collect();
        Self { plan, seen: Seen { on, standings, reviews }, revision, is_fresh: false, export: None }
    }

    /// The same, as the first of a new count of revisions.
    #[must_use]
    pub fn fresh(mut self) -> Self {
        self.is_fresh = true;
        self
    }

    /// The same, marked because it was handed out.
    #[must_use]
    pub fn exported(mut self, mark: Mark) -> Self {
        self.export = Some(mark);
        self
    }
}

/// Something that is to be done with the record of a plan.
#[derive(Clone, Debug)]
pub enum Task {
    /// A state is taken in.
    State(State),
    /// Another copy of the record is taken in.
    Merge(Game),
    /// A person is forgotten.
    Forget(PersonId),
}

/// What waits, and what was taken in last.
#[derive(Debug, Default)]
pub struct Recorder {
    waiting: Vec<(PlanId, Task)>,
    /// Records that came with plans which are not saved yet.
    incoming: Vec<(PlanId, Game)>,
    taken: Vec<(PlanId, u64, Seen)>,
}

impl Recorder {
    /// Has a state that was saved taken in, unless it shows what the save right before it showed.
    pub fn saved(&mut self, mut state: State) {
        let id = state.plan.id();
        let (came, others) =
            std::mem::take(&mut self.incoming).into_iter().partition(|(plan, _)| *plan == id);
        self.incoming = others;
        let came: Vec<(PlanId, Game)> = came;
        // What came counts its revisions by itself: of this day the state that was saved with it is the last one.
        state.is_fresh |= !came.is_empty();
        self.waiting.extend(came.into_iter().map(|(plan, game)| (plan, Task::Merge(game))));
        let last = self.waiting.iter().rposition(|(plan, _)| *plan == id);
        if last.is_none() && self.is_taken(id, &state) {
            return;
        }
        if let Some(at) = last
            && let (_, Task::State(last)) = &mut self.waiting[at]
            && last.export.is_none()
            && last.seen.on == state.seen.on
        {
            state.is_fresh |= last.is_fresh;
            *last = state;
        } else {
            self.add(id, Task::State(state));
        }
    }

    /// Whether a state shows what the save right before it showed; a gap means that another tab saved in between.
    fn is_taken(&mut self, id: PlanId, state: &State) -> bool {
        let known = self.taken.iter_mut().find(|(plan, ..)| *plan == id);
        let same = known.filter(|(_, revision, seen)| {
            !state.is_fresh && *revision + 1 == state.revision && *seen == state.seen
        });
        same.map(|(_, revision, _)| *revision = state.revision).is_some()
    }

    /// Has a record taken in that came with a plan, once that plan is saved.
    pub fn comes_with(&mut self, plan: PlanId, game: Game) {
        self.incoming.push((plan, game));
    }

    /// Has something done with the record of a plan.
    pub fn add(&mut self, plan: PlanId, task: Task) {
        self.waiting.push((plan, task));
    }

    /// Takes out all that waits for one plan, in order.
    pub fn take_next(&mut self) -> Option<(PlanId, Vec<Task>)> {
        let id = self.waiting.first()?.0;
        let mut tasks = Vec::new();
        let mut others = Vec::new();
        for (plan, task) in self.waiting.drain(..) {
            if plan == id { tasks.push(task) } else { others.push((plan, task)) }
        }
        self.waiting = others;
        Some((id, tasks))
    }

    /// Notes that this was done.
    pub fn done(&mut self, plan: PlanId, tasks: Vec<Task>) {
        for task in tasks {
            let Task::State(State { seen, revision, .. }) = task else { continue };
            self.taken.retain(|(other, ..)| *other != plan);
            self.taken.push((plan, revision, seen));
        }
    }

    /// Notes that this could not be done: it waits again, before what came meanwhile.
    pub fn failed(&mut self, plan: PlanId, tasks: Vec<Task>) {
        self.waiting.splice(0..0, tasks.into_iter().map(|task| (plan, task)));
    }
}

/// What a record becomes.
#[derive(Debug, PartialEq)]
pub struct Outcome {
    /// What is to be stored.
    pub change: RecordChange,
    /// The record as it then is; none when the stored one stays unread.
    pub game: Option<Game>,
    /// Why it cannot be kept, or not be read.
    pub error: Option<RecordError>,
}

/// Does what waits with a record as it is stored.
pub fn carry_out(stored: Option<&str>, tasks: &[Task]) -> Outcome {
    let mut game = match stored.map(game::decode) {
        None => Game::default(),
        Some(Ok(game)) => game,
        // What a newer version wrote is for that one to continue.
        Some(Err(error @ RecordError::TooNew { .. })) => {
            return Outcome { change: RecordChange::Keep, game: None, error: Some(error) };
        }
        Some(Err(error)) => {
            let change = RecordChange::Damaged(error.to_string());
            return Outcome { change, game: None, error: Some(error) };
        }
    };
    let mut has_changed = false;
    for task in tasks {
        has_changed |= match task {
            Task::State(State { plan, seen, revision, is_fresh, export }) => game.record(&Save {
                plan,
                standings: &seen.standings,
                on: seen.on,
                revision: *revision,
                is_fresh: *is_fresh,
                export: export.as_ref(),
            }),
            Task::Merge(other) => game.merge(other),
            Task::Forget(person) => game.forget(*person),
        };
    }
    let text =
        if has_changed { game::encode(&game).map(RecordChange::Write) } else { Ok(RecordChange::Keep) };
    let (change, error) = match text {
        Ok(change) => (change, None),
        Err(error) => (RecordChange::Keep, Some(error)),
    };
    Outcome { change, game: Some(game), error }
}

#[cfg(test)]
mod tests {
    use crate::model::day::date;
    use uuid::Uuid;

    use super::*;
    use crate::method::game::{Line, MarkKind, Stone};
    use crate::model::{Edit, Mode, Objective};

    const SHEET: ObjectiveId = ObjectiveId(Uuid::from_u128(2));
    const PERSON: PersonId = PersonId(Uuid::from_u128(3));

    fn plan(id: u128) -> Arc<AccountPlan> {
        let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(id)), "Dongfang");
        plan.apply(Edit::put(Objective::new(SHEET))).expect("an objective");
        Arc::new(plan)
    }

    /// A state in which the one person is in a mode, or of which nothing is known.
    fn state(day: i8, revision: u64, mode: Option<Mode>) -> State {
        let stones = vec![(PERSON, Stone { mode, ..Stone::default() })];
        let standing = Standing { stones, ..Standing::default() };
        State::new(plan(1), vec![(SHEET, standing)], date(2026, 3, day), revision)
    }

    /// Does everything that waits with a record as it is stored, and returns what is stored then.
    fn write(recorder: &mut Recorder, stored: Option<String>) -> Option<String> {
        let Some((plan, tasks)) = recorder.take_next() else { return stored };
        let outcome = carry_out(stored.as_deref(), &tasks);
        recorder.done(plan, tasks);
        match outcome.change {
            RecordChange::Write(text) => Some(text),
            RecordChange::Keep => stored,
            RecordChange::Damaged(why) => panic!("{why}"),
        }
    }

    fn stamps(stored: Option<&String>) -> Vec<(i8, u64, bool)> {
        let game = stored.map(|text| game::decode(text).expect("a record")).unwrap_or_default();
        let entries = game.lines().iter().flat_map(Line::entries);
        entries
            .map(|entry| (entry.stamp.on.day(), entry.stamp.revision, entry.stamp.mark.is_some()))
            .collect()
    }

    /// RECORD-1: nothing is asked of the store while nothing moves.
    #[test]
    fn a_save_that_moves_nothing_does_not_touch_the_record() {
        let mut recorder = Recorder::default();
        recorder.saved(state(1, 1, None));
        let stored = write(&mut recorder, None);
        recorder.saved(state(1, 2, None));
        assert!(recorder.take_next().is_none());
        recorder.saved(state(1, 3, Some(Mode::Growth)));
        let stored = write(&mut recorder, stored);
        assert_eq!(stamps(stored.as_ref()), [(1, 3, false)]);
        recorder.saved(state(2, 4, Some(Mode::Growth)));
        let again = write(&mut recorder, stored.clone());
        assert_eq!(again, stored, "a day on which nothing moved adds nothing");
    }

    #[test]
    fn after_a_save_of_another_tab_the_record_is_looked_at_again() {
        let mut recorder = Recorder::default();
        recorder.saved(state(1, 1, None));
        write(&mut recorder, None);
        recorder.saved(state(1, 3, None));
        assert!(recorder.take_next().is_some());
    }

    #[test]
    fn what_waits_becomes_one_unless_it_was_handed_out_or_of_another_day() {
        let mark = Mark { id: Uuid::from_u128(9), kind: MarkKind::Export, name: String::new() };
        let mut recorder = Recorder::default();
        recorder.saved(state(1, 1, None).fresh());
        recorder.saved(state(1, 2, Some(Mode::Growth)));
        recorder.add(plan(1).id(), Task::State(state(1, 2, Some(Mode::Growth)).exported(mark)));
        recorder.saved(state(1, 3, Some(Mode::Trouble)));
        recorder.saved(state(2, 4, None));
        let (_, tasks) = recorder.take_next().expect("something waits");
        assert_eq!(tasks.len(), 4);
        assert!(matches!(&tasks[0], Task::State(state) if state.is_fresh && state.revision == 2));
        recorder.failed(plan(1).id(), tasks);
        let stored = write(&mut recorder, None);
        assert_eq!(stamps(stored.as_ref()), [(1, 2, true), (1, 3, false), (2, 4, false)]);
    }

    #[test]
    fn each_account_has_its_own_and_what_failed_comes_first() {
        let mut recorder = Recorder::default();
        let other = State { plan: plan(7), ..state(1, 1, None) };
        recorder.saved(state(1, 1, None));
        recorder.saved(other);
        recorder.add(plan(1).id(), Task::Forget(PERSON));
        let (first, tasks) = recorder.take_next().expect("something waits");
        assert_eq!((first, tasks.len()), (plan(1).id(), 2));
        recorder.failed(first, tasks);
        let (again, tasks) = recorder.take_next().expect("it waits again");
        assert_eq!((again, tasks.len()), (first, 2));
        assert_eq!(recorder.take_next().map(|(plan, _)| plan), Some(plan(7).id()));
        assert!(recorder.take_next().is_none());
    }

    /// RECORD-6, RECORD-12: a record that came with a plan goes into the one here, whose own day goes on from there.
    #[test]
    fn a_record_that_came_along_does_not_hold_up_the_day() {
        let mut theirs = Recorder::default();
        theirs.saved(state(1, 30, Some(Mode::Trouble)));
        let stored = write(&mut theirs, None);
        theirs.saved(state(2, 40, Some(Mode::Growth)));
        let theirs = write(&mut theirs, stored).expect("written");
        let mut recorder = Recorder::default();
        recorder.saved(state(2, 5, None));
        let stored = write(&mut recorder, None);
        recorder.comes_with(plan(1).id(), game::decode(&theirs).expect("a record"));
        assert!(recorder.take_next().is_none(), "the plan is not saved yet");
        recorder.saved(state(2, 6, Some(Mode::Growth)));
        let stored = write(&mut recorder, stored);
        assert_eq!(stamps(stored.as_ref()), [(1, 30, false), (2, 6, false)]);
        recorder.saved(state(2, 7, None));
        let stored = write(&mut recorder, stored);
        assert_eq!(stamps(stored.as_ref()), [(1, 30, false), (2, 7, false)]);
    }

    /// RECORD-13: after an undone deletion the revisions begin anew, and the day goes on.
    #[test]
    fn a_plan_that_came_back_goes_on_with_its_record() {
        let mut recorder = Recorder::default();
        recorder.saved(state(1, 9, None));
        let stored = write(&mut recorder, None);
        recorder.saved(state(1, 1, None).fresh());
        let stored = write(&mut recorder, stored);
        recorder.saved(state(1, 2, Some(Mode::Growth)));
        assert_eq!(stamps(write(&mut recorder, stored).as_ref()), [(1, 2, false)]);
    }

    /// RECORD-8: a newer record stays, a damaged one is told; RECORD-9: a person is forgotten.
    #[test]
    fn a_record_that_cannot_be_read_is_not_written_over_by_itself() {
        let tasks = [Task::State(state(1, 1, None))];
        let newer = carry_out(Some("{\"version\":9}"), &tasks);
        assert_eq!((newer.change, newer.game), (RecordChange::Keep, None));
        assert_eq!(newer.error, Some(RecordError::TooNew { found: 9 }));
        let damaged = carry_out(Some("{\"vers"), &tasks);
        assert!(matches!(damaged.change, RecordChange::Damaged(_)) && damaged.error.is_some());
        let done = carry_out(None, &tasks);
        let RecordChange::Write(text) = done.change else { panic!("nothing to write") };
        assert_eq!(carry_out(Some(&text), &tasks).change, RecordChange::Keep);
        let forgotten = carry_out(Some(&text), &[Task::Forget(PERSON)]);
        assert!(matches!(forgotten.change, RecordChange::Write(text) if !text.contains(&PERSON.to_string())));
    }
}
