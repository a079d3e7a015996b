//! Words of the page about competition and position: rivals, the four questions and what they say together, other
//! positions, and the feeling. It must not know how the answers are read.

use super::{Lang, Text, format, texts};
use crate::method::rivalry::Contest;
use crate::model::{Answer, Objective, Question, RivalId};

texts! {
    COMPETITION = "竞争", "Competition";
    COMPETITION_FOR = "这笔钱还可能花到哪里去？对手不只是别家供应商。", "Where else could the money go? Other vendors are not the only rivals.";
    KINDS = "竞争来自哪里", "What we compete with";
    ALWAYS = "“什么都不做”永远算一个对手。", "Doing nothing always counts as a rival.";
    STANDING = "与竞争相比，我们在哪里", "Where we stand against it";
    RIVALS = "点名的对手", "Named rivals";
    NO_RIVALS = "还没有点名的对手。谁也在和这个客户谈？", "No rival is named yet. Who else is talking to this customer?";
    RIVAL_DETAIL = "他们在这里做什么", "What they do here";
    RIVAL_DETAIL_HINT = "方案、价格、手段、进展。", "Offer, price, ways, progress.";
    BACKERS = "客户方谁支持他们", "Who at the customer backs them";
    NO_PEOPLE = "棋盘上还没有人。", "Nobody is on the board yet.";
    UNNAMED_RIVAL = "未命名的对手", "Unnamed rival";
    REMOVE_RIVAL = "删除对手 {name}", "Remove the rival {name}";

    QUESTIONS = "四个问题", "Four questions";
    QUESTIONS_FOR = "为我们和每个对手各答一遍，并排着看：谁能赢，差在哪里。", "Answer them for us and for each rival, side by side: who can win, and what is lacking.";
    QUESTION = "问题", "Question";
    US = "我们", "Us";
    COLUMN = "看哪一方", "Which side to show";
    REASON = "为什么", "Why";
    REASON_OF = "为什么：{who}，{question}", "Why: {who}, {question}";
    ANSWER_OF = "{who}：{question}", "{who}: {question}";
    NOT_SAID = "未答", "not said";
    VERDICT = "结论", "Verdict";

    OPPORTUNITY = "有机会吗？", "Is there an opportunity?";
    OPPORTUNITY_HELP = "客户真要做这件事：有差距、有钱、有时间表。", "The customer really wants it: a gap, money and a date.";
    COMPETE = "能竞争吗？", "Able to compete?";
    COMPETE_HELP = "方案、人手、关系够得上客户的评判标准。", "Offer, people and relations meet what the customer judges by.";
    WIN = "能赢吗？", "Able to win?";
    WIN_HELP = "说了算的人会选这一方。", "Those who decide would choose this side.";
    WORTH = "值得赢吗？", "Worth winning?";
    WORTH_HELP = "赢了划算：收入、利润、后续，或者意义重大。", "Winning pays: revenue, margin, what follows, or what it stands for.";
    YES = "能", "Yes";
    PARTLY = "部分", "Partly";
    NO = "不能", "No";

    UNSAID = "先为我们回答这四个问题，结论会写在这里。", "Answer the four questions for us; the verdict is written here.";
    NO_OPPORTUNITY = "没有机会：{why}。先让客户看到差距，否则把力气放到别处。", "No opportunity: {why}. Let the customer see the gap first, or spend the effort elsewhere.";
    NOT_WORTH = "不值得赢：{why}。改变目标，或者放手。", "Not worth winning: {why}. Change the objective, or let it go.";
    BEHIND = "{rivals}能赢，我们还不能：{why}。", "{rivals} can win, we cannot yet: {why}.";
    RACE = "我们能赢，{rivals}也能：谁先让拍板的人看到自己的赢，谁胜出。", "We can win, and so can {rivals}: it goes to whoever first shows a win to the one who decides.";
    LEAD_UNSURE = "我们能赢；{rivals}能不能赢还不清楚。", "We can win; whether {rivals} can is not known yet.";
    LEAD = "我们能赢，点名的对手都不能。守住，也别让客户什么都不做。", "We can win and no named rival can. Keep it so, and keep the customer from doing nothing.";
    LEAD_ALONE = "我们能赢，也没有点名的对手：剩下的对手是“什么都不做”。", "We can win and no rival is named: what is left to beat is doing nothing.";
    NOBODY_YET = "谁都还不能赢，我们先差的是：{why}。", "Nobody can win yet. What we lack first: {why}.";
    ANSWERED = "“{question}”答的是“{answer}”", "“{question}” is answered “{answer}”";

    ALTERNATIVES = "可选的走法", "Other positions to take";
    ALTERNATIVES_FOR = "先列出几种可能的局面，比一比，再选一种：要改变的是我们的位置，不是多做几件事。", "List possible positions, compare them, then choose one: what changes is where we stand, not how busy we are.";
    NO_ALTERNATIVES = "还没有别的走法。怎样站位会比现在更好？", "No other position yet. Where could we stand that is better than today?";
    ADD_ALTERNATIVE = "添加一种走法", "Add a position";
    TODAY = "今天的局面", "Today's position";
    TODAY_SCORE = "局面分", "Position score";
    TODAY_FEELING = "感觉", "Feeling";
    WAY = "走法 {number}", "Position {number}";
    CHANGE = "改变什么", "What we would change";
    CHANGE_HINT = "一行一步。", "A line a step.";
    GAIN = "换来什么", "What for";
    AGAINST = "不利之处", "What speaks against it";
    WOULD_FEEL = "那时会是什么感觉", "How it would feel then";
    CHOOSE = "选这一种", "Choose this one";
    CHOSEN = "已选定", "Chosen";
    MAKE_ACTIONS = "变成行动", "Make actions of it";
    ACTIONS_MADE = "已建行动 {count} 个。给每个行动定下谁做、何时做。", "Actions created: {count}. Give each a person and a day.";
    IS_IN_ACTIONS = "每一步都已在行动里。", "Every step is among the actions.";
    REMOVE_WAY = "删除走法 {number}", "Remove position {number}";

    FEELING = "感觉：从狂喜到恐慌", "Feeling: euphoria to panic";
    FEELING_FOR = "动手分析之前标一次，分析之后再标一次。两头都意味着脱离实际。", "Mark it before the analysis, and again after it. Both ends mean out of touch.";
    WHEN = "标哪一次", "Which mark";
    BEFORE = "分析之前", "Before the analysis";
    AFTER = "分析之后", "After the analysis";
    AFTER_NEEDS_BEFORE = "先标“分析之前”。", "Mark “before the analysis” first.";
    TAKE_BACK = "收回这一次", "Take this mark back";
    MARK_BEFORE = "{date} 之前", "{date}, before";
    MARK_AFTER = "{date} 之后", "{date}, after";
    MARK_COMPUTED = "局面分 {score}", "Score {score}";
    NEVER_FELT = "还没有标过。此刻，这一单给你什么感觉？", "Nothing is marked yet. How does this one feel right now?";
    FELT_ONCE = "感觉是“{now}”。", "It feels like “{now}”.";
    FELT_UP = "感觉从“{then}”到“{now}”，升了 {count} 级。", "The feeling went from “{then}” to “{now}”: up by {count}.";
    FELT_DOWN = "感觉从“{then}”到“{now}”，降了 {count} 级。", "The feeling went from “{then}” to “{now}”: down by {count}.";
    FELT_SAME = "感觉还是“{now}”。", "It still feels like “{now}”.";
    COMPUTED = "局面分 {score}，相当于“{step}”。", "The position score of {score} stands for “{step}”.";
    GAP_ABOVE = "感觉比局面高 {count} 级。", "The feeling lies {count} above the position.";
    GAP_BELOW = "感觉比局面低 {count} 级。", "The feeling lies {count} below the position.";
    GAP_NONE = "感觉与局面一致。", "Feeling and position agree.";
    NO_SCORE = "还看不清局面，没有可比的分数。", "Not enough is known for a score to compare with.";
    HISTORY = "感觉的历程", "How the feeling went";
}

