//! Event listeners that live as long as their guard, so that no closure is dropped while the browser may still call it.
//! It must not know which events matter.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Listens until it is dropped.
#[must_use = "dropping the guard stops listening"]
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    // `None` once the closure was handed over to the page for good.
    closure: Option<Closure<dyn FnMut(Event)>>,
}

impl Listener {
    /// Calls `act` on every such event; `None` when the target refuses.
    pub fn new(target: &EventTarget, event: &'static str, act: impl FnMut(Event) + 'static) -> Option<Self> {
        let closure = Closure::<dyn FnMut(Event)>::new(act);
        target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref()).ok()?;
        Some(Self { target: target.clone(), event, closure: Some(closure) })
    }

    /// Listens as long as the page lives.
    pub fn forever(mut self) {
        if let Some(closure) = self.closure.take() {
            closure.forget();
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(closure) = &self.closure {
            let function = closure.as_ref().unchecked_ref();
            // A target that is gone needs no listener removed.
            let _ = self.target.remove_event_listener_with_callback(self.event, function);
        }
    }
}

/// Several listeners held by one guard.
#[must_use = "dropping the guard stops listening"]
#[derive(Default)]
pub struct Listeners(Vec<Listener>);

impl Listeners {
    /// Adds a listener when there is one.
    pub fn add(&mut self, listener: Option<Listener>) {
        self.0.extend(listener);
    }

    /// Listens as long as the page lives.
    pub fn forever(self) {
        for listener in self.0 {
            listener.forever();
        }
    }
}
