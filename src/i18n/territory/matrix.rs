//! Words of the territory's screen “Attack and defend”. It must not know its numbers.

use crate::i18n::{Lang, Text, texts};
use crate::method::cadence::Touch;
use crate::method::matrix::Strategy;
use crate::method::territory::strategies::Strategies;

texts! {
    TITLE = "攻守模型", "Attack and defend";
    INTRO = "采购能力与我们的份额：对每个客户是进攻、防守、维持还是放弃。", "Purchasing power and our share: attack, defend, maintain or give up, for each customer.";
    FIND = "查找客户", "Find an account";
    EMPTY = "还没有客户", "No account yet";
    EMPTY_HELP = "新建或导入客户之后，就能在这里把每个客户放进一格。", "Create or import accounts; then each gets its cell here.";
    CAVEAT = "使用这张图时，始终要看着销售目标：策略为目标服务，而不是代替目标。", "Keep the sales targets in view while you use this picture: the strategies serve the targets and do not replace them.";
    FIGURE = "采购能力 × 产品份额，共 {count} 个客户", "Purchasing power by our share, {count} {count:account|accounts}";
    FIGURE_HELP = "气泡面积与利润成正比；利润未知的画成虚线小圈，亏损的带“−”。拖动，或用 Tab 选中后按方向键移动，Delete 取下，Enter 打开卡片；下面的表里也能选。", "The area of a bubble is its profit; an unknown profit is a small dashed ring, a loss bears a “−”. Drag a bubble, or reach it with Tab and move it with the arrow keys; Delete takes it off, Enter opens its card. The table below does the same.";
    OTHER_CURRENCY = "面积以 {currency} 计；另有 {count} 个客户用别的货币，画成利润未知。", "Areas are in {currency}; {count} {count:account|accounts} in other currencies {count:is|are} drawn as if unknown.";
    SKIP = "跳到表格", "Skip to the table";
    POWER = "采购能力", "Purchasing power";
    SHARE = "产品份额", "Our share";
    POWER_HIGH = "采购\n能力高", "Power\nhigh";
    POWER_LOW = "采购\n能力低", "Power\nlow";
    SHARE_HIGH = "份额高", "Our share: high";
    SHARE_LOW = "份额低", "Our share: low";
    NEW_AXIS = "新客户 / 新市场", "New customer or market";
    NEW = "新客户或新市场", "New customer or market";
    NOT_SAID = "未定", "Not said";
    ACCOUNT = "客户", "Account";
    STRATEGY = "策略", "Strategy";
    PROFIT = "年利润", "Yearly profit";
    TIME = "占用时间", "Share of time";
    NONE = "—", "—";
    UNPLACED = "未放入", "Not placed";
    TRAY = "还没放入的客户", "Not placed yet";
    TRAY_HELP = "拖进图里的一格，或者在这里选。", "Drag one into a cell of the picture, or choose here.";
    TRAY_DONE = "每个客户都有了自己的一格。", "Every account has its cell.";
    TRAY_MORE = "另有 {count} 个在下面的表里。", "{count} more {count:stands|stand} in the table below.";
    TRAY_HALF = "只知道一半：{known}", "half known: {known}";
    PUT_IN = "把“{name}”放入", "Put {name} into";
    CHOOSE = "选一格…", "Choose…";
    OPEN_CARD = "打开“{name}”的卡片", "Open the card of {name}";
    BUBBLE = "{name}：{strategy}，{profit}，{time}", "{name}: {strategy}, {profit}, {time}";
    PROFIT_IS = "年利润 {amount}", "profit {amount} a year";
    LOSS_IS = "亏损 {amount}", "loss of {amount} a year";
    PROFIT_UNKNOWN = "利润未知", "profit unknown";
    TIME_IS = "占时间 {share} %", "{share} % of the time";
    TIME_UNKNOWN = "没有时间记录", "no time recorded";
    MOVED = "“{name}”现在是：{strategy}", "{name} is now: {strategy}";
    TAKEN_OFF = "“{name}”已从图中取下", "{name} was taken off the picture";
    AT_EDGE = "这个方向没有别的格了", "There is no cell that way";
    CANCELLED = "没有移动", "Nothing was moved";
    MOVE_STEP = "在攻守模型中移动客户", "Move an account on the matrix";
    OURS = "我方补充，来源未说明", "ours; the source leaves it open";
    OPEN_ACCOUNT = "打开客户", "Open the account";
    TAKE_OFF = "从图中取下", "Take off the picture";
    CARD_TIME = "最近 12 个月用时", "Time in the last 12 months";
    CARD_HOURS = "{hours} 小时（{share} %）", "{hours} h ({share} %)";
    LAST_CALL = "上次联系", "Last call";
    LAST_VISIT = "上次拜访", "Last visit";
    NEVER = "没有记录", "none recorded";
    NAMES = "各格的叫法", "What each cell is called";
    NAMES_HELP = "默认照来源。不少教材把“能力高、份额低”叫进攻：可以改成你们自己的说法，判断规则不变。", "As the source has it. Many textbooks call high power with a low share “attack”: use your own words here; the rules stay the same.";
    NAME = "名称", "Name";
    MEANING = "含义", "Meaning";
    BACK = "恢复原文", "Back to the original";
    BACK_NAMED = "恢复“{name}”的原文", "Back to the original of {name}";
    STATED = "来源原文", "from the source";
    CONTRADICTIONS = "与策略矛盾之处", "Where effort contradicts the strategy";
    CONTRADICTIONS_NONE = "没有发现矛盾：放弃的客户没有占用太多时间，防守的客户都按时联系。", "No contradiction: customers to give up take little time, and those to defend are contacted in time.";
    CONTRADICTIONS_OPEN = "还没有客户放入“{give_up}”或“{defend}”，所以无从比较。", "No account stands in “{give_up}” or “{defend}” yet, so there is nothing to compare.";
    SPENT = "“{strategy}”的客户占用了 {share} % 的时间，超过 {limit} %†", "Accounts in “{strategy}” take {share} % of the time, more than {limit} %†";
    SPENT_WHY = "这些时间本该给别的客户。减少联系、改用低成本方式，或者重新判断它们该在哪一格。", "Others need this time. See them less, serve them at lower cost, or judge again where they belong.";
    SPENT_ONE = "{name}：{hours} 小时，{share} %", "{name}: {hours} h, {share} %";
    NEGLECTED = "“{name}”要防守，却{what}", "{name} is to be defended, but {what}";
    NEGLECTED_CALL = "联系已过期（应在 {due}，上次 {since}）", "its call is overdue (due {due}, last {since})";
    NEGLECTED_VISIT = "拜访已过期（应在 {due}，上次 {since}）", "its visit is overdue (due {due}, last {since})";
    NEGLECTED_WHY = "防守就是按时出现：对手正等着你缺席。", "To defend is to be there in time: rivals wait for a gap.";
    LIMIT = "放弃客户可占用的时间", "Time that customers to give up may take";
    LIMIT_WRONG = "请写 0 到 100 之间的数字。", "Write a number from 0 to 100.";
    SEE_LOG = "接触记录", "Contact log";
    SEE_CADENCE = "联系频率", "Cadence";
    SEE_RESOURCES = "资源分配", "Resources";
    SEE_CARD = "重新判断", "Judge again";
    AND = "，且", " and ";
}

