//! The empty board: wood, river, grid, labels and tray. It is drawn again when the room or the lens changes, never for a
//! stone.

use std::fmt::Write as _;

use leptos::prelude::*;

use super::scene::Scene;
use super::words;
use crate::diagram::Rect;
use crate::diagram::board::{self, Anchor, BandKey, DangerLevel, Label, LabelKind, Stroke, TrayBox};
use crate::i18n::Lang;
use crate::i18n::board as text;
use crate::state::memo;

/// The characters of the river, from the top.
const RIVER: [&str; 4] = ["楚", "河", "汉", "界"];

/// The empty board.
#[component]
pub fn Surface(scene: Scene) -> impl IntoView {
    let surface = memo(move || scene.layout.with(|layout| layout.surface.clone()));
    view! {
        {definitions()}
        {move || surface.with(|surface| picture(surface, scene.lang.get()))}
    }
}

fn picture(surface: &board::Surface, lang: Lang) -> impl IntoView + use<> {
    view! {
        <g class="board__surface" class:is-compact=surface.is_compact aria-hidden="true">
            {wood(surface)}
            {surface.tints.iter().map(tint).collect_view()}
            {river(surface)}
            {grid(surface)}
            {tray(surface)}
            {surface.labels.iter().map(|label| words_at(*label, lang)).collect_view()}
        </g>
    }
}

/// The plank with its grain, a bevelled edge, and each band in its own light.
fn wood(surface: &board::Surface) -> impl IntoView + use<> {
    let Rect { x, y, w, h } = surface.wood;
    let grain = board::grain(w, h);
    let shade = |(at, band): (usize, &board::Band)| {
        let Rect { x, y, w, h } = band.area;
        let class = if at % 2 == 0 { "board__band" } else { "board__band is-odd" };
        view! { <rect class=class x=x y=y width=w height=h /> }
    };
    let seam = |band: &board::Band| {
        let Rect { x, y, w, .. } = band.area;
        view! { <path class="board__seam" d=format!("M{} {y}H{}", x + 9.0, x + w - 9.0) /> }
    };
    view! {
        <rect class="board__under" x=x + 1.0 y=y + 3.0 width=w - 2.0 height=h - 1.0 rx="11" />
        <clipPath id="board-clip"><rect x=x y=y width=w height=h - 2.0 rx="10" /></clipPath>
        <g clip-path="url(#board-clip)">
            <rect class="board__wood" x=x y=y width=w height=h />
            <g transform=format!("translate({x} {y})")>
                {grain.into_iter().enumerate().map(|(tone, d)| {
                    view! { <path class=format!("board__grain tone-{tone}") d=d /> }
                }).collect_view()}
            </g>
            {surface.bands.iter().enumerate().map(shade).collect_view()}
            <rect class="board__light" x=x y=y width=w height=h />
            {surface.bands.iter().skip(1).map(seam).collect_view()}
        </g>
        <rect class="board__edge" x=x + 1.0 y=y + 1.0 width=w - 2.0 height=h - 4.0 rx="9.5" />
        <rect class="board__frame" x=x + 5.5 y=y + 5.5 width=w - 11.0 height=h - 13.0 rx="5.5" />
    }
}

fn tint(tint: &board::Tint) -> impl IntoView + use<> {
    let Rect { x, y, w, h } = tint.area;
    let class = match tint.cell.level() {
        DangerLevel::Good => "board__cell is-good",
        DangerLevel::Fair => "board__cell is-fair",
        DangerLevel::Watch => "board__cell is-watch",
        DangerLevel::Alarm => "board__cell is-alarm",
    };
    let hatch = (tint.cell.level() == DangerLevel::Alarm)
        .then(|| view! { <rect class="board__hatch" x=x y=y width=w height=h rx="6" /> });
    view! {
        <rect class=class x=x y=y width=w height=h rx="6" />
        {hatch}
    }
}

/// The water: a soft bed, two lines of ripples, and its four characters.
fn river(surface: &board::Surface) -> Option<impl IntoView + use<>> {
    let river = surface.river.as_ref()?;
    let Rect { x, y, w, h } = river.area;
    let character = |(at, word): (Option<crate::diagram::Point>, &'static str)| {
        at.map(|at| view! { <text class="board__river-word" x=at.x y=at.y>{word}</text> })
    };
    let ripples = |from: f64| {
        let waves = ((h - 24.0) / 24.0).floor().max(1.0);
        let step = (h - 24.0) / waves;
        let mut path = format!("M{from} {}", y + 12.0);
        let mut wave = 0.0;
        while wave < waves {
            let _ = write!(path, "q3.2 {0} 0 {1}q-3.2 {0} 0 {1}", step / 4.0, step / 2.0);
            wave += 1.0;
        }
        path
    };
    let words = river.characters.iter().copied().zip(RIVER).map(character).collect_view();
    Some(view! {
        <rect class="board__river" x=x y=y + 6.0 width=w height=h - 14.0 />
        <path class="board__ripple" d=ripples(x + 2.5) />
        <path class="board__ripple" d=ripples(x + w - 2.5) />
        {words}
    })
}

