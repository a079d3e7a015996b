//! What each column of a table is taken for, and the currency of its amounts. It must not know rows.

use leptos::prelude::*;

use super::look::Look;
use crate::components::each::each;
use crate::components::field::{Field, Pick};
use crate::components::when::when;
use crate::i18n::Lang;
use crate::i18n::territory::csv as words;
use crate::method::territory::columns::{Column, Target};
use crate::model::Currency;
use crate::state::{memo, use_session};

/// The columns.
#[component]
pub fn Columns(
    /// The look at the table.
    look: Look,
    /// The names of our own measures.
    own: Signal<Vec<String>>,
) -> impl IntoView {
    let lang = use_session().lang();
    let headings = move || {
        let headings = look.table.with(|table| table.as_ref().map(|table| table.headings.clone()));
        headings.unwrap_or_default().into_iter().enumerate()
    };
    let mut codes = Currency::COMMON.to_vec();
    if !codes.contains(&look.currency.get_untracked()) {
        codes.insert(0, look.currency.get_untracked());
    }
    let codes: Vec<(String, String)> =
        codes.iter().map(|one| (one.code().to_owned(), one.code().to_owned())).collect();
    let pick = Callback::new(move |code: String| {
        if let Ok(currency) = Currency::try_from(code) {
            look.currency.set(currency);
        }
    });
    view! {
        <section class="csv-part">
            <h3>{words::COLUMNS.of(lang)}</h3>
            <p class="muted small">{words::COLUMNS_HELP.of(lang)}</p>
            {when(move || !look.has_name(), move || view! { <p class="problem" role="alert">{words::NEEDS_NAME.of(lang)}</p> })}
            <ul class="csv-columns">
                {each(headings, Clone::clone, move |(at, heading)| view! { <MappedColumn at=at heading=heading look=look own=own/> })}
            </ul>
            <Field label=words::CURRENCY.of(lang)>
                <Pick
                    options=Signal::stored(codes)
                    value=Signal::derive(move || look.currency.get().code().to_owned())
                    on_pick=pick
                    label=words::CURRENCY.of(lang)
                />
            </Field>
        </section>
    }
}

#[component]
fn MappedColumn(at: usize, heading: String, look: Look, own: Signal<Vec<String>>) -> impl IntoView {
    let lang = use_session().lang();
    let name = if heading.trim().is_empty() {
        words::UNNAMED.fill(lang, &[("at", &(at + 1).to_string())])
    } else {
        heading.trim().to_owned()
    };
    // Some measures of our own may come with the table for the first time.
    let fresh = heading.trim().to_owned();
    let options = Signal::derive(move || {
        let mut all = vec![(String::new(), words::LEAVE_OUT.of(lang).to_owned())];
        let mut targets: Vec<Target> = Column::ALL.iter().map(|one| Target::Column(*one)).collect();
        let mut names = own.get();
        if !fresh.is_empty() && !names.iter().any(|name| name.trim() == fresh) {
            names.push(fresh.clone());
        }
        targets.extend(names.into_iter().map(Target::Own));
        all.extend(targets.iter().map(|target| (word(target), text(lang, target))));
        all
    });
    let mapped = memo(move || look.columns.with(|columns| columns.get(at).cloned()));
    let value = Signal::derive(move || {
        mapped
            .with(|mapped| mapped.as_ref().and_then(|mapped| mapped.target.as_ref().map(word)))
            .unwrap_or_default()
    });
    let factor = move || {
        mapped.with(|mapped| {
            let mapped = mapped.as_ref()?;
            let is_amount = matches!(&mapped.target, Some(Target::Column(column)) if column.is_amount());
            (is_amount && mapped.factor > 1).then_some(mapped.factor)
        })
    };
    let label = words::COLUMN.fill(lang, &[("name", &name)]);
    let pick = Callback::new(move |word: String| look.map(at, target(&word)));
    view! {
        <li class="csv-column">
            <span class="csv-heading">{name}</span>
            <Pick options=options value=value on_pick=pick label=label/>
            {move || factor().map(|factor| view! {
                <span class="muted small">{words::FACTOR.fill(lang, &[("count", &factor.to_string())])}</span>
            })}
        </li>
    }
}

/// A target as a value of the list: our own measures are told from columns by a sign that no column has.
fn word(target: &Target) -> String {
    match target {
        Target::Column(column) => column.word().to_owned(),
        Target::Own(name) => format!(":{name}"),
    }
}

fn target(word: &str) -> Option<Target> {
    match word.strip_prefix(':') {
        Some(name) => Some(Target::Own(name.to_owned())),
        None => Column::from_word(word).map(Target::Column),
    }
}

fn text(lang: Lang, target: &Target) -> String {
    match target {
        Target::Column(column) => words::column(*column).of(lang).to_owned(),
        Target::Own(name) => words::OWN.fill(lang, &[("name", name)]),
    }
}
