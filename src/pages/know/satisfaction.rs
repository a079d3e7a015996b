//! Satisfaction and loyalty, kept apart (SYS-04): what was expected and experienced, and what the customer does.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::field::{Pick, TextInput, Tick};
use crate::components::icon::{Icon, icon};
use crate::components::know::{KnowHead, Target};
use crate::components::quick_add::QuickAdd;
use crate::components::remove::RemoveRecord;
use crate::components::when::when;
use crate::diagram::gauges::{GAP_WIDTH, gap_bar};
use crate::i18n::{Lang, satisfaction as words, terms};
use crate::method::satisfaction::{Standing, gap, standing};
use crate::model::account::{AccountField, Aspect, AspectField, Loyalty};
use crate::model::edit::{Change, RecordId};
use crate::model::ids::AspectId;
use crate::model::{Edit, Element, Flag, FlagId, Strength, StrengthId};
use crate::state::use_session;

/// The screen.
#[component]
pub fn SatisfactionPage() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let target = Target::new(session);
    let ids = session.memo(|plan| Some(plan.satisfaction.ids()));
    let is_empty = move || ids.with(|ids| ids.as_ref().is_none_or(Vec::is_empty));
    let add = Callback::new(move |name: String| {
        session.apply(Edit::put(Aspect { name, ..Aspect::new(AspectId(session.new_id())) }));
    });
    view! {
        <KnowHead title=words::TITLE intro=words::INTRO target=target/>
        <div class="know-grid know-grid-wide">
            <section class="panel">
                <header class="panel-head"><h2>{words::ASPECTS.of(lang)}</h2></header>
                <p class="muted small">{words::ASPECTS_HELP.of(lang)}</p>
                {when(is_empty, move || view! { <p class="muted">{words::EMPTY.of(lang)}</p> })}
                <ul class="aspect-list">
                    {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| view! { <AspectRow id=id target=target/> })}
                </ul>
                <QuickAdd label=words::ADD_ASPECT.of(lang) on_add=add/>
            </section>
            <div class="know-column">
                <Behaviour/>
                <Together/>
            </div>
        </div>
    }
}

#[component]
fn AspectRow(id: AspectId, target: Target) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.satisfaction.shared(id));
    let set = move |field| {
        session.apply(Edit::Change(Change::Aspect(id, field)));
    };
    let found = move || row.with(|row| row.as_ref().and_then(|row| gap(row)));
    let mut points = vec![(String::new(), "?".to_owned())];
    points.extend((0..=10_u8).map(|point| (point.to_string(), point.to_string())));
    let points = Signal::stored(points);
    let mark = move |text: &'static str,
                     read: fn(&Aspect) -> Option<u8>,
                     write: fn(Option<u8>) -> AspectField| {
        view! {
            <label class="aspect-mark">
                <span class="muted small">{text}</span>
                <Pick
                    options=points
                    value=Signal::derive(move || row.get().and_then(|row| read(&row)).map(|point| point.to_string()).unwrap_or_default())
                    on_pick=Callback::new(move |point: String| set(write(point.parse().ok())))
                    label=text
                />
            </label>
        }
    };
    let send = move |_| {
        let (Some(sheet), Some(row)) = (target.now(), row.get_untracked()) else { return };
        let number = |point: Option<u8>| point.map(|point| point.to_string()).unwrap_or_default();
        let text = words::FLAG_TEXT.fill(
            lang,
            &[
                ("aspect", &row.name),
                ("expected", &number(row.expected)),
                ("experienced", &number(row.experienced)),
            ],
        );
        let is_missing = gap(&row).is_some_and(|gap| gap > 0);
        let today = Some(session.today().get_untracked());
        let edit = if is_missing {
            let element = Some(Element::FlagsAndStrengths);
            Edit::put_in(sheet, Flag { text, element, on: today, ..Flag::new(FlagId(session.new_id())) })
        } else {
            Edit::put_in(sheet, Strength { text, ..Strength::new(StrengthId(session.new_id())) })
        };
        if session.apply(edit) {
            target.told(if is_missing { words::FLAG_PLANTED } else { words::STRENGTH_MADE }.of(lang));
        }
    };
    let is_missing = move || found().is_some_and(|gap| gap > 0);
    view! {
        <li class="aspect">
            <div class="aspect-line">
                <TextInput
                    value=Signal::derive(move || row.get().map(|row| row.name.clone()).unwrap_or_default())
                    on_commit=Callback::new(move |name| set(AspectField::Name(name)))
                    label=words::ASPECT.of(lang)
                    placeholder=words::ASPECT.of(lang)
                />
                {mark(words::EXPECTED.of(lang), |row| row.expected, AspectField::Expected)}
                {mark(words::EXPERIENCED.of(lang), |row| row.experienced, AspectField::Experienced)}
                <RemoveRecord id=RecordId::Aspect(id)/>
            </div>
            <div class="aspect-gap">
                {move || bar(found())}
                <span class="small" class:problem=is_missing>{move || worded(lang, found())}</span>
                {when(move || found().is_some() && target.sheet().is_some(), move || view! {
                    <button type="button" class="button button-small button-quiet" on:click=send>
                        {move || if is_missing() { icon(Icon::Flag).into_any() } else { icon(Icon::Bell).into_any() }}
                        {move || if is_missing() { words::MAKE_FLAG } else { words::MAKE_STRENGTH }.of(lang)}
                    </button>
                })}
            </div>
        </li>
    }
}

