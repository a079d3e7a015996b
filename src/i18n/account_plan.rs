//! What the plan of a large account says.

use super::{Lang, Text, texts};
use crate::model::account::LargeAccount;
use crate::model::person::Player;

texts! {
    TITLE = "大客户规划", "Large-account plan";
    INTRO = "看三年：在哪一块作战、带去什么价值、走到哪一层。每张计划书都应当推动它。", "Three years ahead: where we play, what value we bring, how high we climb. Every sheet should move it.";
    FIELD = "作战范围", "Field of play";
    FIELD_HINT = "这份规划只管客户的哪一部分：一个事业部、一个地区、一类业务", "The part of the customer that this plan is for: a division, a region, a business";
    TRENDS = "趋势", "Trends";
    TRENDS_HINT = "这一块的市场、客户和环境正在怎样变化", "How its market, customers and surroundings are changing";
    OPPORTUNITIES = "机会", "Opportunities";
    OPPORTUNITIES_HINT = "这些变化给客户打开了什么", "What those changes open for the customer";
    STRENGTHS = "战略强项", "Strategic strengths";
    STRENGTHS_HINT = "我们的什么能帮客户抓住这些机会", "What of ours helps the customer to take them";
    VULNERABILITIES = "致命弱点", "Critical vulnerabilities";
    VULNERABILITIES_HINT = "什么会让整个规划落空", "What could cripple the whole plan";
    PICTURE = "形势", "The picture";
    HIERARCHY = "买卖层级", "Buy-sell hierarchy";
    HIERARCHY_HELP = "层级由客户来定，会往下滑。越往上，价格和对手越不重要。", "The customer decides the level, and it can slide down. Higher up, price and rivals weigh less.";
    LEVEL_NOW = "现在", "Now";
    LEVEL_WANTED = "三年后", "In three years";
    LEVEL_1 = "按规格供货", "Commodity to specification";
    LEVEL_2 = "好产品、好服务", "Good products and services";
    LEVEL_3 = "好的服务与支持", "Good service and support";
    LEVEL_4 = "为业务问题出力", "Contributes to business issues";
    LEVEL_5 = "为组织问题出力", "Contributes to organisational issues";
    LEVEL_CLIMB = "三年升 {levels} 层：靠哪几个销售目标？", "{levels} {levels:level|levels} up in three years: by which objectives?";
    LEVEL_FALL = "目标比现在低：是主动收缩吗？", "The goal is below today: is that a retreat on purpose?";
    LEVEL_STAY = "守住这一层也要花力气，它会往下滑。", "Staying takes effort too: levels slide down.";
    CHARTER = "宗旨：四个回答", "Charter: four answers";
    CHARTER_FIELD = "在哪一块作战？", "Which field of play?";
    CHARTER_VALUE = "带去什么价值？", "What value do we bring?";
    CHARTER_THEY = "他们怎样得益？", "How do they gain?";
    CHARTER_WE = "我们得到什么？", "What do we gain?";
    CHARTER_STATEMENT = "在{field}，我们带去{value}；客户因此{they}，我们因此{we}。", "In {field} we bring {value}; by it they {they}, and we {we}.";
    GOALS_TITLE = "目标与投入", "Goals and investments";
    GOALS = "目标", "Goals";
    GOALS_HINT = "三年要达到什么，写到能量得出来", "What to reach in three years, so that it can be measured";
    FOCUS = "集中投入", "Focus investments";
    FOCUS_HINT = "时间、人和钱集中到哪里", "Where time, people and money go";
    STOP = "停止投入", "Stop investments";
    STOP_HINT = "从今天起不再做什么", "What ends today";
    PLAYERS = "战略人物", "Strategic players";
    PLAYERS_HELP = "着眼整个客户、着眼几年的人：与一张计划书上的角色是两回事。", "Those who matter for the whole account over years, which is not the same as a role on one sheet.";
    ADD_PLAYER = "添加一个人…", "Add somebody…";
    NO_PLAYERS = "还没有人：先找长期支持我们、说话有分量的那一位。", "Nobody yet: look for the one who supports us in the long run and is listened to.";
    NO_SPONSOR = "还没有发起人：没有他，规划走不远。", "No sponsor yet: without one the plan does not go far.";
    HAS_ANTI = "有反对的大人物：规划里要有对付的办法。", "An anti-sponsor stands: the plan needs an answer.";
    SPONSOR = "发起人", "Sponsor";
    SPONSOR_HELP = "有权、有分量，长期支持我们", "Authority and credibility, supports us in the long run";
    ANTI_SPONSOR = "反对的大人物", "Anti-sponsor";
    ANTI_SPONSOR_HELP = "有权、有分量，却对着干", "Authority and credibility, works against us";
    STRATEGIC_COACH = "战略教练", "Strategic coach";
    STRATEGIC_COACH_HELP = "带我们看清整个客户", "Guides us through the account";
    KEY_PLAYER = "关键人物", "Key player";
    KEY_PLAYER_HELP = "说话算数，还没有表态", "Has a say, and is none of these";
    SHEETS = "销售目标", "Sales objectives";
    SHEETS_HELP = "规划靠它们落地；合起来与潜在采购额比一比。", "They carry the plan; compare their sum with what the customer could buy.";
    SHEETS_SUM = "合计 {sum}", "{sum} together";
    SHEETS_OF = "占潜在采购额的 {share}%", "{share}% of the potential volume";
    SEND_STRENGTH = "逐行变成强项", "Make each line a strength";
    SEND_FLAG = "逐行插小红旗", "Plant a flag for each line";
    SENT_STRENGTHS = "强项", "Strengths";
    SENT_FLAGS = "小红旗", "Red flags";
}

