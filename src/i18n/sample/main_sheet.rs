//! The sample's main objective: the integrated office system, phase one, with its full sheet. It must not know the other
//! objectives.

use std::collections::BTreeSet;

use super::calls::{calls, concept};
use super::cast::{Us, Who};
use super::competition::{ALL_BUT_WIN, alternatives, rivals};
use super::influences::SEATS;
use super::seat::{NOTHING, Seat, influence};
use super::{Scene, t};
use crate::i18n::Text;
use crate::model::objective::{Criterion, OurWin, ReviewedPosition, TopOfficer, WayIn};
use crate::model::{
    Action, ActionId, ActionStatus, Activity, Amount, Answer, Answers, BuyingStage, CompetitionKind,
    CompetitivePosition, Currency, Element, Feeling, FeelingStep, Flag, FlagId, FlagRef, FunnelPlace,
    Influence, List, Need, NeedId, Objective, Rating, Reasons, Review, RuleNumber, Strength, StrengthId,
    Subject, Timing,
};

/// Days since the sheet was last gone through as a whole.
const REVIEWED: i32 = -9;
const REVIEWED_BEFORE: i32 = -37;

/// The objective with its whole sheet.
pub(super) fn objective(scene: &mut Scene) -> Objective {
    let feeling = |on, step| Feeling { on: scene.day(on), step };
    let feelings =
        vec![feeling(REVIEWED_BEFORE, FeelingStep::Great), feeling(REVIEWED, FeelingStep::Comfort)];
    let strengths: Vec<StrengthId> = STRENGTHS.iter().map(|_| scene.id()).collect();
    let flags: Vec<FlagId> = FLAGS.iter().map(|_| scene.id()).collect();
    let needs: Vec<NeedId> = NEEDS.iter().map(|_| scene.id()).collect();
    let (calls, questions) = calls(scene, &strengths);
    Objective {
        calls,
        questions,
        product: scene.say(t("综合办公系统一期", "Integrated office system, phase one")),
        amount: Some(Amount::whole(3_200_000, Currency::CNY)),
        close_on: Some(scene.day(42)),
        postponed: vec![scene.day(21)],
        funnel: Some(FunnelPlace::In),
        is_fit_verified: true,
        normal_cycle_days: Some(240),
        timing: Some(Timing::Active),
        competition: [CompetitionKind::Vendor, CompetitionKind::OwnResources, CompetitionKind::DoNothing]
            .into(),
        position: Some(CompetitivePosition::Shared),
        answers: Answers { win: Some(Answer::Partly), ..ALL_BUT_WIN },
        reasons: Reasons {
            win: scene.say(t("秦副总还看不到差距", "Qin sees no gap yet")),
            ..Reasons::default()
        },
        buying_stage: Some(BuyingStage::Concerns),
        feelings,
        our_win: OurWin {
            text: scene.say(t(
                "签下一期并进入集团供应商名录，打开 32 家单位",
                "Phase one signed and a place on the group's vendor list, the door to 32 companies",
            )),
            minimum: scene
                .say(t("毛利不低于 38%，首付不低于 30%", "At least 38% margin and 30% paid in advance")),
            is_below_minimum: false,
        },
        top_officer: TopOfficer {
            person: Some(scene.person(Who::Deputy)),
            evidence: scene
                .say(t("项目管理办法第六条，方晓岚证实", "Project rules, article 6; Fang Xiaolan agrees")),
            way: Some(WayIn::Referral),
            approach: scene
                .say(t("唐仲谦和林若溪引见，顾怀远出面", "Introduced by Tang and Lin; Gu Huaiyuan goes")),
        },
        started_on: Some(scene.day(-150)),
        notes: scene.say(t(
            "韩映雪：支持的人不少，但最后签字的人还没有理由签。",
            "Han Yingxue: many support us, but the one who signs has no reason to yet.",
        )),
        influences: SEATS.iter().map(|seat| thinking(seat, scene)).collect(),
        strengths: STRENGTHS.iter().zip(&strengths).map(|(row, id)| strength(row, *id, scene)).collect(),
        flags: FLAGS.iter().zip(&flags).map(|(row, id)| flag(row, *id, scene)).collect(),
        needs: NEEDS.iter().zip(&needs).map(|(row, id)| need(row, *id, scene)).collect(),
        actions: ACTIONS.iter().map(|row| action(row, &strengths, &flags, &needs, scene)).collect(),
        rivals: rivals(scene),
        alternatives: alternatives(scene),
        criteria: criteria(scene),
        reviews: reviews(scene),
        ..Objective::new(scene.id())
    }
}

