//! The six elements as a hexagon with the position score in its middle. It must not know how elements are judged.

use leptos::prelude::*;

use crate::diagram::hexagon::{
    CENTRE, ElementFill, HEIGHT, LabelSide, ScoreBand, Sector, WIDTH, Worst, polygon, sectors,
};
use crate::i18n::hexagon as text;
use crate::i18n::{Lang, Text};
use crate::model::Element;
use crate::state::memo;

const fn worst_class(worst: Option<Worst>) -> &'static str {
    match worst {
        None => "is-clear",
        Some(Worst::Low) => "is-low",
        Some(Worst::Medium) => "is-medium",
        Some(Worst::High) => "is-high",
        Some(Worst::Critical) => "is-critical",
    }
}

const fn worst_words(worst: Worst) -> Text {
    match worst {
        Worst::Low => text::WORST_LOW,
        Worst::Medium => text::WORST_MEDIUM,
        Worst::High => text::WORST_HIGH,
        Worst::Critical => text::WORST_CRITICAL,
    }
}

const fn band_words(band: ScoreBand) -> Text {
    match band {
        ScoreBand::Strong => text::STRONG,
        ScoreBand::Middling => text::MIDDLING,
        ScoreBand::Weak => text::WEAK,
    }
}

/// What a sector shows, in words.
fn name(fill: ElementFill, lang: Lang) -> String {
    let percent = format!("{:.0}", (fill.completeness.clamp(0.0, 1.0)) * 100.0);
    let worst = match fill.worst {
        None => text::NO_FINDINGS.of(lang).to_owned(),
        Some(worst) => {
            let count = fill.open.to_string();
            text::FINDINGS.fill(lang, &[("count", &count), ("worst", worst_words(worst).of(lang))])
        }
    };
    let element = text::element(fill.element).of(lang);
    text::ELEMENT.fill(lang, &[("element", element), ("percent", &percent), ("worst", &worst)])
}

/// The hexagon. A click, Enter or Space on a sector picks its element.
#[component]
pub fn Hexagon(
    /// The elements, in their order.
    #[prop(into)]
    states: Signal<[ElementFill; 6]>,
    /// The position score with its band; none while not enough is known.
    #[prop(into)]
    score: Signal<Option<(u8, ScoreBand)>>,
    /// The picked element.
    #[prop(into)]
    selected: Signal<Option<Element>>,
    /// The language.
    #[prop(into)]
    lang: Signal<Lang>,
    /// Hears which element was picked.
    #[prop(into)]
    on_select: Callback<Element>,
) -> impl IntoView {
    let one = move |at: usize| {
        let fill = memo(move || states.with(|states| states[at]));
        let shape = memo(move || states.with(|states| sectors(states)[at].clone()));
        let element = Element::ALL[at];
        let is_selected = move || selected.get() == Some(element);
        view! {
            <g
                class=move || format!("hexagon__element {}", worst_class(fill.get().worst))
                class:is-selected=is_selected
                role="button"
                tabindex="0"
                aria-pressed=move || if is_selected() { "true" } else { "false" }
                aria-label=move || name(fill.get(), lang.get())
                data-testid="element"
                data-element=element.word()
                on:click=move |_| on_select.run(element)
                on:keydown=move |event| {
                    if !event.is_composing() && matches!(event.key().as_str(), "Enter" | " ") {
                        event.prevent_default();
                        on_select.run(element);
                    }
                }
            >
                <g aria-hidden="true">{move || drawn(&shape.get(), fill.get(), lang.get())}</g>
            </g>
        }
    };
    view! {
        <svg
            class="hexagon"
            data-testid="hexagon"
            role="group"
            aria-label=move || text::HEXAGON.of(lang.get())
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
        >
            <defs>
                <pattern id="hexagon-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <path class="hexagon__stroke" d="M0 0V5" />
                </pattern>
                <pattern id="hexagon-dots" width="6" height="6" patternUnits="userSpaceOnUse">
                    <circle class="hexagon__dot" cx="2" cy="2" r="1" />
                </pattern>
            </defs>
            {(0..6).map(one).collect_view()}
            <Score score lang />
        </svg>
    }
}

fn drawn(sector: &Sector, fill: ElementFill, lang: Lang) -> impl IntoView + use<> {
    let filled = sector.filled.map(|points| {
        let points = polygon(&points);
        let pattern = fill.worst.filter(|worst| *worst >= Worst::Medium);
        let pattern = pattern.map(|_| view! { <polygon class="hexagon__pattern" points=points.clone() /> });
        view! { <polygon class="hexagon__fill" points=points.clone() />{pattern} }
    });
    let anchor = match sector.side {
        LabelSide::Centre => "middle",
        LabelSide::Left => "end",
        LabelSide::Right => "start",
    };
    let (x, y) = (sector.label.x, sector.label.y);
    let words = text::element(fill.element).of(lang);
    // Beside the hexagon there is room for one word a line.
    let (above, last) = match words.rsplit_once(' ') {
        Some((above, last)) if sector.side != LabelSide::Centre => (Some(above), last),
        _ => (None, words),
    };
    let count = (fill.open > 0).then(|| format!(" {}", fill.open));
    view! {
        <polygon class="hexagon__track" points=polygon(&sector.track) />
        {filled}
        {reach(sector)}
        <polygon class="hexagon__focus" points=polygon(&sector.track) />
        <text class="hexagon__label" x=x y=y text-anchor=anchor>
            {above.map(|above| view! { <tspan x=x dy="-13">{above} " "</tspan> })}
            <tspan x=x dy=if above.is_some() { "13" } else { "0" }>{last}</tspan>
            {count.map(|count| view! { <tspan class="hexagon__count">{count}</tspan> })}
        </text>
    }
}

/// The corner between a slanted sector and its words, so that all of it can be clicked.
fn reach(sector: &Sector) -> Option<impl IntoView + use<>> {
    let area = sector.reach?;
    Some(view! { <rect class="hexagon__reach" x=area.x y=area.y width=area.w height=area.h /> })
}

/// The position score in the middle.
#[component]
fn Score(score: Signal<Option<(u8, ScoreBand)>>, lang: Signal<Lang>) -> impl IntoView {
    let class = move || match score.get() {
        Some((_, ScoreBand::Strong)) => "hexagon__score is-strong",
        Some((_, ScoreBand::Middling)) => "hexagon__score is-middling",
        Some((_, ScoreBand::Weak)) => "hexagon__score is-weak",
        None => "hexagon__score is-unknown",
    };
    let number = move || score.get().map_or_else(|| "—".to_owned(), |(score, _)| score.to_string());
    let words = move || {
        let lang = lang.get();
        score.get().map_or_else(
            || text::POSITION_UNKNOWN.of(lang).to_owned(),
            |(score, band)| {
                let score = score.to_string();
                text::POSITION_SCORE.fill(lang, &[("score", &score), ("band", band_words(band).of(lang))])
            },
        )
    };
    view! {
        <g class=class role="img" aria-label=words data-testid="position-score">
            <text class="hexagon__number" x=CENTRE.x y=CENTRE.y + 5.0>{number}</text>
            <text class="hexagon__caption" x=CENTRE.x y=CENTRE.y + 20.0>{move || text::POSITION.of(lang.get())}</text>
        </g>
    }
}
