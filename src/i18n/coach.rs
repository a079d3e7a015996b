//! Words of the guided tests of a coach: what each asks, what counts as evidence, what to do next. It must not know what
//! the answers come to.

use super::{Text, texts};
use crate::method::coach::Verdict;
use crate::method::place::CoachCriterion;

texts! {
    TITLE = "教练检验", "Coach test";
    HELP = "前三项缺一不可；后两项看他够不够分量。一次只答一题。", "The first three are all needed; the other two tell how much weight there is. One question at a time.";
    /// Unfolds the tests of somebody who is not marked as coach.
    MAYBE = "他能做我们的教练吗？", "Could this be our coach?";
    QUESTION_OF = "第 {at} 题，共 {of} 题", "Question {at} of {of}";
    NEEDED = "必须满足", "Needed";
    EXTRA = "分量", "Weight";
    EVIDENCE = "什么算依据：", "What counts as evidence: ";
    BACK = "上一题", "Back";
    NEXT = "下一题", "Next question";
    ALL_STEPS = "五项检验", "The five tests";
    STEP_YES = "通过", "passed";
    STEP_NO = "未通过", "failed";
    STEP_OPEN = "未答", "open";
    WHAT_NEXT = "下一步", "What to do next";
    SIGNS = "有没有假教练的迹象？", "Any sign of a false coach?";

    CANDIDATES = "谁可以做教练", "Who could become the coach";
    CANDIDATES_HELP = "按通过的检验、支持度、影响度、反馈模式、接触度排序。点开一位，做教练检验。", "In the order of tests passed, rating, influence, mode and contact. Open one and go through the coach test.";
    CANDIDATES_NONE = "眼下没有合适的人：反对我们的、不希望我们赢的、有假教练迹象的都不算。先结识更多的人，或请对我们满意的人引荐。", "Nobody suits yet: who opposes us, does not want us to win or shows a sign of a false coach is left out. Get to know more people, or ask a satisfied one to introduce you.";
    CANDIDATES_PICK = "棋盘上的人，按谁最像教练排序。放上之后，做教练检验。", "People on the board, the likeliest coach first. Once one stands here, go through the coach test.";
    CANDIDATE_TESTS = "检验 {passed}/{of}", "tests {passed}/{of}";
    CANDIDATE_RATING = "支持度 {rating}", "rating {rating}";
    CANDIDATE_INFLUENCE = "影响度{level}", "influence {level}";
}

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// What a test is about, in a sentence or two.
pub const fn help(criterion: CoachCriterion) -> Text {
    match criterion {
        CoachCriterion::TrustsUs => t(
            "教练要拿自己的信誉替我们说话，所以先得信得过我们，多半因为我们以前让他赢过。",
            "A coach lends us their good name, so we need credit with them first; usually because we brought them a win before.",
        ),
        CoachCriterion::IsTrusted => t(
            "别人不听他的，他的指点就没有用，他带来的消息也不准。",
            "If the others do not listen to this person, the guidance is worth little and the news is second-hand.",
        ),
        CoachCriterion::WantsOurSuccess => t(
            "对我们友好不等于希望我们赢。他要在这一单上，认为我们赢对他最好。",
            "To be friendly is not to want us to win. On this objective, our winning has to be the best outcome for this person.",
        ),
        CoachCriterion::LongsForSuccess => t(
            "想在内部有所作为、并把我们的成功看作自己成功的人，遇到阻力也会帮到底。",
            "Who wants to rise inside, and sees our success as their own, goes on helping when it gets hard.",
        ),
        CoachCriterion::IsSenior => t(
            "大客户的决定在高层。级别不够的教练听不到上面的消息，也带不进门。",
            "Large accounts are decided high up. A coach who is not senior enough hears nothing from above and opens no doors there.",
        ),
    }
}

