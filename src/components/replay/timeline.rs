//! How each person went: a step for every change of mode or rating.

use leptos::prelude::*;

use super::Record;
use crate::components::each::each;
use crate::i18n::{Lang, difference, format, replay as words, terms, wording};
use crate::method::game::{TimelinePoint, timeline};
use crate::model::{Mode, PersonId};
use crate::state::Selection;

/// A person with the steps taken.
type Row = (PersonId, String, Vec<TimelinePoint>);

/// The table of everybody who stands on the sheet, whoever moved most first.
pub(super) fn panel(record: Record) -> AnyView {
    let session = record.session;
    let lang = session.lang();
    let rows = move || {
        let positions = record.positions.get().unwrap_or_default();
        let Some(now) = positions.last() else { return Vec::new() };
        let people = now.standing.stones.iter().map(|(person, _)| *person);
        let named = people.map(|person| {
            let name = session.with(|plan| wording::name(lang, plan, person)).unwrap_or_default();
            (person, name, timeline(&positions, person))
        });
        let mut rows: Vec<Row> = named.collect();
        crate::model::order::sort_by(&mut rows, |a, b| b.2.len().cmp(&a.2.len()).then_with(|| a.1.cmp(&b.1)));
        rows
    };
    view! {
        <section class="panel" data-testid="timelines">
            <header class="panel-head"><h2>{words::TIMELINE.of(lang)}</h2></header>
            <p class="muted small">{words::TIMELINE_HELP.of(lang)}</p>
            <div class="scroll-box" tabindex="0" role="region" aria-label=words::TIMELINE.of(lang)>
                <table class="table timeline">
                    <thead><tr><th scope="col">{words::NAME.of(lang)}</th><th scope="col">{words::STEPS.of(lang)}</th></tr></thead>
                    <tbody>
                        {each(rows, |(person, name, steps)| (*person, name.clone(), steps.iter().map(|step| (step.on, step.mode, step.rating)).collect::<Vec<_>>()), move |(person, name, steps)| view! {
                            <tr>
                                <th scope="row">
                                    <button type="button" class="link" on:click=move |_| session.view.selection.set(Selection::Person(person, None))>{name}</button>
                                </th>
                                <td><ol class="timeline-steps">{steps.into_iter().map(|step| point(lang, step)).collect_view()}</ol></td>
                            </tr>
                        })}
                    </tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn point(lang: Lang, step: TimelinePoint) -> impl IntoView {
    let mode = step.mode.map_or(difference::UNKNOWN, terms::mode).of(lang);
    let rating = step.rating.map_or_else(|| "?".to_owned(), |rating| difference::signed(rating.get()));
    view! {
        <li class="timeline-step" data-mode=step.mode.map_or("unknown", Mode::word)>
            <span class="muted small">{format::short_day(step.on)}</span>
            <span>{mode}</span>
            <strong>{rating}</strong>
        </li>
    }
}
