//! What the session does with plans, and what it does seldom: its code travels with the parts that come after the start and
//! not with the start itself, which shows the frame and the navigation. A part that cannot be had is said where the
//! user waits for it; else the work waits.
//!
//! Each function here crosses into a part. Called from code that travels with that part, the function it stands for is
//! called by itself.

#![allow(clippy::unnecessary_wraps, reason = "a door may fail to open; what is behind it does not")]

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use serde_json::Value;

use super::counting::Which;
use super::notices::NoticeAction;
use super::reader;
use super::route::Route;
use super::session::Session;
use super::summary;
use crate::i18n::{Lang, sample, shell};
use crate::method::{Analysis, Thresholds};
use crate::model::day::Date;
use crate::model::{AccountPlan, ObjectiveId, PlanId};
use crate::platform::files::ChosenFile;
use crate::platform::ids;
use crate::platform::tabs::Message;

/// A part of the application could not be fetched.
#[derive(Clone, Copy, Debug)]
pub struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Finds what the method says of every sheet of a plan.
pub(super) type Judge = fn(&AccountPlan, Date, &Thresholds) -> BTreeMap<ObjectiveId, Arc<Analysis>>;

type Work<T> = Pin<Box<dyn Future<Output = T>>>;

/// Work on the plans of this device.
#[derive(Clone, Debug)]
pub(super) enum Chore {
    /// Shows the plan of the address from its quick copy.
    Start(Route),
    /// Compares the copies of these plans, and of all others.
    Settle(Vec<PlanId>),
    Read(PlanId),
    Undo,
    Redo,
    Duplicate(PlanId),
    Delete(PlanId),
    AddSample,
    /// Counts the overview's lines for a new day.
    Recount,
    Save,
    Flush,
    KeepSettings,
    Hear(Message),
}

/// What is handed out as a file.
#[derive(Clone, Copy, Debug)]
pub(super) enum HandOut {
    One(PlanId, bool),
    All(bool),
}

impl Session {
    /// Hands out one account as a file.
    pub fn export_plan(self, id: PlanId, with_private: bool) {
        self.wait_for(hand_out(self, HandOut::One(id, with_private)));
    }

    /// Hands out every account as one file.
    pub fn export_all(self, with_private: bool) {
        self.wait_for(hand_out(self, HandOut::All(with_private)));
    }

    /// Reads a file that was chosen or dropped, and shows what it holds.
    pub fn read_file(self, file: ChosenFile) {
        self.wait_for(look_at_file(self, file));
    }

    /// Adds the sample plan in the language of the interface; one step of undo.
    pub fn add_sample(self) {
        self.do_chore(Chore::AddSample);
    }

    /// Takes the last step back.
    pub fn undo(self) {
        self.do_chore(Chore::Undo);
    }

    /// Makes the step again that was taken back last.
    pub fn redo(self) {
        self.do_chore(Chore::Redo);
    }

    /// Makes a copy of an account under another id.
    pub fn duplicate_account(self, id: PlanId) {
        self.do_chore(Chore::Duplicate(id));
    }

    /// Deletes an account; undo brings it back.
    pub fn delete_account(self, id: PlanId) {
        self.do_chore(Chore::Delete(id));
    }

