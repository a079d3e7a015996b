//! Recovery: what could not be read, what was deleted, and older copies.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::{Text, transfer as words};
use crate::state::{Kept, KeptKind, use_session};

/// The recovery screen.
#[component]
pub fn Recovery() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let kept = session.list_kept();
    view! {
        <div class="page recovery">
            <header class="page-head">
                <div>
                    <h1>{words::RECOVERY_TITLE.of(lang)}</h1>
                    <p class="muted">{words::RECOVERY_HELP.of(lang)}</p>
                </div>
            </header>
            <KeptList kept=kept kind=KeptKind::Unreadable title=words::QUARANTINE none=words::QUARANTINE_NONE/>
            <KeptList kept=kept kind=KeptKind::Deleted title=words::TRASH none=words::TRASH_NONE/>
            <KeptList kept=kept kind=KeptKind::Snapshot title=words::SNAPSHOTS none=words::SNAPSHOTS_NONE/>
        </div>
    }
}

/// The copies of one kind.
#[component]
fn KeptList(kept: RwSignal<Vec<Kept>>, kind: KeptKind, title: Text, none: Text) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let rows =
        move || kept.with(|kept| kept.iter().filter(|one| one.kind == kind).cloned().collect::<Vec<_>>());
    view! {
        <section class="panel">
            <h2>{title.of(lang)}</h2>
            {when(move || rows().is_empty(), move || view! {
                <p class="muted">{none.of(lang)}</p>
            })}
            <ul class="kept-list">
                {each(rows, |one| one.key.clone(), move |one| {
                        let take = one.clone();
                        let raw = one.clone();
                        let remove = one.clone();
                        let date = one.at.get(..16).unwrap_or(&one.at).replace('T', " ");
                        view! {
                            <li class="kept-row">
                                <span>
                                    {one.name.clone()}
                                    <span class="muted small">" " {date} " " {one.note.clone()}</span>
                                </span>
                                <span class="button-row">
                                    {(kind != KeptKind::Unreadable).then(|| view! {
                                        <button type="button" class="button button-small" on:click=move |_| session.take_kept(take.clone())>
                                            {if kind == KeptKind::Snapshot { words::SNAPSHOT_TAKE } else { words::RESTORE }.of(lang)}
                                        </button>
                                    })}
                                    <button type="button" class="button button-small" on:click=move |_| session.download_kept(raw.clone())>
                                        {icon(Icon::Download)}
                                        {words::DOWNLOAD_RAW.of(lang)}
                                    </button>
                                    {(kind == KeptKind::Unreadable).then(|| view! {
                                        <button type="button" class="button button-small button-danger" on:click=move |_| session.remove_kept(remove.clone(), kept)>
                                            {words::REMOVE_RAW.of(lang)}
                                        </button>
                                    })}
                                </span>
                            </li>
                        }
                    })}
            </ul>
        </section>
    }
}
