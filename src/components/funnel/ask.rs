//! The question before an objective is put on a level that asks more than is there: what is missing, and where each is
//! mended. It must not judge what is missing.

use leptos::prelude::*;

use super::Funnel;
use crate::components::dialog::Dialog;
use crate::components::icon::{Icon, icon};
use crate::i18n::{terms, territory::funnel as words};
use crate::method::funnel::Prerequisite;
use crate::method::portfolio::DealId;
use crate::method::session_steps::SessionStep;
use crate::model::FunnelPlace;
use crate::state::{Route, SheetPage};

/// A move that is asked about.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Asked {
    pub(super) id: DealId,
    pub(super) product: String,
    pub(super) account: String,
    pub(super) from: Option<FunnelPlace>,
    pub(super) to: Option<FunnelPlace>,
    pub(super) missing: Vec<Prerequisite>,
}

/// The step of the working session on which a prerequisite is brought about.
pub(super) const fn step_for(what: Prerequisite) -> SessionStep {
    match what {
        Prerequisite::FitVerified
        | Prerequisite::NearlySure
        | Prerequisite::ClosesSoon
        | Prerequisite::OnlyClosing => SessionStep::Standing,
        Prerequisite::GapDiscussed => SessionStep::Mode,
        Prerequisite::BaseBegun | Prerequisite::EconomicCovered | Prerequisite::HighCovered => {
            SessionStep::Rating
        }
        Prerequisite::NoCriticalFlag => SessionStep::Flags,
    }
}

/// What is missing, as a way to where it is mended.
pub(super) fn way(funnel: Funnel, id: DealId, what: Prerequisite) -> AnyView {
    let session = funnel.session;
    let open = move |_| session.view.open_step.set(Some((id.1, step_for(what))));
    view! {
        <a href=Route::SheetPage(id.0, id.1, SheetPage::Elements).hash() on:click=open>
            {terms::prerequisite(what).of(session.lang())}
        </a>
    }
    .into_any()
}

/// The question, while there is one.
#[component]
pub(super) fn Question(funnel: Funnel) -> impl IntoView {
    let question = funnel.question;
    move || question.get().map(|asked| dialog(funnel, asked))
}

fn dialog(funnel: Funnel, asked: Asked) -> AnyView {
    let lang = funnel.session.lang();
    let level = words::level(lang, asked.to);
    let title = words::ASK_TITLE.fill(lang, &[("level", level)]);
    let help = words::ASK_HELP.fill(lang, &[("product", &asked.product), ("account", &asked.account)]);
    let id = asked.id;
    let missing = asked.missing.iter().map(|what| {
        view! {
            <li>{icon(Icon::Close)} " " {way(funnel, id, *what)}</li>
        }
    });
    let missing = missing.collect_view();
    let asked = StoredValue::new(asked);
    let leave = Callback::new(move |()| {
        funnel.question.set(None);
        asked.with_value(|asked| funnel.leave(asked));
    });
    let go = move |_| {
        let asked = asked.get_value();
        funnel.question.set(None);
        funnel.move_now(&asked);
    };
    view! {
        <Dialog title=title lang=lang on_close=leave>
            <p>{help}</p>
            <ul class="funnel-missing" data-testid="missing">{missing}</ul>
            <p class="muted small">{words::ASK_ANYWAY_HELP.of(lang)}</p>
            <div class="dialog-foot">
                <button type="button" class="button" on:click=go>{words::MOVE_ANYWAY.of(lang)}</button>
                <button type="button" class="button button-primary" autofocus on:click=move |_| leave.run(())>
                    {words::LEAVE.of(lang)}
                </button>
            </div>
        </Dialog>
    }
    .into_any()
}
