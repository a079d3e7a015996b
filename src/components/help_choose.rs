//! "Help me choose": a few plain questions that lead to a proposal for one judgement. It must not know how a proposal is
//! saved.

use leptos::prelude::*;

use super::choice::{ChoiceOption, choose};
use super::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::{Lang, Text, coach as coach_words, help, inspector as words, terms};
use crate::method::choose::{self as tree, Behaviour, ContactQuestion, InfluenceFactor, RoleQuestion};
use crate::method::coach::{Verdict, verdict};
use crate::method::mode_tree::{self, ModeAnswers, ModeQuestion};
use crate::method::place::CoachCriterion;
use crate::model::{CoachTest, Coverage, Judged, Judgement, Level, Mode, Rating, Role};
use crate::state::memo;

/// What help is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The roles.
    Roles,
    /// The degree of influence.
    Influence,
    /// The response mode.
    Mode,
    /// The rating.
    Rating,
    /// The contact.
    Coverage,
    /// Whether somebody is a coach.
    Coach,
}

impl Asked {
    /// All, in the order of the help.
    pub const ALL: &'static [Self] =
        &[Self::Roles, Self::Influence, Self::Mode, Self::Rating, Self::Coverage, Self::Coach];

    /// What is asked for, in words.
    pub const fn name(self) -> Text {
        match self {
            Self::Roles => words::ROLES,
            Self::Influence => words::INFLUENCE,
            Self::Mode => words::MODE,
            Self::Rating => words::RATING,
            Self::Coverage => words::COVERAGE,
            Self::Coach => terms::role(Role::Coach),
        }
    }

    /// What to keep in mind while answering.
    pub const fn intro(self) -> Text {
        match self {
            Self::Roles => help::ROLE_INTRO,
            Self::Influence => help::INFLUENCE_INTRO,
            Self::Mode => help::MODE_INTRO,
            Self::Rating => help::RATING_INTRO,
            Self::Coverage => help::COVERAGE_INTRO,
            Self::Coach => help::COACH_INTRO,
        }
    }

    /// The help for a judgement; results and wins are found by asking the person, not by a tree.
    pub const fn of(judgement: Judgement) -> Option<Self> {
        match judgement {
            Judgement::Roles => Some(Self::Roles),
            Judgement::Influence => Some(Self::Influence),
            Judgement::Mode => Some(Self::Mode),
            Judgement::Rating => Some(Self::Rating),
            Judgement::Result | Judgement::Win => None,
        }
    }

    fn questions(self) -> Vec<Text> {
        match self {
            Self::Roles => RoleQuestion::ALL.iter().map(|one| help::role_question(*one)).collect(),
            Self::Influence => {
                InfluenceFactor::ALL.iter().map(|one| help::influence_question(*one)).collect()
            }
            Self::Mode => ModeQuestion::ALL.iter().map(|one| help::mode_question(*one)).collect(),
            Self::Rating => Vec::new(),
            Self::Coverage => ContactQuestion::ALL.iter().map(|one| help::contact_question(*one)).collect(),
            Self::Coach => CoachCriterion::ALL.iter().map(|one| help::coach_question(*one)).collect(),
        }
    }
}

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Roles.
    Roles(std::collections::BTreeSet<Role>),
    /// A degree of influence.
    Influence(Level),
    /// A mode.
    Mode(Mode),
    /// A rating.
    Rating(Rating),
    /// A depth of contact.
    Coverage(Coverage),
    /// What the tests of a coach come to.
    Coach(Verdict),
}

impl Answer {
    /// The judgement that it becomes; contact is no judgement.
    pub fn judged(self) -> Option<Judged> {
        Some(match self {
            Self::Roles(roles) => Judged::Roles(roles),
            Self::Influence(level) => Judged::Influence(Some(level)),
            Self::Mode(mode) => Judged::Mode(Some(mode)),
            Self::Rating(rating) => Judged::Rating(Some(rating)),
            Self::Coverage(_) | Self::Coach(_) => return None,
        })
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            Self::Roles(roles) => {
                let names: Vec<&str> = roles.iter().map(|role| terms::role(*role).of(lang)).collect();
                crate::i18n::format::names(lang, &names)
            }
            Self::Influence(level) => terms::level(*level).of(lang).to_owned(),
            Self::Mode(mode) => terms::mode(*mode).of(lang).to_owned(),
            Self::Rating(rating) => format!("{rating} {}", terms::rating(*rating).of(lang)),
            Self::Coverage(coverage) => terms::coverage(*coverage).of(lang).to_owned(),
            Self::Coach(verdict) => coach_words::badge(*verdict).of(lang).to_owned(),
        }
    }
}

type Answers = Vec<Option<bool>>;

fn mode_answers(answers: &Answers) -> ModeAnswers {
    let mut all = ModeAnswers::default();
    for (question, answer) in ModeQuestion::ALL.iter().zip(answers) {
        all.set(*question, *answer);
    }
    all
}

/// What the tests come to once nothing that is open can change it.
fn coach(answers: &Answers) -> Option<Verdict> {
    let mut test = CoachTest::default();
    for (criterion, answer) in CoachCriterion::ALL.iter().zip(answers) {
        criterion.put(&mut test, *answer);
    }
    Some(verdict(&test)).filter(|verdict| verdict.is_coach() || *verdict == Verdict::Failed)
}

