//! The request for resources (SYS-29): what resources could lift, the lines of the request, and how much of the gap they
//! close. It must not compute what anything adds.

use leptos::prelude::*;

use super::Funnel;
use super::line::Line;
use crate::components::each::each;
use crate::components::field::{Field, Pick, TextInput};
use crate::components::icon::{Icon, icon};
use crate::components::when::{when, when_or};
use crate::i18n::{Text, accounts, format, terms, territory::request as words};
use crate::method::portfolio::bargain::{Asked, Paper, Proposal, paper, proposals};
use crate::method::portfolio::deals;
use crate::method::portfolio::levels::next;
use crate::method::territory::request::{Lift, Request};
use crate::state::memo;

/// Proposals that are shown before somebody asks for all.
const FEW: usize = 5;

/// The request as it stands, in the currency that is counted in.
pub(super) fn drawn_up(funnel: Funnel) -> Memo<Paper> {
    let today = funnel.session.today();
    memo(move || {
        let (currency, today) = (funnel.currency.get(), today.get());
        let of = |choices: &_| {
            let accounts = &funnel.accounts;
            accounts.with(|all| funnel.thresholds.with(|shares| paper(choices, all, currency, today, shares)))
        };
        funnel.choices.with(of)
    })
}

/// The panel.
#[component]
pub(super) fn Bargain(funnel: Funnel) -> impl IntoView {
    let session = funnel.session;
    let lang = session.lang();
    let paper = drawn_up(funnel);
    let lines = memo(move || paper.with(|paper| paper.lines.clone()));
    let has_lines = move || lines.with(|lines| !lines.is_empty());
    let save = move |_| paper.with_untracked(|paper| session.save_request(paper));
    // By what it is of, so that a line keeps its fields while they are typed in.
    let ids = move || lines.with(|lines| lines.iter().map(|line| line.id).collect::<Vec<_>>());
    view! {
        <section class="panel bargain" data-testid="request">
            <header class="panel-head">
                <h2>{words::TITLE.of(lang)}</h2>
                {when(has_lines, move || view! {
                    <button type="button" class="button button-small" on:click=move |_| session.print()>
                        {icon(Icon::Print)} {words::PRINT.of(lang)}
                    </button>
                    <button type="button" class="button button-small" on:click=save>
                        {icon(Icon::Download)} {words::SAVE.of(lang)}
                    </button>
                })}
            </header>
            <p>{words::INTRO.of(lang)}</p>
            <Proposals funnel=funnel/>
            <h3>{words::LINES.of(lang)}</h3>
            {when_or(
                has_lines,
                move || view! {
                    <ul class="request-lines">{each(ids, |id| *id, move |id| view! { <Line all=funnel lines=lines id=id/> })}</ul>
                    <p class="funnel-figure" data-testid="request-sum">{move || paper.with(|paper| told(lang, paper))}</p>
                },
                move || view! { <p class="muted">{words::LINES_EMPTY.of(lang)}</p> },
            )}
            <Other funnel=funnel/>
            {when(has_lines, move || addressed(funnel))}
        </section>
    }
}

/// What the lines add, and how much of the gap that closes.
fn told(lang: crate::i18n::Lang, paper: &Paper) -> String {
    let sum = words::SUM.fill(lang, &[("amount", &format::amount(paper.gains))]);
    let closes = match paper.closes {
        Some(share) if share >= 100 => words::CLOSES_ALL.of(lang).to_owned(),
        Some(share) => words::CLOSES.fill(lang, &[("share", &share.to_string())]),
        None => words::CLOSES_NONE.of(lang).to_owned(),
    };
    format!("{sum} {closes}")
}

/// To whom, from whom, and what is said besides.
fn addressed(funnel: Funnel) -> AnyView {
    let session = funnel.session;
    let lang = session.lang();
    let text = move |read: fn(&Request) -> &String| {
        Signal::derive(move || funnel.choices.with(|choices| read(&choices.request).clone()))
    };
    let put = move |place: fn(&mut Request) -> &mut String| {
        Callback::new(move |text: String| {
            session.change_choices(|choices| *place(&mut choices.request) = text);
        })
    };
    let field = move |label: Text, example: &'static str, read, place| {
        let input = view! { <TextInput value=text(read) on_commit=put(place) label=label.of(lang) placeholder=example/> };
        view! { <Field label=label.of(lang)>{input}</Field> }
    };
    view! {
        <div class="request-to">
            {field(words::TO, words::TO_EXAMPLE.of(lang), |request| &request.to, |request| &mut request.to)}
            {field(words::FROM, "", |request| &request.from, |request| &mut request.from)}
            {field(words::NOTE, words::NOTE_EXAMPLE.of(lang), |request| &request.note, |request| &mut request.note)}
        </div>
    }
    .into_any()
}

