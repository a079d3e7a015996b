//! Ten units of time, people and money over the stages of the customer's buying and over accounts, beside what the log of
//! contacts says was real (SYS-06, R-66). It must not open plans.

mod compare;
mod grid;

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::field::Pick;
use crate::components::when::{when, when_or};
use crate::i18n::{Lang, accounts as names, terms, territory::resources as words};
use crate::method::territory::Choices;
use crate::method::territory::spent::{Reality, cost_currency};
use crate::method::territory::split::{Split, Units};
use crate::model::{BuyingStage, Currency, PlanId};
use crate::state::{Accounts, NoticeAction, Route, Session, memo, use_session};

/// What a row of a grid is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum RowId {
    Stage(BuyingStage),
    Account(PlanId),
}

impl RowId {
    fn units(self, split: &Split) -> Units {
        match self {
            Self::Stage(stage) => split.stage(stage),
            Self::Account(plan) => split.account(plan).cloned().unwrap_or_default(),
        }
    }

    fn set(self, split: &mut Split, units: Units) {
        match self {
            Self::Stage(stage) => split.set_stage(stage, units),
            Self::Account(plan) => split.set_account(plan, units),
        }
    }
}

/// A row with its name.
type Row = (RowId, String);

/// What the parts of the screen share.
#[derive(Clone, Copy)]
struct Resources {
    session: Session,
    accounts: Memo<Accounts>,
    choices: Memo<Choices>,
    currency: Memo<Currency>,
    reality: Memo<Reality>,
}

impl Resources {
    fn new(session: Session) -> Self {
        let lang = session.lang();
        let (accounts, choices) = (session.accounts(), session.choices());
        let today = session.today();
        let currency = memo(move || {
            let noted = accounts.with(|all| cost_currency(all));
            let quota = choices.with(|choices| choices.quota.map(|quota| quota.currency));
            let settled = noted.or(quota);
            settled.unwrap_or_else(|| session.settings().with(|settings| settings.currency(lang)))
        });
        let reality = memo(move || {
            let (today, currency) = (today.get(), currency.get());
            accounts.with(|all| choices.with(|choices| Reality::of(all, today, &choices.assumed, currency)))
        });
        Self { session, accounts, choices, currency, reality }
    }

    /// Changes the split.
    fn change(self, change: impl FnOnce(&mut Split)) {
        self.session.change_choices(|choices| change(&mut choices.split));
    }

    /// Says that something of the split is gone, with a way to take it back.
    fn gone(self, text: String, back: impl Fn(&mut Split) + Send + Sync + 'static) {
        let label = words::TAKE_BACK.of(self.session.lang()).to_owned();
        let run = Arc::new(move || self.change(&back));
        self.session.notices.done(text, Some(NoticeAction { label, run }));
    }
}

/// The six stages as rows.
fn stages(lang: Lang) -> Vec<Row> {
    let row = |stage: &BuyingStage| (RowId::Stage(*stage), terms::buying_stage(*stage).of(lang).to_owned());
    BuyingStage::ALL.iter().map(row).collect()
}

/// The screen below its head.
#[component]
pub fn ResourcesScreen() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let all = Resources::new(session);
    let rows = Signal::stored(stages(lang));
    let is_started = move || all.choices.with(|choices| !choices.split.stages.is_empty());
    let clear = move |_| {
        let before = all.choices.with_untracked(|choices| choices.split.stages.clone());
        all.change(|split| split.stages.clear());
        all.gone(words::CLEARED.of(lang).to_owned(), move |split| split.stages.clone_from(&before));
    };
    view! {
        <p class="muted">{words::HELP.of(lang)}</p>
        <section class="panel" data-testid="split-stages">
            <header class="panel-head">
                <h2>{words::STAGES.of(lang)}</h2>
                {when(is_started, move || view! {
                    <button type="button" class="button button-small button-quiet" on:click=clear>{words::CLEAR_STAGES.of(lang)}</button>
                })}
            </header>
            <p class="muted small">{words::STAGES_HELP.of(lang)} " " {words::KEYS.of(lang)}</p>
            <grid::Grid all=all rows=rows head=words::STAGE/>
        </section>
        <compare::Stages all=all/>
        <OverAccounts all=all/>
    }
}

/// The split over accounts that were picked.
#[component]
fn OverAccounts(all: Resources) -> impl IntoView {
    let lang = all.session.lang();
    let rows = memo(move || {
        let picked = all.choices.with(|choices| choices.split.accounts.clone());
        all.accounts.with(|accounts| {
            let name = |plan| accounts.iter().find(|account| account.id == plan);
            let row =
                |plan: PlanId| Some((RowId::Account(plan), names::display_name(lang, &name(plan)?.name)));
            picked.into_iter().filter_map(|one| one.plan).filter_map(row).collect::<Vec<Row>>()
        })
    });
    let has_rows = move || rows.with(|rows| !rows.is_empty());
    let options = Signal::derive(move || {
        let mut options = vec![(String::new(), words::PICK.of(lang).to_owned())];
        let split = all.choices.with(|choices| choices.split.clone());
        all.accounts.with(|accounts| {
            let free = accounts.iter().filter(|account| split.account(account.id).is_none());
            options.extend(free.map(|one| (one.id.to_string(), names::display_name(lang, &one.name))));
        });
        options
    });
    let pick = Callback::new(move |id: String| {
        if let Ok(plan) = id.parse() {
            all.change(|split| split.set_account(plan, Units::default()));
        }
    });
    let has_accounts = move || all.accounts.with(|accounts| !accounts.is_empty());
    view! {
        <section class="panel" data-testid="split-accounts">
            <header class="panel-head"><h2>{words::ACCOUNTS.of(lang)}</h2></header>
            <p class="muted small">{words::ACCOUNTS_HELP.of(lang)}</p>
            {when_or(
                has_rows,
                move || view! { <grid::Grid all=all rows=rows head=words::ACCOUNT/> },
                move || view! { <p class="muted">{words::ACCOUNTS_EMPTY.of(lang)}</p> },
            )}
            {when_or(
                has_accounts,
                move || view! {
                    <div class="split-pick">
                        <Pick options=options value=Signal::derive(String::new) on_pick=pick label=words::PICK_LABEL.of(lang)/>
                    </div>
                },
                move || view! {
                    <p class="muted">{words::ACCOUNTS_NONE.of(lang)} " " <a href=Route::Overview.hash()>{words::TO_OVERVIEW.of(lang)}</a></p>
                },
            )}
        </section>
        {when(has_rows, move || view! { <compare::Accounts all=all rows=rows/> })}
    }
}
