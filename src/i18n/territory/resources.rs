//! Words of the territory's screen “Resources”. It must not know its numbers.

use crate::i18n::{Lang, Text, texts};
use crate::method::portfolio::r66_resources::{QUOTA, Resource, WrongSum};

texts! {
    TITLE = "资源分配", "Resources";
    INTRO = "把十份时间、人力、财力分到各阶段和各客户，并与实际对照。", "Ten units of time, people and money over stages and accounts, beside what really happened.";
    HELP = "资源有限，客户无限。来源只说把 10 份按时期分开，各时期时间、人力、财力不同；具体的数字表没有留下，所以这里从空白开始，数字是你的。", "Resources are finite, customers are not. The source says to split 10 units over periods, each with its own time, people and money. The table of numbers itself is not in the source, so this starts empty: the numbers are yours.";
    STAGES = "分到各阶段", "Over the stages";
    STAGES_HELP = "按客户的购买阶段分。每一列合计 10 份。", "Over the stages of the customer's buying. Each column adds up to 10.";
    ACCOUNTS = "分到各客户", "Over accounts";
    ACCOUNTS_HELP = "选几个客户，把 10 份分给他们。每一列合计 10 份。", "Pick accounts and split the 10 units over them. Each column adds up to 10.";
    ACCOUNTS_EMPTY = "还没有选客户：先选最重要的几个。", "No account is picked yet: begin with those that matter most.";
    ACCOUNTS_NONE = "这台设备上还没有客户。先在总览里新建一个。", "There is no account on this device yet. Create one on the overview first.";
    TO_OVERVIEW = "去总览", "Go to the overview";
    PICK = "加一个客户…", "Add an account…";
    PICK_LABEL = "加一个客户", "Add an account";
    DROP = "从分配里拿掉：{name}", "Take out of the split: {name}";
    STAGE = "阶段", "Stage";
    ACCOUNT = "客户", "Account";
    TIME = "时间", "Time";
    PEOPLE = "人力", "People";
    MONEY = "财力", "Money";
    SUM = "合计", "Sum";
    UNITS_OF = "{row}：{resource}", "{row}: {resource}";
    LESS = "{row}：{resource}减一份", "{row}: one unit of {resource} less";
    MORE = "{row}：{resource}加一份", "{row}: one unit of {resource} more";
    KEYS = "键盘：↑ ↓ 加减一份，数字直接填，Delete 清零。", "By keyboard: ↑ ↓ one unit more or less, a digit sets it, Delete clears it.";
    STARTS_EMPTY = "表还是空的。", "The table is empty.";
    RIGHT = "三列都合计 10 份。", "All three columns add up to 10.";
    LEFT = "{resource}合计 {sum}：还剩 {count} 份。", "{resource} adds up to {sum}: {count} {count:unit is|units are} left.";
    OVER = "{resource}合计 {sum}：多了 {count} 份。", "{resource} adds up to {sum}: {count} {count:unit|units} too many.";
    CLEAR_STAGES = "清空阶段表", "Clear the stages";
    CLEARED = "阶段表清空了。", "The table of stages is empty again.";
    DROPPED = "“{name}”不在分配里了。", "“{name}” is out of the split.";
    TAKE_BACK = "恢复", "Take back";

    REAL_STAGES = "各阶段：计划与实际", "Stages: planned and real";
    REAL_ACCOUNTS = "各客户：计划与实际", "Accounts: planned and real";
    REAL_HELP = "实际来自最近 12 个月的接触记录，以十分之几计。时间：记下的分钟，没记的按假定；人力：我方一人在一天算一人天；财力：记下的费用（{currency}）。", "What is real comes from the contact log of the last 12 months, in tenths. Time: the minutes noted, or assumed where none are. People: one of us on one day is a day of people. Money: the costs noted, in {currency}.";
    REAL_COUNT = "依据 {count} 次接触，其中 {untimed} 次没记时间。", "From {count} {count:contact|contacts}, {untimed} of them without a time.";
    REAL_UNNAMED = "{count} 次没写我方是谁，不计人力。", "{count} {count:does|do} not say who of us, and {count:counts|count} for no people.";
    REAL_OTHER_MONEY = "{count} 次的费用是别的货币，未计入。", "{count} {count:has its cost|have their cost} in another currency, left out.";
    REAL_EMPTY = "接触记录里还没有最近 12 个月的接触。在客户的“组织与人 → 接触记录”里记下，写上阶段、分钟和费用。", "The log holds no contact of the last 12 months. Log them on the account under People, Contact log, with stage, minutes and cost.";
    NO_STAGE = "没写阶段", "No stage noted";
    OTHER_ACCOUNTS = "其他客户", "Other accounts";
    PLANNED = "计划", "Planned";
    REAL = "实际", "Real";
    PLANNED_OF = "{resource}，计划", "{resource}, planned";
    REAL_OF = "{resource}，实际", "{resource}, real";
    UNKNOWN = "未知", "unknown";
}

/// The name of a column.
pub const fn resource(resource: Resource) -> Text {
    match resource {
        Resource::Time => TIME,
        Resource::People => PEOPLE,
        Resource::Money => MONEY,
    }
}

/// What is wrong with a column that does not add up, and what to do about it.
pub fn wrong_sum(lang: Lang, wrong: WrongSum) -> String {
    let text = if wrong.sum < QUOTA { LEFT } else { OVER };
    let count = wrong.sum.abs_diff(QUOTA).to_string();
    let name = resource(wrong.resource).of(lang);
    text.fill(lang, &[("resource", name), ("sum", &wrong.sum.to_string()), ("count", &count)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_sum_says_what_is_left_or_too_many() {
        let wrong = |sum| WrongSum { resource: Resource::Time, sum };
        assert_eq!(wrong_sum(Lang::En, wrong(8)), "Time adds up to 8: 2 units are left.");
        assert_eq!(wrong_sum(Lang::En, wrong(11)), "Time adds up to 11: 1 unit too many.");
        assert_eq!(wrong_sum(Lang::Zh, wrong(8)), "时间合计 8：还剩 2 份。");
    }
}
