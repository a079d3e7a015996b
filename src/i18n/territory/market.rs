//! Words of the territory's screen “Target market”. It must not know its numbers.

use crate::i18n::{Lang, Text, format, texts};
use crate::method::territory::market::{Criterion, Known, Lack, Measure, Meets, Sound, Test, Verdict};

texts! {
    TITLE = "目标市场", "Target market";
    INTRO = "用数据划定市场，而不是“所有客户”；让最可能大量购买的客户先得到时间。", "A market drawn by numbers, never “all customers”: those most likely to buy a lot get your time first.";

    ASKS = "市场的条件", "What the market asks";
    ASKS_HELP = "一个客户要同时符合所有条件才算在内。由数据决定谁在内，而不是凭好恶；还不知道的先去查。", "An account is in when it meets all of these. The numbers include or exclude it, nobody's liking does; what is not known has to be found out.";
    ASKS_SOURCES = "数据从哪里来：买来的名录干净但花钱；商会、图书馆、公开资料免费但花时间。", "Where numbers come from: bought lists are clean but cost money; chambers of commerce, libraries and publications are free but cost time.";
    NOTE = "用一句话说，这是谁的市场", "In a sentence: whose market this is";
    NOTE_EXAMPLE = "例如：华东一百人以上、自己有车队的制造企业", "For instance: manufacturers in the east with more than a hundred people and trucks of their own";
    ADD = "添加条件", "Add a criterion";
    NO_CRITERIA_YET = "还没有条件。", "No criteria yet.";
    MEASURE = "看什么", "Measure";
    PICK_MEASURE = "看什么……", "What to look at…";
    TEST = "怎么比", "Comparison";
    OWN_NAME = "自定条件的名称", "Name of your own criterion";
    OWN_EXAMPLE = "例如：自有车队", "For instance: own trucks";
    LEAST = "最少", "At least";
    MOST = "最多", "At most";
    VALUE = "数值", "Value";
    WORDS = "词语，用逗号隔开", "Words, set apart by commas";
    WORDS_EXAMPLE = "上海、苏州", "Shanghai, Suzhou";
    NUMBER_WRONG = "“{text}”不是数字：例如 100 或 12.5。原来的值不变。", "“{text}” is no number: write for instance 100 or 12.5. The old value still holds.";
    REMOVE = "删除条件“{name}”", "Remove the criterion “{name}”";
    INCOMPLETE = "还没填完，暂不计入", "Not complete, so not counted yet";
    EMPTY_CRITERION = "新条件", "new criterion";

    TIERS = "按条件分级", "Tiers by criteria";
    TIERS_HELP = "只对市场内的客户建议级别，门槛由你定。级别决定多久联系一次。", "A tier is proposed for accounts of the market alone; the thresholds are yours. The tier sets how often an account is contacted.";
    TIER_PRIORITY = "优先考虑：符合以下所有条件", "Priority: meets all of these";
    TIER_ORDINARY = "一般考虑：不属于优先，但符合以下所有条件", "Ordinary: not priority, but meets all of these";
    TIER_LAST = "最后考虑：市场内的其他客户。", "Last: every other account of the market.";
    NO_RULES_YET = "还没有门槛，所以不建议级别。", "No thresholds yet, so no tier is proposed.";
    SET_EMPTY = "没有条件：不会建议这一级。", "No criteria: this tier is never proposed.";

    ACCOUNTS = "客户", "Accounts";
    FILTER = "按名称或地点筛选", "Filter by name or place";
    SHOW = "显示哪些", "Which to show";
    SHOW_ALL = "全部 {count}", "All {count}";
    SHOW_IN = "在内 {count}", "In {count}";
    SHOW_UNKNOWN = "待查 {count}", "Unknown {count}";
    SHOW_OUT = "不在内 {count}", "Out {count}";
    SHOW_DIFFERS = "级别与建议不同 {count}", "Tier differs {count}";
    ACCOUNT = "客户", "Account";
    STANDS = "在市场内吗", "In the market?";
    TIER_NOW = "现在的级别", "Present tier";
    TIER_PROPOSED = "建议的级别", "Proposed tier";
    FIGURES = "市场数据", "Figures of the market";
    EDIT_FIGURES = "数据…", "Figures…";
    EDIT_FIGURES_OF = "修改“{name}”的数据…", "Change the figures of “{name}”…";
    TIER_OF = "“{name}”的级别", "Tier of “{name}”";
    TAKE = "采用", "Take";
    TAKE_OF = "“{name}”采用建议：{tier}", "Take the proposal for “{name}”: {tier}";
    TAKE_ALL = "采用全部 {count} 条建议", "Take all {count} {count:proposal|proposals}";
    TAKEN = "已按建议调整 {count} 个客户的级别。", "{count} {count:account has|accounts have} the proposed tier now.";
    TAKEN_STEP = "采用建议的级别", "take proposed tiers";
    REASON = "为什么不用建议的级别？“{name}”", "Why another tier than proposed? “{name}”";
    REASON_ASK = "为什么用别的级别？", "Why another tier?";
    SAME = "一致", "as proposed";
    NOBODY_FITS = "没有客户符合这里的筛选。", "No account fits this filter.";
    NONE_YET = "还没有客户，没有谁可以判断。", "No accounts yet, so there is nobody to judge.";
    NEW_ACCOUNT = "新建客户", "New account";
    PROPOSE_NEEDS = "缺：{names}", "Needs: {names}";
    RELATIONS = "市场内的 {inside} 个客户中，已接触过 {met} 个。先与这一批建立关系，再放宽条件。", "{met} of the {inside} accounts in the market have been met. Build relations with these first; widen the criteria afterwards.";

    PLACE = "地点", "Place";
    REVENUE = "销售额（一年）", "Revenue (a year)";
    HEADCOUNT = "员工数量", "Headcount";
    NET_ASSETS = "净资产", "Net assets";
    POTENTIAL = "潜在采购额（一年）", "Potential volume (a year)";
    CURRENT = "目前采购额（一年）", "Current volume (a year)";
    PROFIT = "我们一年从中赚多少", "What we earn with it in a year";
    FIGURES_HELP = "目标市场按这些数据判断。不知道就空着，不要猜。", "The target market judges by these. Leave empty what is not known; do not guess.";
    OWN_HELP = "自定条件，按名称：可填数字、文字，或“是/否”。", "Own criteria, by name: a number, a text, or yes and no.";
    OWN_ADD = "添加自定条件的值，写上它的名称", "Add an own criterion by its name";
    HEADCOUNT_WRONG = "“{text}”不是整数：请填人数，例如 120。原来的值不变。", "“{text}” is no whole number: write how many people, for instance 120. The old value still holds.";
    ON_MARKET = "目标市场怎么看它", "See the target market";
}

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// What is measured.
pub const fn measure(measure: Measure) -> Text {
    match measure {
        Measure::Revenue => t("销售额", "Revenue"),
        Measure::Place => t("地理位置", "Place"),
        Measure::Headcount => t("员工数量", "Headcount"),
        Measure::NetAssets => t("净资产值", "Net assets"),
        Measure::Potential => t("潜在采购额", "Potential volume"),
        Measure::Current => t("目前采购额", "Current volume"),
        Measure::Profit => t("利润", "Profit"),
        Measure::Own => t("自定条件", "Own criterion"),
    }
}