struct StrengthRow {
    text: Text,
    differs: bool,
    valued_by: &'static [Who],
    evidence: Text,
}

const STRENGTHS: &[StrengthRow] = &[
    StrengthRow {
        text: t(
            "公文、会议、督办、档案同一个平台，一次登录",
            "Documents, meetings, tasks and archive on one platform with one login",
        ),
        differs: true,
        valued_by: &[Who::OfficeHead, Who::Coach, Who::Clerk],
        evidence: t(
            "试用两周，登记时间从 3 小时降到 25 分钟",
            "In the two-week trial the register took 25 minutes instead of 3 hours",
        ),
    },
    StrengthRow {
        text: t(
            "全栈国产平台适配，已有六个集团案例",
            "Runs on every domestic platform, proved at six groups",
        ),
        differs: true,
        valued_by: &[Who::DigitalHead, Who::Operations],
        evidence: t(
            "适配证书与案例集；澄川还差数据库一项",
            "Certificates and case book; Chengchuan still lacks the database",
        ),
    },
    StrengthRow {
        text: t(
            "同行对标：五家发电集团平均 1.2 天发文",
            "Benchmark: five power groups issue a document in 1.2 days",
        ),
        differs: true,
        valued_by: &[Who::Adviser],
        evidence: t("客户授权的案例数据", "Figures released by those customers"),
    },
    // Only a claim: the rival offers the same.
    StrengthRow {
        text: t("手机审批", "Approval on the phone"),
        differs: false,
        valued_by: &[Who::Strategist],
        evidence: NOTHING,
    },
    // Only a claim: nobody has said that it matters.
    StrengthRow {
        text: t("本地驻场团队，两小时到场", "A team on site within two hours"),
        differs: true,
        valued_by: &[],
        evidence: t("澄川的服务在外省", "Chengchuan's service sits in another province"),
    },
];

const FLAGS: &[(Text, Who, Element, i32, bool)] = &[
    (
        t("秦副总从未说过不做会怎样", "Qin has never said what happens if nothing is done"),
        Who::Deputy,
        Element::ResponseModes,
        -13,
        false,
    ),
    (
        t("采购方式未定，可能并入澄川框架", "How to buy is open; it may go into the Chengchuan framework"),
        Who::Buyer,
        Element::Funnel,
        -30,
        false,
    ),
    (
        t("预算拆两年，首付可能不足", "Budget over two years may leave too little in advance"),
        Who::Budget,
        Element::WinResults,
        -58,
        true,
    ),
];

const NEEDS: &[(Text, Who, Us, i32, Option<Text>)] = &[
    (
        t("高建平对安全测评有哪些硬要求", "What Gao's security sign-off insists on"),
        Who::Operations,
        Us::Architect,
        8,
        None,
    ),
    (
        t("新办法里周启明有没有推荐权", "Whether the new rules let Zhou recommend"),
        Who::Coach,
        Us::Seller,
        5,
        None,
    ),
    (
        t("一期额度在哪个财年", "Which fiscal year holds the money for phase one"),
        Who::Budget,
        Us::Director,
        -22,
        Some(t("本财年，未签则收回", "This one; unsigned, it lapses")),
    ),
];

struct ActionRow {
    what: Text,
    who: Us,
    due: Option<i32>,
    status: ActionStatus,
    targets: &'static [Who],
    uses: &'static [usize],
    removes: &'static [usize],
    /// Findings that it answers, by rule and person.
    answers: &'static [(u8, Who)],
    finds: &'static [usize],
    activity: Option<Activity>,
    outcome: Text,
}

