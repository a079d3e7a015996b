//! What the call plan says. It must not know any call.

use super::{Text, texts};
use crate::method::call_plan::Gap;
use crate::model::QuestionKind;

texts! {
    TITLE = "拜访计划", "Call plan";
    HELP = "见一次客户之前想清楚：见谁、他为什么愿意见、问什么、给什么、要什么承诺。见完记下结果，判断随之更新。", "Before you see the customer: whom, why they would give you the time, what to ask, what to give, what to ask for. Afterwards tell how it went, and the sheet follows.";
    PLAN_CALL = "计划一次拜访", "Plan a call";
    PROPOSED = "已按最要紧的小红旗选了{name}：{why}", "{name} is proposed for the gravest flag: {why}";
    LIST = "本计划书的拜访", "Calls of this sheet";
    PLANNED = "计划中", "Planned";
    HELD = "已拜访", "Held";
    NO_DAY = "日期未定", "no day yet";
    NOBODY = "还没选人", "nobody yet";
    EMPTY = "还没有拜访计划", "No call planned yet";
    EMPTY_HELP = "见面五分钟前写好，比见面后补救便宜得多。", "Five minutes before a meeting save many after it.";
    CALL_ON = "拜访{names}", "Call on {names}";
    CALL_OPEN = "拜访", "Call";
    PRINT = "打印", "Print";
    DELETE = "删除这次拜访", "Delete this call";
    DELETED = "已删除这次拜访。", "The call was deleted.";

    MISSING = "还缺什么", "Still missing";
    NOTHING_MISSING = "准备齐了。", "Everything is prepared.";
    GAP_DAY = "日期", "a day";
    GAP_PEOPLE = "见谁", "whom to see";
    GAP_CONCEPT = "{name}心里的想法", "what {name} has in mind";
    GAP_REASON = "客户愿意见面的理由", "a reason that is the customer's own";
    GAP_PROBLEM = "至少一个难点问题", "at least one problem question";
    GAP_SITUATION = "背景问题有 {count} 个，太多了会让人烦：先查资料", "{count} situation questions annoy: look up what can be looked up";
    GAP_IMPLICATION = "{count} 个难点问题后面没有暗示问题", "{count} {count:problem|problems} without an implication";
    GAP_PAYOFF = "{count} 个暗示问题后面没有需求-效益问题", "{count} {count:implication|implications} without a need-payoff";
    GAP_ANSWER = "{count} 个需求-效益问题还没有我方强项来回答", "{count} need-payoff {count:question|questions} that no strength of ours answers";
    GAP_GIVES = "要讲的强项", "a strength to speak of";
    GAP_BEST = "最好的承诺", "the best commitment";
    GAP_LEAST = "最低的承诺", "the least commitment";

    WHO = "何时、见谁", "When and who";
    DAY = "日期", "Day";
    THEIRS = "客户方", "Whom we meet";
    OURS = "我方", "Who of us";
    NO_TEAM = "我方人员还没有填，可在客户档案里补上。", "None of our people is known yet; add them on the account's profile.";
    NO_PEOPLE = "计划书上还没有人，先把人放上棋盘。", "Nobody is on the sheet yet; put people on the board first.";
    NEVER_JUDGED = "模式和支持度未知", "mode and rating unknown";
    CONCEPT = "他的想法", "What this person has in mind";
    CONCEPT_HELP = "他自己心里的画面：想解决什么、避免什么、做成什么样。不是我们的产品。", "The person's own picture of what to fix, avoid or achieve. It is not our product.";
    CONCEPT_HINT = "比如：月底不再加班补登记", "For example: no more nights at the end of the month to catch up";
    RESULT = "结果", "Result";
    WIN = "赢", "Win";
    NOT_KNOWN = "未知", "not known";
    FLAGS = "{count} 面小红旗", "{count} {count:flag|flags}";
    OPEN_PERSON = "打开{name}", "Open {name}";

    REASON = "见面的理由", "Valid reason";
    REASON_HELP = "对客户有意义、和他的想法有关，一句话说得清，对方听了愿意给时间。“来拜访一下”不算。", "It matters to the customer, touches what they have in mind, and takes one sentence. “Just dropping by” is none.";
    REASON_HINT = "比如：贵司下月审计，三家同行怎样把发文缩短到一天", "For example: your audit is next month; how three peers got approvals down to a day";

    QUESTIONS = "要问的问题", "Questions";
    QUESTIONS_HELP = "背景问题少问；从难点问到后果，再问解决了值多少，最后落到我方的强项。", "Few about the situation; from the problem to what it leads to, then what it is worth to be rid of it, and so to a strength of ours.";
    SITUATION = "背景问题", "Situation";
    PROBLEM = "难点问题", "Problem";
    IMPLICATION = "暗示问题", "Implication";
    NEED_PAYOFF = "需求-效益问题", "Need-payoff";
    SITUATION_IS = "现在是怎样的", "how things are";
    PROBLEM_IS = "哪里不顺", "what is difficult";
    IMPLICATION_IS = "不解决会怎样", "what it leads to";
    NEED_PAYOFF_IS = "解决了值多少", "what it is worth to be rid of it";
    SITUATION_HINT = "例：一份文件现在经过几个人？", "E.g. how many people does a document pass today?";
    PROBLEM_HINT = "例：哪一步最常卡住？", "E.g. at which step does it get stuck most?";
    IMPLICATION_HINT = "例：卡在那里时，谁受影响、多花多少？", "E.g. when it gets stuck, who is affected, and what does it cost?";
    NEED_PAYOFF_HINT = "例：如果一天就能办完，对您意味着什么？", "E.g. if it took one day, what would that mean for you?";
    ADD_SITUATION = "添加背景问题", "Add a situation question";
    ADD_PROBLEM = "添加难点问题", "Add a problem question";
    ADD_IMPLICATION = "添加暗示问题", "Add an implication";
    ADD_NEED_PAYOFF = "添加需求-效益问题", "Add a need-payoff question";
    MANY_SITUATION = "背景问题超过 4 个会让人烦；能查到的先查。", "More than 4 of these annoy; look up what can be looked up.";
    NO_IMPLICATION = "还没问不解决会怎样。", "Nobody asks yet what it leads to.";
    NO_PAYOFF = "还没问解决了值多少。", "Nobody asks yet what it would be worth.";
    LOOSE = "没有挂上的问题", "Questions that hang on nothing";
    LOOSE_HELP = "它们原来挂的问题不在了；在菜单里挂到别的问题上。", "What they hung on is gone; hang them elsewhere in their menu.";
    ANSWERS_WITH = "用我方强项回答", "Answers with our strength";
    NO_STRENGTH = "还没有强项", "no strength yet";
    ASK_WHOM = "问谁", "Ask whom";
    ASK_ALL = "问所有人", "ask everybody";
    ASK_ONE = "问{name}", "ask {name}";
    ANSWER = "对方的回答", "What was answered";
    MENU = "问题“{text}”的操作", "What to do with “{text}”";
    UP = "上移", "Move up";
    DOWN = "下移", "Move down";
    HANG_ON = "挂到“{text}”", "Hang on “{text}”";
    REMOVE = "删除", "Delete";
    UNWRITTEN = "未写", "not written";

    GIVE = "要给的信息", "What to give";
    GIVE_HELP = "只讲他们看重的强项。没通过检验的只是说法，讲之前先找证据。", "Speak of what they value. A claim that fails its tests needs evidence before it is said.";
    VALUED_BY = "{names}看重", "valued by {names}";
    CLAIM = "只是说法", "only a claim";
    OTHER_STRENGTHS = "其他强项（{count}）", "Other strengths ({count})";
    NONE_VALUED = "还不知道他们看重我方哪个强项：问出来。", "It is not known which strength of ours they value: find out.";
    NO_STRENGTHS = "计划书上还没有强项。", "The sheet has no strength yet.";

    OBJECTIONS = "可能的异议", "Objections to expect";
    OBJECTIONS_HELP = "勾选可能听到的；回答来自异议库。异议往往是在要更多信息。", "Tick what may be said; the replies come from the library. An objection mostly asks for more information.";
    RAISED = "{name}说过“{words}”", "{name} said “{words}”";
    RAISED_BARE = "{name}提过", "{name} raised it";
    REPLIED = "当时回答：{reply}", "We replied: {reply}";
    WORKED = "有用", "it worked";
    NOT_WORKED = "没用", "it did not work";
    NO_REPLY = "异议库里还没有回答。", "The library has no reply yet.";
    TO_LIBRARY = "去写回答", "Write one";

    COMMITMENT = "要什么承诺", "Commitment to ask for";
    COMMITMENT_HELP = "客户要做的一件事，带日期；不是“我们会跟进”。连最低的都得不到，就想清楚还要不要再来。", "Something that the customer does, with a date; not “we will follow up”. If not even the least is given, think before you come again.";
    BEST = "最好", "Best";
    LEAST = "最低", "Least";
    BEST_HINT = "比如：周五前请分管领导参加试用汇报", "For example: brings the director to the trial report by Friday";
    LEAST_HINT = "比如：三天内给我们上季度的数据", "For example: gives us last quarter's figures within three days";

    DEBRIEF = "拜访之后", "After the call";
    DEBRIEF_HELP = "每人五项。点“记录”后，判断、依据、接触度和接触记录一次更新，一次撤销就能全部收回。", "Five fields for each person. Recording updates judgements, evidence, contact and the log in one step, and one undo takes it all back.";
    DEBRIEF_OPEN = "记录结果…", "Tell how it went…";
    DEBRIEF_NOBODY = "先选见了谁，才能记录结果。", "Say first whom you met.";
    LEARNT = "了解到什么", "What was learnt";
    LEARNT_HINT = "他说了什么、做了什么？这会成为判断的依据。", "What was said or done? It becomes the evidence.";
    COMMITTED = "给了什么承诺", "Commitment given";
    COMMITTED_HINT = "他要做什么，哪天之前？", "What will this person do, and by when?";
    OWN_WORD = "他亲口说的（已证实）", "The person said so (confirmed)";
    HELD_ON = "拜访日期", "Held on";
    NEXT = "下一步", "Next step";
    NEXT_HINT = "写了就会成为一项计划中的行动", "Becomes a planned action";
    NEXT_DUE = "何时之前", "By when";
    RECORD = "记录", "Record";
    LATER = "以后再说", "Not now";
    RECORDED = "已记录拜访结果。", "The call is recorded.";
    CAME_OF_IT = "结果", "What came of it";
    NOTHING_LEARNT = "没有记下了解到什么", "nothing noted";
    NO_COMMITMENT = "没有得到承诺", "no commitment";
    NO_NEXT = "没有写下一步", "no next step";
    CHANGED = "更新了的判断", "Judgements that it changed";
    CHANGED_NOTHING = "没有判断因此改变，或之后又改过。", "No judgement changed, or it was judged anew since.";
    CHANGE_MODE = "{name}：反馈模式 {value}（{sure}）", "{name}: mode {value} ({sure})";
    CHANGE_RATING = "{name}：支持度 {value}（{sure}）", "{name}: rating {value} ({sure})";
    LOGGED = "{date} 的拜访已写入接触记录。", "The visit of {date} is in the contact log.";

    PAPER_OURS = "我方：{names}", "Who of us: {names}";
    PAPER_NOTES = "笔记", "Notes";
}

