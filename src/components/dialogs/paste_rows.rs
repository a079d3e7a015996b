//! Rows of buying influences from a spreadsheet: who comes onto the sheet and what changes, looked at before it is taken.

use leptos::prelude::*;

use super::paste_people::{NewUnits, PasteFrame};
use crate::components::each::each;
use crate::components::when::when_or;
use crate::i18n::{Lang, Text, influences as words};
use crate::method::influence_table::Column;
use crate::model::ObjectiveId;
use crate::state::{Dialog, Fate, PastedRow, Unread, memo, use_session};

/// Asks for the lines.
#[component]
pub fn PasteRows(
    /// The sheet that takes them.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let text = RwSignal::new(String::new());
    let read = memo(move || session.read_rows(sheet, &text.get()));
    let count = move |wanted: fn(Fate) -> bool| {
        read.with(|read| read.lines.iter().filter(|line| wanted(line.fate)).count())
    };
    let taken = move || count(Fate::is_taken);
    let take = move |()| {
        let taken = taken();
        if taken > 0 && session.take_rows(&read.get_untracked()) {
            session.view.dialog.set(Dialog::None);
            let done = words::PASTE_DONE.fill(lang, &[("count", &taken.to_string())]);
            session.notices.done(done, Some(session.undo_notice()));
        }
    };
    let sum = move || {
        let changed = count(|fate| fate == Fate::Change).to_string();
        let added = count(|fate| matches!(fate, Fate::Add | Fate::PutOn)).to_string();
        words::PASTE_COUNT.fill(lang, &[("added", &added), ("changed", &changed)])
    };
    let preview = move || {
        view! {
            <p>{sum}</p>
            <table class="table paste-rows">
                <thead>
                    <tr>
                        <th scope="col">{words::LINE.of(lang)}</th>
                        <th scope="col">{words::column(Column::Name).of(lang)}</th>
                        <th scope="col">{words::WHAT.of(lang)}</th>
                    </tr>
                </thead>
                <tbody>
                    {each(move || read.get().lines, |line| (line.line, line.name.clone(), line.fate, line.changes.clone()), move |line| row(lang, line))}
                </tbody>
            </table>
        }
    };
    let problems = move || {
        let lines = read.get().lines;
        lines.into_iter().flat_map(|line| problems(lang, &line)).collect::<Vec<_>>()
    };
    view! {
        <PasteFrame
            title=words::PASTE_TITLE.of(lang)
            help=words::PASTE_HELP.of(lang)
            example=words::PASTE_EXAMPLE.of(lang)
            text=text
            label=Signal::derive(move || words::PASTE_DO.fill(lang, &[("count", &taken().to_string())]))
            is_empty=Signal::derive(move || taken() == 0)
            on_take=Callback::new(take)
        >
            {each(problems, Clone::clone, |problem| view! { <p class="problem small">{problem}</p> })}
            {when_or(move || read.with(|read| !read.lines.is_empty()), preview, move || view! {
                <p class="muted">{crate::i18n::influences::PASTE_NONE.of(lang)}</p>
            })}
            <NewUnits names=Signal::derive(move || read.with(|read| read.new_units.clone()))/>
        </PasteFrame>
    }
}

const fn fate(fate: Fate) -> Text {
    match fate {
        Fate::Add => words::FATE_ADD,
        Fate::PutOn => words::FATE_PUT_ON,
        Fate::Change => words::FATE_CHANGE,
        Fate::Same => words::FATE_SAME,
        Fate::NoName | Fate::TooLong | Fate::Twice(_) | Fate::Ambiguous => words::FATE_SKIPPED,
    }
}

fn row(lang: Lang, line: PastedRow) -> AnyView {
    let change = move |(column, from, to): (Column, String, String)| {
        let name = words::column(column).of(lang);
        let text = if from.is_empty() { words::SET } else { words::CHANGE };
        view! { <li>{text.fill(lang, &[("column", name), ("from", &from), ("to", &to)])}</li> }
    };
    view! {
        <tr class:muted=!line.fate.is_taken()>
            <td>{line.line.to_string()}</td>
            <td>{line.name} " " <span class="badge" class:badge-good=line.fate.is_taken()>{fate(line.fate).of(lang)}</span></td>
            <td><ul class="paste-changes">{line.changes.into_iter().map(change).collect_view()}</ul></td>
        </tr>
    }
    .into_any()
}

/// What of a line cannot be taken, and why.
fn problems(lang: Lang, line: &PastedRow) -> Vec<String> {
    let number = line.line.to_string();
    let values = [("line", number.as_str()), ("name", line.name.as_str())];
    let mut problems = Vec::new();
    match line.fate {
        Fate::NoName => problems.push(words::NO_NAME.fill(lang, &values)),
        Fate::TooLong => problems.push(words::TOO_LONG.fill(lang, &values)),
        Fate::Twice(first) => {
            let first = first.to_string();
            problems.push(words::TWICE.fill(lang, &[values[0], values[1], ("first", &first)]));
        }
        Fate::Ambiguous => problems.push(words::AMBIGUOUS.fill(lang, &values)),
        Fate::Add | Fate::PutOn | Fate::Change | Fate::Same => {
            problems.extend(line.unread.iter().map(|cell| unread(lang, &number, cell)));
        }
    }
    problems
}

fn unread(lang: Lang, line: &str, cell: &Unread) -> String {
    if cell.column == Column::Rating && cell.text.trim_start_matches(['+', '-', '±']) == "0" {
        return words::NO_ZERO.fill(lang, &[("line", line)]);
    }
    let column = crate::i18n::wording::inside(lang, words::column(cell.column));
    words::UNREAD.fill(lang, &[("line", line), ("text", &cell.text), ("column", &column)])
}
