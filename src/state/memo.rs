//! Memos as this page makes them. It must not know what they hold.
//!
//! The memos of leptos 0.8 stay among the subscribers of what they have read after their part of the page is gone; where
//! that lives as long as the page, such as the open plan, the list would grow with every change of the screen, and each edit
//! would walk it. So ours leave. And they are boxed, so that there is one kind for each type and not one for each reader.

use leptos::prelude::*;
use leptos::reactive::computed::ArcMemo;
use leptos::reactive::graph::{Subscriber, ToAnySubscriber};

/// A value that follows what `read` reads, and tells only of changes.
pub fn memo<T: PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    memo_after(move |_| read())
}

/// The same, made from the value before.
pub fn memo_after<T: PartialEq + Send + Sync + 'static>(
    read: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
) -> Memo<T> {
    memo_by(Box::new(read), |before, now| before != now)
}

/// The same, where `differs` says what a change is.
pub fn memo_by<T: Send + Sync + 'static>(read: Reading<T>, differs: Differs<T>) -> Memo<T> {
    let memo = ArcMemo::new_with_compare(read, differs);
    let own = memo.to_any_subscriber();
    on_cleanup(move || own.clear_sources(&own));
    memo.into()
}

/// How a memo reads its value, given the one before.
pub type Reading<T> = Box<dyn Fn(Option<&T>) -> T + Send + Sync>;
/// Whether the value now differs from the one before.
pub type Differs<T> = fn(Option<&T>, Option<&T>) -> bool;