/// One of the four questions.
pub const fn question(question: Question) -> Text {
    match question {
        Question::Opportunity => OPPORTUNITY,
        Question::Compete => COMPETE,
        Question::Win => WIN,
        Question::Worth => WORTH,
    }
}

/// What one of the four questions asks.
pub const fn question_help(question: Question) -> Text {
    match question {
        Question::Opportunity => OPPORTUNITY_HELP,
        Question::Compete => COMPETE_HELP,
        Question::Win => WIN_HELP,
        Question::Worth => WORTH_HELP,
    }
}

/// An answer to a question; whether there is, or is worth it, is no question of being able.
pub const fn answer(question: Question, answer: Answer) -> Text {
    match (question, answer) {
        (Question::Compete | Question::Win, Answer::Yes) => YES,
        (Question::Compete | Question::Win, Answer::No) => NO,
        (Question::Opportunity, Answer::Yes) => Text::new("有", "Yes"),
        (Question::Opportunity, Answer::No) => Text::new("没有", "No"),
        (Question::Worth, Answer::Yes) => Text::new("值得", "Yes"),
        (Question::Worth, Answer::No) => Text::new("不值得", "No"),
        (_, Answer::Partly) => PARTLY,
    }
}

/// A rival's name, whatever is known of it.
pub fn rival_name(lang: Lang, name: &str) -> String {
    let name = name.trim();
    if name.is_empty() { UNNAMED_RIVAL.of(lang).to_owned() } else { name.to_owned() }
}

