//! How old the objectives of each level are, and how fast the funnel yields. It must not compute either.

use leptos::prelude::*;

use super::Funnel;
use super::quota::CurrencyChoice;
use crate::i18n::{Lang, format, territory::funnel as words};
use crate::method::portfolio::pace::{LevelPace, Velocity, level_pace, velocity};
use crate::model::FunnelPlace;
use crate::state::memo;

/// The panels.
#[component]
pub(super) fn Pace(funnel: Funnel) -> impl IntoView {
    let session = funnel.session;
    let lang = session.lang();
    let rows = memo(move || {
        let today = session.today().get();
        let places = FunnelPlace::ALL.iter().copied().map(Some).chain([None]);
        funnel
            .accounts
            .with(|all| places.map(|place| (place, level_pace(all, place, today))).collect::<Vec<_>>())
    });
    let speed = memo(move || {
        let currency = funnel.currency.get();
        funnel.accounts.with(|all| funnel.thresholds.with(|thresholds| velocity(all, currency, thresholds)))
    });
    let heads = [
        words::PACE_COUNT,
        words::PACE_AGE,
        words::PACE_CYCLES,
        words::PACE_OLD,
        words::PACE_CLOSING,
        words::PACE_LATE,
    ];
    let heads = heads.map(|head| view! { <th scope="col" class="is-number">{head.of(lang)}</th> });
    view! {
        <section class="panel" data-testid="pace">
            <header class="panel-head"><h2>{words::VIEW_PACE.of(lang)}</h2></header>
            <p class="muted">{words::PACE_HELP.of(lang)}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=words::VIEW_PACE.of(lang)>
                <table class="table pace-table">
                    <thead><tr><th scope="col">{words::LEVEL.of(lang)}</th> {heads.into_iter().collect_view()}</tr></thead>
                    <tbody>{move || rows.get().into_iter().map(|(place, pace)| row(lang, place, pace)).collect_view()}</tbody>
                </table>
            </div>
        </section>
        <section class="panel" data-testid="velocity">
            <header class="panel-head"><h2>{words::VELOCITY.of(lang)}</h2> <CurrencyChoice funnel=funnel/></header>
            {move || told(lang, speed.get())}
            <p class="muted small">{words::VELOCITY_HOW.of(lang)}</p>
        </section>
    }
}

fn row(lang: Lang, level: Option<FunnelPlace>, pace: LevelPace) -> AnyView {
    // What has no level shows only when there is something.
    if level.is_none() && pace.count == 0 {
        return ().into_any();
    }
    let whole = |number: f64| format!("{number:.0}");
    let days = |known: Option<(usize, f64)>| {
        cell(
            lang,
            pace.count,
            known.map(|(of, days)| (of, words::DAYS.fill(lang, &[("count", &whole(days))]))),
        )
    };
    let times =
        pace.cycles.map(|(of, cycles)| (of, words::TIMES.fill(lang, &[("count", &format!("{cycles:.1}"))])));
    let some = |count: usize, is_known: bool| if is_known { count.to_string() } else { "—".to_owned() };
    view! {
        <tr>
            <th scope="row">{words::level(lang, level)}</th>
            <td class="is-number">{pace.count}</td>
            {days(pace.age)}
            {cell(lang, pace.count, times)}
            <td class="is-number">{some(pace.old, pace.cycles.is_some())}</td>
            {days(pace.closing)}
            <td class="is-number" class:is-overdue=(pace.late != 0)>{some(pace.late, pace.count > 0)}</td>
        </tr>
    }
    .into_any()
}

/// A number, and of how many it is known where that is not all.
fn cell(lang: Lang, count: usize, known: Option<(usize, String)>) -> AnyView {
    let (of, text) = known.unwrap_or_else(|| (count, "—".to_owned()));
    let note = (of != count).then(|| words::OF_KNOWN.fill(lang, &[("count", &of.to_string())]));
    view! {
        <td class="is-number">{text} {note.map(|note| view! { <span class="muted small cell-note">{note}</span> })}</td>
    }
    .into_any()
}

fn told(lang: Lang, speed: Option<Velocity>) -> AnyView {
    let Some(speed) = speed else {
        return view! { <p>{words::VELOCITY_NONE.of(lang)}</p> }.into_any();
    };
    let amount = format::amount(speed.a_month);
    let counted = words::VELOCITY_COUNTED.fill(lang, &[("count", &speed.counted.to_string())]);
    let without = (speed.without_cycle > 0)
        .then(|| words::VELOCITY_WITHOUT.fill(lang, &[("count", &speed.without_cycle.to_string())]));
    view! {
        <p class="funnel-figure">{words::VELOCITY_IS.fill(lang, &[("amount", &amount)])}</p>
        <p class="small">{counted} " " {without}</p>
    }
    .into_any()
}
