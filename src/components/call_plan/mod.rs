//! The plan of one call: the calls of a sheet, and the open one from whom to see to what came of it. It must not judge
//! what is prepared; that is the method's.

mod debrief;
mod give;
mod held;
mod objections;
mod paper;
mod questions;
mod row;
mod who;

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::field::{Field, TextInput};
use crate::components::icon::{Icon, icon};
use crate::components::when::{when, when_or};
use crate::i18n::rules::finding_text;
use crate::i18n::{Lang, Text, call_plan as words, format, wording};
use crate::method::call_plan::{Gap, gaps, listed, proposed, reason_to_meet};
use crate::model::call_plan::CallField;
use crate::model::edit::{SheetChange, SheetEdit, SheetRecordId};
use crate::model::{AccountPlan, Call, CallId, Edit, ObjectiveId};
use crate::state::{Session, memo, use_session};

/// The open call, and what every part of its plan needs.
#[derive(Clone, Copy)]
struct Open {
    session: Session,
    sheet: ObjectiveId,
    id: CallId,
    call: Memo<Option<Arc<Call>>>,
}

impl Open {
    fn of(session: Session, sheet: ObjectiveId, id: CallId) -> Self {
        let call = session.memo(move |plan| plan.objectives.get(sheet)?.calls.shared(id));
        Self { session, sheet, id, call }
    }

    fn lang(self) -> Lang {
        self.session.lang()
    }

    fn read<T: Default>(self, read: impl FnOnce(&Call) -> T) -> T {
        self.call.with(|call| call.as_deref().map(read)).unwrap_or_default()
    }

    fn is_held(self) -> bool {
        self.read(|call| call.held_on.is_some())
    }

    fn set(self, field: CallField) {
        self.session.apply(Edit::Sheet(self.sheet, SheetEdit::Change(SheetChange::Call(self.id, field))));
    }

    /// A text of the call with its label.
    fn text(
        self,
        label: Text,
        hint: Text,
        read: fn(&Call) -> String,
        field: fn(String) -> CallField,
    ) -> AnyView {
        let lang = self.lang();
        view! {
            <Field label=label.of(lang)>
                <TextInput
                    value=Signal::derive(move || self.read(read))
                    on_commit=Callback::new(move |text| self.set(field(text)))
                    placeholder=hint.of(lang)
                    multiline=true
                />
            </Field>
        }
        .into_any()
    }
}

/// The head of a part: what it is, and in one line what it is for.
fn head(title: Text, help: Text, lang: Lang) -> impl IntoView {
    view! {
        <header class="panel-head"><h3>{title.of(lang)}</h3></header>
        <p class="muted small call-help">{help.of(lang)}</p>
    }
}

/// The names of those who are met, or that nobody is chosen yet.
fn names(lang: Lang, plan: &AccountPlan, call: &Call) -> String {
    let people: Vec<_> = call.with.iter().copied().collect();
    if people.is_empty() { words::NOBODY.of(lang).to_owned() } else { wording::names(lang, plan, &people) }
}

/// The page: every call of the sheet, and one of them open.
#[component]
pub fn CallPlan(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let chosen = RwSignal::new(None::<CallId>);
    let all = session.memo(move |plan| plan.objectives.get(sheet).map(listed));
    let ids = move || all.get().map(|(planned, held)| [planned, held].concat()).unwrap_or_default();
    // The one that was picked, else the next that is planned, else the latest.
    let current = memo(move || {
        let ids = ids();
        chosen.get().filter(|id| ids.contains(id)).or_else(|| ids.first().copied())
    });
    let plan = move |_| {
        if let Some(id) = plan_call(session, sheet) {
            chosen.set(Some(id));
        }
    };
    view! {
        <div class="calls">
            <section class="panel call-list-panel">
                <header class="panel-head">
                    <h2>{words::TITLE.of(lang)}</h2>
                    <button type="button" class="button button-primary" data-testid="plan-call" on:click=plan>
                        {icon(Icon::Plus)}
                        {words::PLAN_CALL.of(lang)}
                    </button>
                </header>
                <p class="muted small call-help">{words::HELP.of(lang)}</p>
                {when_or(move || ids().is_empty(), move || view! {
                    <p><strong>{words::EMPTY.of(lang)}</strong> " · " <span class="muted">{words::EMPTY_HELP.of(lang)}</span></p>
                }, move || view! {
                    <ul class="call-list" aria-label=words::LIST.of(lang)>
                        {each(ids, |id| *id, move |id| view! { <Line id=id sheet=sheet current=current chosen=chosen/> })}
                    </ul>
                })}
            </section>
            {move || current.get().map(|id| view! { <OpenCall sheet=sheet id=id/> })}
        </div>
    }
}

/// Plans a call on whoever has the gravest flag, and says why; nothing else is filled in.
fn plan_call(session: Session, sheet: ObjectiveId) -> Option<CallId> {
    let lang = session.lang();
    let id = CallId(session.new_id());
    let analysis = session.analysis(sheet).get_untracked()?;
    let today = session.today().get_untracked();
    let (call, why) = session.peek(|plan| {
        let objective = plan.objectives.get(sheet)?;
        let reason = reason_to_meet(objective, &analysis);
        let call = proposed(objective, id, reason.map(|(person, _)| person), today);
        let why = reason.map(|(person, finding)| {
            let why = finding_text(lang, finding, plan).title;
            words::PROPOSED.fill(lang, &[("name", &wording::name(lang, plan, person)), ("why", &why)])
        });
        Some((call, why))
    })?;
    if !session.apply(Edit::put_in(sheet, call)) {
        return None;
    }
    if let Some(why) = why {
        session.notices.done(why, Some(session.undo_notice()));
    }
    Some(id)
}

