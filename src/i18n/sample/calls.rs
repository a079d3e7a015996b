//! Two calls of the sample's main sheet: one that was held and changed nothing yet, and the next one, prepared so that it
//! may. It must not know other objectives.

use super::cast::{Us, Who};
use super::seat::NOTHING;
use super::{Scene, t};
use crate::i18n::Text;
use crate::model::account::ObjectionKind;
use crate::model::{Call, CallId, CallQuestion, Debrief, List, QuestionId, QuestionKind, StrengthId};

/// The day of the call that was held: the visit of the contact log.
const HELD: i32 = -13;
const NEXT: i32 = 5;

struct QuestionRow {
    is_held: bool,
    kind: QuestionKind,
    text: Text,
    /// The row that it hangs on.
    follows: Option<usize>,
    strength: Option<usize>,
    answer: Text,
}

const fn asked(
    kind: QuestionKind,
    follows: Option<usize>,
    strength: Option<usize>,
    text: Text,
) -> QuestionRow {
    QuestionRow { is_held: false, kind, text, follows, strength, answer: NOTHING }
}

const QUESTIONS: &[QuestionRow] = &[
    QuestionRow {
        is_held: true,
        kind: QuestionKind::Problem,
        text: t("现在发文，哪一段最让您费心？", "Which part of the approvals takes most of your care today?"),
        follows: None,
        strength: None,
        answer: t("都还转得动", "All of it runs well enough"),
    },
    QuestionRow {
        is_held: true,
        kind: QuestionKind::Implication,
        text: t("超期件多起来，会先找到谁？", "When overdue documents pile up, who hears of it first?"),
        follows: Some(0),
        strength: None,
        answer: t("林若溪替我挡着", "Lin keeps them from me"),
    },
    asked(
        QuestionKind::Situation,
        None,
        None,
        t("超期到什么程度会报到您这里？", "How late must a document be before it reaches you?"),
    ),
    asked(
        QuestionKind::Problem,
        None,
        None,
        t("哪些急件是您亲自去催的？", "Which urgent ones did you have to chase yourself?"),
    ),
    asked(
        QuestionKind::Implication,
        Some(3),
        None,
        t(
            "催的那几天，等着签字的项目多花了多少？",
            "While you chased, what did the projects that waited lose?",
        ),
    ),
    asked(
        QuestionKind::NeedPayoff,
        Some(4),
        Some(0),
        t(
            "如果每件卡在谁那里随时看得到，您会把时间用在哪？",
            "If you saw at any time where each one waits, what would you do with the time?",
        ),
    ),
    asked(
        QuestionKind::Problem,
        None,
        None,
        t(
            "同行一天多就发文，集团里有人问过吗？",
            "Peers take little more than a day: has anybody in the group asked why?",
        ),
    ),
    asked(
        QuestionKind::Implication,
        Some(6),
        None,
        t("明年排名再拿出来比，谁来解释？", "When the ranking is compared again next year, who explains it?"),
    ),
    asked(
        QuestionKind::NeedPayoff,
        Some(7),
        Some(2),
        t("总部先做成样板，您最想让谁看到？", "With headquarters as the showcase, whom should see it first?"),
    ),
];

/// What people have in mind, where we know it.
pub(super) const fn concept(who: Who) -> Text {
    match who {
        Who::Deputy => t(
            "不出乱子地把总部做成一个看得见的样板",
            "A showcase at headquarters that everybody sees, without a mess on the way",
        ),
        Who::OfficeHead => t("超期件不再靠人盯", "Nobody has to watch for overdue documents any more"),
        _ => NOTHING,
    }
}

/// The calls, and the questions that were prepared for them.
pub(super) fn calls(scene: &mut Scene, strengths: &[StrengthId]) -> (List<Call>, List<CallQuestion>) {
    let held: CallId = scene.id();
    let next: CallId = scene.id();
    let ids: Vec<QuestionId> = QUESTIONS.iter().map(|_| scene.id()).collect();
    let question = |(row, id): (&QuestionRow, &QuestionId)| CallQuestion {
        call: Some(if row.is_held { held } else { next }),
        kind: Some(row.kind),
        text: scene.say(row.text),
        follows: row.follows.map(|at| ids[at]),
        strength: row.strength.map(|at| strengths[at]),
        answer: scene.say(row.answer),
        ..CallQuestion::new(*id)
    };
    let questions = QUESTIONS.iter().zip(&ids).map(question).collect();
    let calls = [held_call(held, scene), next_call(next, scene, strengths)];
    (calls.into_iter().collect(), questions)
}

fn held_call(id: CallId, scene: &Scene) -> Call {
    Call {
        on: Some(scene.day(HELD)),
        with: scene.persons(&[Who::Deputy]),
        ours: [scene.member(Us::Executive)].into(),
        reason: scene.say(t("总经理级会面后的回访", "Follows the meeting of the executives")),
        best: scene.say(t("定下一期上会的日期", "Names the day on which phase one is decided")),
        least: scene.say(t("同意看同行对标", "Agrees to look at the benchmark")),
        held_on: Some(scene.day(HELD)),
        debrief: Debrief {
            learnt: scene
                .say(t("仍说不急，但问了同行谁在用", "Still no hurry, but asked which peers use it")),
            commitment: scene
                .say(t("评审会上听唐仲谦讲对标", "Hears Tang's benchmark at the blueprint review")),
            next: NOTHING.of(scene.lang).to_owned(),
        },
        ..Call::new(id)
    }
}

fn next_call(id: CallId, scene: &Scene, strengths: &[StrengthId]) -> Call {
    Call {
        on: Some(scene.day(NEXT)),
        with: scene.persons(&[Who::Deputy, Who::OfficeHead]),
        ours: [scene.member(Us::Seller), scene.member(Us::Executive)].into(),
        reason: scene.say(t(
            "他问过同行谁在用：带五家发电集团发文时间的对比来",
            "He asked which peers use it: we bring how long five power groups take",
        )),
        gives: [strengths[0], strengths[2]].into(),
        expects: [ObjectionKind::OwnSupply, ObjectionKind::NoBudget].into(),
        best: scene.say(t(
            "月底前主持一次对标会，请丁克勤到场",
            "Chairs a benchmark meeting this month, with Ding there",
        )),
        least: scene.say(t(
            "让林若溪三天内给我们超期件清单",
            "Has Lin send us the list of overdue documents within three days",
        )),
        ..Call::new(id)
    }
}
