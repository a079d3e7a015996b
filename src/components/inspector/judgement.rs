//! The judgements of a buying influence: each with its value, how it is known, and help to choose.

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::choice::{ChoiceOption, choose};
use crate::components::field::{Field, Pick, TextInput};
use crate::components::help_choose::{Answer, Asked, HelpChoose};
use crate::components::icon::{Icon, icon};
use crate::components::options;
use crate::components::proof::ProofFields;
use crate::components::role_pick::RolePick;
use crate::components::term_help::term_help;
use crate::components::when::when;
use crate::i18n::glossary::Term;
use crate::i18n::{Lang, Text, inspector as words, terms};
use crate::method::{InfluencePlace, Place};
use crate::model::influence::InfluenceField;
use crate::model::{
    Certainty, Coverage, Edit, Influence, Judged, Judgement, Level, Mode, ObjectiveId, PersonId, Rating,
};
use crate::state::{Session, use_session};

/// The row that is shown, and what every control here needs.
#[derive(Clone, Copy)]
struct Row {
    session: Session,
    person: PersonId,
    sheet: ObjectiveId,
    held: Memo<Option<Arc<Influence>>>,
}

impl Row {
    fn of(session: Session, person: PersonId, sheet: ObjectiveId) -> Self {
        let held = session.memo(move |plan| plan.objectives.get(sheet)?.influences.shared(person));
        Self { session, person, sheet, held }
    }

    fn read<T: Send + Sync + 'static>(
        self,
        read: impl Fn(&Influence) -> T + Send + Sync + 'static,
    ) -> Signal<Option<T>> {
        Signal::derive(move || self.held.with(|row| row.as_deref().map(&read)))
    }

    fn judge(self, judged: Judged) {
        let today = self.session.today().get_untracked();
        self.session.apply(Edit::judge(self.sheet, self.person, judged, today));
    }

    fn set(self, field: InfluenceField) {
        self.session.apply(Edit::influence(self.sheet, self.person, field));
    }

    /// A row of choices for a judgement.
    fn choose<T: Copy + PartialEq + Send + Sync + 'static>(
        self,
        name: Text,
        judgement: Judgement,
        all: &'static [T],
        option: fn(Lang, T) -> ChoiceOption,
        read: fn(&Influence) -> Option<T>,
        judged: fn(Option<T>) -> Judged,
    ) -> AnyView {
        let lang = self.session.lang();
        choose(
            name.of(lang),
            all,
            move |one| option(lang, one),
            Signal::derive(move || self.held.with(|row| row.as_deref().and_then(read))),
            move |picked| self.judge(judged(picked)),
            self.handle(InfluencePlace::Judgement(judgement)),
        )
    }

    /// A text for a judgement.
    fn text(
        self,
        name: Text,
        hint: Text,
        judgement: Judgement,
        read: fn(&Influence) -> String,
        judged: fn(String) -> Judged,
    ) -> AnyView {
        let lang = self.session.lang();
        let value = self.read(read);
        view! {
            <TextInput
                value=Signal::derive(move || value.get().unwrap_or_default())
                on_commit=Callback::new(move |text| self.judge(judged(text)))
                label=name.of(lang)
                placeholder=hint.of(lang)
                handle=self.handle(InfluencePlace::Judgement(judgement))
                multiline=true
            />
        }
        .into_any()
    }

    fn handle(self, place: InfluencePlace) -> String {
        Place::Influence(self.person, place).to_string()
    }
}

/// All judgements, then what is known of our contact and counterpart.
#[component]
pub fn Judgements(
    /// Who.
    person: PersonId,
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let row = Row::of(use_session(), person, sheet);
    let several = |which: &[Judgement]| which.iter().map(|one| judgement_of(row, *one)).collect_view();
    view! {
        <section class="inspector-section judgements">
            {several(&[Judgement::Roles, Judgement::Influence, Judgement::Mode, Judgement::Rating])}
            <CoveragePick row=row/>
            {several(&[Judgement::Result, Judgement::Win])}
            <Rest row=row/>
        </section>
    }
}

/// One judgement of one person, for screens on which a whole group is judged in one go.
#[component]
pub fn OneJudgement(
    /// Who.
    person: PersonId,
    /// On which sheet.
    sheet: ObjectiveId,
    /// What is judged.
    judgement: Judgement,
) -> impl IntoView {
    judgement_of(Row::of(use_session(), person, sheet), judgement)
}

