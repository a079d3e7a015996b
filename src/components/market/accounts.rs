//! Every account with its verdict and its tier, found by name and by how it stands. It must not know criteria.

use leptos::prelude::*;

use super::figures::FiguresDialog;
use super::row::AccountRow;
use super::{MarketData, Row};
use crate::components::choice::{Choice, ChoiceOption};
use crate::components::each::each;
use crate::components::filter_box::FilterBox;
use crate::components::gradual::gradual;
use crate::components::when::when;
use crate::i18n::territory::market as words;
use crate::method::territory::market::Verdict;
use crate::model::account::AccountField;
use crate::model::{Edit, PlanId, order};
use crate::state::{Dialog, memo, use_session};

/// Which accounts are shown.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Show {
    All,
    Verdict(Verdict),
    Differs,
}

const SHOWN: [(Show, crate::i18n::Text); 5] = [
    (Show::All, words::SHOW_ALL),
    (Show::Verdict(Verdict::In), words::SHOW_IN),
    (Show::Verdict(Verdict::Unknown), words::SHOW_UNKNOWN),
    (Show::Verdict(Verdict::Out), words::SHOW_OUT),
    (Show::Differs, words::SHOW_DIFFERS),
];

impl Show {
    fn holds(self, row: &Row) -> bool {
        match self {
            Self::All => true,
            Self::Verdict(verdict) => row.judged.as_ref().is_some_and(|judged| judged.verdict == verdict),
            Self::Differs => row.differs(),
        }
    }
}

/// The accounts.
#[component]
pub fn MarketAccounts(
    /// What the screen reads.
    data: MarketData,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let show = RwSignal::new(Show::All);
    let filter = RwSignal::new(String::new());
    let open = RwSignal::new(None::<PlanId>);
    let counts = memo(move || {
        data.rows.with(|rows| SHOWN.map(|(show, _)| rows.values().filter(|row| show.holds(row)).count()))
    });
    let shown = memo(move || {
        let (show, wanted) = (show.get(), filter.get().trim().to_lowercase());
        let fits = |row: &Row| {
            let text = [&row.line.name, &row.line.facts.place];
            show.holds(row)
                && (wanted.is_empty() || text.iter().any(|text| text.to_lowercase().contains(&wanted)))
        };
        let mut all: Vec<(String, PlanId)> = data.rows.with(|rows| {
            rows.iter().filter(|(_, row)| fits(row)).map(|(id, row)| (row.line.name.clone(), *id)).collect()
        });
        order::sort(&mut all);
        all.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
    });
    let drawn = gradual(move || shown.with(Vec::len));
    let rows = move || shown.with(|shown| shown.iter().take(drawn.get()).copied().collect::<Vec<_>>());
    let is_empty = move || data.rows.with(|rows| rows.is_empty());
    view! {
        <section class="panel market-accounts">
            <header class="panel-head">
                <h2>{words::ACCOUNTS.of(lang)}</h2>
                <TakeAll data=data/>
            </header>
            {when(is_empty, move || view! {
                <p class="muted">{words::NONE_YET.of(lang)}</p>
                <button type="button" class="button" on:click=move |_| session.view.dialog.set(Dialog::NewAccount)>
                    {words::NEW_ACCOUNT.of(lang)}
                </button>
            })}
            {when(move || !is_empty(), move || view! {
                <Tools counts=counts show=show filter=filter/>
                <div class="market-row market-row-head muted small" aria-hidden="true">
                    <span>{words::ACCOUNT.of(lang)}</span>
                    <span>{words::STANDS.of(lang)}</span>
                    <span>{words::TIER_NOW.of(lang)}</span>
                    <span>{words::TIER_PROPOSED.of(lang)}</span>
                    <span></span>
                </div>
                <ul class="market-rows">
                    {each(rows, |id| *id, move |id| view! { <AccountRow id=id data=data open=open/> })}
                </ul>
                {when(move || shown.with(Vec::is_empty), move || view! { <p class="muted">{words::NOBODY_FITS.of(lang)}</p> })}
            })}
            {move || open.get().map(|id| view! {
                <FiguresDialog id=id data=data on_close=Callback::new(move |()| open.set(None))/>
            })}
        </section>
    }
}

/// What to look at.
#[component]
fn Tools(counts: Memo<[usize; 5]>, show: RwSignal<Show>, filter: RwSignal<String>) -> impl IntoView {
    let lang = use_session().lang();
    let pick = Callback::new(move |at: Option<usize>| {
        if let Some((one, _)) = at.and_then(|at| SHOWN.get(at)) {
            show.set(*one);
        }
    });
    let choice = move || {
        let options = SHOWN
            .iter()
            .zip(counts.get())
            .map(|((_, text), count)| ChoiceOption::plain(text.fill(lang, &[("count", &count.to_string())])));
        let value = Signal::derive(move || SHOWN.iter().position(|(one, _)| *one == show.get()));
        view! { <Choice label=words::SHOW.of(lang) options=options.collect() value=value on_pick=pick/> }
    };
    view! {
        <div class="land-tools">
            {choice}
            <FilterBox class="input" label=words::FILTER.of(lang) text=filter/>
        </div>
    }
}

/// Takes every proposal that differs: one step of undo.
#[component]
fn TakeAll(data: MarketData) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let count = memo(move || data.rows.with(|rows| rows.values().filter(|row| is_open(row)).count()));
    let take = move |_| {
        let edits: Vec<(PlanId, Vec<Edit>)> = data.rows.with_untracked(|rows| {
            let open = rows.values().filter(|row| is_open(row));
            open.map(|row| (row.line.id, take_edits(row))).collect()
        });
        session.edit_accounts_told(words::TAKEN_STEP, edits, move |count| {
            words::TAKEN.fill(lang, &[("count", &count.to_string())])
        });
    };
    when(
        move || count.get() > 0,
        move || {
            view! {
                <button type="button" class="button button-primary" on:click=take>
                    {move || words::TAKE_ALL.fill(lang, &[("count", &count.get().to_string())])}
                </button>
            }
        },
    )
}

/// Whether a proposal waits: somebody who chose another tier and said why has decided.
fn is_open(row: &Row) -> bool {
    row.differs() && (row.line.facts.tier.is_none() || row.line.facts.tier_reason.trim().is_empty())
}

/// The edits that take a proposal; the reason for another tier goes with it.
pub(super) fn take_edits(row: &Row) -> Vec<Edit> {
    let mut edits = vec![Edit::Account(AccountField::Tier(row.proposed()))];
    if !row.line.facts.tier_reason.is_empty() {
        edits.push(Edit::Account(AccountField::TierReason(String::new())));
    }
    edits
}
