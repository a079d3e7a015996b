//! Above and below the canvas: which objective, search, focus, layers with their legend, zoom. It must not know how cards
//! are drawn.

use leptos::{ev, prelude::*};

use super::canvas::{line_class, line_mark, marker};
use super::card::{FLAG, KEY, contact, influence};
use super::keys::ZOOM_STEP;
use super::scene::Scene;
use crate::components::board::face::{glyph, mode_class};
use crate::components::choice::{Choice, ChoiceOption};
use crate::components::field::Pick;
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::{Text, accounts, map as words, terms};
use crate::model::{Coverage, Level, Mode, RelationshipKind};
use crate::state::Layer;

/// What is chosen above the canvas.
pub(super) fn controls(scene: Scene) -> impl IntoView {
    view! {
        <div class="map-controls">
            {objective(scene)}
            {search(scene)}
            {focus(scene)}
        </div>
    }
}

/// The objective whose judgements are shown, and whether only its part is.
fn objective(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let options = scene.session.memo(move |plan| {
        let name = |product: &str| accounts::display_product(lang, product);
        Some(plan.objectives.iter().map(|one| (one.id.to_string(), name(&one.product))).collect::<Vec<_>>())
    });
    let value = Signal::derive(move || scene.sheet.get().map(|id| id.to_string()).unwrap_or_default());
    let is_part = move || scene.look.with(|look| look.is_part);
    let pick = Callback::new(move |id: String| scene.look.update(|look| look.sheet = id.parse().ok()));
    view! {
        {when(move || scene.sheet.get().is_none(), move || view! {
            <p class="muted map-none">{words::NO_OBJECTIVE.of(lang)}</p>
        })}
        {when(move || scene.sheet.get().is_some(), move || view! {
            <div class="map-control">
                <span class="field-label">{words::OBJECTIVE.of(lang)}</span>
                <Pick options=Signal::derive(move || options.get().unwrap_or_default()) value=value on_pick=pick label=words::OBJECTIVE.of(lang)/>
            </div>
            <button
                type="button"
                class="button button-small map-toggle"
                data-testid="map-part"
                aria-pressed=move || is_part().to_string()
                on:click=move |_| scene.look.update(|look| look.is_part = !look.is_part)
            >
                {words::OBJECTIVE_ONLY.of(lang)}
            </button>
        })}
    }
}

/// A text by which what does not match fades; Enter goes to the first that does.
fn search(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let filter = scene.session.view.filter;
    let first = move || {
        scene.map.with_untracked(|map| {
            let is_lit = |card: &&crate::diagram::map::Placed| {
                scene.lit.with_untracked(|lit| lit.as_ref().is_some_and(|lit| lit.contains(&card.node)))
            };
            map.cards.iter().find(is_lit).map(|card| card.node)
        })
    };
    let found = move || {
        let is_on = filter.with(|filter| !filter.trim().is_empty());
        let count = scene.lit.with(|lit| lit.as_ref().map_or(0, std::collections::BTreeSet::len));
        is_on.then(|| words::FOUND.fill(lang, &[("count", &count.to_string())]))
    };
    view! {
        <div class="map-control map-search">
            <input
                class="input"
                type="search"
                aria-label=words::SEARCH.of(lang)
                placeholder=words::SEARCH.of(lang)
                data-testid="map-search"
                prop:value=move || filter.get()
                on:input=move |event| filter.set(event_target_value(&event))
                on:keydown=move |event: ev::KeyboardEvent| {
                    if event.key() == "Enter" && !event.is_composing() && let Some(node) = first() {
                        event.prevent_default();
                        scene.focus(node);
                    }
                }
            />
            <span class="muted small" role="status">{found}</span>
        </div>
    }
}

/// How many steps around the selected person stand out.
fn focus(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let options = [words::FOCUS_ALL, words::FOCUS_ONE, words::FOCUS_TWO]
        .into_iter()
        .map(|text| ChoiceOption {
            help: words::FOCUS_HELP.of(lang).to_owned(),
            ..ChoiceOption::plain(text.of(lang))
        })
        .collect();
    let value = Signal::derive(move || Some(usize::from(scene.look.with(|look| look.hops))));
    let pick = Callback::new(move |hops: Option<usize>| {
        let hops = hops.and_then(|hops| u8::try_from(hops).ok()).unwrap_or_default();
        scene.look.update(|look| look.hops = hops);
    });
    let is_waiting =
        move || scene.look.with(|look| look.hops > 0) && super::scene::selected(scene.session).is_none();
    view! {
        <div class="map-control map-focus">
            <span class="field-label">{words::FOCUS.of(lang)}</span>
            <Choice label=words::FOCUS.of(lang) options=options value=value on_pick=pick/>
            {when(is_waiting, move || view! { <span class="muted small" role="status">{words::FOCUS_HELP.of(lang)}</span> })}
        </div>
    }
}

