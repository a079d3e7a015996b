//! A table that is looked at: what its columns are taken for, what is done with its rows, and what they come to. It must not
//! know how any of it is drawn.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::method::territory::columns::{Column, Target};
use crate::model::{AccountPlan, Currency, Edit, PlanId, order};
use crate::state::{AccountFate, AccountReading, AccountTable, Accounts, Mapped, Session, memo};

/// What is done with a row whose name is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// Nothing.
    Leave,
    /// It changes the known account.
    Update,
    /// It becomes another account.
    Create,
}

impl Take {
    /// Its word as a value of a list.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Leave => "leave",
            Self::Update => "update",
            Self::Create => "create",
        }
    }

    /// The one whose word this is.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Leave, Self::Update, Self::Create].into_iter().find(|one| one.word() == word)
    }
}

/// The look at a table.
#[derive(Clone, Copy)]
pub struct Look {
    /// The table.
    pub table: RwSignal<Option<AccountTable>>,
    /// What its columns are taken for.
    pub columns: RwSignal<Vec<Mapped>>,
    /// The currency of amounts that carry none.
    pub currency: RwSignal<Currency>,
    /// What is done with rows whose name is known.
    pub known: RwSignal<Take>,
    /// The same for single rows, by their line.
    pub single: RwSignal<BTreeMap<usize, Take>>,
    /// What the rows become.
    pub readings: Memo<Arc<Vec<AccountReading>>>,
    accounts: Memo<Accounts>,
}

impl Look {
    /// A look at nothing yet.
    pub fn new(session: Session, accounts: Memo<Accounts>) -> Self {
        let currency = session.settings().with_untracked(|settings| settings.currency(session.lang()));
        let (table, columns) = (RwSignal::new(None::<AccountTable>), RwSignal::new(Vec::new()));
        let currency = RwSignal::new(currency);
        let readings = memo(move || {
            let read = |table: &AccountTable| {
                columns.with(|columns| accounts.with(|known| table.read(columns, currency.get(), known)))
            };
            Arc::new(table.with(|table| table.as_ref().map(read)).unwrap_or_default())
        });
        let (known, single) = (RwSignal::new(Take::Leave), RwSignal::new(BTreeMap::new()));
        Self { table, columns, currency, known, single, readings, accounts }
    }

    /// Looks at a table.
    pub fn begin(self, table: AccountTable, own: &[String]) {
        self.single.set(BTreeMap::new());
        self.columns.set(table.guess(own));
        self.table.set(Some(table));
    }

    /// Takes a column for something else; another column that was taken for it is left out.
    pub fn map(self, at: usize, target: Option<Target>) {
        self.columns.update(|columns| {
            for (place, column) in columns.iter_mut().enumerate() {
                if place == at {
                    column.target.clone_from(&target);
                } else if target.is_some() && column.target == target {
                    column.target = None;
                }
            }
        });
    }

    /// Whether some column holds the names.
    pub fn has_name(self) -> bool {
        let name = Some(Target::Column(Column::Name));
        self.columns.with(|columns| columns.iter().any(|column| column.target == name))
    }

    /// What is done with a row.
    pub fn take_of(self, reading: &AccountReading) -> Take {
        let single = self.single.with(|single| single.get(&reading.line).copied());
        match &reading.fate {
            AccountFate::New => Take::Create,
            AccountFate::Known(_) => single.unwrap_or_else(|| self.known.get()),
            AccountFate::Twice(_) => single.unwrap_or(Take::Leave),
            AccountFate::Unreadable(_) => Take::Leave,
        }
    }

    /// How many rows are taken.
    pub fn count(self) -> usize {
        self.readings.with(|rows| rows.iter().filter(|row| self.take_of(row) != Take::Leave).count())
    }

    /// New accounts, and the changes of known ones.
    pub fn taken(self, session: Session) -> (Vec<AccountPlan>, Vec<(PlanId, Vec<Edit>)>) {
        let lines =
            self.accounts.with_untracked(|all| order::map_of(all.iter().map(|line| (line.id, line.clone()))));
        let (mut fresh, mut known) = (Vec::new(), Vec::new());
        for row in self.readings.get_untracked().iter() {
            match (self.take_of(row), &row.fate) {
                (Take::Update, AccountFate::Known(id)) => {
                    let traits = lines.get(id).map(|line| line.facts.traits.clone()).unwrap_or_default();
                    known.push((*id, row.edits(&traits)));
                }
                (Take::Create, _) => fresh.push(row.plan(PlanId(session.new_id()))),
                _ => {}
            }
        }
        (fresh, known)
    }
}
