//! The picture: cards that lie in a part that scrolls, lines below them, and the small overview. It must not know what
//! keys and pointers mean.

use leptos::{ev, prelude::*};

use super::card::card;
use super::scene::Scene;
use super::{drag, keys};
use crate::components::each::each;
use crate::components::resize::follow_size;
use crate::components::when::when;
use crate::diagram::map::{Line, Node, UNITS_PER_REM, lines_of};
use crate::diagram::{Point, Rect};
use crate::i18n::map as words;
use crate::model::RelationshipKind;
use crate::state::{Layer, memo};

/// From so many people on there is an overview.
const MANY: usize = 50;
/// So many cards are all drawn, wherever they lie.
const ALL_DRAWN: usize = 600;
/// Below this size a card shows its name only.
const FAR: f64 = 0.6;

/// The canvas.
pub(super) fn canvas(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    follow_frame(scene);
    keep_place(scene);
    let wheel = move |event: ev::WheelEvent| drag::wheel(scene, &event);
    let rem = |units: f64| format!("{}rem", units / UNITS_PER_REM);
    let wide = move || scene.settled.with(|map| rem(map.bounds.w * scene.zoom.get()));
    let high = move || scene.settled.with(|map| rem(map.bounds.h * scene.zoom.get()));
    let laid = move || {
        let corner = scene.settled.with(|map| Point::new(map.bounds.x, map.bounds.y));
        format!("scale({}) translate({},{})", scene.zoom.get(), rem(-corner.x), rem(-corner.y))
    };
    let cards = drawn(scene);
    let inverse = move || format!("{}", (1.0 / scene.zoom.get()).clamp(1.0, 1.0 / FAR));
    view! {
        <div class="map-box">
            <div
                class="map-frame"
                class:is-far=move || scene.zoom.get() < FAR
                class:is-dragging=move || scene.held.with(Option::is_some)
                node_ref=scene.frame
                role="region"
                aria-label=words::CANVAS.of(lang)
                tabindex="0"
                data-testid="map"
                on:pointerdown=move |event| drag::down(scene, &event)
                on:pointermove=move |event| drag::moved(scene, &event)
                on:pointerup=move |event| drag::up(scene, &event)
                on:pointercancel=move |_| {
                    drag::cancel(scene);
                }
                on:wheel=wheel
                on:scroll=move |_| scene.note_seen()
                on:keydown=move |event| keys::pressed(scene, &event)
                on:contextmenu=move |event: ev::MouseEvent| {
                    if let Some(node) = drag::node_of(scene, &event) {
                        event.prevent_default();
                        super::deeds::open_editor(scene, node);
                    }
                }
            >
                <div class="map-space" node_ref=scene.space style:width=wide style:height=high>
                    <div class="map-layer" style:transform=laid style:--map-inverse=inverse>
                        {wires(scene)}
                        {each(move || cards.get(), |node| *node, move |node| card(scene, node))}
                    </div>
                </div>
            </div>
            {when(move || scene.chart.with(|chart| chart.as_ref().is_some_and(|chart| chart.people() >= MANY)), move || minimap(scene))}
        </div>
    }
}

/// The cards that are drawn: of very many only those near what is seen, and those that somebody is busy with.
fn drawn(scene: Scene) -> Memo<Vec<Node>> {
    memo(move || {
        scene.map.with(|map| {
            let nodes = map.cards.iter();
            if map.cards.len() <= ALL_DRAWN {
                return nodes.map(|card| card.node).collect();
            }
            let (seen, at) = (scene.seen.get(), scene.at.get());
            let (beside, above) = (seen.w / 2.0, seen.h / 2.0);
            let is_near = |rect: Rect| {
                rect.right() > seen.x - beside
                    && rect.x < seen.right() + beside
                    && rect.bottom() > seen.y - above
                    && rect.y < seen.bottom() + above
            };
            let near =
                nodes.filter(|card| is_near(card.rect) || card.node == at || scene.is_selected(card.node));
            near.map(|card| card.node).collect()
        })
    })
}

