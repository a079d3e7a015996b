//! Words for the numbers of the method that a user may change: what each is called and what it does. It must not know
//! their values.

use super::{Lang, Text, texts};
use crate::method::Tunable;
use crate::method::tuning::Unit;

texts! {
    TITLE = "规则的阈值", "Thresholds of the rules";
    HELP = "规则用这些数字判断什么时候插小红旗。默认值适合大多数销售；改动只影响这台设备，立即生效，小红旗会马上重新计算。", "The rules use these numbers to decide when a flag goes up. The defaults suit most sales; a change holds on this device, at once, and all flags are counted anew.";
    GROUP_DAYS = "时间", "Time";
    GROUP_PEOPLE = "人与支持度", "People and ratings";
    GROUP_FUNNEL = "漏斗与联系频率", "Funnel and cadence";
    GROUP_SCORE = "局面分的权重", "Weights of the position score";
    GROUP_SCORE_HELP = "只看比例：四项之和算作全部。", "Only the proportions count: the four together are taken as the whole.";
    DEFAULT = "默认 {value}", "Default {value}";
    BACK = "恢复默认", "Back to the default";
    BACK_NAMED = "把“{name}”恢复为默认的 {value}", "Take “{name}” back to the default of {value}";
    BACK_ALL = "全部恢复默认", "Take all back to the defaults";
    CHANGED_NONE = "全部是默认值。", "All are at their defaults.";
    WRONG_WHOLE = "请填 {least} 到 {most} 之间的整数。现在仍按 {held} 计算。", "Enter a whole number from {least} to {most}. {held} still holds.";
    WRONG = "请填 {least} 到 {most} 之间的数。现在仍按 {held} 计算。", "Enter a number from {least} to {most}. {held} still holds.";
    WRONG_ALL = "四个权重不能都是零。现在仍按 {held} 计算。", "The four weights cannot all be nothing. {held} still holds.";
}

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// What a number is called.
pub const fn name(which: Tunable) -> Text {
    match which {
        Tunable::OldJudgementDays => t("判断过时", "A judgement is old"),
        Tunable::NewToJobDays => t("新上任", "New to the job"),
        Tunable::SingleThreadFrom => t("单线联系", "A single thread"),
        Tunable::StaleSheetDays => t("计划书过时", "The sheet is stale"),
        Tunable::CoveredRating => t("算作已覆盖的支持度", "Rating of somebody covered"),
        Tunable::SuspiciousRating => t("可疑的支持度", "A suspicious rating"),
        Tunable::ContactDays => t("热情需要新的接触", "Enthusiasm needs contact"),
        Tunable::AllPositiveFrom => t("人人都支持", "Everybody is in favour"),
        Tunable::RatingFall => t("支持度下滑", "The rating falls"),
        Tunable::PostponedTimes => t("成交日期推迟", "The closing date slips"),
        Tunable::LaterDays => t("“以后再说”与成交日期", "“Later” and the closing date"),
        Tunable::FeelingSteps => t("感觉与局面的差距", "Feeling and position apart"),
        Tunable::CloggedCycles => t("漏斗堵塞", "The funnel clogs"),
        Tunable::UniverseShare => t("“潜在”的折算", "Share of the universe"),
        Tunable::AboveShare => t("“漏斗之上”的折算", "Share above the funnel"),
        Tunable::InsideShare => t("“漏斗之中”的折算", "Share in the funnel"),
        Tunable::BestFewShare => t("“最有把握”的折算", "Share of the best few"),
        Tunable::GiveUpShare => t("花在放弃客户上的资源", "Resources on customers given up"),
        Tunable::PriorityCallMonths => t("优先考虑的客户：电话间隔", "Calls to priority customers"),
        Tunable::PriorityVisitMonths => t("优先考虑的客户：拜访间隔", "Visits to priority customers"),
        Tunable::OrdinaryCallMonths => t("一般考虑的客户：电话间隔", "Calls to ordinary customers"),
        Tunable::OrdinaryVisitMonths => t("一般考虑的客户：拜访间隔", "Visits to ordinary customers"),
        Tunable::LastCallMonths => t("最后考虑的客户：电话间隔", "Calls to customers who come last"),
        Tunable::LastVisitMonths => t("最后考虑的客户：拜访间隔", "Visits to customers who come last"),
        Tunable::PeopleWeight => t("人", "People"),
        Tunable::FlagsWeight => t("小红旗", "Flags"),
        Tunable::CoverageWeight => t("覆盖", "Coverage"),
        Tunable::WinWeight => t("赢", "Win"),
    }
}

