//! Words for what belongs to one objective. It must not know findings.

use super::t;
use crate::i18n::Text;
use crate::model::{
    ActionStatus, Activity, BuyingStage, CompetitionKind, CompetitivePosition, Element, FeelingStep,
    FunnelPlace, Timing,
};

/// One of the six elements.
pub const fn element(element: Element) -> Text {
    match element {
        Element::BuyingInfluences => t("购买影响者", "Buying influences"),
        Element::FlagsAndStrengths => t("强项与小红旗", "Flags and strengths"),
        Element::ResponseModes => t("反馈的模式", "Response modes"),
        Element::WinResults => t("赢的标准", "Win-results"),
        Element::IdealCustomer => t("理想型客户", "Ideal customer"),
        Element::Funnel => t("漏斗原则", "Sales funnel"),
    }
}

/// What an element asks.
pub const fn element_help(element: Element) -> Text {
    match element {
        Element::BuyingInfluences => t(
            "客户方谁说了算，谁使用，谁把关，谁指路？他们各是怎样的人？",
            "Who decides, who uses, who screens, who guides us, and what are they like?",
        ),
        Element::FlagsAndStrengths => t(
            "先标出每一个问题，再用自己的强项去化解。",
            "Mark every problem first, then clear it with a strength.",
        ),
        Element::ResponseModes => t(
            "每个人看到差距了吗？随着反馈不断修正你的判断。",
            "Does each person see a gap? Keep correcting your judgement by what they show.",
        ),
        Element::WinResults => t(
            "公司得到什么结果，每个人各赢什么，我们又赢什么？",
            "What result does the company get, what does each person win, and what do we?",
        ),
        Element::IdealCustomer => t("这是值得我们投入的客户吗？", "Is this a customer worth our effort?"),
        Element::Funnel => t(
            "目标是否具体、可衡量？走到漏斗的哪一层，为此还需要哪些资源？",
            "Is the objective specific and measurable? How far down the funnel is it, and what does it need?",
        ),
    }
}

/// A place in the funnel.
pub const fn funnel_place(place: FunnelPlace) -> Text {
    match place {
        FunnelPlace::Universe => t("潜在范围", "Universe"),
        FunnelPlace::Above => t("漏斗之上", "Above the funnel"),
        FunnelPlace::In => t("漏斗之中", "In the funnel"),
        FunnelPlace::BestFew => t("最有希望", "Best few"),
    }
}

/// What a place in the funnel needs.
pub const fn funnel_place_help(place: FunnelPlace) -> Text {
    match place {
        FunnelPlace::Universe => t("说不定会买。", "Could conceivably buy."),
        FunnelPlace::Above => {
            t("资料显示可能合适，尚未核实。", "Data suggest a fit that nobody has verified.")
        }
        FunnelPlace::In => t(
            "已核实合适，并与至少一位高瞻远瞩或不知所措的人谈过差距。",
            "The fit is verified, and somebody in growth or trouble was met about the gap.",
        ),
        FunnelPlace::BestFew => t(
            "九成以上把握，正常周期的一半之内成交，只剩收尾工作。",
            "Nine in ten sure to close within half the normal cycle; only closing tasks are left.",
        ),
    }
}

/// The customer's timing.
pub const fn timing(timing: Timing) -> Text {
    match timing {
        Timing::Urgent => t("紧急", "Urgent"),
        Timing::Active => t("正在推进", "Active"),
        Timing::WorkItIn => t("有空再办", "Work it in"),
        Timing::Later => t("以后再说", "Later"),
    }
}

/// What else the money could go to.
pub const fn competition_kind(kind: CompetitionKind) -> Text {
    match kind {
        CompetitionKind::Vendor => t("其他供应商", "Another vendor"),
        CompetitionKind::OwnResources => t("客户自己解决", "The customer's own resources"),
        CompetitionKind::OtherBudget => t("钱花在别处", "Budget spent on something else"),
        CompetitionKind::DoNothing => t("什么都不做", "Doing nothing"),
    }
}

/// Where we stand against the competition.
pub const fn competitive_position(position: CompetitivePosition) -> Text {
    match position {
        CompetitivePosition::OnlyAlternative => t("独占", "Only alternative"),
        CompetitivePosition::FrontRunner => t("占优", "Front-runner"),
        CompetitivePosition::Shared => t("势均力敌", "Shared"),
        CompetitivePosition::Zero => t("劣势", "Behind"),
    }
}

/// A step of the feeling scale.
pub const fn feeling_step(step: FeelingStep) -> Text {
    match step {
        FeelingStep::Panic => t("恐慌", "Panic"),
        FeelingStep::Fear => t("害怕", "Fear"),
        FeelingStep::Worry => t("担忧", "Worry"),
        FeelingStep::Discomfort => t("不自在", "Discomfort"),
        FeelingStep::Concern => t("挂心", "Concern"),
        FeelingStep::Ok => t("还行", "OK"),
        FeelingStep::Comfort => t("自在", "Comfort"),
        FeelingStep::Secure => t("踏实", "Secure"),
        FeelingStep::Great => t("很好", "Great"),
        FeelingStep::Euphoria => t("狂喜", "Euphoria"),
    }
}

/// A stage of the customer's buying cycle.
pub const fn buying_stage(stage: BuyingStage) -> Text {
    match stage {
        BuyingStage::Recognition => t("需求认知", "Recognition of needs"),
        BuyingStage::Evaluation => t("评估选择", "Evaluation of options"),
        BuyingStage::Concerns => t("消除顾虑", "Resolution of concerns"),
        BuyingStage::Decision => t("决定购买", "Decision"),
        BuyingStage::Implementation => t("执行", "Implementation"),
        BuyingStage::Changes => t("随时间改变", "Changes over time"),
    }
}

/// How far an action is.
pub const fn action_status(status: ActionStatus) -> Text {
    match status {
        ActionStatus::Possible => t("可选", "Possible"),
        ActionStatus::Planned => t("已选定", "Chosen"),
        ActionStatus::Done => t("已完成", "Done"),
    }
}

/// A kind of work of ours.
pub const fn activity(activity: Activity) -> Text {
    match activity {
        Activity::DevelopNeed => t("唤起需求", "Waking the need"),
        Activity::ShapeCriteria => t("影响评估标准", "Shaping the criteria"),
        Activity::Present => t("介绍演示方案", "Presenting the proposal"),
        Activity::ResolveConcerns => t("打消顾虑", "Resolving concerns"),
        Activity::TalkPrice => t("谈价格", "Talking about the price"),
        Activity::TalkContract => t("谈合同", "Talking about the contract"),
        Activity::Accompany => t("协助执行", "Helping to carry it out"),
        Activity::WatchForNeeds => t("留意新需求", "Watching for new needs"),
    }
}
