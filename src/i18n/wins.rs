//! Words of the page of win-results: what each person gets, wins and may lose, and what we win. It must not know how the
//! page looks.

use super::{Text, texts};
use crate::method::win_win::Outcome;
use crate::model::Role;

texts! {
    TITLE = "赢的标准", "Win-results";
    HELP = "公司得到结果，人才会赢。把每个人的业务结果和个人赢写清楚，方案才打动得了人。", "Companies get results, people win. Only with both written down can a proposal move somebody.";
    EMPTY = "这份计划书上还没有人", "Nobody on this sheet yet";
    EMPTY_HELP = "先到“购买影响者”页把人放上来，再写每个人赢什么。", "Put people on the sheet first, on the page of buying influences; then write what each one wins.";
    TO_INFLUENCES = "去购买影响者页", "Go to buying influences";
    ONLY_WITHOUT = "只看还没写个人赢的人", "Only those without a personal win";
    ALL_HAVE = "每个人的个人赢都写了。", "Everybody has a personal win.";
    MISSING = "{count} 人还没写个人赢", "{count} people without a personal win";
    MISSING_ONE = "1 人还没写个人赢", "1 person without a personal win";

    OURS = "我方的赢", "Our own win";
    OURS_HELP = "我们为什么要这一单，底线在哪里。低于底线的单子，赢了也是输。", "Why we want this one, and the least we accept. A deal below that is lost even when it is won.";
    OURS_OK = "不低于底线", "Not below our minimum";
    OURS_BELOW = "低于底线：谈回来，或放弃", "Below our minimum: bring it back, or walk away";
    OURS_EMPTY = "还没写", "Not written yet";

    BALANCE = "双赢图", "Who wins, who loses";
    BALANCE_HELP = "只有双方都赢才能长久；有一方输，最后往往都输。", "Only where both win does it last; where one loses, mostly both end up losing.";
    WE_WIN = "我方赢", "We win";
    WE_LOSE = "我方输", "We lose";
    THEY_WIN = "对方赢", "They win";
    THEY_LOSE = "对方输", "They lose";
    WIN_WIN = "双赢", "Win-win";
    WIN_LOSE = "我赢他输：会讨回来", "We win, they lose: they take it back";
    LOSE_WIN = "他赢我输：我们撑不久", "They win, we lose: we cannot keep it up";
    LOSE_LOSE = "双输", "Lose-lose";
    NOBODY_HERE = "无人", "nobody";
    NOT_KNOWN = "还不知道赢什么", "Win not known yet";
    OURS_FIRST = "先写下我方的赢，才知道大家站在哪一格。", "Write down our own win first; until then nobody has a place in the picture.";
    COUNT = "{count} 人", "{count} people";
    ONE = "1 人", "1 person";

    OPEN = "打开{name}", "Open {name}";
    MEASURABLE = "可以衡量", "Can be measured";
    VAGUE = "还无法衡量：加上数字、期限或单位", "Cannot be measured yet: add a number, a time or a unit";
    STATEMENT = "一句话", "In one sentence";
    STATEMENT_EMPTY = "写下结果和赢，这里会连成一句话。", "Write result and win, and they become one sentence here.";
    HOW_RESULT = "业务结果：怎么知道的", "Result: how we know";
    HOW_WIN = "个人赢：怎么知道的", "Win: how we know";
    FOCUS = "{role}通常看重：{what}", "{role} mostly looks for: {what}";
    FOCUS_ECONOMIC = "回报、对资金的掌控", "return, and control of the money";
    FOCUS_USER = "对自己工作的影响", "the effect on the own job";
    FOCUS_TECHNICAL = "符合规格、守住界限", "meeting the specification and its limits";
    FOCUS_COACH = "你的成功", "your success";
}

/// What somebody in a role mostly looks for (method, section F).
pub const fn focus(role: Role) -> Text {
    match role {
        Role::Economic => FOCUS_ECONOMIC,
        Role::User => FOCUS_USER,
        Role::Technical => FOCUS_TECHNICAL,
        Role::Coach => FOCUS_COACH,
    }
}

/// What a quarter of the picture is called: what comes out for us, and for them.
pub const fn quarter(ours: Outcome, theirs: Outcome) -> Text {
    match (ours, theirs) {
        (Outcome::Loses, Outcome::Loses) => LOSE_LOSE,
        (Outcome::Loses, _) => LOSE_WIN,
        (_, Outcome::Loses) => WIN_LOSE,
        _ => WIN_WIN,
    }
}
