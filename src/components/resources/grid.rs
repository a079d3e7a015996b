//! A grid of units: a row a stage or an account, a column a resource, and below what each column adds up to. It must
//! not judge the sums.

use leptos::{ev, prelude::*};

use super::{Resources, Row, RowId};
use crate::components::each::each;
use crate::components::icon::{Icon, icon};
use crate::i18n::{Text, territory::resources as words};
use crate::method::portfolio::r66_resources::{QUOTA, Resource, sum, wrong_sums};
use crate::method::territory::split::Units;
use crate::model::PlanId;
use crate::state::memo;

/// Most units of a cell.
const MOST: u8 = 10;

/// The grid.
#[component]
pub(super) fn Grid(
    /// What the screen shares.
    all: Resources,
    /// The rows.
    #[prop(into)]
    rows: Signal<Vec<Row>>,
    /// What a row is.
    head: Text,
) -> impl IntoView {
    let lang = all.session.lang();
    let units = memo(move || {
        let rows = rows.get();
        all.choices
            .with(|choices| rows.iter().map(|(id, _)| id.units(&choices.split)).collect::<Vec<Units>>())
    });
    let heads = Resource::ALL.iter().map(|one| {
        view! {
            <th scope="col">{words::resource(*one).of(lang)}</th>
        }
    });
    let sums = Resource::ALL.iter().map(|one| {
        let now = move || units.with(|units| sum(units, *one));
        let is_wrong =
            move || units.with(|units| wrong_sums(units).iter().any(|wrong| wrong.resource == *one));
        view! {
            <td class="units-sum" class:is-wrong=is_wrong>{move || format!("{} / {QUOTA}", now())}</td>
        }
    });
    view! {
        <div class="table-scroll">
            <table class="table units-table">
                <thead><tr><th scope="col">{head.of(lang)}</th> {heads.collect_view()}</tr></thead>
                <tbody>{each(move || rows.get(), Clone::clone, move |(id, name)| row(all, id, name))}</tbody>
                <tfoot><tr><th scope="row">{words::SUM.of(lang)}</th> {sums.collect_view()}</tr></tfoot>
            </table>
        </div>
        <div class="units-verdict" role="status" aria-live="polite" data-testid="sums">{move || units.with(|units| verdict(lang, units))}</div>
    }
}

/// Whether the columns add up, each that does not for itself.
fn verdict(lang: crate::i18n::Lang, units: &[Units]) -> AnyView {
    let wrong = wrong_sums(units);
    if wrong.is_empty() {
        let is_empty = units.iter().all(|row| *row == Units::default());
        let text = if is_empty { words::STARTS_EMPTY } else { words::RIGHT };
        return view! { <p class="muted">{(!is_empty).then(|| icon(Icon::Check))} " " {text.of(lang)}</p> }
            .into_any();
    }
    let line =
        |wrong| view! { <p class="problem">{icon(Icon::Flag)} " " {words::wrong_sum(lang, wrong)}</p> };
    wrong.into_iter().map(line).collect_view().into_any()
}

fn row(all: Resources, id: RowId, name: String) -> AnyView {
    let cells = Resource::ALL
        .iter()
        .map(|one| view! { <td><Cell all=all id=id name=name.clone() resource=*one/></td> })
        .collect_view();
    let drop = match id {
        RowId::Account(plan) => Some(drop_button(all, plan, name.clone())),
        RowId::Stage(_) => None,
    };
    view! { <tr><th scope="row">{name} {drop}</th> {cells}</tr> }.into_any()
}

fn drop_button(all: Resources, plan: PlanId, name: String) -> AnyView {
    let lang = all.session.lang();
    let label = words::DROP.fill(lang, &[("name", &name)]);
    let told = words::DROPPED.fill(lang, &[("name", &name)]);
    let drop = move |_| {
        let units = all.choices.with_untracked(|choices| RowId::Account(plan).units(&choices.split));
        all.change(|split| split.drop_account(plan));
        all.gone(told.clone(), move |split| split.set_account(plan, units.clone()));
    };
    view! {
        <button type="button" class="button-icon" aria-label=label.clone() title=label on:click=drop>{icon(Icon::Delete)}</button>
    }
    .into_any()
}

/// A number that keys and two buttons change.
#[component]
fn Cell(all: Resources, id: RowId, name: String, resource: Resource) -> impl IntoView {
    let lang = all.session.lang();
    let held = memo(move || all.choices.with(|choices| resource.of(&id.units(&choices.split))));
    let set = move |value: u8| {
        let value = value.min(MOST);
        if held.get_untracked() != value {
            all.change(|split| {
                let mut units = id.units(split);
                *resource.of_mut(&mut units) = value;
                id.set(split, units);
            });
        }
    };
    let keys = move |event: ev::KeyboardEvent| {
        let now = held.get_untracked();
        let to = match event.key().as_str() {
            "ArrowUp" => now.saturating_add(1),
            "ArrowDown" => now.saturating_sub(1),
            "Home" | "Delete" | "Backspace" => 0,
            "End" => MOST,
            key => match key.parse::<u8>() {
                Ok(digit) if !event.ctrl_key() && !event.meta_key() => digit,
                _ => return,
            },
        };
        event.prevent_default();
        set(to);
    };
    let words_of =
        |text: Text| text.fill(lang, &[("row", &name), ("resource", words::resource(resource).of(lang))]);
    view! {
        <span class="units">
            <button type="button" class="button-icon" tabindex="-1" aria-label=words_of(words::LESS)
                on:click=move |_| set(held.get_untracked().saturating_sub(1))>"−"</button>
            <span
                class="units-value"
                class:is-none=move || held.get() == 0
                role="spinbutton"
                tabindex="0"
                aria-label=words_of(words::UNITS_OF)
                aria-valuemin="0"
                aria-valuemax=MOST.to_string()
                aria-valuenow=move || held.get().to_string()
                on:keydown=keys
            >
                {move || held.get().to_string()}
            </span>
            <button type="button" class="button-icon" tabindex="-1" aria-label=words_of(words::MORE)
                on:click=move |_| set(held.get_untracked().saturating_add(1))>"+"</button>
        </span>
    }
}
