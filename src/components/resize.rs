//! What follows the size of an element. It must not know what is measured.

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, prelude::Closure};

/// Measures once the element is there and whenever its size changes, until whoever asked is gone.
pub fn follow_size(
    element: impl Fn() -> Option<web_sys::Element> + 'static,
    measure: impl Fn() + Copy + 'static,
) {
    let observer: StoredValue<Option<web_sys::ResizeObserver>, LocalStorage> = StoredValue::new_local(None);
    let closure: StoredValue<Option<Closure<dyn FnMut()>>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(element) = element() else { return };
        measure();
        let changed = Closure::<dyn FnMut()>::new(measure);
        if let Ok(watch) = web_sys::ResizeObserver::new(changed.as_ref().unchecked_ref()) {
            watch.observe(&element);
            observer.set_value(Some(watch));
        }
        closure.set_value(Some(changed));
    });
    on_cleanup(move || {
        observer.try_update_value(|watch| {
            if let Some(watch) = watch.take() {
                watch.disconnect();
            }
        });
        closure.dispose();
    });
}