/// What it does, in a sentence.
#[allow(clippy::too_many_lines, reason = "one sentence a number; parted, they would be harder to find")]
pub const fn help(which: Tunable) -> Text {
    match which {
        Tunable::OldJudgementDays => t(
            "超过这么多天没有再证实的判断，要重新确认。",
            "A judgement that nobody confirmed for more than this many days has to be looked at again.",
        ),
        Tunable::NewToJobDays => t(
            "上任不满这么多天的人，看法可能还会变。",
            "Whoever took the post within this many days may still change their mind.",
        ),
        Tunable::SingleThreadFrom => t(
            "影响者达到这个人数，而我们只与其中一位有来往，就太险。",
            "From this many influences on, knowing only one of them well is too thin.",
        ),
        Tunable::StaleSheetDays => t(
            "超过这么多天没有复查的计划书算过时；超过两倍更严重。",
            "A sheet that was not reviewed for more than this many days is stale; after twice as many it is worse.",
        ),
        Tunable::CoveredRating => t(
            "支持度至少到这一级，才算已覆盖；合适的教练人选也按它挑。",
            "The least rating of somebody who counts as covered; candidates for coach are picked by it too.",
        ),
        Tunable::SuspiciousRating => t(
            "四平八稳的人，支持度到了这一级就可疑：他喜欢我们，却没有需要。",
            "The least rating that is suspicious on an even keel: this person likes us and sees no need.",
        ),
        Tunable::ContactDays => t(
            "高支持度的人，超过这么多天没有接触，热情就未经证实。",
            "High ratings without contact for more than this many days are unproved.",
        ),
        Tunable::AllPositiveFrom => t(
            "影响者达到这个人数，而且人人支持，多半漏看了什么。",
            "From this many influences on, all of them in favour is too good to be true.",
        ),
        Tunable::RatingFall => t(
            "与上次复查相比，支持度下降这么多级，就要查明原因。",
            "A rating that fell by this many steps since the last review needs an explanation.",
        ),
        Tunable::PostponedTimes => t(
            "成交日期推迟到这么多次，就不能再当真。",
            "Put off this often, the closing date is not believed any more.",
        ),
        Tunable::LaterDays => t(
            "离成交日期不足这么多天，客户却说“以后再说”，两者矛盾。",
            "Less than this many days before the closing date, “later” on the customer's side contradicts it.",
        ),
        Tunable::FeelingSteps => t(
            "感觉与算出的局面相差这么多级，就要看清原因。",
            "When the feeling and the computed position are this many steps apart, look at why.",
        ),
        Tunable::CloggedCycles => t(
            "销售目标在漏斗中停留超过平常周期的这么多倍，就要重新判断或放弃。",
            "An objective that stays in the funnel for more than this many normal cycles is qualified anew or dropped.",
        ),
        Tunable::UniverseShare => t(
            "配额缺口按这个比例计入“潜在”的金额。",
            "The part of an amount in the universe that counts towards the quota.",
        ),
        Tunable::AboveShare => t(
            "配额缺口按这个比例计入“漏斗之上”的金额。",
            "The part of an amount above the funnel that counts towards the quota.",
        ),
        Tunable::InsideShare => t(
            "配额缺口按这个比例计入“漏斗之中”的金额。",
            "The part of an amount in the funnel that counts towards the quota.",
        ),
        Tunable::BestFewShare => t(
            "配额缺口按这个比例计入“最有把握”的金额。",
            "The part of an amount among the best few that counts towards the quota.",
        ),
        Tunable::GiveUpShare => t(
            "花在“放弃”客户上的资源超过这个比例，就自相矛盾。",
            "More than this part of the resources on customers that were given up contradicts itself.",
        ),
        Tunable::PriorityCallMonths => t(
            "对优先考虑的客户，每隔这么多个月电话一次；填 0 表示不要求。",
            "Months between two calls to priority customers; 0 asks for none.",
        ),
        Tunable::PriorityVisitMonths => t(
            "对优先考虑的客户，每隔这么多个月拜访一次；填 0 表示不要求。",
            "Months between two visits to priority customers; 0 asks for none.",
        ),
        Tunable::OrdinaryCallMonths => t(
            "对一般考虑的客户，每隔这么多个月电话一次；填 0 表示不要求。",
            "Months between two calls to ordinary customers; 0 asks for none.",
        ),
        Tunable::OrdinaryVisitMonths => t(
            "对一般考虑的客户，每隔这么多个月拜访一次；填 0 表示不要求。",
            "Months between two visits to ordinary customers; 0 asks for none.",
        ),
        Tunable::LastCallMonths => t(
            "对最后考虑的客户，每隔这么多个月电话一次；填 0 表示不要求。",
            "Months between two calls to customers who come last; 0 asks for none.",
        ),
        Tunable::LastVisitMonths => t(
            "对最后考虑的客户，每隔这么多个月拜访一次；填 0 表示不要求。",
            "Months between two visits to customers who come last; 0 asks for none.",
        ),
        Tunable::PeopleWeight => {
            t("每个人的支持度、反馈模式和接触度。", "Each person's rating, mode and contact.")
        }
        Tunable::FlagsWeight => t("没有处理的小红旗。", "Flags that are not dealt with."),
        Tunable::CoverageWeight => {
            t("影响度高的人中，已覆盖的比例。", "How many of those with high influence are covered.")
        }
        Tunable::WinWeight => {
            t("业务结果和个人赢都已证实的比例。", "For how many people result and win are confirmed.")
        }
    }
}

