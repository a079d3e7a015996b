//! Words for what is judged of a buying influence, with a sentence or two of explanation. It must not know findings.

use super::t;
use crate::i18n::Text;
use crate::model::{Certainty, Coverage, Judgement, Level, Mode, Rating, Role, Source};

/// A role in full.
pub const fn role(role: Role) -> Text {
    match role {
        Role::Economic => t("财务决策者", "Economic buyer"),
        Role::User => t("用户", "User buyer"),
        Role::Technical => t("技术把关者", "Technical buyer"),
        Role::Coach => t("教练", "Coach"),
    }
}

/// A role in one word, for tight places.
pub const fn role_short(role: Role) -> Text {
    match role {
        Role::Economic => t("决策", "Economic"),
        Role::User => t("用户", "User"),
        Role::Technical => t("把关", "Technical"),
        Role::Coach => t("教练", "Coach"),
    }
}

/// A role's letter in the four-role scheme, the same in both languages.
pub const fn role_letter(role: Role) -> &'static str {
    match role {
        Role::Economic => "E",
        Role::User => "U",
        Role::Technical => "T",
        Role::Coach => "C",
    }
}

/// What a role means.
pub const fn role_help(role: Role) -> Text {
    match role {
        Role::Economic => t(
            "拥有最终决定权：能最后点头，也能推翻所有人的意见。关心公司的收益和自己的业绩。每个销售目标只有一位，可以是一个人，也可以是一个委员会。",
            "Gives the final yes or no and can override everybody else. Cares about the company's gain and their own \
             results. There is exactly one for each objective, a person or a board.",
        ),
        Role::User => t(
            "直接使用产品、或为使用者负责的人。判断它对日常工作的影响，看重方便、省时、高效。他们的口碑能成事，也能坏事。",
            "Works with the product, or answers for those who do. Judges its effect on daily work: convenience, time, \
             efficiency. Their word of mouth can make or break the deal.",
        ),
        Role::Technical => t(
            "按规格和条件筛选方案的人。没有拍板权，却有否决权，评估报告也出自他们之手。",
            "Screens proposals against specifications and terms. Cannot say yes, but can say no, and writes the report.",
        ),
        Role::Coach => t(
            "为你指路的人：提供信息和影响力，因为你的成功就是他的成功。须通过三项检验：信任我们、在内部受信任、希望我们赢。",
            "Guides you with information and influence, because your success is theirs. Has to pass three tests: trusts \
             us, is trusted inside, and wants us to win.",
        ),
    }
}

/// Somebody in that role.
pub const fn role_example(role: Role) -> Text {
    match role {
        Role::Economic => t(
            "例：为整个项目签字放款的事业部总经理。",
            "Example: the division head who releases the money for the project.",
        ),
        Role::User => t(
            "例：每天要用这套系统排产的车间主任。",
            "Example: the shop-floor manager who will plan every shift with it.",
        ),
        Role::Technical => t(
            "例：写技术评估的总工程师，或审合同条款的法务。",
            "Example: the chief engineer who writes the evaluation, or the lawyer who reads the terms.",
        ),
        Role::Coach => t(
            "例：靠推动这个项目谋求晋升、主动告诉你评审安排的项目经理。",
            "Example: the project manager who wants to rise with this project and tells you how the review will run.",
        ),
    }
}

/// A degree of influence.
pub const fn level(level: Level) -> Text {
    match level {
        Level::High => t("高", "High"),
        Level::Medium => t("中", "Medium"),
        Level::Low => t("低", "Low"),
    }
}

/// What a degree of influence means.
pub const fn level_help(level: Level) -> Text {
    match level {
        Level::High => t(
            "就这个销售目标而言，他的意见足以改变结果。职位高不等于影响大。",
            "For this objective, this person's view can change the outcome. A high title is not high influence.",
        ),
        Level::Medium => t(
            "他的意见会被听取和权衡，但单凭他改变不了结果。",
            "This person is heard and weighed, but cannot change the outcome alone.",
        ),
        Level::Low => t(
            "他会参与，但结果基本不取决于他。",
            "Takes part, but the outcome hardly depends on this person.",
        ),
    }
}

/// A response mode by the name of the source texts.
pub const fn mode(mode: Mode) -> Text {
    match mode {
        Mode::Growth => t("高瞻远瞩", "Growth"),
        Mode::Trouble => t("不知所措", "Trouble"),
        Mode::EvenKeel => t("四平八稳", "Even keel"),
        Mode::Overconfident => t("自我陶醉", "Overconfident"),
    }
}

/// A response mode in the short words usual elsewhere.
pub const fn mode_short(mode: Mode) -> Text {
    match mode {
        Mode::Growth => t("成长", "Growth"),
        Mode::Trouble => t("困境", "Trouble"),
        Mode::EvenKeel => t("平稳", "Even keel"),
        Mode::Overconfident => t("自负", "Overconf."),
    }
}

/// A response mode's letters, the same in both languages.
pub const fn mode_letter(mode: Mode) -> &'static str {
    match mode {
        Mode::Growth => "G",
        Mode::Trouble => "T",
        Mode::EvenKeel => "EK",
        Mode::Overconfident => "OC",
    }
}