fn judgement_of(row: Row, judgement: Judgement) -> AnyView {
    let (name, control) = match judgement {
        Judgement::Roles => (words::ROLES, roles(row)),
        Judgement::Influence => {
            let read = |row: &Influence| row.influence;
            let control =
                row.choose(words::INFLUENCE, judgement, Level::ALL, level_option, read, Judged::Influence);
            (words::INFLUENCE, control)
        }
        Judgement::Mode => (
            words::MODE,
            row.choose(words::MODE, judgement, Mode::ALL, mode_option, |row| row.mode, Judged::Mode),
        ),
        Judgement::Rating => (words::RATING, view! { <RatingPick row=row/> }.into_any()),
        Judgement::Result => {
            let read = |row: &Influence| row.result.clone();
            (words::RESULT, row.text(words::RESULT, words::RESULT_HINT, judgement, read, Judged::Result))
        }
        Judgement::Win => {
            let read = |row: &Influence| row.win.clone();
            (words::WIN, row.text(words::WIN, words::WIN_HINT, judgement, read, Judged::Win))
        }
    };
    view! { <JudgementRow row=row judgement=judgement name=name>{control}</JudgementRow> }.into_any()
}

fn roles(row: Row) -> AnyView {
    let lang = row.session.lang();
    let held = row.read(|row| row.roles.clone());
    view! {
        <RolePick
            label=words::ROLES.of(lang)
            lang=lang
            value=Signal::derive(move || held.get().unwrap_or_default())
            on_change=Callback::new(move |roles| row.judge(Judged::Roles(roles)))
            handle=row.handle(InfluencePlace::Judgement(Judgement::Roles))
        />
    }
    .into_any()
}

fn level_option(lang: Lang, level: Level) -> ChoiceOption {
    ChoiceOption {
        help: terms::level_help(level).of(lang).to_owned(),
        ..ChoiceOption::plain(terms::level(level).of(lang))
    }
}

/// How a mode is offered.
pub fn mode_option(lang: Lang, mode: Mode) -> ChoiceOption {
    ChoiceOption {
        label: terms::mode_short(mode).of(lang).to_owned(),
        help: format!("{}: {}", terms::mode(mode).of(lang), terms::mode_help(mode).of(lang)),
        class: mode_class(mode),
    }
}

/// How a rating is offered.
pub fn rating_option(lang: Lang, rating: Rating) -> ChoiceOption {
    ChoiceOption {
        help: terms::rating(rating).of(lang).to_owned(),
        class: if rating.get() > 0 { "is-plus" } else { "is-minus" },
        ..ChoiceOption::plain(rating.to_string())
    }
}

/// The rating, with what it is called.
#[component]
fn RatingPick(row: Row) -> impl IntoView {
    let lang = row.session.lang();
    let rating = row.read(|row| row.rating);
    view! {
        <div class="rating">
            {row.choose(words::RATING, Judgement::Rating, Rating::ALL, rating_option, |row| row.rating, Judged::Rating)}
            <span class="rating-label">
                {move || rating.get().flatten().map(|rating| terms::rating(rating).of(lang))}
            </span>
        </div>
    }
}

/// How deep our contact is: a fact of ours rather than a judgement, so the contact log is its evidence.
#[component]
fn CoveragePick(row: Row) -> impl IntoView {
    let lang = row.session.lang();
    let coverage = row.read(|row| row.coverage);
    let option = move |coverage| ChoiceOption {
        help: terms::coverage_help(coverage).of(lang).to_owned(),
        ..ChoiceOption::plain(terms::coverage(coverage).of(lang))
    };
    let take = Callback::new(move |answer| {
        if let Answer::Coverage(value) = answer {
            row.set(InfluenceField::Coverage(Some(value)));
        }
    });
    view! {
        <div class="judgement">
            <div class="judgement-head">
                <span class="judgement-name">{words::COVERAGE.of(lang)} {term_help(Term::Contact)}</span>
            </div>
            {choose(
                words::COVERAGE.of(lang),
                Coverage::ALL,
                option,
                Signal::derive(move || coverage.get().flatten()),
                move |coverage| row.set(InfluenceField::Coverage(coverage)),
                row.handle(InfluencePlace::Coverage),
            )}
            <HelpChoose asked=Asked::Coverage lang=lang on_take=take/>
        </div>
    }
}

