//! The three tests of each strength, as ticks with their reasons: until all pass it is a claim. It must not judge.

use leptos::prelude::*;

use super::head;
use crate::components::each::each;
use crate::components::field::Tick;
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::{format, leverage as words, sheet as sheet_words, wording};
use crate::method::Thresholds;
use crate::method::context::Context;
use crate::method::strength::{self, StrengthTest};
use crate::model::edit::{SheetChange, SheetEdit};
use crate::model::strength::StrengthField;
use crate::model::{Edit, ObjectiveId, Strength, StrengthId};
use crate::state::{Selection, use_session};

/// A strength as it stands before its tests.
#[derive(Clone, PartialEq)]
struct Tested {
    text: String,
    tests: [(StrengthTest, bool); 3],
    /// Who values it, as a list of names.
    valued_by: String,
    /// The named competition, as a list of names.
    rivals: String,
    /// What the objective is about.
    product: String,
}

impl Tested {
    fn passes(&self, wanted: StrengthTest) -> bool {
        self.tests.iter().any(|(test, is_passed)| *test == wanted && *is_passed)
    }

    fn is_bell(&self) -> bool {
        self.tests.iter().all(|(_, is_passed)| *is_passed)
    }
}

/// The panel of the tests.
#[component]
pub fn StrengthTests(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(move |plan| Some(plan.objectives.get(sheet)?.strengths.ids()));
    let add = move |_| {
        let strength = Strength::new(StrengthId(session.new_id()));
        let id = strength.id;
        if session.apply(Edit::put_in(sheet, strength)) {
            session.view.selection.set(Selection::Strength(id));
        }
    };
    let is_empty = move || ids.with(|ids| ids.as_ref().is_none_or(Vec::is_empty));
    view! {
        <section class="panel tests-panel">
            {head(Icon::Bell, words::TESTS.of(lang), words::TESTS_HELP.of(lang))}
            {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| view! { <TestedRow id=id sheet=sheet/> })}
            {when(is_empty, move || view! { <p class="muted">{words::NO_STRENGTHS.of(lang)}</p> })}
            <button type="button" class="button button-small" on:click=add>
                {icon(Icon::Plus)}
                {sheet_words::ADD_STRENGTH.of(lang)}
            </button>
        </section>
    }
}

/// One strength with its three tests.
#[component]
fn TestedRow(id: StrengthId, sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| {
        let objective = plan.objectives.get(sheet)?;
        let strength = objective.strengths.get(id)?;
        let thresholds = Thresholds::default();
        let context = Context::new(plan, objective, session.today().get(), &thresholds);
        let people: Vec<_> = strength.valued_by.iter().copied().collect();
        let rivals = objective.rivals.iter().map(|rival| rival.name.trim()).filter(|name| !name.is_empty());
        Some(Tested {
            text: strength.text.clone(),
            tests: strength::tests(&context, strength),
            valued_by: wording::names(lang, plan, &people),
            rivals: format::names(lang, &rivals.collect::<Vec<_>>()),
            product: objective.product.clone(),
        })
    });
    let set = move |field| {
        session.apply(Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Strength(id, field))));
    };
    let passes = move |test| row.with(|row| row.as_ref().is_some_and(|row| row.passes(test)));
    let is_bell = move || row.with(|row| row.as_ref().is_some_and(Tested::is_bell));
    let text = move || row.get().map(|row| row.text).filter(|text| !text.trim().is_empty());
    let open = move |_| session.view.selection.set(Selection::Strength(id));
    view! {
        <div class="leverage-row tested-row" class:is-claim=move || !is_bell() data-testid="strength-tests">
            <button type="button" class="row-button row-what" on:click=open>
                <span class="bell">{icon(Icon::Bell)}</span>
                <span class="row-text">
                    <span>{move || text().unwrap_or_else(|| sheet_words::STRENGTH_WHAT.of(lang).to_owned())}</span>
                </span>
                <span class="badge" class:badge-good=is_bell>
                    {move || if is_bell() { words::BELL.of(lang) } else { words::IS_CLAIM.of(lang) }}
                </span>
            </button>
            <div class="test">
                <Tick
                    label=words::DIFFERS.of(lang)
                    value=Signal::derive(move || passes(StrengthTest::Differs))
                    on_change=Callback::new(move |is_on| set(StrengthField::Differs(is_on)))
                />
                <Rivals row=row/>
            </div>
            <div class="test">
                <Tick
                    label=words::RELEVANT.of(lang)
                    value=Signal::derive(move || passes(StrengthTest::IsRelevant))
                    on_change=Callback::new(move |is_on| set(StrengthField::IsRelevant(is_on)))
                />
                <span class="muted small">
                    {move || row.get().map(|row| words::RELEVANT_FOR.fill(lang, &[("what", &row.product)]))}
                </span>
            </div>
            <div class="test">
                <span class="test-name" data-passed=move || passes(StrengthTest::IsValued).to_string()>
                    {move || icon(if passes(StrengthTest::IsValued) { Icon::Check } else { Icon::Close })}
                    {words::VALUED.of(lang)}
                </span>
                <span class="muted small">
                    {move || row.get().map(|row| match row.valued_by.as_str() {
                        "" => words::VALUED_NOBODY.of(lang).to_owned(),
                        names => words::VALUED_BY.fill(lang, &[("names", names)]),
                    })}
                    " "
                    <button type="button" class="link" on:click=open>{words::VALUED_PICK.of(lang)}</button>
                </span>
            </div>
        </div>
    }
}

/// Whom we compare ourselves with: without a name nothing can be said to differ from it.
#[component]
fn Rivals(row: Memo<Option<Tested>>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let rivals = move || row.get().map(|row| row.rivals).unwrap_or_default();
    view! {
        <span class="muted small">
            {move || match rivals().as_str() {
                "" => words::DIFFERS_NOBODY.of(lang).to_owned(),
                names => words::DIFFERS_FROM.fill(lang, &[("names", names)]),
            }}
            " "
            {when(move || rivals().is_empty(), move || view! {
                <button type="button" class="link" on:click=move |_| session.view.selection.set(Selection::Objective)>
                    {words::NAME_RIVALS.of(lang)}
                </button>
            })}
        </span>
    }
}
