//! The buy-sell hierarchy as a flight of five steps, with where we stand and where we want to be (2.7). It must not know what a
//! climb takes.

use leptos::prelude::*;

use crate::components::choice::{Choice, ChoiceOption};
use crate::diagram::gauges::{LEVELS, STEP, step_bar};
use crate::i18n::account_plan as words;
use crate::method::large_account::climb;
use crate::model::Edit;
use crate::model::account::{AccountField, LargeAccount};
use crate::state::use_session;

/// The steps and both choices.
#[component]
pub fn Hierarchy() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let plan = session.memo(|plan| Some(plan.account.large_account.clone()));
    let level = move |read: fn(&LargeAccount) -> Option<u8>| {
        Signal::derive(move || plan.with(|plan| plan.as_ref().and_then(read)))
    };
    let now = level(|plan| plan.level_now);
    let wanted = level(|plan| plan.level_wanted);
    let change = move |change: fn(&mut LargeAccount, Option<u8>), level: Option<u8>| {
        let Some(mut next) = plan.get_untracked() else { return };
        change(&mut next, level);
        session.apply(Edit::Account(AccountField::LargeAccount(next)));
    };
    let choice =
        move |label: &'static str, value: Signal<Option<u8>>, write: fn(&mut LargeAccount, Option<u8>)| {
            let options = words::LEVELS.iter().zip(1..).map(|(name, level): (_, u8)| ChoiceOption {
                help: name.of(lang).to_owned(),
                ..ChoiceOption::plain(level.to_string())
            });
            let options: Vec<ChoiceOption> = options.collect();
            let index = Signal::derive(move || value.get().map(|level| usize::from(level.saturating_sub(1))));
            let pick = Callback::new(move |at: Option<usize>| {
                change(write, at.and_then(|at| u8::try_from(at + 1).ok()));
            });
            view! {
                <div class="hierarchy-choice">
                    <span class="field-label">{label}</span>
                    <Choice label=label options=options value=index on_pick=pick can_clear=true/>
                </div>
            }
        };
    let said = move || {
        let climbed = plan.with(|plan| plan.as_ref().and_then(climb))?;
        Some(match climbed {
            1.. => words::LEVEL_CLIMB.fill(lang, &[("levels", &climbed.to_string())]),
            0 => words::LEVEL_STAY.of(lang).to_owned(),
            _ => words::LEVEL_FALL.of(lang).to_owned(),
        })
    };
    view! {
        <ol class="hierarchy" aria-label=words::HIERARCHY.of(lang)>
            {(1..=LEVELS)
                .rev()
                .map(|at| {
                    let bar = step_bar(at);
                    let is = move |held: Signal<Option<u8>>| held.get().map(usize::from) == Some(at);
                    view! {
                        <li class="hierarchy-level" class:is-now=move || is(now) class:is-wanted=move || is(wanted)>
                            <svg class="hierarchy-step" viewBox=format!("0 0 {} {STEP}", LEVELS as f64 * STEP) preserveAspectRatio="none" aria-hidden="true">
                                <rect x=bar.x y=bar.y width=bar.w height=bar.h rx="4"/>
                            </svg>
                            <span class="hierarchy-name">{at.to_string()} " · " {words::LEVELS[at - 1].of(lang)}</span>
                            {move || is(now).then(|| view! { <span class="badge">{words::LEVEL_NOW.of(lang)}</span> })}
                            {move || is(wanted).then(|| view! { <span class="badge badge-good">{words::LEVEL_WANTED.of(lang)}</span> })}
                        </li>
                    }
                })
                .collect_view()}
        </ol>
        <div class="hierarchy-choices">
            {choice(words::LEVEL_NOW.of(lang), now, |plan, level| plan.level_now = level)}
            {choice(words::LEVEL_WANTED.of(lang), wanted, |plan, level| plan.level_wanted = level)}
        </div>
        <p class="small">{said}</p>
    }
}
