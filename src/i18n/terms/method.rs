//! Words for what the method says: severities, bands, verdicts, and the names of places. It must not know any rule.

use super::{influence::judgement, t};
use crate::i18n::Text;
use crate::method::base::Base;
use crate::method::danger::{Outlook, RatingBand, Verdict};
use crate::method::funnel::Prerequisite;
use crate::method::place::{AccountPlace, ActionPlace, CoachCriterion, CoachSign};
use crate::method::score::CapReason;
use crate::method::strength::StrengthTest;
use crate::method::{Band, InfluencePlace, ObjectivePlace, PersonPlace, Severity};

/// How grave a finding is.
pub const fn severity(severity: Severity) -> Text {
    match severity {
        Severity::Critical => t("严重", "Critical"),
        Severity::High => t("高", "High"),
        Severity::Medium => t("中", "Medium"),
        Severity::Low => t("低", "Low"),
        Severity::Info => t("提示", "Note"),
    }
}

/// How grave a finding is, for tight places.
pub const fn severity_short(severity: Severity) -> Text {
    match severity {
        Severity::Critical => t("严重", "Crit"),
        Severity::High => t("高", "High"),
        Severity::Medium => t("中", "Med"),
        Severity::Low => t("低", "Low"),
        Severity::Info => t("提示", "Note"),
    }
}

/// The band of a position score.
pub const fn band(band: Band) -> Text {
    match band {
        Band::Green => t("稳固", "Sound"),
        Band::Amber => t("有隐患", "Shaky"),
        Band::Red => t("薄弱", "Weak"),
    }
}

/// Why a score cannot be higher.
pub const fn cap_reason(reason: CapReason) -> Text {
    match reason {
        CapReason::EconomicUnknown => t("还不知道谁是财务决策者", "The economic buyer is not known"),
        CapReason::NoCoach => t("没有通过检验的教练", "No coach has passed the tests"),
        CapReason::CriticalFlag => t("有严重的小红旗", "A critical flag stands"),
    }
}

/// How well a base is covered.
pub const fn base(base: Base) -> Text {
    match base {
        Base::Covered => t("已覆盖", "Covered"),
        Base::Partly => t("部分覆盖", "Partly covered"),
        Base::Open => t("未覆盖", "Open"),
    }
}

/// What that takes.
pub const fn base_help(base: Base) -> Text {
    match base {
        Base::Covered => t(
            "支持度达标，处于成长或困境，多次接触，业务结果和赢的标准都已证实。",
            "Rated high enough, in growth or trouble, met several times, with result and win confirmed.",
        ),
        Base::Partly => t("态度偏正面，至少有过接触。", "In favour, and met at least briefly."),
        Base::Open => t("还没有争取到，或还没有接触。", "Not won over, or not met."),
    }
}

/// A test of a coach.
pub const fn coach_criterion(criterion: CoachCriterion) -> Text {
    match criterion {
        CoachCriterion::TrustsUs => t("信任我们", "Trusts us"),
        CoachCriterion::IsTrusted => t("在其他影响者中受信任", "Is trusted by the other influences"),
        CoachCriterion::WantsOurSuccess => t("希望我们赢下这一单", "Wants us to win this one"),
        CoachCriterion::LongsForSuccess => {
            t("渴望成功，视我们的成功为自己的成功", "Longs for success and sees ours as theirs")
        }
        CoachCriterion::IsSenior => t("职位足够高", "Is senior enough"),
    }
}

/// A sign of a false coach, as a statement about the person.
pub const fn coach_sign(sign: CoachSign) -> Text {
    match sign {
        CoachSign::WasContradicted => t("给过的消息被证明不实", "Gave facts that proved wrong"),
        CoachSign::TellsRivals => t("把同样的消息也给对手", "Tells rivals the same"),
    }
}

/// A field of the account.
pub const fn account_place(place: AccountPlace) -> Text {
    match place {
        AccountPlace::Name => t("客户名称", "Customer's name"),
        AccountPlace::Motive => t("采购动机与调研", "Motive and research"),
        AccountPlace::Channel => t("销售渠道", "Channel"),
        AccountPlace::Tier => t("客户分级", "Tier"),
        AccountPlace::Matrix => t("攻守模型", "Attack and defend matrix"),
        AccountPlace::Contacts => t("与客户的接触", "Contact with the account"),
        AccountPlace::Escalation => t("升级阶梯", "Escalation ladder"),
        AccountPlace::Research => t("调研", "Research"),
    }
}

