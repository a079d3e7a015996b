//! What came of a call, to be read: learnt, committed, next, and the judgements that it left. It must not change them.

use leptos::prelude::*;

use super::Open;
use crate::components::each::each;
use crate::components::icon::{Icon, icon};
use crate::components::when::{when, when_or};
use crate::i18n::{Lang, call_plan as words, format, terms, wording};
use crate::method::call_plan::debrief::{Left, left};
use crate::model::{AccountPlan, Certainty, Debrief, Judgement, ObjectiveId};

/// The part.
#[component]
pub fn Held(open: Open) -> impl IntoView {
    let session = open.session;
    let lang = open.lang();
    let changed = session.memo(move |plan| {
        let objective = plan.objectives.get(open.sheet)?;
        let left = left(objective, objective.calls.get(open.id)?);
        Some(left.iter().filter_map(|one| changed(lang, plan, open.sheet, *one)).collect::<Vec<_>>())
    });
    let day = move || open.read(|call| call.held_on).map(format::day).unwrap_or_default();
    let told = move |read: fn(&Debrief) -> &String, none: &'static str| {
        let text = open.read(|call| read(&call.debrief).trim().to_owned());
        if text.is_empty() { none.to_owned() } else { text }
    };
    let has_none = move || changed.with(|all| all.as_ref().is_none_or(Vec::is_empty));
    view! {
        <section class="panel call-held" data-testid="held">
            <header class="panel-head"><h3>{words::CAME_OF_IT.of(lang)}</h3></header>
            <dl class="held-facts">
                <div><dt>{words::LEARNT.of(lang)}</dt><dd>{move || told(|one| &one.learnt, words::NOTHING_LEARNT.of(lang))}</dd></div>
                <div><dt>{words::COMMITTED.of(lang)}</dt><dd>{move || told(|one| &one.commitment, words::NO_COMMITMENT.of(lang))}</dd></div>
                <div><dt>{words::NEXT.of(lang)}</dt><dd>{move || told(|one| &one.next, words::NO_NEXT.of(lang))}</dd></div>
                <div>
                    <dt>{words::CHANGED.of(lang)}</dt>
                    <dd>
                        {when_or(has_none, move || view! { <span class="muted">{words::CHANGED_NOTHING.of(lang)}</span> }, move || view! {
                            <ul>{each(move || changed.get().unwrap_or_default(), Clone::clone, |line| view! { <li>{line}</li> })}</ul>
                        })}
                    </dd>
                </div>
            </dl>
            {when(move || open.is_held(), move || view! {
                <p class="muted small">{icon(Icon::Check)} " " {move || words::LOGGED.fill(lang, &[("date", &day())])}</p>
            })}
        </section>
    }
}

/// A judgement that the call left, in words.
fn changed(lang: Lang, plan: &AccountPlan, sheet: ObjectiveId, one: Left) -> Option<String> {
    let row = plan.objectives.get(sheet)?.influences.get(one.person)?;
    let (text, value) = match one.judgement {
        Judgement::Mode => (words::CHANGE_MODE, terms::mode(row.mode?).of(lang).to_owned()),
        Judgement::Rating => (words::CHANGE_RATING, row.rating?.to_string()),
        _ => return None,
    };
    let certainty = if one.is_confirmed { Certainty::Confirmed } else { Certainty::Assumed };
    let sure = wording::inside(lang, terms::certainty(certainty));
    let name = wording::name(lang, plan, one.person);
    Some(text.fill(lang, &[("name", &name), ("value", &value), ("sure", &sure)]))
}