/// What the answers point to, if to anything.
fn proposal(asked: Asked, answers: &Answers, behaviour: Option<Behaviour>) -> Option<Answer> {
    let at = |index: usize| answers.get(index).copied().flatten();
    match asked {
        Asked::Roles => {
            let yes = RoleQuestion::ALL.iter().zip(answers).filter(|(_, answer)| **answer == Some(true));
            let roles = tree::roles(&yes.map(|(question, _)| *question).collect::<Vec<_>>());
            (!roles.is_empty()).then_some(Answer::Roles(roles))
        }
        Asked::Influence => tree::influence(&[at(0), at(1), at(2), at(3), at(4)]).map(Answer::Influence),
        Asked::Mode => mode_tree::mode(&mode_answers(answers)).map(Answer::Mode),
        Asked::Rating => behaviour.map(|behaviour| Answer::Rating(behaviour.rating())),
        Asked::Coverage => tree::coverage([at(0), at(1), at(2)]).map(Answer::Coverage),
        Asked::Coach => coach(answers).map(Answer::Coach),
    }
}

/// Whether a question still matters after the answers so far.
fn matters(asked: Asked, index: usize, answers: &Answers) -> bool {
    let at = |index: usize| answers.get(index).copied().flatten();
    match asked {
        Asked::Mode => match index {
            0 => true,
            1 | 2 => at(0) == Some(true),
            _ => at(0) == Some(false),
        },
        Asked::Coverage => (0..index).all(|before| at(before) == Some(true)),
        Asked::Roles | Asked::Influence | Asked::Rating | Asked::Coach => true,
    }
}

/// The button that unfolds the questions, and the proposal that they lead to.
#[component]
pub fn HelpChoose(
    /// What help is asked for.
    asked: Asked,
    /// The language.
    lang: Lang,
    /// Takes the proposal.
    on_take: Callback<Answer>,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    view! {
        <button
            type="button"
            class="help-button"
            aria-expanded=move || is_open.get().to_string()
            on:click=move |_| is_open.update(|open| *open = !*open)
        >
            {icon(Icon::Help)}
            {move || if is_open.get() { words::HELP_CLOSE } else { words::HELP_CHOOSE }.of(lang)}
        </button>
        {when(move || is_open.get(), move || view! {
            <Questions
                asked=asked
                lang=lang
                on_take=Some(Callback::new(move |answer| {
                    is_open.set(false);
                    on_take.run(answer);
                }))
            />
        })}
    }
}

/// The questions, and what they lead to.
#[component]
pub fn Questions(
    /// What help is asked for.
    asked: Asked,
    /// The language.
    lang: Lang,
    /// Takes the proposal; without it, the questions are there to learn from.
    on_take: Option<Callback<Answer>>,
) -> impl IntoView {
    const YES_NO: &[bool] = &[true, false];
    let questions = asked.questions();
    let answers = RwSignal::new(vec![None::<bool>; questions.len()]);
    let behaviour = RwSignal::new(None::<Behaviour>);
    let found = memo(move || answers.with(|answers| proposal(asked, answers, behaviour.get())));
    let set = move |index: usize, answer: Option<bool>| {
        answers.update(|answers| {
            if let Some(place) = answers.get_mut(index) {
                *place = answer;
            }
        });
    };
    view! {
        <div class="help-tree">
            {questions
                .into_iter()
                .enumerate()
                .map(|(index, question)| {
                    view! {
                        {when(move || answers.with(|answers| matters(asked, index, answers)), move || view! {
                            <div class="help-question">
                                <span>{question.of(lang)}</span>
                                {choose(
                                    question.of(lang),
                                    YES_NO,
                                    move |answer| ChoiceOption::plain(if answer { words::YES } else { words::NO }.of(lang)),
                                    Signal::derive(move || answers.with(|answers| answers.get(index).copied().flatten())),
                                    move |answer| set(index, answer),
                                    "",
                                )}
                            </div>
                        })}
                    }
                })
                .collect_view()}
            {(asked == Asked::Rating)
                .then(|| {
                    Behaviour::ALL
                        .iter()
                        .map(|one| {
                            let one = *one;
                            view! {
                                <button
                                    type="button"
                                    class="help-behaviour"
                                    aria-pressed=move || (behaviour.get() == Some(one)).to_string()
                                    on:click=move |_| behaviour.set(Some(one))
                                >
                                    {help::behaviour(one).of(lang)}
                                </button>
                            }
                        })
                        .collect_view()
                })}
            <p class="help-answer" aria-live="polite">
                {move || match found.get() {
                    Some(answer) => words::HELP_ANSWER.fill(lang, &[("what", &answer.text(lang))]),
                    None => words::HELP_OPEN.of(lang).to_owned(),
                }}
            </p>
            {when(move || on_take.is_some() && found.get().is_some(), move || view! {
                <button
                    type="button"
                    class="button button-small button-primary"
                    on:click=move |_| if let Some((take, answer)) = on_take.zip(found.get_untracked()) { take.run(answer); }
                >
                    {words::HELP_TAKE.of(lang)}
                </button>
            })}
        </div>
    }
}
