//! The bar that stands above a sheet while moves are only tried: what they would change, and whether to keep them.

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::{difference, format, what_if as words};
use crate::method::compare::Mark;
use crate::model::{FlagRef, ObjectiveId};
use crate::state::{Session, use_session};

/// Begins to try moves, or shows that they are being tried.
#[component]
pub fn WhatIfButton() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let is_on = move || session.trial().with(Option::is_some);
    view! {
        <button
            type="button"
            class="button button-small"
            data-testid="what-if"
            aria-pressed=move || is_on().to_string()
            title=words::START_HELP.of(lang)
            on:click=move |_| if session.trial().with_untracked(Option::is_some) { session.discard_what_if() } else { session.start_what_if() }
        >
            {icon(Icon::WhatIf)}
            {words::START.of(lang)}
        </button>
    }
}

/// The bar; nothing while edits are real.
#[component]
pub fn WhatIfBar(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let is_on = move || session.trial().with(Option::is_some);
    when(is_on, move || {
        view! {
            <section class="what-if" role="region" aria-label=words::TITLE.of(lang)>
                <div class="what-if-head">
                    {icon(Icon::WhatIf)}
                    <strong>{words::ON.of(lang)}</strong>
                    <span class="button-row">
                        <button
                            type="button"
                            class="button button-small button-primary"
                            disabled=move || session.trial().with(|trial| trial.as_ref().is_none_or(|trial| trial.is_empty()))
                            on:click=move |_| session.keep_what_if()
                        >
                            {words::KEEP.of(lang)}
                        </button>
                        <button type="button" class="button button-small" on:click=move |_| session.discard_what_if()>{words::DISCARD.of(lang)}</button>
                    </span>
                </div>
                <div role="status">{effect(session, sheet)}</div>
            </section>
        }
    })
}

/// What is tried, as a list of what differs.
fn effect(session: Session, sheet: ObjectiveId) -> AnyView {
    let lang = session.lang();
    let found = session.what_if(sheet);
    let shown = move || {
        let Some((difference, stones)) = found.get() else { return ().into_any() };
        if difference.is_empty() && stones.is_empty() {
            return view! { <p class="muted">{words::NOTHING_YET.of(lang)}</p> }.into_any();
        }
        let score = difference.before.zip(difference.after).map(|(before, after)| {
            let rise = difference.rise().unwrap_or_default();
            let (from, to) = (before.score.to_string(), after.score.to_string());
            let text = if rise == 0 {
                words::POSITION_SAME.fill(lang, &[("score", &to)])
            } else {
                let rise = difference::signed(i8::try_from(rise).unwrap_or(i8::MAX));
                words::POSITION.fill(lang, &[("from", &from), ("to", &to), ("rise", &rise)])
            };
            (text, rise.signum())
        });
        let flag =
            |flag: FlagRef| session.with(|plan| difference::flag(lang, plan, flag)).unwrap_or_default();
        let marks = |marks: &[Mark]| marks.iter().map(|mark| flag(mark.flag)).collect::<Vec<_>>();
        let shifts = |shifts: &[crate::method::compare::Shift]| {
            shifts.iter().map(|shift| flag(shift.flag)).collect::<Vec<_>>()
        };
        let moves = stones
            .iter()
            .map(|one| session.with(|plan| difference::stone_move(lang, plan, one)).unwrap_or_default());
        let rows = [
            (words::MOVED, moves.collect(), ""),
            (words::FLAGS_GONE, marks(&difference.gone), "is-better"),
            (words::FLAGS_MILDER, shifts(&difference.milder), "is-better"),
            (words::FLAGS_NEW, marks(&difference.new), "is-worse"),
            (words::FLAGS_GRAVER, shifts(&difference.graver), "is-worse"),
        ];
        view! {
            {score.map(|(text, sign)| view! { <p class="what-if-score" data-sign=sign.to_string()>{text}</p> })}
            <dl class="what-if-rows">
                {rows
                    .into_iter()
                    .filter(|(_, texts, _): &(_, Vec<String>, _)| !texts.is_empty())
                    .map(|(name, texts, class)| view! { <div class=class><dt>{name.of(lang)}</dt><dd>{format::names(lang, &texts)}</dd></div> })
                    .collect_view()}
            </dl>
        }
        .into_any()
    };
    view! { {shown} }.into_any()
}
