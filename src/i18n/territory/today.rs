//! Words of the territory's screen “Today”. It must not know its numbers.

use crate::i18n::{Lang, Text, accounts, format, rules, terms, texts};
use crate::method::cadence::Touch;
use crate::method::territory::today::{Group, Line, Task};
use crate::method::territory::{DueKind, Standing, Worse};
use crate::model::day::Date;
use crate::model::{Role, RuleNumber};

texts! {
    TITLE = "今天", "Today";
    INTRO = "今天和这几天该做的，按要紧程度排列。", "What is due today and in the next days, in the order of what matters.";
    GROUP_OVERDUE = "逾期", "Overdue";
    GROUP_TODAY = "今天到期", "Due today";
    GROUP_WORSE = "变严重了", "Became worse";
    GROUP_REVIEW = "该复盘", "To be reviewed";
    GROUP_SOON = "七天内", "Within seven days";
    GROUP_LATER = "以后", "Later";
    GROUPS = "各部分有几件", "How many in each part";
    KEYS = "按 J、K 上下移动。", "J and K move down and up.";
    CALENDAR = "日历文件（.ics）", "Calendar file (.ics)";
    CALENDAR_HELP = "往后 30 天到期的事；逾期的排在今天。", "What is due in the next 30 days; what is overdue stands on today.";
    CALENDAR_NONE = "往后 30 天没有到期的事，没有什么可导出。", "Nothing is due in the next 30 days, so there is nothing to put in a calendar.";
    CALENDAR_NAME = "棋谱待办", "Qipu";
    KIND_CALL = "电话", "Call";
    KIND_VISIT = "拜访", "Visit";
    KIND_ACTION = "行动", "Action";
    KIND_NEED = "信息", "Information";
    KIND_PLANNED = "拜访计划", "Call plan";
    KIND_WORSE = "小红旗", "Red flag";
    KIND_REVIEW = "复盘", "Review";
    CALL_THEM = "打电话给{name}", "Call {name}";
    VISIT_THEM = "拜访{name}", "Visit {name}";
    HOLD_CALL = "按计划拜访", "Make the planned call";
    UNNAMED_ACTION = "未写内容的行动", "Action without words";
    UNNAMED_NEED = "未写内容的信息", "Information without words";
    REVIEW_IT = "复盘“{name}”", "Review “{name}”";
    WHY_CALL = "{date} 之后没有打过电话；{tier}的客户{every}打一次。", "No call since {date}; {tier} customers are called {every}.";
    WHY_VISIT = "{date} 之后没有拜访过；{tier}的客户{every}拜访一次。", "No visit since {date}; {tier} customers are visited {every}.";
    EVERY_MONTH = "每月", "every month";
    EVERY_MONTHS = "每 {months} 个月", "every {months} months";
    WHY_BOTH = "也算电话。", "It counts as the call that is due too.";
    WHY_LONG = "已错过整整一个周期（R-65）。", "A whole interval was missed (R-65).";
    WHY_ACTION = "计划 {date} 前做完。", "Planned for {date}.";
    WHY_NEED = "{date} 前要知道。", "Wanted by {date}.";
    WHY_PLANNED = "约在 {date}。", "Planned for {date}.";
    WHY_HELD = "约在 {date}，还没有记录结果。", "Planned for {date}; what came of it is not recorded yet.";
    WHY_WHO = "{who}负责。", "By {who}.";
    WHY_GRAVER = "原来是“{before}”，{date} 起是“{now}”。", "Was “{before}”, is “{now}” since {date}.";
    WHY_NEW = "{date} 起新出现，程度“{now}”。", "New since {date}: “{now}”.";
    WHY_REVIEWED = "上次复盘 {date}；最多隔 {days} 天†（R-12）。", "Last reviewed {date}; at most {days} days† may pass (R-12).";
    WHY_NEVER = "{date} 开始后还没有复盘；最多隔 {days} 天†（R-12）。", "Never reviewed since its start on {date}; at most {days} days† may pass (R-12).";
    WHEN_OVERDUE = "逾期 {count} 天", "{count} {count:day|days} overdue";
    WHEN_TODAY = "今天", "today";
    WHEN_IN = "{date}，还有 {count} 天", "{date}, in {count} {count:day|days}";
    WHEN_SINCE = "{count} 天前", "{count} {count:day|days} ago";
    WHEN_SINCE_TODAY = "今天起", "since today";
    DONE = "完成", "Done";
    ANSWER = "知道了…", "Known…";
    ANSWER_LABEL = "了解到什么：{what}", "What was found: {what}";
    ANSWER_SAVE = "记下答案", "Keep the answer";
    ANSWER_EMPTY = "先写下了解到什么，再记下答案。", "Write what was found first; then keep the answer.";
    LOG = "记录…", "Log…";
    LOG_ANY = "记一次接触…", "Log a contact…";
    LOG_FOR = "记录与{name}的接触", "Log a contact with {name}";
    LOG_KIND = "方式", "Kind";
    LOG_ON = "日期", "Date";
    LOG_LEARNT = "了解到什么", "What was learnt";
    LOG_MINUTES = "分钟", "Minutes";
    LOG_SAVE = "记下接触", "Log the contact";
    LOG_MINUTES_WRONG = "读不懂“{text}”：请写整数分钟，例如 45。", "“{text}” is no number of minutes: write a whole number such as 45.";
    LOG_FUTURE = "日期还没到：接触记录只能写已经发生的。", "That day is still to come: a contact is logged once it happened.";
    LOG_NO_DAY = "先选日期。", "Choose the day first.";
    HOLD = "打开计划", "Open the plan";
    LOOK = "看看", "Look at it";
    REVIEW = "开始复盘", "Start the review";
    MORE = "推迟等：{what}", "Put off and more: {what}";
    SNOOZE_TOMORROW = "推迟到明天（{date}）", "Put off until tomorrow ({date})";
    SNOOZE_WEEK = "推迟到下周一（{date}）", "Put off until Monday ({date})";
    SNOOZE_DATE = "推迟到…", "Put off until…";
    SNOOZE_UNTIL = "推迟到哪天", "Put off until";
    SNOOZE_SAVE = "推迟", "Put off";
    SNOOZE_PAST = "请选今天以后的日期。", "Choose a day after today.";
    SNOOZED = "“{what}”推迟到 {date}。", "“{what}” is put off until {date}.";
    SNOOZED_GROUP = "推迟的 {count} 件", "{count} put off";
    SNOOZED_UNTIL = "推迟到 {date}", "put off until {date}";
    BRING_BACK = "取回", "Bring back";
    BRING_BACK_WHAT = "取回：{what}", "Bring back: {what}";
    IS_DONE = "“{what}”完成了。", "“{what}” is done.";
    IS_KNOWN = "已记下“{what}”的答案。", "The answer to “{what}” is kept.";
    IS_LOGGED = "已记下与{name}的接触。", "The contact with {name} is logged.";
    NOTHING = "今天没有要做的", "Nothing is due";
    NOTHING_NEXT = "接下来是 {date}：{what}（{name}）。", "Next comes {date}: {what} ({name}).";
    NOTHING_AT_ALL = "给行动定日期，给客户定级别，这里就会告诉你什么时候该做什么。", "Give actions a day and customers a tier, and this list says what is due when.";
    TO_OVERVIEW = "到总览", "Go to the overview";
    TO_CADENCE = "到联系频率", "Go to the cadence";
}