fn zoom(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let percent = move || {
        #[allow(clippy::cast_possible_truncation, reason = "a size is at most 200 %")]
        let percent = (scene.zoom.get() * 100.0).round() as i32;
        words::ZOOM_NOW.fill(lang, &[("percent", &percent.to_string())])
    };
    let button = |text: Text, sign: &'static str, run: fn(Scene)| {
        view! {
            <button type="button" class="button button-small" aria-label=text.of(lang) title=text.of(lang) on:click=move |_| run(scene)>
                {sign}
            </button>
        }
    };
    view! {
        <div class="map-control map-zoom" role="group" aria-label=words::ZOOM.of(lang)>
            {button(words::ZOOM_OUT, "−", |scene| scene.zoom_to(scene.zoom.get_untracked() / ZOOM_STEP, None))}
            <output class="map-percent" data-testid="map-zoom">{percent}</output>
            {button(words::ZOOM_IN, "+", |scene| scene.zoom_to(scene.zoom.get_untracked() * ZOOM_STEP, None))}
            <button type="button" class="button button-small" on:click=move |_| scene.fit_all()>{words::FIT.of(lang)}</button>
        </div>
    }
}

/// The switches of the layers, each with how it is drawn.
pub(super) fn layers(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let switch = move |layer: Layer| {
        let text = match layer {
            Layer::Tree => words::LAYER_TREE,
            Layer::Lines(RelationshipKind::Influences) => words::LAYER_INFLUENCES,
            Layer::Lines(RelationshipKind::Alliance) => words::LAYER_ALLIANCE,
            Layer::Lines(RelationshipKind::Conflict) => words::LAYER_CONFLICT,
        };
        let turn = move |_| {
            scene.look.update(|look| {
                if !look.hidden.remove(&layer) {
                    look.hidden.insert(layer);
                }
            });
        };
        view! {
            <button
                type="button"
                class="chip map-layer-switch"
                data-layer=layer.word()
                aria-pressed=move || scene.shows(layer).to_string()
                on:click=turn
            >
                {sample(layer)}
                {text.of(lang)}
            </button>
        }
    };
    let is_folded = move || scene.look.with(|look| !look.collapsed.is_empty());
    let has_own = scene.session.memo(|plan| Some(plan.people.iter().any(|who| who.spot.is_some())));
    view! {
            <div class="map-layers" role="group" aria-label=words::LAYERS.of(lang)>
                {Layer::ALL.iter().map(|layer| switch(*layer)).collect_view()}
                {when(is_folded, move || view! {
                    <button type="button" class="button button-small" on:click=move |_| scene.look.update(|look| look.collapsed.clear())>
                        {words::UNFOLD_ALL.of(lang)}
                    </button>
                })}
                {when(move || has_own.get() == Some(true), move || view! {
                    <button type="button" class="button button-small" on:click=move |_| scene.uncarry_all()>
                        {words::AUTOMATIC_ALL.of(lang)}
                    </button>
                })}
                {zoom(scene)}
            </div>
    }
}

/// How a layer is drawn.
fn sample(layer: Layer) -> AnyView {
    match layer {
        Layer::Tree => view! {
            <svg class="map-sample" viewBox="0 0 34 12" aria-hidden="true"><path class="map-tree" d="M1 3H17V9H33" /></svg>
        }
        .into_any(),
        Layer::Lines(kind) => view! {
            <svg class="map-sample" viewBox="0 0 34 12" aria-hidden="true">
                <g class=format!("map-line {}", line_class(kind))>
                    <path class="map-line-path" d="M1 6H31" marker-end=marker(kind) />
                    <g transform="translate(16 6) scale(.8)">{line_mark(kind)}</g>
                </g>
            </svg>
        }
        .into_any(),
    }
}

/// What the marks on a card mean.
pub(super) fn marks(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let mode = |mode: Mode| {
        view! {
            <li>
                <svg class=format!("map-mode {}", mode_class(Some(mode))) viewBox="-7 -7 14 14" aria-hidden="true">
                    <circle r="6.6" /><path fill-rule="evenodd" d=glyph(Some(mode)) />
                </svg>
                {terms::mode(mode).of(lang)}
            </li>
        }
    };
    view! {
        <ul class="map-marks-legend">
            <li>{influence(lang, Some(Level::High))}{words::LEGEND_INFLUENCE.of(lang)}</li>
            {Mode::ALL.iter().map(|one| mode(*one)).collect_view()}
            <li>{contact(Some(Coverage::Multiple))}{words::LEGEND_CONTACT.of(lang)}</li>
            <li>
                <span class="map-flags"><svg viewBox="-8 -8 16 16" aria-hidden="true"><path d=FLAG /></svg></span>
                {words::LEGEND_FLAG.of(lang)}
            </li>
            <li><svg class="map-key" viewBox="-8 -8 16 16" aria-hidden="true"><path d=KEY /></svg>{words::LEGEND_KEY.of(lang)}</li>
            <li><span class="map-unknown-sample" aria-hidden="true"></span>{words::LEGEND_UNKNOWN.of(lang)}</li>
        </ul>
    }
}

/// The icon button that adds somebody; shown in the head of the page.
pub(super) fn add(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    view! {
        <button
            type="button"
            class="button"
            data-testid="add-person"
            on:click=move |_| scene.session.view.dialog.set(crate::state::Dialog::AddPerson(None))
        >
            {icon(Icon::Plus)}
            {words::ADD_PERSON.of(lang)}
        </button>
        <button type="button" class="button" on:click=move |_| scene.add_below(crate::diagram::map::Node::Root, String::new(), String::new())>
            {words::ADD_POST.of(lang)}
        </button>
    }
}
