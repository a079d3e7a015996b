//! What is to be said of the market as a whole: whether it is one, and when to widen it. It must not know criteria.

use leptos::prelude::*;

use super::MarketData;
use crate::components::when::when;
use crate::i18n::territory::market as words;
use crate::method::territory::market::{Criterion, Sound, Verdict, sound};
use crate::state::{memo, use_session};

/// The verdict on the market.
#[component]
pub fn MarketSound(
    /// What the screen reads.
    data: MarketData,
) -> impl IntoView {
    let lang = use_session().lang();
    let verdict = memo(move || {
        let has_criteria = data.market.with(|market| market.criteria.iter().any(Criterion::is_whole));
        let verdicts: Vec<Verdict> = data.rows.with(|rows| {
            rows.values().filter_map(|row| row.judged.as_ref()).map(|judged| judged.verdict).collect()
        });
        sound(has_criteria, &verdicts)
    });
    let met = memo(move || {
        data.rows.with(|rows| {
            let inside = rows
                .values()
                .filter(|row| row.judged.as_ref().is_some_and(|judged| judged.verdict == Verdict::In));
            let is_met = inside.clone().filter(|row| row.line.facts.first_contact.is_some()).count();
            (inside.count(), is_met)
        })
    });
    let is_good = move || verdict.get() == Sound::Yes;
    let told = move || words::sound(verdict.get());
    let relations = move || {
        let (inside, is_met) = met.get();
        words::RELATIONS.fill(lang, &[("inside", &inside.to_string()), ("met", &is_met.to_string())])
    };
    view! {
        <div
            class="market-sound"
            class:is-good=is_good
            role="status"
            data-testid="market-sound"
        >
            <p class="market-sound-title">{move || told().0.of(lang)}</p>
            <p>{move || told().1.of(lang)}</p>
            {when(move || is_good() && met.get().0 > 0, move || view! { <p class="muted small">{relations}</p> })}
        </div>
    }
}
