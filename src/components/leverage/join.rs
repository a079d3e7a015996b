//! Joining and parting: the edit behind every thread, and the ticks by which the inspector makes the same. It must not know
//! the picture.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::face::name_of;
use crate::components::each::each;
use crate::components::field::Tick;
use crate::components::when::when;
use crate::diagram::web::Knot;
use crate::i18n::leverage as words;
use crate::model::action::ActionField;
use crate::model::edit::{SheetChange, SheetEdit};
use crate::model::{Action, ActionId, Edit, ObjectiveId};
use crate::state::{Session, use_session};

/// Whether an action is joined to something.
pub(super) fn is_joined(action: &Action, other: Knot) -> bool {
    match other {
        Knot::Strength(id) => action.uses.contains(&id),
        Knot::Flag(flag) => action.removes.contains(&flag),
        Knot::Need(id) => action.finds.contains(&id),
        Knot::Action(_) => false,
    }
}

/// Joins an action to something, or parts them: one step of undo. Tells whether it was taken.
pub(super) fn join(session: Session, sheet: ObjectiveId, id: ActionId, other: Knot, is_on: bool) -> bool {
    let field = session.peek(|plan| {
        let action = plan.objectives.get(sheet)?.actions.get(id)?;
        match other {
            Knot::Strength(strength) => Some(ActionField::Uses(changed(&action.uses, strength, is_on))),
            Knot::Flag(flag) => Some(ActionField::Removes(changed(&action.removes, flag, is_on))),
            Knot::Need(need) => Some(ActionField::Finds(changed(&action.finds, need, is_on))),
            Knot::Action(_) => None,
        }
    });
    let label = if is_on { words::STEP_JOIN } else { words::STEP_PART };
    field.is_some_and(|field| {
        session.apply_as(label, Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Action(id, field))))
    })
}

fn changed<T: Ord + Copy>(set: &BTreeSet<T>, item: T, is_in: bool) -> BTreeSet<T> {
    let mut set = set.clone();
    if is_in {
        set.insert(item);
    } else {
        set.remove(&item);
    }
    set
}

/// What a card can be joined to, as ticks: an action to the information that is needed, all else to actions.
#[component]
pub fn JoinTicks(
    /// On which sheet.
    sheet: ObjectiveId,
    /// What is joined.
    knot: Knot,
    /// What the ticks say.
    label: &'static str,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    // The other end, its name, and whether it is joined.
    let rows = session.memo(move |plan| {
        let objective = plan.objectives.get(sheet)?;
        let named = |other: Knot| name_of(lang, plan, objective, None, other);
        let rows: Vec<(Knot, String, bool)> = if let Knot::Action(id) = knot {
            let action = objective.actions.get(id)?;
            let needs = objective.needs.iter().map(|need| (Knot::Need(need.id), need.is_known));
            let needs = needs.map(|(need, is_known)| (need, is_known, is_joined(action, need)));
            let shown = needs.filter(|(_, is_known, is_on)| *is_on || !is_known);
            shown.map(|(need, _, is_on)| (need, named(need), is_on)).collect()
        } else {
            let shown = objective.actions.iter().filter(|one| is_joined(one, knot) || !one.is_done());
            shown
                .map(|one| (Knot::Action(one.id), named(Knot::Action(one.id)), is_joined(one, knot)))
                .collect()
        };
        Some(rows)
    });
    let is_on = move |other: Knot| {
        rows.with(|rows| rows.iter().flatten().any(|(one, _, is_on)| *one == other && *is_on))
    };
    let toggle = move |other: Knot, is_on: bool| {
        if let Some((action, end)) = knot.pair(other) {
            join(session, sheet, action, end, is_on);
        }
    };
    let is_empty = move || rows.with(|rows| rows.as_ref().is_none_or(Vec::is_empty));
    view! {
        {when(move || !is_empty(), move || view! {
            <fieldset class="field">
                <legend class="field-label">{label}</legend>
                {each(move || rows.get().unwrap_or_default(), |row| (row.0, row.1.clone()), move |(other, name, _)| view! {
                    <Tick
                        label=name
                        value=Signal::derive(move || is_on(other))
                        on_change=Callback::new(move |is_on| toggle(other, is_on))
                    />
                })}
            </fieldset>
        })}
    }
}
