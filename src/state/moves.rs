//! The next moves of a sheet, tried a moment after its analysis has come to rest: they take many analyses, so no key waits
//! for them. It must not know views.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::session::Session;
use crate::method::moves::{NextMove, next_moves};
use crate::model::{ActionId, Edit, ObjectiveId};

/// How long the analysis rests before moves are tried.
const REST: Duration = Duration::from_millis(300);

impl Session {
    /// The next moves of a sheet, the best first, following its analysis; `None` until they were tried.
    pub fn next_moves(self, sheet: ObjectiveId) -> ReadSignal<Option<Arc<Vec<NextMove>>>> {
        let moves = RwSignal::new(None);
        let timer = StoredValue::new(None::<TimeoutHandle>);
        let analysis = self.analysis(sheet);
        let cancel = move || {
            if let Some(handle) = timer.try_update_value(Option::take).flatten() {
                handle.clear();
            }
        };
        let compute = move || {
            let Some(analysis) = analysis.try_get_untracked().flatten() else { return };
            let today = self.today().get_untracked();
            // By the numbers of the user, as the analysis that they are held against.
            let found = self.settings.with_untracked(|settings| {
                self.peek(|plan| Some(next_moves(plan, sheet, today, &settings.thresholds, &analysis)))
            });
            let _ = moves.try_set(found.map(Arc::new));
        };
        Effect::new(move |is_later: Option<()>| {
            analysis.track();
            cancel();
            // The first time nothing is shown yet that could wait.
            let rest = if is_later.is_some() { REST } else { Duration::ZERO };
            timer.set_value(set_timeout_with_handle(compute, rest).ok());
        });
        on_cleanup(cancel);
        moves.read_only()
    }

    /// Makes an action of a move: one step of undo. Opens it and says so.
    pub fn make_move(self, sheet: ObjectiveId, one: &NextMove, what: &str) {
        let id = ActionId(self.new_id());
        if self.apply(Edit::put_in(sheet, one.action(id, what.to_owned()))) {
            self.tell_action(id, what);
        }
    }
}
