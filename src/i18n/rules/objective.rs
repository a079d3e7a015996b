//! Words for the findings about the sheet as a whole. It must not know other rules.

use crate::model::day::Date;

use super::{With, Words};
use crate::i18n::{Text, terms, texts, wording};
use crate::method::finding::DateTrouble;
use crate::method::{ObjectivePlace, Place, Seen};
use crate::model::FeelingStep;

texts! {
    ///
    NO_FLAGS = "没有小红旗", "No red flags";
    NO_FLAGS_SEEN = "整张计划书没有中等或更重的问题，也没有人插过小红旗。", "Nothing of medium or above was found, and nobody planted a flag.";
    NO_FLAGS_WHY = "小红旗是机会的信号；一面也没有，多半是分析还不完整。", "Flags are welcome signs of opportunity; without any the analysis is probably incomplete.";
    NO_FLAGS_DO = "再问一遍：哪里最没有把握？", "Ask again: where are we least sure?";
    ///
    STALE = "久未复盘", "Not reviewed for long";
    STALE_SEEN = "上次复盘是{date}，已过{days}。", "Last reviewed on {date}, {days} ago.";
    STALE_NEVER = "从{date}起{days}，一次也没有复盘。", "Never reviewed since it was started on {date}, {days} ago.";
    STALE_WHY = "重点客户每两到四周重做一遍；有新人、调整、对手动作或延期，立刻重做。", "Key accounts are gone through every two to four weeks, and after every event.";
    STALE_DO = "复盘整张计划书", "Review the whole sheet";
    ///
    VAGUE = "销售目标不完整", "Objective incomplete";
    DOUBLE = "像是两个产品", "Reads like two products";
    VAGUE_SEEN = "还缺：{fields}。", "Still missing: {fields}.";
    DOUBLE_SEEN = "“{product}”像是两个产品；两个产品就是两张计划书。", "“{product}” reads like two products; two products are two sheets.";
    VAGUE_WHY = "目标要具体、可衡量、只有一个：客户在某日之前，以某金额购买某产品。", "An objective is specific, measurable and single: the customer buys this product for this amount by this day.";
    VAGUE_DO = "把销售目标写完整", "Complete the objective";
    DOUBLE_DO = "分成两张计划书，或写成一个产品", "Split it into two sheets, or name one product";
    ///
    DATE = "成交日期站不住", "Closing date does not hold";
    DATE_PASSED = "成交日期{date}已过{days}。", "The closing date, {date}, passed {days} ago.";
    DATE_POSTPONED = "成交日期已推迟{times}。", "The closing date was put off {times}.";
    DATE_SOON = "离成交日期只有{days}，客户却是“{timing}”。", "The closing date is {days} off, while the customer's timing is “{timing}”.";
    DATE_WHY = "日期落空，说明我们对客户的进程判断有误。", "A date that does not hold shows that we misjudge how the customer proceeds.";
    DATE_DO = "与客户确认日期和下一步", "Agree date and next step with the customer";
    ///
    FEELING = "感觉走到极端", "Feeling at the extreme";
    FEELING_SEEN = "最近一次标记的感觉是“{step}”。", "The latest gut feeling is “{step}”.";
    FEELING_WHY = "狂喜和恐慌都说明与现实脱节。", "Euphoria and panic both mean out of touch with reality.";
    FEELING_DO = "找出依据，再标一次感觉", "Find out what it rests on, and mark the feeling anew";
}

pub(super) fn no_flags(with: &With<'_>) -> Words {
    let (message, action) = (with.fill(NO_FLAGS_SEEN, &[]), with.fill(NO_FLAGS_DO, &[]));
    Words { title: NO_FLAGS, message, why: NO_FLAGS_WHY, action }
}

pub(super) fn stale(with: &With<'_>, since: Date, days: i32, was_reviewed: bool) -> Words {
    let text = if was_reviewed { STALE_SEEN } else { STALE_NEVER };
    let message = with.fill(text, &[("date", with.day(since)), ("days", with.days(days))]);
    Words { title: STALE, message, why: STALE_WHY, action: with.fill(STALE_DO, &[]) }
}

pub(super) fn feeling(with: &With<'_>, step: FeelingStep) -> Words {
    let message = with.fill(FEELING_SEEN, &[("step", with.inside(terms::feeling_step(step)))]);
    Words { title: FEELING, message, why: FEELING_WHY, action: with.fill(FEELING_DO, &[]) }
}

pub(super) fn vague(with: &With<'_>, missing: &[ObjectivePlace], is_double: bool) -> Words {
    let mut parts = Vec::new();
    if !missing.is_empty() {
        let fields = with.list(missing.iter().map(|place| terms::objective_place(*place)));
        parts.push(with.fill(VAGUE_SEEN, &[("fields", fields)]));
    }
    if is_double {
        parts.push(with.fill(DOUBLE_SEEN, &[("product", with.quoted())]));
    }
    let (title, action) = if missing.is_empty() { (DOUBLE, DOUBLE_DO) } else { (VAGUE, VAGUE_DO) };
    let message = wording::sentences(with.lang, &parts);
    Words { title, message, why: VAGUE_WHY, action: with.fill(action, &[]) }
}

pub(super) fn date(with: &With<'_>, troubles: &[DateTrouble]) -> Words {
    let close = with.finding.evidence.iter().find_map(|evidence| match (&evidence.place, &evidence.seen) {
        (Place::Objective(ObjectivePlace::CloseOn), Seen::Day(day)) => Some(with.day(*day)),
        _ => None,
    });
    let one = |trouble: &DateTrouble| match trouble {
        DateTrouble::Passed(days) => {
            let date = close.clone().unwrap_or_default();
            with.fill(DATE_PASSED, &[("date", date), ("days", with.days(*days))])
        }
        DateTrouble::Postponed(times) => {
            with.fill(DATE_POSTPONED, &[("times", wording::times(with.lang, *times))])
        }
        DateTrouble::TooSoon(days) => {
            let timing = with.inside(terms::timing(crate::model::Timing::Later));
            with.fill(DATE_SOON, &[("days", with.days(*days)), ("timing", timing)])
        }
    };
    let parts: Vec<String> = troubles.iter().map(one).collect();
    let message = wording::sentences(with.lang, &parts);
    Words { title: DATE, message, why: DATE_WHY, action: with.fill(DATE_DO, &[]) }
}

/// The titles by rule, for filters and help.
pub(super) const fn title(rule: u8) -> Option<Text> {
    Some(match rule {
        11 => NO_FLAGS,
        12 => STALE,
        44 => VAGUE,
        45 => DATE,
        46 => FEELING,
        _ => return None,
    })
}
