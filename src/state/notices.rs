//! What the page has to tell the user: short, translated, each with what to do. It must not know views.

use std::sync::Arc;

use leptos::prelude::*;

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something worked.
    Done,
    /// Something did not work, and what to do about it.
    Failed,
}

/// What can be done about a notice.
#[derive(Clone)]
pub struct NoticeAction {
    /// What the button says.
    pub label: String,
    /// What it does; not a callback of the page's framework, since the message outlasts the screen that it came from.
    pub run: Arc<dyn Fn() + Send + Sync>,
}

/// One message.
#[derive(Clone)]
pub struct Notice {
    /// Names it among the others.
    pub id: u32,
    /// How much it matters.
    pub kind: NoticeKind,
    /// What it says.
    pub text: String,
    /// What can be done.
    pub action: Option<NoticeAction>,
}

/// The messages on the screen, the newest last.
#[derive(Clone, Copy)]
pub struct Notices {
    list: RwSignal<Vec<Notice>>,
    next: StoredValue<u32>,
}

/// Most messages that stand at once.
const MOST: usize = 4;

impl Notices {
    /// No messages.
    pub fn new() -> Self {
        Self { list: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }

    /// The messages.
    pub fn list(self) -> ReadSignal<Vec<Notice>> {
        self.list.read_only()
    }

    /// Says that something worked; goes away by itself.
    pub fn done(self, text: impl Into<String>, action: Option<NoticeAction>) {
        let id = self.push(NoticeKind::Done, text.into(), action);
        set_timeout(move || self.dismiss(id), std::time::Duration::from_secs(8));
    }

    /// Says that something did not work; stays until it is closed.
    pub fn failed(self, text: impl Into<String>, action: Option<NoticeAction>) {
        self.push(NoticeKind::Failed, text.into(), action);
    }

    /// Takes a message away.
    pub fn dismiss(self, id: u32) {
        // The timer of a message can outlast the page that showed it.
        let _ = self.list.try_update(|list| list.retain(|notice| notice.id != id));
    }

    fn push(self, kind: NoticeKind, text: String, action: Option<NoticeAction>) -> u32 {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        self.list.update(|list| {
            // The same message twice is one message.
            list.retain(|old| old.text != text);
            list.push(Notice { id, kind, text, action });
            if list.len() > MOST {
                list.remove(0);
            }
        });
        id
    }
}

impl Default for Notices {
    fn default() -> Self {
        Self::new()
    }
}