/// What resources could lift, of what is not in the request yet.
#[component]
fn Proposals(funnel: Funnel) -> impl IntoView {
    let session = funnel.session;
    let lang = session.lang();
    let is_all = RwSignal::new(false);
    let all = memo(move || {
        let currency = funnel.currency.get();
        let mut all = funnel
            .accounts
            .with(|all| funnel.thresholds.with(|thresholds| proposals(all, currency, thresholds)));
        funnel.choices.with(|choices| {
            let lifts = &choices.request.lifts;
            all.retain(|one| !lifts.iter().any(|lift| lift.is_of(one.id.0, one.id.1)));
        });
        all
    });
    let count = move || all.with(Vec::len);
    let shown = move || {
        let most = if is_all.get() { usize::MAX } else { FEW };
        all.get().into_iter().take(most).collect::<Vec<_>>()
    };
    let has_more = move || count() > FEW && !is_all.get();
    view! {
        <h3>{words::PROPOSALS.of(lang)} <span class="panel-count">{move || count().to_string()}</span></h3>
        <p class="muted small">{words::PROPOSALS_HELP.of(lang)}</p>
        {when(move || count() == 0, move || view! { <p class="muted">{words::PROPOSALS_NONE.of(lang)}</p> })}
        <ul class="proposals">{each(shown, Clone::clone, move |one| view! { <ProposalRow funnel=funnel one=one/> })}</ul>
        {when(has_more, move || view! {
            <button type="button" class="button button-small" on:click=move |_| is_all.set(true)>
                {move || words::SHOW_ALL.fill(lang, &[("count", &count().to_string())])}
            </button>
        })}
    }
}

/// A proposal, with the button that puts it into the request.
#[component]
fn ProposalRow(funnel: Funnel, one: Proposal) -> impl IntoView {
    let session = funnel.session;
    let lang = session.lang();
    let product = accounts::display_product(lang, &one.product);
    let because = one.because.iter().map(|(what, resource)| {
        let what = terms::prerequisite(*what).of(lang);
        let text =
            words::BECAUSE.fill(lang, &[("what", what), ("resource", words::resource(*resource).of(lang))]);
        view! { <li>{text}</li> }
    });
    let because = because.collect_view();
    let besides: Vec<&str> = one.besides.iter().map(|what| terms::prerequisite(*what).of(lang)).collect();
    let besides = (!besides.is_empty()).then(|| {
        let text = words::BESIDES.fill(lang, &[("what", &format::names(lang, &besides))]);
        view! { <li class="muted">{text}</li> }
    });
    let way = words::LIFTS.fill(
        lang,
        &[("from", terms::funnel_place(one.from).of(lang)), ("to", terms::funnel_place(one.to).of(lang))],
    );
    let gain = match one.gain {
        Some(_) => words::gain(lang, one.gain),
        None => words::GAIN_UNKNOWN.fill(lang, &[("currency", funnel.currency.get_untracked().code())]),
    };
    let label = words::ASK_FOR_NAMED.fill(lang, &[("product", &product)]);
    let lift = one.lift();
    let take = move |_| add(funnel, lift.clone());
    view! {
        <li class="proposal" data-testid="proposal">
            <div>
                <strong>{product}</strong> " " <span class="muted small">{accounts::display_name(lang, &one.account)}</span>
                <p class="small">{way} " " <strong>{gain}</strong></p>
                <ul class="small">{because} {besides}</ul>
            </div>
            <button type="button" class="button button-small" aria-label=label on:click=take>
                {icon(Icon::Plus)} {words::ASK_FOR.of(lang)}
            </button>
        </li>
    }
}

fn add(funnel: Funnel, lift: Lift) {
    funnel.session.change_choices(|choices| choices.request.lifts.push(lift));
}

/// Any other objective that can be lifted.
#[component]
fn Other(funnel: Funnel) -> impl IntoView {
    let session = funnel.session;
    let lang = session.lang();
    let options = memo(move || {
        let mut options = vec![(String::new(), words::OTHER.of(lang).to_owned())];
        let lifts = funnel.choices.with(|choices| choices.request.lifts.clone());
        funnel.accounts.with(|all| {
            for deal in deals(all) {
                let (plan, sheet) = deal.id();
                let place = deal.sheet.facts.funnel;
                let is_free = !lifts.iter().any(|lift| lift.is_of(plan, sheet));
                if is_free && place.is_some() && next(place).is_some() {
                    let name = accounts::display_name(lang, &deal.account.name);
                    let product = accounts::display_product(lang, &deal.sheet.name);
                    options.push((format!("{plan}/{sheet}"), format!("{name} · {product}")));
                }
            }
        });
        options
    });
    let pick = Callback::new(move |picked: String| {
        let Some((plan, sheet)) = picked.split_once('/') else { return };
        let (Ok(plan), Ok(sheet)) = (plan.parse(), sheet.parse()) else { return };
        let place = funnel.accounts.with_untracked(|all| {
            crate::method::portfolio::deal(all, (plan, sheet)).and_then(|deal| deal.sheet.facts.funnel)
        });
        add(funnel, Lift { plan: Some(plan), sheet: Some(sheet), to: next(place), ..Lift::default() });
    });
    let value = Signal::derive(move || {
        // Asked for anew after each pick, so that the list goes back to its first line.
        options.track();
        String::new()
    });
    view! {
        <div class="request-other">
            <Pick options=Signal::derive(move || options.get()) value=value on_pick=pick label=words::OTHER_LABEL.of(lang)/>
        </div>
    }
}

/// The line of an objective, should it still be there.
pub(super) fn find(lines: Memo<Vec<Asked>>, id: crate::method::portfolio::DealId) -> Option<Asked> {
    lines.with(|lines| lines.iter().find(|line| line.id == id).cloned())
}
