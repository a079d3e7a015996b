//! What the screens of the territory read and change: the digests of all accounts, the choices for the territory, and single
//! fields of plans that are not open. It must not know views.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::history::PlanChange;
use super::lines::Lines;
use super::memo::memo;
use super::session::Session;
use crate::diagram::picture::Picture;
use crate::exchange::{request_text, svg};
use crate::i18n::{self, Text, territory as words, transfer};
use crate::method::portfolio::bargain::Paper;
use crate::method::territory::effort::Efforts;
use crate::method::territory::{AccountLine, Choices};
use crate::model::{AccountPlan, Edit, PlanId};
use crate::platform;

/// Every account of the territory.
pub type Accounts = Vec<Arc<AccountLine>>;

impl Session {
    /// What is known of every account, following what is saved. Made once by a screen, and handed on.
    pub fn accounts(self) -> Memo<Accounts> {
        let lines = StoredValue::new_local(Lines::default());
        memo(move || {
            self.summaries().with(|all| lines.try_update_value(|lines| lines.read(all)).unwrap_or_default())
        })
    }

    /// What was chosen for the territory.
    pub fn choices(self) -> Memo<Choices> {
        memo(move || self.settings().with(|settings| Choices::read(&settings.territory)))
    }

    /// The time that each of these accounts took, by what is noted and assumed.
    pub fn efforts(self, accounts: Memo<Accounts>, choices: Memo<Choices>) -> Memo<Efforts> {
        memo(move || {
            let assumed = choices.with(|choices| choices.assumed.clone());
            accounts.with(|all| Efforts::of(all, self.today().get(), &assumed))
        })
    }

    /// Changes what was chosen for the territory.
    pub fn change_choices(self, change: impl FnOnce(&mut Choices)) {
        self.change_settings(|settings| {
            let mut choices = Choices::read(&settings.territory);
            change(&mut choices);
            settings.territory = choices.written();
        });
    }

    /// Changes an account that need not be open: one step of undo.
    pub fn edit_account(self, id: PlanId, edit: Edit) {
        let label = i18n::edits::label(&edit);
        self.edit_accounts_as(label, vec![(id, edit)]);
    }

    /// Changes several accounts as one step of undo.
    pub fn edit_accounts(self, edits: Vec<(PlanId, Edit)>) {
        self.edit_accounts_as(words::CHANGE_ACCOUNTS, edits);
    }

    /// Changes accounts under a name. One that is gone, or that refuses, is left out; a refusal is told.
    pub fn edit_accounts_as(self, label: Text, edits: Vec<(PlanId, Edit)>) {
        spawn_local(async move {
            let mut changes: Vec<PlanChange<Arc<AccountPlan>>> = Vec::new();
            for (id, edit) in edits {
                let at = changes.iter().position(|change| change.id == id);
                let before = match at {
                    Some(at) => changes[at].after.clone(),
                    None => self.load(id).await,
                };
                let Some(before) = before else { continue };
                let mut next = (*before).clone();
                match next.apply(edit) {
                    Ok(()) if next == *before => {}
                    Ok(()) => {
                        let after = Some(Arc::new(next));
                        match at {
                            Some(at) => changes[at].after = after,
                            None => changes.push(PlanChange { id, before: Some(before), after }),
                        }
                    }
                    Err(error) => self.notices.failed(i18n::errors::edit_error(&error, self.lang()), None),
                }
            }
            if !changes.is_empty() {
                self.commit(label, None, changes);
            }
        });
    }

    /// Puts new accounts on the device: one step of undo.
    pub fn create_accounts(self, plans: Vec<AccountPlan>) {
        let change =
            |plan: AccountPlan| PlanChange { id: plan.id(), before: None, after: Some(Arc::new(plan)) };
        let changes: Vec<_> = plans.into_iter().map(change).collect();
        if !changes.is_empty() {
            self.commit(words::IMPORT_ACCOUNTS, None, changes);
        }
    }

    pub(super) fn take_sample_territory(self, plans: Vec<AccountPlan>) {
        let ids: Vec<PlanId> = plans.iter().map(AccountPlan::id).collect();
        self.change_choices(|choices| choices.samples = ids);
        self.create_accounts(plans);
    }

    /// The sample accounts of the territory that are still there.
    pub fn sample_territory(self) -> Vec<PlanId> {
        let samples = self.settings().with(|settings| Choices::read(&settings.territory).samples);
        self.summaries()
            .with(|lines| samples.into_iter().filter(|id| lines.iter().any(|line| line.id == *id)).collect())
    }

    /// Takes the sample accounts of the territory away again: one step of undo.
    pub fn remove_sample_territory(self) {
        let ids = untrack(|| self.sample_territory());
        spawn_local(async move {
            let mut changes = Vec::new();
            for id in ids {
                let before = self.load(id).await;
                changes.extend(before.map(|before| PlanChange { id, before: Some(before), after: None }));
            }
            if !changes.is_empty() {
                self.commit(words::REMOVE_SAMPLES, None, changes);
            }
        });
    }

    /// Hands out a text as a file.
    pub fn hand_out_text(self, name: &str, mime: &str, text: &str) {
        if platform::files::download_text(name, mime, text).is_err() {
            self.notices.failed(transfer::EXPORT_REFUSED.fill(self.lang(), &[("name", name)]), None);
        }
    }

    /// Hands out a request for resources as Markdown, in the language of the interface.
    pub fn save_request(self, paper: &Paper) {
        self.hand_out_text("resource-request.md", "text/markdown", &request_text::write(self.lang(), paper));
    }

    /// Hands out a picture as SVG, in the colours of the light theme.
    pub fn save_svg(self, name: &str, title: &str, picture: &Picture) {
        self.hand_out_text(&format!("{name}.svg"), "image/svg+xml", &svg::write(picture, title));
    }

    /// Hands out a picture as PNG, twice as large as it is shown, in the colours of the light theme.
    pub fn save_png(self, name: &str, title: &str, picture: &Picture) {
        let (name, text) = (format!("{name}.png"), svg::write(picture, title));
        let (width, height) = (picture.width * 2.0, picture.height * 2.0);
        spawn_local(async move {
            let drawn = platform::canvas::png(&text, width, height).await;
            let saved = drawn
                .is_some_and(|bytes| platform::files::download_bytes(&name, "image/png", &bytes).is_ok());
            if !saved {
                self.notices.failed(words::NO_PNG.of(self.lang()).to_owned(), None);
            }
        });
    }
}
