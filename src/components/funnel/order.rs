//! The work order as a list to work through: what to do at each level, and the next planned action with its tick. It
//! must not know the order.

use leptos::prelude::*;

use super::Funnel;
use super::ask::way;
use crate::components::each::each;
use crate::components::gradual::gradual;
use crate::components::when::when;
use crate::i18n::{accounts, format, territory::funnel as words};
use crate::method::portfolio::r59_work_order::{NextAction, Todo, step, todo, work_order};
use crate::model::action::ActionField;
use crate::model::edit::{SheetChange, SheetEdit};
use crate::model::{ActionId, ActionStatus, Edit};
use crate::state::{Route, SheetPage, memo};

/// The steps of the order.
const STEPS: [u8; 4] = [1, 2, 3, 4];

/// The list.
#[component]
pub(super) fn Order(funnel: Funnel) -> impl IntoView {
    let session = funnel.session;
    let lang = session.lang();
    let filter = session.view.filter;
    let all = memo(move || {
        let today = session.today().get();
        let wanted = filter.get().trim().to_lowercase();
        let fits = |one: &Todo| {
            wanted.is_empty()
                || one.account.to_lowercase().contains(&wanted)
                || one.product.to_lowercase().contains(&wanted)
        };
        funnel
            .accounts
            .with(|all| work_order(all).iter().map(|deal| todo(deal, today)).filter(fits).collect::<Vec<_>>())
    });
    view! {
        <section class="panel funnel-order" data-testid="work-order">
            <header class="panel-head"><h2>{words::VIEW_ORDER.of(lang)}</h2></header>
            <p class="muted">{words::ORDER_HELP.of(lang)}</p>
            {STEPS.into_iter().map(|at| group(funnel, all, at)).collect_view()}
        </section>
    }
}

/// One step: its numbers go on from the steps before it.
fn group(funnel: Funnel, all: Memo<Vec<Todo>>, at: u8) -> AnyView {
    let lang = funnel.session.lang();
    let here = memo(move || {
        all.with(|all| all.iter().filter(|one| step(one.place) == at).cloned().collect::<Vec<_>>())
    });
    let first = memo(move || all.with(|all| all.iter().filter(|one| step(one.place) < at).count() + 1));
    let count = move || here.with(Vec::len);
    let drawn = gradual(count);
    let shown = move || here.get().into_iter().take(drawn.get()).collect::<Vec<_>>();
    // What has no level is no step of the order; it shows only when there is something.
    let is_shown = move || at < 4 || count() > 0;
    when(is_shown, move || {
        view! {
            <h3>{words::step(at).of(lang)} <span class="panel-count">{move || count().to_string()}</span></h3>
            {when(move || count() == 0, move || view! { <p class="muted small">{words::STEP_EMPTY.of(lang)}</p> })}
            <ol class="todo-list" start=move || first.get().to_string()>{each(shown, Clone::clone, move |one| row(funnel, one))}</ol>
        }
    })
}

fn row(funnel: Funnel, one: Todo) -> AnyView {
    let lang = funnel.session.lang();
    let id = one.id;
    let still = one.missing.map(|what| {
        let text = words::STILL.fill(lang, &[("what", "")]);
        view! { <span class="small">{text} " " {way(funnel, id, what)}</span> }
    });
    let next = match one.next {
        Some(action) => next(funnel, id, action),
        None => view! {
            <a class="button button-small" href=Route::SheetPage(id.0, id.1, SheetPage::Actions).hash()>{words::ADD_ACTION.of(lang)}</a>
        }
        .into_any(),
    };
    view! {
        <li class="todo" data-testid="todo">
            <div class="todo-row">
                <div class="todo-what">
                    <a class="deal-name" href=Route::Sheet(id.0, id.1).hash()>{accounts::display_product(lang, &one.product)}</a>
                    " " <span class="muted small">{accounts::display_name(lang, &one.account)}</span>
                    " " <span class="badge">{words::level(lang, one.place)}</span>
                    <p class="muted small">{words::todo(one.place).of(lang)} " " {still}</p>
                </div>
                <div class="todo-next">{next}</div>
            </div>
        </li>
    }
    .into_any()
}

fn next(funnel: Funnel, id: crate::method::portfolio::DealId, action: NextAction) -> AnyView {
    let lang = funnel.session.lang();
    let what = if action.what.trim().is_empty() { words::NO_WHAT.of(lang).to_owned() } else { action.what };
    let due = match action.due {
        Some(day) => {
            let text = if action.is_overdue { words::OVERDUE } else { words::DUE };
            text.fill(lang, &[("day", &format::day(day))])
        }
        None => words::NO_DUE.of(lang).to_owned(),
    };
    let label = words::TICK.fill(lang, &[("what", &what)]);
    let told = what.clone();
    let tick = action.id.map(|action| {
        let finish = move |_| finish(funnel, id, action, &told);
        view! { <input type="checkbox" aria-label=label on:change=finish/> }
    });
    view! {
        <div class="todo-action">
            {tick}
            <span>{what} " " <span class="small" class:is-overdue=action.is_overdue class:muted=!action.is_overdue>{due}</span></span>
        </div>
    }
    .into_any()
}

/// Marks the action as done today, as the sheet does.
fn finish(funnel: Funnel, id: crate::method::portfolio::DealId, action: ActionId, what: &str) {
    let session = funnel.session;
    let change = |field| Edit::Sheet(id.1, SheetEdit::Change(SheetChange::Action(action, field)));
    let today = session.today().get_untracked();
    let edit = Edit::Several(vec![
        change(ActionField::Status(Some(ActionStatus::Done))),
        change(ActionField::DoneOn(Some(today))),
    ]);
    session.edit_accounts_as(words::TICK_STEP, vec![(id.0, edit)]);
    funnel.said.set(words::TICKED.fill(session.lang(), &[("what", what)]));
}
