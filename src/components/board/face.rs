//! What a stone looks like, drawn around the origin at a radius of 16; shared by the board, the ghost and the legend. It
//! must not know where stones stand.

use leptos::prelude::*;

use crate::diagram::board::{Shade, Stone};
use crate::model::{Coverage, Mode};

/// The radius at which stones are drawn; the place of each scales it.
pub(super) const RADIUS: f64 = 16.0;

/// The class that carries a mode's colour.
pub(in crate::components) const fn mode_class(mode: Option<Mode>) -> &'static str {
    match mode {
        Some(Mode::Growth) => "mode-growth",
        Some(Mode::Trouble) => "mode-trouble",
        Some(Mode::EvenKeel) => "mode-even",
        Some(Mode::Overconfident) => "mode-over",
        None => "mode-unknown",
    }
}

/// The class that carries a stone's colour.
const fn shade_class(shade: Shade) -> &'static str {
    match shade {
        Shade::White => "stone__look is-white",
        Shade::Black => "stone__look is-black",
        Shade::Clear => "stone__look is-clear",
    }
}

/// The path of a mode's mark: a triangle, an exclamation mark, two bars, a target, a question mark.
pub(in crate::components) const fn glyph(mode: Option<Mode>) -> &'static str {
    match mode {
        Some(Mode::Growth) => "M0-3.7L3.6 2.6H-3.6Z",
        Some(Mode::Trouble) => "M-1.05-4.1H1.05L.7.9H-.7ZM-1 3a1 1 0 1 0 2 0a1 1 0 1 0-2 0Z",
        Some(Mode::EvenKeel) => "M-3.3-2.3H3.3V-.7H-3.3ZM-3.3.8H3.3V2.4H-3.3Z",
        Some(Mode::Overconfident) => {
            "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0ZM-2.7 0a2.7 2.7 0 1 1 5.4 0a2.7 2.7 0 1 1-5.4 0ZM-1.3 0a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0Z"
        }
        None => {
            "M-2.6-1.5C-2.5-5.1 2.7-5 2.7-1.7C2.7.1.8.2.75 1.5H-.75C-.75-.6 1.1-.6 1.1-1.7C1.1-3.1-1-3.1-1.1-1.5ZM-.95 3.2a.95.95 0 1 0 1.9 0a.95.95 0 1 0-1.9 0Z"
        }
    }
}

/// The mark of a mode on its disc.
pub(super) fn mode_badge(mode: Option<Mode>) -> impl IntoView {
    view! {
        <g class=format!("stone__mode {}", mode_class(mode))>
            <circle class="stone__disc" r="6.8" />
            <path class="stone__glyph" fill-rule="evenodd" d=glyph(mode) />
        </g>
    }
}

/// Three dots, filled as deep as the contact goes; a dash while nobody knows.
pub(super) fn contact_dots(coverage: Option<Coverage>) -> impl IntoView {
    let Some(coverage) = coverage else {
        return view! { <path class="stone__dash" d="M-5.5 0H-2.5M-1.5 0H1.5M2.5 0H5.5" /> }.into_any();
    };
    let filled = match coverage {
        Coverage::None => 0,
        Coverage::Brief => 1,
        Coverage::Multiple => 2,
        Coverage::InDepth => 3,
    };
    let dot = |(at, x): (usize, &'static str)| {
        let class = if at < filled { "stone__dot is-full" } else { "stone__dot" };
        view! { <circle class=class cx=x r="1.9" /> }
    };
    ["-5.4", "0", "5.4"].into_iter().enumerate().map(dot).collect_view().into_any()
}

/// The red pennant with its number.
pub(super) fn pennant(count: u32) -> impl IntoView {
    let number = if count > 9 { "9+".to_owned() } else { count.to_string() };
    view! {
        <g class="stone__flag">
            <path class="stone__pole" d="M0 8.5V-7.5" />
            <path class="stone__cloth" d="M.5-7.6C4-9 7.5-6 14.6-7.4L12.4-2.6L14.2 2C8 3.2 4.5 .4 .5 2Z" />
            <text class="stone__count" x="6.7" y="0.4">{number}</text>
        </g>
    }
}

/// The path of a small bell.
pub(super) const BELL: &str = "M0-5.6a1 1 0 0 1 1 1.1C3.1-4 4.1-2.3 4.1 0C4.1 2.1 4.6 2.6 5.3 3.3V4H-5.3V3.3C-4.6 2.6-4.1 2.1-4.1 0C-4.1-2.3-3.1-4-1-4.5A1 1 0 0 1 0-5.6ZM-1.6 4.7H1.6A1.6 1.6 0 0 1-1.6 4.7Z";

/// The bell of a valued strength, on its disc.
pub(super) fn bell() -> impl IntoView {
    view! {
        <g class="stone__bell">
            <circle class="stone__bell-disc" r="7" />
            <path class="stone__bell-shape" d=BELL transform="scale(.82) translate(0 .4)" />
        </g>
    }
}

/// The whole stone.
pub(super) fn face(stone: &Stone) -> impl IntoView + use<> {
    let label = stone.label.clone();
    let size = if label.chars().count() > 1 { "stone__label is-small" } else { "stone__label" };
    let flags =
        (stone.flags > 0).then(|| view! { <g transform="translate(9.5 -14)">{pennant(stone.flags)}</g> });
    let bell = stone.has_bell.then(|| view! { <g transform="translate(14 10)">{bell()}</g> });
    let left = stone.has_left.then(|| view! { <path class="stone__gone" d="M-13 9L13-9" /> });
    view! {
        <g class=shade_class(stone.shade()) class:has-left=stone.has_left>
            <circle class="stone__shadow" cx="1.2" cy="3.2" r="20" />
            <circle class=format!("stone__ring {}", mode_class(stone.mode)) r="17" />
            <circle class="stone__body" r="15.4" />
            <ellipse class="stone__shine" cx="-4.6" cy="-8.2" rx="6.2" ry="3.1" transform="rotate(-26 -4.6 -8.2)" />
            <text class=size y="0.5">{label}</text>
            {left}
            <g class="stone__marks">
                <g transform="translate(-12.6 -12.2)">{mode_badge(stone.mode)}</g>
                {flags}
                {bell}
                <g class="stone__contact" transform="translate(0 22.3)">{contact_dots(stone.coverage)}</g>
            </g>
        </g>
    }
}
