//! A line of the request: which objective, how far it is lifted, by what, how much of it and why. It must not compute what
//! that adds.

use std::sync::Arc;

use leptos::prelude::*;

use super::Funnel;
use super::bargain::find;
use crate::components::field::{Field, Pick, TextInput};
use crate::components::icon::{Icon, icon};
use crate::i18n::{accounts, terms, territory::funnel, territory::request as words};
use crate::method::portfolio::DealId;
use crate::method::portfolio::bargain::Asked;
use crate::method::territory::request::{Lift, Resource};
use crate::model::FunnelPlace;
use crate::state::{NoticeAction, Route, memo};

/// The line.
#[component]
pub(super) fn Line(all: Funnel, lines: Memo<Vec<Asked>>, id: DealId) -> impl IntoView {
    let session = all.session;
    let lang = session.lang();
    let asked = memo(move || find(lines, id));
    let product = asked.with_untracked(|asked| {
        accounts::display_product(lang, asked.as_ref().map_or("", |asked| &asked.product))
    });
    let account = asked.with_untracked(|asked| {
        accounts::display_name(lang, asked.as_ref().map_or("", |asked| &asked.account))
    });
    let drop_label = words::REMOVE.fill(lang, &[("product", &product)]);
    let told = words::REMOVED.fill(lang, &[("product", &product)]);
    let remove = move |_| {
        let lift = all.choices.with_untracked(|choices| {
            choices.request.lifts.iter().find(|lift| lift.is_of(id.0, id.1)).cloned()
        });
        session.change_choices(|choices| choices.request.drop_lift(id.0, id.1));
        let Some(lift) = lift else { return };
        let back = move || {
            session.change_choices(|choices| {
                if choices.request.lift_mut(id.0, id.1).is_none() {
                    choices.request.lifts.push(lift.clone());
                }
            });
        };
        let label = words::TAKE_BACK.of(lang).to_owned();
        session.notices.done(told.clone(), Some(NoticeAction { label, run: Arc::new(back) }));
    };
    let from = move || asked.with(|asked| funnel::level(lang, asked.as_ref().and_then(|asked| asked.from)));
    let chips = Resource::ALL.iter().map(|one| chip(all, asked, id, *one)).collect_view();
    view! {
        <li class="request-line" data-testid="request-line">
            <div class="request-head">
                <a class="deal-name" href=Route::Sheet(id.0, id.1).hash()>{product}</a> " "
                <span class="muted small">{account}</span>
                <span class="request-gain" data-testid="gain">{move || asked.with(|asked| gain(all, asked.as_ref()))}</span>
                <button type="button" class="button-icon" aria-label=drop_label.clone() title=drop_label on:click=remove>{icon(Icon::Delete)}</button>
            </div>
            <div class="request-fields">
                <div class="request-way"><span class="badge">{from}</span> " → " {level(all, asked, id)}</div>
                <div class="chips" role="group" aria-label=words::RESOURCES.of(lang)>{chips}</div>
                {text(all, asked, id, false)}
                {text(all, asked, id, true)}
            </div>
        </li>
    }
}

/// What it adds, or why that is nothing or not known.
fn gain(all: Funnel, asked: Option<&Asked>) -> String {
    let lang = all.session.lang();
    let Some(asked) = asked else { return String::new() };
    match asked.gain {
        Some(gain) if gain.hundredths == 0 && asked.to <= asked.from => words::REACHED.of(lang).to_owned(),
        Some(gain) => words::gain(lang, Some(gain)),
        None => words::GAIN_UNKNOWN.fill(lang, &[("currency", all.currency.get().code())]),
    }
}

fn change(all: Funnel, id: DealId, change: impl FnOnce(&mut Lift)) {
    all.session.change_choices(|choices| {
        if let Some(lift) = choices.request.lift_mut(id.0, id.1) {
            change(lift);
        }
    });
}

/// The level that it is lifted to: those above its own, and the one that was picked.
fn level(all: Funnel, asked: Memo<Option<Asked>>, id: DealId) -> AnyView {
    let lang = all.session.lang();
    let options = Signal::derive(move || {
        let (from, to) =
            asked.with(|asked| asked.as_ref().map_or((None, None), |asked| (asked.from, asked.to)));
        let is_above = |place: &&FunnelPlace| Some(**place) > from || Some(**place) == to;
        let word =
            |place: &FunnelPlace| (place.word().to_owned(), terms::funnel_place(*place).of(lang).to_owned());
        FunnelPlace::ALL.iter().filter(is_above).map(word).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        let to = asked.with(|asked| asked.as_ref().and_then(|asked| asked.to));
        to.map(|to| to.word().to_owned()).unwrap_or_default()
    });
    let pick =
        Callback::new(move |word: String| change(all, id, |lift| lift.to = FunnelPlace::from_word(&word)));
    view! { <Pick options=options value=value on_pick=pick label=words::LEVEL.of(lang)/> }.into_any()
}

/// A resource that is asked for, or not.
fn chip(all: Funnel, asked: Memo<Option<Asked>>, id: DealId, one: Resource) -> AnyView {
    let is_on =
        move || asked.with(|asked| asked.as_ref().is_some_and(|asked| asked.resources.contains(&one)));
    let flip = move |_| {
        change(all, id, |lift| {
            if !lift.resources.remove(&one) {
                lift.resources.insert(one);
            }
        });
    };
    view! {
        <button type="button" class="chip" aria-pressed=move || is_on().to_string() on:click=flip>
            {words::resource(one).of(all.session.lang())}
        </button>
    }
    .into_any()
}

/// How much, or why.
fn text(all: Funnel, asked: Memo<Option<Asked>>, id: DealId, is_why: bool) -> AnyView {
    let lang = all.session.lang();
    let (label, example) = if is_why {
        (words::WHY.of(lang), "")
    } else {
        (words::HOW_MUCH.of(lang), words::HOW_MUCH_EXAMPLE.of(lang))
    };
    let value = Signal::derive(move || {
        asked.with(|asked| {
            let of = |asked: &Asked| if is_why { asked.why.clone() } else { asked.how_much.clone() };
            asked.as_ref().map(of).unwrap_or_default()
        })
    });
    let put = Callback::new(move |text: String| {
        change(all, id, |lift| if is_why { lift.why = text } else { lift.how_much = text });
    });
    view! {
        <Field label=label><TextInput value=value on_commit=put label=label placeholder=example/></Field>
    }
    .into_any()
}
