//! Short facts on one line with dots between them. What belongs together breaks together, a date above all. It must not know
//! what they say.

use leptos::prelude::*;

/// The facts, in their order.
pub fn dotted(facts: Vec<String>) -> AnyView {
    let apart = facts.into_iter().enumerate().map(|(at, fact)| {
        view! { {(at > 0).then_some(" · ")} <span class="dotted-fact">{fact}</span> }
    });
    apart.collect_view().into_any()
}
