//! The objective itself: what, worth how much, by when, and everything else about the sheet as a whole.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::components::choice::{ChoiceOption, choose};
use crate::components::field::{AmountInput, DateInput, Field, Pick, TextInput, Tick, pick_word};
use crate::components::icon::{Icon, icon};
use crate::components::options;
use crate::components::our_win::OurWinFields;
use crate::components::rows::{Criteria, Rivals};
use crate::i18n::{accounts, sheet as words, terms};
use crate::method::{ObjectivePlace, Place, feelings};
use crate::model::objective::{ObjectiveField, TopOfficer};
use crate::model::{
    BuyingStage, CompetitionKind, CompetitivePosition, Edit, FeelingStep, FunnelPlace, Objective,
    ObjectiveId, Timing,
};
use crate::state::use_session;

/// The fields of the objective.
#[component]
pub fn ObjectiveInspector(
    /// Which.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let objective = session.memo(move |plan| plan.objectives.shared(sheet));
    let set = move |field: ObjectiveField| {
        session.apply(Edit::objective(sheet, field));
    };
    view! {
        <header class="inspector-head"><h2>{words::EDIT_OBJECTIVE.of(lang)}</h2></header>
        <section class="inspector-section">
            <Statement sheet=sheet objective=objective/>
            <div class="field">
                <span class="field-label">{words::FEELING_NOW.of(lang)}</span>
                <FeelingPick sheet=sheet objective=objective/>
            </div>
        </section>
        <Standing sheet=sheet objective=objective/>
        <Officer sheet=sheet objective=objective/>
        <section class="inspector-section">
            <OurWinFields sheet=sheet handle=Place::Objective(ObjectivePlace::OurWin).to_string()/>
            <Field label=words::SHEET_NOTES.of(lang)>
                <TextInput
                    value=text(objective, |objective| objective.notes.clone())
                    on_commit=Callback::new(move |notes| set(ObjectiveField::Notes(notes)))
                    multiline=true
                />
            </Field>
        </section>
        <Criteria sheet=sheet/>
        <footer class="inspector-foot">
            <button type="button" class="button button-small button-danger" on:click=move |_| session.delete_objective(sheet)>
                {icon(Icon::Delete)}
                {accounts::DELETE_OBJECTIVE.of(lang)}
            </button>
        </footer>
    }
}

fn text(
    objective: Memo<Option<Arc<Objective>>>,
    read: impl Fn(&Objective) -> String + Send + Sync + 'static,
) -> Signal<String> {
    Signal::derive(move || objective.get().map(|objective| read(&objective)).unwrap_or_default())
}

/// What is sold, worth how much, by when.
#[component]
pub fn Statement(
    /// Of which sheet.
    sheet: ObjectiveId,
    /// Its objective.
    objective: Memo<Option<Arc<Objective>>>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let set = move |field: ObjectiveField| {
        session.apply(Edit::objective(sheet, field));
    };
    let handle = |place: ObjectivePlace| Place::Objective(place).to_string();
    let currency = session.settings().with_untracked(|settings| settings.currency(lang));
    view! {
        <Field label=accounts::PRODUCT.of(lang) hint=accounts::PRODUCT_HINT.of(lang)>
            <TextInput
                value=text(objective, |objective| objective.product.clone())
                on_commit=Callback::new(move |product| set(ObjectiveField::Product(product)))
                handle=handle(ObjectivePlace::Product)
            />
        </Field>
        <Field label=accounts::AMOUNT.of(lang)>
            <AmountInput
                value=Signal::derive(move || objective.get().and_then(|objective| objective.amount))
                on_commit=Callback::new(move |amount| set(ObjectiveField::Amount(amount)))
                label=accounts::AMOUNT.of(lang)
                lang=lang
                currency=currency
                handle=handle(ObjectivePlace::Amount)
            />
        </Field>
        <Field label=accounts::CLOSE_ON.of(lang)>
            <DateInput
                value=Signal::derive(move || objective.get().and_then(|objective| objective.close_on))
                on_commit=Callback::new(move |on| set(ObjectiveField::CloseOn(on)))
                handle=handle(ObjectivePlace::CloseOn)
            />
        </Field>
    }
}

