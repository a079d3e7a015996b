//! Words of the overview and the account screens, and the sentence that states an objective.

use super::{Lang, format, texts};
use crate::model::{AccountPlan, Objective};

texts! {
    UNNAMED_ACCOUNT = "未命名客户", "Unnamed account";
    UNNAMED_PRODUCT = "未命名目标", "Unnamed objective";
    UNNAMED_PERSON = "未命名", "Unnamed";

    OVERVIEW_TITLE = "客户与销售目标", "Accounts and sales objectives";
    OVERVIEW_EMPTY = "还没有客户", "No accounts yet";
    OVERVIEW_EMPTY_HELP = "新建一个客户，或打开示例看看一份完整的计划长什么样。", "Create an account, or open the sample to see what a complete plan looks like.";
    START_OWN = "开始我自己的计划", "Start my own plan";
    OPEN_SAMPLE = "打开示例", "Open the sample";
    SAMPLE_NOTE = "这是示例：人物与公司均为虚构。随便改，随时可以撤销或删除。", "This is a sample: people and firms are invented. Change anything; all of it can be undone or deleted.";
    SAMPLE_BADGE = "示例", "Sample";
    NEW_ACCOUNT = "新建客户", "New account";
    NEW_ACCOUNT_NAME = "客户名称", "Name of the customer";
    NEW_ACCOUNT_HINT = "哪家公司或机构？之后都可以改。", "Which company or organisation? Everything can be changed later.";
    NEW_OBJECTIVE = "新建销售目标", "New objective";
    NEW_OBJECTIVE_HINT = "一个目标只卖一样东西，到一个日期。两样东西就建两个目标。", "One objective sells one thing by one date. For two things create two objectives.";
    RENAME = "重命名", "Rename";
    DUPLICATE = "复制一份", "Duplicate";
    DUPLICATE_NAME = "{name}（副本）", "{name} (copy)";
    EXPORT_JSON = "导出 JSON", "Export JSON";
    DELETED_ACCOUNT = "已删除“{name}”。", "“{name}” was deleted.";
    DELETED_OBJECTIVE = "已删除销售目标“{name}”。", "The objective “{name}” was deleted.";
    ACCOUNT_MENU = "“{name}”的更多操作", "More for “{name}”";
    PEOPLE_COUNT = "{count} 人", "{count} {count:person|people}";
    POSITION = "局面", "Position";
    FLAGS = "小红旗", "Red flags";
    NO_NEXT_ACTION = "没有下一步", "No next action";
    NO_OBJECTIVES = "还没有销售目标", "No objectives yet";
    ADD_OBJECTIVE = "新建销售目标", "Add an objective";
    LAST_SAVED = "最近修改 {date}", "Last changed {date}";

    PRODUCT = "产品或服务", "Product or service";
    PRODUCT_HINT = "只写一样", "One thing only";
    AMOUNT = "金额", "Amount";
    AMOUNT_HINT = "可以写 320万", "3.2m works too";
    AMOUNT_WRONG = "读不懂“{text}”：请写数字，例如 3,200,000 或 320万。", "“{text}” is no amount: write a number such as 3,200,000 or 3.2m.";
    CURRENCY = "币种", "Currency";
    CLOSE_ON = "成交日期", "Close date";
    DELETE_OBJECTIVE = "删除这个销售目标", "Delete this objective";
    DELETE_ACCOUNT = "删除这个客户", "Delete this account";

    PROFILE = "客户档案", "Account profile";
    NAME = "名称", "Name";
    DIVISION = "部门或所在地", "Division or location";
    INDUSTRY = "行业", "Industry";
    WEBSITE = "网址", "Web site";
    SALESPERSON = "负责销售", "Salesperson";
    CURRENT_VOLUME = "目前采购额", "Current volume";
    POTENTIAL_VOLUME = "潜在采购额", "Potential volume";
    TIER = "客户分级", "Tier";
    NOTES = "备注", "Notes";
    UNITS = "部门", "Units";
    UNITS_HELP = "客户的部门、子公司和相关机构。", "Departments, subsidiaries and bodies around the customer.";
    ADD_UNIT = "添加部门", "Add a unit";
    UNIT_NAME = "部门名称", "Name of the unit";
    UNIT_PARENT = "上级部门", "Belongs to";
    UNIT_KIND = "类型", "Kind";
    OUR_TEAM = "我方人员", "Our team";
    OUR_TEAM_HELP = "谁代表我们与客户打交道：对应者、行动的负责人都从这里选。", "Who deals with the customer on our side: counterparts and owners of actions come from here.";
    ADD_MEMBER = "添加我方人员", "Add a colleague";
    MEMBER_NAME = "姓名", "Name";
    MEMBER_TITLE = "职务", "Title";
    MEMBER_RANK = "级别（1 最高）", "Rank (1 is the top)";
    EVENTS = "客户那边发生的事", "What happened at the customer";
    EVENTS_HELP = "新人上任、有人离开、机构调整、招标发布：记一次，相关判断就会被提醒重新核对。", "Somebody new, somebody gone, a reorganisation, a tender: record it once and the judgements it touches ask to be checked again.";
    ADD_EVENT = "记录一件事", "Record an event";
    EVENT_KIND = "什么事", "What";
    EVENT_ON = "日期", "Date";
    EVENT_WHO = "涉及的人", "Person concerned";
    EVENT_UNIT = "涉及的部门", "Unit concerned";
    EVENT_NOTE = "说明", "Note";
    WHOLE_ORGANISATION = "整个组织", "the whole organisation";
    OPEN_SHEET = "打开计划书", "Open the sheet";
}