/// What stands for an answer that is not given yet.
const GAP: &str = "＿＿";

/// A level of the hierarchy, 1 to 5, from the bottom.
pub const LEVELS: [Text; 5] = [LEVEL_1, LEVEL_2, LEVEL_3, LEVEL_4, LEVEL_5];

/// The part that somebody plays, and what it means.
pub const fn player(player: Player) -> (Text, Text) {
    match player {
        Player::Sponsor => (SPONSOR, SPONSOR_HELP),
        Player::AntiSponsor => (ANTI_SPONSOR, ANTI_SPONSOR_HELP),
        Player::StrategicCoach => (STRATEGIC_COACH, STRATEGIC_COACH_HELP),
        Player::KeyPlayer => (KEY_PLAYER, KEY_PLAYER_HELP),
    }
}

/// The charter as one sentence; what is not answered yet shows as a gap.
pub fn charter(lang: Lang, plan: &LargeAccount) -> String {
    let said = |text: &str| {
        // One sentence, so an answer's own full stop goes.
        let text = text.trim().trim_end_matches(['。', '.', '；', ';']);
        if text.is_empty() { GAP.to_owned() } else { text.to_owned() }
    };
    let [field, value, they, we] =
        [&plan.field_of_play, &plan.value_we_bring, &plan.how_they_gain, &plan.what_we_gain]
            .map(|text| said(text));
    CHARTER_STATEMENT.fill(lang, &[("field", &field), ("value", &value), ("they", &they), ("we", &we)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_charter_is_one_sentence_with_gaps_for_what_is_open() {
        let plan = LargeAccount {
            field_of_play: "heat ".into(),
            value_we_bring: "quiet.".into(),
            ..Default::default()
        };
        assert_eq!(charter(Lang::En, &plan), "In heat we bring quiet; by it they ＿＿, and we ＿＿.");
        assert_eq!(
            charter(Lang::Zh, &LargeAccount::default()),
            "在＿＿，我们带去＿＿；客户因此＿＿，我们因此＿＿。"
        );
    }
}