const ACTIONS: &[ActionRow] = &[
    ActionRow {
        what: t(
            "请唐仲谦在规划评审会上讲同行对标，让秦副总看到差距",
            "Tang presents the benchmark at the blueprint review, so that Qin sees the gap",
        ),
        who: Us::Director,
        due: Some(12),
        status: ActionStatus::Planned,
        targets: &[Who::Deputy, Who::Adviser],
        uses: &[2],
        removes: &[0],
        answers: &[(18, Who::Deputy)],
        finds: &[],
        activity: Some(Activity::DevelopNeed),
        outcome: NOTHING,
    },
    // Overdue.
    ActionRow {
        what: t(
            "向周启明交平台适配与接口迁移报告",
            "Give Zhou the report on platforms and interface migration",
        ),
        who: Us::Architect,
        due: Some(-6),
        status: ActionStatus::Planned,
        targets: &[Who::DigitalHead],
        uses: &[1],
        removes: &[],
        answers: &[],
        finds: &[],
        activity: Some(Activity::ResolveConcerns),
        outcome: NOTHING,
    },
    // Nobody has said by when.
    ActionRow {
        what: t("和林若溪定下一期验收的三个指标", "Settle three acceptance measures with Lin"),
        who: Us::Seller,
        due: None,
        status: ActionStatus::Planned,
        targets: &[Who::OfficeHead, Who::Coach],
        uses: &[0],
        removes: &[],
        answers: &[],
        finds: &[],
        activity: Some(Activity::ShapeCriteria),
        outcome: NOTHING,
    },
    // Aimed at an overconfident person alone: effort without return.
    ActionRow {
        what: t("去江澜给贺正单独演示手机审批", "Show He Zheng approval on the phone, at Jianglan"),
        who: Us::Delivery,
        due: Some(9),
        status: ActionStatus::Planned,
        targets: &[Who::Plant],
        uses: &[3],
        removes: &[],
        answers: &[],
        finds: &[],
        activity: Some(Activity::Present),
        outcome: NOTHING,
    },
    ActionRow {
        what: t(
            "和方晓岚一起找谭立新，谈单一来源的依据",
            "See Tan together with Fang about grounds for buying from a single source",
        ),
        who: Us::Director,
        due: Some(7),
        status: ActionStatus::Planned,
        targets: &[Who::Buyer, Who::Coach],
        uses: &[1],
        removes: &[1],
        answers: &[(25, Who::Buyer), (2, Who::DigitalHead)],
        finds: &[1],
        activity: None,
        outcome: NOTHING,
    },
    ActionRow {
        what: t(
            "请叶子昂引见高建平，问清测评要求",
            "Ask Ye to introduce us to Gao and learn what his sign-off needs",
        ),
        who: Us::Architect,
        due: Some(8),
        status: ActionStatus::Planned,
        targets: &[Who::Operations],
        uses: &[],
        removes: &[],
        answers: &[(1, Who::Security), (3, Who::Security)],
        finds: &[0],
        activity: None,
        outcome: NOTHING,
    },
    ActionRow {
        what: t("机要室试用两周", "Two weeks of trial in the records office"),
        who: Us::Delivery,
        due: Some(-17),
        status: ActionStatus::Done,
        targets: &[Who::Clerk, Who::Coach],
        uses: &[0],
        removes: &[],
        answers: &[],
        finds: &[],
        activity: None,
        outcome: t(
            "登记时间降到 25 分钟，11 条意见已改 9 条",
            "The register takes 25 minutes; 9 of 11 remarks are dealt with",
        ),
    },
    ActionRow {
        what: t("邀请林若溪参观已上线的发电集团", "Take Lin to see a power group that is live"),
        who: Us::Seller,
        due: None,
        status: ActionStatus::Possible,
        targets: &[Who::OfficeHead],
        uses: &[0],
        removes: &[],
        answers: &[],
        finds: &[],
        activity: None,
        outcome: NOTHING,
    },
];

/// Somebody's row with what he or she has in mind.
fn thinking(seat: &Seat, scene: &Scene) -> Influence {
    Influence { concept: scene.say(concept(seat.who)), ..influence(seat, REVIEWED, scene) }
}

fn strength(row: &StrengthRow, id: StrengthId, scene: &Scene) -> Strength {
    Strength {
        text: scene.say(row.text),
        differs: row.differs,
        is_relevant: true,
        valued_by: scene.persons(row.valued_by),
        evidence: scene.say(row.evidence),
        ..Strength::new(id)
    }
}

