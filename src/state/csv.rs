//! Accounts from a table and as a table: the file is read and looked at here, and what the user chose of it is taken as one
//! step of undo. It must not know views.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::history::PlanChange;
use super::session::Session;
use super::territory::Accounts;
use crate::exchange::account_rows::{self, Fault, Mapped, Reading};
use crate::exchange::csv::{self, Row};
use crate::exchange::csv_words;
use crate::i18n::territory as land;
use crate::i18n::territory::csv as words;
use crate::i18n::{self, Text};
use crate::model::{AccountPlan, Currency, Edit, PlanId};
use crate::platform::files::{self, ChosenFile, FileError};
use crate::platform::{clock, page, text};

/// How many accounts are read before the page is given time for other things.
const AT_ONCE: usize = 20;

/// A table that is being looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountTable {
    /// The file's name.
    pub name: String,
    /// What stands above its columns.
    pub headings: Vec<String>,
    rows: Arc<Vec<Row>>,
}

impl AccountTable {
    /// What its columns seem to be; `own` are the names of our own measures.
    pub fn guess(&self, own: &[String]) -> Vec<Mapped> {
        account_rows::guess(&self.headings, own)
    }

    /// What its rows become.
    pub fn read(&self, columns: &[Mapped], currency: Currency, known: &Accounts) -> Vec<Reading> {
        account_rows::read(&self.rows, columns, currency, known)
    }
}

impl Session {
    /// Reads a file as a table of accounts, and hands over what it holds or why it is refused.
    pub fn read_table(self, file: ChosenFile, done: impl FnOnce(Result<AccountTable, String>) + 'static) {
        let (name, lang) = (file.name(), self.lang());
        spawn_local(async move {
            // The page draws "reading…" before the work begins.
            page::next_frame().await;
            let named = |text: Text| text.fill(lang, &[("name", &name)]);
            let table = match files::read_bytes(&file).await {
                Err(FileError::TooLarge { .. }) => Err(named(words::FILE_TOO_LARGE)),
                Err(FileError::Unreadable | FileError::Refused) => Err(named(words::FILE_UNREADABLE)),
                Ok(bytes) => match text::decode(&bytes) {
                    None => Err(named(words::FILE_ENCODING)),
                    Some(text) => csv::read(&text).map_err(|error| csv_words::refusal(error, lang)),
                },
            };
            done(table.and_then(|table| {
                let mut rows = table.rows;
                if rows.len() < 2 {
                    return Err(named(words::NO_ROWS));
                }
                let headings = rows.remove(0).cells;
                Ok(AccountTable { name: name.clone(), headings, rows: Arc::new(rows) })
            }));
        });
    }

    /// Why a cell cannot be taken, in words.
    pub fn fault_text(self, fault: &Fault, headings: &[String]) -> String {
        let at = fault.column.checked_sub(1);
        let heading = at.and_then(|at| headings.get(at)).map_or("", String::as_str);
        csv_words::fault(fault, heading, self.lang())
    }

    /// Takes rows: new accounts, and changes of known ones that need not be in memory. All of it is one step of undo.
    pub fn take_accounts(self, fresh: Vec<AccountPlan>, known: Vec<(PlanId, Vec<Edit>)>) {
        let created = fresh.len();
        let told = move |updated: usize| {
            let counts = [created.to_string(), updated.to_string()];
            words::DONE.fill(self.lang(), &[("new", &counts[0]), ("updated", &counts[1])])
        };
        self.change_accounts(land::IMPORT_ACCOUNTS, fresh, known, told);
    }

    /// Changes accounts that need not be in memory, as one step of undo, and says how many were changed.
    pub fn edit_accounts_told(
        self,
        label: Text,
        edits: Vec<(PlanId, Vec<Edit>)>,
        told: impl FnOnce(usize) -> String + 'static,
    ) {
        self.change_accounts(label, Vec::new(), edits, told);
    }

    fn change_accounts(
        self,
        label: Text,
        fresh: Vec<AccountPlan>,
        known: Vec<(PlanId, Vec<Edit>)>,
        told: impl FnOnce(usize) -> String + 'static,
    ) {
        spawn_local(async move {
            let new =
                |plan: AccountPlan| PlanChange { id: plan.id(), before: None, after: Some(Arc::new(plan)) };
            let mut changes: Vec<_> = fresh.into_iter().map(new).collect();
            let created = changes.len();
            for (at, (id, edits)) in known.into_iter().enumerate() {
                if at % AT_ONCE == AT_ONCE - 1 {
                    clock::pause().await;
                }
                let Some(before) = self.load(id).await else { continue };
                let mut next = (*before).clone();
                match next.apply(Edit::Several(edits)) {
                    Ok(()) if next == *before => {}
                    Ok(()) => {
                        changes.push(PlanChange { id, before: Some(before), after: Some(Arc::new(next)) });
                    }
                    Err(error) => {
                        self.notices.failed(i18n::errors::edit_error(&error, self.lang()), None);
                    }
                }
            }
            let count = changes.len();
            if count > 0 {
                self.commit(label, None, changes);
            }
            self.notices.done(told(count - created), (count > 0).then(|| self.undo_notice()));
        });
    }

    /// Hands out every account as a table; `own` are the names of our own measures.
    pub fn export_table(self, accounts: &Accounts, own: &[String]) {
        let lang = self.lang();
        let currency = self.settings().with_untracked(|settings| settings.currency(lang));
        let text = account_rows::write(accounts, own, lang, currency);
        let name = format!("{}-{}.csv", words::EXPORT_NAME.of(lang), clock::today());
        self.hand_out_text(&name, "text/csv", &text);
    }
}
