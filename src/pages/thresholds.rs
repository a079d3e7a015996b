//! The numbers of the method in the settings: each with its rule, what it does, its default and the way back to it.

use leptos::prelude::*;

use crate::components::field::TextInput;
use crate::components::when::when;
use crate::i18n::{Text, sheet, tuning as words};
use crate::method::tuning::Unit;
use crate::method::{Thresholds as Numbers, Tunable};
use crate::state::{HelpSpot, Route, use_session};

/// A headline, and which numbers stand below it.
type Group = (Text, fn(Unit) -> bool);

/// The numbers in the groups in which they are shown.
const GROUPS: [Group; 4] = [
    (words::GROUP_DAYS, |unit| matches!(unit, Unit::Days | Unit::Times)),
    (words::GROUP_PEOPLE, |unit| matches!(unit, Unit::People | Unit::Rating | Unit::Steps)),
    (words::GROUP_FUNNEL, |unit| matches!(unit, Unit::Months | Unit::Cycles | Unit::Percent)),
    (words::GROUP_SCORE, |unit| matches!(unit, Unit::Weight)),
];

/// All numbers that can be changed.
#[component]
pub fn Thresholds() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let is_changed = move || session.settings().with(|settings| settings.thresholds != Numbers::default());
    view! {
        <section class="panel thresholds" data-testid="thresholds">
            <h2>{words::TITLE.of(lang)}</h2>
            <p class="muted">{words::HELP.of(lang)}</p>
            {GROUPS
                .into_iter()
                .map(|(title, holds)| {
                    view! {
                        <h3>{title.of(lang)}</h3>
                        {(title == words::GROUP_SCORE).then(|| view! { <p class="muted small">{words::GROUP_SCORE_HELP.of(lang)}</p> })}
                        <ul class="threshold-list">
                            {Tunable::ALL
                                .iter()
                                .filter(|one| holds(one.spec().unit))
                                .map(|one| view! { <Row which=*one/> })
                                .collect_view()}
                        </ul>
                    }
                })
                .collect_view()}
            <div class="button-row">
                <button
                    type="button"
                    class="button"
                    disabled=move || !is_changed()
                    on:click=move |_| session.reset_thresholds()
                >
                    {words::BACK_ALL.of(lang)}
                </button>
                {when(move || !is_changed(), move || view! { <span class="muted small">{words::CHANGED_NONE.of(lang)}</span> })}
            </div>
        </section>
    }
}

/// One number.
#[component]
fn Row(which: Tunable) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let spec = which.spec();
    let name = words::name(which).of(lang);
    let usual = Numbers::default().value(which);
    let held = move || session.settings().with(|settings| settings.thresholds.value(which));
    let is_changed = move || (held() - usual).abs() > 1e-9;
    let problem = RwSignal::new(None::<String>);
    let take = move |value: Option<f64>, is_in_range: bool| {
        let is_taken = is_in_range && session.set_threshold(which, value);
        problem.set((!is_taken).then(|| words::refusal(lang, which, held(), is_in_range)));
    };
    let commit = Callback::new(move |typed: String| {
        let value = which.parse(&typed);
        take(value, value.is_some());
    });
    // Whatever changes the settings shows every number as it holds then, so nothing is refused any more.
    Effect::new(move |_| {
        session.settings().track();
        problem.set(None);
    });
    let default = words::number(which, usual);
    let back_name = words::BACK_NAMED.fill(lang, &[("name", name), ("value", &default)]);
    let value = Signal::derive(move || words::number(which, held()));
    view! {
        <li class="threshold" data-key=spec.key>
            <div class="threshold-words">
                <p class="threshold-name">
                    {name}
                    {spec.rules
                        .iter()
                        .map(|rule| {
                            let rule = crate::model::RuleNumber::new(*rule);
                            let label = sheet::RULE.fill(lang, &[("rule", &rule.to_string())]);
                            view! { <a class="rule-link" href=Route::Help(HelpSpot::Rule(rule)).hash()>{label}</a> }
                        })
                        .collect_view()}
                </p>
                <p class="muted small">{words::help(which).of(lang)}</p>
            </div>
            <div class="threshold-value">
                <TextInput value=value on_commit=commit label=name is_lazy=true/>
                <span class="muted">{words::unit(spec.unit).of(lang)}</span>
            </div>
            <div class="threshold-default">
                <span class="muted small">{words::DEFAULT.fill(lang, &[("value", &default)])}</span>
                {when(is_changed, move || view! {
                    <button
                        type="button"
                        class="button button-small"
                        aria-label=back_name.clone()
                        on:click=move |_| take(None, true)
                    >
                        {words::BACK.of(lang)}
                    </button>
                })}
            </div>
            {move || problem.get().map(|problem| view! { <p class="field-problem" role="alert">{problem}</p> })}
        </li>
    }
}
