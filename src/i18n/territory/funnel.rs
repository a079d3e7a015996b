//! Words of the territory's screen “Sales funnel”. It must not know its numbers.

use crate::i18n::{Lang, Text, format, texts};
use crate::model::{Amount, FunnelPlace};

texts! {
    TITLE = "销售漏斗", "Sales funnel";
    INTRO = "四个层次上的所有销售目标：先做最有把握的，再补漏斗上口，最后推进中段。", "All objectives on four levels: first the best few, then the top, then the middle.";
    FILTER = "按客户或产品筛选", "Filter by account or product";
    FOUND = "找到 {count} 个", "{count} found";
    VIEWS = "怎么看漏斗", "Ways to look at the funnel";
    VIEW_BOARD = "看板", "Board";
    VIEW_ORDER = "工作次序", "Work order";
    VIEW_PACE = "年龄与速度", "Age and velocity";
    VIEW_QUOTA = "指标与申请", "Quota and request";
    EMPTY = "还没有销售目标", "No objective yet";
    EMPTY_HELP = "漏斗由各客户的销售目标组成。打开一个客户，新建销售目标，它就会出现在这里。", "The funnel is made of the objectives of your accounts. Open an account and create one; it will stand here.";
    TO_OVERVIEW = "去总览", "Go to the overview";

    BOARD = "四个层次", "The four levels";
    BOARD_HELP = "拖动卡片换层次；键盘：Tab 到卡片，← → 换层次，↑ ↓ 换卡片；卡片的菜单里也能换。缺少前提时会先问一句。", "Drag a card to another level. By keyboard: Tab to a card, ← → change its level, ↑ ↓ go to another card; its menu can do the same. Where a level asks more than is there, you are asked first.";
    NO_LEVEL = "还没有层次", "Without a level";
    NO_LEVEL_HELP = "不计入预测；说清它在哪一层。", "Counts in no forecast; say where it stands.";
    NONE_HERE = "这一层没有。", "None on this level.";
    NONE_FOUND = "没有匹配的。", "None matches.";
    COUNT = "{count} 个", "{count}";
    WITHOUT_AMOUNT = "{count} 个没有金额", "{count} without an amount";
    SHOW_ALL = "显示全部 {count} 个", "Show all {count}";
    SHOW_FEW = "只显示前几个", "Show only the first";
    CARD = "{product}，{account}，{level}", "{product}, {account}, {level}";
    CLOSES = "{day} 成交", "closes {day}";
    CLOSED_PASSED = "{day} 成交，已过", "should have closed {day}";
    NO_CLOSE = "没有成交日期", "no closing day";
    NO_AMOUNT = "没有金额", "no amount";
    AGE_OF = "第 {age} 天／正常 {cycle} 天", "day {age} of usually {cycle}";
    AGE_ONLY = "第 {age} 天，正常周期未知", "day {age}, usual cycle unknown";
    AGE_UNKNOWN = "开始日期未知", "first day unknown";
    AGE_OVER = "超过正常周期", "longer than usual";
    LACKS = "放得过早，缺 {count} 项：{first}", "Premature, {count} {count:thing is|things are} missing: {first}";
    LACKS_NEXT = "到“{level}”还缺 {count} 项", "For “{level}” {count} {count:thing is|things are} missing";
    MENU = "{product}：换层次", "{product}: change the level";
    MOVE_TO = "移到：{level}", "Move to: {level}";
    OPEN_SHEET = "打开计划书", "Open the sheet";
    MOVE = "移动销售目标", "Move an objective in the funnel";
    MOVED = "“{product}”移到了：{level}。", "“{product}” moved to: {level}.";
    LEFT = "“{product}”留在：{level}。", "“{product}” stays: {level}.";
    NO_MORE_UP = "“{product}”已在最高一层。", "“{product}” stands on the last level already.";

    ASK_TITLE = "移到“{level}”还缺些什么", "What is missing for “{level}”";
    ASK_HELP = "“{product}”（{account}）要站在这一层，方法还要求下面这些。每一项都通往可以补上的地方。", "For “{product}” ({account}) to stand there the method asks this as well. Each leads to where it is mended.";
    ASK_ANYWAY_HELP = "仍然移过去的话，计划书上会提示放得过早（R-57），预测也按这一层计算。", "If you move it anyway, its sheet will say that it is premature (R-57), and the forecast counts it on that level.";
    MOVE_ANYWAY = "仍然移动", "Move anyway";
    LEAVE = "留在原处", "Leave it";

    FUNNEL = "漏斗", "The funnel";
    BY = "宽度表示", "Width shows";
    BY_NUMBER = "个数", "Number";
    BY_AMOUNT = "金额（{currency}）", "Amount ({currency})";
    LEVEL = "层次", "Level";
    NUMBER = "个数", "Objectives";
    AMOUNT = "金额", "Amount";
    PICTURE_NUMBER = "四层漏斗，宽度为销售目标个数", "The funnel on four levels, as wide as the number of objectives";
    PICTURE_AMOUNT = "四层漏斗，宽度为金额（{currency}）", "The funnel on four levels, as wide as the amounts in {currency}";
    OBJECTIVES = "{count} 个目标", "{count} {count:objective|objectives}";

    SHAPE = "漏斗的形状", "The shape of the funnel";
    SHAPE_FEW = "不足三个销售目标，还谈不上形状（R-60）。", "Fewer than three objectives have no shape yet (R-60).";
    SHAPE_GOOD = "上口有目标，中段没有堵塞。", "There is something at the top, and nothing is stuck in the middle.";
    DRY_TOP = "上口干涸：{count} 个目标，没有一个在“潜在范围”或“漏斗之上”", "Dry top: of {count} objectives none is in the universe or above the funnel";
    DRY_TOP_WHY = "现在的单子做完之后就没有下一批，收入会像过山车。今天先做开发和筛选。", "When today's sales are closed nothing follows, and income goes like a roller coaster. Prospect and qualify first.";
    DRY_TOP_DO = "看总览里还没有目标的客户", "See the accounts without an objective";
    CLOGGED = "中段堵塞：{count} 个目标在漏斗中超过正常周期的 {cycles} 倍", "Clogged middle: {count} {count:objective has|objectives have} been in the funnel for more than {cycles} normal cycles";
    CLOGGED_WHY = "这么久还没有推进的目标，重新核实是否值得，否则放下；它占着时间，也让预测好看得不真实。", "What has not moved for so long is to be qualified anew or dropped: it takes time, and makes the forecast look better than it is.";
    CLOGGED_ONE = "{product}（{account}）：从 {day} 起 {days} 天", "{product} ({account}): {days} days since {day}";
    HIGH = "高", "High";

    ORDER_HELP = "先收最有希望的，再开发和筛选上口，最后推进漏斗之中的（R-59）。倒过来做，收入会忽高忽低。", "First close the best few, then prospect and qualify at the top, then work on what is in the funnel (R-59). The other way round income goes up and down.";
    STEP_CLOSE = "一、收单：最有希望", "First: close the best few";
    STEP_TOP = "二、开发与筛选：潜在范围和漏斗之上", "Then: prospect and qualify in the universe and above the funnel";
    STEP_IN = "三、推进：漏斗之中", "Then: work on what is in the funnel";
    STEP_NONE = "还没有层次的", "Without a level";
    STEP_EMPTY = "这一步没有目标。", "Nothing in this step.";
    DO_BEST = "只做收尾：合同、批准、签字。", "Closing tasks only: contract, approvals, signature.";
    DO_UNIVERSE = "筛选：有没有资料说明他可能需要？", "Qualify: do any data say that they may need it?";
    DO_ABOVE = "核实是否合适，并与感到差距的人谈一次。", "Verify the fit, and meet somebody who feels a gap about it.";
    DO_IN = "逐个覆盖影响者，补齐缺的信息。", "Cover the influences one by one, and find out what is missing.";
    DO_NONE = "先说清它在哪一层。", "First say on which level it stands.";
    STILL = "还缺：{what}", "Still missing: {what}";
    TICK = "完成：{what}", "Done: {what}";
    TICKED = "“{what}”已记为完成。", "“{what}” is done.";
    TICK_STEP = "完成行动", "Finish an action";
    NO_WHAT = "未写明的行动", "an action without words";
    DUE = "{day} 到期", "due {day}";
    OVERDUE = "{day} 到期，已过", "was due {day}";
    NO_DUE = "没有期限", "no day set";
    ADD_ACTION = "安排一个行动", "Plan an action";

    PACE_HELP = "年龄从计划书上的开始日期算起，与这类销售的正常周期相比。没填的不猜。", "Age counts from the first day on the sheet, against the time that such a sale takes. What is not said is not guessed.";
    PACE_COUNT = "目标", "Objectives";
    PACE_AGE = "平均年龄", "Average age";
    PACE_CYCLES = "占正常周期", "Of the normal cycle";
    PACE_OLD = "超过周期", "Over the cycle";
    PACE_CLOSING = "平均还有多久成交", "Closes on average in";
    PACE_LATE = "成交日期已过", "Closing day passed";
    DAYS = "{count} 天", "{count} {count:day|days}";
    OF_KNOWN = "按填了的 {count} 个", "of the {count} that say it";
    TIMES = "{count} 倍", "× {count}";
    VELOCITY = "漏斗的速度", "Velocity of the funnel";
    VELOCITY_IS = "每 30 天约 {amount}", "About {amount} in 30 days";
    VELOCITY_HOW = "每个目标的金额 × 所在层次的折算 ÷ 正常周期，再合计。它只用今天写下的数据，没有历史；实际用了多久，无人记录。", "For each objective its amount × the share of its level ÷ its normal cycle, all together. It uses what is written today and no history: how long sales really took, nobody recorded.";
    VELOCITY_COUNTED = "计入 {count} 个目标。", "{count} {count:objective counts|objectives count}.";
    VELOCITY_WITHOUT = "{count} 个没有正常周期，未计入。", "{count} {count:has|have} no normal cycle and {count:is|are} left out.";
    VELOCITY_NONE = "还算不出：需要金额、层次和正常周期都有的目标。", "Not known yet: it takes objectives with an amount, a level and a normal cycle.";

    QUOTA = "指标", "Quota";
    QUOTA_LABEL = "本年指标", "Quota of the year";
    QUOTA_HINT = "320万、3.2m 都可以。", "3.2m is understood too.";
    CURRENCY = "按哪种货币计算", "Counted in";
    CURRENCY_HELP = "不同货币从不相加。", "Currencies are never added.";
    FORECAST = "加权预测", "Weighted forecast";
    FORECAST_HELP = "金额乘以层次的折算（†，可改）。折算是约定，不是成交概率。", "Amounts times the share of their level (†, yours to change). Shares are a convention, no chance of winning.";
    SHARE = "折算 %", "Share %";
    SHARE_OF = "“{level}”的折算", "Share of “{level}”";
    EXPECTED = "计入", "Counts";
    TOTAL = "合计", "Together";
    GAP = "缺口", "Gap";
    GAP_IS = "距指标还差 {gap}：漏斗值 {expected}，是指标的 {share}%。", "{gap} are missing to the quota: the funnel is worth {expected}, {share} % of it.";
    GAP_NONE = "漏斗值 {expected}，比指标多 {over}。", "The funnel is worth {expected}, {over} more than the quota.";
    GAP_NO_QUOTA = "填上指标，就能看到缺口。", "Enter a quota to see the gap.";
    GAP_OTHER = "指标的货币是 {quota}，这里按 {currency} 计算：缺口无从比较。", "The quota is in {quota} and this is counted in {currency}: no gap can be told.";
    LEFT_OUT = "未计入：", "Left out:";
    LEFT_LEVEL = "{count} 个没有层次（{amount}）", "{count} without a level ({amount})";
    LEFT_AMOUNT = "{count} 个没有金额", "{count} without an amount";
    LEFT_CURRENCY = "{count} 个是 {currency}", "{count} in {currency}";
}

/// What is to be done on a level.
pub const fn todo(place: Option<FunnelPlace>) -> Text {
    match place {
        Some(FunnelPlace::BestFew) => DO_BEST,
        Some(FunnelPlace::Universe) => DO_UNIVERSE,
        Some(FunnelPlace::Above) => DO_ABOVE,
        Some(FunnelPlace::In) => DO_IN,
        None => DO_NONE,
    }
}

/// The headline of a step of the work order, 1 to 4.
pub const fn step(step: u8) -> Text {
    match step {
        1 => STEP_CLOSE,
        2 => STEP_TOP,
        3 => STEP_IN,
        _ => STEP_NONE,
    }
}

/// The name of a level, or of what has none.
pub fn level(lang: Lang, place: Option<FunnelPlace>) -> &'static str {
    place.map_or(NO_LEVEL, crate::i18n::terms::funnel_place).of(lang)
}

/// Amounts of several currencies side by side, never added; “—” for none.
pub fn amounts(all: &[Amount]) -> String {
    let all: Vec<String> = all.iter().copied().map(format::amount).collect();
    if all.is_empty() { "—".to_owned() } else { all.join(" · ") }
}
