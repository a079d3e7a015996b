//! What differs between two states of a sheet, as a list: the score, stones that moved, red flags that came and went. It
//! must not know which states they are.

use leptos::prelude::*;

use crate::i18n::{Text, difference as words, format};
use crate::method::game::Difference;
use crate::state::Session;

/// The list, or one sentence when nothing differs.
pub fn difference(session: Session, found: &Difference, same: Text) -> AnyView {
    let lang = session.lang();
    let told = session.with(|plan| {
        let flag = |flag| words::flag(lang, plan, flag);
        let moves: Vec<_> = found.stones.iter().map(|one| words::stone_move(lang, plan, one)).collect();
        let flags = found.flags.clone().unwrap_or_default();
        let gone: Vec<_> = flags.gone.iter().map(|(one, _)| flag(*one)).collect();
        let new: Vec<_> = flags.new.iter().map(|(one, _)| flag(*one)).collect();
        let other: Vec<_> = flags.regraded.iter().map(|(one, _, _)| flag(*one)).collect();
        [
            (words::MOVED, moves, ""),
            (words::FLAGS_GONE, gone, "is-better"),
            (words::FLAGS_NEW, new, "is-worse"),
            (words::FLAGS_SHIFTED, other, ""),
        ]
    });
    let rows: Vec<_> = told.into_iter().flatten().filter(|(_, texts, _)| !texts.is_empty()).collect();
    let score =
        words::score(lang, found.score.0.map(|score| score.score), found.score.1.map(|score| score.score));
    if rows.is_empty() && score.is_none() {
        return view! { <p class="muted">{same.of(lang)}</p> }.into_any();
    }
    let rows = rows.into_iter().map(|(name, texts, class)| {
        view! { <div class=class><dt>{name.of(lang)}</dt><dd>{format::names(lang, &texts)}</dd></div> }
    });
    view! {
        {score.map(|(text, sign)| view! { <p class="what-if-score" data-sign=sign.to_string()>{text}</p> })}
        <dl class="what-if-rows">{rows.collect_view()}</dl>
    }
    .into_any()
}
