//! What the matching of their people with ours says (SYS-18, SYS-22).

use super::{Lang, Text, accounts, texts};
use crate::method::matching::{Mismatch, Support};
use crate::model::objective::WayIn;
use crate::model::{AccountPlan, ObjectiveId};

texts! {
    VIEWS = "怎么看这些人", "Ways to look at the people";
    VIEW_LIST = "名单", "List";
    VIEW_MATCHING = "角色匹配", "Role matching";
    VIEW_TIES = "谁认识谁", "Who knows whom";
    VIEW_LOG = "接触记录", "Contact log";
    DIMENSIONS = "五个维度", "Five dimensions";
    DIMENSIONS_HELP = "角色、影响度、支持度、接触度，以及我方谁来对应。影响大的人优先，最好能变成教练。", "Role, influence, support, contact, and who of us stands opposite. Those with much influence come first, and make the best coaches.";
    SHEET = "看哪张计划书：", "As seen on the sheet:";
    NO_SHEET = "角色匹配看的是一张计划书上的人：先新建一个销售目标。", "Role matching looks at the people of a sheet: create a sales objective first.";
    NO_PEOPLE = "这张计划书上还没有人。", "Nobody is on this sheet yet.";
    ABSENT = "这张计划书上还没有的高层：", "Senior people who are not on this sheet:";
    PUT_ON_SHEET = "放上计划书：{name}", "Put on the sheet: {name}";
    PERSON = "人员", "Person";
    ROLE = "角色", "Role";
    INFLUENCE = "影响度", "Influence";
    SUPPORT = "支持度", "Support";
    CONTACT = "接触度", "Contact";
    COUNTERPART = "对应者", "Counterpart";
    VERDICT = "判断", "Verdict";
    RANK = "{rank} 级", "rank {rank}";
    SUPPORTS = "支持", "supports";
    NEUTRAL = "中立", "neutral";
    OPPOSES = "反对", "opposes";
    FINE = "相称", "fits";
    PRIORITY = "优先", "comes first";
    NOBODY = "没有对应者（R-69）", "no counterpart (R-69)";
    OUTRANKED = "对方高两级以上（R-68）", "outranks ours by two levels or more (R-68)";
    NEVER_MET = "很少或从未接触：会有困难", "seldom or never met: expect difficulty";
    TAKE = "请{name}出面", "Let {name} take over";
    OPEN_ON_SHEET = "在计划书上打开{name}", "Open {name} on the sheet";
    TIES_HELP = "行是对方的人，列是我方的人。实心是现在，空心是想要的；没人判断时按接触记录推算。点一格来改。", "Rows are theirs, columns ours. Filled is now, hollow is wanted; where nobody judged it, the contact log shows it. Press a cell to change it.";
    NO_TEAM = "还没有我方人员：在客户档案里添加。", "Nobody of ours yet: add colleagues on the account profile.";
    NOBODY_THERE = "还没有客户的人。", "Nobody of theirs yet.";
    CELL = "{person} 与 {member}：现在 {now}，想要 {wanted}", "{person} and {member}: now {now}, wanted {wanted}";
    UNKNOWN = "不知道", "unknown";
    FROM_LOG = "（按接触记录）", "(by the contact log)";
    NOW = "现在", "Now";
    WANTED = "想要", "Wanted";
    PAIR = "{person} 与 {member}", "{person} and {member}";
    GAPS = "最该加深的关系", "What to deepen first";
    GAP_LINE = "{member} → {person}：从 {now} 到 {wanted}", "{member} → {person}: from {now} to {wanted}";
    NO_GAPS = "没有差距：给重要的人标上想要的程度。", "No gap: mark how well the important ones should be known.";
    STRANGERS = "没人见过：{names}", "Met by nobody: {names}";
    GAP_ACTION = "列为行动", "Make it an action";
    GAP_ACTION_WHAT = "{member} 加深与 {person} 的关系", "{member} deepens the contact with {person}";
    ACTION = "行动", "Action";
    LOG_HELP = "按 L 到这一行，按回车记下：两个键一条。", "Press L for this line and Enter to keep it: two keys an entry.";
    LOG_LINE = "记一次接触", "Log a contact";
    LOG_WITH = "见了谁…", "With whom…";
    LOG_ON = "日期", "Date";
    LOG_KIND = "方式", "Kind";
    LOG_BY = "我方谁…", "By whom…";
    LOG_LEARNT = "了解到什么", "What was learnt";
    LOG_ADD = "记下", "Log";
    LOG_NEEDS_PERSON = "先选见了谁。", "Pick whom you met first.";
    LOG_EMPTY = "还没有接触记录。", "No contact logged yet.";
    LOG_EFFORT = "投入", "Effort";
    LOG_EFFORT_OF = "{day} 的投入", "Effort on {day}";
    LOG_MINUTES = "分钟（含路上）", "Minutes, the way there included";
    LOG_MINUTES_WRONG = "“{text}”不是分钟数：请填 0 到 10000 的整数。原来的数仍有效。", "“{text}” is no number of minutes: enter a whole number from 0 to 10000. What was there still holds.";
    LOG_COST = "费用", "Cost";
    LOG_STAGE = "当时的购买阶段", "Stage of their buying then";
    LOG_NO_STAGE = "没写阶段", "no stage noted";
    LOG_MINUTES_SHORT = "{count} 分钟", "{count} min";
    LOG_COUNT = "{count} 条", "{count} {count:entry|entries}";
    VITO = "项目最高决策人（VITO）", "Top officer of the project (VITO)";
    VITO_HELP = "这个项目上说最后一句话的人，常常不是总裁。找到他，想好怎么进门。", "Whoever has the last word on this project, often not the president. Find this person, and the way in.";
    VITO_WHO = "是谁", "Who";
    VITO_LIKELY = "最可能：", "Most likely:";
    VITO_EVIDENCE = "怎么知道的", "How we know";
    VITO_EVIDENCE_HINT = "制度、教练的说法、上次是谁签的", "Rules, what the coach says, who signed last time";
    VITO_WAY = "进门的路", "Way in";
    VITO_APPROACH = "准备好的话", "Prepared approach";
    VITO_APPROACH_HINT = "他要的结果、我们的证据、请他做的一件事", "The result wanted, our proof, the one thing to ask for";
    WAY_COACH = "教练引见", "Through the coach";
    WAY_REFERRAL = "上面介绍下来", "Referred from above";
    WAY_EXECUTIVE = "同级的我方高管", "An executive of ours of the same rank";
    WAY_OVER = "可以经由：{names}", "Over: {names}";
    WAY_NOBODY_COACH = "还没有通过检验的教练。", "No coach has passed the tests yet.";
    WAY_NOBODY_ABOVE = "组织图上没有他的上级。", "Nobody stands above on the map.";
    WAY_NOBODY_RANK = "没有级别相当的我方人员：填上双方级别，或请更高的人。", "Nobody of ours has the rank: fill in both ranks, or ask somebody higher.";
    DRAFT = "草稿：{text}", "Draft: {text}";
    USE_DRAFT = "用这段草稿", "Use the draft";
    DRAFT_COACH = "请{over}带我们去见{officer}；", "Ask {over} to take us to {officer}; ";
    DRAFT_REFERRAL = "请{over}把我们介绍给{officer}；", "Ask {over} to send us down to {officer}; ";
    DRAFT_EXECUTIVE = "请{over}约见{officer}；", "Let {over} ask {officer} for a meeting; ";
    DRAFT_RESULT = "先说他关心的结果：{result}。", "open with the result that matters: {result}.";
    DRAFT_NO_RESULT = "先问清他要的结果。", "first find out which result matters.";
}