/// What a kind of question is called.
pub const fn kind(kind: QuestionKind) -> Text {
    match kind {
        QuestionKind::Situation => SITUATION,
        QuestionKind::Problem => PROBLEM,
        QuestionKind::Implication => IMPLICATION,
        QuestionKind::NeedPayoff => NEED_PAYOFF,
    }
}

/// What a kind of question asks for.
pub const fn kind_is(kind: QuestionKind) -> Text {
    match kind {
        QuestionKind::Situation => SITUATION_IS,
        QuestionKind::Problem => PROBLEM_IS,
        QuestionKind::Implication => IMPLICATION_IS,
        QuestionKind::NeedPayoff => NEED_PAYOFF_IS,
    }
}

/// An example of a kind of question.
pub const fn example(kind: QuestionKind) -> Text {
    match kind {
        QuestionKind::Situation => SITUATION_HINT,
        QuestionKind::Problem => PROBLEM_HINT,
        QuestionKind::Implication => IMPLICATION_HINT,
        QuestionKind::NeedPayoff => NEED_PAYOFF_HINT,
    }
}

/// The button that adds a question of a kind.
pub const fn add(kind: QuestionKind) -> Text {
    match kind {
        QuestionKind::Situation => ADD_SITUATION,
        QuestionKind::Problem => ADD_PROBLEM,
        QuestionKind::Implication => ADD_IMPLICATION,
        QuestionKind::NeedPayoff => ADD_NEED_PAYOFF,
    }
}

/// What a call lacks, with the number that goes with it.
pub const fn gap(gap: Gap) -> (Text, usize) {
    match gap {
        Gap::Day => (GAP_DAY, 0),
        Gap::People => (GAP_PEOPLE, 0),
        Gap::Concept(_) => (GAP_CONCEPT, 0),
        Gap::Reason => (GAP_REASON, 0),
        Gap::Problem => (GAP_PROBLEM, 0),
        Gap::Situation(count) => (GAP_SITUATION, count),
        Gap::Implication(count) => (GAP_IMPLICATION, count),
        Gap::Payoff(count) => (GAP_PAYOFF, count),
        Gap::Answer(count) => (GAP_ANSWER, count),
        Gap::Gives => (GAP_GIVES, 0),
        Gap::Best => (GAP_BEST, 0),
        Gap::Least => (GAP_LEAST, 0),
    }
}
