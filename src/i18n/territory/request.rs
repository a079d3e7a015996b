//! Words of the request for resources: on the screen, on paper and in its file. It must not know its numbers.

use std::collections::BTreeSet;

use super::funnel::level;
use crate::i18n::{Lang, Text, format, texts};
use crate::method::portfolio::bargain::{Asked, Paper};
use crate::method::territory::request::Resource;
use crate::model::Amount;

texts! {
    TITLE = "资源申请", "Request for resources";
    INTRO = "指标不合适时，既不照单全收，也不去求人减少。算出哪些资源能补上缺口，拿它去谈：给我这些，我就交得出。", "When a quota does not fit, neither accept it blindly nor beg for a lower one. Work out which resources would close the gap, and bargain with them: with these I can deliver it.";
    PROPOSALS = "可以用资源推上一层的目标", "Objectives that resources could lift a level";
    PROPOSALS_HELP = "从各目标所缺的前提推出：哪种资源能补上它。收益大的在前。这是我们的约定，你来决定。", "Taken from what each objective lacks for the next level: which resource would bring that about. The largest gain comes first. This is our convention; you decide.";
    PROPOSALS_NONE = "目前没有：下一层所缺的都要靠自己的工作，或者没有目标在层次上。", "None now: what is missing is your own work, or no objective stands on a level.";
    LIFTS = "{from} → {to}", "{from} → {to}";
    GAIN = "+{amount}", "+{amount}";
    GAIN_UNKNOWN = "增加多少未知：没有 {currency} 金额或没有层次", "Gain unknown: no amount in {currency}, or no level";
    BECAUSE = "{what} → {resource}", "{what} → {resource}";
    BESIDES = "还要靠自己：{what}", "Your own work besides: {what}";
    ASK_FOR = "写进申请", "Ask for it";
    ASK_FOR_NAMED = "写进申请：{product}", "Ask for it: {product}";
    SHOW_ALL = "显示全部 {count} 个", "Show all {count}";
    OTHER = "另选一个目标…", "Another objective…";
    OTHER_LABEL = "把另一个目标写进申请", "Put another objective into the request";
    LINES = "申请内容", "What is asked for";
    LINES_EMPTY = "还没有内容：从上面的建议里选，或另选一个目标。", "Nothing yet: take one of the proposals above, or another objective.";
    TO = "写给谁", "To";
    TO_EXAMPLE = "例如：销售总监", "For example: the head of sales";
    FROM = "谁申请", "From";
    NOTE = "附言", "Note";
    NOTE_EXAMPLE = "例如：不增加这些资源，就请把这部分从指标里拿出来谈。", "For example: without these, let us talk about this part of the quota.";
    LEVEL = "推到哪一层", "Lifts it to";
    RESOURCES = "需要的资源", "Resources";
    HOW_MUCH = "多少", "How much";
    HOW_MUCH_EXAMPLE = "例如：七月两天", "For example: two days in July";
    WHY = "为什么有用", "Why that helps";
    REMOVE = "从申请里拿掉：{product}", "Take out of the request: {product}";
    REMOVED = "“{product}”从申请里拿掉了。", "“{product}” is out of the request.";
    TAKE_BACK = "放回", "Take back";
    SUM = "合计增加 {amount}。", "Together they add {amount}.";
    CLOSES = "补上缺口的 {share}%。", "That closes {share} % of the gap.";
    CLOSES_ALL = "缺口全部补上。", "That closes the whole gap.";
    CLOSES_NONE = "没有缺口可补；填上同一货币的指标才能比较。", "There is no gap to close; a quota in the same currency is needed to compare.";
    REACHED = "已经在这一层或更高，不再增加。", "It stands there or higher already, and adds nothing.";
    PRINT = "打印", "Print";
    SAVE = "存为 Markdown", "Save as Markdown";

    PAPER_TITLE = "资源申请", "Request for resources";
    PAPER_TO = "致：{who}", "To: {who}";
    PAPER_FROM = "申请人：{who}", "From: {who}";
    PAPER_ON = "日期：{day}", "Date: {day}";
    PAPER_WHERE = "现状", "Where we stand";
    PAPER_QUOTA = "指标 {quota}；漏斗按层次折算值 {expected}；缺口 {gap}。", "Quota {quota}; the funnel is worth {expected} by its levels; the gap is {gap}.";
    PAPER_NO_GAP = "漏斗按层次折算值 {expected}。", "The funnel is worth {expected} by its levels.";
    PAPER_ASK = "申请的资源", "What I ask for";
    PAPER_OBJECTIVE = "销售目标", "Objective";
    PAPER_LIFT = "从 → 到", "From → to";
    PAPER_RESOURCE = "资源", "Resource";
    PAPER_WHY = "为什么", "Why";
    PAPER_GAIN = "增加", "Adds";
    PAPER_SUM = "合计增加 {amount}，补上缺口的 {share}%。", "Together {amount}: {share} % of the gap.";
    PAPER_SUM_ONLY = "合计增加 {amount}。", "Together {amount}.";
    PAPER_CLOSE = "有了这些，我承担相应的部分；没有，这部分就不在漏斗里。增加的数额按层次折算，是约定，不是保证。", "With these I answer for that part; without them it is not in the funnel. What is added is counted by levels: a convention, no promise.";

    PEOPLE = "人力", "People";
    DEMO = "演示或试用", "Demo or trial";
    EXECUTIVE = "高层拜访", "Executive visit";
    MONEY = "财力", "Money";
    TIME = "时间", "Time";
}