/// What a response mode means.
pub const fn mode_help(mode: Mode) -> Text {
    match mode {
        Mode::Growth => t(
            "现状不错，但他想要更多：更好、更快、更大。购买的可能性高，愿意逐步改进，不想大动干戈。",
            "Things are fine and this person wants more: better, faster, larger. Likely to buy; welcomes improvement, not \
             upheaval.",
        ),
        Mode::Trouble => t(
            "出了问题，现状跌到了要求之下。购买的可能性高而且最快，谁先解决问题就选谁。",
            "Something broke and reality fell below what is needed. Likely to buy, and fastest: whoever removes the cause \
             first is chosen.",
        ),
        Mode::EvenKeel => t(
            "现状与期望一致，改变反而是威胁。购买的可能性低，除非有人让他看到差距。",
            "Reality matches what is wanted, so change is a threat. Unlikely to buy unless somebody shows a gap.",
        ),
        Mode::Overconfident => t(
            "觉得一切好过所需，根本看不到问题。几乎不会购买；不要硬攻，留意转折。",
            "Thinks all is better than needed and sees no problem. Will hardly buy; do not push, watch for the fall.",
        ),
    }
}

/// What somebody in that mode says.
pub const fn mode_example(mode: Mode) -> Text {
    match mode {
        Mode::Growth => t(
            "常说：“更多”“更快”“提升”。例：“产能要再上一个台阶。”",
            "Says “more”, “faster”, “increase”. Example: “We want another fifth of output.”",
        ),
        Mode::Trouble => t(
            "常说：“坏了”“马上”“在亏”。例：“这条线再停一次，交期就保不住了。”",
            "Says “failing”, “now”, “losing”. Example: “One more stop and we miss the delivery date.”",
        ),
        Mode::EvenKeel => t(
            "常说：“挺好”“以后再说”“没必要”。例：“现在这套用得好好的。”",
            "Says “fine”, “later”, “not needed”. Example: “What we have works.”",
        ),
        Mode::Overconfident => t(
            "常说：“从没这么好过”“何必呢”。例：“同行都来向我们取经。”",
            "Says “never better”, “why bother”. Example: “The others come here to learn.”",
        ),
    }
}

/// A depth of contact.
pub const fn coverage(coverage: Coverage) -> Text {
    match coverage {
        Coverage::None => t("从未接触", "Never met"),
        Coverage::Brief => t("偶有接触", "Brief"),
        Coverage::Multiple => t("多次接触", "Several times"),
        Coverage::InDepth => t("频繁熟悉", "In depth"),
    }
}

/// What a depth of contact means.
pub const fn coverage_help(coverage: Coverage) -> Text {
    match coverage {
        Coverage::None => t(
            "我方没有任何人与他谈过。由更合适的同事去接触也算。",
            "Nobody of ours has spoken with this person. Contact by a better-suited colleague counts too.",
        ),
        Coverage::Brief => t("见过一两面，还谈不上了解。", "Met once or twice; not really known."),
        Coverage::Multiple => t(
            "就这个目标谈过多次，知道他要什么。",
            "Met several times about this objective; it is known what this person wants.",
        ),
        Coverage::InDepth => t(
            "来往频繁、彼此熟悉，他会主动告诉我们情况。",
            "Met often and familiar; tells us things unasked.",
        ),
    }
}

/// How sure a judgement is.
pub const fn certainty(certainty: Certainty) -> Text {
    match certainty {
        Certainty::Confirmed => t("已证实", "Confirmed"),
        Certainty::Assumed => t("推测", "Assumed"),
        Certainty::Unknown => t("不清楚", "Not known"),
    }
}

/// What a certainty means.
pub const fn certainty_help(certainty: Certainty) -> Text {
    match certainty {
        Certainty::Confirmed => {
            t("有依据，至少九成把握。", "There is evidence, and you are at least nine in ten sure.")
        }
        Certainty::Assumed => t(
            "听起来像，但没有核实过。按小红旗对待，直到证实。",
            "It sounds right, but nobody checked. Treated as a red flag until it is confirmed.",
        ),
        Certainty::Unknown => {
            t("填了一个值，其实并不知道。", "A value is filled in, but nobody really knows.")
        }
    }
}

/// Where a judgement comes from.
pub const fn source(source: Source) -> Text {
    match source {
        Source::Coach => t("教练告知", "A coach told us"),
        Source::Person => t("本人所说", "The person said so"),
        Source::Colleague => t("其同事所说", "A colleague said so"),
        Source::Document => t("书面资料", "A document"),
        Source::Observation => t("亲眼所见", "We saw it"),
        Source::Inference => t("自己推断", "We inferred it"),
    }
}

/// What is judged.
pub const fn judgement(judgement: Judgement) -> Text {
    match judgement {
        Judgement::Roles => t("角色", "Role"),
        Judgement::Influence => t("影响度", "Influence"),
        Judgement::Mode => t("反馈模式", "Mode"),
        Judgement::Rating => t("支持度", "Rating"),
        Judgement::Result => t("业务结果", "Result"),
        Judgement::Win => t("赢的标准", "Personal win"),
    }
}

/// What a rating means by default; companies word their own (2.3).
pub const fn rating(rating: Rating) -> Text {
    match rating.get() {
        5.. => t("热情倡导", "Enthusiastic advocate"),
        4 => t("大力支持", "Strongly supportive"),
        3 => t("支持", "Supportive"),
        2 => t("感兴趣", "Interested"),
        // A rating is never 0.
        0 | 1 => t("会跟随", "Will go along"),
        -1 => t("应不会反对", "Probably won't resist"),
        -2 => t("没兴趣", "Not interested"),
        -3 => t("略为负面", "Mildly negative"),
        -4 => t("强烈负面", "Strongly negative"),
        ..=-5 => t("抗拒、反对", "Antagonistic"),
    }
}
