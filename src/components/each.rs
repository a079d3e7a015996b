//! Rows of a list that keep their elements while their neighbours come and go. It must not know what the rows show.
//!
//! All lists share one list of boxed rows: the machinery that compares old rows with new ones is large, and leptos would
//! compile it anew for every type of row.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use leptos::prelude::*;

/// One row: what it is known by, and how it is drawn when it is new.
struct Entry {
    key: u64,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

/// Draws `row` for every item, and draws it anew only when its key is new.
pub fn each<I, K, V>(
    items: impl Fn() -> I + Send + Sync + 'static,
    key: impl Fn(&I::Item) -> K + Send + Sync + 'static,
    row: impl Fn(I::Item) -> V + Send + Sync + 'static,
) -> AnyView
where
    I: IntoIterator<Item: Send + 'static>,
    K: Hash,
    V: IntoView + 'static,
{
    let row = Arc::new(row);
    rows(Box::new(move || {
        let mut entries = Vec::new();
        for item in items() {
            let row = Arc::clone(&row);
            // 64 bits tell the keys of any list apart: among a thousand, two meet once in 10^13 lists.
            let mut hasher = DefaultHasher::new();
            key(&item).hash(&mut hasher);
            entries.push(Entry { key: hasher.finish(), draw: Box::new(move || row(item).into_any()) });
        }
        entries
    }))
}

fn rows(entries: Box<dyn Fn() -> Vec<Entry> + Send + Sync>) -> AnyView {
    view! { <For each=entries key=|entry| entry.key children=|entry| (entry.draw)()/> }.into_any()
}
