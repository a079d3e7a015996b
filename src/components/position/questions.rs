//! The four questions for us and for each rival, side by side, with the verdict. It must not judge: the method reads them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::choice::{ChoiceOption, choose};
use crate::components::each::each;
use crate::components::field::{Pick, TextInput};
use crate::components::when::when;
use crate::i18n::{Lang, position as words};
use crate::method::rivalry;
use crate::model::edit::{SheetChange, SheetEdit};
use crate::model::objective::{ObjectiveField, RivalField};
use crate::model::{Answer, Answers, Edit, Objective, ObjectiveId, Question, Reasons, RivalId};
use crate::state::{Session, memo, use_session};

/// One column of the table: us, or a rival.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Side {
    Us,
    Rival(RivalId),
}

impl Side {
    fn answers(self, sheet: &Objective) -> Option<&Answers> {
        match self {
            Self::Us => Some(&sheet.answers),
            Self::Rival(id) => sheet.rivals.get(id).map(|rival| &rival.answers),
        }
    }

    fn reasons(self, sheet: &Objective) -> Option<&Reasons> {
        match self {
            Self::Us => Some(&sheet.reasons),
            Self::Rival(id) => sheet.rivals.get(id).map(|rival| &rival.reasons),
        }
    }

    fn name(self, sheet: &Objective, lang: Lang) -> String {
        match self {
            Self::Us => words::US.of(lang).to_owned(),
            Self::Rival(id) => words::rival_name(lang, sheet.rivals.get(id).map_or("", |rival| &rival.name)),
        }
    }

    fn answer(self, session: Session, sheet: ObjectiveId, answers: Answers) {
        session.apply(match self {
            Self::Us => Edit::objective(sheet, ObjectiveField::Answers(answers)),
            Self::Rival(id) => rival(sheet, id, RivalField::Answers(answers)),
        });
    }

    fn reason(self, session: Session, sheet: ObjectiveId, reasons: Reasons) {
        session.apply(match self {
            Self::Us => Edit::objective(sheet, ObjectiveField::Reasons(reasons)),
            Self::Rival(id) => rival(sheet, id, RivalField::Reasons(reasons)),
        });
    }
}

fn rival(sheet: ObjectiveId, id: RivalId, field: RivalField) -> Edit {
    Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Rival(id, field)))
}

type Sheet = Memo<Option<Arc<Objective>>>;

/// The panel of the four questions.
#[component]
pub fn QuestionsPanel(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let objective = session.memo(move |plan| plan.objectives.shared(sheet));
    let sides = session.memo(move |plan| {
        let objective = plan.objectives.get(sheet)?;
        let side = |side: Side| (side, side.name(objective, lang));
        let rivals = objective.rivals.iter().map(|rival| side(Side::Rival(rival.id)));
        Some([side(Side::Us)].into_iter().chain(rivals).collect::<Vec<_>>())
    });
    let shown = RwSignal::new(0_usize);
    // A rival that goes must not leave an empty screen behind.
    let shown_now = memo(move || shown.get().min(sides.with(|sides| sides.as_ref().map_or(1, Vec::len)) - 1));
    let verdict = move || {
        let objective = objective.get()?;
        Some(words::contest(lang, &rivalry::contest(&objective), &objective))
    };
    let has_rivals = move || sides.with(|sides| sides.as_ref().is_some_and(|sides| sides.len() > 1));
    let all = move || sides.get().unwrap_or_default().into_iter().enumerate().collect::<Vec<_>>();
    view! {
        <section class="panel questions">
            <header class="panel-head"><h2>{words::QUESTIONS.of(lang)}</h2></header>
            <p class="muted">{words::QUESTIONS_FOR.of(lang)}</p>
            <p class="verdict" role="status" data-testid="verdict">
                <span class="verdict-name">{words::VERDICT.of(lang)}</span>
                <strong>{verdict}</strong>
            </p>
            {when(has_rivals, move || view! {
                <div class="questions-column">
                    <Pick
                        options=Signal::derive(move || {
                            all().into_iter().map(|(at, (_, name))| (at.to_string(), name)).collect::<Vec<_>>()
                        })
                        value=Signal::derive(move || shown_now.get().to_string())
                        on_pick=Callback::new(move |at: String| shown.set(at.parse().unwrap_or(0)))
                        label=words::COLUMN.of(lang)
                    />
                </div>
            })}
            <div class="questions-box" tabindex="0" role="region" aria-label=words::QUESTIONS.of(lang)>
                <table class="questions-table">
                    <thead>
                        <tr>
                            <th scope="col"><span class="visually-hidden">{words::QUESTION.of(lang)}</span></th>
                            {each(all, Clone::clone, move |(at, (_, name))| view! {
                                <th scope="col" class:is-shown=move || shown_now.get() == at>{name}</th>
                            })}
                        </tr>
                    </thead>
                    <tbody>
                        {Question::ALL.iter().map(|question| {
                            let question = *question;
                            view! {
                                <tr>
                                    <th scope="row">
                                        {words::question(question).of(lang)}
                                        <span class="muted small">{words::question_help(question).of(lang)}</span>
                                    </th>
                                    {each(all, Clone::clone, move |(at, (side, name))| view! {
                                        <td class:is-shown=move || shown_now.get() == at>
                                            {cell(sheet, objective, side, &name, question)}
                                        </td>
                                    })}
                                </tr>
                            }
                        }).collect_view()}
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// The answer of one side to one question, with its reason.
fn cell(sheet: ObjectiveId, objective: Sheet, side: Side, name: &str, question: Question) -> AnyView {
    let session = use_session();
    let lang = session.lang();
    let named = |text: crate::i18n::Text| {
        text.fill(lang, &[("who", name), ("question", words::question(question).of(lang))])
    };
    let option = move |answer: Answer| ChoiceOption {
        label: words::answer(question, answer).of(lang).to_owned(),
        help: String::new(),
        class: match answer {
            Answer::Yes => "is-growth",
            Answer::Partly => "is-trouble",
            Answer::No => "is-no",
        },
    };
    let reason = Signal::derive(move || {
        let objective = objective.get();
        let reasons = objective.as_deref().and_then(|sheet| side.reasons(sheet));
        reasons.map(|reasons| reasons.get(question).to_owned()).unwrap_or_default()
    });
    let write = move |text: String| {
        let Some(objective) = objective.get_untracked() else { return };
        let Some(reasons) = side.reasons(&objective) else { return };
        side.reason(session, sheet, reasons.clone().with(question, text));
    };
    view! {
        {choose(
            named(words::ANSWER_OF),
            Answer::ALL,
            option,
            Signal::derive(move || objective.get().and_then(|sheet| side.answers(&sheet)?.get(question))),
            move |answer| {
                let Some(objective) = objective.get_untracked() else { return };
                let Some(answers) = side.answers(&objective) else { return };
                side.answer(session, sheet, answers.clone().with(question, answer));
            },
            "",
        )}
        <TextInput
            value=reason
            on_commit=Callback::new(write)
            label=named(words::REASON_OF)
            placeholder=words::REASON.of(lang)
            multiline=true
        />
    }
    .into_any()
}
