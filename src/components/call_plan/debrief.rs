//! The debrief of a call: five fields for each person who was there, what comes next, and one button that records all of
//! it as one step. It must not know what the step changes; the method does.

use leptos::{ev, prelude::*};

use super::Open;
use crate::components::choice::{ChoiceOption, choose};
use crate::components::field::{DateInput, Field, TextInput, Tick};
use crate::components::icon::{Icon, icon};
use crate::components::inspector::judgement::{mode_option, rating_option};
use crate::components::when::when_or;
use crate::i18n::{Lang, call_plan as words, edits, inspector, terms, wording};
use crate::method::call_plan::debrief::{Outcome, Told, record};
use crate::model::day::Date;
use crate::model::{ActionId, ContactId, Coverage, Influence, Mode, PersonId, Rating};
use crate::state::memo;

/// The part: a button, and behind it the form.
#[component]
pub fn DebriefForm(open: Open) -> impl IntoView {
    let lang = open.lang();
    let is_open = RwSignal::new(false);
    let has_people = memo(move || open.read(|call| !call.with.is_empty()));
    view! {
        <section class="panel call-debrief" data-testid="debrief">
            <header class="panel-head"><h3>{words::DEBRIEF.of(lang)}</h3></header>
            <p class="muted small call-help">{words::DEBRIEF_HELP.of(lang)}</p>
            {when_or(move || has_people.get(), move || when_or(
                move || is_open.get(),
                move || view! { <Form open=open is_open=is_open/> },
                move || view! {
                    <button type="button" class="button" on:click=move |_| is_open.set(true)>
                        {icon(Icon::Edit)}
                        {words::DEBRIEF_OPEN.of(lang)}
                    </button>
                },
            ), move || view! { <p class="muted">{words::DEBRIEF_NOBODY.of(lang)}</p> })}
        </section>
    }
}

/// What is told, until it is recorded.
#[derive(Clone, Copy)]
struct Draft {
    told: RwSignal<Vec<Told>>,
    held_on: RwSignal<Option<Date>>,
    next: RwSignal<String>,
    next_due: RwSignal<Option<Date>>,
}

impl Draft {
    fn read<T: Default>(self, who: PersonId, read: impl FnOnce(&Told) -> T) -> T {
        self.told.with(|all| all.iter().find(|told| told.person == who).map(read)).unwrap_or_default()
    }

    fn change(self, who: PersonId, change: impl FnOnce(&mut Told)) {
        self.told.update(|all| {
            if let Some(told) = all.iter_mut().find(|told| told.person == who) {
                change(told);
            }
        });
    }
}

/// Everybody who is met, as the sheet has them now; whoever is not on the sheet can only be told of.
fn told_of(open: Open, lang: Lang) -> Vec<Told> {
    let all = open.session.peek(|plan| {
        let sheet = plan.objectives.get(open.sheet)?;
        let call = sheet.calls.get(open.id)?;
        let colon = if lang == Lang::Zh { "：" } else { ": " };
        let rows = call.with.iter().map(|person| {
            let mark = [wording::name(lang, plan, *person).as_str(), colon].concat();
            match sheet.influences.get(*person) {
                Some(row) => Told::of(row, mark),
                None => Told::of(&Influence::new(*person), mark),
            }
        });
        Some(rows.collect())
    });
    all.unwrap_or_default()
}

