//! Names of an account's pages. It must not know addresses.

use super::{Text, texts};

texts! {
    PAGES = "客户的各页", "Pages of the account";
    PROFILE = "档案", "Profile";
    PEOPLE = "人员", "People";
    MAP = "关系图", "Map";
    RESEARCH = "调研", "Research";
    SWOT = "SWOT", "SWOT";
    SATISFACTION = "满意与忠诚", "Satisfaction";
    RHYTHM = "姿态与节奏", "Rhythm";
    OBJECTIONS = "异议", "Objections";
    PLAN = "大客户规划", "Account plan";
    TARGET = "发现送到计划书：", "What is found goes to the sheet:";
    NO_TARGET = "还没有销售目标：新建一个，这里的发现才能变成小红旗、强项和待查信息。", "There is no sales objective yet: create one, and what is found here becomes red flags, strengths and information needed.";
    WENT_TO = "{what}：已送到“{sheet}”。", "{what}: now on “{sheet}”.";
    LIBRARY = "异议库", "Objections library";
}

/// The name of a page by its word in the address.
pub fn name(word: &str) -> Text {
    match word {
        "map" => MAP,
        "research" => RESEARCH,
        "swot" => SWOT,
        "satisfaction" => SATISFACTION,
        "rhythm" => RHYTHM,
        "objections" => OBJECTIONS,
        _ => PLAN,
    }
}