/// A part of the list.
pub const fn group(group: Group) -> Text {
    match group {
        Group::Overdue => GROUP_OVERDUE,
        Group::Today => GROUP_TODAY,
        Group::Worse => GROUP_WORSE,
        Group::Review => GROUP_REVIEW,
        Group::Soon => GROUP_SOON,
        Group::Later => GROUP_LATER,
    }
}

/// What kind of line it is.
pub const fn kind(task: &Task) -> Text {
    match task {
        Task::Touch { touch: Touch::Call, .. } => KIND_CALL,
        Task::Touch { touch: Touch::Visit, .. } => KIND_VISIT,
        Task::Due { kind: DueKind::Action, .. } => KIND_ACTION,
        Task::Due { kind: DueKind::Need, .. } => KIND_NEED,
        Task::Due { kind: DueKind::Call, .. } => KIND_PLANNED,
        Task::Worse(_) => KIND_WORSE,
        Task::Review { .. } => KIND_REVIEW,
    }
}

/// What is to be done.
pub fn what(lang: Lang, line: &Line) -> String {
    let customer = accounts::display_name(lang, &line.account);
    let or = |text: &str, none: Text| {
        if text.trim().is_empty() { none.of(lang).to_owned() } else { text.to_owned() }
    };
    match &line.task {
        Task::Touch { touch: Touch::Call, .. } => CALL_THEM.fill(lang, &[("name", &customer)]),
        Task::Touch { touch: Touch::Visit, .. } => VISIT_THEM.fill(lang, &[("name", &customer)]),
        Task::Due { kind: DueKind::Action, what, .. } => or(what, UNNAMED_ACTION),
        Task::Due { kind: DueKind::Need, what, .. } => or(what, UNNAMED_NEED),
        Task::Due { kind: DueKind::Call, what, .. } => or(what, HOLD_CALL),
        Task::Worse(worse) => finding(lang, &worse.now),
        Task::Review { .. } => REVIEW_IT.fill(lang, &[("name", &sheet(lang, line).unwrap_or_default())]),
    }
}