/// The lines between the cards.
fn wires(scene: Scene) -> impl IntoView {
    let tree = move || {
        let is_shown = scene.shows(Layer::Tree);
        if is_shown { scene.map.with(crate::diagram::map::Map::wires) } else { String::new() }
    };
    let rows = scene.session.memo(|plan| Some(plan.relationships.clone()));
    let lines = memo(move || {
        let all = rows.with(|rows| {
            let rows = rows.as_ref();
            scene.map.with(|map| rows.map(|rows| lines_of(map, rows.iter())).unwrap_or_default())
        });
        all.into_iter().filter(|line| scene.shows(Layer::Lines(line.kind))).collect::<Vec<Line>>()
    });
    let row = move |line: Line| {
        let (id, from, to) = (line.id, line.from, line.to);
        let now = memo(move || lines.with(|lines| lines.iter().find(|line| line.id == id).cloned()));
        let path = move || now.with(|line| line.as_ref().map(|line| line.path.clone()));
        let middle = move || {
            now.with(|line| {
                line.as_ref().map(|line| format!("translate({} {})", line.middle.x, line.middle.y))
            })
        };
        view! {
            <g
                class=format!("map-line {}", line_class(line.kind))
                class:is-faded=move || scene.is_faded(from) || scene.is_faded(to)
                data-line=line.kind.word()
            >
                <path class="map-line-path" d=path marker-end=marker(line.kind) />
                <g transform=middle>{line_mark(line.kind)}</g>
            </g>
        }
    };
    view! {
        <svg class="map-wires" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
            <defs>
                <marker id="map-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
                    <path class="map-arrow" d="M0 0L10 5L0 10Z" />
                </marker>
            </defs>
            <path class="map-tree" d=tree />
            {each(move || lines.get(), |line| (line.id, line.kind), row)}
        </svg>
    }
}

/// The class of a kind of line.
pub(super) const fn line_class(kind: RelationshipKind) -> &'static str {
    match kind {
        RelationshipKind::Influences => "is-influence",
        RelationshipKind::Alliance => "is-alliance",
        RelationshipKind::Conflict => "is-conflict",
    }
}

/// Influence has a direction; the others have none.
pub(super) const fn marker(kind: RelationshipKind) -> Option<&'static str> {
    match kind {
        RelationshipKind::Influences => Some("url(#map-arrow)"),
        RelationshipKind::Alliance | RelationshipKind::Conflict => None,
    }
}

/// The mark in the middle of a line: a ring for an alliance, a cross for a conflict.
pub(super) fn line_mark(kind: RelationshipKind) -> AnyView {
    match kind {
        RelationshipKind::Influences => ().into_any(),
        RelationshipKind::Alliance => view! { <circle class="map-mark" r="5" /> }.into_any(),
        RelationshipKind::Conflict => {
            view! { <circle class="map-mark-ground" r="7" /><path class="map-mark" d="M-4-4L4 4M-4 4L4-4" /> }
                .into_any()
        }
    }
}

