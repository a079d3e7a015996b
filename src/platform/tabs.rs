//! What the tabs of this site tell each other: short messages that say "look again", never data. It must not know
//! what a plan is; who decides between two tabs is the store.

use uuid::Uuid;

/// What one tab tells the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// A plan was saved.
    PlanSaved {
        /// Which plan.
        plan: Uuid,
        /// Its new revision.
        revision: u64,
        /// The tab that saved it.
        tab: Uuid,
    },
    /// A plan was deleted.
    PlanDeleted {
        /// Which plan.
        plan: Uuid,
        /// The tab that deleted it.
        tab: Uuid,
    },
    /// The settings were changed.
    SettingsChanged {
        /// The tab that changed them.
        tab: Uuid,
    },
}

impl Message {
    /// The message as a line of words.
    pub fn encode(self) -> String {
        match self {
            Self::PlanSaved { plan, revision, tab } => format!("plan-saved {plan} {revision} {tab}"),
            Self::PlanDeleted { plan, tab } => format!("plan-deleted {plan} {tab}"),
            Self::SettingsChanged { tab } => format!("settings-changed {tab}"),
        }
    }

    /// The message of a line; `None` for what another version of the application may say.
    pub fn decode(line: &str) -> Option<Self> {
        let words: Vec<_> = line.split(' ').collect();
        Some(match *words.as_slice() {
            ["plan-saved", plan, revision, tab] => Self::PlanSaved {
                plan: plan.parse().ok()?,
                revision: revision.parse().ok()?,
                tab: tab.parse().ok()?,
            },
            ["plan-deleted", plan, tab] => {
                Self::PlanDeleted { plan: plan.parse().ok()?, tab: tab.parse().ok()? }
            }
            ["settings-changed", tab] => Self::SettingsChanged { tab: tab.parse().ok()? },
            _ => return None,
        })
    }

    /// The tab that sent it.
    pub const fn tab(self) -> Uuid {
        match self {
            Self::PlanSaved { tab, .. } | Self::PlanDeleted { tab, .. } | Self::SettingsChanged { tab } => {
                tab
            }
        }
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{BroadcastChannel, Event, MessageEvent, Storage, StorageEvent};

    use super::Message;
    use crate::platform::listen::Listener;

    /// The way to the other tabs: a channel, else a storage key whose change they hear, else none.
    #[must_use = "dropping it stops listening"]
    pub struct Tabs {
        way: Way,
        _listener: Option<Listener>,
    }

    enum Way {
        Channel(BroadcastChannel),
        Key(Storage, &'static str),
        None,
    }

    impl Tabs {
        /// Opens the channel of that name, or falls back on that storage key, and calls `hear` on every message.
        pub fn open(name: &str, key: &'static str, hear: impl FnMut(Message) + 'static) -> Self {
            if let Ok(channel) = BroadcastChannel::new(name) {
                let listener = Listener::new(&channel, "message", on_message(hear));
                return Self { way: Way::Channel(channel), _listener: listener };
            }
            let Some(window) = web_sys::window() else { return Self { way: Way::None, _listener: None } };
            let listener = Listener::new(&window, "storage", on_storage(key, hear));
            let way = match window.local_storage() {
                Ok(Some(storage)) => Way::Key(storage, key),
                _ => Way::None,
            };
            Self { way, _listener: listener }
        }

        /// Tells the other tabs; does nothing where there is no way to.
        pub fn tell(&self, message: Message) {
            let line = message.encode();
            match &self.way {
                // Nobody waits for an answer: a tab that misses a message finds out when it saves.
                Way::Channel(channel) => drop(channel.post_message(&JsValue::from_str(&line))),
                Way::Key(storage, key) => {
                    drop(storage.set_item(key, &line));
                    // Removed at once, so that the same message twice is heard twice.
                    drop(storage.remove_item(key));
                }
                Way::None => {}
            }
        }
    }

    impl Drop for Tabs {
        fn drop(&mut self) {
            if let Way::Channel(channel) = &self.way {
                channel.close();
            }
        }
    }

    fn on_message(mut hear: impl FnMut(Message) + 'static) -> impl FnMut(Event) + 'static {
        move |event| {
            let line = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            if let Some(message) = line.as_deref().and_then(Message::decode) {
                hear(message);
            }
        }
    }

    fn on_storage(key: &'static str, mut hear: impl FnMut(Message) + 'static) -> impl FnMut(Event) + 'static {
        move |event| {
            let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
            if event.key().as_deref() != Some(key) {
                return;
            }
            if let Some(message) = event.new_value().as_deref().and_then(Message::decode) {
                hear(message);
            }
        }
    }
}

#[cfg(target_arch = "wasm32")]
pub use browser::Tabs;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_survive_the_way() {
        let (plan, tab) = (Uuid::from_u128(1), Uuid::from_u128(2));
        for message in [
            Message::PlanSaved { plan, revision: u64::MAX, tab },
            Message::PlanDeleted { plan, tab },
            Message::SettingsChanged { tab },
        ] {
            assert_eq!(Message::decode(&message.encode()), Some(message));
            assert_eq!(message.tab(), tab);
        }
    }

    #[test]
    fn what_is_no_message_is_ignored() {
        for line in ["", "plan-saved", "plan-saved x 1 y", "something new 1", "plan-saved  1 "] {
            assert_eq!(Message::decode(line), None, "{line}");
        }
    }
}
