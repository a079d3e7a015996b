//! The tests of a coach as a guided form: one question at a time, what counts as evidence, what the answers come to and
//! what to do next; and what gives a false coach away.

use leptos::prelude::*;

use crate::components::choice::{ChoiceOption, choose};
use crate::components::field::Tick;
use crate::components::term_help::term_help;
use crate::components::when::when;
use crate::i18n::glossary::Term;
use crate::i18n::{Lang, coach as words, format, help, inspector, terms, wording};
use crate::method::coach::{Verdict, failed_tests, next_test, verdict};
use crate::method::place::{CoachCriterion, CoachSign};
use crate::method::{InfluencePlace, Place};
use crate::model::influence::InfluenceField;
use crate::model::{CoachTest, Edit, Judged, ObjectiveId, PersonId, Role};
use crate::state::{Session, use_session};

const ANSWERS: &[bool] = &[true, false];

/// The tests of one person on one sheet.
#[derive(Clone, Copy)]
struct Tests {
    session: Session,
    person: PersonId,
    sheet: ObjectiveId,
    held: Memo<Option<CoachTest>>,
    /// Which question is shown.
    at: RwSignal<usize>,
}

impl Tests {
    fn lang(self) -> Lang {
        self.session.lang()
    }

    fn change(self, change: &dyn Fn(&mut CoachTest)) {
        let Some(mut next) = self.held.get_untracked() else { return };
        change(&mut next);
        self.session.apply(Edit::influence(self.sheet, self.person, InfluenceField::Coach(next)));
    }

    fn answer(self, criterion: CoachCriterion) -> Option<bool> {
        self.held.get().and_then(|test| criterion.answer(&test))
    }

    fn verdict(self) -> Verdict {
        self.held.get().map_or(Verdict::Untested, |test| verdict(&test))
    }

    /// What the answers come to, with the tests that are missing.
    fn verdict_words(self) -> String {
        let test = self.held.get().unwrap_or_default();
        let verdict = verdict(&test);
        let is_named = |one: &CoachCriterion| match verdict {
            Verdict::Failed => CoachCriterion::NEEDED.contains(one) && one.answer(&test) == Some(false),
            Verdict::Candidate => failed_tests(&test).contains(one),
            _ => one.answer(&test) != Some(true),
        };
        let named = CoachCriterion::ALL.iter().filter(|one| is_named(one));
        let named: Vec<String> =
            named.map(|one| wording::inside(self.lang(), terms::coach_criterion(*one))).collect();
        words::verdict(verdict).fill(self.lang(), &[("tests", &format::names(self.lang(), &named))])
    }

    /// The five tests with their answers, each a way to its question.
    fn steps(self) -> impl IntoView {
        let lang = self.lang();
        let step = move |(at, criterion): (usize, CoachCriterion)| {
            let state = move || match self.answer(criterion) {
                Some(true) => (words::STEP_YES, "yes", "✓"),
                Some(false) => (words::STEP_NO, "no", "✕"),
                None => (words::STEP_OPEN, "open", "?"),
            };
            let name =
                move || [terms::coach_criterion(criterion).of(lang), ": ", state().0.of(lang)].concat();
            view! {
                <li>
                    <button
                        type="button"
                        class="coach-step"
                        data-answer=move || state().1
                        aria-current=move || (self.at.get() == at).then_some("step")
                        title=name
                        on:click=move |_| self.at.set(at)
                    >
                        <span aria-hidden="true">{at + 1} {move || state().2}</span>
                        <span class="visually-hidden">{name}</span>
                    </button>
                </li>
            }
        };
        view! {
            <ol class="coach-steps" aria-label=words::ALL_STEPS.of(lang)>
                {CoachCriterion::ALL.iter().copied().enumerate().map(step).collect_view()}
            </ol>
        }
    }

