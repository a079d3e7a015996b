//! The three questions of every account, answered in place: first the accounts that are not whole, then the others. It must
//! not know plans.

use leptos::prelude::*;

use super::Scene;
use crate::components::each::each;
use crate::components::field::pick_word;
use crate::components::gradual::gradual;
use crate::components::when::when;
use crate::i18n::territory::mode as words;
use crate::i18n::{Text, accounts, research, terms};
use crate::method::sale_type::{Answers, SaleType, verdict};
use crate::model::account::{AccountField, Channel, NeedOrigin, Prospect};
use crate::model::{Edit, PlanId, order};
use crate::state::{Route, memo};

/// Yes and no, as a list shows them.
const YES_NO: &[bool] = &[true, false];

/// Both lists.
#[component]
pub(super) fn AnswerLists(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let open = memo(move || sorted(scene, false));
    let whole = memo(move || sorted(scene, true));
    let count = move |ids: Memo<Vec<PlanId>>| ids.with(Vec::len);
    view! {
        <section class="panel" data-testid="unanswered">
            <header class="panel-head">
                <h2>{words::UNANSWERED.of(lang)}</h2>
                <span class="panel-count">{move || count(open)}</span>
            </header>
            <p class="muted small">
                {move || if count(open) == 0 { words::UNANSWERED_NONE } else { words::UNANSWERED_HELP }.of(lang)}
            </p>
            {when(move || count(open) > 0, move || view! { <AnswerTable scene=scene ids=open/> })}
        </section>
        {when(move || count(whole) > 0, move || view! {
            <section class="panel" data-testid="answered">
                <header class="panel-head">
                    <h2>{words::ANSWERED.of(lang)}</h2>
                    <span class="panel-count">{move || count(whole)}</span>
                </header>
                <AnswerTable scene=scene ids=whole/>
            </section>
        })}
    }
}

fn sorted(scene: Scene, are_whole: bool) -> Vec<PlanId> {
    let mut rows = scene.accounts.with(|all| {
        let fits = all.iter().filter(|one| Answers::from(&one.facts).are_whole() == are_whole);
        fits.map(|one| (one.name.to_lowercase(), one.id)).collect::<Vec<_>>()
    });
    order::sort(&mut rows);
    rows.into_iter().map(|(_, id)| id).collect()
}

#[component]
fn AnswerTable(scene: Scene, ids: Memo<Vec<PlanId>>) -> impl IntoView {
    let lang = scene.lang;
    let drawn = gradual(move || ids.with(Vec::len));
    let shown = move || ids.with(|ids| ids.iter().copied().take(drawn.get()).collect::<Vec<_>>());
    let heading = |text: Text| view! { <th scope="col">{text.of(lang)}</th> };
    view! {
        <div class="table-scroll">
            <table class="table people-table answers-table">
                <thead>
                    <tr>
                        {heading(words::ACCOUNT)} {heading(words::QUESTION_NEED)} {heading(words::QUESTION_CHANNEL)}
                        {heading(words::QUESTION_PROSPECT)} {heading(words::QUESTION_LARGE)} {heading(words::VERDICT)}
                    </tr>
                </thead>
                <tbody>{each(shown, |id| *id, move |id| view! { <Row scene=scene id=id/> })}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(scene: Scene, id: PlanId) -> impl IntoView {
    let (session, lang) = (scene.session, scene.lang);
    let line = memo(move || scene.accounts.with(|all| all.iter().find(|one| one.id == id).cloned()));
    let now =
        move || line.with(|line| line.as_ref().map(|line| Answers::from(&line.facts))).unwrap_or_default();
    let name =
        move || accounts::display_name(lang, &line.get().map(|line| line.name.clone()).unwrap_or_default());
    let label = |text: Text| format!("{} · {}", text.of(lang), untrack(name));
    let set = move |field: AccountField| session.edit_account(id, Edit::Account(field));
    let none = words::NOT_SAID.of(lang);
    let is_cold = move || now().channel == Some(Channel::ColdVisit);
    let (prospect_label, large_label) = (label(words::QUESTION_PROSPECT), label(words::QUESTION_LARGE));
    let prospect = move || {
        pick_word(
            prospect_label.clone(),
            none,
            Prospect::ALL,
            move |one| words::prospect(one).of(lang).to_owned(),
            Signal::derive(move || now().prospect),
            move |one| set(AccountField::Prospect(one)),
            "",
        )
    };
    let large = move || {
        pick_word(
            large_label.clone(),
            none,
            YES_NO,
            move |is_large| if is_large { research::YES } else { research::NO }.of(lang).to_owned(),
            Signal::derive(move || now().is_large_project),
            move |is_large| set(AccountField::IsLargeProject(is_large)),
            "",
        )
    };
    view! {
        <tr data-plan-row=id.to_string()>
            <th scope="row"><a href=Route::Account(id).hash()>{name}</a></th>
            <td data-label=words::QUESTION_NEED.of(lang)>
                {pick_word(
                    label(words::QUESTION_NEED),
                    none,
                    NeedOrigin::ALL,
                    move |one| words::origin(one).0.of(lang).to_owned(),
                    Signal::derive(move || now().origin),
                    move |one| session.edit_account(id, untrack(now).say_origin(one)),
                    "",
                )}
            </td>
            <td data-label=words::QUESTION_CHANNEL.of(lang)>
                {pick_word(
                    label(words::QUESTION_CHANNEL),
                    none,
                    Channel::ALL,
                    move |one| terms::channel(one).of(lang).to_owned(),
                    Signal::derive(move || now().channel),
                    move |one| session.edit_account(id, Answers::say_channel(one)),
                    "",
                )}
            </td>
            <td data-label=words::QUESTION_PROSPECT.of(lang)>{when(is_cold, prospect)}</td>
            <td data-label=words::QUESTION_LARGE.of(lang)>{when(is_cold, large)}</td>
            <td data-label=words::VERDICT.of(lang)>{move || judged(scene, now())}</td>
        </tr>
    }
}

/// Who sells, and what kind of sale it is.
fn judged(scene: Scene, answers: Answers) -> AnyView {
    let lang = scene.lang;
    let Some(found) = verdict(answers) else {
        return view! { <span class="muted small">{words::VERDICT_OPEN.of(lang)}</span> }.into_any();
    };
    let is_long = found.sale == Some(SaleType::Effectiveness);
    view! {
        <span class="badge">{words::seller(found.seller).of(lang)}</span> " "
        <span class="badge" class:badge-good=is_long class:badge-muted=found.sale.is_none()>{words::sale(found.sale).0.of(lang)}</span>
    }
    .into_any()
}