/// The objective that it stands on.
pub fn sheet(lang: Lang, line: &Line) -> Option<String> {
    line.sheet.as_ref().map(|(_, name)| accounts::display_product(lang, name))
}

/// Why it stands in the list; `stale_days` is how long a sheet may go without a review.
pub fn why(lang: Lang, line: &Line, stale_days: u32) -> String {
    let date = format::day(line.on);
    let sentences: Vec<String> = match &line.task {
        Task::Touch { touch, since, months, is_long, is_both } => {
            let text = if *touch == Touch::Call { WHY_CALL } else { WHY_VISIT };
            let tier = line.tier.map_or("", |tier| terms::tier(tier).of(lang));
            let tier = if lang == Lang::En { tier.to_lowercase() } else { tier.to_owned() };
            let every = if *months == 1 { EVERY_MONTH } else { EVERY_MONTHS };
            let every = every.fill(lang, &[("months", &months.to_string())]);
            let first =
                text.fill(lang, &[("date", &format::day(*since)), ("tier", &tier), ("every", &every)]);
            let both = is_both.then(|| WHY_BOTH.of(lang).to_owned());
            let missed = is_long.then(|| WHY_LONG.of(lang).to_owned());
            [Some(first), both, missed].into_iter().flatten().collect()
        }
        Task::Due { kind, who, .. } => {
            let text = match kind {
                DueKind::Action => WHY_ACTION,
                DueKind::Need => WHY_NEED,
                DueKind::Call if line.group == Group::Overdue => WHY_HELD,
                DueKind::Call => WHY_PLANNED,
            };
            let who = (!who.trim().is_empty()).then(|| WHY_WHO.fill(lang, &[("who", who)]));
            [Some(text.fill(lang, &[("date", &date)])), who].into_iter().flatten().collect()
        }
        Task::Worse(worse) => vec![change(lang, worse, &date)],
        Task::Review { since, was_reviewed } => {
            let text = if *was_reviewed { WHY_REVIEWED } else { WHY_NEVER };
            let days = stale_days.to_string();
            vec![text.fill(lang, &[("date", &format::day(*since)), ("days", &days)])]
        }
    };
    crate::i18n::wording::sentences(lang, &sentences)
}

/// What names a line in calendars: the same at every export, so that a calendar knows it again. Of a call or visit by tier the
/// next one is another event.
pub fn uid(line: &Line) -> String {
    let key = line.key.replace('/', "-");
    match line.task {
        Task::Touch { since, .. } => format!("{key}-{since}@qipu"),
        Task::Due { .. } | Task::Worse(_) | Task::Review { .. } => format!("{key}@qipu"),
    }
}

/// A line of a calendar: what kind of thing, and what is to be done.
pub fn summary(lang: Lang, line: &Line) -> String {
    match &line.task {
        Task::Touch { .. } | Task::Review { .. } => what(lang, line),
        task @ (Task::Due { .. } | Task::Worse(_)) => {
            let colon = if lang == Lang::Zh { "：" } else { ": " };
            [kind(task).of(lang), &what(lang, line)].join(colon)
        }
    }
}

