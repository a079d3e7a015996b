//! The messages at the foot of the page, announced to those who do not see them.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::components::each::each;
use crate::i18n::shell;
use crate::state::{NoticeKind, use_session};

/// The messages.
#[component]
pub fn NoticeList() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let list = session.notices.list();
    view! {
        <div class="notices" role="status" aria-live="polite">
            {each(move || list.get(), |notice| notice.id, move |notice| view! {
                <div class="notice" class:notice-failed=notice.kind == NoticeKind::Failed>
                    <p>{notice.text.clone()}</p>
                    {notice
                        .action
                        .clone()
                        .map(|action| {
                            view! {
                                <button
                                    type="button"
                                    class="button button-small"
                                    on:click=move |_| {
                                        (action.run)();
                                        session.notices.dismiss(notice.id);
                                    }
                                >
                                    {action.label}
                                </button>
                            }
                        })}
                    <button
                        type="button"
                        class="button-icon"
                        aria-label=shell::CLOSE.of(lang)
                        on:click=move |_| session.notices.dismiss(notice.id)
                    >
                        {icon(Icon::Close)}
                    </button>
                </div>
            })}
        </div>
    }
}