/// What shows that a test is passed.
pub const fn evidence(criterion: CoachCriterion) -> Text {
    match criterion {
        CoachCriterion::TrustsUs => t(
            "他主动把内部情况告诉过我们，并且属实；或者我们为他做成过事。",
            "Unasked, this person told us something internal and it proved true; or we made something work for them.",
        ),
        CoachCriterion::IsTrusted => t(
            "至少一位其他影响者征求过他的意见，或在会上附和过他。",
            "At least one other influence asked for this person's opinion, or followed it in a meeting.",
        ),
        CoachCriterion::WantsOurSuccess => t(
            "他说得出我们赢了他得到什么，并且替我们做过一件有代价的事。",
            "This person can say what they gain when we win, and did something for us that cost them something.",
        ),
        CoachCriterion::LongsForSuccess => t(
            "他把这个项目当作自己的项目来谈，并在内部承担了责任。",
            "Speaks of the project as their own, and took responsibility for it inside.",
        ),
        CoachCriterion::IsSenior => t(
            "他能直接见到最终拍板的人，或与之只差一级。",
            "Meets whoever gives the final yes directly, or is one level below.",
        ),
    }
}

/// What to do while a test is failed or open.
pub const fn next(criterion: CoachCriterion) -> Text {
    match criterion {
        CoachCriterion::TrustsUs => t(
            "先为他赢一次：帮他解决一件看得见的小事，再请他指路。",
            "Win something for this person first: settle one visible matter, then ask for guidance.",
        ),
        CoachCriterion::IsTrusted => t(
            "分别问两位其他影响者怎么看他；他没有信誉，就帮他建立，或另找一位。",
            "Ask two other influences what they think of this person. Without credit there, help to build it, or look for somebody else.",
        ),
        CoachCriterion::WantsOurSuccess => t(
            "当面问：我们赢了，对您意味着什么？答不上来，就不要把他的话当教练的话。",
            "Ask in person: what would it mean for you if we won? Without an answer, do not take this for a coach's word.",
        ),
        CoachCriterion::LongsForSuccess => t(
            "让他看到：我们成功就是他成功，把功劳留给他。",
            "Show that our success is theirs too, and leave the credit to them.",
        ),
        CoachCriterion::IsSenior => t(
            "不要越过他：肯定他的地位，请他陪我们一起去见更高层。",
            "Do not go over this person's head: respect the position, and go up together.",
        ),
    }
}

/// What the answers come to.
pub const fn verdict(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Untested => t("还没有检验：目前只是候选教练。", "Not tested yet: a candidate for now."),
        Verdict::Candidate => t(
            "候选教练：还没有证实他{tests}。",
            "A candidate: it is not confirmed yet that this person {tests}.",
        ),
        Verdict::Failed => {
            t("不是教练，只是候选。未通过：{tests}。", "A candidate, no coach. Failed: {tests}.")
        }
        Verdict::Doubtful => t(
            "三项通过，但有假教练的迹象：他的消息要换一个来源核对。",
            "The three tests are passed, but there is a sign of a false coach: check what you hear against another source.",
        ),
        Verdict::Weak => {
            t("是教练，但分量还不够，尚未证实：{tests}。", "A coach, though not yet one who {tests}.")
        }
        Verdict::Coach => t(
            "是教练：五项全部通过。经常请教他，也要保护他。",
            "A coach: all five are passed. Ask often, and protect your source.",
        ),
    }
}

/// The verdict in one or two words, for a badge.
pub const fn badge(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Untested | Verdict::Candidate | Verdict::Failed => t("候选教练", "Candidate"),
        Verdict::Doubtful => t("存疑", "Doubtful"),
        Verdict::Weak | Verdict::Coach => t("教练", "Coach"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_test_has_its_own_help_evidence_and_next_step() {
        let mut all: Vec<&str> = Vec::new();
        for criterion in CoachCriterion::ALL {
            for text in [help(*criterion), evidence(*criterion), next(*criterion)] {
                all.extend([text.zh, text.en]);
            }
        }
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn verdicts_name_their_tests_in_both_languages() {
        for one in Verdict::ALL {
            let text = verdict(*one);
            assert_eq!(Text::places(text.zh), Text::places(text.en), "{one:?}");
            assert!(!badge(*one).en.is_empty());
        }
    }
}
