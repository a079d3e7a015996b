//! Our people and theirs as options of a list that folds out. It must not know what they are picked for.

use leptos::prelude::*;

use crate::i18n::accounts;
use crate::model::Person;
use crate::state::Session;

/// Values of a list with their wording.
pub type Options = Signal<Vec<(String, String)>>;

/// Our people, below what stands for nobody.
pub fn team(session: Session, nobody: impl Into<String>) -> Options {
    let nobody = nobody.into();
    let all = session.memo(move |plan| {
        let mut options = vec![(String::new(), nobody.clone())];
        options.extend(plan.team.iter().map(|member| (member.id.to_string(), member.name.clone())));
        Some(options)
    });
    Signal::derive(move || all.get().unwrap_or_default())
}

/// The customer's people that are wanted, below what stands for nobody.
pub fn people(
    session: Session,
    nobody: impl Into<String>,
    is_wanted: impl Fn(&Person) -> bool + Send + Sync + 'static,
) -> Options {
    let (lang, nobody) = (session.lang(), nobody.into());
    let all = session.memo(move |plan| {
        let mut options = vec![(String::new(), nobody.clone())];
        let wanted = plan.people.iter().filter(|who| is_wanted(who));
        options.extend(wanted.map(|who| (who.id.to_string(), accounts::display_person(lang, &who.name))));
        Some(options)
    });
    Signal::derive(move || all.get().unwrap_or_default())
}
