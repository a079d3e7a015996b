//! Words of the overview of the whole territory. It must not know its numbers.

use crate::i18n::{Text, texts};
use crate::method::territory::Cover;
use crate::method::territory::overview::{Attention, SortBy};

texts! {
    HEAT = "角色覆盖", "Roles covered";
    VIEWS = "怎么看这些客户", "Ways to look at the accounts";
    VIEW_LIST = "列表", "List";
    FILTERS = "筛选与排序", "Filters and order";
    SEARCH = "客户、目标、行业、地点、负责人", "Account, objective, industry, place, salesperson";
    ALL_TIERS = "所有级别", "Every tier";
    ALL_BANDS = "所有局面", "Every position";
    ALL_PLACES = "漏斗各层", "Every funnel level";
    TIER = "客户级别", "Tier";
    BAND = "局面", "Position";
    PLACE = "漏斗位置", "Funnel level";
    SORT = "排序", "Order";
    SORT_RECENT = "最近修改在前", "Last worked on first";
    SORT_NAME = "按名称", "By name";
    SORT_BEST = "局面最好在前", "Best position first";
    SORT_WEAKEST = "局面最弱在前", "Weakest position first";
    SORT_NEXT = "下一步最早在前", "Next due first";
    SORT_CONTACT = "最久没接触在前", "Longest without contact first";
    ATTENTION = "需要留意", "Needs attention";
    OVERDUE = "有逾期", "Overdue";
    OVERDUE_HELP = "有行动、信息或拜访计划过了日期的客户。", "Accounts on which an action, information or a planned call is past its day.";
    QUIET = "久未接触", "No contact for long";
    QUIET_HELP = "超过 {days} 天† 没有接触，或按级别的电话、拜访已逾期的客户。", "Accounts met by nobody for more than {days} days†, or whose call or visit by tier is overdue.";
    CRITICAL = "严重小红旗", "Critical flags";
    CRITICAL_HELP = "有严重发现的客户。", "Accounts with a critical finding.";
    COUNT = "{count} 个客户 · {sheets} 个目标", "{count} {count:account|accounts} · {sheets} {sheets:objective|objectives}";
    SOME = "显示 {count} / {all} 个客户", "{count} of {all} accounts shown";
    WIDEN = "显示全部", "Show all";
    NOTHING = "没有符合条件的客户", "No account fits";
    NOTHING_HELP = "换个说法，或去掉一些条件。", "Try another word, or take a filter away.";
    OBJECTIVE = "销售目标", "Objective";
    TREND = "走势", "Trend";
    ROLES = "角色", "Roles";
    WEAKEST = "最弱一环", "Weakest element";
    NEXT = "下一步", "Next step";
    SINCE = "自 {date}", "since {date}";
    UP = "上升 {points}", "up {points}";
    DOWN = "下降 {points}", "down {points}";
    LEVEL = "持平", "level";
    NO_TREND = "走势还不知道：明天起才有可比的局面。", "No trend yet: there is something to compare with from tomorrow on.";
    NO_FINDING = "没有大的问题", "no grave finding";
    OVERDUE_BY = "逾期 {count} 天", "{count} {count:day|days} overdue";
    LAST_CONTACT = "上次接触 {date}", "Last contact {date}";
    DAYS_AGO = "{count} 天前", "{count} {count:day|days} ago";
    TODAY = "今天", "today";
    NO_CONTACT = "没有接触记录", "No contact logged";
    SOME_SHEETS = "{count} / {all} 个目标", "{count} of {all} objectives";
    NOBODY = "无人", "Nobody";
    OPEN = "未覆盖", "Open";
    PARTLY = "部分", "Partly";
    COVERED = "已覆盖", "Covered";
    HEAT_HELP = "每个角色覆盖得怎样。点一格打开计划书。", "How well each role is covered. Press a cell to open the sheet.";
    HEAT_CELL = "{role}：{cover}", "{role}: {cover}";
    HEAT_SUM = "已覆盖的目标", "Objectives covered";
    HEAT_OF = "{count} / {all}", "{count} / {all}";
    HEAT_SOME = "存出的图最多 {most} 行；表里有全部 {all} 行。", "The saved picture holds the first {most} rows; the table has all {all}.";
    HEAT_NONE = "这些客户还没有销售目标。", "These accounts have no objectives yet.";
}

/// Why an account needs attention.
pub const fn attention(what: Attention) -> Text {
    match what {
        Attention::Overdue => OVERDUE,
        Attention::Quiet => QUIET,
        Attention::Critical => CRITICAL,
    }
}

/// What that means.
pub const fn attention_help(what: Attention) -> Text {
    match what {
        Attention::Overdue => OVERDUE_HELP,
        Attention::Quiet => QUIET_HELP,
        Attention::Critical => CRITICAL_HELP,
    }
}

/// An order.
pub const fn sort_by(by: SortBy) -> Text {
    match by {
        SortBy::Recent => SORT_RECENT,
        SortBy::Name => SORT_NAME,
        SortBy::Best => SORT_BEST,
        SortBy::Weakest => SORT_WEAKEST,
        SortBy::NextDue => SORT_NEXT,
        SortBy::LastContact => SORT_CONTACT,
    }
}

/// How well a role is covered.
pub const fn cover(cover: Cover) -> Text {
    match cover {
        Cover::Nobody => NOBODY,
        Cover::Open => OPEN,
        Cover::Partly => PARTLY,
        Cover::Covered => COVERED,
    }
}
