//! Long lists that are drawn a few rows at a time, so that the first stand at once. It must not know the rows.

use leptos::prelude::*;

use crate::state::memo;

/// How many rows are drawn in one frame.
const STEP: usize = 30;

/// How many rows may be drawn by now: some at once, some more with every frame until all are there.
pub fn gradual(count: impl Fn() -> usize + Send + Sync + 'static) -> Signal<usize> {
    gradual_anew(count, || ())
}

/// The same, begun anew whenever what the list is made from changes, such as a filter: where a hundred rows come back at
/// once, the first still stand at once.
pub fn gradual_anew<K: Clone + PartialEq + Send + Sync + 'static>(
    count: impl Fn() -> usize + Send + Sync + 'static,
    made_from: impl Fn() -> K + Send + Sync + 'static,
) -> Signal<usize> {
    let made_from = memo(made_from);
    let drawn = RwSignal::new((made_from.get_untracked(), STEP));
    let by_now = move || {
        let now = made_from.get();
        drawn.with(|(of, drawn)| if *of == now { *drawn } else { STEP })
    };
    Effect::new(move |_| {
        let (now, by_now) = (made_from.get(), by_now());
        if by_now < count() {
            request_animation_frame(move || {
                // The page may be gone before its next frame.
                let _ = drawn.try_set((now, by_now + STEP));
            });
        }
    });
    Signal::derive(by_now)
}