#[component]
fn Form(open: Open, is_open: RwSignal<bool>) -> impl IntoView {
    let session = open.session;
    let lang = open.lang();
    let today = session.today().get_untracked();
    let planned = open.call.get_untracked().and_then(|call| call.on).filter(|on| *on <= today);
    let draft = Draft {
        told: RwSignal::new(told_of(open, lang)),
        held_on: RwSignal::new(Some(planned.unwrap_or(today))),
        next: RwSignal::new(String::new()),
        next_due: RwSignal::new(None),
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let outcome = Outcome {
            held_on: draft.held_on.get_untracked().unwrap_or(today),
            told: draft.told.get_untracked(),
            next: draft.next.get_untracked(),
            next_due: draft.next_due.get_untracked(),
        };
        let (contact, action) = (ContactId(session.new_id()), ActionId(session.new_id()));
        let edit =
            session.peek(|plan| record(plan.objectives.get(open.sheet)?, open.id, &outcome, contact, action));
        if edit.is_some_and(|edit| session.apply_as(edits::DEBRIEF, edit)) {
            session.notices.done(words::RECORDED.of(lang), Some(session.undo_notice()));
        }
    };
    let with = memo(move || open.read(|call| call.with.clone()));
    // Whoever is added to the call is asked about too; what was told of the others stays.
    let people = move || {
        let with = with.get();
        draft.told.update_untracked(|all| {
            all.retain(|told| with.contains(&told.person));
            let new = told_of(open, lang);
            for one in new {
                if !all.iter().any(|told| told.person == one.person) {
                    all.push(one);
                }
            }
        });
        let people = draft.told.with_untracked(|all| all.iter().map(|told| told.person).collect::<Vec<_>>());
        people.into_iter().map(|who| view! { <Person draft=draft who=who lang=lang/> }).collect_view()
    };
    view! {
        <form class="debrief" on:submit=submit>
            <Field label=words::HELD_ON.of(lang)>
                <DateInput value=draft.held_on on_commit=Callback::new(move |on| draft.held_on.set(on))/>
            </Field>
            {people}
            <div class="call-pair">
                <Field label=words::NEXT.of(lang)>
                    <TextInput
                        value=draft.next
                        on_commit=Callback::new(move |text| draft.next.set(text))
                        placeholder=words::NEXT_HINT.of(lang)
                    />
                </Field>
                <Field label=words::NEXT_DUE.of(lang)>
                    <DateInput value=draft.next_due on_commit=Callback::new(move |on| draft.next_due.set(on))/>
                </Field>
            </div>
            <div class="button-row">
                <button type="submit" class="button button-primary">{words::RECORD.of(lang)}</button>
                <button type="button" class="button button-quiet" on:click=move |_| is_open.set(false)>
                    {words::LATER.of(lang)}
                </button>
            </div>
        </form>
    }
}

/// The five fields of one person.
#[component]
fn Person(draft: Draft, who: PersonId, lang: Lang) -> impl IntoView {
    let name = untrack(|| draft.read(who, |told| told.mark.clone()));
    let name = name.trim_end_matches(['：', ':', ' ']).to_owned();
    let coverage_option = move |coverage| ChoiceOption {
        help: terms::coverage_help(coverage).of(lang).to_owned(),
        ..ChoiceOption::plain(terms::coverage(coverage).of(lang))
    };
    let rating = move || draft.read(who, |told| told.rating);
    view! {
        <fieldset class="debrief-person" data-testid="debrief-person">
            <legend>{name}</legend>
            <div class="debrief-learnt">
            <Field label=words::LEARNT.of(lang)>
                <TextInput
                    value=Signal::derive(move || draft.read(who, |told| told.learnt.clone()))
                    on_commit=Callback::new(move |text| draft.change(who, |told| told.learnt = text))
                    placeholder=words::LEARNT_HINT.of(lang)
                    multiline=true
                />
            </Field>
            <Tick
                label=words::OWN_WORD.of(lang)
                value=Signal::derive(move || draft.read(who, |told| told.is_own_word))
                on_change=Callback::new(move |is_on| draft.change(who, |told| told.is_own_word = is_on))
            />
            </div>
            <div class="field">
                <span class="field-label">{inspector::MODE.of(lang)}</span>
                {choose(
                    inspector::MODE.of(lang),
                    Mode::ALL,
                    move |mode| mode_option(lang, mode),
                    Signal::derive(move || draft.read(who, |told| told.mode)),
                    move |mode| draft.change(who, |told| told.mode = mode),
                    "",
                )}
            </div>
            <div class="field">
                <span class="field-label">
                    {inspector::RATING.of(lang)}
                    {move || rating().map(|rating| [" · ", terms::rating(rating).of(lang)].concat())}
                </span>
                {choose(
                    inspector::RATING.of(lang),
                    Rating::ALL,
                    move |rating| rating_option(lang, rating),
                    Signal::derive(rating),
                    move |rating| draft.change(who, |told| told.rating = rating),
                    "",
                )}
            </div>
            <div class="field">
                <span class="field-label">{inspector::COVERAGE.of(lang)}</span>
                {choose(
                    inspector::COVERAGE.of(lang),
                    Coverage::ALL,
                    coverage_option,
                    Signal::derive(move || draft.read(who, |told| told.coverage)),
                    move |coverage| draft.change(who, |told| told.coverage = coverage),
                    "",
                )}
            </div>
            <Field label=words::COMMITTED.of(lang)>
                <TextInput
                    value=Signal::derive(move || draft.read(who, |told| told.commitment.clone()))
                    on_commit=Callback::new(move |text| draft.change(who, |told| told.commitment = text))
                    placeholder=words::COMMITTED_HINT.of(lang)
                />
            </Field>
        </fieldset>
    }
}