/// The name of a resource.
pub const fn resource(resource: Resource) -> Text {
    match resource {
        Resource::People => PEOPLE,
        Resource::Demo => DEMO,
        Resource::Executive => EXECUTIVE,
        Resource::Money => MONEY,
        Resource::Time => TIME,
    }
}

/// Several resources by name; “—” for none.
pub fn resources(lang: Lang, all: &BTreeSet<Resource>) -> String {
    let names: Vec<&str> = all.iter().map(|one| resource(*one).of(lang)).collect();
    if names.is_empty() { "—".to_owned() } else { format::names(lang, &names) }
}

/// The resources of a line, and how much of them.
pub fn with_how_much(lang: Lang, asked: &Asked) -> String {
    let names = resources(lang, &asked.resources);
    match (asked.how_much.trim(), lang) {
        ("", _) => names,
        (how_much, Lang::Zh) => format!("{names}：{how_much}"),
        (how_much, Lang::En) => format!("{names}: {how_much}"),
    }
}

/// From where to where a line lifts its objective.
pub fn way(lang: Lang, asked: &Asked) -> String {
    let to = asked.to.map_or("?", |to| level(lang, Some(to)));
    LIFTS.fill(lang, &[("from", level(lang, asked.from)), ("to", to)])
}

/// What a line adds to the forecast.
pub fn gain(lang: Lang, gain: Option<Amount>) -> String {
    gain.map_or_else(|| "?".to_owned(), |gain| GAIN.fill(lang, &[("amount", &format::amount(gain))]))
}

/// Quota, funnel and gap in a sentence.
pub fn standing(lang: Lang, paper: &Paper) -> String {
    let expected = format::amount(paper.expected);
    match paper.quota.zip(paper.gap) {
        Some((quota, gap)) => {
            let (quota, gap) = (format::amount(quota), format::amount(gap));
            PAPER_QUOTA.fill(lang, &[("quota", &quota), ("expected", &expected), ("gap", &gap)])
        }
        None => PAPER_NO_GAP.fill(lang, &[("expected", &expected)]),
    }
}

/// What the lines add together, and how much of the gap that closes.
pub fn sum(lang: Lang, paper: &Paper) -> String {
    let amount = format::amount(paper.gains);
    match paper.closes {
        Some(share) => PAPER_SUM.fill(lang, &[("amount", &amount), ("share", &share.to_string())]),
        None => PAPER_SUM_ONLY.fill(lang, &[("amount", &amount)]),
    }
}