/// What the source calls a strategy, and what it means; for the cell that it leaves open, what we do.
pub const fn source(strategy: Strategy) -> (Text, Text) {
    const fn t(zh: &'static str, en: &'static str) -> Text {
        Text::new(zh, en)
    }
    match strategy {
        Strategy::Attack => (t("进攻", "Attack"), t("拿下新客户、新市场", "Win what is new")),
        Strategy::Defend => {
            (t("防守", "Defend"), t("守住份额，避免损失（止损）", "Keep what we have; stop losses"))
        }
        Strategy::Maintain => {
            (t("维持", "Maintain"), t("保持往来，不断筛选", "Keep in touch, and go on screening"))
        }
        Strategy::LowCost => {
            (t("低成本维持", "Keep at low cost"), t("用省力的方式留住", "Serve it with little effort"))
        }
        Strategy::GiveUp => {
            (t("放弃", "Give up"), t("别让它占用别人的时间", "Do not let it eat the time of others"))
        }
    }
}

/// Where a cell lies, in words.
pub const fn place(strategy: Strategy) -> Text {
    match strategy {
        Strategy::Attack => NEW,
        Strategy::Defend => Text::new("能力高、份额高", "power high, share high"),
        Strategy::Maintain => Text::new("能力高、份额低", "power high, share low"),
        Strategy::LowCost => Text::new("能力低、份额高", "power low, share high"),
        Strategy::GiveUp => Text::new("能力低、份额低", "power low, share low"),
    }
}

/// What a strategy is called here.
pub fn name(own: &Strategies, strategy: Strategy, lang: Lang) -> String {
    or_else(&own.of(strategy).name, source(strategy).0, lang)
}

/// What it means here.
pub fn meaning(own: &Strategies, strategy: Strategy, lang: Lang) -> String {
    or_else(&own.of(strategy).meaning, source(strategy).1, lang)
}

/// What is overdue.
pub const fn overdue(touch: Touch) -> Text {
    match touch {
        Touch::Call => NEGLECTED_CALL,
        Touch::Visit => NEGLECTED_VISIT,
    }
}

fn or_else(own: &str, source: Text, lang: Lang) -> String {
    if own.trim().is_empty() { source.of(lang).to_owned() } else { own.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// MATRIX-4.
    #[test]
    fn own_words_come_first_and_empty_ones_fall_back_to_the_source() {
        let mut own = Strategies::default();
        assert_eq!(name(&own, Strategy::Maintain, Lang::Zh), "维持");
        own.maintain.name = "Attack".to_owned();
        assert_eq!(name(&own, Strategy::Maintain, Lang::En), "Attack");
        assert_eq!(meaning(&own, Strategy::Maintain, Lang::En), "Keep in touch, and go on screening");
        own.maintain.name = "  ".to_owned();
        assert_eq!(name(&own, Strategy::Maintain, Lang::En), "Maintain");
    }
}
