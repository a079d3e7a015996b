//! What the situation analysis says. It must not know any entry.

use super::{Text, texts};
use crate::model::account::SwotField;

texts! {
    TITLE = "SWOT 分析", "SWOT";
    INTRO = "先写下看到的，再一步变成计划书上的强项或小红旗；来处会留下痕迹。", "Write down what you see, then turn each entry into a strength or a red flag of a sheet; where it came from stays traced.";
    STRENGTH_HELP = "我们比对手强在哪里。每一条都可能是小铃铛。", "Where we are better than the rivals. Each may become a bell.";
    WEAKNESS_HELP = "我们弱在哪里。每一条都可能是小红旗。", "Where we are weaker. Each may become a red flag.";
    OPPORTUNITY_HELP = "外部有什么对我们有利。", "What outside favours us.";
    THREAT_HELP = "外部有什么会伤到我们。每一条都可能是小红旗。", "What outside can hurt us. Each may become a red flag.";
    ADD = "添加一条", "Add an entry";
    ENTRY = "内容", "What it says";
    MAKE_STRENGTH = "变成强项", "Make it a strength";
    PLANT_FLAG = "插小红旗", "Plant a flag";
    IS_STRENGTH = "强项", "Strength";
    IS_FLAG = "小红旗", "Red flag";
    MOVE_TO = "移到", "Move to";
    UNSORTED = "未归类", "Not sorted";
    UNSORTED_HELP = "这些条目来自别的文件，还没有归类：用右边的选择放进一格。", "These entries came from a file without a field: put each into one with the choice at its right.";
}

/// What belongs in a field.
pub const fn help(field: SwotField) -> Text {
    match field {
        SwotField::Strength => STRENGTH_HELP,
        SwotField::Weakness => WEAKNESS_HELP,
        SwotField::Opportunity => OPPORTUNITY_HELP,
        SwotField::Threat => THREAT_HELP,
    }
}
