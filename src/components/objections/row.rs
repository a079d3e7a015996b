//! One objection that was heard: which, who, when, in which words, what we replied and whether it worked; and what it
//! hints at. It must not know the others.

use std::sync::Arc;

use leptos::prelude::*;

use super::{entry_options, option_of, picked, title};
use crate::components::choice::{ChoiceOption, choose};
use crate::components::each::each;
use crate::components::field::{DateInput, Pick, TextInput};
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::{accounts, objections as words};
use crate::method::Place;
use crate::method::finding::{DealDetail, Detail};
use crate::model::account::{Objection, ObjectionField};
use crate::model::edit::{Change, RecordId};
use crate::model::ids::ObjectionId;
use crate::model::{Edit, ObjectiveId, RuleNumber};
use crate::state::{EntryKey, HelpSpot, Route, Session, memo, use_session};

const ANSWERS: &[bool] = &[true, false];

/// The row.
#[component]
pub fn ObjectionRow(id: ObjectionId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let settings = session.settings();
    let row = session.memo(move |plan| plan.objections.shared(id));
    let read = move |read: fn(&Objection) -> String| {
        Signal::derive(move || row.get().map(|row| read(&row)).unwrap_or_default())
    };
    // Without the words that were heard: what is drawn by it must not be drawn anew while they are typed.
    let what = memo(move || {
        let row = row.get().map(|row| Objection { words: String::new(), ..(*row).clone() });
        settings.with(|settings| row.map(|row| title(lang, &settings.library, &row)).unwrap_or_default())
    });
    view! {
        <article class="objection" data-testid="objection" data-field=Place::Objection(id).to_string() tabindex="-1">
            <Head id=id row=row what=what/>
            // Drawn anew when the kind changes, since it is part of the labels.
            {move || {
                let what = what.get();
                view! {
                    <div class="call-pair">
                        <TextInput
                            value=read(|row| row.words.clone())
                            on_commit=Callback::new(move |text| set(session, id, ObjectionField::Words(text)))
                            label=words::WORDS_HERE.fill(lang, &[("what", &what)])
                            placeholder=words::WORDS_HINT.of(lang)
                            multiline=true
                        />
                        <TextInput
                            value=read(|row| row.reply.clone())
                            on_commit=Callback::new(move |text| set(session, id, ObjectionField::Reply(text)))
                            label=words::REPLY_HERE.fill(lang, &[("what", &what)])
                            placeholder=words::REPLY_HINT.of(lang)
                            multiline=true
                        />
                    </div>
                }
            }}
            <div class="objection-foot">
                <UsePrepared id=id row=row/>
                <span class="objection-worked">
                    <span class="muted small">{words::WORKED.of(lang)}</span>
                    {choose(
                        words::WORKED.of(lang),
                        ANSWERS,
                        |yes| ChoiceOption::plain(if yes { words::WORKED_YES } else { words::WORKED_NO }.of(lang)),
                        Signal::derive(move || row.get().and_then(|row| row.worked)),
                        move |worked| set(session, id, ObjectionField::Worked(worked)),
                        "",
                    )}
                </span>
            </div>
            <Reveals id=id row=row/>
        </article>
    }
}

