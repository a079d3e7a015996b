//! The situation analysis: four fields, and what each entry became on a sheet (SYS-23).

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::field::{TextInput, pick_word};
use crate::components::icon::{Icon, icon};
use crate::components::know::{KnowHead, Target};
use crate::components::quick_add::QuickAdd;
use crate::components::remove::RemoveRecord;
use crate::components::when::when;
use crate::i18n::{swot as words, terms};
use crate::method::swot::{Becomes, make, trace};
use crate::model::Edit;
use crate::model::account::{Swot, SwotEdit, SwotField};
use crate::model::edit::{Change, RecordId};
use crate::model::ids::SwotId;
use crate::state::{Selection, use_session};

/// The screen.
#[component]
pub fn SwotPage() -> impl IntoView {
    let session = use_session();
    let target = Target::new(session);
    let unsorted = session.memo(|plan| Some(plan.swot.iter().any(|entry| entry.field.is_none())));
    view! {
        <KnowHead title=words::TITLE intro=words::INTRO target=target/>
        <div class="swot-grid">
            {SwotField::ALL.iter().map(|field| view! { <Quadrant field=Some(*field) target=target/> }).collect_view()}
        </div>
        {when(move || unsorted.get() == Some(true), move || view! { <Quadrant field=None target=target/> })}
    }
}

#[component]
fn Quadrant(field: Option<SwotField>, target: Target) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(move |plan| {
        let rows = plan.swot.iter().filter(|entry| entry.field == field);
        Some(rows.map(|entry| entry.id).collect::<Vec<_>>())
    });
    let add = Callback::new(move |text: String| {
        session.apply(Edit::put(Swot { field, text, ..Swot::new(SwotId(session.new_id())) }));
    });
    let (title, help) = field.map_or((words::UNSORTED, words::UNSORTED_HELP), |field| {
        (terms::swot_field(field), words::help(field))
    });
    view! {
        <section class="panel swot-field" data-swot=field.map(SwotField::word)>
            <header class="panel-head">
                <h2>{title.of(lang)}</h2>
                <span class="panel-count">{move || ids.with(|ids| ids.as_ref().map_or(0, Vec::len))}</span>
            </header>
            <p class="muted small">{help.of(lang)}</p>
            <ul class="swot-list">
                {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| view! { <Entry id=id target=target/> })}
            </ul>
            {field.map(|_| view! { <QuickAdd label=words::ADD.of(lang) on_add=add/> })}
        </section>
    }
}

#[component]
fn Entry(id: SwotId, target: Target) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.swot.shared(id));
    let became = session.memo(move |plan| Some(trace(plan, target.sheet()?, id)));
    let set = move |field| {
        session.apply(Edit::Change(Change::Swot(id, field)));
    };
    let turn = move |what: Becomes| {
        let Some(sheet) = target.now() else { return };
        let today = session.today().get_untracked();
        let edit = session.peek(|plan| make(plan, sheet, id, what, session.new_id(), today));
        if edit.is_some_and(|edit| session.apply(edit)) {
            let name = if what == Becomes::Strength { words::IS_STRENGTH } else { words::IS_FLAG };
            target.told(name.of(lang));
        }
    };
    let is_proposed = move |what: Becomes| {
        row.with(|row| row.as_ref().and_then(|row| row.field)).is_some_and(|field| Becomes::of(field) == what)
    };
    let strength = move || became.get().and_then(|became| became.strength);
    let flag = move || became.get().and_then(|became| became.flag);
    let is_there = move || row.with(|row| row.as_ref().is_some_and(|row| !row.text.trim().is_empty()));
    let has_sheet = move || target.sheet().is_some() && is_there();
    let button = move |what: Becomes, text: &'static str| {
        view! {
            <button type="button" class="button button-small" class:button-quiet=move || !is_proposed(what) on:click=move |_| turn(what)>
                {icon(if what == Becomes::Strength { Icon::Bell } else { Icon::Flag })}
                {text}
            </button>
        }
    };
    view! {
        <li class="swot-entry">
            <div class="field-row">
                <TextInput
                    value=Signal::derive(move || row.get().map(|row| row.text.clone()).unwrap_or_default())
                    on_commit=Callback::new(move |text| set(SwotEdit::Text(text)))
                    label=words::ENTRY.of(lang)
                    multiline=true
                />
                <RemoveRecord id=RecordId::Swot(id)/>
            </div>
            <div class="swot-turn">
                {move || strength().map(|id| view! {
                    <button type="button" class="link small bell" on:click=move |_| target.open(Selection::Strength(id))>
                        {icon(Icon::Bell)} {words::IS_STRENGTH.of(lang)}
                    </button>
                })}
                {move || flag().map(|id| view! {
                    <button type="button" class="link small problem" on:click=move |_| target.open(Selection::Flag(id))>
                        {icon(Icon::Flag)} {words::IS_FLAG.of(lang)}
                    </button>
                })}
                {when(move || has_sheet() && strength().is_none(), move || button(Becomes::Strength, words::MAKE_STRENGTH.of(lang)))}
                {when(move || has_sheet() && flag().is_none(), move || button(Becomes::Flag, words::PLANT_FLAG.of(lang)))}
                <span class="swot-move">
                    {pick_word(
                        words::MOVE_TO.of(lang),
                        words::UNSORTED.of(lang),
                        SwotField::ALL,
                        move |field| terms::swot_field(field).of(lang).to_owned(),
                        Signal::derive(move || row.get().and_then(|row| row.field)),
                        move |field| set(SwotEdit::Field(field)),
                        "",
                    )}
                </span>
            </div>
        </li>
    }
}
