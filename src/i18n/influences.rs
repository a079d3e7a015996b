//! Words of the table of buying influences: its columns, what stands in a cell as plain text, and pasting rows into it. It
//! must not know how the table looks.

use super::{Lang, Text, accounts, format, inspector, terms, texts};
use crate::method::influence_table::{Column, TableRow};
use crate::model::{Influence, Judgement, Person};

texts! {
    TITLE = "购买影响者", "Buying influences";
    HELP = "谁参与决定、怎么看我们、怎么知道的，一行一人。点表头排序，点单元格直接改。", "Who takes part, how each sees us and how we know, one person a row. Press a heading to sort, edit right in the cell.";
    EMPTY = "这份计划书上还没有人", "Nobody on this sheet yet";
    EMPTY_HELP = "先放上最终拍板的人，或从表格里一次粘贴很多行。", "Begin with whoever gives the final yes, or paste many rows from a spreadsheet.";
    ADD = "添加人员", "Add a person";
    PASTE = "粘贴多行…", "Paste rows…";
    COPY = "复制为表格", "Copy as table";
    COPIED = "已复制 {count} 行，可粘贴到电子表格。", "{count} rows copied, ready for a spreadsheet.";
    COPY_REFUSED = "浏览器不允许复制。请先点一下页面再试。", "The browser did not allow copying. Click into the page and try again.";
    COUNT = "{count} 人", "{count} people";
    ONE = "1 人", "1 person";
    TABLE = "购买影响者表，可左右滚动", "Table of buying influences, scrolls sideways";
    OPEN = "打开{name}", "Open {name}";
    CELL = "{name}：{column}", "{name}: {column}";

    TITLE_COLUMN = "职务", "Title";
    LOCATION = "地点", "Location";
    CONTACT_DEPTH = "接触度", "Contact depth";
    STATEMENT = "赢的陈述", "Win statement";
    CONFIRMED = "已证实", "Confirmed";
    BASE = "覆盖", "Base covered";
    LAST_CONTACT = "最近接触", "Last contact";
    FLAGS = "小红旗", "Red flags";
    STRENGTHS = "看重的强项", "Strengths valued";
    SORT = "按“{column}”排序", "Sort by {column}";
    OF_SIX = "六项判断中 {count} 项已证实", "{count} of six judgements confirmed";
    FLAGS_AT = "{name}：{count} 面小红旗", "{name}: {count} red flags";
    NEVER = "从未", "never";
    LEFT = "已离任", "left";

    WIN_STATEMENT = "实现“{result}”，{who}就能赢得“{win}”。", "“{result}” lets {who} win “{win}”.";
    PROOF_OF = "{name}：{what}，{certainty}", "{name}: {what}, {certainty}";
    PROOF_ON = "（{date}）", " ({date})";

    LEGEND = "● 已证实　◐ 推测　○ 不清楚：点一下写明怎么知道的。", "● confirmed, ◐ assumed, ○ not known: press one to say how you know.";

    PASTE_TITLE = "粘贴多行", "Paste rows";
    PASTE_HELP = "从电子表格复制几行，连同表头：姓名、职务、部门、角色、影响度、反馈模式、支持度、业务结果、个人赢。已有的人更新，新的人添加；空格不改动任何内容。", "Copy rows from a spreadsheet with their headings: name, title, unit, role, influence, mode, rating, result, win. Known people are updated, new ones added; an empty cell changes nothing.";
    PASTE_EXAMPLE = "姓名\t角色\t影响度\t支持度\n王建国\t财务决策者\t高\t+2", "Name\tRole\tInfluence\tRating\nAlex Chen\tEconomic\tHigh\t+2";
    PASTE_COUNT = "{added} 人新上表，{changed} 人有改动", "{added} new on the sheet, {changed} changed";
    PASTE_NONE = "还没有可采用的内容", "Nothing to take over yet";
    PASTE_DO = "采用 {count} 行", "Take {count} rows";
    PASTE_DONE = "已采用 {count} 行。", "{count} rows taken over.";
    STEP = "粘贴多行", "Paste rows";
    LINE = "行", "Line";
    WHAT = "内容", "What changes";
    FATE_ADD = "新人", "New person";
    FATE_PUT_ON = "新上表", "New on the sheet";
    FATE_CHANGE = "改动", "Changed";
    FATE_SAME = "无改动", "No change";
    FATE_SKIPPED = "跳过", "Skipped";
    CHANGE = "{column}：{from} → {to}", "{column}: {from} → {to}";
    SET = "{column}：{to}", "{column}: {to}";
    NO_NAME = "第 {line} 行没有姓名，跳过", "Line {line} has no name and is skipped";
    TOO_LONG = "第 {line} 行太长，跳过", "Line {line} is too long and is skipped";
    TWICE = "第 {line} 行：{name}在第 {first} 行已出现，跳过", "Line {line}: {name} stands in line {first} already and is skipped";
    AMBIGUOUS = "第 {line} 行：不止一人叫{name}，无法判断是谁，跳过", "Line {line}: several people are called {name}; it is skipped, since it could be any of them";
    UNREAD = "第 {line} 行：“{text}”不是可识别的{column}，这一格不采用", "Line {line}: “{text}” cannot be read as {column}; that cell is left out";
    NO_ZERO = "第 {line} 行：支持度没有 0。写 +1 或 −1，不知道就留空；这一格不采用", "Line {line}: there is no rating 0. Write +1 or −1, or nothing when it is not known; that cell is left out";
}