/// A call in the list.
#[component]
fn Line(
    id: CallId,
    sheet: ObjectiveId,
    current: Memo<Option<CallId>>,
    chosen: RwSignal<Option<CallId>>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let line = session.memo(move |plan| {
        let call = plan.objectives.get(sheet)?.calls.get(id)?;
        Some((call.held_on.or(call.on), names(lang, plan, call), call.held_on.is_some()))
    });
    let day = move || {
        let on = line.get().and_then(|(on, ..)| on);
        on.map_or_else(|| words::NO_DAY.of(lang).to_owned(), format::short_day)
    };
    let state =
        move || if line.get().is_some_and(|(.., is_held)| is_held) { words::HELD } else { words::PLANNED };
    view! {
        <li>
            <button
                type="button"
                class="chip call-chip"
                data-testid="call-line"
                aria-pressed=move || (current.get() == Some(id)).to_string()
                on:click=move |_| chosen.set(Some(id))
            >
                <span class="call-day">{day}</span>
                " " {move || line.get().map(|(_, names, _)| names)} " · " {move || state().of(lang)}
            </button>
        </li>
    }
}

/// One call in full.
#[component]
fn OpenCall(sheet: ObjectiveId, id: CallId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let open = Open::of(session, sheet, id);
    let title = session.memo(move |plan| {
        let call = plan.objectives.get(sheet)?.calls.get(id)?;
        Some(if call.with.is_empty() {
            words::CALL_OPEN.of(lang).to_owned()
        } else {
            words::CALL_ON.fill(lang, &[("names", &names(lang, plan, call))])
        })
    });
    let delete = move |_| {
        if session.apply(Edit::remove_from(sheet, SheetRecordId::Call(id))) {
            session.notices.done(words::DELETED.of(lang), Some(session.undo_notice()));
        }
    };
    let state = move || if open.is_held() { words::HELD } else { words::PLANNED };
    view! {
        <article class="call" data-testid="call" data-held=move || open.is_held().to_string()>
            <header class="call-head">
                <h2>{move || title.get()}</h2>
                <span class="badge" class:badge-good=move || open.is_held()>{move || state().of(lang)}</span>
                <span class="call-actions">
                    <button type="button" class="button button-small" on:click=move |_| session.print()>
                        {icon(Icon::Print)}
                        {words::PRINT.of(lang)}
                    </button>
                    <button type="button" class="button-icon" aria-label=words::DELETE.of(lang) title=words::DELETE.of(lang) on:click=delete>
                        {icon(Icon::Delete)}
                    </button>
                </span>
            </header>
            {when(move || open.is_held(), move || view! { <held::Held open=open/> })}
            {when(move || !open.is_held(), move || view! { <Missing open=open/> })}
            <who::Who open=open/>
            <section class="panel call-reason">
                {head(words::REASON, words::REASON_HELP, lang)}
                <TextInput
                    value=Signal::derive(move || open.read(|call| call.reason.clone()))
                    on_commit=Callback::new(move |text| open.set(CallField::Reason(text)))
                    label=words::REASON.of(lang)
                    placeholder=words::REASON_HINT.of(lang)
                    multiline=true
                />
            </section>
            <questions::Questions open=open/>
            <div class="call-pair">
                <give::Give open=open/>
                <objections::Expected open=open/>
            </div>
            <section class="panel">
                {head(words::COMMITMENT, words::COMMITMENT_HELP, lang)}
                <div class="call-pair">
                    {open.text(words::BEST, words::BEST_HINT, |call| call.best.clone(), CallField::Best)}
                    {open.text(words::LEAST, words::LEAST_HINT, |call| call.least.clone(), CallField::Least)}
                </div>
            </section>
            {when(move || !open.is_held(), move || view! { <debrief::DebriefForm open=open/> })}
        </article>
        <paper::Paper open=open/>
    }
}

/// What the plan still lacks, in one line.
#[component]
fn Missing(open: Open) -> impl IntoView {
    let session = open.session;
    let lang = session.lang();
    let (sheet, id) = (open.sheet, open.id);
    let missing = session.memo(move |plan| {
        let objective = plan.objectives.get(sheet)?;
        let gaps = gaps(objective, objective.calls.get(id)?);
        Some(gaps.into_iter().map(|gap| gap_text(lang, plan, gap)).collect::<Vec<_>>())
    });
    let is_empty = move || missing.with(|all| all.as_ref().is_none_or(Vec::is_empty));
    when_or(
        is_empty,
        move || view! { <p class="call-missing is-done" role="status">{icon(Icon::Check)} {words::NOTHING_MISSING.of(lang)}</p> },
        move || {
            view! {
                <div class="call-missing" data-testid="call-missing">
                    <strong>{words::MISSING.of(lang)}</strong>
                    <ul>{each(move || missing.get().unwrap_or_default(), Clone::clone, |text| view! { <li>{text}</li> })}</ul>
                </div>
            }
        },
    )
}

fn gap_text(lang: Lang, plan: &AccountPlan, gap: Gap) -> String {
    let (text, count) = words::gap(gap);
    let name = if let Gap::Concept(person) = gap { wording::name(lang, plan, person) } else { String::new() };
    text.fill(lang, &[("count", &count.to_string()), ("name", &name)])
}
