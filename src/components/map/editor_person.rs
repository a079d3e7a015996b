//! In the dialog of a person's card: what is judged of him for the chosen objective, and his place in the organisation. It
//! must not know how edits are made.

use leptos::prelude::*;

use super::editor::adding;
use super::face::name_of;
use super::scene::Scene;
use crate::components::choice::{ChoiceOption, choose};
use crate::components::field::{Field, Pick, Tick, pick_word};
use crate::components::role_pick::RolePick;
use crate::components::when::{when, when_or};
use crate::diagram::map::Node;
use crate::i18n::{Text, accounts, map as words, terms};
use crate::model::person::PersonField;
use crate::model::{AccountPlan, Coverage, Influence, Judged, Level, Mode, PersonId, Rating};

/// Roles, influence, mode, support and contact for the chosen objective.
pub(super) fn judgements(scene: Scene, person: PersonId) -> impl IntoView {
    let lang = scene.lang;
    let row =
        scene.session.memo(move |plan| plan.objectives.get(scene.sheet.get()?)?.influences.shared(person));
    let objective = scene.session.memo(move |plan| {
        Some(accounts::display_product(lang, &plan.objectives.get(scene.sheet.get()?)?.product))
    });
    let title = move || {
        let name = objective.get().unwrap_or_default();
        words::JUDGED_FOR.fill(lang, &[("objective", &name)])
    };
    view! {
        {when(move || scene.sheet.get().is_some(), move || view! {
            <section class="map-editor-part">
                <h3>{title}</h3>
                {when_or(
                    move || row.with(Option::is_some),
                    move || rows(scene, person, row),
                    move || view! {
                        <button type="button" class="button button-small" on:click=move |_| scene.put_on_sheet(person)>
                            {words::PUT_ON.of(lang)}
                        </button>
                    },
                )}
            </section>
        })}
    }
}

type Row = Memo<Option<std::sync::Arc<Influence>>>;

fn read<T: Send + Sync + 'static>(row: Row, read: fn(&Influence) -> Option<T>) -> Signal<Option<T>> {
    Signal::derive(move || row.with(|row| row.as_deref().and_then(read)))
}

fn rows(scene: Scene, person: PersonId, row: Row) -> impl IntoView {
    let lang = scene.lang;
    let plain = move |text: Text, help: Text| ChoiceOption {
        help: help.of(lang).to_owned(),
        ..ChoiceOption::plain(text.of(lang))
    };
    let roles =
        Signal::derive(move || row.with(|row| row.as_ref().map(|row| row.roles.clone()).unwrap_or_default()));
    let part = move |label: Text, control: AnyView| {
        view! { <div class="map-row"><span class="field-label">{label.of(lang)}</span>{control}</div> }
    };
    let role_pick = view! {
        <RolePick
            label=words::ROLES.of(lang)
            lang=lang
            value=roles
            on_change=Callback::new(move |roles| scene.judge(person, Judged::Roles(roles), words::ROLES))
        />
    };
    let influence = choose(
        words::INFLUENCE.of(lang),
        Level::ALL,
        move |level| plain(terms::level(level), terms::level_help(level)),
        read(row, |row| row.influence),
        move |level| {
            let what = level.map_or(words::UNKNOWN, terms::level);
            scene.judge(person, Judged::Influence(level), what);
        },
        "",
    );
    let mode = choose(
        words::MODE.of(lang),
        Mode::ALL,
        move |mode| plain(terms::mode_short(mode), terms::mode_help(mode)),
        read(row, |row| row.mode),
        move |mode| {
            let what = mode.map_or(words::UNKNOWN, terms::mode);
            scene.judge(person, Judged::Mode(mode), what);
        },
        "",
    );
    let rating = pick_word(
        words::RATING.of(lang),
        words::UNKNOWN.of(lang),
        Rating::ALL,
        move |rating| format!("{rating} {}", terms::rating(rating).of(lang)),
        read(row, |row| row.rating),
        move |rating| {
            let what = rating.map_or(words::UNKNOWN, terms::rating);
            scene.judge(person, Judged::Rating(rating), what);
        },
        "",
    );
    let coverage = pick_word(
        words::COVERAGE.of(lang),
        words::UNKNOWN.of(lang),
        Coverage::ALL,
        move |coverage| terms::coverage(coverage).of(lang).to_owned(),
        read(row, |row| row.coverage),
        move |coverage| scene.cover(person, coverage),
        "",
    );
    view! {
        {part(words::ROLES, role_pick.into_any())}
        {part(words::INFLUENCE, influence)}
        {part(words::MODE, mode)}
        {part(words::RATING, rating)}
        {part(words::COVERAGE, coverage)}
    }
}

