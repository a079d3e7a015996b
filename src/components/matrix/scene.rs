//! What the parts of the matrix share: who stands where, what is searched, dragged and opened, and how an account is moved.
//! It must not draw.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use leptos::svg;
use leptos::wasm_bindgen::JsCast;

use crate::diagram::Point;
use crate::diagram::bubbles::Circle;
use crate::diagram::matrix::{AxisWords, CellWords, Dot, Size, bubbles};
use crate::i18n::territory::matrix as words;
use crate::i18n::{Lang, accounts, format};
use crate::method::Thresholds;
use crate::method::matrix::{Strategy, Way, put, step, strategy_of};
use crate::method::territory::currencies::{chosen, currencies};
use crate::method::territory::effort::Efforts;
use crate::method::territory::{AccountLine, Choices};
use crate::model::{Currency, Edit, PlanId};
use crate::state::{Session, memo};

/// An account in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stand {
    pub id: PlanId,
    pub name: String,
    pub cell: Strategy,
    pub size: Size,
}

/// A press that may become a drag.
#[derive(Clone, Copy, Debug)]
pub(super) struct Press {
    pub plan: PlanId,
    pub pointer: i32,
    pub from: Point,
    pub is_dragging: bool,
}

/// All of it.
#[derive(Clone, Copy)]
pub(super) struct Scene {
    pub session: Session,
    pub lang: Lang,
    pub accounts: Memo<Vec<Arc<AccountLine>>>,
    pub choices: Memo<Choices>,
    pub thresholds: Memo<Thresholds>,
    pub efforts: Memo<Efforts>,
    pub filter: RwSignal<String>,
    /// The currency in which areas are compared.
    pub currency: Memo<Option<Currency>>,
    /// Who stands in a cell, in the order of the accounts.
    pub placed: Memo<Vec<Stand>>,
    /// Their bubbles, in the same order.
    pub circles: Memo<Vec<Circle>>,
    /// The bubble of each.
    pub laid: Memo<BTreeMap<PlanId, Circle>>,
    /// The account that is dragged, and where it is held.
    pub held: RwSignal<Option<(PlanId, Point)>>,
    pub press: StoredValue<Option<Press>>,
    pub swallows_click: StoredValue<bool>,
    /// The account that keeps the focus while it goes from the tray to the picture, or back.
    pub follow: StoredValue<Option<PlanId>>,
    /// The account whose card is open.
    pub open: RwSignal<Option<PlanId>>,
    /// The last thing that was done, for those who do not see it.
    pub said: RwSignal<String>,
    pub ground: NodeRef<svg::Rect>,
    pub table: NodeRef<html::Div>,
}

impl Scene {
    pub fn new(session: Session, filter: RwSignal<String>) -> Self {
        let lang = session.lang();
        let accounts = session.accounts();
        let choices = session.choices();
        let thresholds = memo(move || session.settings().with(|settings| settings.thresholds.clone()));
        let efforts = session.efforts(accounts, choices);
        let currency = memo(move || {
            accounts.with(|all| chosen(&currencies(all.iter().filter_map(|one| one.facts.profit)), None))
        });
        let placed = memo(move || {
            let currency = currency.get();
            accounts.with(|all| all.iter().filter_map(|one| stand(one, currency, lang)).collect::<Vec<_>>())
        });
        let circles = packed(placed);
        let laid = memo(move || {
            let ids = placed.with(|all| all.iter().map(|one| one.id).collect::<Vec<_>>());
            circles.with(|circles| crate::model::order::map_of(ids.into_iter().zip(circles.iter().copied())))
        });
        Self {
            session,
            lang,
            accounts,
            choices,
            thresholds,
            efforts,
            filter,
            currency,
            placed,
            circles,
            laid,
            held: RwSignal::new(None),
            press: StoredValue::new(None),
            swallows_click: StoredValue::new(false),
            follow: StoredValue::new(None),
            open: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            ground: NodeRef::new(),
            table: NodeRef::new(),
        }
    }

    /// An account; `None` once it is gone.
    pub fn line(self, id: PlanId) -> Option<Arc<AccountLine>> {
        self.accounts.with(|all| all.iter().find(|one| one.id == id).cloned())
    }

    /// The same, for rows that follow it.
    pub fn line_of(self, id: PlanId) -> Memo<Option<Arc<AccountLine>>> {
        memo(move || self.line(id))
    }

    pub fn name(self, id: PlanId) -> String {
        let name = self.accounts.with_untracked(|all| {
            all.iter().find(|one| one.id == id).map(|one| one.name.clone()).unwrap_or_default()
        });
        accounts::display_name(self.lang, &name)
    }

    /// Whether the search leaves an account in.
    pub fn is_found(self, name: &str) -> bool {
        let wanted = self.filter.get().trim().to_lowercase();
        wanted.is_empty() || name.to_lowercase().contains(&wanted)
    }

    pub fn strategy_name(self, strategy: Strategy) -> String {
        self.choices.with(|choices| words::name(&choices.strategies, strategy, self.lang))
    }

    pub fn dots(self) -> Vec<Dot> {
        let dot = |one: &Stand| Dot {
            cell: one.cell,
            size: one.size,
            name: one.name.clone(),
            is_faded: !self.is_found(&one.name),
        };
        self.placed.with(|all| all.iter().map(dot).collect())
    }

