//! The table of buying influences beyond the plan itself: the order of texts in the user's language, and the way to a
//! spreadsheet. It must not know views.

use std::cmp::Ordering;
use std::sync::Arc;

use leptos::task::spawn_local;

use super::session::Session;
use crate::exchange::tsv;
use crate::i18n::influences as words;
use crate::method::influence_table::TableRow;
use crate::platform;

impl Session {
    /// Which of two texts comes first in the language of the interface.
    pub fn collate(self, a: &str, b: &str) -> Ordering {
        platform::page::collate(self.lang().tag(), a, b)
    }

    /// Puts the rows on the clipboard as a table for a spreadsheet, with headings, no cell a formula.
    pub fn copy_influences(self, rows: &[Arc<TableRow>]) {
        let lang = self.lang();
        let text = tsv::write(&words::plain_table(lang, rows.iter().map(AsRef::as_ref)));
        let done = words::COPIED.fill(lang, &[("count", &rows.len().to_string())]);
        spawn_local(async move {
            if platform::clipboard::write(&text).await {
                self.notices.done(done, None);
            } else {
                self.notices.failed(words::COPY_REFUSED.of(lang), None);
            }
        });
    }
}
