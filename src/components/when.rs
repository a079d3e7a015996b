//! Parts of a screen that are there while something holds. It must not know what holds nor what is shown.
//!
//! Both views are boxed: leptos would compile its machinery of switching anew for every pair of them.

use leptos::prelude::*;

use crate::state::memo;

type Draw = Box<dyn Fn() -> AnyView + Send + Sync>;

/// Shows a view while `holds`; it is built anew each time that it begins to hold.
pub fn when<V: IntoView + 'static>(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> V + Send + Sync + 'static,
) -> AnyView {
    switch(Box::new(holds), Box::new(move || view().into_any()), Box::new(|| ().into_any()))
}

/// Shows one view while `holds`, and another while it does not.
pub fn when_or<V: IntoView + 'static, W: IntoView + 'static>(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> V + Send + Sync + 'static,
    otherwise: impl Fn() -> W + Send + Sync + 'static,
) -> AnyView {
    switch(Box::new(holds), Box::new(move || view().into_any()), Box::new(move || otherwise().into_any()))
}

fn switch(holds: Box<dyn Fn() -> bool + Send + Sync>, view: Draw, otherwise: Draw) -> AnyView {
    // A memo, so that nothing is built anew while the answer stays the same.
    let holds = memo(holds);
    view! { {move || if holds.get() { view() } else { otherwise() }} }.into_any()
}
