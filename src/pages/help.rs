//! The help: every term with an example, the questions that lead to a judgement, every rule. Each place has an address.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::filter_box::FilterBox;
use crate::components::help_choose::{Asked, Questions};
use crate::components::when::when;
use crate::i18n::glossary::{self as words, Group, Term};
use crate::i18n::{Lang, rulebook};
use crate::model::RuleNumber;
use crate::state::{HelpSpot, Route, memo, use_session};

/// The handle of a place.
fn handle(spot: HelpSpot) -> String {
    ["help/", &spot.word()].concat()
}

fn is_in(text: &str, wanted: &str) -> bool {
    text.to_lowercase().contains(wanted)
}

/// Whether a term is looked for, in either language.
fn is_term_wanted(term: Term, lang: Lang, wanted: &str) -> bool {
    let name = term.name();
    is_in(name.zh, wanted) || is_in(name.en, wanted) || is_in(term.help().of(lang), wanted)
}

fn is_rule_wanted(rule: RuleNumber, lang: Lang, wanted: &str) -> bool {
    rulebook::rule(lang, rule).is_some_and(|text| {
        is_in(&rule.to_string(), wanted)
            || is_in(text.says.of(lang), wanted)
            || text.title.is_some_and(|title| is_in(title.of(lang), wanted))
    })
}

/// The help screen.
#[component]
pub fn Help() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let filter = RwSignal::new(String::new());
    let wanted = memo(move || filter.get().trim().to_lowercase());
    let rules = move || {
        let wanted = wanted.get();
        rulebook::all().filter(|rule| is_rule_wanted(*rule, lang, &wanted)).collect::<Vec<_>>()
    };
    let terms = move |group: Group| {
        let wanted = wanted.get();
        let all = Term::ALL.iter().copied();
        all.filter(|term| term.group() == group && is_term_wanted(*term, lang, &wanted)).collect::<Vec<_>>()
    };
    let is_nothing = move || rules().is_empty() && Group::ALL.iter().all(|group| terms(*group).is_empty());
    // An address that names a place leads to it, also while the help is open.
    Effect::new(move |_| {
        if let Route::Help(spot) = session.route().get()
            && spot != HelpSpot::Top
        {
            filter.set(String::new());
            request_animation_frame(move || session.focus_on(&handle(spot)));
        }
    });
    let contents = [(words::TREES, HelpSpot::Trees), (words::RULES, HelpSpot::Rules)];
    view! {
        <div class="page help">
            <header class="page-head">
                <div>
                    <h1>{words::TITLE.of(lang)}</h1>
                    <p class="muted">{words::INTRO.of(lang)}</p>
                </div>
                <div class="page-actions">
                    <FilterBox class="input" label=words::FILTER.of(lang) text=filter/>
                    <nav class="button-row" aria-label=words::CONTENTS.of(lang)>
                        {contents
                            .into_iter()
                            .map(|(name, spot)| view! {
                                <a class="button" href=Route::Help(spot).hash() on:click=move |_| session.focus_on(&handle(spot))>{name.of(lang)}</a>
                            })
                            .collect_view()}
                    </nav>
                </div>
            </header>
            {when(is_nothing, move || view! {
                <p class="panel">{move || words::NOTHING.fill(lang, &[("text", &wanted.get())])}</p>
            })}
            {Group::ALL
                .iter()
                .map(|group| {
                    let group = *group;
                    view! {
                        {when(move || !terms(group).is_empty(), move || view! {
                            <section class="panel">
                                <h2>{group.title().of(lang)}</h2>
                                <div class="term-list">
                                    {each(move || terms(group), |term| *term, move |term| view! { <TermCard term=term/> })}
                                </div>
                            </section>
                        })}
                    }
                })
                .collect_view()}
            {when(move || wanted.with(String::is_empty), || view! { <Trees/> })}
            {when(move || !rules().is_empty(), move || view! {
                <section class="panel">
                    <h2 data-field=handle(HelpSpot::Rules) tabindex="-1">{words::RULES.of(lang)}</h2>
                    <p class="muted">
                        {words::RULES_INTRO.of(lang)} " "
                        <a href=Route::Settings.hash()>{words::TO_SETTINGS.of(lang)}</a>
                    </p>
                    <ul class="rule-list">
                        {each(rules, |rule| rule.get(), move |rule| rule_row(lang, rule))}
                    </ul>
                </section>
            })}
        </div>
    }
}

/// A term in both languages, with what it means and an example.
#[component]
fn TermCard(term: Term) -> impl IntoView {
    let lang = use_session().lang();
    let name = term.name();
    let (other, tag) = match lang {
        Lang::Zh => (name.en, Lang::En.tag()),
        Lang::En => (name.zh, Lang::Zh.tag()),
    };
    view! {
        <article class="term" data-field=handle(HelpSpot::Term(term)) tabindex="-1">
            <h3>{name.of(lang)} " " <span class="muted small" lang=tag>{other}</span></h3>
            <p>{term.help().of(lang)}</p>
            <p class="muted small">{term.example_line(lang)}</p>
        </article>
    }
}

/// The questions, to be tried out.
#[component]
fn Trees() -> impl IntoView {
    let lang = use_session().lang();
    view! {
        <section class="panel">
            <h2 data-field=handle(HelpSpot::Trees) tabindex="-1">{words::TREES.of(lang)}</h2>
            <p class="muted">{words::TREES_INTRO.of(lang)}</p>
            {Asked::ALL
                .iter()
                .map(|asked| view! {
                    <details class="tree">
                        <summary>{asked.name().of(lang)}</summary>
                        <p class="muted">{asked.intro().of(lang)}</p>
                        <Questions asked=*asked lang=lang on_take=None/>
                    </details>
                })
                .collect_view()}
        </section>
    }
}

fn rule_row(lang: Lang, rule: RuleNumber) -> impl IntoView {
    let text = rulebook::rule(lang, rule);
    view! {
        <li class="rule" data-field=handle(HelpSpot::Rule(rule)) tabindex="-1">
            <span class="rule-number">{rule.to_string()}</span>
            {text.map(|text| view! {
                <div>
                    {text.title.map(|title| view! { <p class="rule-title">{title.of(lang)}</p> })}
                    <p>{text.says.of(lang)}</p>
                    <p class="muted small">{text.source}</p>
                </div>
            })}
        </li>
    }
}