    pub fn cell_words(self) -> Vec<CellWords> {
        let lang = self.lang;
        let count = |cell: Strategy| {
            self.placed.with(|all| all.iter().filter(|one| one.cell == cell).count()).to_string()
        };
        self.choices.with(|choices| {
            let of = |cell: &Strategy| CellWords {
                cell: *cell,
                name: words::name(&choices.strategies, *cell, lang),
                meaning: words::meaning(&choices.strategies, *cell, lang),
                count: count(*cell),
                ours: if cell.is_stated() { String::new() } else { words::OURS.of(lang).to_owned() },
            };
            Strategy::ALL.iter().map(of).collect()
        })
    }

    pub fn axis_words(self) -> AxisWords {
        let text = |text: crate::i18n::Text| text.of(self.lang).to_owned();
        AxisWords {
            power_high: text(words::POWER_HIGH),
            power_low: text(words::POWER_LOW),
            share_low: text(words::SHARE_LOW),
            share_high: text(words::SHARE_HIGH),
            new: text(words::NEW_AXIS),
        }
    }

    /// The currency of the areas and how many accounts have another.
    pub fn other_currencies(self) -> Option<(Currency, usize)> {
        let currency = self.currency.get()?;
        let is_other =
            |one: &&Arc<AccountLine>| one.facts.profit.is_some_and(|profit| profit.currency != currency);
        let count = self.accounts.with(|all| all.iter().filter(is_other).count());
        (count > 0).then_some((currency, count))
    }

    /// What a profit says.
    pub fn profit_words(self, line: &AccountLine) -> String {
        let Some(profit) = line.facts.profit else { return words::PROFIT_UNKNOWN.of(self.lang).to_owned() };
        let is_loss = profit.hundredths < 0;
        let amount = crate::model::Amount { hundredths: profit.hundredths.abs(), ..profit };
        let text = if is_loss { words::LOSS_IS } else { words::PROFIT_IS };
        text.fill(self.lang, &[("amount", &format::amount(amount))])
    }

    /// What the share of time says.
    pub fn time_words(self, id: PlanId) -> String {
        match self.efforts.with(|efforts| efforts.per_cent(id)) {
            Some(share) => words::TIME_IS.fill(self.lang, &[("share", &format::per_cent(share))]),
            None => words::TIME_UNKNOWN.of(self.lang).to_owned(),
        }
    }

    /// Puts an account into a cell, or takes it off: one step of undo.
    pub fn put(self, id: PlanId, to: Option<Strategy>) {
        let before = self.accounts.with_untracked(|all| {
            all.iter().find(|one| one.id == id).and_then(|one| strategy_of(&one.facts))
        });
        if before == to {
            return;
        }
        self.edit(id, put(to));
        let name = self.name(id);
        self.said.set(match to {
            Some(to) => words::MOVED
                .fill(self.lang, &[("name", &name), ("strategy", &untrack(|| self.strategy_name(to)))]),
            None => words::TAKEN_OFF.fill(self.lang, &[("name", &name)]),
        });
    }

    /// Changes an account under the name of a move.
    pub fn edit(self, id: PlanId, edit: Edit) {
        self.session.edit_accounts_as(words::MOVE_STEP, vec![(id, edit)]);
    }

    /// Takes a step with an account.
    pub fn step(self, id: PlanId, way: Way) {
        let found = self.accounts.with_untracked(|all| {
            let facts = &all.iter().find(|one| one.id == id)?.facts;
            Some((strategy_of(facts).is_none(), step(facts, way)))
        });
        let Some((is_in_tray, to)) = found else { return };
        match to {
            Some(to) => {
                self.follow.set_value(is_in_tray.then_some(id));
                self.put(id, Some(to));
            }
            None => self.said.set(words::AT_EDGE.of(self.lang).to_owned()),
        }
    }

    /// Takes an account off by a key.
    pub fn take_off(self, id: PlanId) {
        self.follow.set_value(Some(id));
        self.put(id, None);
    }

    /// Whether an element that is new has to take the focus; asked once.
    pub fn is_followed(self, id: PlanId) -> bool {
        let is_it = self.follow.with_value(|follow| *follow == Some(id));
        if is_it {
            self.follow.set_value(None);
        }
        is_it
    }

    /// The point of the picture below a point of the window.
    pub fn point(self, client: Point) -> Option<Point> {
        let rect = self.ground.get_untracked()?.get_bounding_client_rect();
        let scale = crate::diagram::matrix::WIDTH / rect.width().max(1.0);
        Some(Point::new((client.x - rect.left()) * scale, (client.y - rect.top()) * scale))
    }

    pub fn focus_table(self) {
        if let Some(table) = self.table.get_untracked() {
            table.scroll_into_view();
            if let Ok(Some(first)) = table.query_selector("a, select")
                && let Some(first) = first.dyn_ref::<web_sys::HtmlElement>()
            {
                let _ = first.focus();
            }
        }
    }
}

/// The bubbles; without the names, so that a change of one packs nothing anew.
fn packed(placed: Memo<Vec<Stand>>) -> Memo<Vec<Circle>> {
    let sizes =
        memo(move || placed.with(|all| all.iter().map(|one| (one.cell, one.size)).collect::<Vec<_>>()));
    let dot = |(cell, size): &(Strategy, Size)| Dot {
        cell: *cell,
        size: *size,
        name: String::new(),
        is_faded: false,
    };
    memo(move || sizes.with(|all| bubbles(&all.iter().map(dot).collect::<Vec<_>>())))
}

fn stand(line: &AccountLine, currency: Option<Currency>, lang: Lang) -> Option<Stand> {
    let comparable = line.facts.profit.filter(|profit| Some(profit.currency) == currency);
    Some(Stand {
        id: line.id,
        name: accounts::display_name(lang, &line.name),
        cell: strategy_of(&line.facts)?,
        size: comparable.map_or(Size::Unknown, |profit| Size::Profit(profit.units())),
    })
}
