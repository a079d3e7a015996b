//! The dialog of a card: everything that a drag can do, without one, and the judgements of the chosen objective in place.
//! It must not know how edits are made.

use leptos::wasm_bindgen::JsCast;
use leptos::{ev, html, prelude::*};

use super::editor_lines::lines;
use super::editor_person::{judgements, place};
use super::editor_unit::unit;
use super::scene::Scene;
use crate::components::each::each;
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::diagram::map::{Node, Way};
use crate::i18n::{map as words, shell};
use crate::state::Selection;

/// The room that the dialog wants beside a card, in pixels.
const WIDTH: f64 = 360.0;

/// The dialog of the card that was asked for.
pub(super) fn editor(scene: Scene) -> impl IntoView {
    view! { {each(move || scene.editing.get().map(|(node, _)| node), |node| *node, move |node| dialog(scene, node))} }
}

fn dialog(scene: Scene, node: Node) -> impl IntoView {
    let lang = scene.lang;
    let element = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = element.get()
            && !dialog.open()
        {
            // Fails only when it is open already.
            let _ = dialog.show_modal();
        }
    });
    let close = move || {
        if scene.editing.get_untracked().is_some_and(|(open, _)| open == node) {
            scene.editing.set(None);
            scene.focus(scene.at.get_untracked());
        }
    };
    // A press beside the dialog lands on the dialog itself, whose parts lie within its head and body.
    let beside = move |event: ev::MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let is_itself = target.is_some_and(|target| target.class_list().contains("map-editor"));
        if is_itself {
            close();
        }
    };
    let corner = scene.editing.get_untracked().map(|(_, at)| at).unwrap_or_default();
    let left = corner.x.min(window_width() - WIDTH - 16.0).max(8.0);
    let title = move || words::CARD.fill(lang, &[("name", &scene.faces.with(|_| scene.name(node)))]);
    view! {
        <dialog
            class="map-editor"
            node_ref=element
            aria-labelledby="map-editor-title"
            style:left=format!("{left}px")
            on:click=beside
            on:close=move |_| close()
            on:cancel=move |event: ev::Event| {
                event.prevent_default();
                close();
            }
        >
            <header class="map-editor-head">
                <h2 id="map-editor-title">{title}</h2>
                <button type="button" class="button-icon" aria-label=shell::CLOSE.of(lang) on:click=move |_| close()>
                    {icon(Icon::Close)}
                </button>
            </header>
            <div class="map-editor-body">
                {deeds(scene, node)}
                {match node {
                    Node::Person(person) => view! {
                        {judgements(scene, person)}
                        {place(scene, person)}
                        {lines(scene, person)}
                        {moving(scene, node)}
                    }
                    .into_any(),
                    Node::Unit(_) | Node::Root => unit(scene, node),
                    Node::Group(_) => ().into_any(),
                }}
            </div>
        </dialog>
    }
}

/// How wide the window is, in pixels.
fn window_width() -> f64 {
    window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(800.0)
}

/// What is done with one press.
fn deeds(scene: Scene, node: Node) -> impl IntoView {
    let lang = scene.lang;
    let count = move || {
        scene
            .chart
            .with(|chart| chart.as_ref()?.find(node).map(|one| (one.below, one.hidden)))
            .unwrap_or_default()
    };
    let fold = move || {
        let (below, hidden) = count();
        let text = if hidden > 0 { words::UNFOLD } else { words::FOLD };
        text.fill(lang, &[("count", &below.to_string())])
    };
    let open = node.person().map(|person| {
        view! {
            <button
                type="button"
                class="button button-small"
                on:click=move |_| {
                    scene.editing.set(None);
                    scene.session.view.selection.set(Selection::Person(person, None));
                    scene.focus(node);
                }
            >
                {words::OPEN.of(lang)}
            </button>
        }
    });
    view! {
        <div class="button-row">
            {open}
            {when(move || count().0 > 0, move || view! {
                <button
                    type="button"
                    class="button button-small"
                    on:click=move |_| {
                        scene.editing.set(None);
                        scene.fold(node);
                    }
                >
                    {fold}
                </button>
            })}
        </div>
    }
}

/// Carrying the card without a drag.
fn moving(scene: Scene, node: Node) -> impl IntoView {
    let lang = scene.lang;
    let is_own = move || scene.settled.with(|map| map.find(node).is_some_and(|card| card.is_own));
    let ways = [
        (Way::Left, words::MOVE_LEFT, "←"),
        (Way::Right, words::MOVE_RIGHT, "→"),
        (Way::Up, words::MOVE_UP, "↑"),
        (Way::Down, words::MOVE_DOWN, "↓"),
    ];
    let step = |(way, text, arrow): (Way, crate::i18n::Text, &'static str)| {
        view! {
            <button type="button" class="button button-small" aria-label=text.of(lang) title=text.of(lang) on:click=move |_| scene.nudge(node, way)>
                {arrow}
            </button>
        }
    };
    view! {
        <section class="map-editor-part">
            <h3>{words::MOVE.of(lang)}</h3>
            <div class="button-row">
                {ways.into_iter().map(step).collect_view()}
                {when(is_own, move || view! {
                    <button type="button" class="button button-small" on:click=move |_| scene.uncarry(node)>
                        {words::AUTOMATIC.of(lang)}
                    </button>
                })}
            </div>
        </section>
    }
}

/// Adding somebody below a card: somebody new, a post whose holder is unknown, or somebody known.
pub(super) fn adding(scene: Scene, above: Node) -> impl IntoView {
    let lang = scene.lang;
    let (name, title) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let add = move || {
        if name.with_untracked(|name| !name.trim().is_empty()) {
            scene.add_below(above, name.get_untracked(), title.get_untracked());
            name.set(String::new());
            title.set(String::new());
        }
    };
    let input = move |text: crate::i18n::Text, held: RwSignal<String>| {
        view! {
            <input
                class="input"
                maxlength="200"
                autocomplete="off"
                aria-label=text.of(lang)
                placeholder=text.of(lang)
                prop:value=move || held.get()
                on:input=move |event| held.set(event_target_value(&event))
            />
        }
    };
    view! {
        <section class="map-editor-part">
            <h3>{words::BELOW.of(lang)}</h3>
            <form
                class="map-add"
                on:submit=move |event| {
                    event.prevent_default();
                    add();
                }
            >
                {input(words::BELOW_NAME, name)}
                {input(words::BELOW_TITLE, title)}
                <button type="submit" class="button button-small">{words::BELOW_ADD.of(lang)}</button>
            </form>
            <div class="button-row">
                <button
                    type="button"
                    class="button button-small"
                    on:click=move |_| scene.add_below(above, String::new(), title.get_untracked())
                >
                    {words::ADD_POST.of(lang)}
                </button>
            </div>
        </section>
    }
}
