//! The working session: its fourteen steps beside the hexagon, each with its questions, its editing and its findings. A
//! step must not know the others.

mod actions;
mod criteria;
mod feeling;
mod ideas;
mod people;
mod places;
mod step;
mod stepper;
mod strengths;

use leptos::prelude::*;

use crate::method::session_steps::{self, SessionStep, StepState};
use crate::model::{Element, ObjectiveId};
use crate::state::{Session, memo, use_session};

pub use step::StepView;
pub use stepper::Stepper;

/// Handle of the heading of the open step.
const HEAD: &str = "session/step";

/// The steps of a sheet, how far they are, and which is open.
#[derive(Clone, Copy)]
pub struct Steps {
    session: Session,
    sheet: ObjectiveId,
    open: Memo<SessionStep>,
    states: Memo<Option<Vec<StepState>>>,
}

impl Steps {
    /// The steps of a sheet; the first is open until somebody turns to another.
    pub fn of(sheet: ObjectiveId) -> Self {
        let session = use_session();
        let open_step = session.view.open_step;
        let open = memo(move || match open_step.get() {
            Some((of, step)) if of == sheet => step,
            _ => SessionStep::Objective,
        });
        let analysis = session.analysis(sheet);
        let states = session.memo(move |plan| {
            let today = session.today().get();
            Some(session_steps::states(plan, sheet, today, analysis.get().as_deref()?))
        });
        Self { session, sheet, open, states }
    }

    /// The element of the open step, if it has one.
    pub fn element(self) -> Option<Element> {
        self.open.get().element()
    }

    /// Turns to what is left to do for an element.
    pub fn turn_to_element(self, element: Element) {
        let states = self.states.get_untracked().unwrap_or_default();
        self.turn(SessionStep::of_element(element, &states));
    }

    /// Turns to the next step (`true`) or the one before, and puts the focus on its heading.
    pub fn step(self, is_on: bool) {
        let open = self.open.get_untracked();
        if let Some(to) = if is_on { open.next() } else { open.previous() } {
            self.turn(to);
        }
    }

    /// Turns to a step, and puts the focus on its heading.
    pub fn turn(self, to: SessionStep) {
        self.show(to);
        request_animation_frame(move || self.session.focus_on(HEAD));
    }

    /// Turns to a step; the focus stays.
    fn show(self, to: SessionStep) {
        self.session.view.open_step.set(Some((self.sheet, to)));
    }

    fn state(self, step: SessionStep) -> Option<StepState> {
        self.states.with(|states| states.as_ref()?.get(step as usize).copied())
    }
}
