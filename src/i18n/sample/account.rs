//! The sample's customer as a whole: description, situation, facts, satisfaction, escalation and objections. It must not
//! know any objective.

use super::cast::{Us, Who};
use super::seat::NOTHING;
use super::{Scene, t};
use crate::i18n::Text;
use crate::model::account::{
    Aspect, Channel, Escalation, EscalationLevel, Fact, Half, Loyalty, Motive, NeedOrigin, Objection,
    ObjectionKind, Posture, ResearchTopic, Swot, SwotField, Tier,
};
use crate::model::{Account, Amount, Currency, List};

/// The customer's name.
pub(super) const NAME: Text = t("华岳能源集团", "Huayue Energy Group");

const DIVISION: Text = t("集团总部及 32 家所属单位", "Headquarters and 32 companies");
const INDUSTRY: Text = t("发电与供热", "Power and heat");
const SALESPERSON: Text = t("沈嘉木", "Shen Jiamu");
const PLACE: Text = t("江州", "Jiangzhou");
const NOTES: Text = t(
    "示例计划：人物与公司均为虚构。我们是云阶软件，卖综合办公系统。里面故意留了几处问题，看看小红旗怎么说。",
    "A sample plan: people and companies are invented. We are Yunjie Software and sell an integrated office system. Some things are wrong on purpose: see what the red flags say.",
);

/// Fills in what is known of the customer.
pub(super) fn describe(account: &mut Account, scene: &Scene) {
    account.division = scene.say(DIVISION);
    account.industry = scene.say(INDUSTRY);
    account.salesperson = scene.say(SALESPERSON);
    account.notes = scene.say(NOTES);
    account.website = String::from("https://huayue.example");
    account.current_volume = Some(Amount::whole(620_000, Currency::CNY));
    account.potential_volume = Some(Amount::whole(9_000_000, Currency::CNY));
    account.place = scene.say(PLACE);
    account.revenue = Some(Amount::whole(18_600_000_000, Currency::CNY));
    account.headcount = Some(11_400);
    account.net_assets = Some(Amount::whole(9_200_000_000, Currency::CNY));
    account.profit = Some(Amount::whole(160_000, Currency::CNY));
    account.motive = Some(Motive::Management);
    account.researched =
        [ResearchTopic::ManagementModel, ResearchTopic::Processes, ResearchTopic::Organisation].into();
    account.need_origin = Some(NeedOrigin::Inside);
    account.channel = Some(Channel::Tender);
    account.tier = Some(Tier::Priority);
    account.purchasing_power = Some(Half::High);
    account.our_share = Some(Half::Low);
    account.posture = Some(Posture::Partner);
    account.loyalty = [Loyalty::Repeat].into();
}

/// Strengths, weaknesses, opportunities and threats.
pub(super) fn swot(scene: &mut Scene) -> List<Swot> {
    let rows = [
        (
            SwotField::Strength,
            t("档案模块在总部稳定运行三年", "Our archive module has run at headquarters for three years"),
        ),
        (
            SwotField::Weakness,
            t("没有给 30 家以上单位同时上线的经验", "We have never taken 30 companies live at once"),
        ),
        (
            SwotField::Opportunity,
            t("集团要求两年内换成国产平台", "The group must move to domestic platforms within two years"),
        ),
        (
            SwotField::Threat,
            t("澄川有采购框架协议，可以免招标", "Chengchuan has a framework contract and needs no tender"),
        ),
    ];
    rows.into_iter()
        .map(|(field, text)| Swot { field: Some(field), text: scene.say(text), ..Swot::new(scene.id()) })
        .collect()
}

/// Researched facts.
pub(super) fn facts(scene: &mut Scene) -> List<Fact> {
    let rows = [
        (
            ResearchTopic::Processes,
            t(
                "总部月均收发文 1,400 份，86% 经办公室",
                "Headquarters handles 1,400 documents a month, 86% through the General Office",
            ),
            t("档案模块统计", "Statistics of the archive module"),
            -95,
        ),
        (
            ResearchTopic::ManagementModel,
            t(
                "督办完成率计入部门负责人年度考核",
                "Tasks done on time count in each director's yearly assessment",
            ),
            t("方晓岚提供的考核办法", "Assessment rules shown by Fang Xiaolan"),
            -60,
        ),
    ];
    rows.into_iter()
        .map(|(topic, text, source, on)| Fact {
            topic: Some(topic),
            text: scene.say(text),
            source: scene.say(source),
            on: Some(scene.day(on)),
            ..Fact::new(scene.id())
        })
        .collect()
}

/// How satisfied the customer is with what it has of us.
pub(super) fn satisfaction(scene: &mut Scene) -> List<Aspect> {
    let rows = [
        (t("档案检索速度", "Speed of archive search"), 8, 9),
        (t("问题响应时间", "Response to problems"), 9, 7),
    ];
    rows.into_iter()
        .map(|(name, expected, experienced)| Aspect {
            name: scene.say(name),
            expected: Some(expected),
            experienced: Some(experienced),
            ..Aspect::new(scene.id())
        })
        .collect()
}

/// Who of us acts when.
pub(super) fn escalation(scene: &mut Scene) -> List<Escalation> {
    let rows = [
        (EscalationLevel::Manager, Us::Director, t("招标采购部介入", "Procurement steps in"), -30, true),
        (
            EscalationLevel::Executive,
            Us::Executive,
            t("规划评审会前，秦副总仍无紧迫感", "Qin still feels no urgency before the blueprint review"),
            12,
            false,
        ),
    ];
    rows.into_iter()
        .map(|(level, who, trigger, on, is_done)| Escalation {
            level: Some(level),
            who: Some(scene.member(who)),
            trigger: scene.say(trigger),
            on: Some(scene.day(on)),
            is_done,
            ..Escalation::new(scene.id())
        })
        .collect()
}

/// What was objected, and our reply.
pub(super) fn objections(scene: &mut Scene) -> List<Objection> {
    let rows = [
        (
            ObjectionKind::HaveSupplier,
            Who::Buyer,
            -30,
            t("澄川的框架里就有办公模块", "The Chengchuan framework already has an office module"),
            t(
                "那个模块不含档案，并入后仍要再招一次",
                "It leaves the archive out, so you would still need a second tender",
            ),
            Some(true),
        ),
        (
            ObjectionKind::OwnSupply,
            Who::Opponent,
            -27,
            t("我们自己能做", "We can build it ourselves"),
            NOTHING,
            None,
        ),
    ];
    rows.into_iter()
        .map(|(kind, who, on, words, reply, worked)| Objection {
            kind: Some(kind),
            person: Some(scene.person(who)),
            on: Some(scene.day(on)),
            words: scene.say(words),
            reply: scene.say(reply),
            worked,
            ..Objection::new(scene.id())
        })
        .collect()
}