fn grid(surface: &board::Surface) -> impl IntoView + use<> {
    let (mut strokes, mut stars) = (String::new(), String::new());
    // Writing to a String cannot fail.
    for Stroke { from, to } in &surface.strokes {
        let _ = write!(strokes, "M{:.2} {:.2}L{:.2} {:.2}", from.x, from.y, to.x, to.y);
    }
    for star in &surface.stars {
        let _ = write!(stars, "M{:.2} {:.2}a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0Z", star.x - 2.4, star.y);
    }
    view! {
        <path class="board__grid" d=strokes />
        <path class="board__star" d=stars />
    }
}

fn tray(surface: &board::Surface) -> impl IntoView + use<> {
    let compartment = |(at, tray): (usize, &TrayBox)| {
        let Rect { x, y, w, h } = tray.area;
        // Compartments beside the bands touch: a hair between them is enough.
        let testid = if at == 0 { "tray" } else { "tray-more" };
        view! {
            <rect class="board__tray" data-testid=testid x=x y=y + 2.0 width=w height=(h - 5.0).max(0.0) rx="9" />
        }
    };
    surface.tray.iter().enumerate().map(compartment).collect_view()
}

/// A label; a band's has the role's letter or stands alone.
fn words_at(label: Label, lang: Lang) -> impl IntoView + use<> {
    let class = match label.kind {
        LabelKind::Band(_) => "board__label is-band",
        LabelKind::Level(_) => "board__label is-level",
        LabelKind::Rating(rating) if rating.get() < 0 => "board__label is-number is-against",
        LabelKind::Rating(_) | LabelKind::Coverage(_) => "board__label is-number",
        LabelKind::Oppose | LabelKind::Support => "board__label is-end",
        LabelKind::Danger(_) => "board__label is-danger",
        LabelKind::Tray | LabelKind::NoRole => "board__label is-tray",
    };
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let letter = match label.kind {
        LabelKind::Band(BandKey::Role(role)) => Some(text::role_letter(role)),
        _ => None,
    };
    let (x, y) = (label.at.x, label.at.y);
    let words = words::label(label.kind, lang);
    let lines = if label.room.is_finite() { board::wrap(&words, label.room, 1.05) } else { vec![words] };
    // A band's lines stand around its middle, all others go on below.
    let first = match label.kind {
        LabelKind::Band(_) => y - (lines.len() - 1) as f64 * 8.0,
        _ => y,
    };
    let line = |(at, words): (usize, String)| {
        view! { <tspan x=x dy=if at == 0 { "0" } else { "1.2em" }>{words}</tspan> }
    };
    view! {
        <text class=class x=x y=first text-anchor=anchor>
            {lines.into_iter().enumerate().map(line).collect_view()}
        </text>
        {letter.map(|letter| view! { <text class="board__label is-letter" x=x y=y + 16.0>{letter}</text> })}
    }
}

/// The gradients and the hatch that the stylesheet refers to.
fn definitions() -> impl IntoView {
    let stone = |id: &'static str| {
        view! {
            <radialGradient id=id cx="0.36" cy="0.28" r="0.82" fx="0.32" fy="0.22">
                <stop class=format!("{id} at-0") offset="0" />
                <stop class=format!("{id} at-1") offset="0.5" />
                <stop class=format!("{id} at-2") offset="1" />
            </radialGradient>
        }
    };
    view! {
        <defs>
            {["stone-white", "stone-black", "stone-clear"].map(stone).collect_view()}
            <radialGradient id="stone-shade">
                <stop class="stone-shade at-0" offset="0.55" />
                <stop class="stone-shade at-1" offset="0.78" />
                <stop class="stone-shade at-2" offset="1" />
            </radialGradient>
            <linearGradient id="board-wood" x1="0" y1="0" x2="1" y2="1">
                <stop class="board-wood at-0" offset="0" />
                <stop class="board-wood at-1" offset="1" />
            </linearGradient>
            <radialGradient id="board-light" cx="0.3" cy="0.1" r="1.05">
                <stop class="board-light at-0" offset="0" />
                <stop class="board-light at-1" offset="0.55" />
                <stop class="board-light at-2" offset="1" />
            </radialGradient>
            <linearGradient id="board-river" x1="0" y1="0" x2="1" y2="0">
                <stop class="board-river at-0" offset="0" />
                <stop class="board-river at-1" offset="0.5" />
                <stop class="board-river at-0" offset="1" />
            </linearGradient>
            <pattern id="board-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <path class="board-hatch" d="M0 0V7" />
            </pattern>
        </defs>
    }
}