/// What a column is called.
pub const fn column(column: Column) -> Text {
    match column {
        Column::Name => inspector::NAME,
        Column::Title => TITLE_COLUMN,
        Column::Unit => inspector::UNIT,
        Column::Location => LOCATION,
        Column::Roles => inspector::ROLES,
        Column::Influence => inspector::INFLUENCE,
        Column::Mode => inspector::MODE,
        Column::Rating => inspector::RATING,
        Column::Coverage => CONTACT_DEPTH,
        Column::Counterpart => inspector::COUNTERPART,
        Column::Result => inspector::RESULT,
        Column::Win => inspector::WIN,
        Column::Statement => STATEMENT,
        Column::Confirmed => CONFIRMED,
        Column::Base => BASE,
        Column::LastContact => LAST_CONTACT,
        Column::Flags => FLAGS,
        Column::Strengths => STRENGTHS,
    }
}

/// Result and win in one sentence, with a gap for what is missing; `None` while both are.
pub fn statement(lang: Lang, name: &str, result: &str, win: &str) -> Option<String> {
    let (result, win) = (result.trim(), win.trim());
    if result.is_empty() && win.is_empty() {
        return None;
    }
    let who = accounts::display_person(lang, name);
    let gap = |text| if str::is_empty(text) { "＿＿" } else { text };
    Some(WIN_STATEMENT.fill(lang, &[("result", gap(result)), ("who", &who), ("win", gap(win))]))
}

/// What is said of a person in a column, as plain text; empty while it is not known, and for what is not said but found.
pub fn fact(lang: Lang, person: &Person, unit: &str, row: Option<&Influence>, column: Column) -> String {
    let of = |text: Option<Text>| text.map(|text| text.of(lang).to_owned()).unwrap_or_default();
    match column {
        Column::Name => return person.name.clone(),
        Column::Title => return person.title.clone(),
        Column::Unit => return unit.to_owned(),
        Column::Location => return person.location.clone(),
        _ => {}
    }
    let Some(row) = row else { return String::new() };
    match column {
        Column::Roles => {
            let roles: Vec<&str> = row.roles.iter().map(|role| terms::role(*role).of(lang)).collect();
            roles.join(" / ")
        }
        Column::Influence => of(row.influence.map(terms::level)),
        Column::Mode => of(row.mode.map(terms::mode)),
        // Without a plus, by which a spreadsheet would take it for a formula.
        Column::Rating => {
            row.rating.map(|rating| rating.to_string().trim_start_matches('+').to_owned()).unwrap_or_default()
        }
        Column::Coverage => of(row.coverage.map(terms::coverage)),
        Column::Result => row.result.clone(),
        Column::Win => row.win.clone(),
        Column::Statement => statement(lang, &person.name, &row.result, &row.win).unwrap_or_default(),
        _ => String::new(),
    }
}

/// What stands in a cell, as plain text.
pub fn cell(lang: Lang, row: &TableRow, column: Column) -> String {
    match column {
        Column::Counterpart => row.counterpart.clone(),
        Column::Confirmed => confirmed(row),
        Column::Base => terms::base(row.base).of(lang).to_owned(),
        Column::LastContact => row.last_contact.map(format::day).unwrap_or_default(),
        Column::Flags => row.flags.to_string(),
        Column::Strengths => format::names(lang, &row.strengths),
        _ => fact(lang, &row.person, &row.unit, Some(&row.influence), column),
    }
}

/// How many judgements are confirmed, of how many.
pub fn confirmed(row: &TableRow) -> String {
    let mut text = row.confirmed().to_string();
    text.push('/');
    text.push_str(&Judgement::ALL.len().to_string());
    text
}

/// The whole table as cells of plain text, headings first.
pub fn plain_table<'a>(lang: Lang, rows: impl Iterator<Item = &'a TableRow>) -> Vec<Vec<String>> {
    let mut table = vec![Column::ALL.iter().map(|one| column(*one).of(lang).to_owned()).collect()];
    table.extend(rows.map(|row| Column::ALL.iter().map(|one| cell(lang, row, *one)).collect()));
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_statement_has_gaps_for_what_is_missing() {
        assert_eq!(
            statement(Lang::En, "Ann", "Scrap 5 % → 2 %", "a name in the group").as_deref(),
            Some("“Scrap 5 % → 2 %” lets Ann win “a name in the group”.")
        );
        assert_eq!(
            statement(Lang::Zh, "王芳", "5 天 → 1 天", " ").as_deref(),
            Some("实现“5 天 → 1 天”，王芳就能赢得“＿＿”。")
        );
        assert_eq!(statement(Lang::En, "Ann", " ", ""), None);
    }

    #[test]
    fn every_column_has_a_name_of_its_own() {
        for lang in Lang::ALL {
            let mut names: Vec<&str> = Column::ALL.iter().map(|one| column(*one).of(*lang)).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), Column::ALL.len());
        }
    }
}
