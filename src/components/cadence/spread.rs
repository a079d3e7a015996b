//! A proposal that levels the year: what it would do to the busiest week, and which accounts would move. It changes nothing.

use leptos::prelude::*;

use crate::components::when::when;
use crate::diagram::load::parts;
use crate::i18n::territory::cadence as words;
use crate::i18n::{accounts, format};
use crate::method::territory::capacity::Capacity;
use crate::method::territory::load::{Shift, Year};
use crate::state::{Route, use_session};

/// Accounts that are listed.
const MOST: usize = 100;

/// The proposal.
#[component]
pub fn Spread(
    /// The year as it is.
    now: Memo<Year>,
    /// The year as proposed, and what moves.
    level: Memo<Option<(Year, Vec<Shift>)>>,
    /// The time there is.
    capacity: Memo<Capacity>,
) -> impl IntoView {
    let lang = use_session().lang();
    let peak = move |year: &Year| {
        let all = capacity.with(|capacity| {
            let sum = |week| {
                let (calls, visits) = parts(week, capacity);
                calls + visits
            };
            year.weeks.iter().copied().map(sum).fold(0.0, f64::max)
        });
        format::decimal(all)
    };
    let told = move || {
        level.with(|level| {
            let (year, _) = level.as_ref()?;
            let (before, after) = (now.with(peak), peak(year));
            Some(words::SPREAD_PEAK.fill(lang, &[("before", &before), ("after", &after)]))
        })
    };
    let shifts =
        move || level.with(|level| level.as_ref().map(|(_, shifts)| shifts.clone())).unwrap_or_default();
    let count = move || level.with(|level| level.as_ref().map_or(0, |(_, shifts)| shifts.len()));
    view! {
        <div class="cadence-spread" data-testid="spread">
            <p class="muted small">{words::SPREAD_HELP.of(lang)}</p>
            {when(move || count() == 0, move || view! { <p>{words::SPREAD_NONE.of(lang)}</p> })}
            {when(move || count() > 0, move || view! {
                <p>{told}</p>
                <details>
                    <summary>{move || words::SPREAD_LIST.fill(lang, &[("count", &count().to_string())])}</summary>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{words::ACCOUNT.of(lang)}</th>
                                <th scope="col">{words::FROM.of(lang)}</th>
                                <th scope="col">{words::TO.of(lang)}</th>
                            </tr>
                        </thead>
                        <tbody>
                            {move || shifts().into_iter().take(MOST).map(|shift| view! {
                                <tr>
                                    <th scope="row">
                                        <a href=Route::Account(shift.id).hash()>{accounts::display_name(lang, &shift.name)}</a>
                                    </th>
                                    <td>{format::day(shift.from)}</td>
                                    <td>{format::day(shift.to)}</td>
                                </tr>
                            }).collect_view()}
                        </tbody>
                    </table>
                    {when(move || count() > MOST, move || view! {
                        <p class="muted small">{move || words::SPREAD_MORE.fill(lang, &[("count", &(count() - MOST).to_string())])}</p>
                    })}
                </details>
            })}
        </div>
    }
}