/// The verdict on the four questions, in one line.
pub fn contest(lang: Lang, contest: &Contest, sheet: &Objective) -> String {
    let rivals = |ids: &[RivalId]| {
        let known = ids.iter().filter_map(|id| sheet.rivals.get(*id));
        let names: Vec<String> = known.map(|rival| rival_name(lang, &rival.name)).collect();
        format::names(lang, &names)
    };
    let why = |question: Question| our_reason(lang, question, sheet);
    match contest {
        Contest::Unsaid => UNSAID.of(lang).to_owned(),
        Contest::NoOpportunity => NO_OPPORTUNITY.fill(lang, &[("why", &why(Question::Opportunity))]),
        Contest::NotWorth => NOT_WORTH.fill(lang, &[("why", &why(Question::Worth))]),
        Contest::Behind(ids, question) => {
            BEHIND.fill(lang, &[("rivals", &rivals(ids)), ("why", &why(*question))])
        }
        Contest::Race(ids) => RACE.fill(lang, &[("rivals", &rivals(ids))]),
        Contest::LeadUnsure(ids) => LEAD_UNSURE.fill(lang, &[("rivals", &rivals(ids))]),
        Contest::Lead(true) => LEAD.of(lang).to_owned(),
        Contest::Lead(false) => LEAD_ALONE.of(lang).to_owned(),
        Contest::NobodyYet(question) => NOBODY_YET.fill(lang, &[("why", &why(*question))]),
    }
}

/// Why we stand so at a question: in the user's words, else what was answered.
fn our_reason(lang: Lang, asked: Question, sheet: &Objective) -> String {
    let reason = sheet.reasons.get(asked).trim().trim_end_matches(['。', '.']);
    if !reason.is_empty() {
        return reason.to_owned();
    }
    let answered = sheet.answers.get(asked).map_or(NOT_SAID, |given| answer(asked, given));
    ANSWERED.fill(lang, &[("question", question(asked).of(lang)), ("answer", answered.of(lang))])
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::method::rivalry;
    use crate::model::objective::Rival;
    use crate::model::{Answers, ObjectiveId};

    fn sheet() -> Objective {
        let yes = Some(Answer::Yes);
        let mut sheet = Objective::new(ObjectiveId(Uuid::nil()));
        sheet.answers = Answers { opportunity: yes, compete: yes, win: Some(Answer::Partly), worth: yes };
        let answers = Answers { opportunity: yes, compete: yes, win: yes, worth: None };
        let rival = |id, name: &str| Rival {
            name: name.to_owned(),
            answers: answers.clone(),
            ..Rival::new(RivalId(Uuid::from_u128(id)))
        };
        sheet.rivals = [rival(1, "Chengchuan"), rival(2, " ")].into_iter().collect();
        sheet
    }

    #[test]
    fn the_verdict_names_the_rivals_and_our_reason() {
        let mut sheet = sheet();
        let said = |sheet: &Objective, lang| contest(lang, &rivalry::contest(sheet), sheet);
        assert_eq!(
            said(&sheet, Lang::En),
            "Chengchuan and Unnamed rival can win, we cannot yet: “Able to win?” is answered “Partly”."
        );
        sheet.reasons.win = "Qin sees no gap.".to_owned();
        assert_eq!(
            said(&sheet, Lang::En),
            "Chengchuan and Unnamed rival can win, we cannot yet: Qin sees no gap."
        );
        sheet.reasons.win = "秦副总看不到差距。".to_owned();
        assert_eq!(said(&sheet, Lang::Zh), "Chengchuan、未命名的对手能赢，我们还不能：秦副总看不到差距。");
    }

    #[test]
    fn each_answer_reads_differently() {
        for lang in Lang::ALL {
            for asked in Question::ALL {
                let mut words: Vec<&str> =
                    Answer::ALL.iter().map(|one| answer(*asked, *one).of(*lang)).collect();
                words.dedup();
                assert_eq!(words.len(), Answer::ALL.len());
            }
        }
    }
}
