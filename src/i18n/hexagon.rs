//! The words of the hexagon of the six elements. It must not know where they stand.

use super::{Text, texts};
use crate::model::Element;

texts! {
    /// The hexagon.
    HEXAGON = "六要素", "Six elements";
    /// An element.
    BUYING_INFLUENCES = "购买影响者", "Buying influences";
    /// An element.
    FLAGS_AND_STRENGTHS = "强项与红旗", "Flags & strengths";
    /// An element.
    RESPONSE_MODES = "反馈模式", "Response modes";
    /// An element.
    WIN_RESULTS = "赢的标准", "Win-results";
    /// An element.
    IDEAL_CUSTOMER = "理想型客户", "Ideal customer";
    /// An element.
    FUNNEL = "漏斗原则", "Funnel";
    /// Below the score.
    POSITION = "局面", "Position";
    /// Instead of the score.
    POSITION_UNKNOWN = "了解还不够，暂无局面分", "Not enough known yet for a position score";
    /// The score in words.
    POSITION_SCORE = "局面 {score} 分，满分 100，{band}", "Position {score} of 100, {band}";
    /// A band of the score.
    STRONG = "稳固", "strong";
    /// A band of the score.
    MIDDLING = "一般", "middling";
    /// A band of the score.
    WEAK = "薄弱", "weak";
    /// What an element's name says.
    ELEMENT = "{element}，{worst}，完整度 {percent}%", "{element}, {worst}, {percent}% complete";
    /// What an element's name says.
    NO_FINDINGS = "没有未解决的问题", "nothing open";
    /// What an element's name says.
    FINDINGS = "{count} 个未解决，最重：{worst}", "{count} open, worst: {worst}";
    /// A severity.
    WORST_CRITICAL = "致命", "critical";
    /// A severity.
    WORST_HIGH = "高", "high";
    /// A severity.
    WORST_MEDIUM = "中", "medium";
    /// A severity.
    WORST_LOW = "低", "low";
}

/// An element of the method.
pub const fn element(element: Element) -> Text {
    match element {
        Element::BuyingInfluences => BUYING_INFLUENCES,
        Element::FlagsAndStrengths => FLAGS_AND_STRENGTHS,
        Element::ResponseModes => RESPONSE_MODES,
        Element::WinResults => WIN_RESULTS,
        Element::IdealCustomer => IDEAL_CUSTOMER,
        Element::Funnel => FUNNEL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// SPEC: both languages say the same things.
    #[test]
    fn both_languages_have_every_text_and_the_same_places() {
        for (name, text) in ALL {
            assert!(!text.zh.trim().is_empty() && !text.en.trim().is_empty(), "{name}");
            assert_eq!(Text::places(text.zh), Text::places(text.en), "{name}");
        }
    }
}
