//! One card of the map. It draws itself again only when it, or its place, has changed.

use leptos::prelude::*;

use super::deeds::open_editor;
use super::face::{Face, Marks};
use super::scene::{Scene, key};
use crate::components::board::face::{glyph, mode_class};
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::diagram::map::{Node, UNITS_PER_REM};
use crate::i18n::{Lang, board, map as words};
use crate::model::{Coverage, Level, Rating, Role};
use crate::state::{Selection, memo};

/// A card in its place.
pub(super) fn card(scene: Scene, node: Node) -> impl IntoView {
    let lang = scene.lang;
    let place = memo(move || {
        scene.map.with(|map| map.find(node).map(|card| (card.rect.x, card.rect.y, card.is_own)))
    });
    let face = memo(move || {
        scene
            .faces
            .with(|faces| faces.as_ref().and_then(|faces| faces.get(&node).cloned()))
            .unwrap_or_default()
    });
    let counts = memo(move || {
        scene
            .chart
            .with(|chart| chart.as_ref()?.find(node).map(|one| (one.below, one.hidden)))
            .unwrap_or_default()
    });
    let is_faded = memo(move || scene.is_faded(node));
    let is_held = memo(move || scene.held.with(|held| held.is_some_and(|(held, _)| held == node)));
    let is_selected = memo(move || scene.is_selected(node));
    let is_stop = memo(move || scene.at.get() == node);
    let moved = move || {
        place.get().map(|(x, y, _)| format!("translate({}rem,{}rem)", x / UNITS_PER_REM, y / UNITS_PER_REM))
    };
    let is_person = node.person().is_some();
    view! {
        <div
            class="map-card"
            class:is-person=is_person
            class:is-label=!is_person
            class:is-faded=move || is_faded.get()
            class:is-held=move || is_held.get()
            class:is-selected=move || is_selected.get()
            class:is-own=move || place.get().is_some_and(|(_, _, is_own)| is_own)
            class:is-unknown=move || face.with(|face| face.is_unknown)
            class:has-left=move || face.with(|face| face.has_left)
            data-support=move || face.with(support)
            data-testid="map-card"
            data-node=key(node)
            data-kind=kind(node)
            style:transform=moved
        >
            <button
                type="button"
                class="map-pick"
                tabindex=move || if is_stop.get() { "0" } else { "-1" }
                aria-pressed=is_person.then_some(move || is_selected.get().to_string())
                on:focus=move |_| scene.at.set(node)
                on:click=move |_| picked(scene, node)
            >
                {move || face.with(|face| inside(lang, face))}
            </button>
            <button
                type="button"
                class="map-more"
                tabindex="-1"
                aria-haspopup="dialog"
                aria-label=move || face.with(|face| words::CARD.fill(lang, &[("name", &face.name)]))
                on:click=move |_| open_editor(scene, node)
            >
                {icon(Icon::More)}
            </button>
            {when(move || counts.get().0 > 0, move || fold(scene, node, counts))}
        </div>
    }
}

/// The button below a card that folds and unfolds.
fn fold(scene: Scene, node: Node, counts: Memo<(usize, usize)>) -> impl IntoView {
    let lang = scene.lang;
    let label = move || {
        let (below, hidden) = counts.get();
        let text = if hidden > 0 { words::UNFOLD } else { words::FOLD };
        text.fill(lang, &[("count", &below.to_string())])
    };
    let shown = move || match counts.get().1 {
        0 => "−".to_owned(),
        hidden => words::MORE_HIDDEN.fill(lang, &[("count", &hidden.to_string())]),
    };
    view! {
        <button
            type="button"
            class="map-fold"
            class:is-folded=move || counts.get().1 != 0
            tabindex="-1"
            aria-expanded=move || (counts.get().1 == 0).to_string()
            aria-label=label
            title=label
            on:click=move |_| scene.fold(node)
        >
            {shown}
        </button>
    }
}

/// A card was picked: a person is shown in the inspector, anything else opens its dialog.
fn picked(scene: Scene, node: Node) {
    if scene.swallows_click.try_update_value(std::mem::take) == Some(true) {
        return;
    }
    match node {
        Node::Person(id) => scene.session.view.selection.set(Selection::Person(id, None)),
        Node::Unit(_) | Node::Root => open_editor(scene, node),
        Node::Group(_) => scene.fold(node),
    }
}

const fn kind(node: Node) -> &'static str {
    match node {
        Node::Root => "root",
        Node::Group(_) => "group",
        Node::Unit(_) => "unit",
        Node::Person(_) => "person",
    }
}

/// The class of support that colours the edge of a card; the sign says the same.
fn support(face: &Face) -> Option<&'static str> {
    let rating = face.marks.as_ref()?.rating;
    Some(match rating.map(Rating::get) {
        None => "unknown",
        Some(1..) => "for",
        Some(_) => "against",
    })
}

