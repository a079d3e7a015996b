//! What lies on the board besides stones: guides and ghost of a drag, placeholders, the thread, piles and the cloth. It
//! must not know pointers.

use std::fmt::Write as _;

use leptos::prelude::*;

use super::face::{Look, RADIUS};
use super::scene::Scene;
use super::words;
use crate::components::drawn::{Part, drawn};
use crate::components::when::when;
use crate::diagram::board::{Hit, Layout, Pile, Placeholder, Stone, Surface, text_width};
use crate::diagram::{Point, Rect};
use crate::i18n::board as text;
use crate::state::memo;

/// The line and the column on which the dragged stone would land, and its empty place.
#[component]
pub fn Guides(scene: Scene) -> impl IntoView {
    let guides = move || {
        let hit = scene.aim.get()?;
        Some(scene.layout.with(|layout| lines(&layout.surface, hit)))
    };
    view! { <g class="board__guides" aria-hidden="true">{guides}</g> }
}

fn lines(surface: &Surface, hit: Hit) -> impl IntoView + use<> {
    let Rect { x, y, w, h } = surface.wood;
    let row = surface.rows.get(hit.seat.row).map_or(0.0, |row| row.room.min(44.0));
    let column = surface.columns.get(hit.seat.column).map_or(0.0, |column| column.half.min(24.0) * 2.0);
    let r = surface.radius;
    view! {
        <rect class="board__guide" x=x + 6.0 y=hit.at.y - row / 2.0 width=w - 12.0 height=row rx="5" />
        <rect class="board__guide" x=hit.at.x - column / 2.0 y=y + 6.0 width=column height=h - 13.0 rx="5" />
        <circle class="board__seat" cx=hit.at.x cy=hit.at.y r=r + 4.0 />
    }
}

/// The dragged stone under the pointer, with what it would take on. The stone is a picture of its own that the browser moves
/// without painting anything.
#[component]
pub fn Ghost(scene: Scene) -> impl IntoView {
    let held = memo(move || scene.dragged.get().and_then(|key| scene.stone(key)));
    let r = memo(move || scene.layout.with(|layout| layout.surface.radius));
    // Room for the shadow, the badges and the dots around it.
    let reach = move || r.get() * 2.5;
    let place = move || {
        let Point { x, y } = match scene.question.get() {
            Some(question) => question.at,
            None => scene.held_at.get(),
        };
        format!("translate({}px,{}px)", x - reach(), y - reach())
    };
    let size = move || reach() * 2.0;
    view! {
        {when(move || held.with(Option::is_some), move || view! {
            <svg class="board__ghost" aria-hidden="true" width=size height=size style:transform=place>
                <g transform=move || format!("translate({0} {0}) scale({1})", reach(), r.get() / RADIUS * 1.1)>
                    {drawn(move || held.with(|held| held.as_ref().map(face)))}
                </g>
            </svg>
        })}
    }
}

/// What the held stone would take on, above the place where it would land.
#[component]
pub fn Chip(scene: Scene) -> impl IntoView {
    let chip = move || {
        let hit = scene.aim.get()?;
        let stone = scene.stone(scene.dragged.get()?)?;
        let words = words::aim(hit.target, &stone, scene.lang.get());
        let (edge, r) = scene.layout.with(|layout| (layout.size.x, layout.surface.radius));
        let wide = text_width(&words) * 1.08 + 20.0;
        let x = (hit.at.x - wide / 2.0).clamp(2.0, (edge - wide - 2.0).max(2.0));
        let y = if hit.at.y > 70.0 { hit.at.y - r - 42.0 } else { hit.at.y + r + 20.0 };
        Some(view! {
            <g transform=format!("translate({x} {y})")>
                <rect class="board__chip" width=wide height="24" rx="12" />
                <text class="board__chip-words" x=wide / 2.0 y="16">{words}</text>
            </g>
        })
    };
    view! { <g class="board__aim" aria-hidden="true">{chip}</g> }
}

fn face(stone: &Stone) -> Part {
    Look::of(stone, false).face(stone.label.clone(), stone.flags)
}

