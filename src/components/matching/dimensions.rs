//! The five dimensions of everybody on a sheet (SYS-18): role, influence, support, contact, counterpart; and whether ranks fit.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::field::Pick;
use crate::components::gradual::gradual;
use crate::components::icon::{Icon, icon};
use crate::components::options::{self, Options};
use crate::components::when::when;
use crate::i18n::{Lang, Text, accounts, matching as words, terms};
use crate::method::matching::{Match, Support, absent, matches};
use crate::model::influence::InfluenceField;
use crate::model::{Edit, Influence, MemberId, ObjectiveId, PersonId, Rating};
use crate::state::{Selection, memo, use_session};

/// The table.
#[component]
pub fn Dimensions(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let rows =
        session.memo(move |plan| Some(matches(plan, plan.objectives.get(sheet)?, session.today().get())));
    let count = move || rows.with(|rows| rows.as_ref().map_or(0, Vec::len));
    let drawn = gradual(count);
    let team = options::team(session, "—");
    let people = move || {
        let rows = rows.get().unwrap_or_default();
        rows.into_iter().take(drawn.get()).map(|row| row.person).collect::<Vec<_>>()
    };
    let heading = |text: Text| view! { <th scope="col">{text.of(lang)}</th> };
    view! {
        <section class="panel">
            <header class="panel-head"><h2>{words::DIMENSIONS.of(lang)}</h2><span class="panel-count">{count}</span></header>
            <p class="muted small">{words::DIMENSIONS_HELP.of(lang)}</p>
            {when(move || count() == 0, move || view! { <p class="muted">{words::NO_PEOPLE.of(lang)}</p> })}
            <div class="table-scroll">
                <table class="table people-table matching-table">
                    <thead>
                        <tr>
                            {heading(words::PERSON)} {heading(words::ROLE)} {heading(words::INFLUENCE)} {heading(words::SUPPORT)}
                            {heading(words::CONTACT)} {heading(words::COUNTERPART)} {heading(words::VERDICT)}
                        </tr>
                    </thead>
                    <tbody>
                        {each(people, |person| *person, move |person| {
                            let row = memo(move || {
                                rows.with(|rows| rows.as_ref()?.iter().find(|row| row.person == person).cloned())
                            });
                            view! { <DimensionRow sheet=sheet person=person row=row team=team/> }
                        })}
                    </tbody>
                </table>
            </div>
            <Absent sheet=sheet/>
        </section>
    }
}

/// The senior people who are missing on the sheet, each with the way onto it.
#[component]
fn Absent(sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let missing = session.memo(move |plan| {
        let ids = absent(plan, plan.objectives.get(sheet)?, session.today().get());
        let named = ids.into_iter().filter_map(|id| plan.people.get(id));
        Some(named.map(|who| (who.id, accounts::display_person(lang, &who.name))).collect::<Vec<_>>())
    });
    when(
        move || missing.with(|all| all.as_ref().is_some_and(|all| !all.is_empty())),
        move || {
            view! {
                <p class="button-row absent">
                    <span class="small problem">{icon(Icon::Flag)} " " {words::ABSENT.of(lang)}</span>
                    {each(move || missing.get().unwrap_or_default(), Clone::clone, move |(person, name)| view! {
                        <button
                            type="button"
                            class="button button-small"
                            aria-label=words::PUT_ON_SHEET.fill(lang, &[("name", &name)])
                            on:click=move |_| {
                                session.apply(Edit::put_in(sheet, Influence::new(person)));
                            }
                        >
                            {icon(Icon::Plus)}
                            {name.clone()}
                        </button>
                    })}
                </p>
            }
        },
    )
}

fn support(lang: Lang, rating: Option<Rating>) -> String {
    rating.map_or_else(
        || "?".to_owned(),
        |rating| format!("{rating} {}", words::support(Support::of(rating)).of(lang)),
    )
}

#[component]
fn DimensionRow(
    sheet: ObjectiveId,
    person: PersonId,
    row: Memo<Option<Match>>,
    team: Options,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let who = session.memo(move |plan| plan.people.shared(person));
    let influence = session.memo(move |plan| plan.objectives.get(sheet)?.influences.shared(person));
    let name =
        move || accounts::display_person(lang, &who.get().map(|who| who.name.clone()).unwrap_or_default());
    let about = move || {
        let who = who.get()?;
        let rank = who.rank.map(|rank| words::RANK.fill(lang, &[("rank", &rank.to_string())]));
        let parts = [Some(who.title.clone()).filter(|title| !title.is_empty()), rank];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
    };
    let open = move |_| {
        if let Some(plan) = session.plan_id() {
            session.show_on_sheet(plan, sheet, Selection::Person(person, None));
        }
    };
    let set = move |member: Option<MemberId>| {
        session.apply(Edit::influence(sheet, person, InfluenceField::Counterpart(member)));
    };
    let held = move || influence.get();
    let verdict = move || {
        let found = row.get()?;
        let mismatches: Vec<_> = found.mismatches.iter().map(|one| words::mismatch(*one).of(lang)).collect();
        let is_fine = mismatches.is_empty();
        let fitting: Vec<(MemberId, String)> = session
            .peek(|plan| {
                let name = |id: &MemberId| plan.team.get(*id).map(|one| (*id, one.name.clone()));
                Some(found.fitting.iter().filter_map(name).collect())
            })
            .unwrap_or_default();
        Some(view! {
            <span class="match-verdict">
                {found.is_priority.then(|| view! { <span class="badge">{words::PRIORITY.of(lang)}</span> })}
                {is_fine.then(|| view! { <span class="badge badge-good">{words::FINE.of(lang)}</span> })}
                {mismatches.into_iter().map(|text| view! { <span class="small problem">{icon(Icon::Flag)} {text}</span> }).collect_view()}
                {fitting.into_iter().map(|(id, name)| view! {
                    <button type="button" class="button button-small" on:click=move |_| set(Some(id))>
                        {words::TAKE.fill(lang, &[("name", &name)])}
                    </button>
                }).collect_view()}
            </span>
        })
    };
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="link" aria-label=move || words::OPEN_ON_SHEET.fill(lang, &[("name", &name())]) on:click=open>{name}</button>
                <span class="muted small match-about">{about}</span>
            </th>
            <td data-label=words::ROLE.of(lang)>
                {move || held().map(|row| row.roles.iter().map(|role| view! { <span class="badge" title=terms::role(*role).of(lang)>{terms::role_short(*role).of(lang)}</span> " " }).collect_view())}
            </td>
            <td data-label=words::INFLUENCE.of(lang)>
                {move || held().and_then(|row| row.influence).map_or("?", |level| terms::level(level).of(lang))}
            </td>
            <td data-label=words::SUPPORT.of(lang)>{move || support(lang, held().and_then(|row| row.rating))}</td>
            <td data-label=words::CONTACT.of(lang)>
                {move || held().and_then(|row| row.coverage).map_or("?", |coverage| terms::coverage(coverage).of(lang))}
            </td>
            <td data-label=words::COUNTERPART.of(lang)>
                <Pick
                    options=team
                    value=Signal::derive(move || held().and_then(|row| row.counterpart).map(|id| id.to_string()).unwrap_or_default())
                    on_pick=Callback::new(move |id: String| set(id.parse().ok()))
                    label=words::COUNTERPART.of(lang)
                />
            </td>
            <td data-label=words::VERDICT.of(lang)>{verdict}</td>
        </tr>
    }
}
