//! Which roles are covered on which objective, as a table of marks that can be taken away as a picture. It must not know how
//! coverage is judged.

use leptos::prelude::*;

use super::cover::cover_mark;
use crate::components::each::each;
use crate::components::gradual::gradual_anew;
use crate::components::icon::{Icon, icon};
use crate::components::when::{when, when_or};
use crate::diagram::picture::Picture;
use crate::diagram::role_heat::{HeatRow, MOST_ROWS, role_heat};
use crate::i18n::territory::{SAVE_PNG, SAVE_SVG, overview as words};
use crate::i18n::{Lang, accounts, terms};
use crate::method::territory::overview::{Entry, covered};
use crate::method::territory::{AccountLine, SheetLine};
use crate::model::{PlanId, Role};
use crate::state::{Route, use_session};

/// The table with its head.
#[component]
pub fn RoleHeat(
    /// What is shown.
    found: Memo<Vec<Entry>>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let count = move || found.with(|found| found.iter().map(|entry| entry.sheets.len()).sum::<usize>());
    let title = words::HEAT.of(lang);
    let save_svg =
        move |_| session.save_svg("roles", title, &found.with_untracked(|found| picture(lang, found)));
    let save_png =
        move |_| session.save_png("roles", title, &found.with_untracked(|found| picture(lang, found)));
    let is_cut = move || MOST_ROWS < count();
    let cut = move || {
        let values = [("most", MOST_ROWS.to_string()), ("all", count().to_string())];
        crate::i18n::wording::fill(words::HEAT_SOME, lang, &values)
    };
    view! {
        <section class="panel heat" data-testid="role-heat">
            <header class="figure-head">
                <div>
                    <h2>{title}</h2>
                    <p class="small muted">{words::HEAT_HELP.of(lang)}</p>
                </div>
                <span class="figure-tools">
                    <button type="button" class="button button-small" on:click=save_svg>{icon(Icon::Download)} {SAVE_SVG.of(lang)}</button>
                    <button type="button" class="button button-small" on:click=save_png>{icon(Icon::Download)} {SAVE_PNG.of(lang)}</button>
                </span>
            </header>
            {when_or(
                move || count() == 0,
                move || view! { <p class="muted">{words::HEAT_NONE.of(lang)}</p> },
                move || view! { <HeatTable found=found/> },
            )}
            {when(is_cut, move || view! { <p class="small muted">{cut}</p> })}
        </section>
    }
}

#[component]
fn HeatTable(found: Memo<Vec<Entry>>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let drawn = gradual_anew(move || found.with(Vec::len), move || session.view.overview.get());
    let shown = move || {
        let some = found.with(|found| found.iter().take(drawn.get()).cloned().collect::<Vec<_>>());
        some.into_iter().flat_map(|entry| {
            let version = entry.version;
            let sheets: Vec<SheetLine> = entry.shown().cloned().collect();
            sheets.into_iter().map(move |sheet| (entry.account.clone(), sheet, version))
        })
    };
    let sums = move |role: Role| {
        found.with(|found| {
            let sheets = || found.iter().flat_map(Entry::shown);
            let (count, all) = (covered(sheets(), role).to_string(), sheets().count().to_string());
            words::HEAT_OF.fill(lang, &[("count", &count), ("all", &all)])
        })
    };
    let heads = Role::ALL.iter().map(|role| view! { <th scope="col" title=terms::role(*role).of(lang)>{terms::role_short(*role).of(lang)}</th> });
    let feet = Role::ALL.iter().map(|role| {
        let role = *role;
        view! { <td>{move || sums(role)}</td> }
    });
    view! {
        <table class="table heat-table">
            <caption class="visually-hidden">{words::HEAT.of(lang)}</caption>
            <thead>
                <tr><th scope="col">{words::OBJECTIVE.of(lang)}</th>{heads.collect_view()}</tr>
                <tr class="heat-sum"><th scope="row">{words::HEAT_SUM.of(lang)}</th>{feet.collect_view()}</tr>
            </thead>
            <tbody>
                {each(shown, |(_, sheet, version)| (sheet.id, *version), move |(account, sheet, _)| {
                    row(lang, account.id, &account, &sheet)
                })}
            </tbody>
        </table>
    }
}

fn row(lang: Lang, plan: PlanId, account: &AccountLine, sheet: &SheetLine) -> impl IntoView + use<> {
    let href = Route::Sheet(plan, sheet.id).hash();
    let product = accounts::display_product(lang, &sheet.name);
    let cells = Role::ALL.iter().map(|role| {
        let cover = sheet.facts.roles.of(*role);
        let says = words::HEAT_CELL.fill(lang, &[("role", terms::role(*role).of(lang)), ("cover", words::cover(cover).of(lang))]);
        view! {
            <td>
                <a class="heat-cell" data-cover=cover.word() href=href.clone() aria-label=[product.as_str(), &says].join(" · ") title=says>
                    {cover_mark(cover)}
                    <span class="heat-word">{words::cover(cover).of(lang)}</span>
                </a>
            </td>
        }
    });
    let cells = cells.collect_view();
    view! {
        <tr>
            <th scope="row">
                <span class="heat-product">{product}</span>
                <span class="small muted heat-account">{accounts::display_name(lang, &account.name)}</span>
            </th>
            {cells}
        </tr>
    }
}

fn picture(lang: Lang, found: &[Entry]) -> Picture {
    let roles: Vec<String> = Role::ALL.iter().map(|role| terms::role(*role).of(lang).to_owned()).collect();
    let rows = found.iter().flat_map(|entry| entry.shown().map(move |sheet| (&entry.account, sheet)));
    let rows = rows.take(MOST_ROWS).map(|(account, sheet)| {
        let names =
            [accounts::display_name(lang, &account.name), accounts::display_product(lang, &sheet.name)];
        let cell = |role: &Role| {
            let cover = sheet.facts.roles.of(*role);
            (cover, words::cover(cover).of(lang).to_owned())
        };
        HeatRow { name: names.join(" · "), cells: Role::ALL.iter().map(cell).collect() }
    });
    role_heat(&roles, &rows.collect::<Vec<_>>())
}
