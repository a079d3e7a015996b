//! Words of the working session: its fourteen steps, what each is for, and the one or two questions it asks.

use super::{Text, elements, texts};
use crate::method::session_steps::{Progress, SessionStep};

texts! {
    INTRO = "从任何一步开始都行，随时可以跳着做。", "Begin with any step, and jump as you like.";
    STEPS = "工作步骤", "Steps of the session";
    STEP_OF = "第 {at} 步，共 {of} 步", "Step {at} of {of}";
    BACK = "上一步：{step}", "Back: {step}";
    ON = "下一步：{step}", "Next: {step}";
    KEYS = "Alt + Page Down 到下一步，Alt + Page Up 回上一步。", "Alt + Page Down leads on, Alt + Page Up leads back.";
    COUNT = "{filled} / {asked}", "{filled} / {asked}";
    OPEN = "还没做", "open";
    PARTLY = "做了一部分", "partly done";
    DONE = "已完成", "done";
    FOUND = "这一步发现的问题", "What was found in this step";
    FOUND_NONE = "这一步没有发现问题。", "Nothing was found in this step.";
    ASK = "问自己", "Ask yourself";

    OBJECTIVE = "写明销售目标", "Define the objective";
    OBJECTIVE_WHY = "一张计划书只谈一件事：卖什么、多少钱、哪天之前。", "One sheet, one sale: what, worth how much, by when.";
    OBJECTIVE_ASK = "够具体、可衡量吗？只有一件产品吗？", "Is it specific and measurable, and one product only?";

    FEELING = "标记此刻的感觉", "Mark how it feels";
    FEELING_WHY = "分析之前先凭直觉打分，最后再打一次，看看分析改变了什么。", "Before the analysis, by gut. At the end you mark it again and see what changed.";
    FEELING_ASK = "想到这一单，你此刻心里是什么感觉？", "When you think of this sale, how do you feel right now?";

    STANDING = "漏斗、紧迫度、竞争", "Funnel, timing, competition";
    STANDING_WHY = "这一单走到哪里了，客户有多急，钱还可能花到哪里。", "How far the sale has come, how urgent it is for them, and what else their money could go to.";
    STANDING_ASK = "除了我们，客户还有哪些选择？“什么都不做”总是其中一个。", "What else could they do? Doing nothing is always one of the choices.";

    INFLUENCES = "列出购买影响者", "List the influences by role";
    INFLUENCES_WHY = "四个检验问题，四种角色；每个问题都要有名有姓的答案。", "Four test questions, four roles: each needs an answer with a name.";

    INFLUENCE = "判断影响度", "Degree of influence";
    INFLUENCE_WHY = "只看这一单：谁的意见真能改变结果？", "For this sale only: whose view can change the outcome?";
    INFLUENCE_ASK = "抛开头衔：影响落在谁那里，谁最懂，谁最在意？", "Titles aside: where is the impact felt, who knows most, who cares most?";

    MODE = "判断反馈模式", "Response mode";
    MODE_WHY = "没有差距就没有购买。每个人怎么看差距，决定怎么打动他。", "No gap, no purchase. How each person sees the gap decides how to move them.";

    RATING = "判断支持度", "Rating";
    RATING_WHY = "按他的行为打分，不按客气程度；没有零分。", "By what they do, not by how friendly they are. There is no zero.";
    RATING_ASK = "今天就表决，他会怎么做？", "If it were decided today, what would this person do?";

    WINS = "业务结果与个人赢", "Win-results";
    WINS_WHY = "公司得到结果，人才会赢；我们自己也要赢。", "Companies get results, people win; and we must win too.";

    IDEAL = "对照理想型客户", "Check the ideal customer";
    IDEAL_WHY = "逐条打分，看看这个客户值不值得投入。", "Rate each criterion to see whether this customer is worth the effort.";

    FLAGS = "插上小红旗", "Flag what is missing";
    FLAGS_WHY = "凡是缺的、没把握的都插旗：旗子是线索，不是失败。", "Flag all that is missing or uncertain: a flag is a lead, not a failure.";

    STRENGTHS = "列出强项", "List the strengths";
    STRENGTHS_WHY = "与对手不同、与这一单有关、有人看重，三条都满足才是小铃铛。", "Different, relevant and valued by somebody: only all three make a bell.";

    IDEAS = "可选行动与待查信息", "Possible actions, information needed";
    IDEAS_WHY = "先想多，后挑好。每个行动要用上强项、解掉小红旗或问到信息。", "First many, then the best. Each should use a strength, remove a flag or find something out.";
    IDEAS_WHAT = "还有什么可以做的？", "What else could be done?";
    IDEAS_WHO_KNOWS = "还要知道什么？谁能告诉我们？", "What must be found out, and who can tell us?";

    ACTIONS = "选出最佳行动", "Choose the best actions";
    ACTIONS_WHY = "选最好的几个，每个都有人、有日期。", "Take the best few; each has a name and a day.";
    ACTIONS_ASK = "下周就能做、最能改变局面的是哪几个？", "Which few can start next week and change the position most?";

    AGAIN = "再标一次感觉", "Mark the feeling again";
    AGAIN_WHY = "同一个问题再问一遍；变化和最后的感觉都会记下来。", "The same question once more; the change and the last feeling are kept.";
    AGAIN_ASK = "做完分析，感觉变了吗？为什么？", "After the analysis, does it feel different? Why?";
}