/// The small overview: every card, and the part that is seen. A press brings that part into view; keys reach everything
/// without it.
fn minimap(scene: Scene) -> impl IntoView {
    let bounds = move || scene.settled.with(|map| map.bounds);
    let cards =
        move || scene.map.with(|map| map.cards.iter().map(|card| boxed(card.rect)).collect::<String>());
    let lit = move || {
        scene.lit.with(|lit| {
            let lit = lit.as_ref()?;
            Some(scene.map.with(|map| {
                let cards = map.cards.iter().filter(|card| lit.contains(&card.node));
                cards.map(|card| boxed(card.rect)).collect::<String>()
            }))
        })
    };
    let mini = NodeRef::<leptos::svg::Svg>::new();
    let go = move |event: &ev::PointerEvent| {
        let Some(rect) = mini.get_untracked().map(|mini| mini.get_bounding_client_rect()) else { return };
        let all = scene.settled.with_untracked(|map| map.bounds);
        // The picture keeps its shape within the box.
        let scale = (rect.width() / all.w).min(rect.height() / all.h).max(1e-6);
        let centre = all.centre();
        let from = Point::new(rect.left() + rect.width() / 2.0, rect.top() + rect.height() / 2.0);
        let x = centre.x + (f64::from(event.client_x()) - from.x) / scale;
        let y = centre.y + (f64::from(event.client_y()) - from.y) / scale;
        scene.show_point(Point::new(x, y));
    };
    view! {
        <svg
            class="map-mini"
            node_ref=mini
            data-testid="minimap"
            role="img"
            aria-label=words::MINIMAP.of(scene.lang)
            viewBox=move || {
                let all = bounds();
                format!("{} {} {} {}", all.x, all.y, all.w, all.h)
            }
            on:pointerdown=move |event| {
                event.prevent_default();
                go(&event);
            }
            on:pointermove=move |event| {
                if event.buttons() == 1 {
                    go(&event);
                }
            }
        >
            <path class="map-mini-cards" d=cards />
            <path class="map-mini-lit" d=lit />
            <rect
                class="map-mini-seen"
                x=move || scene.seen.get().x
                y=move || scene.seen.get().y
                width=move || scene.seen.get().w
                height=move || scene.seen.get().h
            />
        </svg>
    }
}

/// A card of the overview, for a `path`.
fn boxed(rect: Rect) -> String {
    let [x, y, w, h] = [rect.x, rect.y, rect.w, rect.h].map(|number| number.round().to_string());
    ["M", &x, " ", &y, "h", &w, "v", &h, "h-", &w, "Z"].concat()
}

/// Keeps the size of the frame, and opens the map at its upper edge.
fn follow_frame(scene: Scene) {
    let measure = move || {
        let Some(frame) = scene.frame.try_get_untracked().flatten() else { return };
        let size = Point::new(f64::from(frame.client_width()), f64::from(frame.client_height()));
        let was = scene.size.get_untracked();
        if size.x > 0.0 && was != Some(size) {
            scene.size.set(Some(size));
            request_animation_frame(move || {
                match was {
                    None => begin(scene, size),
                    Some(_) => scene.keep_selected_in_view(),
                }
                scene.note_seen();
            });
        }
    };
    follow_size(move || scene.frame.get().map(Into::into), measure);
}

fn begin(scene: Scene, size: Point) {
    let Some(root) = scene.rect(Node::Root) else { return };
    let below = size.y / 2.0 / scene.pixels_per_unit().max(1e-6);
    let bounds = scene.settled.with_untracked(|map| map.bounds);
    // As much as there is room for, but never without the account's own card.
    let half = size.x / 2.0 / scene.pixels_per_unit().max(1e-6);
    let (least, most) = (root.right() + 16.0 - half, root.x - 16.0 + half);
    let x = if least < most { bounds.centre().x.clamp(least, most) } else { root.centre().x };
    scene.show_point(Point::new(x, bounds.y + below));
}

/// Keeps what is seen in its place when the picture grows to the left or upwards.
fn keep_place(scene: Scene) {
    Effect::new(move |before: Option<Point>| {
        let corner = scene.settled.with(|map| Point::new(map.bounds.x, map.bounds.y));
        if let Some(before) = before.filter(|before| *before != corner) {
            let scale = scene.pixels_per_unit();
            scene.scroll_by(Point::new((before.x - corner.x) * scale, (before.y - corner.y) * scale));
        }
        request_animation_frame(move || scene.note_seen());
        corner
    });
    // Somebody may have been picked elsewhere: in the search of the page, in a finding.
    Effect::new(move |_| {
        scene.session.view.selection.track();
        request_animation_frame(move || scene.keep_selected_in_view());
    });
    Effect::new(move |_| {
        scene.zoom.track();
        request_animation_frame(move || scene.note_seen());
    });
}