    fn question(self, at: usize) -> impl IntoView {
        let lang = self.lang();
        let all = CoachCriterion::ALL;
        let criterion = all.get(at).copied().unwrap_or(CoachCriterion::TrustsUs);
        let kind = if CoachCriterion::NEEDED.contains(&criterion) { words::NEEDED } else { words::EXTRA };
        let count =
            words::QUESTION_OF.fill(lang, &[("at", &(at + 1).to_string()), ("of", &all.len().to_string())]);
        let question = help::coach_question(criterion).of(lang);
        let is_open = move || self.answer(criterion) != Some(true);
        view! {
            <div class="coach-question" data-test=criterion.word()>
                <p class="muted small">{count} " · " {kind.of(lang)}</p>
                <p class="coach-asked">{question}</p>
                <p class="muted small">{words::help(criterion).of(lang)}</p>
                <p class="small"><strong>{words::EVIDENCE.of(lang)}</strong>{words::evidence(criterion).of(lang)}</p>
                {choose(
                    question,
                    ANSWERS,
                    |answer| ChoiceOption::plain(if answer { inspector::YES } else { inspector::NO }.of(lang)),
                    Signal::derive(move || self.answer(criterion)),
                    move |answer| self.change(&|test: &mut CoachTest| criterion.put(test, answer)),
                    "",
                )}
                {when(is_open, move || view! {
                    <p class="coach-next">
                        <strong>{words::WHAT_NEXT.of(lang)}</strong> {words::next(criterion).of(lang)}
                    </p>
                })}
            </div>
        }
    }

    /// To the question before and after.
    fn moves(self) -> impl IntoView {
        let lang = self.lang();
        let last = CoachCriterion::ALL.len() - 1;
        view! {
            <div class="button-row">
                <button
                    type="button"
                    class="button button-small"
                    disabled=move || self.at.get() == 0
                    on:click=move |_| self.at.update(|at| *at = at.saturating_sub(1))
                >
                    {words::BACK.of(lang)}
                </button>
                <button
                    type="button"
                    class="button button-small"
                    disabled=move || self.at.get() == last
                    on:click=move |_| self.at.update(|at| *at = (*at + 1).min(last))
                >
                    {words::NEXT.of(lang)}
                </button>
            </div>
        }
    }

    fn sign(self, sign: CoachSign) -> impl IntoView {
        let (label, write): (_, fn(&mut CoachTest, bool)) = match sign {
            CoachSign::WasContradicted => {
                (inspector::COACH_CONTRADICTED, |test, is_on| test.was_contradicted = is_on)
            }
            CoachSign::TellsRivals => {
                (inspector::COACH_TELLS_RIVALS, |test, is_on| test.tells_rivals = is_on)
            }
        };
        view! {
            <Tick
                label=label.of(self.lang())
                value=Signal::derive(move || self.held.get().is_some_and(|test| sign.is_seen(&test)))
                on_change=Callback::new(move |is_on| self.change(&|test: &mut CoachTest| write(test, is_on)))
            />
        }
    }

    /// Whoever passes without holding the role can be given it.
    fn promotion(self) -> impl IntoView {
        let (session, person, sheet) = (self.session, self.person, self.sheet);
        let lang = self.lang();
        let roles =
            session.memo(move |plan| Some(plan.objectives.get(sheet)?.influences.get(person)?.roles.clone()));
        let has_role = move || roles.get().is_some_and(|roles| roles.contains(&Role::Coach));
        let give = move |_| {
            let mut next = roles.get_untracked().unwrap_or_default();
            next.insert(Role::Coach);
            let today = session.today().get_untracked();
            session.apply(Edit::judge(sheet, person, Judged::Roles(next), today));
        };
        let label = inspector::PUT_AS.fill(lang, &[("role", terms::role(Role::Coach).of(lang))]);
        when(
            move || self.verdict().is_coach() && !has_role(),
            move || {
                view! {
                    <button type="button" class="button button-small button-primary" on:click=give>{label.clone()}</button>
                }
            },
        )
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
    let first = held.get_untracked().and_then(|test| next_test(&test)).unwrap_or(CoachCriterion::TrustsUs);
    let at = RwSignal::new(CoachCriterion::ALL.iter().position(|one| *one == first).unwrap_or_default());
    let tests = Tests { session, person, sheet, held, at };
    let is_coach = move || tests.verdict().is_coach();
    let handle = Place::Influence(person, InfluencePlace::CoachTest).to_string();
    view! {
        <section class="inspector-section coach-test" data-field=handle tabindex="-1">
            <div class="with-help">
                <h3>{words::TITLE.of(lang)}</h3>
                {term_help(Term::Coach)}
                <span class="badge" class:badge-good=is_coach class:badge-muted=move || !is_coach()>
                    {move || words::badge(tests.verdict()).of(lang)}
                </span>
            </div>
            <p class="muted small">{words::HELP.of(lang)}</p>
            {tests.steps()}
            {move || tests.question(at.get())}
            {tests.moves()}
            <p class="coach-verdict" role="status">{move || tests.verdict_words()}</p>
            {tests.promotion()}
            <p class="small muted">{words::SIGNS.of(lang)}</p>
            {CoachSign::ALL.iter().map(|sign| tests.sign(*sign)).collect_view()}
        </section>
    }
}
