//! Words of the game record: replay, timelines, what changed, and the review of a team with its minutes. It must not know
//! how a review is held.

use super::{Lang, Text, texts};
use crate::model::{AgendaItem, HeldReview};

texts! {
    TITLE = "棋谱", "Game record";
    PURPOSE = "每个工作日记一手：谁站在哪里、态度如何、局面几分。往回看，才知道哪一步有效。", "One entry for every day of work: who stood where, in which mode, and what the position was worth. Looking back shows which move worked.";
    ONLY_NOW = "目前只有今天这一手。从明天起，每天的局面都会记在这里；点“复盘完毕”可以立刻留下一手。", "There is only today's position so far. From tomorrow every day of work is kept here; “Mark as reviewed” keeps one at once.";
    PLAY = "播放", "Play";
    PAUSE = "暂停", "Pause";
    FIRST = "第一手", "First position";
    BACK = "上一手", "Position before";
    FORTH = "下一手", "Next position";
    LAST = "最新一手", "Latest position";
    SLIDER = "第几手", "Position in the record";
    AT = "第 {at} 手，共 {of} 手", "Position {at} of {of}";
    NOW = "现在", "now";
    REVIEW = "复盘", "review";
    EXPORT = "导出 {name}", "exported as {name}";
    SCORE = "局面分 {score}", "Position {score}";
    SCORE_UNKNOWN = "当时没有记录局面分", "No score was recorded then";
    FLAGS = "小红旗 {count}", "Red flags: {count}";
    SCORE_LINE = "局面分的走势", "How the position went";
    SCORE_LINE_TEXT = "{from} 到 {to}：局面分从 {first} 到 {last}，最低 {low}，最高 {high}。", "{from} to {to}: the position went from {first} to {last}, lowest {low}, highest {high}.";

    CHANGES = "这一手改变了什么", "What this position changed";
    CHANGES_FIRST = "这是第一手。", "This is the first position.";
    NO_CHANGES = "与上一手相同。", "The same as the one before.";
    SINCE = "上次复盘以来", "Since the last review";
    SINCE_NONE = "还没有复盘过：先做一次复盘，之后这里会说明变化。", "Never reviewed: hold a review first; this then says what changed.";
    SINCE_SAME = "复盘以来没有变化。", "Nothing changed since.";

    TIMELINE = "每个人的走势", "How each person went";
    TIMELINE_HELP = "态度与支持度每次变化都是一格。", "One step for every change of mode or rating.";
    NAME = "姓名", "Name";
    STEPS = "走势", "Steps";

    HOLD = "集体复盘", "Hold a review";
    HOLD_HELP = "十五分钟：按议程逐项过，记下要点，当场把决定变成行动。", "Fifteen minutes: go through the agenda, note what matters, and turn decisions into actions on the spot.";
    AGENDA = "议程", "Agenda";
    TIMER = "已用 {minutes}:{seconds}，本项建议 {planned} 分钟", "{minutes}:{seconds} used; {planned} minutes are meant for this item";
    START_TIMER = "开始计时", "Start the timer";
    STOP_TIMER = "暂停计时", "Pause the timer";
    NOTE = "要点", "Notes";
    NOTE_HINT = "这一项说了什么", "What was said on this item";
    DECISION = "决定", "Decision";
    DECISION_HINT = "谁要做什么，然后回车", "Who will do what, then Enter";
    DECISION_MADE = "已加入行动：{what}", "Added to the actions: {what}";
    MAKE_ACTION = "变成行动", "Make it an action";
    FINISH = "复盘完毕", "Finish the review";
    DISCARD = "放弃这次复盘", "Discard this review";
    DISCARDED = "已放弃这次复盘；由决定变成的行动保留。", "The review was discarded; actions made from decisions stay.";
    KEPT = "要点随时保存：关掉页面，回来接着复盘。", "Notes are saved as you type: close the page, and go on when you are back.";
    DECISIONS = "决定", "Decisions";
    RUNNING = "复盘进行中", "A review is being held";
    RUNNING_SINCE = "{date} 开始。", "Begun on {date}.";
    ITEM_DONE = "已过", "done";

    ITEM_CHANGES = "上次以来变了什么？", "What changed since the last review?";
    ITEM_OBJECTIVE = "目标、金额、日期还成立吗？客户有多急？", "Do objective, amount and date still hold? How urgent is it for the customer?";
    ITEM_PEOPLE = "每个人：影响度、态度、支持度，我们怎么知道？", "Everybody: influence, mode, rating; how do we know?";
    ITEM_WINS = "每个人赢得什么？谁会失去什么？", "What does everybody win? Who would lose something?";
    ITEM_FLAGS = "最要紧的小红旗，用哪只小铃铛去解？", "The gravest red flags: which strength answers them?";
    ITEM_COMPETITION = "对手走了哪一步？", "What move did the competition make?";
    ITEM_ACTIONS = "接下来的最佳行动：谁，何时？", "The best actions from here: who, by when?";
    ITEM_FEELING = "现在感觉如何？在欣喜与恐慌之间标一下。", "How does it feel now? Mark it between euphoria and panic.";
}

/// The question of an item of the agenda.
pub const fn question(item: AgendaItem) -> Text {
    match item {
        AgendaItem::Changes => ITEM_CHANGES,
        AgendaItem::Objective => ITEM_OBJECTIVE,
        AgendaItem::People => ITEM_PEOPLE,
        AgendaItem::Wins => ITEM_WINS,
        AgendaItem::Flags => ITEM_FLAGS,
        AgendaItem::Competition => ITEM_COMPETITION,
        AgendaItem::Actions => ITEM_ACTIONS,
        AgendaItem::Feeling => ITEM_FEELING,
    }
}

/// What was noted on each item, under its question, and the decisions.
pub fn minutes(review: &HeldReview, lang: Lang) -> String {
    let mut lines = Vec::new();
    for item in AgendaItem::ALL {
        let note = review.note(*item).trim();
        if !note.is_empty() {
            lines.extend([question(*item).of(lang), note]);
        }
    }
    if !review.decisions.is_empty() {
        lines.push(DECISIONS.of(lang));
        lines.extend(review.decisions.iter().map(String::as_str));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_hold_what_was_noted_under_its_question_and_the_decisions() {
        let mut review = HeldReview::default();
        assert_eq!(minutes(&review, Lang::En), "");
        review.set_note(AgendaItem::Flags, " Use the archive. ".to_owned());
        review.set_note(AgendaItem::Changes, "Qin sees no need.".to_owned());
        review.set_note(AgendaItem::Wins, "  ".to_owned());
        review.decisions.push("Lin shows Qin the backlog".to_owned());
        let lines: Vec<_> = minutes(&review, Lang::En).lines().map(ToOwned::to_owned).collect();
        let expected = [
            ITEM_CHANGES.en,
            "Qin sees no need.",
            ITEM_FLAGS.en,
            "Use the archive.",
            DECISIONS.en,
            "Lin shows Qin the backlog",
        ];
        assert_eq!(lines, expected);
        assert!(minutes(&review, Lang::Zh).starts_with(ITEM_CHANGES.zh));
    }
}
