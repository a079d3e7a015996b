//! A picture with the table that says the same, and the ways to take the picture away. It must not know what it shows.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::diagram::picture::{Label, Look, Picture, Shape, path, short};
use crate::i18n::territory as words;
use crate::state::use_session;

/// A figure: the picture above, its table below in a fold that is open from the start where there is room.
#[component]
pub fn Figure(
    /// The name of the files, without ending.
    name: &'static str,
    /// What the picture shows, in words; its accessible name and its caption.
    #[prop(into)]
    title: Signal<String>,
    /// The picture, also as it is taken away.
    #[prop(into)]
    picture: Signal<Picture>,
    /// What is drawn upon it and can be grasped, in the same units.
    #[prop(optional, into)]
    above: Option<ViewFn>,
    /// The table that says the same.
    children: Children,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let save_svg = move |_| session.save_svg(name, &title.get_untracked(), &picture.get_untracked());
    let save_png = move |_| session.save_png(name, &title.get_untracked(), &picture.get_untracked());
    let is_grasped = above.is_some();
    view! {
        <figure class="figure panel">
            <figcaption class="figure-head">
                <h2>{move || title.get()}</h2>
                <span class="figure-tools">
                    <button type="button" class="button button-small" on:click=save_svg>
                        {icon(Icon::Download)} {words::SAVE_SVG.of(lang)}
                    </button>
                    <button type="button" class="button button-small" on:click=save_png>
                        {icon(Icon::Download)} {words::SAVE_PNG.of(lang)}
                    </button>
                </span>
            </figcaption>
            <div class="figure-body">
                // It scrolls where there is little room, also for those who use keys.
                <div class="figure-picture" tabindex="0">
                    <svg
                        class="picture"
                        role=if is_grasped { "group" } else { "img" }
                        aria-label=move || title.get()
                        viewBox=move || picture.with(|picture| format!("0 0 {} {}", short(picture.width), short(picture.height)))
                    >
                        <g aria-hidden=is_grasped.then_some("true")>{move || picture.with(drawn)}</g>
                        {above.map(|above| above.run())}
                    </svg>
                </div>
                <div class="figure-table">{children()}</div>
            </div>
        </figure>
    }
}

/// The shapes of a picture.
fn drawn(picture: &Picture) -> Vec<AnyView> {
    picture.shapes.iter().map(shape).collect()
}

fn shape(shape: &Shape) -> AnyView {
    match shape {
        Shape::Rect(rect, round, look) => view! {
            <rect
                class=class(*look)
                stroke-width=width(*look)
                x=short(rect.x)
                y=short(rect.y)
                width=short(rect.w.max(0.0))
                height=short(rect.h.max(0.0))
                rx=short(*round)
            ></rect>
        }
        .into_any(),
        Shape::Circle(centre, radius, look) => view! {
            <circle class=class(*look) stroke-width=width(*look) cx=short(centre.x) cy=short(centre.y) r=short(radius.max(0.0))></circle>
        }
        .into_any(),
        Shape::Line(points, look) => {
            view! { <path class=class(*look) stroke-width=width(*look) d=path(points, false)></path> }.into_any()
        }
        Shape::Area(points, look) => {
            view! { <path class=class(*look) stroke-width=width(*look) d=path(points, true)></path> }.into_any()
        }
        Shape::Text(label) => text(label),
    }
}

fn text(label: &Label) -> AnyView {
    view! {
        <text
            class=format!("fill-{}{}", label.tone.token(), if label.is_strong { " is-strong" } else { "" })
            x=short(label.at.x)
            y=short(label.at.y)
            text-anchor=label.anchor.word()
            font-size=short(label.size)
        >
            {label.text.clone()}
        </text>
    }
    .into_any()
}

fn class(look: Look) -> String {
    let fill = look.fill.map_or("none", |tone| tone.token());
    let stroke = look.stroke.map_or("none", |tone| tone.token());
    format!("fill-{fill} stroke-{stroke}{}", if look.is_dashed { " is-dashed" } else { "" })
}

fn width(look: Look) -> Option<String> {
    (look.width > 0.0).then(|| short(look.width))
}