/// The word after a number.
pub const fn unit(unit: Unit) -> Text {
    match unit {
        Unit::Days => t("天", "days"),
        Unit::People => t("人", "people"),
        Unit::Rating => t("级", "on the scale"),
        Unit::Steps => t("级", "steps"),
        Unit::Times => t("次", "times"),
        Unit::Months => t("个月", "months"),
        Unit::Cycles => t("倍周期", "cycles"),
        Unit::Percent => t("%", "%"),
        Unit::Weight => t("份", "parts"),
    }
}

/// A number as it is written: ratings carry their sign, parts may have decimals.
pub fn number(which: Tunable, value: f64) -> String {
    let sign = if which.spec().unit == Unit::Rating && value > 0.0 { "+" } else { "" };
    [sign, &value.to_string()].concat()
}

/// Why a value is refused, and what holds on.
pub fn refusal(lang: Lang, which: Tunable, held: f64, is_in_range: bool) -> String {
    let spec = which.spec();
    let text = match (is_in_range, spec.unit.is_whole()) {
        (true, _) => WRONG_ALL,
        (false, true) => WRONG_WHOLE,
        (false, false) => WRONG,
    };
    let of = |value: f64| number(which, value);
    text.fill(lang, &[("least", &of(spec.least)), ("most", &of(spec.most)), ("held", &of(held))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_a_name_and_an_explanation_of_its_own() {
        let mut names: Vec<&str> = Tunable::ALL.iter().map(|one| name(*one).en).collect();
        let mut helps: Vec<&str> = Tunable::ALL.iter().map(|one| help(*one).zh).collect();
        for words in [&mut names, &mut helps] {
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), Tunable::ALL.len());
        }
    }

    #[test]
    fn a_refusal_names_the_range_and_what_holds() {
        let text = refusal(Lang::En, Tunable::CoveredRating, 3.0, false);
        assert_eq!(text, "Enter a whole number from +1 to +5. +3 still holds.");
        let text = refusal(Lang::Zh, Tunable::WinWeight, 15.0, true);
        assert!(text.contains("不能都是零") && text.contains("15"), "{text}");
    }
}
