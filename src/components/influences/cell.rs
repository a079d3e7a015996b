//! The cells of the table that are edited in place: texts, lists that fold out, and how a judgement is known. They must not
//! know which columns there are.

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::field::TextInput;
use crate::i18n::{Lang, Text, format, influences as words, inspector, terms};
use crate::method::Place;
use crate::method::influence_table::{Column, TableRow};
use crate::model::influence::InfluenceField;
use crate::model::person::PersonField;
use crate::model::{
    Certainty, Coverage, Edit, Judged, Judgement, Level, Mode, ObjectiveId, PersonId, Rating,
};
use crate::state::Session;

/// Values of a list with their wording.
type Options = Signal<Vec<(String, String)>>;

/// What every row needs.
#[derive(Clone, Copy)]
pub struct Table {
    pub session: Session,
    pub sheet: ObjectiveId,
    pub levels: Options,
    pub modes: Options,
    pub ratings: Options,
    pub coverages: Options,
    pub units: Options,
    pub team: Options,
}

impl Table {
    /// The lists of choices are made once for all rows.
    pub fn new(session: Session, sheet: ObjectiveId) -> Self {
        let lang = session.lang();
        let units = session.memo(|plan| {
            Some(plan.units.iter().map(|unit| (unit.id.to_string(), unit.name.clone())).collect::<Vec<_>>())
        });
        let team = session.memo(|plan| {
            Some(
                plan.team
                    .iter()
                    .map(|member| (member.id.to_string(), member.name.clone()))
                    .collect::<Vec<_>>(),
            )
        });
        let followed = |known: Memo<Option<Vec<(String, String)>>>| {
            Signal::derive(move || {
                let mut options = vec![(String::new(), "—".to_owned())];
                options.extend(known.get().unwrap_or_default());
                options
            })
        };
        let rating = |at: usize| {
            let rating = Rating::ALL[at];
            let mut text = rating.to_string();
            text.push(' ');
            text.push_str(terms::rating(rating).of(lang));
            text
        };
        let text = |text: Text| text.of(lang).to_owned();
        Self {
            session,
            sheet,
            levels: scale(Level::ALL.len(), &|at| text(terms::level(Level::ALL[at]))),
            modes: scale(Mode::ALL.len(), &|at| text(terms::mode(Mode::ALL[at]))),
            ratings: scale(Rating::ALL.len(), &rating),
            coverages: scale(Coverage::ALL.len(), &|at| text(terms::coverage(Coverage::ALL[at]))),
            units: followed(units),
            team: followed(team),
        }
    }

    fn apply(self, person: PersonId, change: Change) {
        let edit = match change {
            Change::Judge(judged) => {
                Edit::judge(self.sheet, person, judged, self.session.today().get_untracked())
            }
            Change::Influence(field) => Edit::influence(self.sheet, person, field),
            Change::Person(field) => Edit::person(person, field),
        };
        self.session.apply(edit);
    }
}

fn scale(count: usize, text: &dyn Fn(usize) -> String) -> Options {
    let mut options = vec![(String::new(), inspector::UNKNOWN.of(Lang::En).to_owned())];
    options.extend((0..count).map(|at| (at.to_string(), text(at))));
    Signal::stored(options)
}

/// What an edited cell changes.
pub enum Change {
    /// A judgement.
    Judge(Judged),
    /// Another field of the row.
    Influence(InfluenceField),
    /// A fact of the person.
    Person(PersonField),
}

/// One cell of a row.
#[derive(Clone, Copy)]
pub struct Cell {
    pub table: Table,
    pub person: PersonId,
    pub row: Memo<Option<Arc<TableRow>>>,
    pub column: Column,
}

impl Cell {
    /// What stands in it.
    pub fn read(self, read: fn(&TableRow) -> String) -> Signal<String> {
        Signal::derive(move || self.row.with(|row| row.as_deref().map(read)).unwrap_or_default())
    }

    /// Its name for those who do not see the table around it.
    pub fn label(self, name: &str) -> String {
        let lang = self.table.session.lang();
        words::CELL.fill(lang, &[("name", name), ("column", words::column(self.column).of(lang))])
    }

    /// Changes what it shows.
    pub fn change(self, change: Change) {
        self.table.apply(self.person, change);
    }

