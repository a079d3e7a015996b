//! All objectives of all accounts in the sales funnel (SYS-29, R-57 to R-61): as a board, in their work order, by age, and
//! against the quota with the request for resources. It must not open plans.

mod ask;
mod bargain;
mod board;
mod card;
mod drag;
mod line;
mod order;
mod pace;
mod paper;
mod picture;
mod quota;
mod shape;

use leptos::prelude::*;

use crate::components::choice::{Choice, ChoiceOption};
use crate::components::filter_box::FilterBox;
use crate::components::when::{when, when_or};
use crate::i18n::{accounts as names, territory::funnel as words};
use crate::method::Thresholds;
use crate::method::portfolio::levels::{self, Card};
use crate::method::portfolio::r61_quota_gap::usual_currency;
use crate::method::portfolio::{DealId, deal};
use crate::method::territory::Choices;
use crate::model::objective::ObjectiveField;
use crate::model::{Currency, Edit, FunnelPlace};
use crate::state::{Accounts, FunnelView, Route, Session, memo, use_session};

use ask::{Asked, Question};
use drag::Drag;

/// What the parts of the screen share.
#[derive(Clone, Copy)]
pub(crate) struct Funnel {
    session: Session,
    accounts: Memo<Accounts>,
    choices: Memo<Choices>,
    thresholds: Memo<Thresholds>,
    /// The cards of those that the filter leaves.
    cards: Memo<Vec<Card>>,
    /// The currency that was picked on this screen.
    picked: RwSignal<Option<Currency>>,
    /// What is counted in.
    currency: Memo<Currency>,
    /// What was done last, for those who do not see it.
    said: RwSignal<String>,
    /// The move that is asked about.
    question: RwSignal<Option<Asked>>,
    /// The card that was moved last; it is shown however many stand before it.
    moved: RwSignal<Option<DealId>>,
    /// The card that is to be given the focus as soon as it stands on its new level.
    focus_due: StoredValue<Option<(DealId, Option<FunnelPlace>)>>,
    drag: Drag,
}

impl Funnel {
    fn new(session: Session) -> Self {
        let lang = session.lang();
        let accounts = session.accounts();
        let choices = session.choices();
        let filter = session.view.filter;
        let today = session.today();
        let picked = RwSignal::new(None::<Currency>);
        let usual = memo(move || accounts.with(|all| usual_currency(all)));
        let currency = memo(move || {
            let quota = choices.with(|choices| choices.quota.map(|quota| quota.currency));
            let settled = picked.get().or(quota).or(usual.get());
            settled.unwrap_or_else(|| session.settings().with(|settings| settings.currency(lang)))
        });
        Self {
            session,
            accounts,
            choices,
            thresholds: memo(move || session.settings().with(|settings| settings.thresholds.clone())),
            cards: memo(move || {
                accounts.with(|all| filter.with(|wanted| levels::cards(all, wanted, today.get())))
            }),
            picked,
            currency,
            said: RwSignal::new(String::new()),
            question: RwSignal::new(None),
            moved: RwSignal::new(None),
            focus_due: StoredValue::new(None),
            drag: Drag::new(),
        }
    }

    /// Moves an objective to a level, or asks first when the level asks more than is there.
    fn move_to(self, id: DealId, to: Option<FunnelPlace>) {
        let asked = self.accounts.with_untracked(|all| {
            let deal = deal(all, id)?;
            (deal.sheet.facts.funnel != to).then(|| Asked {
                id,
                product: names::display_product(self.session.lang(), &deal.sheet.name),
                account: names::display_name(self.session.lang(), &deal.account.name),
                from: deal.sheet.facts.funnel,
                to,
                missing: levels::lacks(&deal.sheet.facts, to),
            })
        });
        match asked {
            Some(asked) if asked.missing.is_empty() => self.move_now(&asked),
            Some(asked) => self.question.set(Some(asked)),
            None => {}
        }
    }

