//! What the screen says when a file, an edit or a pasted line is refused: what happened, where, and what to do. It must
//! not know how a file is read: `exchange` fills these texts in.

use super::{Lang, texts};
use crate::model::{EditError, MAX_ENTITIES, MAX_TEXT_CHARS, Problem};

texts! {
    EMPTY = "文件是空的。请另选一个从 Qipu 导出的文件。", "The file is empty. Choose another file that was exported from Qipu.";
    TOO_LARGE = "文件有 {size} MB，超过上限 {limit} MB。请逐个导出计划后再打开。",
        "The file has {size} MB, more than the {limit} MB that can be opened. Export the plans one by one and open those.";
    TOO_DEEP = "第 {line} 行：嵌套超过 {limit} 层，这不是 Qipu 的计划。请另选一个文件。",
        "Line {line}: nested deeper than {limit} levels, so this is no Qipu plan. Choose another file.";
    CUT_SHORT = "文件在第 {line} 行中断，内容不完整。请重新下载或重新导出。",
        "The file breaks off at line {line}; the rest is missing. Download or export it again.";
    NOT_JSON = "第 {line} 行第 {column} 列：这不是有效的 JSON。请重新导出；如果手工改过文件，请检查这个位置。",
        "Line {line}, column {column}: this is not valid JSON. Export the file again; if somebody edited it by hand, check this place.";
    NOT_QIPU = "这不是 Qipu 的文件。请选择从 Qipu 导出的 JSON 文件。",
        "This is not a Qipu file. Choose a JSON file that was exported from Qipu.";
    TOO_NEW = "文件由更新版本的 Qipu 保存（格式 {found}，本版本支持到 {supported}）。请刷新页面以更新 Qipu，再打开一次。",
        "A newer Qipu saved this file (format {found}; this version reads up to {supported}). Reload the page to update Qipu, then open the file again.";
    NO_PLAN = "文件里没有计划。请另选一个从 Qipu 导出的文件。", "The file holds no plan. Choose another file that was exported from Qipu.";
    MISSING = "{place}：缺少字段“{field}”。请补上，或重新导出文件。",
        "{place}: the field \"{field}\" is missing. Add it, or export the file again.";
    REPEATED = "{place}：字段“{field}”出现了两次。请删去其中一个，或重新导出文件。",
        "{place}: the field \"{field}\" stands there twice. Delete one of them, or export the file again.";
    BAD_VALUE = "{place}：这里不能是 {found}，应为{expected}。请改正这个值，或重新导出文件。",
        "{place}: {found} cannot stand here; expected {expected}. Correct the value, or export the file again.";
    BAD_TEXT = "{place}：文字里有不完整的字符。请改正这段文字，或重新导出文件。",
        "{place}: the text holds half a character. Correct the text, or export the file again.";
    UNSOUND = "{problem} 请改正后再打开，或重新导出文件。", "{problem} Correct this and open the file again, or export it again.";

    AT_LINE = "第 {line} 行", "Line {line}";
    AT_PATH = "第 {line} 行，{path}", "Line {line}, {path}";

    EXPECTED_TEXT = "文字", "a text in quotes";
    EXPECTED_NUMBER = "数字", "a number within the usual range";
    EXPECTED_WHOLE = "范围内的整数", "a whole number within its range";
    EXPECTED_YES_NO = "true 或 false", "true or false";
    EXPECTED_LIST = "方括号中的列表", "a list in square brackets";
    EXPECTED_GROUP = "花括号中的一组字段", "a group of fields in braces";
    EXPECTED_WORD = "固定的词之一", "one of the fixed words";
    EXPECTED_WORDS = "以下之一：{words}", "one of {words}";
    EXPECTED_DAY = "日期，如 2026-03-31", "a day such as 2026-03-31";
    EXPECTED_ID = "标识（UUID）", "an id (UUID)";
    EXPECTED_RATING = "−5 到 −1 或 1 到 5，没有 0", "−5 to −1 or 1 to 5; there is no 0";
    EXPECTED_CURRENCY = "三个大写字母的货币代码，如 CNY", "a currency of three capital letters such as CNY";
    EXPECTED_RULE = "规则编号，R-01 到 R-73", "a rule, R-01 to R-73";
    EXPECTED_NOTHING = "没有这个字段", "no such field";
    EXPECTED_OTHER = "别的内容", "something else";
    THIS_VALUE = "这个值", "this value";

    DUPLICATE_ID = "{place}：标识 {id} 用了两次。", "{place}: the id {id} is used twice.";
    DANGLING = "{place}：指向的 {id} 不存在。", "{place}: it points at {id}, which is not there.";
    CYCLE = "{place}：上下级关系绕成了一圈。", "{place}: the line of who is above whom goes round in a circle.";
    OUT_OF_RANGE = "{place}：{value} 不在 {min} 到 {max} 之间。", "{place}: {value} is not between {min} and {max}.";
    TOO_LONG = "{place}：文字超过 {limit} 个字符。", "{place}: a text is longer than {limit} characters.";
    TOO_MANY = "共有 {count} 条记录，超过上限 {limit} 条。", "There {count:is|are} {count} {count:record|records}, more than the limit of {limit}.";

    GONE = "要修改的内容已经不在了，可能已被删除。可以用撤销找回。", "What you wanted to change is gone; it may have been deleted. Undo can bring it back.";
    REFUSED = "没有改动：{problem}", "Nothing was changed. {problem}";
    OTHER_PLAN = "没有改动：给出的是另一份计划。请从总览打开它。", "Nothing was changed: that is another plan. Open it from the overview.";

    LINE_NO_NAME = "这一行没有姓名。请补上，否则会跳过。", "This line has no name. Add one, or the line is passed over.";
    LINE_TOO_LONG = "这一行有文字超过 {limit} 个字符。请缩短。", "This line has a text of more than {limit} characters. Shorten it.";
}

