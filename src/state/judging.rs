//! What the method says of the open plan. A change is judged at once, but for what is typed: there the letter is painted first
//! and its judgement follows, because at hundreds of people the judgement takes longer than a frame. It must not know views.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use leptos::prelude::*;

use super::later::Judge;
use super::memo::memo_by;
use super::session::Session;
use super::settings::Settings;
use super::summary::judge;
use crate::method::Analysis;
use crate::model::day::Date;
use crate::model::{AccountPlan, ObjectiveId};

/// What the method says of each sheet of a plan.
pub type Analyses = BTreeMap<ObjectiveId, Arc<Analysis>>;

/// When a change is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Before anything is painted.
    AtOnce,
    /// When it has been painted, which is the next thing to happen.
    Painted,
}

/// The judgement of the open plan.
#[derive(Clone, Copy)]
pub(super) struct Judging {
    /// The plan that is judged: the open one, or what it was before the last letter.
    plan: RwSignal<Option<Arc<AccountPlan>>>,
    /// Whether the open plan waits to be painted before it is judged.
    is_behind: StoredValue<bool>,
    /// What judges a sheet. It comes with the part that works on plans, and so before any plan.
    pub(super) judge: &'static OnceLock<Judge>,
    analyses: Memo<Analyses>,
}

impl Judging {
    pub(super) fn new(today: RwSignal<Date>, settings: RwSignal<Settings>) -> Self {
        let plan = RwSignal::new(None::<Arc<AccountPlan>>);
        // Leaked on purpose, once: it lives as long as the page.
        let judge: &'static OnceLock<Judge> = Box::leak(Box::default());
        let analyses = memo_by(
            Box::new(move |before: Option<&Analyses>| {
                let today = today.get();
                let now = settings.with(|settings| {
                    plan.with(|plan| {
                        let (plan, judge) = plan.as_deref().zip(judge.get())?;
                        Some(judge(plan, today, &settings.thresholds))
                    })
                });
                kept(before, now.unwrap_or_default())
            }),
            |before, now| !before.zip(now).is_some_and(|(before, now)| is_same(before, now)),
        );
        Self { plan, is_behind: StoredValue::new(false), judge, analyses }
    }

    /// Judges this plan, or none. Should another still wait for that, its line in the overview is counted when it is saved.
    pub(super) fn follow(self, plan: Option<Arc<AccountPlan>>) {
        self.is_behind.set_value(false);
        self.plan.set(plan);
    }
}

impl Session {
    /// What the method says of a sheet, following the plan.
    pub fn analysis(self, sheet: ObjectiveId) -> Memo<Option<Arc<Analysis>>> {
        let analyses = self.analyses();
        memo_by(
            Box::new(move |_| analyses.with(|all| all.get(&sheet).cloned())),
            // One that is equal is the same one: see `kept`.
            |before, now| {
                before.and_then(Option::as_ref).map(Arc::as_ptr)
                    != now.and_then(Option::as_ref).map(Arc::as_ptr)
            },
        )
    }

    /// What the method says of every sheet of the open plan.
    pub fn analyses(self) -> Memo<Analyses> {
        self.judging.analyses
    }

    /// What the method says of every sheet of a plan on a day; of the open one it is known already.
    pub(super) fn judged(self, plan: &Arc<AccountPlan>, today: Date) -> Analyses {
        let is_open = self.shown_plan().is_some_and(|open| Arc::ptr_eq(&open, plan));
        if is_open && self.today().get_untracked() == today {
            self.judge_now();
            self.judging.analyses.get_untracked()
        } else {
            self.settings().with_untracked(|settings| judge(plan, today, &settings.thresholds))
        }
    }

    /// Judges the open plan as soon as it has been painted. Apart from [`Judging::follow`], which the start needs: this one brings
    /// along what counts lines.
    pub(super) fn judge_when_painted(self) {
        let was_behind = self.judging.is_behind.try_update_value(|is| std::mem::replace(is, true));
        if was_behind == Some(false) {
            request_animation_frame(move || set_timeout(move || self.judge_now(), Duration::ZERO));
        }
    }

    /// Judges the open plan now, should that wait for a paint, and counts its line.
    pub(super) fn judge_now(self) {
        if !self.judging.is_behind.get_value() {
            return;
        }
        let plan = self.shown_plan();
        self.judging.follow(plan.clone());
        if let Some(plan) = plan {
            self.summarise(plan.id(), Some(&plan));
        }
    }
}

/// The new analyses, with the old one where nothing is new in it: whoever follows one then needs not to compare it.
fn kept(before: Option<&Analyses>, mut now: Analyses) -> Analyses {
    for (sheet, analysis) in &mut now {
        if let Some(old) = before.and_then(|before| before.get(sheet))
            && old == analysis
        {
            *analysis = Arc::clone(old);
        }
    }
    now
}

fn is_same(before: &Analyses, now: &Analyses) -> bool {
    before.len() == now.len()
        && before.iter().zip(now).all(|(old, new)| old.0 == new.0 && Arc::ptr_eq(old.1, new.1))
}
