//! The questions of each element, in the order of a working session (method 2.6).

use super::{Text, texts};
use crate::model::Element;

texts! {
    APPROVES = "谁最后拍板，能推翻所有人？", "Who gives the final approval and can override everybody?";
    USES = "谁天天用它，会评价它对工作的影响？", "Who will work with it and judge its effect on the job?";
    SCREENS = "谁来把关，能说“不”？", "Who screens it and can say no?";
    GUIDES = "谁希望我们赢，愿意指点？", "Who wants us to win and will guide us?";
    COVERED = "每个影响度高的人，我方谁去覆盖？", "Who of us covers each person with high influence?";
    MISSING = "什么还不知道、没把握、没接触？每一处都插一面小红旗。", "What is missing, uncertain or uncontacted? Each of these is a red flag.";
    DIFFERENT = "与竞争对手相比，我们真正不同的是什么？谁看重它？", "What truly sets us apart from the competition, and who values it?";
    USE_STRENGTH = "哪个强项能解哪面小红旗？", "Which strength removes which flag?";
    SEES_GAP = "他看到现状与期望之间的差距了吗？", "Does this person see a gap between today and what is wanted?";
    BROKEN = "是因为出了问题，还是想要更多？", "Because something broke, or because more is wanted?";
    WHO_HELPS = "对四平八稳的人，谁能影响他？", "Who can influence those in even keel?";
    RESULT = "组织得到什么可衡量的结果？", "Which measurable result does the organisation get?";
    WIN = "这个结果让他个人赢得什么？怎么知道的？", "What does that result let this person win, and how do you know?";
    LOSE = "我们赢了，谁会失去什么？", "If we win, who loses what?";
    OUR_WIN = "我们自己赢什么？底线在哪里？", "What do we win, and where is our limit?";
    BEST = "最好的和最差的客户各是什么样？", "What are our best and our worst customers like?";
    FITS = "这个客户在每条标准上符合多少？", "How well does this one meet each criterion?";
    WALK = "该不该主动放弃？", "Should we walk away?";
    VERIFIED = "需求匹配核实过吗？", "Has the fit been verified?";
    URGENCY = "对客户来说有多紧迫？", "How urgent is it for the customer?";
    REST = "还剩哪些事才能成交？", "What is left to do before it closes?";
}

/// What to ask oneself about an element.
pub const fn questions(element: Element) -> &'static [Text] {
    match element {
        Element::BuyingInfluences => &[APPROVES, USES, SCREENS, GUIDES, COVERED],
        Element::FlagsAndStrengths => &[MISSING, DIFFERENT, USE_STRENGTH],
        Element::ResponseModes => &[SEES_GAP, BROKEN, WHO_HELPS],
        Element::WinResults => &[RESULT, WIN, LOSE, OUR_WIN],
        Element::IdealCustomer => &[BEST, FITS, WALK],
        Element::Funnel => &[VERIFIED, URGENCY, REST],
    }
}