/// Dashed stones for the roles that nobody fills.
#[component]
pub fn Placeholders(scene: Scene) -> impl IntoView {
    let missing = memo(move || scene.layout.with(|layout| layout.placeholders.clone()));
    let each = move |placeholder: &Placeholder| {
        let Placeholder { role, at, r, room } = *placeholder;
        let words = text::who(role).of(scene.lang.get());
        let wide = text_width(words) * 1.1;
        let spelled = (room > wide).then(|| {
            view! {
                <rect class="missing__plate" x=-r - 5.0 y=-r - 3.0 width=2.0 * r + wide + 24.0 height=2.0 * r + 6.0 rx=r + 3.0 />
                <text class="missing__words" x=r + 9.0 y="4.5">{words}</text>
            }
        });
        let letter = text::role_letter(role);
        view! {
            <g
                class="missing"
                role="button"
                tabindex="0"
                aria-label=format!("{} {words}", text::role(role).of(scene.lang.get()))
                data-testid="missing-role"
                data-fill=role.word()
                data-role=role.word()
                transform=format!("translate({} {})", at.x, at.y)
            >
                <g aria-hidden="true">
                    {spelled}
                    <circle class="missing__reach" r=r.max(12.0) />
                    <circle class="missing__ring" r=r />
                    <text class="missing__letter" y="5">{letter}</text>
                </g>
            </g>
        }
    };
    view! { <g>{move || missing.with(|missing| missing.iter().map(each).collect_view())}</g> }
}

/// The thread between the stones of the picked person.
#[component]
pub fn Thread(scene: Scene) -> impl IntoView {
    let path = memo(move || {
        let picked = scene.selected.get()?;
        let points = scene.layout.with(|layout| layout.thread(picked.person));
        (points.len() > 1).then(|| thread(&points))
    });
    let drawn = move || {
        let path = path.get()?;
        Some(view! {
            <path class="board__thread is-under" d=path.clone() />
            <path class="board__thread" d=path />
        })
    };
    view! { <g aria-hidden="true">{drawn}</g> }
}

/// A slack thread through points from the top down: it hangs to the side as far as they are apart.
fn thread(points: &[Point]) -> String {
    let mut path = String::new();
    let mut before: Option<Point> = None;
    // Writing to a String cannot fail.
    for to in points {
        let _ = match before {
            None => write!(path, "M{:.1} {:.1}", to.x, to.y),
            Some(from) => {
                let slack = (to.y - from.y).abs().min(120.0) * 0.22 + 8.0;
                let (out, back) = (from.y + (to.y - from.y) * 0.35, from.y + (to.y - from.y) * 0.65);
                let (left, right) = (from.x + slack, to.x + slack);
                write!(path, "C{left:.1} {out:.1} {right:.1} {back:.1} {:.1} {:.1}", to.x, to.y)
            }
        };
        before = Some(*to);
    }
    path
}

/// Piles: stones under a number.
#[component]
pub fn Piles(scene: Scene) -> impl IntoView {
    let piles = memo(move || scene.layout.with(|layout| layout.piles.clone()));
    let each = move |(at, pile): (usize, &Pile)| {
        let count = pile.keys.len().to_string();
        let name = text::PILE.fill(scene.lang.get(), &[("count", &count)]);
        view! {
            <g
                class="pile"
                role="button"
                tabindex="0"
                aria-label=name
                aria-expanded="false"
                data-testid="pile"
                data-pile=at.to_string()
                transform=format!("translate({} {}) scale({})", pile.at.x, pile.at.y, pile.r / RADIUS)
            >
                <circle class="stone__shadow" cx="1.2" cy="3.2" r="20" />
                <circle class="pile__stone" cx="3" cy="3.4" r="14.5" />
                <circle class="pile__stone" cx="1" cy="1.2" r="14.5" />
                <circle class="pile__stone" cx="-1" cy="-1" r="14.5" />
                <text class="pile__count" x="-1" y="3.6">{count}</text>
                <circle class="stone__band" r="21.5" />
            </g>
        }
    };
    view! { <g>{move || piles.with(|piles| piles.iter().enumerate().map(each).collect_view())}</g> }
}

/// The cloth on which an opened pile lies.
#[component]
pub fn Cloth(scene: Scene) -> impl IntoView {
    let cloth = memo(move || scene.layout.with(|layout: &Layout| layout.cloth));
    let drawn = move || {
        let Rect { x, y, w, h } = cloth.get()?;
        Some(view! { <rect class="board__cloth" data-cloth="" x=x y=y width=w height=h rx="12" /> })
    };
    view! { <g>{drawn}</g> }
}
