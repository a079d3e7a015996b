//! How a position moved over the last weeks: a small line, and by how much. It must not know what moved it.

use leptos::prelude::*;

use crate::diagram::picture::{path, short};
use crate::diagram::sparkline::sparkline;
use crate::i18n::territory::overview as words;
use crate::i18n::{Lang, format, wording};
use crate::method::territory::SheetLine;
use crate::model::day::Date;

const WIDTH: f64 = 64.0;
const HEIGHT: f64 = 26.0;

/// The line and the difference; a dash while there is nothing to compare with, where a column asks for one.
pub fn trend(lang: Lang, sheet: &SheetLine, today: Date) -> AnyView {
    let Some((change, since)) = sheet.trend() else {
        return view! {
            <span class="muted trend-none" title=words::NO_TREND.of(lang)>
                <span aria-hidden="true">"—"</span>
                <span class="visually-hidden">{words::NO_TREND.of(lang)}</span>
            </span>
        }
        .into_any();
    };
    let past = sheet.facts.past.iter().filter_map(|past| Some((past.on?, past.score)));
    let scores: Vec<(Date, u8)> = past.chain(sheet.score.map(|score| (today, score))).collect();
    let points = sparkline(&scores, WIDTH, HEIGHT);
    let end = points.last().copied();
    let points_of_score = change.unsigned_abs().to_string();
    let signed = wording::signed(i32::from(change));
    let (seen, word, way) = match change {
        1.. => (["▲ ", &signed].concat(), words::UP, "up"),
        0 => (words::LEVEL.of(lang).to_owned(), words::LEVEL, "level"),
        ..0 => (["▼ ", &signed].concat(), words::DOWN, "down"),
    };
    let since = words::SINCE.fill(lang, &[("date", &format::short_day(since))]);
    view! {
        <svg class="spark" data-way=way viewBox=format!("0 0 {WIDTH} {HEIGHT}") aria-hidden="true" focusable="false">
            <path d=path(&points, false)></path>
            {end.map(|end| view! { <circle cx=short(end.x) cy=short(end.y) r="2.4"></circle> })}
        </svg>
        <span class="trend-words" data-way=way>
            <span aria-hidden="true">{seen}</span>
            <span class="visually-hidden">{word.fill(lang, &[("points", &points_of_score)])}</span>
            " "
            <span class="small muted">{since}</span>
        </span>
    }
    .into_any()
}