fn flag(row: &(Text, Who, Element, i32, bool), id: FlagId, scene: &Scene) -> Flag {
    let (text, who, element, on, is_resolved) = row;
    Flag {
        text: scene.say(*text),
        person: Some(scene.person(*who)),
        element: Some(*element),
        on: Some(scene.day(*on)),
        is_resolved: *is_resolved,
        ..Flag::new(id)
    }
}

fn need(row: &(Text, Who, Us, i32, Option<Text>), id: NeedId, scene: &Scene) -> Need {
    let (what, from, who, due, answer) = row;
    Need {
        what: scene.say(*what),
        from: Some(scene.person(*from)),
        who: Some(scene.member(*who)),
        due: Some(scene.day(*due)),
        answer: answer.map(|text| scene.say(text)).unwrap_or_default(),
        is_known: answer.is_some(),
        ..Need::new(id)
    }
}

fn action(
    row: &ActionRow,
    strengths: &[StrengthId],
    flags: &[FlagId],
    needs: &[NeedId],
    scene: &mut Scene,
) -> Action {
    let id: ActionId = scene.id();
    let mut removes: BTreeSet<FlagRef> =
        row.removes.iter().map(|at| FlagRef::Manual { flag: flags[*at] }).collect();
    removes.extend(row.answers.iter().map(|(rule, who)| FlagRef::Found {
        rule: RuleNumber::new(*rule),
        about: Subject::Person(scene.person(*who)),
    }));
    let due = row.due.map(|due| scene.day(due));
    Action {
        what: scene.say(row.what),
        who: Some(scene.member(row.who)),
        due,
        status: Some(row.status),
        done_on: due.filter(|_| row.status == ActionStatus::Done),
        targets: scene.persons(row.targets),
        uses: row.uses.iter().map(|at| strengths[*at]).collect(),
        removes,
        finds: row.finds.iter().map(|at| needs[*at]).collect(),
        outcome: scene.say(row.outcome),
        activity: row.activity,
        ..Action::new(id)
    }
}

fn criteria(scene: &mut Scene) -> List<Criterion> {
    let rows = [
        (t("员工 5,000 人以上", "More than 5,000 employees"), 5),
        (t("看重长期服务，不只比价", "Values service over years, not only price"), 2),
        (t("有人能拍板", "Somebody can decide"), 3),
        (t("对供应商坦率", "Open with its vendors"), 2),
        (t("按期付款", "Pays on time"), -1),
    ];
    rows.into_iter()
        .map(|(text, score)| Criterion {
            text: scene.say(text),
            score: Some(score),
            ..Criterion::new(scene.id())
        })
        .collect()
}

/// The last two reviews; at the earlier one the office's head was less sure of us and nobody knew of the opposition yet.
fn reviews(scene: &mut Scene) -> List<Review> {
    let then = |seat: &&Seat| !matches!(seat.who, Who::Opponent | Who::Security);
    let before =
        SEATS.iter().filter(then).map(|seat| position(seat, seat.rating.map(|now| now.min(3)), scene));
    let before = before.collect();
    let after = SEATS.iter().map(|seat| position(seat, seat.rating, scene)).collect();
    let rows = [
        (REVIEWED_BEFORE, t("支持者不少，秦副总态度不明", "Many supporters; Qin hard to read"), before),
        (REVIEWED, t("丁克勤公开反对，秦副总仍不急", "Ding opposes openly; Qin still in no hurry"), after),
    ];
    rows.into_iter()
        .map(|(on, note, positions)| Review {
            on: Some(scene.day(on)),
            note: scene.say(note),
            positions,
            ..Review::new(scene.id())
        })
        .collect()
}

fn position(seat: &Seat, rating: Option<i8>, scene: &Scene) -> ReviewedPosition {
    ReviewedPosition {
        person: scene.person(seat.who),
        influence: Some(seat.influence),
        mode: seat.mode,
        rating: rating.and_then(|rating| Rating::try_from(rating).ok()),
        coverage: Some(seat.coverage),
    }
}
