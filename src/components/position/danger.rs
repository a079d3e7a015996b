//! The danger table: what each meeting of mode and rating means and asks for, with the people who stand there. It must not
//! judge: the table is data of the method.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::when::when;
use crate::i18n::{accounts, danger as words, format, terms};
use crate::method::danger::{Outlook, RatingBand, TABLE, Verdict, verdict};
use crate::model::{Mode, ObjectiveId, PersonId, Rating};
use crate::state::{Selection, use_session};

/// Somebody on the sheet, as far as the table needs it.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Standing {
    person: PersonId,
    name: String,
    rating: Option<i8>,
    cell: Option<Verdict>,
}

type People = Memo<Option<Vec<Standing>>>;

/// The table with its people.
#[component]
pub fn DangerTable(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let today = session.today();
    let people: People = session.memo(move |plan| {
        let rows = plan.objectives.get(sheet)?.influences.iter();
        let standing = rows.filter_map(|row| {
            let who = plan.people.get(row.person).filter(|who| !who.has_left(today.get()))?;
            Some(Standing {
                person: row.person,
                name: accounts::display_person(lang, &who.name),
                rating: row.rating.map(Rating::get),
                cell: row.mode.zip(row.rating).map(|(mode, rating)| verdict(mode, rating)),
            })
        });
        Some(standing.collect())
    });
    let bands = RatingBand::ALL.iter().map(|band| {
        view! { <span>{terms::rating_band(*band).of(lang)} " " <small class="muted">{range(*band)}</small></span> }
    });
    view! {
        <div class="danger-table" data-testid="danger-table">
            <div class="danger-bands" aria-hidden="true"><span></span>{bands.collect_view()}</div>
            {Mode::ALL.iter().zip(TABLE).map(|(mode, row)| view! {
                <section class="danger-row" data-mode=mode.word()>
                    <h3 class=format!("danger-mode is-{}", mode.word())>
                        {terms::mode(*mode).of(lang)}
                        <small class="muted">{terms::mode_help(*mode).of(lang)}</small>
                    </h3>
                    <ul>
                        {RatingBand::ALL.iter().zip(row).map(|(band, cell)| view! {
                            <Cell band=*band cell=cell people=people/>
                        }).collect_view()}
                    </ul>
                </section>
            }).collect_view()}
        </div>
        <Unplaced people=people/>
    }
}

/// The ratings of a column.
const fn range(band: RatingBand) -> &'static str {
    match band {
        RatingBand::Strong => "+4 +5",
        RatingBand::InFavour => "+1 … +3",
        RatingBand::Reserved => "−1 −2",
        RatingBand::Against => "−3 … −5",
    }
}

#[component]
fn Cell(band: RatingBand, cell: Verdict, people: People) -> impl IntoView {
    let lang = use_session().lang();
    let outlook = cell.outlook();
    let class = match outlook {
        Outlook::Good => "danger-cell is-good",
        Outlook::Work => "danger-cell is-work",
        Outlook::Neutral => "danger-cell",
        Outlook::Danger => "danger-cell is-danger",
    };
    let here = move || {
        let all = people.get().unwrap_or_default();
        all.into_iter().filter(|one| one.cell == Some(cell)).collect::<Vec<_>>()
    };
    view! {
        <li class=class data-band=range(band)>
            <p class="danger-head">
                <span class="danger-band muted small">{terms::rating_band(band).of(lang)} " " {range(band)}</span>
                <strong>{terms::verdict(cell).of(lang)}</strong>
                <span class="danger-outlook">{terms::outlook(outlook).of(lang)}</span>
            </p>
            <p class="small">{words::meaning(cell).of(lang)}</p>
            <p class="small"><span class="danger-do">{words::DO.of(lang)}</span> " " {words::advice(cell).of(lang)}</p>
            <div class="danger-people">
                {each(here, Clone::clone, |one| view! { <PersonStone one=one/> })}
                {when(move || here().is_empty(), move || view! { <span class="muted small">{words::NOBODY.of(lang)}</span> })}
            </div>
        </li>
    }
}

/// Somebody as a small stone that opens the person: white in favour, black against, as on the board.
#[component]
fn PersonStone(one: Standing) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let rating = one.rating.map_or_else(|| "?".to_owned(), |rating| format!("{rating:+}").replace('-', "−"));
    let side = match one.rating {
        Some(0..) => "pebble is-white",
        Some(_) => "pebble is-black",
        None => "pebble is-clear",
    };
    let person = one.person;
    let told = words::STANDS.fill(lang, &[("name", &one.name), ("rating", &rating)]);
    view! {
        <button
            type="button"
            class="person-stone"
            data-person=person.to_string()
            title=told
            aria-pressed=move || matches!(session.view.selection.get(), Selection::Person(who, _) if who == person).to_string()
            on:click=move |_| session.view.selection.set(Selection::Person(person, None))
        >
            <span class=side aria-hidden="true">{format::short_name(&one.name)}</span>
            <span>{one.name.clone()}</span>
            <span class="visually-hidden">{rating}</span>
        </button>
    }
}

/// Those whom the table cannot place.
#[component]
fn Unplaced(people: People) -> impl IntoView {
    let lang = use_session().lang();
    let rest = move || {
        let all = people.get().unwrap_or_default();
        all.into_iter().filter(|one| one.cell.is_none()).collect::<Vec<_>>()
    };
    view! {
        {when(move || people.get().is_none_or(|people| people.is_empty()), move || view! {
            <p>{words::NO_PEOPLE.of(lang)}</p>
        })}
        {when(move || !rest().is_empty(), move || view! {
            <section class="danger-unplaced">
                <h3>{words::UNPLACED.of(lang)}</h3>
                <p class="muted small">{words::UNPLACED_FOR.of(lang)}</p>
                <div class="danger-people">{each(rest, Clone::clone, |one| view! { <PersonStone one=one/> })}</div>
            </section>
        })}
    }
}