/// Counterpart, and what may be lost.
#[component]
fn Rest(row: Row) -> impl IntoView {
    let session = row.session;
    let lang = session.lang();
    let options = options::team(session, words::COUNTERPART_NONE.of(lang));
    let counterpart = row.read(|row| row.counterpart);
    let may_lose = row.read(|row| row.may_lose.clone());
    view! {
        <Field label=words::COUNTERPART.of(lang)>
            <Pick
                options=options
                value=Signal::derive(move || counterpart.get().flatten().map(|id| id.to_string()).unwrap_or_default())
                on_pick=Callback::new(move |id: String| row.set(InfluenceField::Counterpart(id.parse().ok())))
                handle=row.handle(InfluencePlace::Counterpart)
            />
        </Field>
        <Field label=words::MAY_LOSE.of(lang)>
            <TextInput
                value=Signal::derive(move || may_lose.get().unwrap_or_default())
                on_commit=Callback::new(move |text| row.set(InfluenceField::MayLose(text)))
                placeholder=words::MAY_LOSE_HINT.of(lang)
                handle=row.handle(InfluencePlace::MayLose)
            />
        </Field>
    }
}

/// One judgement: its name, its control, how it is known, help to choose.
#[component]
fn JudgementRow(row: Row, judgement: Judgement, name: Text, children: Children) -> impl IntoView {
    let lang = row.session.lang();
    let is_filled = row.read(move |row| row.is_judged(judgement));
    let proof = row.read(move |row| row.proof(judgement).cloned().unwrap_or_default());
    let is_open = RwSignal::new(false);
    // A finding that asks how this is known unfolds it.
    let handle = row.handle(InfluencePlace::Proof(judgement));
    Effect::new(move |_| {
        if row.session.view.focus_field.with(|asked| asked.as_deref() == Some(handle.as_str())) {
            is_open.set(true);
        }
    });
    let certainty = move || proof.get().and_then(|proof| proof.certainty).unwrap_or(Certainty::Unknown);
    let summary = move || {
        let on = proof
            .get()
            .and_then(|proof| proof.on)
            .map(|on| format!(" · {}", crate::i18n::format::short_day(on)));
        format!("{}{}", terms::certainty(certainty()).of(lang), on.unwrap_or_default())
    };
    let take = Callback::new(move |answer: Answer| {
        if let Some(judged) = answer.judged() {
            row.judge(judged);
        }
    });
    view! {
        <div class="judgement" class:is-missing=move || is_filled.get() == Some(false)>
            <div class="judgement-head">
                <span class="judgement-name">{name.of(lang)} {term_help(Term::of_judgement(judgement))}</span>
                {when(move || is_filled.get() == Some(true), move || view! {
                    <button
                        type="button"
                        class="proof-summary"
                        data-certainty=move || certainty().word()
                        aria-expanded=move || is_open.get().to_string()
                        aria-label=move || format!("{}: {}. {}", name.of(lang), summary(), words::HOW_KNOWN.of(lang))
                        on:click=move |_| is_open.update(|open| *open = !*open)
                    >
                        {move || (certainty() == Certainty::Confirmed).then(|| icon(Icon::Check))}
                        {summary}
                    </button>
                })}
            </div>
            {children()}
            {Asked::of(judgement).map(|asked| view! { <HelpChoose asked=asked lang=lang on_take=take/> })}
            {when(move || is_open.get() && is_filled.get() == Some(true), move || view! {
                <ProofFields
                    sheet=row.sheet
                    person=row.person
                    judgement=judgement
                    value=Signal::derive(move || proof.get().unwrap_or_default())
                    handle=row.handle(InfluencePlace::Proof(judgement))
                />
            })}
        </div>
    }
}

/// The class that colours a mode.
pub const fn mode_class(mode: Mode) -> &'static str {
    match mode {
        Mode::Growth => "is-growth",
        Mode::Trouble => "is-trouble",
        Mode::EvenKeel => "is-even-keel",
        Mode::Overconfident => "is-overconfident",
    }
}
