//! Slider, step buttons and play, with the line of the score above them.

use std::time::Duration;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use super::Record;
use crate::components::icon::{Icon, icon};
use crate::diagram::score_line::score_line;
use crate::i18n::{Lang, Text, format, replay as words};
use crate::method::game::{Marked, Position};
use crate::state::memo;

/// How long a position stands while the record plays.
const BEAT: Duration = Duration::from_millis(1_300);

/// Everything by which one goes through the record.
pub(super) fn controls(record: Record) -> AnyView {
    let lang = record.session.lang();
    let playing = RwSignal::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(handle) = playing.try_get_untracked().flatten() {
            handle.clear();
            playing.set(None);
        }
    };
    on_cleanup(move || {
        if let Some(handle) = playing.try_get_untracked().flatten() {
            handle.clear();
        }
    });
    let play = move || {
        if playing.get_untracked().is_some() {
            stop();
            return;
        }
        // At the end it plays from the start.
        if record.index.get_untracked() + 1 >= record.count() {
            record.go(0);
        }
        let beat = move || {
            let next = record.index.get_untracked() + 1;
            record.go(next);
            if next + 1 >= record.count() {
                stop();
            }
        };
        playing.set(set_interval_with_handle(beat, BEAT).ok());
    };
    let jump = move |name: Text, glyph: Icon, to: fn(usize, usize) -> usize| {
        let go = move |_| {
            stop();
            record.go(to(record.index.get_untracked(), record.count()));
        };
        view! {
            <button type="button" class="button-icon" aria-label=name.of(lang) title=name.of(lang) on:click=go>{icon(glyph)}</button>
        }
    };
    let last = move || record.count().saturating_sub(1).to_string();
    let name = move || record.shown(|position| name(lang, position)).unwrap_or_default();
    view! {
        {line(record)}
        <div class="replay-controls">
            {jump(words::FIRST, Icon::First, |_, _| 0)}
            {jump(words::BACK, Icon::Previous, |at, _| at.saturating_sub(1))}
            <button
                type="button"
                class="button button-small"
                aria-pressed=move || playing.get().is_some().to_string()
                disabled=move || record.count() < 2
                on:click=move |_| play()
            >
                {move || if playing.get().is_some() { words::PAUSE } else { words::PLAY }.of(lang)}
            </button>
            {jump(words::FORTH, Icon::Next, |at, _| at + 1)}
            {jump(words::LAST, Icon::Last, |_, count| count)}
            <input
                type="range"
                class="replay-slider"
                min="0"
                max=last
                step="1"
                aria-label=words::SLIDER.of(lang)
                aria-valuetext=name
                prop:value=move || record.index.get().to_string()
                on:input=move |event| {
                    stop();
                    record.go(event_target_value(&event).parse().unwrap_or_default());
                }
            />
        </div>
        <p class="replay-where" role="status">
            <strong>{name}</strong>
            <span class="muted">{move || figures(lang, record)}</span>
        </p>
    }
    .into_any()
}

/// The day of a position, and why it is marked.
pub(super) fn name(lang: Lang, position: &Position) -> String {
    let mut text = format::long_day(lang, position.on);
    let mark = match &position.mark {
        None => None,
        Some(Marked::Review { note, .. }) if note.is_empty() => Some(words::REVIEW.of(lang).to_owned()),
        Some(Marked::Review { note, .. }) => {
            let first = note.lines().next().unwrap_or_default();
            Some([words::REVIEW.of(lang), ": ", first].concat())
        }
        Some(Marked::Export { name }) => Some(words::EXPORT.fill(lang, &[("name", name)])),
    };
    if let Some(mark) = mark {
        text.push_str(" · ");
        text.push_str(&mark);
    }
    text
}

fn figures(lang: Lang, record: Record) -> String {
    let (at, of) = ((record.index.get() + 1).to_string(), record.count().to_string());
    let mut parts = vec![words::AT.fill(lang, &[("at", &at), ("of", &of)])];
    let told = record.shown(|position| {
        let score = position.standing.score;
        let score = score.map(|score| words::SCORE.fill(lang, &[("score", &score.score.to_string())]));
        let count = position.standing.flags.len().to_string();
        let flags = position.is_recorded.then(|| words::FLAGS.fill(lang, &[("count", &count)]));
        (score.unwrap_or_else(|| words::SCORE_UNKNOWN.of(lang).to_owned()), flags)
    });
    if let Some((score, flags)) = told {
        parts.push(score);
        parts.extend(flags);
    }
    parts.join(" · ")
}

/// The line of the score; a point of it goes to its position.
fn line(record: Record) -> AnyView {
    const SIZE: (f64, f64) = (640.0, 64.0);
    let lang = record.session.lang();
    let points = memo(move || {
        record.positions.with(|all| {
            let all = all.as_ref()?;
            let scores: Vec<_> =
                all.iter().map(|one| (one.on, one.standing.score.map(|score| score.score))).collect();
            let points = score_line(&scores, SIZE.0, SIZE.1);
            let (first, last) = (points.first()?, points.last()?);
            let known = || points.iter().map(|point| point.score);
            let text = words::SCORE_LINE_TEXT.fill(
                lang,
                &[
                    ("from", &format::day(all[first.index].on)),
                    ("to", &format::day(all[last.index].on)),
                    ("first", &first.score.to_string()),
                    ("last", &last.score.to_string()),
                    ("low", &known().min().unwrap_or_default().to_string()),
                    ("high", &known().max().unwrap_or_default().to_string()),
                ],
            );
            Some((points, text))
        })
    });
    let drawn = move || {
        let (points, text) = points.get().filter(|(points, _)| points.len() > 1)?;
        let path: Vec<String> =
            points.iter().map(|point| [point.at.x.to_string(), point.at.y.to_string()].join(",")).collect();
        let dots = points.into_iter().map(|point| {
            let is_here = move || record.index.get() == point.index;
            view! {
                <circle
                    class="score-line-dot"
                    class:is-here=is_here
                    cx=point.at.x
                    cy=point.at.y
                    r=move || if is_here() { 6.0 } else { 3.5 }
                    on:click=move |_| record.go(point.index)
                ></circle>
            }
        });
        Some(view! {
            <svg class="score-line" viewBox="0 0 640 64" role="img" aria-label=text preserveAspectRatio="none">
                <title>{words::SCORE_LINE.of(lang)}</title>
                <line class="score-line-band" x1="0" x2="640" y1="20" y2="20"></line>
                <line class="score-line-band" x1="0" x2="640" y1="32" y2="32"></line>
                <polyline points=path.join(" ")></polyline>
                {dots.collect_view()}
            </svg>
        })
    };
    view! { {drawn} }.into_any()
}
