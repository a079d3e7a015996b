//! When the page goes away or the network does. It must not know what is then saved.
//!
//! `beforeunload` is not used: it keeps the page out of the back-forward cache and does not fire on phones.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::VisibilityState;

use super::listen::{Listener, Listeners};

/// Calls `act` when the page is hidden or left: the last chance to save. It may be called more than once.
pub fn on_hide(act: impl FnMut() + 'static) -> Listeners {
    let mut listeners = Listeners::default();
    let Some(window) = web_sys::window() else { return listeners };
    let act = shared(act);
    let on_pagehide = act.clone();
    listeners.add(Listener::new(&window, "pagehide", move |_| on_pagehide()));
    if let Some(document) = window.document() {
        let page = document.clone();
        listeners.add(Listener::new(&document, "visibilitychange", move |_| {
            if page.visibility_state() == VisibilityState::Hidden {
                act();
            }
        }));
    }
    listeners
}

/// Calls `act` when the page is seen again, from another tab or out of the back-forward cache.
pub fn on_show(act: impl FnMut() + 'static) -> Listeners {
    let mut listeners = Listeners::default();
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return listeners };
    let page = document.clone();
    let mut act = act;
    listeners.add(Listener::new(&document, "visibilitychange", move |_| {
        if page.visibility_state() == VisibilityState::Visible {
            act();
        }
    }));
    listeners
}

/// Whether the browser believes that there is a network.
pub fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// Calls `act` with `true` when the network comes and with `false` when it goes.
pub fn on_online(act: impl FnMut(bool) + 'static) -> Listeners {
    let mut listeners = Listeners::default();
    let Some(window) = web_sys::window() else { return listeners };
    let act = Rc::new(RefCell::new(act));
    for (event, online) in [("online", true), ("offline", false)] {
        let act = act.clone();
        listeners.add(Listener::new(&window, event, move |_| {
            if let Ok(mut act) = act.try_borrow_mut() {
                act(online);
            }
        }));
    }
    listeners
}

/// A callback that several listeners may call; a second event during the first call has nothing to add.
fn shared(act: impl FnMut() + 'static) -> impl Fn() + Clone + 'static {
    let act = Rc::new(RefCell::new(act));
    move || {
        if let Ok(mut act) = act.try_borrow_mut() {
            act();
        }
    }
}
