//! What the pages of an account share: a text of the account, the sheet that findings go to, and the word that something went there.
//! It must not know any page.

use leptos::prelude::*;

use super::field::{Field, Pick, TextInput};
use crate::components::when::when;
use crate::i18n::{Text, account_pages as words, accounts};
use crate::model::account::AccountField;
use crate::model::{Account, Edit, ObjectiveId};
use crate::state::{Route, Selection, Session, use_session};

/// The sheet that what is found here goes to: the one picked, or the first.
#[derive(Clone, Copy)]
pub struct Target {
    session: Session,
    picked: RwSignal<Option<ObjectiveId>>,
    sheets: Memo<Option<Vec<(ObjectiveId, String)>>>,
}

impl Target {
    /// The target of a page.
    pub fn new(session: Session) -> Self {
        let lang = session.lang();
        let sheets = session.memo(move |plan| {
            let name = |product: &str| accounts::display_product(lang, product);
            Some(plan.objectives.iter().map(|one| (one.id, name(&one.product))).collect::<Vec<_>>())
        });
        Self { session, picked: RwSignal::new(None), sheets }
    }

    /// The sheet; none while the account has none.
    pub fn sheet(self) -> Option<ObjectiveId> {
        let sheets = self.sheets.get().unwrap_or_default();
        let picked = self.picked.get().filter(|picked| sheets.iter().any(|(id, _)| id == picked));
        picked.or_else(|| sheets.first().map(|(id, _)| *id))
    }

    /// The sheet, read by a click.
    pub fn now(self) -> Option<ObjectiveId> {
        untrack(|| self.sheet())
    }

    /// Says that something went to the sheet, with a way to take it back.
    pub fn told(self, what: &'static str) {
        let sheets = self.sheets.get_untracked().unwrap_or_default();
        let name = self.now().and_then(|id| sheets.into_iter().find(|(one, _)| *one == id));
        let name = name.map(|(_, name)| name).unwrap_or_default();
        let text = words::WENT_TO.fill(self.session.lang(), &[("what", what), ("sheet", &name)]);
        self.session.notices.done(text, Some(self.session.undo_notice()));
    }

    /// Where something of the sheet is shown.
    pub fn link(self) -> Option<String> {
        Some(Route::Sheet(self.session.plan_id()?, self.sheet()?).hash())
    }

    /// Opens a record of the sheet beside its board.
    pub fn open(self, selection: Selection) {
        let (Some(plan), Some(sheet)) = (self.session.plan_id(), self.now()) else { return };
        self.session.show_on_sheet(plan, sheet, selection);
    }
}

/// The choice of the sheet; nothing to choose where there is one, and the next step where there is none.
#[component]
pub fn TargetPick(
    /// Of which page.
    target: Target,
    /// What the sheet is chosen for, where that is not what is found.
    #[prop(optional)]
    label: Option<&'static str>,
) -> impl IntoView {
    let lang = use_session().lang();
    let label = label.unwrap_or(words::TARGET.of(lang));
    let options = Signal::derive(move || {
        let sheets = target.sheets.get().unwrap_or_default();
        sheets.into_iter().map(|(id, name)| (id.to_string(), name)).collect::<Vec<_>>()
    });
    view! {
        <div class="target">
            {when(move || options.with(|all| all.len() > 1), move || view! {
                <label class="target-pick">
                    <span class="muted small">{label}</span>
                    <Pick
                        options=options
                        value=Signal::derive(move || target.sheet().map(|id| id.to_string()).unwrap_or_default())
                        on_pick=Callback::new(move |id: String| target.picked.set(id.parse().ok()))
                        label=label
                    />
                </label>
            })}
            {when(move || options.with(|all| all.len() == 1), move || view! {
                <p class="muted small">
                    {label} " "
                    <a class="link" href=move || target.link()>{move || options.with(|all| all.first().map(|(_, name)| name.clone()))}</a>
                </p>
            })}
            {when(move || options.with(Vec::is_empty), move || view! { <p class="muted small">{words::NO_TARGET.of(lang)}</p> })}
        </div>
    }
}

/// The head of a page: what it is, what it is for, and the sheet that what is found goes to.
#[component]
pub fn KnowHead(
    /// Its name.
    title: Text,
    /// What it is for.
    intro: Text,
    /// Where what is found goes, where that is one sheet for the whole page.
    #[prop(optional)]
    target: Option<Target>,
) -> impl IntoView {
    let lang = use_session().lang();
    view! {
        <header class="page-head">
            <div>
                <h1>{title.of(lang)}</h1>
                <p class="muted">{intro.of(lang)}</p>
            </div>
            {target.map(|target| view! { <TargetPick target=target/> })}
        </header>
    }
}

/// A text of the account, with its label.
#[component]
pub fn AccountText(
    /// Its label.
    label: &'static str,
    /// What to write, below the field.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// Reads it.
    read: fn(&Account) -> &String,
    /// Makes the edit of what was typed.
    write: fn(&Account, String) -> AccountField,
) -> impl IntoView {
    let session = use_session();
    let account = session.memo(|plan| Some(plan.account.clone()));
    let value = Signal::derive(move || {
        account.with(|account| account.as_ref().map(|account| read(account).clone())).unwrap_or_default()
    });
    let commit = Callback::new(move |text: String| {
        let Some(edit) = session.peek(|plan| Some(write(&plan.account, text.clone()))) else { return };
        session.apply(Edit::Account(edit));
    });
    view! {
        <Field label=label>
            <TextInput value=value on_commit=commit label=label placeholder=hint.unwrap_or_default() multiline=true/>
        </Field>
    }
}