    fn move_now(self, asked: &Asked) {
        let lang = self.session.lang();
        self.moved.set(Some(asked.id));
        self.focus_due.set_value(Some((asked.id, asked.to)));
        let edit = Edit::objective(asked.id.1, ObjectiveField::Funnel(asked.to));
        self.session.edit_accounts_as(words::MOVE, vec![(asked.id.0, edit)]);
        let level = words::level(lang, asked.to);
        self.said.set(words::MOVED.fill(lang, &[("product", &asked.product), ("level", level)]));
    }

    /// Leaves an objective where it stands after its move was asked about.
    fn leave(self, asked: &Asked) {
        let lang = self.session.lang();
        let level = words::level(lang, asked.from);
        self.said.set(words::LEFT.fill(lang, &[("product", &asked.product), ("level", level)]));
    }
}

/// The screen below its head.
#[component]
pub fn FunnelScreen() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let funnel = Funnel::new(session);
    let view = session.view.funnel_view;
    let is_empty = move || funnel.accounts.with(|all| all.iter().all(|account| account.sheets.is_empty()));
    let options = FunnelView::ALL.iter().map(|one| ChoiceOption::plain(name(*one).of(lang))).collect();
    let index = Signal::derive(move || FunnelView::ALL.iter().position(|one| *one == view.get()));
    let pick = Callback::new(move |at: Option<usize>| {
        if let Some(one) = at.and_then(|at| FunnelView::ALL.get(at)) {
            view.set(*one);
            // What was done on one way to look is no news on another.
            funnel.said.set(String::new());
        }
    });
    view! {
        {when_or(
            is_empty,
            move || view! {
                <section class="panel empty">
                    <h2>{words::EMPTY.of(lang)}</h2>
                    <p>{words::EMPTY_HELP.of(lang)}</p>
                    <a class="button button-primary" href=Route::Overview.hash()>{words::TO_OVERVIEW.of(lang)}</a>
                </section>
            },
            {
                let options: Vec<ChoiceOption> = options;
                move || view! {
                    <div class="funnel-bar">
                        <Choice label=words::VIEWS.of(lang) options=options.clone() value=index on_pick=pick/>
                        {when(move || matches!(view.get(), FunnelView::Board | FunnelView::Order), move || search(funnel))}
                    </div>
                    <p class="funnel-said small" role="status" aria-live="polite">{move || funnel.said.get()}</p>
                    {move || shown(funnel, view.get())}
                    <Question funnel=funnel/>
                }
            },
        )}
    }
}

const fn name(view: FunnelView) -> crate::i18n::Text {
    match view {
        FunnelView::Board => words::VIEW_BOARD,
        FunnelView::Order => words::VIEW_ORDER,
        FunnelView::Pace => words::VIEW_PACE,
        FunnelView::Quota => words::VIEW_QUOTA,
    }
}

fn shown(funnel: Funnel, view: FunnelView) -> AnyView {
    match view {
        FunnelView::Board => view! {
            <shape::ShapePanel funnel=funnel/>
            <board::Board funnel=funnel/>
            <picture::FunnelFigure funnel=funnel/>
        }
        .into_any(),
        FunnelView::Order => view! { <order::Order funnel=funnel/> }.into_any(),
        FunnelView::Pace => view! {
            <pace::Pace funnel=funnel/>
            <shape::ShapePanel funnel=funnel/>
        }
        .into_any(),
        FunnelView::Quota => view! {
            <quota::Quota funnel=funnel/>
            <bargain::Bargain funnel=funnel/>
            <paper::Paper funnel=funnel/>
        }
        .into_any(),
    }
}

/// The field that looks for accounts and products.
fn search(funnel: Funnel) -> AnyView {
    let lang = funnel.session.lang();
    let filter = funnel.session.view.filter;
    let found = move || {
        let count = funnel.cards.with(Vec::len).to_string();
        let is_on = filter.with(|wanted| !wanted.trim().is_empty());
        is_on.then(|| words::FOUND.fill(lang, &[("count", &count)]))
    };
    view! {
        <div class="funnel-search">
            <FilterBox class="input" label=words::FILTER.of(lang) text=filter/>
            <span class="muted small">{found}</span>
        </div>
    }
    .into_any()
}