/// A field of an action.
pub const fn action_place(place: ActionPlace) -> Text {
    match place {
        ActionPlace::Who => t("负责人", "Who does it"),
        ActionPlace::Due => t("期限", "By when"),
        ActionPlace::Activity => t("工作类型", "Kind of work"),
        ActionPlace::Uses => t("使用的强项", "Strengths it uses"),
    }
}

/// What a level of the funnel asks.
pub const fn prerequisite(prerequisite: Prerequisite) -> Text {
    match prerequisite {
        Prerequisite::FitVerified => t("适合度已核实", "The fit is verified"),
        Prerequisite::GapDiscussed => t("与感到差距的人谈过", "Somebody who feels a gap was met"),
        Prerequisite::BaseBegun => t("至少一位影响者部分覆盖", "One influence is at least partly covered"),
        Prerequisite::NearlySure => t("九成以上把握按期成交", "Nine in ten sure to close in time"),
        Prerequisite::ClosesSoon => t("正常周期的一半之内成交", "Closes within half the normal cycle"),
        Prerequisite::OnlyClosing => t("只剩收尾工作", "Only closing tasks are left"),
        Prerequisite::NoCriticalFlag => t("没有严重的小红旗", "No critical flag stands"),
        Prerequisite::EconomicCovered => t("财务决策者已覆盖", "The economic buyer is covered"),
        Prerequisite::HighCovered => t("影响度高的人都已覆盖", "Everybody of high influence is covered"),
    }
}

/// A test of a strength.
pub const fn strength_test(test: StrengthTest) -> Text {
    match test {
        StrengthTest::Differs => t("与竞争对手不同", "Sets us apart from the competition"),
        StrengthTest::IsRelevant => t("与这个目标有关", "Matters for this objective"),
        StrengthTest::IsValued => t("有人看重", "Is valued by somebody"),
    }
}

/// A field of a person.
pub const fn person_place(place: PersonPlace) -> Text {
    match place {
        PersonPlace::Name => t("姓名", "Name"),
        PersonPlace::Title => t("职务", "Title"),
        PersonPlace::Unit => t("所在部门", "Unit"),
        PersonPlace::ReportsTo => t("汇报对象", "Reports to"),
        PersonPlace::Rank => t("级别", "Rank"),
        PersonPlace::StartedOn => t("到任日期", "In the post since"),
        PersonPlace::LeftOn => t("离任日期", "Left on"),
    }
}

/// A field or a list of an objective.
pub const fn objective_place(place: ObjectivePlace) -> Text {
    match place {
        ObjectivePlace::Product => t("产品或服务", "Product or service"),
        ObjectivePlace::Amount => t("金额", "Amount"),
        ObjectivePlace::CloseOn => t("成交日期", "Closing date"),
        ObjectivePlace::Funnel => t("漏斗位置", "Place in the funnel"),
        ObjectivePlace::Fit => t("适合度核实", "Verified fit"),
        ObjectivePlace::Cycle => t("正常周期", "Normal cycle"),
        ObjectivePlace::Timing => t("客户的紧迫程度", "Customer's timing"),
        ObjectivePlace::Competition => t("竞争", "Competition"),
        ObjectivePlace::Position => t("竞争形态", "Position against competition"),
        ObjectivePlace::BuyingStage => t("购买阶段", "Buying stage"),
        ObjectivePlace::Feeling => t("感觉", "Gut feeling"),
        ObjectivePlace::OurWin => t("我方的赢", "Our win"),
        ObjectivePlace::TopOfficer => t("项目最高决策人", "Top officer"),
        ObjectivePlace::StartedOn => t("计划书起始日", "Sheet started on"),
        ObjectivePlace::Influences => t("购买影响者", "Buying influences"),
        ObjectivePlace::Strengths => t("小铃铛", "Strengths"),
        ObjectivePlace::Flags => t("手插的小红旗", "Flags planted by hand"),
        ObjectivePlace::Actions => t("行动", "Actions"),
        ObjectivePlace::Needs => t("所需信息", "Information needed"),
        ObjectivePlace::Criteria => t("理想型客户标准", "Ideal customer criteria"),
        ObjectivePlace::Reviews => t("复盘", "Reviews"),
        ObjectivePlace::Sureness => t("按期成交的把握", "Sureness to close in time"),
        ObjectivePlace::Findings => t("查出的小红旗", "Flags found"),
        ObjectivePlace::Score => t("局面分", "Position score"),
    }
}

