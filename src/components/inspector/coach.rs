//! The tests of a coach, and what gives a false one away.

use leptos::prelude::*;

use crate::components::choice::{ChoiceOption, choose};
use crate::components::field::Tick;
use crate::i18n::{Text, inspector as words};
use crate::method::{InfluencePlace, Place};
use crate::model::influence::InfluenceField;
use crate::model::{CoachTest, Edit, ObjectiveId, PersonId};
use crate::state::{Session, use_session};

/// A test: its wording, how it is read, how it is answered.
type Part = (Text, fn(&CoachTest) -> Option<bool>, fn(&mut CoachTest, Option<bool>));

const PARTS: [Part; 5] = [
    (words::COACH_TRUSTS_US, |test| test.trusts_us, |test, answer| test.trusts_us = answer),
    (words::COACH_IS_TRUSTED, |test| test.is_trusted, |test, answer| test.is_trusted = answer),
    (words::COACH_WANTS_US, |test| test.wants_our_success, |test, answer| test.wants_our_success = answer),
    (words::COACH_LONGS, |test| test.longs_for_success, |test, answer| test.longs_for_success = answer),
    (words::COACH_SENIOR, |test| test.is_senior, |test, answer| test.is_senior = answer),
];

/// A sign of a false coach: its wording, how it is read, how it is noted.
type Sign = (Text, fn(&CoachTest) -> bool, fn(&mut CoachTest, bool));

const SIGNS: [Sign; 2] = [
    (words::COACH_CONTRADICTED, |test| test.was_contradicted, |test, is_on| test.was_contradicted = is_on),
    (words::COACH_TELLS_RIVALS, |test| test.tells_rivals, |test, is_on| test.tells_rivals = is_on),
];

const ANSWERS: &[bool] = &[true, false];

/// The tests of one person on one sheet.
#[derive(Clone, Copy)]
struct Tests {
    session: Session,
    person: PersonId,
    sheet: ObjectiveId,
    held: Memo<Option<CoachTest>>,
}

impl Tests {
    fn change(self, change: &dyn Fn(&mut CoachTest)) {
        let Some(mut next) = self.held.get_untracked() else { return };
        change(&mut next);
        self.session.apply(Edit::influence(self.sheet, self.person, InfluenceField::Coach(next)));
    }

    fn is_passed(self) -> bool {
        self.held.get().is_some_and(|test| test.is_passed())
    }

    fn part(self, (question, read, write): Part) -> impl IntoView {
        let lang = self.session.lang();
        view! {
            <div class="coach-part">
                <span>{question.of(lang)}</span>
                {choose(
                    question.of(lang),
                    ANSWERS,
                    |answer| ChoiceOption::plain(if answer { words::YES } else { words::NO }.of(lang)),
                    Signal::derive(move || self.held.get().and_then(|test| read(&test))),
                    move |answer| self.change(&|test: &mut CoachTest| write(test, answer)),
                    "",
                )}
            </div>
        }
    }

    fn sign(self, (label, read, write): Sign) -> impl IntoView {
        view! {
            <Tick
                label=label.of(self.session.lang())
                value=Signal::derive(move || self.held.get().is_some_and(|test| read(&test)))
                on_change=Callback::new(move |is_on| self.change(&|test: &mut CoachTest| write(test, is_on)))
            />
        }
    }
}

/// The five tests of a coach, and the signs of a false one.
#[component]
pub fn CoachTests(
    /// Who.
    person: PersonId,
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let held =
        session.memo(move |plan| Some(plan.objectives.get(sheet)?.influences.get(person)?.coach.clone()));
    let tests = Tests { session, person, sheet, held };
    let is_passed = move || tests.is_passed();
    let handle = Place::Influence(person, InfluencePlace::CoachTest).to_string();
    view! {
        <section class="inspector-section coach-test" data-field=handle tabindex="-1">
            <h3>
                {words::COACH_TEST.of(lang)}
                <span class="badge" class:badge-good=is_passed class:badge-muted=move || !is_passed()>
                    {move || if is_passed() { words::COACH_PASSED } else { words::COACH_CANDIDATE }.of(lang)}
                </span>
            </h3>
            <p class="muted small">{words::COACH_TEST_HELP.of(lang)}</p>
            {PARTS.into_iter().map(|part| tests.part(part)).collect_view()}
            {tests.sign(SIGNS[0])}
            {tests.sign(SIGNS[1])}
        </section>
    }
}
