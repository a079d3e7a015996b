//! The five dimensions of everybody on a sheet (SYS-18): role, influence, support, contact, counterpart; and whether ranks fit.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::field::Pick;
use crate::components::gradual::gradual;
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::{Lang, Text, accounts, matching as words, terms};
use crate::method::matching::{Match, matches};
use crate::model::influence::InfluenceField;
use crate::model::{Edit, MemberId, ObjectiveId, PersonId, Rating};
use crate::state::{Selection, use_session};

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
    let team = session.memo(|plan| {
        let mut options = vec![(String::new(), "—".to_owned())];
        options.extend(plan.team.iter().map(|member| (member.id.to_string(), member.name.clone())));
        Some(options)
    });
    let team = Signal::derive(move || team.get().unwrap_or_default());
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
                            let row = Memo::new(move |_| {
                                rows.with(|rows| rows.as_ref()?.iter().find(|row| row.person == person).cloned())
                            });
                            view! { <DimensionRow sheet=sheet person=person row=row team=team/> }
                        })}
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// Support as the source counts it: +1 to +5, −1 and −2, −3 to −5 (2.3).
fn support(lang: Lang, rating: Option<Rating>) -> String {
    rating.map_or_else(
        || "?".to_owned(),
        |rating| {
            let word = match rating.get() {
                1.. => words::SUPPORTS,
                -2..=0 => words::NEUTRAL,
                _ => words::OPPOSES,
            };
            format!("{rating} {}", word.of(lang))
        },
    )
}

#[component]
fn DimensionRow(
    sheet: ObjectiveId,
    person: PersonId,
    row: Memo<Option<Match>>,
    team: Signal<Vec<(String, String)>>,
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
