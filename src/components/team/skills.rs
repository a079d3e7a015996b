//! How far somebody's own skills are, in four stages, each with what comes next. It must not know plans.

use leptos::prelude::*;

use crate::components::choice::{Choice, ChoiceOption};
use crate::components::each::each;
use crate::components::field::TextInput;
use crate::components::picture::Figure;
use crate::components::quick_add::QuickAdd;
use crate::components::remove::RemoveThis;
use crate::components::when::when;
use crate::diagram::skills;
use crate::i18n::territory::team as words;
use crate::i18n::{Lang, Text, format};
use crate::method::territory::Choices;
use crate::method::territory::skills::{SkillKey, Stage};
use crate::state::{memo, use_session};

/// The self-assessment.
#[component]
pub fn OwnSkills() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let choices = session.choices();
    let first = move || choices.with(|choices| first(lang, choices));
    let group = move |title: Text, is_in: fn(&SkillKey) -> bool| {
        let keys = move || {
            choices.with(|choices| choices.skills.keys().into_iter().filter(is_in).collect::<Vec<_>>())
        };
        view! {
            <h3>{title.of(lang)}</h3>
            <ul class="skills">
                {each(keys, Clone::clone, move |key| view! { <SkillRow skill=key choices=choices/> })}
            </ul>
        }
    };
    let add = Callback::new(move |name: String| {
        let mut is_new = false;
        session.change_choices(|choices| is_new = choices.skills.add_own(&name));
        if !is_new {
            session.notices.failed(words::SKILL_EXISTS.fill(lang, &[("name", &name)]), None);
        }
    });
    view! {
        <section class="panel own-skills" aria-labelledby="own-skills">
            <header class="panel-head"><h2 id="own-skills">{words::SKILLS.of(lang)}</h2></header>
            <p class="muted small">{words::SKILLS_HELP.of(lang)}</p>
            <p class="skills-first" role="status">{first}</p>
            {group(words::BASIC, |key| matches!(key, SkillKey::Known(skill) if skill.is_basic()))}
            {group(words::ADVANCED, |key| matches!(key, SkillKey::Known(skill) if !skill.is_basic()))}
            {group(words::OWN, |key| matches!(key, SkillKey::Own(_)))}
            <QuickAdd label=words::ADD_SKILL.of(lang) on_add=add/>
        </section>
        <SkillsFigure choices=choices/>
    }
}

fn first(lang: Lang, choices: &Choices) -> String {
    let skills = &choices.skills;
    match skills.first_to_work_on() {
        Some(key) => {
            let step = skills.of(&key).stage.map(|stage| words::step(stage).of(lang)).unwrap_or_default();
            words::FIRST.fill(lang, &[("skill", &name(lang, &key)), ("step", step)])
        }
        None if skills.rated.iter().any(|rated| rated.stage.is_some()) => {
            words::FIRST_DONE.of(lang).to_owned()
        }
        None => words::FIRST_NONE.of(lang).to_owned(),
    }
}

fn name(lang: Lang, key: &SkillKey) -> String {
    match key {
        SkillKey::Known(skill) => words::skill(*skill).of(lang).to_owned(),
        SkillKey::Own(name) => name.clone(),
    }
}

#[component]
fn SkillRow(
    /// Which.
    skill: SkillKey,
    /// Where its stage is kept.
    choices: Memo<Choices>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let key = StoredValue::new(skill.clone());
    let label = name(lang, &skill);
    let rated = memo(move || key.with_value(|key| choices.with(|choices| choices.skills.of(key))));
    let stage = Signal::derive(move || rated.with(|rated| rated.stage.map(|stage| stage as usize)));
    let pick = Callback::new(move |at: Option<usize>| {
        let today = session.today().get_untracked();
        let stage = at.and_then(|at| Stage::ALL.get(at).copied());
        session.change_choices(|choices| {
            choices.skills.change(&key.get_value(), |rated| {
                rated.stage = stage;
                rated.on = stage.map(|_| today);
            });
        });
    });
    let write = Callback::new(move |next: String| {
        session.change_choices(|choices| choices.skills.change(&key.get_value(), |rated| rated.next = next));
    });
    let options = Stage::ALL.iter().map(|stage| ChoiceOption {
        label: words::stage(*stage).of(lang).to_owned(),
        help: words::stage_term(*stage).of(lang).to_owned(),
        class: "",
    });
    // What comes next is asked once it is known how far the skill is, or was written down already.
    let has_stage = move || rated.with(|rated| rated.stage.is_some() || !rated.next.is_empty());
    let field_name = label.clone();
    let step = move || rated.with(|rated| rated.stage.map(|stage| words::step(stage).of(lang)));
    let on = move || {
        rated.with(|rated| rated.on.map(|on| words::JUDGED_ON.fill(lang, &[("date", &format::day(on))])))
    };
    let own = matches!(&skill, SkillKey::Own(_)).then(|| {
        let label = words::REMOVE_SKILL.fill(lang, &[("name", &label)]);
        let remove = Callback::new(move |()| {
            if let SkillKey::Own(name) = key.get_value() {
                session.change_choices(|choices| choices.skills.remove_own(&name));
            }
        });
        view! { <RemoveThis label=label on_remove=remove/> }
    });
    view! {
        <li class="skill" data-testid="skill">
            <div class="skill-name"><strong>{label.clone()}</strong> " " <span class="muted small">{on}</span> {own}</div>
            <Choice label=label.clone() options=options.collect() value=stage on_pick=pick can_clear=true/>
            <p class="small skill-step">{step}</p>
            {when(has_stage, move || view! {
                <TextInput
                    value=Signal::derive(move || rated.with(|rated| rated.next.clone()))
                    on_commit=write
                    label=format!("{}: {}", words::NEXT_OWN.of(lang), field_name.clone())
                    placeholder=words::NEXT_OWN.of(lang)
                />
            })}
        </li>
    }
}

/// All skills at a glance.
#[component]
fn SkillsFigure(choices: Memo<Choices>) -> impl IntoView {
    let lang = use_session().lang();
    let rows = memo(move || {
        choices.with(|choices| {
            let row = |key: SkillKey| (name(lang, &key), choices.skills.of(&key).stage);
            choices.skills.keys().into_iter().map(row).collect::<Vec<(String, Option<Stage>)>>()
        })
    });
    let picture = Signal::derive(move || {
        let stages: [&str; 4] = std::array::from_fn(|at| words::stage(Stage::ALL[at]).of(lang));
        rows.with(|rows| skills::skills(&stages, rows))
    });
    let said = move |stage: Option<Stage>| stage.map_or(words::NOT_JUDGED, words::stage).of(lang);
    view! {
        <Figure name="qipu-skills" title=Signal::stored(words::PICTURE.of(lang).to_owned()) picture=picture>
            <table class="table">
                <thead>
                    <tr><th scope="col">{words::SKILL.of(lang)}</th><th scope="col">{words::STAGE.of(lang)}</th><th scope="col">{words::NEXT_STEP.of(lang)}</th></tr>
                </thead>
                <tbody>
                    {move || {
                        rows.get()
                            .into_iter()
                            .map(|(name, stage)| {
                                let step = stage.map(|stage| words::step(stage).of(lang));
                                view! { <tr><th scope="row">{name}</th><td>{said(stage)}</td><td>{step}</td></tr> }
                            })
                            .collect_view()
                    }}
                </tbody>
            </table>
        </Figure>
    }
}
