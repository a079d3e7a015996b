//! What each cell is called and means here: the source's words, or the user's own. It must not know accounts.

use leptos::prelude::*;

use super::scene::Scene;
use crate::components::field::TextInput;
use crate::components::when::when;
use crate::i18n::territory::matrix as words;
use crate::method::matrix::Strategy;
use crate::method::territory::strategies::Wording;
use crate::state::memo;

/// The list.
#[component]
pub(super) fn Names(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    view! {
        <details class="panel fold" data-testid="strategy-names">
            <summary><h2>{words::NAMES.of(lang)}</h2></summary>
            <p class="muted small">{words::NAMES_HELP.of(lang)}</p>
            <ul class="strategy-list">
                {Strategy::ALL.iter().map(|one| view! { <Name scene=scene strategy=*one/> }).collect_view()}
            </ul>
        </details>
    }
}

#[component]
fn Name(scene: Scene, strategy: Strategy) -> impl IntoView {
    let (session, lang) = (scene.session, scene.lang);
    let (name, meaning) = words::source(strategy);
    let place = words::place(strategy).of(lang);
    let own = memo(move || scene.choices.with(|choices| choices.strategies.of(strategy).clone()));
    let change = move |change: &dyn Fn(&mut Wording)| {
        session.change_choices(|choices| change(choices.strategies.of_mut(strategy)));
    };
    // What says the same as the source is not kept, so that another language shows its own words.
    let kept = move |text: String, source: &str| {
        if text.trim() == source { String::new() } else { text.trim().to_owned() }
    };
    let set_name = Callback::new(move |text: String| {
        let text = kept(text, name.of(lang));
        change(&|wording| wording.name.clone_from(&text));
    });
    let set_meaning = Callback::new(move |text: String| {
        let text = kept(text, meaning.of(lang));
        change(&|wording| wording.meaning.clone_from(&text));
    });
    let shown_name = Signal::derive(move || scene.strategy_name(strategy));
    let shown_meaning = Signal::derive(move || {
        scene.choices.with(|choices| words::meaning(&choices.strategies, strategy, lang))
    });
    let is_stated = strategy.is_stated();
    view! {
        <li class="strategy-line" data-strategy=strategy.word()>
            <p class="strategy-place">
                <strong>{place}</strong>
                <span class="badge" class:badge-muted=is_stated>
                    {if is_stated { words::STATED } else { words::OURS }.of(lang)}
                </span>
            </p>
            <TextInput value=shown_name on_commit=set_name label=format!("{} · {place}", words::NAME.of(lang)) is_lazy=true/>
            <TextInput value=shown_meaning on_commit=set_meaning label=format!("{} · {place}", words::MEANING.of(lang)) is_lazy=true/>
            {when(move || own.with(|own| *own != Wording::default()), move || view! {
                <button
                    type="button"
                    class="button button-small"
                    aria-label=words::BACK_NAMED.fill(lang, &[("name", name.of(lang))])
                    on:click=move |_| change(&|wording| *wording = Wording::default())
                >
                    {words::BACK.of(lang)}
                </button>
            })}
        </li>
    }
}
