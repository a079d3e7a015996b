//! The sample's healthy objective: the yearly renewal of the archive module. It must not know the other objectives.

use super::cast::{Us, Who};
use super::seat::{NOTHING, Seat, influence};
use super::{Scene, t};
use crate::i18n::Text;
use crate::model::objective::{Criterion, OurWin, TopOfficer, WayIn};
use crate::model::{
    Action, ActionStatus, Activity, Amount, BuyingStage, CompetitionKind, CompetitivePosition, Coverage,
    Currency, Feeling, FeelingStep, FunnelPlace, Influence, Judgement, Level, Mode, Objective, Review, Role,
    Source, Strength, StrengthId, Timing,
};

const REVIEWED: i32 = -16;

const SEATS: &[Seat] = &[
    Seat {
        who: Who::OfficeHead,
        roles: &[Role::Economic],
        influence: Level::High,
        mode: Some(Mode::Growth),
        rating: Some(4),
        coverage: Coverage::InDepth,
        counterpart: Some(Us::Seller),
        result: t(
            "百万份档案全部可检索，续约价涨幅不超过 5%",
            "A million records searchable, and the price up by no more than 5%",
        ),
        win: t(
            "档案工作连续第四年评为集团优秀",
            "Her archive is rated excellent for the fourth year running",
        ),
        may_lose: NOTHING,
        source: Source::Person,
        known_ago: 6,
        notes: &[(
            Judgement::Influence,
            t("她的部门付款，不用再上报", "Her department pays and need not ask anybody"),
        )],
        assumed: &[],
    },
    Seat {
        who: Who::Coach,
        roles: &[Role::User, Role::Coach],
        influence: Level::Medium,
        mode: Some(Mode::Growth),
        rating: Some(5),
        coverage: Coverage::InDepth,
        counterpart: Some(Us::Seller),
        result: t("调档从半天缩到 10 分钟", "A file is found in 10 minutes instead of half a day"),
        win: t("同一个平台为她的一期铺路", "The same platform paves the way for her phase one"),
        may_lose: NOTHING,
        source: Source::Coach,
        known_ago: 3,
        notes: &[],
        assumed: &[],
    },
    Seat {
        who: Who::Clerk,
        roles: &[Role::User],
        influence: Level::Medium,
        mode: Some(Mode::Growth),
        rating: Some(4),
        coverage: Coverage::InDepth,
        counterpart: Some(Us::Delivery),
        result: t(
            "扫描件自动编目，每天少录 200 条",
            "Scans are filed by themselves: 200 entries fewer a day",
        ),
        win: t("年底不再加班补编目", "No overtime at the year's end to catch up on filing"),
        may_lose: NOTHING,
        source: Source::Person,
        known_ago: 17,
        notes: &[],
        assumed: &[],
    },
    Seat {
        who: Who::Operations,
        roles: &[Role::Technical],
        influence: Level::Low,
        mode: Some(Mode::Growth),
        rating: Some(3),
        coverage: Coverage::Multiple,
        counterpart: Some(Us::Architect),
        result: t("升级停机控制在 30 分钟内", "Upgrades with less than 30 minutes of downtime"),
        win: t("年度运维考核零扣分", "No point lost in his yearly assessment"),
        may_lose: NOTHING,
        source: Source::Person,
        known_ago: 27,
        notes: &[],
        assumed: &[],
    },
];

/// What shows the ratings of +4 and more, in the order of [`SEATS`].
const SHOWN_BY: [Text; 4] = [
    t("续约额已列入她的部门预算", "The renewal stands in her department's budget"),
    t("替我们起草了续约说明", "Drafted the case for the renewal"),
    t("每周给我们一张检索统计", "Sends us search figures every week"),
    t("已排好升级窗口", "Has fixed the window for the upgrade"),
];

/// The objective with its sheet.
pub(super) fn objective(scene: &mut Scene) -> Objective {
    let strength: StrengthId = scene.id();
    let feelings = vec![Feeling { on: scene.day(REVIEWED), step: FeelingStep::Great }];
    Objective {
        product: scene.say(t("档案模块年度续约", "Yearly renewal of the archive module")),
        amount: Some(Amount::whole(620_000, Currency::CNY)),
        close_on: Some(scene.day(24)),
        funnel: Some(FunnelPlace::BestFew),
        is_fit_verified: true,
        normal_cycle_days: Some(90),
        is_nearly_sure: true,
        timing: Some(Timing::Active),
        competition: [CompetitionKind::DoNothing].into(),
        position: Some(CompetitivePosition::FrontRunner),
        buying_stage: Some(BuyingStage::Decision),
        feelings,
        our_win: OurWin {
            text: scene.say(t("第四年续约，价格上调 4%", "The fourth year, at a price 4% higher")),
            minimum: scene.say(t("价格不降", "No lower price")),
            is_below_minimum: false,
        },
        top_officer: TopOfficer {
            person: Some(scene.person(Who::OfficeHead)),
            evidence: scene.say(t("100 万元以下由部门预算支出", "Below CNY 1 million the department pays")),
            way: Some(WayIn::Coach),
            approach: scene.say(t("沈嘉木每周见面", "Shen Jiamu sees her every week")),
        },
        started_on: Some(scene.day(-60)),
        influences: SEATS.iter().zip(SHOWN_BY).map(|(seat, shown)| shown_by(seat, shown, scene)).collect(),
        strengths: [archive_strength(strength, scene)].into_iter().collect(),
        actions: [sign(strength, scene)].into_iter().collect(),
        criteria: [Criterion {
            text: scene.say(t("按期付款", "Pays on time")),
            score: Some(3),
            ..Criterion::new(scene.id())
        }]
        .into_iter()
        .collect(),
        reviews: [Review { on: Some(scene.day(REVIEWED)), ..Review::new(scene.id()) }].into_iter().collect(),
        ..Objective::new(scene.id())
    }
}

fn shown_by(seat: &Seat, shown: Text, scene: &Scene) -> Influence {
    let mut row = influence(seat, REVIEWED, scene);
    if let Some(proof) = row.proofs.get_mut(&Judgement::Rating) {
        proof.note = scene.say(shown);
    }
    row
}

fn archive_strength(id: StrengthId, scene: &Scene) -> Strength {
    Strength {
        text: scene
            .say(t("三年零丢失，历史档案无需迁移", "Three years without a loss, and nothing to migrate")),
        differs: true,
        is_relevant: true,
        valued_by: scene.persons(&[Who::OfficeHead, Who::Operations]),
        evidence: scene.say(t("年度运行报告", "Yearly operations report")),
        ..Strength::new(id)
    }
}

fn sign(strength: StrengthId, scene: &mut Scene) -> Action {
    Action {
        what: scene.say(t(
            "和方晓岚一起把续约合同送林若溪签字",
            "Take the renewal to Lin for signature, together with Fang",
        )),
        who: Some(scene.member(Us::Seller)),
        due: Some(scene.day(14)),
        status: Some(ActionStatus::Planned),
        // The coach reports to her: nobody goes over the coach's head.
        targets: scene.persons(&[Who::OfficeHead, Who::Coach]),
        uses: [strength].into(),
        activity: Some(Activity::TalkContract),
        ..Action::new(scene.id())
    }
}