    /// The cell around its control, with how a judgement is known beside it.
    pub fn around(self, name: &str, control: AnyView) -> AnyView {
        let judgement = self.column.judgement();
        let is_missing = move || {
            let is_judged = |row: &TableRow| judgement.is_none_or(|one| row.influence.is_judged(one));
            self.row.with(|row| row.as_deref().is_some_and(|row| !is_judged(row)))
        };
        view! {
            <td class=class_of(self.column) class:is-missing=is_missing>
                <div class="cell">{control} {judgement.map(|one| self.proof(name.to_owned(), one))}</div>
            </td>
        }
        .into_any()
    }

    /// A text that is edited in place.
    pub fn text(
        self,
        name: &str,
        read: fn(&TableRow) -> String,
        change: fn(String) -> Change,
        multiline: bool,
    ) -> AnyView {
        let control = view! {
            <TextInput
                value=self.read(read)
                on_commit=Callback::new(move |text| self.change(change(text)))
                label=self.label(name)
                multiline=multiline
            />
        };
        self.around(name, control.into_any())
    }

    /// A list that folds out. Until it is used it holds the one option that is picked: a table of hundreds of rows would
    /// else hold thousands of options.
    pub fn pick(
        self,
        name: &str,
        options: Options,
        read: fn(&TableRow) -> String,
        change: fn(&str) -> Change,
    ) -> AnyView {
        let value = self.read(read);
        let is_used = RwSignal::new(false);
        let wake = move || {
            if !is_used.get_untracked() {
                is_used.set(true);
            }
        };
        let option = |(id, text): (String, String), is_picked: bool| {
            view! { <option value=id selected=is_picked>{text}</option> }.into_any()
        };
        let held = move || {
            if is_used.get() {
                let picked = value.get_untracked();
                let all = options.get().into_iter();
                return all
                    .map(|one| {
                        let is_picked = one.0 == picked;
                        option(one, is_picked)
                    })
                    .collect_view()
                    .into_any();
            }
            let picked = value.get();
            let one = options.with(|all| all.iter().find(|one| one.0 == picked).cloned());
            option(one.unwrap_or_default(), true)
        };
        let control = view! {
            <select
                class="input input-select"
                aria-label=self.label(name)
                on:pointerdown=move |_| wake()
                on:focus=move |_| wake()
                on:blur=move |_| is_used.set(false)
                on:change=move |event| self.change(change(&event_target_value(&event)))
                prop:value=move || value.get()
            >
                {held}
            </select>
        };
        self.around(name, control.into_any())
    }

    /// How a judgement is known, as a mark to press.
    fn proof(self, name: String, judgement: Judgement) -> AnyView {
        let session = self.table.session;
        let lang = session.lang();
        let open = move |_| session.open_place(Place::proof(self.person, judgement));
        let mark = move || {
            let row = self.row.get().filter(|row| row.influence.is_judged(judgement))?;
            let proof = row.influence.proof(judgement);
            let certainty = proof.and_then(|proof| proof.certainty).unwrap_or(Certainty::Unknown);
            let mut label = words::PROOF_OF.fill(
                lang,
                &[
                    ("name", &name),
                    ("what", terms::judgement(judgement).of(lang)),
                    ("certainty", terms::certainty(certainty).of(lang)),
                ],
            );
            if let Some(on) = proof.and_then(|proof| proof.on) {
                label.push_str(&words::PROOF_ON.fill(lang, &[("date", &format::day(on))]));
            }
            if let Some(note) = proof.map(|proof| proof.note.trim()).filter(|note| !note.is_empty()) {
                label.push_str(" · ");
                label.push_str(note);
            }
            let title = label.clone();
            Some(view! {
                <button type="button" class="proof-mark" data-certainty=certainty.word() aria-label=label title=title on:click=open>
                    {mark_of(certainty)}
                </button>
            })
        };
        mark.into_any()
    }
}

/// The sign of a certainty: full, half, empty.
const fn mark_of(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Confirmed => "●",
        Certainty::Assumed => "◐",
        Certainty::Unknown => "○",
    }
}

/// The class of a column's cells.
pub fn class_of(column: Column) -> String {
    let mut class = "cell-".to_owned();
    class.push_str(column.word());
    class
}