/// What is wrong with how somebody is looked after.
pub const fn mismatch(mismatch: Mismatch) -> Text {
    match mismatch {
        Mismatch::Nobody => NOBODY,
        Mismatch::Outranked => OUTRANKED,
        Mismatch::NeverMet => NEVER_MET,
    }
}

/// A way in, and what to say where it leads over nobody.
pub const fn way(way: WayIn) -> (Text, Text) {
    match way {
        WayIn::Coach => (WAY_COACH, WAY_NOBODY_COACH),
        WayIn::Referral => (WAY_REFERRAL, WAY_NOBODY_ABOVE),
        WayIn::Executive => (WAY_EXECUTIVE, WAY_NOBODY_RANK),
    }
}

/// Support.
pub const fn support(support: Support) -> Text {
    match support {
        Support::Supports => SUPPORTS,
        Support::Neutral => NEUTRAL,
        Support::Opposes => OPPOSES,
    }
}

/// A first wording of how the top officer is approached over somebody, with the result that the officer wants where it is known;
/// `None` while officer or way are open.
pub fn approach(lang: Lang, plan: &AccountPlan, sheet: ObjectiveId, over: &str) -> Option<String> {
    let objective = plan.objectives.get(sheet)?;
    let (person, way) = (objective.top_officer.person?, objective.top_officer.way?);
    let officer = accounts::display_person(lang, &plan.people.get(person)?.name);
    let begins = match way {
        WayIn::Coach => DRAFT_COACH,
        WayIn::Referral => DRAFT_REFERRAL,
        WayIn::Executive => DRAFT_EXECUTIVE,
    };
    let mut text = begins.fill(lang, &[("over", over), ("officer", &officer)]);
    // One sentence, so the result's own full stop goes.
    let result =
        objective.influences.get(person).map_or("", |row| row.result.trim().trim_end_matches(['。', '.']));
    if result.is_empty() {
        text.push_str(DRAFT_NO_RESULT.of(lang));
    } else {
        text.push_str(&DRAFT_RESULT.fill(lang, &[("result", result)]));
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC};

    #[test]
    fn the_approach_names_who_leads_to_whom_and_the_result() {
        let mut case = Case::sound();
        case.people[ECONOMIC].name = "Qin".into();
        case.rows[ECONOMIC].result = "Papers in a day. ".into();
        case.sheet.top_officer.person = Some(case.id(ECONOMIC));
        let (plan, sheet) = case.build();
        assert_eq!(approach(Lang::En, &plan, sheet, "Gu"), None, "no way is chosen");
        case.sheet.top_officer.way = Some(WayIn::Executive);
        let (plan, sheet) = case.build();
        let said = approach(Lang::En, &plan, sheet, "Gu").expect("officer and way are there");
        assert_eq!(said, "Let Gu ask Qin for a meeting; open with the result that matters: Papers in a day.");
        case.rows[ECONOMIC].result.clear();
        let (plan, sheet) = case.build();
        let said = approach(Lang::Zh, &plan, sheet, "顾").expect("officer and way are there");
        assert_eq!(said, "请顾约见Qin；先问清他要的结果。");
    }
}