/// Key person, superior, and whom to add below.
pub(super) fn place(scene: Scene, person: PersonId) -> impl IntoView {
    let lang = scene.lang;
    let session = scene.session;
    let who = session.memo(move |plan| plan.people.shared(person));
    let is_key = Signal::derive(move || who.with(|who| who.as_ref().is_some_and(|who| who.is_key)));
    let boss = Signal::derive(move || {
        who.with(|who| who.as_ref().and_then(|who| who.reports_to))
            .map(|boss| boss.to_string())
            .unwrap_or_default()
    });
    let superiors = session
        .memo(move |plan| Some(others(scene, plan, person, |plan, other| is_below(plan, other, person))));
    let followers = session.memo(move |plan| {
        Some(others(scene, plan, person, |plan, other| {
            is_below(plan, person, other)
                || plan.people.get(other).is_some_and(|who| who.reports_to == Some(person))
        }))
    });
    let with_first = move |first: Text, list: Memo<Option<Vec<(String, String)>>>| {
        Signal::derive(move || {
            let mut options = vec![(String::new(), first.of(lang).to_owned())];
            options.extend(list.get().unwrap_or_default());
            options
        })
    };
    view! {
        <section class="map-editor-part">
            <h3>{words::PLACE_IN_TREE.of(lang)}</h3>
            <Tick
                label=words::IS_KEY.of(lang)
                value=is_key
                on_change=Callback::new(move |is_key| scene.set_person(person, PersonField::IsKey(is_key)))
            />
            <Field label=words::REPORTS_TO.of(lang)>
                <Pick
                    options=with_first(words::NOBODY, superiors)
                    value=boss
                    on_pick=Callback::new(move |id: String| scene.report_to(person, id.parse().ok()))
                />
            </Field>
            <Field label=words::BELOW_KNOWN.of(lang)>
                <Pick
                    options=with_first(words::BELOW_PICK, followers)
                    value=Signal::stored(String::new())
                    on_pick=Callback::new(move |id: String| {
                        if let Ok(other) = id.parse() {
                            scene.report_to(other, Some(person));
                        }
                    })
                />
            </Field>
        </section>
        {adding(scene, Node::Person(person))}
    }
}

/// Everybody but one, and but those for whom `is_out` holds, as options.
pub(super) fn others(
    scene: Scene,
    plan: &AccountPlan,
    person: PersonId,
    is_out: impl Fn(&AccountPlan, PersonId) -> bool,
) -> Vec<(String, String)> {
    let others = plan.people.iter().filter(|other| other.id != person && !is_out(plan, other.id));
    let label = |other: &crate::model::Person| {
        let name = name_of(scene.lang, other);
        if other.title.is_empty() { name } else { format!("{name} · {}", other.title) }
    };
    others.map(|other| (other.id.to_string(), label(other))).collect()
}

/// Whether somebody stands below another: a line to him would go round in a circle.
fn is_below(plan: &AccountPlan, who: PersonId, above: PersonId) -> bool {
    let mut at = who;
    for _ in 0..plan.people.len() {
        match plan.people.get(at).and_then(|who| who.reports_to) {
            Some(next) if next == above => return true,
            Some(next) => at = next,
            None => return false,
        }
    }
    false
}
