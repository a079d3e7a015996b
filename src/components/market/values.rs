//! What a criterion compares with: amounts, numbers or words, as its comparison asks. It must not know accounts.

use leptos::prelude::*;

use super::criteria::change;
use crate::components::checked::CheckedInput;
use crate::components::field::{AmountInput, TextInput};
use crate::i18n::territory::market as words;
use crate::method::territory::market::{Asks, Criterion, Test, number};
use crate::model::Amount;
use crate::state::{memo, use_session};

/// Which fields there are.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shape {
    Nothing,
    Words,
    Numbers { has_least: bool, has_most: bool, are_amounts: bool },
}

fn shape(one: &Criterion) -> Shape {
    match (one.measure, one.test) {
        (Some(_), Some(Test::OneOf | Test::Contains)) => Shape::Words,
        (Some(measure), Some(test)) if test.is_number() => Shape::Numbers {
            has_least: test != Test::AtMost,
            has_most: test != Test::AtLeast,
            are_amounts: measure.is_amount(),
        },
        _ => Shape::Nothing,
    }
}

/// The fields.
#[component]
pub fn Values(
    /// The list of the criterion.
    set: Asks,
    /// Its id.
    id: StoredValue<String>,
    /// The criterion.
    held: Memo<Option<Criterion>>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let shape = memo(move || held.with(|held| held.as_ref().map_or(Shape::Nothing, shape)));
    let put_words = Callback::new(move |text: String| {
        let words: Vec<String> = text
            .split([',', '，', '、', ';', '；', '\n'])
            .map(|word| word.trim().to_owned())
            .filter(|word| !word.is_empty())
            .collect();
        change(session, set, &id.get_value(), |one| one.words = words);
    });
    let all_words = Signal::derive(move || {
        let separator = if lang == crate::i18n::Lang::Zh { "、" } else { ", " };
        held.with(|held| held.as_ref().map(|one| one.words.join(separator))).unwrap_or_default()
    });
    move || match shape.get() {
        Shape::Nothing => ().into_any(),
        Shape::Words => view! {
            <TextInput
                value=all_words
                on_commit=put_words
                label=words::WORDS.of(lang)
                placeholder=words::WORDS_EXAMPLE.of(lang)
                is_lazy=true
            />
        }
        .into_any(),
        Shape::Numbers { has_least, has_most, are_amounts } => {
            let field = move |is_least: bool| {
                if are_amounts {
                    view! { <Money set=set id=id held=held is_least=is_least/> }.into_any()
                } else {
                    view! { <Number set=set id=id held=held is_least=is_least/> }.into_any()
                }
            };
            view! {
                {has_least.then(|| field(true))}
                {has_most.then(|| field(false))}
            }
            .into_any()
        }
    }
}

#[component]
fn Money(set: Asks, id: StoredValue<String>, held: Memo<Option<Criterion>>, is_least: bool) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let currency = session.settings().with_untracked(|settings| settings.currency(lang));
    let value = Signal::derive(move || {
        held.with(|held| {
            held.as_ref().and_then(|one| if is_least { one.amount_least } else { one.amount_most })
        })
    });
    let put = Callback::new(move |amount: Option<Amount>| {
        change(session, set, &id.get_value(), |one| {
            *if is_least { &mut one.amount_least } else { &mut one.amount_most } = amount;
        });
    });
    let label = if is_least { words::LEAST } else { words::MOST };
    view! {
        <span class="criterion-value">
            <AmountInput value=value on_commit=put label=label.of(lang) lang=lang currency=currency/>
        </span>
    }
}

#[component]
fn Number(
    set: Asks,
    id: StoredValue<String>,
    held: Memo<Option<Criterion>>,
    is_least: bool,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let value = Signal::derive(move || {
        let number =
            held.with(|held| held.as_ref().and_then(|one| if is_least { one.least } else { one.most }));
        number.map(words::number).unwrap_or_default()
    });
    let put = Callback::new(move |typed: String| {
        let read = number(&typed);
        if read.is_none() && !typed.trim().is_empty() {
            return false;
        }
        change(session, set, &id.get_value(), |one| {
            *if is_least { &mut one.least } else { &mut one.most } = read;
        });
        true
    });
    let wrong = Callback::new(move |text: String| words::NUMBER_WRONG.fill(lang, &[("text", &text)]));
    let label = if is_least { words::LEAST } else { words::MOST };
    view! { <CheckedInput value=value on_commit=put label=label.of(lang) wrong=wrong placeholder=label.of(lang)/> }
}
