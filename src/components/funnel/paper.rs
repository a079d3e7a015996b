//! The request for resources on one sheet of paper: shown only when the page is printed, in the place of everything else.
//! It must not hold a control.

use leptos::prelude::*;

use super::Funnel;
use super::bargain::drawn_up;
use crate::i18n::{Lang, Text, accounts, format, territory::request as words};
use crate::method::portfolio::bargain::{Asked, Paper as Request};

/// The paper; there is none while nothing is asked for.
#[component]
pub(super) fn Paper(funnel: Funnel) -> impl IntoView {
    let lang = funnel.session.lang();
    let paper = drawn_up(funnel);
    move || {
        let paper = paper.get();
        (!paper.lines.is_empty())
            .then(|| view! { <article class="request-paper">{drawn(lang, &paper)}</article> })
    }
}

fn drawn(lang: Lang, paper: &Request) -> AnyView {
    let named = |text: Text, who: &str| {
        (!who.is_empty()).then(|| view! { <p>{text.fill(lang, &[("who", who)])}</p> })
    };
    let heads = [
        words::PAPER_OBJECTIVE,
        words::PAPER_LIFT,
        words::PAPER_RESOURCE,
        words::PAPER_WHY,
        words::PAPER_GAIN,
    ];
    let heads = heads.map(|head| view! { <th scope="col">{head.of(lang)}</th> }).into_iter().collect_view();
    let rows = paper.lines.iter().map(|asked| row(lang, asked)).collect_view();
    view! {
        <header>
            <h1>{words::PAPER_TITLE.of(lang)}</h1>
            {named(words::PAPER_TO, &paper.to)}
            {named(words::PAPER_FROM, &paper.from)}
            <p>{words::PAPER_ON.fill(lang, &[("day", &format::long_day(lang, paper.on))])}</p>
        </header>
        <section><h2>{words::PAPER_WHERE.of(lang)}</h2><p>{words::standing(lang, paper)}</p></section>
        <section>
            <h2>{words::PAPER_ASK.of(lang)}</h2>
            <table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
            <p><strong>{words::sum(lang, paper)}</strong></p>
        </section>
        {(!paper.note.is_empty()).then(|| view! { <p class="request-note">{paper.note.clone()}</p> })}
        <p>{words::PAPER_CLOSE.of(lang)}</p>
    }
    .into_any()
}

fn row(lang: Lang, asked: &Asked) -> AnyView {
    view! {
        <tr>
            <td>{accounts::display_name(lang, &asked.account)} " · " {accounts::display_product(lang, &asked.product)}</td>
            <td>{words::way(lang, asked)}</td>
            <td>{words::with_how_much(lang, asked)}</td>
            <td>{asked.why.clone()}</td>
            <td>{words::gain(lang, asked.gain)}</td>
        </tr>
    }
    .into_any()
}