/// A field of a buying influence.
pub const fn influence_place(place: InfluencePlace) -> Text {
    match place {
        InfluencePlace::Judgement(which) => judgement(which),
        InfluencePlace::Proof(which) => match which {
            crate::model::Judgement::Roles => t("角色的依据", "How the role is known"),
            crate::model::Judgement::Influence => t("影响度的依据", "How the influence is known"),
            crate::model::Judgement::Mode => t("反馈模式的依据", "How the mode is known"),
            crate::model::Judgement::Rating => t("支持度的依据", "How the rating is known"),
            crate::model::Judgement::Result => t("业务结果的依据", "How the result is known"),
            crate::model::Judgement::Win => t("赢的标准的依据", "How the win is known"),
        },
        InfluencePlace::Coverage => t("接触度", "Contact"),
        InfluencePlace::Counterpart => t("对应者", "Counterpart"),
        InfluencePlace::MayLose => t("可能失去什么", "What they may lose"),
        InfluencePlace::CoachTest => t("教练检验", "Coach tests"),
        InfluencePlace::ReviewedOn => t("上次复核", "Last reviewed"),
    }
}

/// A column of the danger table.
pub const fn rating_band(band: RatingBand) -> Text {
    match band {
        RatingBand::Strong => t("大力支持", "Strong support"),
        RatingBand::InFavour => t("偏正面", "In favour"),
        RatingBand::Reserved => t("有保留", "Reserved"),
        RatingBand::Against => t("反对", "Against"),
    }
}

/// How a cell of the danger table is to be seen.
pub const fn outlook(outlook: Outlook) -> Text {
    match outlook {
        Outlook::Good => t("有利", "Good"),
        Outlook::Work => t("待争取", "Needs work"),
        Outlook::Neutral => t("常态", "Normal"),
        Outlook::Danger => t("危险", "Danger"),
    }
}

/// What a cell of the danger table says.
pub const fn verdict(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Leverage => t("很好：借他之力", "Good: use as leverage"),
        Verdict::RaiseFit => t("让结果和赢更贴合，再进一步", "Raise by a better fit of result and win"),
        Verdict::AskAboutFit => t("看到差距，看不到我们合适：去问", "Sees the gap, not our fit: ask"),
        Verdict::GrowthOpponent => t("想成长的反对者", "An opponent who wants growth"),
        Verdict::ActFast => t("最佳：立即行动", "Best: act fast"),
        Verdict::RemoveDoubt => t("尽快行动，打消疑虑", "Act fast and remove doubt"),
        Verdict::PrefersAnother => t("看到差距，想用别的办法", "Sees the gap, prefers another way"),
        Verdict::TroubleOpponent => t("急于解困的反对者", "An opponent in trouble"),
        Verdict::Suspicious => t("可疑：喜欢你，却不需要", "Suspicious: likes you, needs nothing"),
        Verdict::MayFade => t("支持单薄，容易消退", "Weak, may fade"),
        Verdict::NormalEvenKeel => t("四平八稳者的常态", "Normal for an even keel"),
        Verdict::ObstacleLeverage => t("障碍：借成长或困境者之力", "Obstacle: leverage by growth or trouble"),
        Verdict::VerySuspicious => t("非常可疑", "Very suspicious"),
        Verdict::SuspiciousFavour => t("可疑：自满却说好", "Suspicious: content, yet in favour"),
        Verdict::NormalOverconfident => t("自我陶醉者的常态", "Normal for the overconfident"),
        Verdict::ObstacleTogether => t("障碍：不要独自硬碰", "Obstacle: do not fight alone"),
    }
}