/// What a step is called.
pub const fn name(step: SessionStep) -> Text {
    match step {
        SessionStep::Objective => OBJECTIVE,
        SessionStep::Feeling => FEELING,
        SessionStep::Standing => STANDING,
        SessionStep::Influences => INFLUENCES,
        SessionStep::Influence => INFLUENCE,
        SessionStep::Mode => MODE,
        SessionStep::Rating => RATING,
        SessionStep::WinResults => WINS,
        SessionStep::IdealCustomer => IDEAL,
        SessionStep::Flags => FLAGS,
        SessionStep::Strengths => STRENGTHS,
        SessionStep::Ideas => IDEAS,
        SessionStep::Actions => ACTIONS,
        SessionStep::FeelingAgain => AGAIN,
    }
}

/// What a step is for.
pub const fn purpose(step: SessionStep) -> Text {
    match step {
        SessionStep::Objective => OBJECTIVE_WHY,
        SessionStep::Feeling => FEELING_WHY,
        SessionStep::Standing => STANDING_WHY,
        SessionStep::Influences => INFLUENCES_WHY,
        SessionStep::Influence => INFLUENCE_WHY,
        SessionStep::Mode => MODE_WHY,
        SessionStep::Rating => RATING_WHY,
        SessionStep::WinResults => WINS_WHY,
        SessionStep::IdealCustomer => IDEAL_WHY,
        SessionStep::Flags => FLAGS_WHY,
        SessionStep::Strengths => STRENGTHS_WHY,
        SessionStep::Ideas => IDEAS_WHY,
        SessionStep::Actions => ACTIONS_WHY,
        SessionStep::FeelingAgain => AGAIN_WHY,
    }
}

/// What a step asks; the four test questions of the roles stand beside their roles instead.
pub const fn questions(step: SessionStep) -> &'static [Text] {
    match step {
        SessionStep::Objective => &[OBJECTIVE_ASK],
        SessionStep::Feeling => &[FEELING_ASK],
        SessionStep::Standing => &[STANDING_ASK],
        SessionStep::Influences => &[],
        SessionStep::Influence => &[INFLUENCE_ASK],
        SessionStep::Mode => &[elements::SEES_GAP, elements::BROKEN],
        SessionStep::Rating => &[RATING_ASK],
        SessionStep::WinResults => &[elements::RESULT, elements::WIN],
        SessionStep::IdealCustomer => &[elements::BEST, elements::WALK],
        SessionStep::Flags => &[elements::MISSING],
        SessionStep::Strengths => &[elements::DIFFERENT],
        SessionStep::Ideas => &[elements::USE_STRENGTH],
        SessionStep::Actions => &[ACTIONS_ASK],
        SessionStep::FeelingAgain => &[AGAIN_ASK],
    }
}

/// How far a step is.
pub const fn progress(progress: Progress) -> Text {
    match progress {
        Progress::Open => OPEN,
        Progress::Partly => PARTLY,
        Progress::Done => DONE,
    }
}
