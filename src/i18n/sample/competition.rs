//! The sample's competition: the rivals of its main objective, and what we could do to stand better. It must not know the
//! rest of the sheet.

use super::cast::Who;
use super::{Scene, t};
use crate::model::objective::Rival;
use crate::model::{Alternative, Answer, Answers, FeelingStep, List};

/// Who else is in the race.
pub(super) fn rivals(scene: &mut Scene) -> List<Rival> {
    let rows = [
        (
            t("澄川软件", "Chengchuan Software"),
            t("有框架协议，价格低 15%，档案要另配", "Has a framework contract, 15% cheaper, archive extra"),
            Who::Buyer,
            Answer::Yes,
        ),
        (
            t("数字化部自研", "In-house development"),
            t("丁克勤主张，报 14 人、18 个月", "Ding's plan: 14 people, 18 months"),
            Who::Opponent,
            Answer::Partly,
        ),
    ];
    rows.into_iter()
        .map(|(name, detail, backer, win)| Rival {
            name: scene.say(name),
            detail: scene.say(detail),
            backers: scene.persons(&[backer]),
            answers: Answers { win: Some(win), ..ALL_BUT_WIN },
            ..Rival::new(scene.id())
        })
        .collect()
}

/// Everybody in the race has an opportunity, can compete and wants it; what differs is who can win.
pub(super) const ALL_BUT_WIN: Answers = Answers {
    opportunity: Some(Answer::Yes),
    compete: Some(Answer::Yes),
    win: None,
    worth: Some(Answer::Yes),
};

/// Two ways to stand better than today; the first is chosen.
pub(super) fn alternatives(scene: &mut Scene) -> List<Alternative> {
    let rows = [
        (
            t(
                "先签档案一个模块，二期并入集团计划",
                "Sign the archive alone first, the rest with the group's plan",
            ),
            t("金额在秦副总权限内，年内能签", "Within Qin's own limit, signed this year"),
            t("一期金额只剩三成", "Leaves three tenths of phase one"),
            FeelingStep::Secure,
            true,
        ),
        (
            t("改报规划的国产化专项", "Apply under the blueprint's domestic-platform fund"),
            t("避开框架协议", "Gets round the framework contract"),
            t("要等下一次评审", "Waits for the next review"),
            FeelingStep::Ok,
            false,
        ),
    ];
    let way = |(change, gain, against, feeling, is_chosen)| Alternative {
        change: scene.say(change),
        gain: scene.say(gain),
        against: scene.say(against),
        feeling: Some(feeling),
        is_chosen,
        ..Alternative::new(scene.id())
    };
    rows.into_iter().map(way).collect()
}