fn worded(lang: Lang, gap: Option<i8>) -> String {
    let points = gap.map(|gap| gap.unsigned_abs().to_string()).unwrap_or_default();
    match gap {
        None => words::GAP_UNKNOWN.of(lang).to_owned(),
        Some(0) => words::GAP_MET.of(lang).to_owned(),
        Some(1..) => words::GAP_MISSING.fill(lang, &[("points", &points)]),
        Some(_) => words::GAP_EXCEEDED.fill(lang, &[("points", &points)]),
    }
}

/// The gap as a bar around its middle.
fn bar(gap: Option<i8>) -> impl IntoView {
    let bar = gap_bar(gap.unwrap_or(0));
    let middle = GAP_WIDTH / 2.0;
    let is_missing = gap.is_some_and(|gap| gap > 0);
    view! {
        <svg class="gap-bar" viewBox=format!("0 0 {GAP_WIDTH} 12") aria-hidden="true">
            <rect class="gap-ground" x="0" y="4" width=GAP_WIDTH height="4" rx="2"/>
            <rect class=if is_missing { "gap-missing" } else { "gap-above" } x=bar.x y=bar.y width=bar.w height=bar.h rx="2"/>
            <path class="gap-middle" d=format!("M{middle} 0V12")/>
        </svg>
    }
}

#[component]
fn Behaviour() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let shown = session.memo(|plan| Some(plan.account.loyalty.clone()));
    let toggle = move |one: Loyalty, is_shown: bool| {
        let Some(mut next) = session.peek(|plan| Some(plan.account.loyalty.clone())) else { return };
        if is_shown {
            next.insert(one);
        } else {
            next.remove(&one);
        }
        session.apply(Edit::Account(AccountField::Loyalty(next)));
    };
    let tick = move |one: Loyalty| {
        view! {
            <Tick
                label=terms::loyalty(one).of(lang)
                value=Signal::derive(move || shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.contains(&one))))
                on_change=Callback::new(move |is_shown| toggle(one, is_shown))
            />
        }
    };
    view! {
        <section class="panel">
            <header class="panel-head"><h2>{words::LOYALTY.of(lang)}</h2></header>
            <p class="muted small">{words::LOYALTY_HELP.of(lang)}</p>
            <div class="tick-list">{Loyalty::ALL.iter().map(|one| tick(*one)).collect_view()}</div>
        </section>
    }
}

#[component]
fn Together() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let found = session.memo(|plan| Some(standing(plan.satisfaction.iter(), &plan.account.loyalty)));
    let said = move || words::standing(found.get().unwrap_or(Standing::Unknown));
    let is_good = move || found.get() == Some(Standing::SatisfiedAndLoyal);
    view! {
        <section class="panel verdict" role="status">
            <header class="panel-head"><h2>{words::STANDING.of(lang)}</h2></header>
            <p><span class="badge" class:badge-good=is_good>{move || said().0.of(lang)}</span></p>
            <p class="small">{move || said().1.of(lang)}</p>
        </section>
    }
}