/// Why an edit was refused.
pub fn edit_error(error: &EditError, lang: Lang) -> String {
    match error {
        EditError::Gone(_) => GONE.of(lang).to_owned(),
        EditError::Unsound(found) => REFUSED.fill(lang, &[("problem", &problem(found, lang))]),
        EditError::OtherPlan { .. } => OTHER_PLAN.of(lang).to_owned(),
    }
}

/// What is wrong with a plan.
pub fn problem(problem: &Problem, lang: Lang) -> String {
    problem_at(problem, problem.place().unwrap_or_default(), lang)
}

/// What is wrong with a plan, told of another place: that within a file.
pub fn problem_at(problem: &Problem, place: &str, lang: Lang) -> String {
    match problem {
        Problem::DuplicateId { id, .. } => DUPLICATE_ID.fill(lang, &[("place", place), ("id", id)]),
        Problem::Dangling { id, .. } => DANGLING.fill(lang, &[("place", place), ("id", id)]),
        Problem::Cycle { .. } => CYCLE.fill(lang, &[("place", place)]),
        Problem::OutOfRange { value, min, max, .. } => {
            let (value, min, max) = (value.to_string(), min.to_string(), max.to_string());
            let values = [("place", place), ("value", value.as_str()), ("min", &min), ("max", &max)];
            OUT_OF_RANGE.fill(lang, &values)
        }
        Problem::TooLong { .. } => {
            TOO_LONG.fill(lang, &[("place", place), ("limit", &MAX_TEXT_CHARS.to_string())])
        }
        Problem::TooMany { count } => {
            TOO_MANY.fill(lang, &[("count", &count.to_string()), ("limit", &MAX_ENTITIES.to_string())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_edit_says_why() {
        let problem = Problem::OutOfRange { place: "rank".to_owned(), value: 12, min: 1, max: 9 };
        let text = edit_error(&EditError::Unsound(problem), Lang::En);
        assert_eq!(text, "Nothing was changed. rank: 12 is not between 1 and 9.");
    }
}