/// A customer's name, or what stands for it.
pub fn display_name(lang: Lang, name: &str) -> String {
    if name.trim().is_empty() { UNNAMED_ACCOUNT.of(lang).to_owned() } else { name.to_owned() }
}

/// A person's name, or what stands for it.
pub fn display_person(lang: Lang, name: &str) -> String {
    if name.trim().is_empty() { UNNAMED_PERSON.of(lang).to_owned() } else { name.to_owned() }
}

/// An objective's product, or what stands for it.
pub fn display_product(lang: Lang, product: &str) -> String {
    if product.trim().is_empty() { UNNAMED_PRODUCT.of(lang).to_owned() } else { product.to_owned() }
}

/// The sentence that states an objective: who will buy what, worth how much, by when. What is not known yet shows as a
/// gap to fill.
pub fn statement(lang: Lang, plan: &AccountPlan, objective: &Objective) -> String {
    let gap = "＿＿";
    let who = display_name(lang, &plan.account.name);
    let product = objective.product.trim();
    let what = if product.is_empty() { gap } else { product };
    let amount = objective.amount.map_or_else(|| gap.to_owned(), format::amount);
    let date = objective.close_on.map_or_else(|| gap.to_owned(), |date| format::long_day(lang, date));
    match lang {
        Lang::Zh => format!("{who}将在 {date}前以 {amount} 购买{what}"),
        Lang::En => format!("{who} will buy {what} worth {amount} by {date}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Currency, ObjectiveId, PlanId};
    use uuid::Uuid;

    #[test]
    fn the_statement_is_one_sentence_with_gaps() {
        let plan = AccountPlan::new(PlanId(Uuid::from_u128(1)), "华岳集团");
        let mut objective = Objective::new(ObjectiveId(Uuid::from_u128(2)));
        assert_eq!(statement(Lang::En, &plan, &objective), "华岳集团 will buy ＿＿ worth ＿＿ by ＿＿");
        objective.product = "综合办公系统".to_owned();
        objective.amount = Some(Amount::whole(3_200_000, Currency::CNY));
        objective.close_on = Some(crate::model::day::date(2026, 12, 31));
        assert_eq!(
            statement(Lang::Zh, &plan, &objective),
            "华岳集团将在 2026年12月31日前以 ¥3,200,000 购买综合办公系统"
        );
    }
}
