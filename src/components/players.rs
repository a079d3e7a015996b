//! The strategic players of an account: who sponsors us, who works against us, who guides, who has a say (2.7).

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::field::{Pick, pick_word};
use crate::components::icon::{Icon, icon};
use crate::components::options;
use crate::components::when::when;
use crate::i18n::{account_plan as words, accounts};
use crate::model::person::{PersonField, Player};
use crate::model::{Edit, PersonId};
use crate::state::use_session;

/// The list, and the choice of somebody to add.
#[component]
pub fn Players() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let rows = session.memo(move |plan| {
        let there = plan.people.iter().filter_map(|who| Some((who, who.player?)));
        let mut rows: Vec<(Player, String, PersonId)> =
            there.map(|(who, player)| (player, accounts::display_person(lang, &who.name), who.id)).collect();
        crate::model::order::sort(&mut rows);
        Some(rows)
    });
    let others = options::people(session, words::ADD_PLAYER.of(lang), |who| who.player.is_none());
    let set = move |person: PersonId, player: Option<Player>| {
        session.apply(Edit::person(person, PersonField::Player(player)));
    };
    let holds = move |player: Player| {
        rows.with(|rows| rows.as_ref().is_some_and(|rows| rows.iter().any(|(held, ..)| *held == player)))
    };
    let is_empty = move || rows.with(|rows| rows.as_ref().is_none_or(Vec::is_empty));
    view! {
        {when(is_empty, move || view! { <p class="muted small">{words::NO_PLAYERS.of(lang)}</p> })}
        <ul class="player-list">
            {each(move || rows.get().unwrap_or_default(), Clone::clone, move |(player, name, person)| {
                view! {
                    <li class="player">
                        <button type="button" class="link" on:click=move |_| session.show_person(person)>{name}</button>
                        {pick_word(
                            words::PLAYERS.of(lang),
                            "—",
                            Player::ALL,
                            move |one| words::player(one).0.of(lang).to_owned(),
                            Signal::stored(Some(player)),
                            move |one| set(person, one),
                            "",
                        )}
                        <span class="muted small">{words::player(player).1.of(lang)}</span>
                    </li>
                }
            })}
        </ul>
        <Pick
            options=others
            value=Signal::stored(String::new())
            on_pick=Callback::new(move |id: String| {
                if let Ok(person) = id.parse() {
                    set(person, Some(Player::KeyPlayer));
                }
            })
            label=words::ADD_PLAYER.of(lang)
        />
        {when(move || !is_empty() && !holds(Player::Sponsor), move || view! {
            <p class="small problem">{icon(Icon::Flag)} " " {words::NO_SPONSOR.of(lang)}</p>
        })}
        {when(move || holds(Player::AntiSponsor), move || view! {
            <p class="small problem">{icon(Icon::Flag)} " " {words::HAS_ANTI.of(lang)}</p>
        })}
    }
}
