//! The plan of a large account for three years (2.7).

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::hierarchy::Hierarchy;
use crate::components::icon::{Icon, icon};
use crate::components::know::{AccountText, KnowHead, Target};
use crate::components::players::Players;
use crate::components::when::when;
use crate::i18n::{account_plan as words, accounts, format};
use crate::method::large_account::{new_flags, new_strengths, share, worth};
use crate::model::account::{AccountField, LargeAccount};
use crate::model::{Account, Edit, Element, Flag, FlagId, Strength, StrengthId};
use crate::state::{Route, use_session};

/// Makes the edit that changes one text of the plan.
fn changed(account: &Account, change: impl FnOnce(&mut LargeAccount)) -> AccountField {
    let mut next = account.large_account.clone();
    change(&mut next);
    AccountField::LargeAccount(next)
}

/// A text of the plan: its label, its hint, and the field.
macro_rules! text {
    ($lang:ident, $label:ident, $hint:expr, $field:ident) => {
        view! {
            <AccountText
                label=words::$label.of($lang)
                hint=$hint
                read=|account| &account.large_account.$field
                write=|account, text| changed(account, |plan| plan.$field = text)
            />
        }
    };
}

/// The screen.
#[component]
pub fn AccountPlanPage() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let target = Target::new(session);
    let charter = session.memo(move |plan| Some(words::charter(lang, &plan.account.large_account)));
    view! {
        <KnowHead title=words::TITLE intro=words::INTRO target=target/>
        <div class="know-grid">
            <section class="panel form">
                <header class="panel-head"><h2>{words::PICTURE.of(lang)}</h2></header>
                {text!(lang, FIELD, words::FIELD_HINT.of(lang), field_of_play)}
                {text!(lang, TRENDS, words::TRENDS_HINT.of(lang), trends)}
                {text!(lang, OPPORTUNITIES, words::OPPORTUNITIES_HINT.of(lang), opportunities)}
                {text!(lang, STRENGTHS, words::STRENGTHS_HINT.of(lang), strategic_strengths)}
                <Send target=target is_flag=false/>
                {text!(lang, VULNERABILITIES, words::VULNERABILITIES_HINT.of(lang), vulnerabilities)}
                <Send target=target is_flag=true/>
            </section>
            <div class="know-column">
                <section class="panel">
                    <header class="panel-head"><h2>{words::HIERARCHY.of(lang)}</h2></header>
                    <p class="muted small">{words::HIERARCHY_HELP.of(lang)}</p>
                    <Hierarchy/>
                </section>
                <section class="panel">
                    <header class="panel-head"><h2>{words::PLAYERS.of(lang)}</h2></header>
                    <p class="muted small">{words::PLAYERS_HELP.of(lang)}</p>
                    <Players/>
                </section>
            </div>
            <section class="panel form">
                <header class="panel-head"><h2>{words::CHARTER.of(lang)}</h2></header>
                <blockquote class="charter">{move || charter.get()}</blockquote>
                {text!(lang, CHARTER_FIELD, words::FIELD_HINT.of(lang), field_of_play)}
                {text!(lang, CHARTER_VALUE, "", value_we_bring)}
                {text!(lang, CHARTER_THEY, "", how_they_gain)}
                {text!(lang, CHARTER_WE, "", what_we_gain)}
            </section>
            <div class="know-column">
                <section class="panel form">
                    <header class="panel-head"><h2>{words::GOALS_TITLE.of(lang)}</h2></header>
                    {text!(lang, GOALS, words::GOALS_HINT.of(lang), goals)}
                    {text!(lang, FOCUS, words::FOCUS_HINT.of(lang), focus_investments)}
                    {text!(lang, STOP, words::STOP_HINT.of(lang), stop_investments)}
                </section>
                <Sheets/>
            </div>
        </div>
    }
}

/// Sends each line of the strengths, or of the vulnerabilities, to the sheet.
#[component]
fn Send(target: Target, is_flag: bool) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let lines = session.memo(move |plan| {
        let sheet = target.sheet()?;
        Some(if is_flag { new_flags(plan, sheet) } else { new_strengths(plan, sheet) })
    });
    let send = move |_| {
        let (Some(sheet), Some(lines)) = (target.now(), lines.get_untracked()) else { return };
        let on = Some(session.today().get_untracked());
        let edit = |text: String| {
            if is_flag {
                let element = Some(Element::FlagsAndStrengths);
                Edit::put_in(sheet, Flag { text, element, on, ..Flag::new(FlagId(session.new_id())) })
            } else {
                Edit::put_in(sheet, Strength { text, ..Strength::new(StrengthId(session.new_id())) })
            }
        };
        if session.apply(Edit::Several(lines.into_iter().map(edit).collect())) {
            target.told(if is_flag { words::SENT_FLAGS } else { words::SENT_STRENGTHS }.of(lang));
        }
    };
    when(
        move || lines.with(|lines| lines.as_ref().is_some_and(|lines| !lines.is_empty())),
        move || {
            view! {
                <button type="button" class="button button-small" on:click=send>
                    {icon(if is_flag { Icon::Flag } else { Icon::Bell })}
                    {if is_flag { words::SEND_FLAG } else { words::SEND_STRENGTH }.of(lang)}
                    " (" {move || lines.with(|lines| lines.as_ref().map_or(0, Vec::len))} ")"
                </button>
            }
        },
    )
}

/// The objectives that carry the plan, and what they are worth together.
#[component]
fn Sheets() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let rows = session.memo(move |plan| {
        let id = plan.id();
        let row = |sheet: &crate::model::Objective| {
            (Route::Sheet(id, sheet.id).hash(), accounts::display_product(lang, &sheet.product), sheet.amount)
        };
        Some(plan.objectives.iter().map(row).collect::<Vec<_>>())
    });
    let sum = session.memo(|plan| Some((worth(plan)?, share(plan))));
    view! {
        <section class="panel">
            <header class="panel-head"><h2>{words::SHEETS.of(lang)}</h2></header>
            <p class="muted small">{words::SHEETS_HELP.of(lang)}</p>
            <ul class="plan-sheets">
                {each(move || rows.get().unwrap_or_default(), Clone::clone, move |(href, name, amount)| view! {
                    <li><a class="link" href=href>{name}</a> <span class="muted">{amount.map(format::amount)}</span></li>
                })}
            </ul>
            {move || sum.get().map(|(worth, share)| view! {
                <p>
                    {words::SHEETS_SUM.fill(lang, &[("sum", &format::amount(worth))])}
                    {share.map(|share| format!(" · {}", words::SHEETS_OF.fill(lang, &[("share", &share.to_string())])))}
                </p>
            })}
        </section>
    }
}
