//! What two tabs changed differently: this tab's version holds until the user takes the other's.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::components::dialog::Dialog as Frame;
use crate::components::field::Tick;
use crate::i18n::shell as words;
use crate::state::{Dialog, use_session};

/// Asks about each conflict.
#[component]
pub fn Conflicts() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let taken = RwSignal::new(BTreeSet::<usize>::new());
    let done = Callback::new(move |()| {
        session.settle_conflicts(&taken.get_untracked());
        session.view.dialog.set(Dialog::None);
    });
    let conflicts = session.conflicts();
    view! {
        <Frame title=words::CONFLICTS_TITLE.of(lang) lang=lang on_close=done wide=true>
            <p>{words::CONFLICTS_HELP.of(lang)}</p>
            <ul class="conflict-list">
                {conflicts
                    .into_iter()
                    .enumerate()
                    .map(|(at, conflict)| {
                        let toggle = move |is_on: bool| taken.update(|taken| {
                            if is_on { taken.insert(at); } else { taken.remove(&at); }
                        });
                        view! {
                            <li class="conflict">
                                <strong>{conflict.what}</strong>
                                <p><span class="muted">{words::CONFLICTS_MINE.of(lang)}</span> " " {conflict.mine}</p>
                                <p><span class="muted">{words::CONFLICTS_THEIRS.of(lang)}</span> " " {conflict.theirs}</p>
                                <Tick
                                    label=words::CONFLICTS_TAKE.of(lang)
                                    value=Signal::derive(move || taken.with(|taken| taken.contains(&at)))
                                    on_change=Callback::new(toggle)
                                />
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <div class="dialog-foot">
                <button type="button" class="button button-primary" on:click=move |_| done.run(())>{words::CONFLICTS_DONE.of(lang)}</button>
            </div>
        </Frame>
    }
}
