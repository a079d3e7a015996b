//! The start: from the quick copies at once, then from the durable ones; the listeners; the sample on a first visit. It
//! must not know views.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::counting::Which;
use super::later::Chore;
use super::persist::{Persist, SaveStatus};
use super::reader::LATE;
use super::route::Route;
use super::session::Session;
use super::settings::Settings;
use crate::exchange;
use crate::i18n::shell;
use crate::method::Thresholds;
use crate::model::PlanId;
use crate::platform::tabs::Tabs;
use crate::platform::{clock, ids, lifecycle, page};
use crate::storage::indexed::BrowserDurable;
use crate::storage::local::BrowserLocal;
use crate::storage::repository::{Difference, Loaded, Reason, Reconciled};
use crate::storage::{BrowserRepository, Durability, keys};

/// Starts the session of this page: the overview's lines are there when this returns, the plan of the address as soon as
/// the part that works on plans is.
pub fn boot() -> Session {
    let repository = BrowserRepository::new(BrowserLocal, BrowserDurable::default(), LATE, ids::new_id());
    let boot = repository.boot();
    let settings = Settings::parse(boot.settings.as_deref());
    let route = Route::parse(&page::hash());
    let session = Session::new(settings, route, Persist::new(repository));
    provide_context(session);
    session.dress();
    session.summaries.set(boot.index);
    session.do_chore(Chore::Start(route));
    session.listen();
    session.do_chore(Chore::Settle(boot.plans));
    session
}

impl Session {
    /// Shows the plan of the address from its quick copy, when there is one that can be read.
    pub(super) fn start_from_local(self, route: Route) {
        if let Some(id) = route.plan()
            && let Some(copy) = self.persist.inner().repository.read_local(id)
            && let Ok(documents) = exchange::decode(&copy.text)
            && let Some(document) = documents.into_iter().next()
        {
            let held = self.held(document, copy.base_revision);
            self.library.update_value(|library| library.hold(id, held));
            if copy.unsaved {
                self.library.update_value(|library| library.failed(id));
            }
        }
        match route.plan() {
            Some(id) if self.library.with_value(|library| library.get(id).is_some()) => self.open(Some(id)),
            Some(_) => self.opening.set(super::session::Opening::Reading),
            None => {}
        }
    }

    /// Compares the quick copies with the durable ones, brings the overview up to date, and says what was found.
    pub(super) async fn settle(self, seen: Vec<PlanId>) {
        let inner = self.persist.inner();
        let durability = inner.repository.probe().await;
        self.persist.durability.set(durability);
        if durability == Durability::None {
            self.persist.status.set(SaveStatus::Memory);
            self.notices.failed(shell::MEMORY_HELP.of(self.lang()), None);
        }
        let mut plans = seen;
        if durability == Durability::DurableOnly
            && let Ok(boot) = inner.repository.boot_durable().await
        {
            self.settings.set(Settings::parse(boot.settings.as_deref()));
            self.dress();
            plans.extend(boot.index.iter().map(|line| line.id));
        }
        let found = inner.repository.reconcile(&plans, &clock::now()).await;
        self.take_over(found);
        self.offer_sample().await;
        if self.settings.with_untracked(|settings| settings.thresholds != Thresholds::default()) {
            self.recount(Which::All);
        } else {
            self.recount(Which::Old);
        }
        if self.library.with_value(|library| !library.behind().is_empty()) {
            self.schedule_save();
        }
    }

    fn take_over(self, found: Reconciled) {
        let lang = self.lang();
        self.summaries.set(found.index.clone());
        self.put_aside_diverged(&found.loaded);
        let is_damaged = !found.lost.is_empty() || found.loaded.iter().any(|one| !one.damage.is_empty());
        let differs = found.loaded.iter().any(|one| !one.differs.is_empty());
        for loaded in found.loaded {
            let known = self.library.with_value(|library| library.get(loaded.plan).map(|held| held.revision));
            let is_open = self.route().get_untracked().plan() == Some(loaded.plan);
            let is_edited = self.library.with_value(|library| library.is_busy(loaded.plan));
            // Only the open plan is held from the start; the others are read when they are asked for.
            if is_open
                && !is_edited
                && known.is_none_or(|known| known < loaded.revision)
                && let Some(held) = self.understand(&loaded.text, loaded.base_revision)
            {
                let is_ahead = loaded.revision > loaded.base_revision;
                self.hold(loaded.plan, held);
                if is_ahead {
                    self.library.update_value(|library| library.failed(loaded.plan));
                }
            }
        }
        if let Some(id) = self.route().get_untracked().plan()
            && self.plan_id() != Some(id)
        {
            self.open(Some(id));
        }
        if is_damaged {
            self.notices.failed(shell::QUARANTINED.of(lang), Some(self.to_recovery()));
        }
        if differs {
            self.notices.done(shell::COPIES_DIFFER.of(lang), Some(self.to_recovery()));
        }
    }

    /// What another tab left unsaved when the plan had moved on becomes an older copy: it can be looked at and gone back
    /// to, and is not reported again.
    fn put_aside_diverged(self, loaded: &[Loaded]) {
        let diverged: Vec<(PlanId, Difference)> = loaded
            .iter()
            .flat_map(|one| one.differs.iter().map(|difference| (one.plan, difference.clone())))
            .filter(|(_, difference)| difference.unsaved_key.is_some())
            .collect();
        let inner = self.persist.inner();
        spawn_local(async move {
            for (plan, difference) in diverged {
                let kept =
                    inner.repository.snapshot(plan, &difference.text, Reason::OtherCopy, &clock::now()).await;
                if kept.is_ok() {
                    // One that cannot be removed is put aside again at the next start.
                    let _ = inner.repository.discard_unsaved(&difference);
                }
            }
        });
    }

    /// Puts the sample on the device on a first visit; once deleted it stays away. It is no step of the user's, so that
    /// there is nothing to undo yet.
    async fn offer_sample(self) {
        let is_first = self.settings.with_untracked(|settings| !settings.has_seen_sample);
        if is_first && self.summaries.with_untracked(Vec::is_empty) {
            // The empty overview offers it too, should it not be there to be had.
            if let Ok(plan) = self.made_sample().await {
                self.put(plan.id(), Some(Arc::new(plan)));
                self.schedule_save();
            }
        }
    }

    /// Whether this account is the sample.
    pub fn is_sample(self, id: PlanId) -> bool {
        self.settings.with(|settings| settings.sample == Some(id))
    }

    /// Whether the sample is the only account.
    pub fn has_only_sample(self) -> bool {
        let lines = self.summaries.with(|lines| lines.iter().map(|line| line.id).collect::<Vec<_>>());
        matches!(lines.as_slice(), [only] if self.is_sample(*only))
    }

    fn listen(self) {
        page::on_hash_change(move || self.arrive(Route::parse(&page::hash())));
        lifecycle::on_hide(move || self.do_chore(Chore::Flush)).forever();
        lifecycle::on_show(move || self.look_at_the_clock()).forever();
        self.persist.hear(Tabs::open(keys::CHANNEL, keys::TAB_MESSAGE, move |message| {
            self.do_chore(Chore::Hear(message));
        }));
        page::on_update(move || {
            let lang = self.lang();
            let action = super::NoticeAction {
                label: shell::UPDATE_RELOAD.of(lang).to_owned(),
                run: Arc::new(move || {
                    self.do_chore(Chore::Flush);
                    page::apply_update();
                }),
            };
            self.notices.failed(shell::UPDATE_READY.of(lang), Some(action));
        });
    }
}
