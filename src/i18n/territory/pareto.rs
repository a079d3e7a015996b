//! Words of the territory's screen “Pareto”. It must not know its numbers.

use crate::i18n::{Text, texts};
use crate::method::territory::pareto::Mismatch;

texts! {
    TITLE = "二八曲线", "Pareto";
    INTRO = "哪些客户带来八成利润，你的时间又花在了谁身上。", "Which customers bring four fifths of the profit, and where your time goes.";
    EMPTY = "还没有任何客户的利润", "No profit is known yet";
    EMPTY_HELP = "在下面填上每个客户一年的利润（成本已扣除），曲线就会出现。", "Fill in below what you earn with each customer in a year, costs deducted; then the curve appears.";
    NO_ACCOUNT = "还没有客户", "No account yet";
    NO_ACCOUNT_HELP = "新建或导入客户，再填利润。", "Create or import accounts, then fill in their profit.";
    FIGURE = "累计利润：{few} 个客户带来 {line} %", "Cumulative profit: {few} {few:customer brings|customers bring} {line} %";
    FIGURE_LOSSES = "累计利润：没有赚钱的客户", "Cumulative profit: no customer earns";
    SUMMARY = "{few} 个客户（有利润数据的 {all} 个中的 {share} %）带来全部盈利的 {line} %。", "{few} {few:customer|customers} of {all} with a known profit ({share} %) {few:brings|bring} {line} % of what is earned.";
    MORE_FOCUSED = "比“20 % 的客户带来 80 % 的利润”更集中：这几个客户一个也丢不起。", "That is more concentrated than “20 % of the customers give 80 %”: you cannot afford to lose any of them.";
    AS_SAID = "正好接近“20 % 的客户带来 80 % 的利润”。", "That is about what the rule says: 20 % of the customers give 80 %.";
    LESS_FOCUSED = "比“20 % 的客户带来 80 % 的利润”更分散：还看不出少数大客户。", "That is more even than “20 % of the customers give 80 %”: no few stand out yet.";
    LOSSES = "亏损的客户排在最后：全部盈利算作 100 %（{earned}），亏损 {lost} 让曲线回落到 {end} %。", "Those who lose money come last: all that is earned is 100 % ({earned}), and losses of {lost} pull the curve back to {end} %.";
    ONLY_LOSSES = "所有已知利润都不大于零，没有可以分的盈利；亏损合计 {lost}。", "No known profit is above zero, so there is nothing to share; losses come to {lost}.";
    EARNED = "全部盈利 {earned} = 100 %。", "All that is earned, {earned}, is 100 %.";
    CURRENCY = "货币", "Currency";
    LEFT_OUT = "不同货币不相加；没算在内的：{others}。", "Currencies are never added; left out: {others}.";
    LEFT_OUT_ONE = "{currency} {count} 个客户", "{count} {count:account|accounts} in {currency}";
    LINE = "{line} % 线", "{line} % line";
    WITHIN = "{few} 个客户 · {share} %", "{few} {few:customer|customers} · {share} %";
    FEW = "{few} % 的客户", "{few} % of customers";
    BARS = "利润份额（深色：共同带来 80 %）", "share of profit (dark: bring 80 %)";
    MARKS = "时间份额", "share of time";
    CUSTOMERS = "客户，按利润从高到低 →", "customers, by profit →";
    RANK = "名次", "Rank";
    ACCOUNT = "客户", "Account";
    PROFIT = "年利润", "Yearly profit";
    SHARE = "利润份额", "Of the profit";
    SUM = "累计", "So far";
    TIME = "时间份额", "Of the time";
    HOURS = "小时", "Hours";
    VERDICT = "看出什么", "What it says";
    IS_WITHIN = "{line} % 之内", "within {line} %";
    TIME_NOTE = "时间份额只在图中的客户之间分，所以两种份额可以相比。", "Shares of time are of the accounts in the picture, so that both shares compare.";
    MISMATCHES = "时间与利润不相称", "Time and profit that do not fit";
    MISMATCHES_HELP = "一种份额是另一种的两倍以上，并且至少差 5 个百分点（这个界限是我们定的）。", "One share is at least twice the other, and 5 points more (the limits are ours).";
    MISMATCHES_NONE = "没有明显的不相称。", "None that stands out.";
    MISMATCHES_OPEN = "还没有时间记录，所以无法比较。", "No time is recorded, so there is nothing to compare.";
    TAKES_MORE = "“{name}”占用 {time} % 的时间，只带来 {share} % 的利润", "{name} takes {time} % of the time and brings {share} % of the profit";
    GETS_LESS = "“{name}”带来 {share} % 的利润，只得到 {time} % 的时间", "{name} brings {share} % of the profit and gets {time} % of the time";
    LOSES = "“{name}”占用 {time} % 的时间，却亏损 {lost}", "{name} takes {time} % of the time and loses {lost}";
    TAKES_MORE_SHORT = "费时间", "takes more";
    GETS_LESS_SHORT = "给得少", "gets less";
    LOSES_SHORT = "亏钱", "loses";
    TAKES_MORE_DO = "少去几次、换低成本的方式，或者想清楚它将来值不值。", "See it less, serve it at lower cost, or say what it will be worth.";
    GETS_LESS_DO = "排进日程：这样的客户最怕被忽略。", "Put it in the diary: such a customer must not be left alone.";
    LOSES_DO = "重谈价格或服务方式；谈不成就考虑放弃。", "Talk about price or service again; if that fails, think of giving it up.";
    UNKNOWN = "利润未知的客户", "Accounts whose profit is unknown";
    UNKNOWN_HELP = "填上一年的利润，成本已扣除；亏损写负数，例如 -5万。不知道就空着，不会当作零。", "Fill in the yearly profit, costs deducted; write a loss with a minus, such as -50k. What is not known stays empty and never counts as zero.";
    UNKNOWN_NONE = "每个客户的利润都已填写。", "Every account has its profit.";
    PROFIT_OF = "“{name}”的年利润", "Yearly profit of {name}";
    MAJOR = "什么是大客户", "What a major account is";
    MAJOR_SCOPE = "从范围看：大客户包括经销商、批发商、代理商，也包括最终用户——谁大量买你的东西，谁就在内。", "By scope: distributors, dealers, wholesalers and agents belong to it as well as those who use what they buy.";
    MAJOR_VALUE = "从价值看：少数客户带来大部分利润，20 % 的客户带来 80 % 的利润。这条曲线看的就是价值。", "By value: few customers bring most of the profit, 20 % of them 80 %. The curve looks at value.";
    MAJOR_NAMES = "也叫：重点客户、主要客户、关键客户、优质客户。", "Also called key, main, strategic or prime accounts.";
    SEE_MATRIX = "攻守模型", "Attack and defend";
}

/// What a mismatch says, in short, and what to do about it.
pub const fn mismatch(mismatch: Mismatch) -> (Text, Text, Text) {
    match mismatch {
        Mismatch::TakesMore => (TAKES_MORE, TAKES_MORE_SHORT, TAKES_MORE_DO),
        Mismatch::GetsLess => (GETS_LESS, GETS_LESS_SHORT, GETS_LESS_DO),
        Mismatch::Loses => (LOSES, LOSES_SHORT, LOSES_DO),
    }
}

/// How a share of customers compares with the rule of thumb.
pub fn compared(few: f64) -> Text {
    match few {
        ..15.0 => MORE_FOCUSED,
        ..=25.0 => AS_SAID,
        _ => LESS_FOCUSED,
    }
}