/// What stands on the card.
fn inside(lang: Lang, face: &Face) -> impl IntoView + use<> {
    let is_key = face.is_key.then(|| {
        view! {
            <svg class="map-key" viewBox="-8 -8 16 16" aria-hidden="true"><path d=KEY /></svg>
        }
    });
    let left = face.has_left.then(|| view! { <span class="map-left">{words::LEFT.of(lang)}</span> });
    let sub = (!face.sub.is_empty()).then(|| view! { <span class="map-sub">{face.sub.clone()}</span> });
    let marks = face.marks.as_ref().map(|marks| marks_view(lang, marks));
    view! {
        // The words say all that the picture shows, so that it is read once.
        <span class="map-words visually-hidden">{face.label.clone()}</span>
        <span class="map-face" aria-hidden="true">
            <span class="map-name">{is_key}<span class="map-name-text">{face.name.clone()}</span>{left}</span>
            {sub}
            {marks}
        </span>
    }
}

/// A small key: the account turns on this person.
pub(super) const KEY: &str = "M-3.5-3.6a3.6 3.6 0 1 1 3.3 5L-1 2.6H-2.6V4.2H-4.2V6H-7V3.4L-3.2-.5A3.6 3.6 0 0 1-3.5-3.6ZM1.6-4.6a1.3 1.3 0 1 0 0 2.6a1.3 1.3 0 1 0 0-2.6Z";

/// The pennant of red flags.
pub(super) const FLAG: &str = "M-5 7V-7M-5-6C-1-8 1-4 6-6V1.5C1 3.5-1-.5-5 1.5";

fn marks_view(lang: Lang, marks: &Marks) -> impl IntoView + use<> {
    let roles: Vec<_> = marks.roles.iter().copied().map(role_view).collect();
    let no_role = roles.is_empty().then(|| view! { <span class="map-role is-open">"?"</span> });
    let rating = marks.rating.map_or_else(|| "?".to_owned(), |rating| rating.to_string());
    let mode = marks.mode;
    let flags = (marks.flags > 0).then(|| view! {
        <span class="map-flags"><svg viewBox="-8 -8 16 16" aria-hidden="true"><path d=FLAG /></svg>{marks.flags}</span>
    });
    view! {
        <span class="map-marks">
            {no_role}{roles}
            {influence(lang, marks.influence)}
            <svg class=format!("map-mode {}", mode_class(mode)) viewBox="-7 -7 14 14" aria-hidden="true">
                <circle r="6.6" /><path fill-rule="evenodd" d=glyph(mode) />
            </svg>
            <span class="map-rating">{rating}</span>
            {contact(marks.coverage)}
            {flags}
        </span>
    }
}

fn role_view(role: Role) -> impl IntoView {
    view! { <span class="map-role">{board::role_letter(role)}</span> }
}

/// Three bars, as many filled as the influence is high, and its letter.
pub(super) fn influence(lang: Lang, level: Option<Level>) -> impl IntoView {
    let filled = match level {
        Some(Level::High) => 3,
        Some(Level::Medium) => 2,
        Some(Level::Low) => 1,
        None => 0,
    };
    let bar = |at: u8| {
        let (x, y, h) = match at {
            0 => ("-6", "2", "4"),
            1 => ("-1.5", "-1", "7"),
            _ => ("3", "-5", "11"),
        };
        let class = if at < filled { "is-full" } else { "" };
        view! { <rect class=class x=x y=y width="3" height=h /> }
    };
    let letter = level.map_or("?", |level| board::level_short(level).of(lang));
    view! {
        <span class="map-influence">
            <svg viewBox="-7 -6 14 12" aria-hidden="true">{bar(0)}{bar(1)}{bar(2)}</svg>
            {letter}
        </span>
    }
}

/// Three dots, filled as deep as the contact goes; dashed while nobody knows.
pub(super) fn contact(coverage: Option<Coverage>) -> impl IntoView {
    let filled = match coverage {
        None | Some(Coverage::None) => 0,
        Some(Coverage::Brief) => 1,
        Some(Coverage::Multiple) => 2,
        Some(Coverage::InDepth) => 3,
    };
    let dot = |at: u8, x: &'static str| {
        let class = if at < filled { "is-full" } else { "" };
        view! { <circle class=class cx=x r="2.2" /> }
    };
    let class = if coverage.is_none() { "map-contact is-open" } else { "map-contact" };
    view! { <svg class=class viewBox="-9 -4 18 8" aria-hidden="true">{dot(0, "-6")}{dot(1, "0")}{dot(2, "6")}</svg> }
}
