//! Search and commands: one field that finds accounts, objectives, people and what can be done.

use leptos::{ev, prelude::*};

use crate::components::dialog::Dialog as Frame;
use crate::components::each::each;
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::glossary::Term;
use crate::i18n::{self, account_pages, accounts, glossary, people, rulebook, shell, territory, transfer};
use crate::state::{AccountPage, Dialog, HelpSpot, Route, Session, TerritoryPage, memo, use_session};

/// Most results that are shown.
const MOST: usize = 40;

/// What a result leads to.
#[derive(Clone, Debug, PartialEq)]
enum Goal {
    /// A screen.
    Go(Route),
    /// A person of the open account.
    Person(crate::model::PersonId),
    /// A dialog.
    Open(Dialog),
    /// The other language.
    Language,
}

#[derive(Clone, Debug, PartialEq)]
struct Hit {
    name: String,
    what: String,
    icon: Icon,
    goal: Goal,
}

/// Asks what to find or do.
#[component]
pub fn Commands() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let close = Callback::new(move |()| session.view.dialog.set(Dialog::None));
    let query = RwSignal::new(String::new());
    let at = RwSignal::new(0_usize);
    let hits = memo(move || {
        let query = query.get().trim().to_lowercase();
        let mut hits = everything(session);
        hits.retain(|hit| {
            query.is_empty()
                || hit.name.to_lowercase().contains(&query)
                || hit.what.to_lowercase().contains(&query)
        });
        hits.truncate(MOST);
        hits
    });
    let run = move |hit: Hit| {
        session.view.dialog.set(Dialog::None);
        match hit.goal {
            Goal::Go(route) => session.go(route),
            Goal::Person(person) => session.show_person(person),
            Goal::Open(dialog) => session.view.dialog.set(dialog),
            Goal::Language => session.switch_language(),
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        let count = hits.with(Vec::len).max(1);
        match event.key().as_str() {
            "ArrowDown" => at.update(|at| *at = (*at + 1) % count),
            "ArrowUp" => at.update(|at| *at = (*at + count - 1) % count),
            // The browser would only empty the field.
            "Escape" => close.run(()),
            "Enter" => {
                if let Some(hit) = hits.with(|hits| hits.get(at.get_untracked()).cloned()) {
                    run(hit);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <Frame title=shell::SEARCH.of(lang) lang=lang on_close=close>
            <input
                class="input command-input"
                type="search"
                role="combobox"
                aria-expanded="true"
                aria-controls="command-list"
                aria-activedescendant=move || format!("command-{}", at.get())
                aria-label=shell::SEARCH.of(lang)
                placeholder=shell::SEARCH_PLACEHOLDER.of(lang)
                autofocus
                prop:value=move || query.get()
                on:input=move |event| {
                    query.set(event_target_value(&event));
                    at.set(0);
                }
                on:keydown=key
            />
            <ul class="command-list" id="command-list" role="listbox" aria-label=shell::SEARCH.of(lang)>
                {each(move || hits.get().into_iter().enumerate(), |(at, hit)| (*at, hit.name.clone(), hit.what.clone()), move |(index, hit)| {
                        let target = hit.clone();
                        view! {
                            <li
                                id=format!("command-{index}")
                                role="option"
                                class="command"
                                aria-selected=move || (at.get() == index).to_string()
                                on:click=move |_| run(target.clone())
                            >
                                {icon(hit.icon)}
                                <span>{hit.name.clone()}</span>
                                <span class="muted small">{hit.what.clone()}</span>
                            </li>
                        }
                    })}
            </ul>
            {when(move || hits.with(Vec::is_empty), move || view! {
                <p class="muted">{shell::NOTHING_FOUND.of(lang)}</p>
            })}
        </Frame>
    }
}

/// Everything that can be found or done from here.
fn everything(session: Session) -> Vec<Hit> {
    let lang = session.lang();
    let hit = |name: String, what: &str, icon, goal| Hit { name, what: what.to_owned(), icon, goal };
    let mut hits = Vec::new();
    let people = session.peek(|plan| {
        let row = |who: &crate::model::Person| {
            hit(accounts::display_person(lang, &who.name), &who.title, Icon::People, Goal::Person(who.id))
        };
        Some(plan.people.iter().map(row).collect::<Vec<_>>())
    });
    for line in session.summaries().get_untracked() {
        let account = accounts::display_name(lang, &line.name);
        hits.push(hit(
            account.clone(),
            shell::ACCOUNTS.of(lang),
            Icon::Account,
            Goal::Go(Route::Account(line.id)),
        ));
        hits.extend(line.objectives.iter().map(|sheet| {
            let name = accounts::display_product(lang, &sheet.name);
            hit(name, &account, Icon::Sheet, Goal::Go(Route::Sheet(line.id, sheet.id)))
        }));
    }
    let command = |text: i18n::Text, icon, goal| hit(text.of(lang).to_owned(), "", icon, goal);
    hits.push(command(accounts::NEW_ACCOUNT, Icon::Plus, Goal::Open(Dialog::NewAccount)));
    if let Some(id) = session.plan_id() {
        hits.push(command(accounts::NEW_OBJECTIVE, Icon::Plus, Goal::Open(Dialog::NewObjective)));
        hits.push(command(people::ADD, Icon::Plus, Goal::Open(Dialog::AddPerson(None))));
        hits.push(command(people::PASTE, Icon::People, Goal::Open(Dialog::PastePeople)));
        hits.push(command(shell::PEOPLE, Icon::People, Goal::Go(Route::People(id))));
        hits.extend(AccountPage::ALL.iter().map(|page| {
            let name = account_pages::name(page.word());
            command(name, Icon::Account, Goal::Go(Route::AccountPage(id, *page)))
        }));
    }
    hits.push(command(shell::OVERVIEW, Icon::Board, Goal::Go(Route::Overview)));
    hits.extend(TerritoryPage::ALL.iter().map(|page| {
        command(territory::name(page.word()), Icon::of_territory(*page), Goal::Go(Route::Territory(*page)))
    }));
    hits.push(command(transfer::SHARE_TITLE, Icon::Share, Goal::Open(Dialog::Share)));
    hits.push(command(transfer::SHARE_IMPORT, Icon::Import, Goal::Open(Dialog::Import)));
    hits.push(command(shell::LANGUAGE_SWITCH_NAME, Icon::Theme, Goal::Language));
    hits.push(command(account_pages::LIBRARY, Icon::Library, Goal::Go(Route::Library)));
    hits.push(command(shell::SETTINGS, Icon::Settings, Goal::Go(Route::Settings)));
    hits.push(command(shell::RECOVERY, Icon::Recovery, Goal::Go(Route::Recovery)));
    hits.extend(people.unwrap_or_default());
    hits.push(command(glossary::TITLE, Icon::Help, Goal::Go(Route::Help(HelpSpot::Top))));
    let help = |spot| Goal::Go(Route::Help(spot));
    hits.extend(Term::ALL.iter().map(|term| {
        let name = term.name().of(lang).to_owned();
        hit(name, glossary::TERM.of(lang), Icon::Help, help(HelpSpot::Term(*term)))
    }));
    hits.extend(rulebook::all().map(|rule| {
        let title = i18n::rules::rule_title(rule).map_or("", |title| title.of(lang));
        hit(rule.to_string(), title, Icon::Flag, help(HelpSpot::Rule(rule)))
    }));
    hits
}