/// What stands below it: where, and why.
pub fn description(lang: Lang, line: &Line, stale_days: u32) -> String {
    let customer = accounts::display_name(lang, &line.account);
    let place = [Some(customer), sheet(lang, line)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    [place, why(lang, line, stale_days)].join("\n")
}

/// When it is due.
pub fn when(lang: Lang, line: &Line, today: Date) -> String {
    let days = today.days_until(line.on);
    let count = days.unsigned_abs().to_string();
    match (&line.task, days) {
        (Task::Worse(_), 0) => WHEN_SINCE_TODAY.of(lang).to_owned(),
        (Task::Worse(_), _) => WHEN_SINCE.fill(lang, &[("count", &count)]),
        (_, ..0) => WHEN_OVERDUE.fill(lang, &[("count", &count)]),
        (_, 0) => WHEN_TODAY.of(lang).to_owned(),
        (_, 1..) => WHEN_IN.fill(lang, &[("date", &format::short_day(line.on)), ("count", &count)]),
    }
}

/// A finding in short: its rule, and whom or what it is about, where that is not the sheet or the account itself.
pub fn finding(lang: Lang, finding: &Standing) -> String {
    let title = RuleNumber::try_from(finding.rule.clone()).ok().and_then(rules::rule_title);
    let title = title.map_or_else(|| finding.rule.clone(), |title| title.of(lang).to_owned());
    let role = || Role::from_word(&finding.subject).map(|role| terms::role(role).of(lang));
    let about = match finding.kind.as_str() {
        "role" => role().unwrap_or_default(),
        "objective" | "account" => "",
        _ => finding.name.trim(),
    };
    match about {
        "" => title,
        about => [title.as_str(), about].join(if lang == Lang::Zh { "：" } else { ": " }),
    }
}

fn change(lang: Lang, worse: &Worse, date: &str) -> String {
    let word = |severity| terms::severity(severity).of(lang);
    let now = worse.now.severity.map_or("?", word);
    match worse.before {
        Some(before) => WHY_GRAVER.fill(lang, &[("before", word(before)), ("now", now), ("date", date)]),
        None => WHY_NEW.fill(lang, &[("now", now), ("date", date)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::Severity;
    use crate::model::account::Tier;
    use crate::model::day::date;
    use crate::model::{ObjectiveId, PlanId};
    use uuid::Uuid;

    const TODAY: Date = date(2026, 6, 15);

    fn line(task: Task, on: Date) -> Line {
        Line {
            key: String::new(),
            group: Group::Overdue,
            task,
            plan: PlanId(Uuid::from_u128(1)),
            account: "Alder".to_owned(),
            tier: Some(Tier::Priority),
            sheet: Some((ObjectiveId(Uuid::from_u128(2)), "Pumps".to_owned())),
            on,
        }
    }

    fn touch(months: u8) -> Task {
        let since = date(2026, 4, 1);
        Task::Touch { touch: Touch::Call, since, months, is_long: true, is_both: false }
    }

    #[test]
    fn a_touch_says_whom_since_when_and_how_often() {
        let call = line(touch(1), date(2026, 5, 1));
        assert_eq!(what(Lang::En, &call), "Call Alder");
        assert_eq!(when(Lang::En, &call, TODAY), "45 days overdue");
        let said = why(Lang::En, &call, 28);
        assert_eq!(
            said,
            "No call since 2026-04-01; priority customers are called every month. A whole interval was missed (R-65)."
        );
        assert!(why(Lang::En, &line(touch(3), TODAY), 28).contains("every 3 months"));
        assert!(
            why(Lang::Zh, &call, 28).starts_with("2026-04-01 之后没有打过电话；优先考虑的客户每月打一次。")
        );
    }

    /// TODAY-7
    #[test]
    fn a_calendar_line_says_what_where_and_why_under_a_lasting_name() {
        let mut call = line(touch(1), date(2026, 5, 1));
        call.key = "call/1".to_owned();
        call.sheet = None;
        assert_eq!(uid(&call), "call-1-2026-04-01@qipu");
        assert_eq!(summary(Lang::Zh, &call), "打电话给Alder");
        assert!(description(Lang::En, &call, 28).starts_with("Alder\nNo call since"));
        let due =
            Task::Due {
                kind: DueKind::Need, id: String::new(), what: "预算".to_owned(), who: String::new()
            };
        let need = line(due, TODAY);
        assert_eq!(summary(Lang::Zh, &need), "信息：预算");
        assert_eq!(description(Lang::Zh, &need, 28), "Alder · Pumps\n2026-06-15 前要知道。");
    }

    #[test]
    fn a_finding_says_what_it_was_and_is() {
        let now = Standing {
            rule: "R-03".to_owned(),
            severity: Some(Severity::Critical),
            name: "Qin".to_owned(),
            ..Standing::default()
        };
        let since = Some(date(2026, 6, 12));
        let graver = line(Task::Worse(Worse { now, before: Some(Severity::High), since }), date(2026, 6, 12));
        assert!(what(Lang::En, &graver).ends_with(": Qin"));
        let of = |kind: &str, subject: &str, name: &str| Standing {
            rule: "R-06".to_owned(),
            kind: kind.to_owned(),
            subject: subject.to_owned(),
            name: name.to_owned(),
            ..Standing::default()
        };
        assert!(finding(Lang::Zh, &of("role", "economic", "0")).ends_with("：财务决策者"));
        assert!(
            !finding(Lang::En, &of("objective", "1", "Pumps")).contains("Pumps"),
            "the line names its sheet"
        );
        assert_eq!(why(Lang::En, &graver, 28), "Was “High”, is “Critical” since 2026-06-12.");
        assert_eq!(when(Lang::Zh, &graver, TODAY), "3 天前");
    }

    #[test]
    fn what_has_no_words_is_named_all_the_same() {
        let due = |kind| Task::Due { kind, id: String::new(), what: " ".to_owned(), who: "Zhao".to_owned() };
        let action = line(due(DueKind::Action), TODAY);
        assert_eq!(what(Lang::En, &action), "Action without words");
        assert_eq!(why(Lang::En, &action, 28), "Planned for 2026-06-15. By Zhao.");
        assert_eq!(when(Lang::En, &action, TODAY), "today");
    }
}
