//! Long lists that are drawn a few rows at a time, so that the first stand at once. It must not know the rows.

use leptos::prelude::*;

/// How many rows are drawn in one frame.
const STEP: usize = 30;

/// How many rows may be drawn by now: some at once, some more with every frame until all are there.
pub fn gradual(count: impl Fn() -> usize + Send + Sync + 'static) -> Signal<usize> {
    let drawn = RwSignal::new(STEP);
    Effect::new(move |_| {
        if drawn.get() < count() {
            request_animation_frame(move || {
                // The page may be gone before its next frame.
                let _ = drawn.try_update(|drawn| *drawn += STEP);
            });
        }
    });
    drawn.into()
}