/// How it is compared.
pub const fn test(test: Test) -> Text {
    match test {
        Test::AtLeast => t("至少", "at least"),
        Test::AtMost => t("至多", "at most"),
        Test::Between => t("介于", "between"),
        Test::OneOf => t("是其中之一", "one of"),
        Test::Contains => t("含有其中之一", "contains one of"),
        Test::IsYes => t("是", "is yes"),
        Test::IsNo => t("否", "is no"),
    }
}

/// Where an account stands.
pub const fn verdict(verdict: Verdict) -> Text {
    match verdict {
        Verdict::In => t("在内", "in"),
        Verdict::Unknown => t("待查", "unknown"),
        Verdict::Out => t("不在内", "out"),
    }
}

/// What is to be said of the market as a whole: whether it is one, and why.
pub const fn sound(sound: Sound) -> (Text, Text) {
    match sound {
        Sound::NoCriteria => (
            t("这还不是市场", "This is no market yet"),
            t(
                "没有条件，就等于把“所有客户”当作市场：时间会平均地花在不会买的人身上。先定一条数据上的条件，例如员工超过 100 人。",
                "Without criteria the market is “all customers”, and time goes evenly to those who will not buy. Begin with one statistic, for instance more than 100 employees.",
            ),
        ),
        Sound::Everybody => (
            t("这还不是市场", "This is no market yet"),
            t(
                "凡是能判断的客户都在内：这又是“所有客户”。把门槛提高，直到它把最不可能大量购买的排除在外。",
                "Every account that can be judged is in: that is “all customers” again. Raise a threshold until those least likely to buy a lot are left out.",
            ),
        ),
        Sound::Nobody => (
            t("没有客户在内", "No account is in"),
            t(
                "条件把所有客户都排除了：要么放宽一条，要么去找符合条件的新客户。",
                "The criteria leave everybody out: relax one of them, or look for customers who meet them.",
            ),
        ),
        Sound::NoAccounts => (
            t("还没有客户可以判断", "No accounts to judge yet"),
            t("新建客户，或从表格导入。", "Create accounts, or import a table of them."),
        ),
        Sound::Yes => (
            t("市场已划定", "The market is drawn"),
            t("由数据决定谁在内、谁不在内。", "The numbers include some and exclude others."),
        ),
    }
}