/// Place in the funnel, timing, competition.
#[component]
#[allow(clippy::too_many_lines, reason = "a plain row of fields")]
pub fn Standing(
    /// Of which sheet.
    sheet: ObjectiveId,
    /// Its objective.
    objective: Memo<Option<Arc<Objective>>>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let set = move |field: ObjectiveField| {
        session.apply(Edit::objective(sheet, field));
    };
    let handle = |place: ObjectivePlace| Place::Objective(place).to_string();
    let kinds = move || objective.get().map(|objective| objective.competition.clone()).unwrap_or_default();
    let toggle = move |kind: CompetitionKind, is_on: bool| {
        let Some(now) = objective.get_untracked() else { return };
        let mut next: BTreeSet<CompetitionKind> = now.competition.clone();
        if is_on {
            next.insert(kind);
        } else {
            next.remove(&kind);
        }
        set(ObjectiveField::Competition(next));
    };
    view! {
        <section class="inspector-section">
            <div class="field">
                <span class="field-label">{words::FUNNEL.of(lang)}</span>
                {choose(
                    words::FUNNEL.of(lang),
                    FunnelPlace::ALL,
                    |place| ChoiceOption::plain(terms::funnel_place(place).of(lang)),
                    Signal::derive(move || objective.get().and_then(|objective| objective.funnel)),
                    move |place| set(ObjectiveField::Funnel(place)),
                    handle(ObjectivePlace::Funnel),
                )}
            </div>
            <Tick
                label=words::FIT_VERIFIED.of(lang)
                value=Signal::derive(move || objective.get().is_some_and(|objective| objective.is_fit_verified))
                on_change=Callback::new(move |is_on| set(ObjectiveField::IsFitVerified(is_on)))
                handle=handle(ObjectivePlace::Fit)
            />
            <Tick
                label=words::NEARLY_SURE.of(lang)
                value=Signal::derive(move || objective.get().is_some_and(|objective| objective.is_nearly_sure))
                on_change=Callback::new(move |is_on| set(ObjectiveField::IsNearlySure(is_on)))
                handle=handle(ObjectivePlace::Sureness)
            />
            <Field label=words::CYCLE.of(lang)>
                <TextInput
                    value=text(objective, |objective| objective.normal_cycle_days.map(|days| days.to_string()).unwrap_or_default())
                    on_commit=Callback::new(move |days: String| set(ObjectiveField::NormalCycleDays(days.trim().parse().ok())))
                    handle=handle(ObjectivePlace::Cycle)
                    is_lazy=true
                />
            </Field>
            <div class="field">
                <span class="field-label">{words::TIMING.of(lang)}</span>
                {choose(
                    words::TIMING.of(lang),
                    Timing::ALL,
                    |timing| ChoiceOption::plain(terms::timing(timing).of(lang)),
                    Signal::derive(move || objective.get().and_then(|objective| objective.timing)),
                    move |timing| set(ObjectiveField::Timing(timing)),
                    handle(ObjectivePlace::Timing),
                )}
            </div>
            <fieldset class="field" data-field=handle(ObjectivePlace::Competition) tabindex="-1">
                <legend class="field-label">{words::COMPETITION.of(lang)}</legend>
                {CompetitionKind::ALL
                    .iter()
                    .map(|kind| {
                        let kind = *kind;
                        view! {
                            <Tick
                                label=terms::competition_kind(kind).of(lang)
                                value=Signal::derive(move || kinds().contains(&kind))
                                on_change=Callback::new(move |is_on| toggle(kind, is_on))
                            />
                        }
                    })
                    .collect_view()}
            </fieldset>
            <Rivals sheet=sheet/>
            <div class="field-pair">
                <Field label=words::COMPETITIVE_POSITION.of(lang)>
                    {pick_word(
                        words::COMPETITIVE_POSITION.of(lang),
                        "—",
                        CompetitivePosition::ALL,
                        move |position| terms::competitive_position(position).of(lang).to_owned(),
                        Signal::derive(move || objective.get().and_then(|objective| objective.position)),
                        move |position| set(ObjectiveField::Position(position)),
                        handle(ObjectivePlace::Position),
                    )}
                </Field>
                <Field label=words::BUYING_STAGE.of(lang)>
                    {pick_word(
                        words::BUYING_STAGE.of(lang),
                        "—",
                        BuyingStage::ALL,
                        move |stage| terms::buying_stage(stage).of(lang).to_owned(),
                        Signal::derive(move || objective.get().and_then(|objective| objective.buying_stage)),
                        move |stage| set(ObjectiveField::BuyingStage(stage)),
                        handle(ObjectivePlace::BuyingStage),
                    )}
                </Field>
            </div>
        </section>
    }
}

/// The highest decision maker for this project, and how we know.
#[component]
fn Officer(sheet: ObjectiveId, objective: Memo<Option<Arc<Objective>>>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let officer = move || objective.get().map(|objective| objective.top_officer.clone()).unwrap_or_default();
    let change = move |change: &dyn Fn(&mut TopOfficer)| {
        let Some(now) = objective.get_untracked() else { return };
        let mut officer = now.top_officer.clone();
        change(&mut officer);
        session.apply(Edit::objective(sheet, ObjectiveField::TopOfficer(officer)));
    };
    let people = options::people(session, "—", |_| true);
    view! {
        <section class="inspector-section">
            <Field label=words::TOP_OFFICER.of(lang)>
                <Pick
                    options=people
                    value=Signal::derive(move || officer().person.map(|id| id.to_string()).unwrap_or_default())
                    on_pick=Callback::new(move |id: String| change(&|officer| officer.person = id.parse().ok()))
                    handle=Place::Objective(ObjectivePlace::TopOfficer).to_string()
                />
            </Field>
            <Field label=words::TOP_OFFICER_EVIDENCE.of(lang)>
                <TextInput
                    value=Signal::derive(move || officer().evidence)
                    on_commit=Callback::new(move |evidence: String| change(&|officer| officer.evidence.clone_from(&evidence)))
                />
            </Field>
        </section>
    }
}

/// The gut feeling of today: the scale from panic to euphoria.
#[component]
fn FeelingPick(sheet: ObjectiveId, objective: Memo<Option<Arc<Objective>>>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let now = move || objective.get().and_then(|objective| objective.feeling());
    let feel = move |step: Option<FeelingStep>| {
        let Some(objective) = objective.get_untracked() else { return };
        let today = session.today().get_untracked();
        // The last word of today counts; what was felt at the start of a session stays.
        let moment = feelings::latest(&objective.feelings, today);
        let feelings = feelings::mark(&objective.feelings, moment, today, step);
        session.apply(Edit::objective(sheet, ObjectiveField::Feelings(feelings)));
    };
    pick_word(
        words::FEELING_NOW.of(lang),
        "—",
        FeelingStep::ALL,
        move |step| terms::feeling_step(step).of(lang).to_owned(),
        Signal::derive(move || now().map(|feeling| feeling.step)),
        feel,
        Place::Objective(ObjectivePlace::Feeling).to_string(),
    )
}