/// Which objection, who raised it and when.
#[component]
fn Head(id: ObjectionId, row: Row, what: Memo<String>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let settings = session.settings();
    let kind = move || {
        settings.with(|settings| {
            row.get().map(|row| option_of(&settings.library, row.kind, row.entry)).unwrap_or_default()
        })
    };
    let people = session.memo(move |plan| {
        let none = (String::new(), words::NO_PERSON.of(lang).to_owned());
        let people =
            plan.people.iter().map(|one| (one.id.to_string(), accounts::display_person(lang, &one.name)));
        Some(std::iter::once(none).chain(people).collect::<Vec<_>>())
    });
    let pick_kind = move |word: String| {
        let (kind, entry) = picked(&word);
        session.apply(Edit::Several(vec![
            change(id, ObjectionField::Kind(kind)),
            change(id, ObjectionField::Entry(entry)),
        ]));
    };
    let delete = move |_| {
        if session.apply(Edit::Remove(RecordId::Objection(id))) {
            session.notices.done(words::DELETED.of(lang), Some(session.undo_notice()));
        }
    };
    let label = move |text: crate::i18n::Text| text.fill(lang, &[("what", &what.get())]);
    view! {
            <div class="objection-head">
                <Pick
                    options=entry_options(session)
                    value=Signal::derive(kind)
                    on_pick=Callback::new(pick_kind)
                    label=words::KIND.of(lang)
                />
                <Pick
                    options=Signal::derive(move || people.get().unwrap_or_default())
                    value=Signal::derive(move || row.get().and_then(|row| row.person).map(|id| id.to_string()).unwrap_or_default())
                    on_pick=Callback::new(move |person: String| set(session, id, ObjectionField::Person(person.parse().ok())))
                    label=words::PERSON.of(lang)
                />
                <DateInput
                    value=Signal::derive(move || row.get().and_then(|row| row.on))
                    on_commit=Callback::new(move |on| set(session, id, ObjectionField::On(on)))
                    label=words::ON.of(lang)
                />
                <button
                    type="button"
                    class="button-icon"
                    aria-label=move || label(words::DELETE)
                    title=move || label(words::DELETE)
                    on:click=delete
                >
                    {icon(Icon::Delete)}
                </button>
            </div>
    }
}

fn change(id: ObjectionId, field: ObjectionField) -> Edit {
    Edit::Change(Change::Objection(id, field))
}

fn set(session: Session, id: ObjectionId, field: ObjectionField) {
    session.apply(change(id, field));
}

type Row = Memo<Option<Arc<Objection>>>;

/// One click that puts the reply of the library in place, while another or none stands there.
#[component]
fn UsePrepared(id: ObjectionId, row: Row) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let settings = session.settings();
    let ready = memo(move || {
        let row = row.get()?;
        let key = EntryKey::of(row.kind, row.entry)?;
        let reply = settings.with(|settings| settings.library.reply(key).map(str::to_owned))?;
        (reply != row.reply.trim()).then_some(reply)
    });
    when(
        move || ready.with(Option::is_some),
        move || {
            view! {
                <button
                    type="button"
                    class="button button-small"
                    title=move || ready.get().unwrap_or_default()
                    on:click=move |_| {
                        if let Some(reply) = ready.get_untracked() {
                            set(session, id, ObjectionField::Reply(reply));
                        }
                    }
                >
                    {icon(Icon::Library)}
                    {words::USE_PREPARED.of(lang)}
                </button>
            }
        },
    )
}

/// What such an objection reveals, the rule about it, and the sheets on which that is still so.
#[component]
fn Reveals(id: ObjectionId, row: Row) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let reveals = move || {
        let (text, rule) = words::reveals(row.get()?.kind?)?;
        let rule = RuleNumber::new(rule);
        Some(view! {
            <span>{words::REVEALS_WHAT.fill(lang, &[("what", text.of(lang))])} " · "</span>
            <a href=Route::Help(HelpSpot::Rule(rule)).hash()>
                {words::REVEALS_RULE.fill(lang, &[("rule", &rule.to_string())])}
            </a>
        })
    };
    let analyses = session.analyses();
    let open = memo(move || {
        let is_hinted = |detail: &Detail| match detail {
            Detail::Deal(DealDetail::Objections(open)) => {
                open.iter().any(|one| one.id == id && one.hint.is_some())
            }
            _ => false,
        };
        analyses.with(|all| {
            let sheets = all.iter().filter(|(_, one)| one.open().any(|finding| is_hinted(&finding.detail)));
            sheets.map(|(sheet, _)| *sheet).collect::<Vec<ObjectiveId>>()
        })
    });
    let names = session.memo(move |plan| {
        let sheets = open.get();
        let named = sheets.into_iter().filter_map(|id| plan.objectives.get(id));
        Some(named.map(|one| (one.id, accounts::display_product(lang, &one.product))).collect::<Vec<_>>())
    });
    view! {
        <p class="objection-reveals small">
            {reveals}
            {each(move || names.get().unwrap_or_default(), Clone::clone, move |(sheet, name)| {
                let route = session.plan_id().map_or(Route::Overview, |plan| Route::Sheet(plan, sheet));
                view! { <a class="objection-sheet" href=route.hash()>{words::OPEN_SHEET.fill(lang, &[("sheet", &name)])}</a> }
            })}
        </p>
    }
}
