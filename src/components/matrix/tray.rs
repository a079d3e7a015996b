//! The accounts that have no cell yet: each is dragged into one, moved by keys, or put there by a list. It must not know the
//! picture.

use leptos::html;
use leptos::prelude::*;

use super::drag;
use super::scene::Scene;
use crate::components::each::each;
use crate::components::field::Pick;
use crate::components::when::when;
use crate::i18n::territory::matrix as words;
use crate::i18n::{accounts, terms};
use crate::method::matrix::{Strategy, strategy_of};
use crate::method::territory::AccountFacts;
use crate::model::PlanId;
use crate::state::memo;

/// So many are shown at once.
const SHOWN: usize = 12;

/// The tray.
#[component]
pub(super) fn Tray(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let open = memo(move || {
        let is_open = |facts: &AccountFacts| strategy_of(facts).is_none();
        scene.accounts.with(|all| {
            let found = all.iter().filter(|one| is_open(&one.facts) && scene.is_found(&one.name));
            found.map(|one| one.id).collect::<Vec<_>>()
        })
    });
    let count = move || open.with(Vec::len);
    let more = move || count().saturating_sub(SHOWN);
    view! {
        <section class="panel matrix-tray" data-testid="tray">
            <header class="panel-head">
                <h2>{words::TRAY.of(lang)}</h2>
                <span class="panel-count">{count}</span>
            </header>
            <p class="muted small">{move || if count() == 0 { words::TRAY_DONE } else { words::TRAY_HELP }.of(lang)}</p>
            <ul
                class="matrix-chips"
                on:pointerdown=move |event| drag::down(scene, &event)
                on:pointermove=move |event| drag::moved(scene, &event)
                on:pointerup=move |event| drag::up(scene, &event)
                on:pointercancel=move |_| {
                    drag::cancel(scene);
                }
                on:click=move |event| drag::clicked(scene, &event)
                on:keydown=move |event| drag::pressed(scene, &event)
            >
                {each(move || open.get().into_iter().take(SHOWN).collect::<Vec<_>>(), |id| *id, move |id| chip(scene, id))}
            </ul>
            {when(move || more() > 0, move || view! {
                <p class="muted small">{move || words::TRAY_MORE.fill(lang, &[("count", &more().to_string())])}</p>
            })}
        </section>
    }
}

fn chip(scene: Scene, id: PlanId) -> impl IntoView {
    let lang = scene.lang;
    let line = scene.line_of(id);
    let name = memo(move || {
        accounts::display_name(
            lang,
            &line.with(|line| line.as_ref().map(|line| line.name.clone()).unwrap_or_default()),
        )
    });
    let half = move || {
        let facts = line.get()?.facts.clone();
        let known = match (facts.purchasing_power, facts.our_share) {
            (Some(power), _) => format!("{} {}", words::POWER.of(lang), terms::half(power).of(lang)),
            (_, Some(share)) => format!("{} {}", words::SHARE.of(lang), terms::half(share).of(lang)),
            _ => return None,
        };
        Some(words::TRAY_HALF.fill(lang, &[("known", &known)]))
    };
    let options = Signal::derive(move || {
        let cells = Strategy::ALL.iter().map(|one| (one.word().to_owned(), scene.strategy_name(*one)));
        std::iter::once((String::new(), words::CHOOSE.of(lang).to_owned())).chain(cells).collect::<Vec<_>>()
    });
    let pick = Callback::new(move |word: String| {
        let to = Strategy::ALL.iter().copied().find(|one| one.word() == word);
        if to.is_some() {
            scene.put(id, to);
        }
    });
    let element = NodeRef::<html::Button>::new();
    if scene.is_followed(id) {
        request_animation_frame(move || {
            if let Some(element) = element.try_get_untracked().flatten() {
                let _ = element.focus();
            }
        });
    }
    let label = words::PUT_IN.fill(lang, &[("name", &name.get_untracked())]);
    view! {
        <li class="matrix-chip">
            <button
                type="button"
                class="matrix-chip-name"
                node_ref=element
                data-plan=id.to_string()
                data-testid="tray-account"
                aria-label=move || words::OPEN_CARD.fill(lang, &[("name", &name.get())])
            >
                {move || name.get()}
            </button>
            {move || half().map(|text| view! { <span class="muted small">{text}</span> })}
            <Pick options=options value=Signal::stored(String::new()) on_pick=pick label=label/>
        </li>
    }
}
