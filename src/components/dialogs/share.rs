//! Sharing and backing up: the user owns the file.

use leptos::prelude::*;

use crate::components::dialog::Dialog as Frame;
use crate::components::field::Tick;
use crate::components::icon::{Icon, icon};
use crate::i18n::transfer as words;
use crate::state::{Dialog, use_session};

/// Offers export and import.
#[component]
pub fn Share() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let close = Callback::new(move |()| session.view.dialog.set(Dialog::None));
    let with_private = RwSignal::new(false);
    let open = session.plan_id();
    let all = move || session.summaries().with(Vec::len);
    view! {
        <Frame title=words::SHARE_TITLE.of(lang) lang=lang on_close=close>
            <p class="muted">{words::SHARE_HELP.of(lang)}</p>
            <div class="share-list">
                {open
                    .map(|id| view! {
                        <button
                            type="button"
                            class="share-option"
                            data-testid="export-plan"
                            on:click=move |_| session.export_plan(id, with_private.get_untracked())
                        >
                            {icon(Icon::Download)}
                            <span><strong>{words::SHARE_PLAN.of(lang)}</strong><span class="muted">{words::SHARE_PLAN_HELP.of(lang)}</span></span>
                        </button>
                    })}
                <button
                    type="button"
                    class="share-option"
                    data-testid="export-all"
                    on:click=move |_| session.export_all(with_private.get_untracked())
                >
                    {icon(Icon::Download)}
                    <span>
                        <strong>{words::SHARE_ALL.of(lang)}</strong>
                        <span class="muted">{move || words::SHARE_ALL_HELP.fill(lang, &[("count", &all().to_string())])}</span>
                    </span>
                </button>
                <button type="button" class="share-option" on:click=move |_| session.view.dialog.set(Dialog::Import)>
                    {icon(Icon::Import)}
                    <span><strong>{words::SHARE_IMPORT.of(lang)}</strong><span class="muted">{words::SHARE_IMPORT_HELP.of(lang)}</span></span>
                </button>
            </div>
            <Tick
                label=words::WITH_PRIVATE.of(lang)
                value=with_private
                on_change=Callback::new(move |is_on| with_private.set(is_on))
            />
        </Frame>
    }
}