/// The name of what a criterion looks at.
pub fn subject(lang: Lang, criterion: &Criterion) -> String {
    match criterion.measure {
        Some(Measure::Own) if !criterion.own.trim().is_empty() => criterion.own.trim().to_owned(),
        Some(one) => measure(one).of(lang).to_owned(),
        None => EMPTY_CRITERION.of(lang).to_owned(),
    }
}

/// What a criterion asks: `≥ 100`, `Shanghai / Suzhou`.
pub fn asked(lang: Lang, criterion: &Criterion) -> String {
    let is_amount = criterion.measure.is_some_and(Measure::is_amount);
    let (least, most) = if is_amount {
        (criterion.amount_least.map(format::amount), criterion.amount_most.map(format::amount))
    } else {
        (criterion.least.map(number), criterion.most.map(number))
    };
    let shown = |value: Option<String>| value.unwrap_or_else(|| "?".to_owned());
    let all = || criterion.words.join(" / ");
    match criterion.test {
        None => "?".to_owned(),
        Some(Test::AtLeast) => format!("≥ {}", shown(least)),
        Some(Test::AtMost) => format!("≤ {}", shown(most)),
        Some(Test::Between) => format!("{} – {}", shown(least), shown(most)),
        Some(Test::OneOf) => all(),
        Some(Test::Contains) => format!("… {} …", all()),
        Some(yes_or_no) => test(yes_or_no).of(lang).to_owned(),
    }
}

/// Why an account is not in by a criterion.
pub fn why(lang: Lang, criterion: &Criterion, meets: &Meets) -> String {
    let (name, asked) = (subject(lang, criterion), asked(lang, criterion));
    match meets {
        Meets::Yes => String::new(),
        Meets::No(known) => FAILS.fill(lang, &[("name", &name), ("value", &value(known)), ("asked", &asked)]),
        Meets::Unknown(lack) => {
            let text = match lack {
                Lack::Fact => LACKS_FACT,
                Lack::Currency => LACKS_CURRENCY,
                Lack::Unfit => LACKS_UNFIT,
            };
            text.fill(lang, &[("name", &name), ("asked", &asked)])
        }
    }
}

const FAILS: Text = t("{name} {value}（要求 {asked}）", "{name} {value}, asked {asked}");
const LACKS_FACT: Text = t("{name}还不知道：去查", "{name} is not known: find it out");
const LACKS_CURRENCY: Text =
    t("{name}是另一种币种（要求 {asked}）", "{name} is in another currency (asked {asked})");
const LACKS_UNFIT: Text =
    t("{name}的值无法比较（要求 {asked}）", "{name} cannot be compared (asked {asked})");

fn value(known: &Known) -> String {
    match known {
        Known::Amount(amount) => format::amount(*amount),
        Known::Number(hundredths) => number(*hundredths),
        Known::Text(text) => text.clone(),
    }
}

/// A number in hundredths as it is written.
pub fn number(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let all = hundredths.unsigned_abs();
    match (all / 100, all % 100) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, part) if part % 10 == 0 => format!("{sign}{whole}.{}", part / 10),
        (whole, part) => format!("{sign}{whole}.{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::AccountFacts;

    #[test]
    fn numbers_are_written_as_they_are_read() {
        for text in ["100", "12.5", "0.05", "-3"] {
            assert_eq!(crate::method::territory::market::number(text).map(number).as_deref(), Some(text));
        }
    }

    /// MARKET-1
    #[test]
    fn the_reason_names_criterion_value_and_what_is_asked() {
        let criterion = Criterion {
            measure: Some(Measure::Headcount),
            test: Some(Test::AtLeast),
            least: Some(10_000),
            ..Criterion::default()
        };
        let small = AccountFacts { headcount: Some(60), ..AccountFacts::default() };
        let told = |facts: &AccountFacts, lang| why(lang, &criterion, &criterion.meets(facts));
        assert_eq!(told(&small, Lang::En), "Headcount 60, asked ≥ 100");
        assert_eq!(told(&small, Lang::Zh), "员工数量 60（要求 ≥ 100）");
        assert_eq!(told(&AccountFacts::default(), Lang::En), "Headcount is not known: find it out");
    }

    #[test]
    fn every_measure_test_and_verdict_has_words_of_its_own() {
        let differ = |texts: Vec<Text>| {
            for lang in Lang::ALL {
                let mut all: Vec<&str> = texts.iter().map(|text| text.of(*lang)).collect();
                all.sort_unstable();
                all.dedup();
                assert_eq!(all.len(), texts.len());
            }
        };
        differ(Measure::ALL.iter().map(|one| measure(*one)).collect());
        differ(Test::ALL.iter().map(|one| test(*one)).collect());
    }
}