    /// Does work on plans: at once when its part is there, as it is a moment after the start; else as soon as it comes.
    pub(super) fn do_chore(self, chore: Chore) {
        let mut work = Box::pin(keep(self, chore.clone()));
        match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(done) => self.done(chore, done),
            Poll::Pending => spawn_local(async move { self.done(chore, work.await) }),
        }
    }

    fn done(self, chore: Chore, done: Result<(), Missing>) {
        match (done, chore) {
            (Ok(()), _) => {}
            (Err(Missing), Chore::Save | Chore::Flush) => self.save_later(),
            (Err(Missing), chore) => {
                let again = NoticeAction {
                    label: shell::TRY_AGAIN.of(self.lang()).to_owned(),
                    run: Arc::new(move || self.do_chore(chore.clone())),
                };
                self.notices.failed(shell::PART_MISSING_HELP.of(self.lang()), Some(again));
            }
        }
    }

    /// The sample plan, for this device and today.
    pub(super) async fn made_sample(self) -> Result<AccountPlan, Missing> {
        let plan = *sample_plan(self.lang(), self.today().get_untracked()).await?;
        let id = plan.id();
        self.change_settings(|settings| {
            settings.has_seen_sample = true;
            settings.sample = Some(id);
        });
        Ok(plan)
    }

    /// Puts more sample accounts on the device, so that the screens of the territory can be seen at work; one step of undo.
    pub fn add_sample_territory(self) {
        spawn_local(async move {
            match sample_plans(self.lang(), self.today().get_untracked()).await {
                Ok(plans) => self.take_sample_territory(plans),
                Err(Missing) => self.notices.failed(shell::PART_MISSING_HELP.of(self.lang()), None),
            }
        });
    }

    /// Has the game records written that wait; they wait on when that cannot be done now.
    pub(super) fn write_records(self) {
        spawn_local(async move {
            let _ = write(self).await;
        });
    }

    /// Takes in the record that came with a stored plan.
    pub(super) fn take_stored_record(self, id: PlanId, record: Value) {
        self.wait_for(take_record(self, id, record));
    }

    /// Merges what another tab saved into what was edited here; else says why that cannot be done.
    pub(super) async fn take_in(self, id: PlanId, text: String) -> Result<(), String> {
        match merge(self, id, text).await {
            Ok(work) => work.await,
            Err(Missing) => Err(shell::PART_MISSING.of(self.lang()).to_owned()),
        }
    }

    fn wait_for(self, work: impl Future<Output = Result<(), Missing>> + 'static) {
        let work: Work<Result<(), Missing>> = Box::pin(work);
        spawn_local(async move {
            if work.await.is_err() {
                self.notices.failed(shell::PART_MISSING_HELP.of(self.lang()), None);
            }
        });
    }
}

#[wasm_split(keep, wasm_split_path = ::leptos::wasm_split, fallible)]
fn keep(session: Session, chore: Chore) -> Result<(), Missing> {
    // Once for all; it is known before any plan is.
    let _ = session.judging.judge.set(summary::judge);
    reader::bring();
    match chore {
        Chore::Start(route) => session.start_from_local(route),
        Chore::Settle(plans) => spawn_local(session.settle(plans)),
        Chore::Read(id) => session.read_now(id),
        Chore::Undo => session.undo_now(),
        Chore::Redo => session.redo_now(),
        Chore::Duplicate(id) => session.duplicate_now(id),
        Chore::Delete(id) => session.delete_now(id),
        Chore::AddSample => session.add_sample_now(),
        Chore::Recount => session.recount(Which::Old),
        Chore::Save => session.save_now(),
        Chore::Flush => session.flush(),
        Chore::KeepSettings => session.keep_settings_now(),
        Chore::Hear(message) => session.heard(message),
    }
    Ok(())
}

#[wasm_split(sample, wasm_split_path = ::leptos::wasm_split, fallible)]
fn sample_plan(lang: Lang, today: Date) -> Result<Box<AccountPlan>, Missing> {
    Ok(Box::new(sample::sample_plan(lang, today, ids::new_id)))
}

#[wasm_split(sample, wasm_split_path = ::leptos::wasm_split, fallible)]
fn sample_plans(lang: Lang, today: Date) -> Result<Vec<AccountPlan>, Missing> {
    Ok(sample::sample_territory(lang, today, ids::new_id))
}

#[wasm_split(rest, wasm_split_path = ::leptos::wasm_split, fallible)]
fn hand_out(session: Session, what: HandOut) -> Result<(), Missing> {
    match what {
        HandOut::One(id, with_private) => session.hand_out_one(id, with_private, false),
        HandOut::All(with_private) => session.hand_out_all(with_private),
    }
    Ok(())
}

#[wasm_split(rest, wasm_split_path = ::leptos::wasm_split, fallible)]
fn look_at_file(session: Session, file: ChosenFile) -> Result<(), Missing> {
    session.look_at_file(file);
    Ok(())
}

#[wasm_split(rest, wasm_split_path = ::leptos::wasm_split, fallible)]
fn write(session: Session) -> Result<(), Missing> {
    session.write_records_now();
    Ok(())
}

#[wasm_split(rest, wasm_split_path = ::leptos::wasm_split, fallible)]
fn take_record(session: Session, id: PlanId, record: Value) -> Result<(), Missing> {
    session.take_record(id, &record);
    Ok(())
}

#[wasm_split(rest, wasm_split_path = ::leptos::wasm_split, fallible)]
fn merge(session: Session, id: PlanId, text: String) -> Result<Work<Result<(), String>>, Missing> {
    Ok(Box::pin(async move { session.merge_in(id, &text).await }))
}
