//! Words of the territory's screen “Cadence”. It must not know its numbers.

use crate::i18n::{Lang, Text, texts};
use crate::method::cadence::Touch;
use crate::method::territory::load::Verdict;

texts! {
    TITLE = "联系频率", "Cadence";
    INTRO = "每个级别多久打一次电话、拜访一次；打电话和拜访由你掌握，订单不由你。", "How often each tier is called and visited: calls and visits are in your hands, orders are not.";

    INTERVALS = "间隔", "Intervals";
    INTERVALS_HELP = "原文的数字，可以改；目标要做得到，而且由自己掌握。填 0 表示不要求。", "The source's numbers, yours to change: targets must be achievable and under your control. 0 asks for none.";
    TIER = "级别", "Tier";
    CALL_EVERY = "打电话，每隔（月）", "Call every … months";
    VISIT_EVERY = "拜访，每隔（月）", "Visit every … months";
    SOURCE = "原文", "The source";
    SOURCE_SAYS = "电话每 {call} 个月，拜访每 {visit} 个月", "call every {call} {call:month|months}, visit every {visit} {visit:month|months}";
    BACK = "恢复原文", "Back to the source";
    BACK_ALL = "全部恢复原文的间隔", "Take all back to the source";
    IS_SOURCE = "与原文一致", "as in the source";

    DUE = "该联系谁", "Whose turn it is";
    DUE_HELP = "拜访也算打过电话；没有记录时，从第一次接触算起。", "A visit counts as a call too; where none was made, the first contact starts the clock.";
    SHOW = "显示哪些", "Which to show";
    SHOW_LATE = "已过期 {count}", "Overdue {count}";
    SHOW_SOON = "四周内 {count}", "In four weeks {count}";
    SHOW_ALL = "全部 {count}", "All {count}";
    FILTER = "按名称筛选", "Filter by name";
    LOG_ON = "记在哪天", "Logged for";
    ACCOUNT = "客户", "Account";
    CALL = "打电话", "Call";
    VISIT = "拜访", "Visit";
    LAST = "上次", "last";
    NEXT = "下次", "next";
    NEVER = "没有过", "never";
    NOT_ASKED = "不要求", "not asked";
    LATE = "过期 {days} 天", "{days} {days:day|days} overdue";
    LATE_LONG = "过期 {days} 天，超过一个间隔", "{days} {days:day|days} overdue, more than an interval";
    DUE_TODAY = "今天到期", "due today";
    LOG_CALL = "记一次电话", "Log a call";
    LOG_VISIT = "记一次拜访", "Log a visit";
    LOG_CALL_OF = "记一次电话：{name}", "Log a call: {name}";
    LOG_VISIT_OF = "记一次拜访：{name}", "Log a visit: {name}";
    LOGGED_CALL = "已记下与“{name}”的电话（{day}）。", "A call to “{name}” is logged for {day}.";
    LOGGED_VISIT = "已记下对“{name}”的拜访（{day}）。", "A visit to “{name}” is logged for {day}.";
    NO_FUTURE = "还没到那一天：请选今天或更早的日期。", "That day is still to come: choose today or an earlier one.";
    NOBODY_LATE = "没有过期的客户。", "Nobody is overdue.";
    NOBODY_FITS = "没有客户符合这里的筛选。", "No account fits this filter.";
    NO_CLOCK = "还没有客户既有级别又有接触记录，所以没有到期日。", "No account has both a tier and a contact, so nothing falls due.";

    APART = "还算不出到期日的", "Those without a clock";
    NO_TIER = "没有级别：{count}", "Without a tier: {count}";
    NO_TIER_HELP = "选一个级别，或者在目标市场用条件建议级别。", "Choose a tier, or have one proposed by criteria on the target market.";
    NO_CONTACT = "有级别但没有接触过：{count}", "With a tier, never met: {count}";
    NO_CONTACT_HELP = "打第一个电话并记下来，时钟才开始走。", "Make the first call and log it: that starts the clock.";
    ALL_HAVE = "每个客户都有级别和接触记录。", "Every account has a tier and a contact.";
    TO_MARKET = "去目标市场", "To the target market";
    TIER_OF = "“{name}”的级别", "Tier of “{name}”";
    PICK_TIER = "选级别……", "Choose a tier…";
    AND_MORE = "还有 {count} 个，处理完上面的再显示。", "And {count} more, shown once these are dealt with.";

    LOAD = "未来 52 周每周要打的电话和拜访", "Calls and visits week by week, for the next 52 weeks";
    LOAD_HELP = "假定每个间隔都守住：过期的算在本周补上；拜访与同一周到期的电话合为一次。不会悄悄摊平。", "As it comes when every interval is kept: what is overdue is made up for this week; a visit takes the place of a call due in the same week. Nothing is evened out in silence.";
    CAPACITY = "我们有多少时间", "What time we have";
    CAPACITY_HELP = "原文没有这些数字，由你填写。", "The source does not say; these numbers are yours to fill in.";
    CALL_MINUTES = "一次电话（分钟）", "Minutes a call";
    VISIT_MINUTES = "一次拜访，连同路程（分钟）", "Minutes a visit, way included";
    WEEK_HOURS = "每周可用于联系（小时）", "Hours a week for both";
    NUMBER_WRONG = "“{text}”不行：请填 0 到 {most} 之间的数。原来的值不变。", "“{text}” will not do: enter a number from 0 to {most}. The old value still holds.";
    WITH_UNMET = "把 {count} 个还没接触过的客户也算上，从本周开始", "Count the {count} never met as well, as begun this week";
    SPREAD = "看看错开之后", "See it spread";
    SPREAD_HELP = "只是建议：过期和未开始的往后错开，未到期的提前；每个最多一个季度，不改任何记录。", "A proposal only: what is overdue or not begun starts later, what is not due yet starts earlier, by a quarter at most. Nothing is changed.";
    SPREAD_PEAK = "最忙的一周从 {before} 降到 {after}。", "The busiest week falls from {before} to {after}.";
    SPREAD_LIST = "要移动的 {count} 个客户", "The {count} {count:account|accounts} that would move";
    SPREAD_MORE = "另有 {count} 个。", "And {count} more.";
    SPREAD_NONE = "没有可以错开的：已经是平的。", "Nothing to spread: it is level already.";
    WEEK = "周（周一）", "Week of";
    CALLS = "电话", "Calls";
    VISITS = "拜访", "Visits";
    HOURS = "小时", "Hours";
    TOUCHES = "次数", "Calls and visits";
    OVER = "超出", "over";
    WITHIN = "够", "within";
    THERE = "每周可用 {hours} 小时", "{hours} h a week";
    TABLE = "每周的数字", "The numbers of every week";
    FROM = "现在", "now";
    TO = "建议", "proposed";
    COUNTED = "计入 {count} 个客户；没有级别的 {untiered} 个和没有接触过的 {unmet} 个不计。", "{count} {count:account is|accounts are} counted; {untiered} without a tier and {unmet} never met are not.";
    COUNTED_ALL = "计入 {count} 个客户；没有级别的 {untiered} 个不计。", "{count} {count:account is|accounts are} counted; {untiered} without a tier {untiered:is|are} not.";

    SAYS_NOTHING = "未来一年没有要做的：给客户定级别，并记下第一次接触。", "Nothing is due in the year: give accounts a tier and log the first contact.";
    SAYS_UNSAID = "一年要打 {calls} 次电话、拜访 {visits} 次。填上三个时间，就能看出做不做得到。", "{calls} {calls:call|calls} and {visits} {visits:visit|visits} in the year. Fill in the three times to see whether that can be done.";
    SAYS_FEASIBLE = "做得到：一年需要 {needed} 小时，可用 {there} 小时，每一周都够。", "Feasible: the year needs {needed} h of {there} h, and every week has room.";
    SAYS_CROWDED = "一年够用（需要 {needed} 小时，可用 {there} 小时），但有 {weeks} 周超出：把这些周错开。", "The year has room ({needed} h of {there} h), but {weeks} {weeks:week has|weeks have} not: spread those.";
    SAYS_IMPOSSIBLE = "还没开始就做不到：一年需要 {needed} 小时，只有 {there} 小时。拉长间隔、降低级别，或减少客户。", "Not feasible before it starts: the year needs {needed} h and there are {there} h. Lengthen intervals, lower tiers, or drop accounts.";

    KEPT = "过去 12 个月按时联系的比例", "Kept in time over the last 12 months";
    KEPT_HELP = "一个间隔里至少联系一次算守住；多打不多算；还没结束的间隔不算。按现在的级别计算。", "An interval is kept when at least one was made in it; more count no more, and one that still runs does not count. By the present tier.";
    KEPT_ALL = "全部", "All";
    KEPT_OF = "{kept} / {due}", "{kept} of {due}";
    KEPT_NONE = "没有可算的", "nothing to count";
    KEPT_COLUMN = "按时", "Kept";
    SHARE = "比例", "Share";
    ASKED = "应有的间隔", "Intervals";
    KEPT_LINE = "{tier} · {touch}", "{tier} · {touch}";
}

/// A kind of touch.
pub const fn touch(touch: Touch) -> Text {
    match touch {
        Touch::Call => CALL,
        Touch::Visit => VISIT,
    }
}

/// What is said of a year; its numbers are those that the text names.
pub const fn verdict(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Nothing => SAYS_NOTHING,
        Verdict::Unsaid => SAYS_UNSAID,
        Verdict::Feasible => SAYS_FEASIBLE,
        Verdict::Crowded(_) => SAYS_CROWDED,
        Verdict::Impossible => SAYS_IMPOSSIBLE,
    }
}

/// Minutes as hours, to a tenth.
pub fn hours(minutes: u64) -> String {
    match (minutes / 60, minutes % 60 / 6) {
        (whole, 0) => whole.to_string(),
        (whole, tenth) => format!("{whole}.{tenth}"),
    }
}

/// A month below the picture: `6月`, `Jun`.
pub fn month(lang: Lang, month: i8) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    match lang {
        Lang::Zh => format!("{month}月"),
        Lang::En => {
            usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or("").to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_written_to_a_tenth() {
        assert_eq!(hours(0), "0");
        assert_eq!(hours(90), "1.5");
        assert_eq!(hours(119), "1.9");
        assert_eq!(hours(124_800), "2080");
    }
}
