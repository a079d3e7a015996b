//! "Help me choose": the questions of the decision trees, and the advice for a mode, in words. It must not know which
//! answer leads where.

use super::{Text, texts};
use crate::method::advice::{Move, Risk};
use crate::method::choose::{Behaviour, ContactQuestion, InfluenceFactor, RoleQuestion};
use crate::method::mode_tree::ModeQuestion;
use crate::method::place::CoachCriterion;

texts! {
    /// Opens the questions.
    HELP_ME = "帮我选…", "Help me choose…";
    /// An answer.
    YES = "是", "Yes";
    /// An answer.
    NO = "否", "No";
    /// An answer that leads nowhere yet.
    NOT_SURE = "说不准", "Not sure";
    /// What the answers lead to.
    PROPOSAL = "建议：{what}", "Proposal: {what}";
    /// The answers lead nowhere yet.
    NO_PROPOSAL = "还判断不了。说不准就先空着：空着是小红旗，猜错更糟。", "Not enough to tell. Leave it empty for now: empty is a red flag, a wrong guess is worse.";
    /// Takes the proposal.
    TAKE = "采用", "Use it";
    /// Above the questions for roles.
    ROLE_INTRO = "就这个销售目标而言，逐项判断；一个人可以有几个角色。", "For this objective, answer each; one person may hold several roles.";
    /// Above the factors of influence.
    INFLUENCE_INTRO = "看五个因素，不看头衔：成立四个以上是高，两三个是中，再少是低。", "Five factors count, the title does not: four or more make it high, two or three medium, fewer low.";
    /// Above the questions for the mode.
    MODE_INTRO = "问的是这个人怎么看，不是实际如何，也不是整个公司如何。", "It is about how this person sees it, not how it is, and not how the company sees it.";
    /// When both reasons for a gap were voiced.
    TROUBLE_FIRST = "既想要更多、又出了问题时，按“不知所措”对待：先解决眼前的急事。", "Who wants more and has something broken is in trouble: the urgent gap is served first.";
    /// Above the behaviours.
    RATING_INTRO = "按他的行为选，不按他的态度选。没有零：说不清就空着。", "Choose by what this person does, not by how friendly it feels. There is no zero: leave it empty when unsure.";
    /// Above the questions for contact.
    COVERAGE_INTRO = "我方任何人的接触都算。", "Contact by anybody of ours counts.";
    /// Above the tests of a coach.
    COACH_INTRO = "前三条缺一不可：有一条是“否”或说不准，就还只是候选教练。后两条看他够不够分量。", "The first three are all needed: one no or one doubt leaves a candidate. The other two tell how much weight there is.";
    /// Never go over the coach.
    COACH_BYPASS = "不要越过教练：肯定他的地位，请他陪你一起去见更高层。", "Never go over the coach's head: respect the position, and go up together.";
    /// Headline of advice.
    STRATEGY = "对策", "What to do";
    /// Headline of a risk.
    RISK = "风险：{what}", "Risk: {what}";
    /// Headline of those who can help.
    LEVERAGE = "可借之力", "Who can help";
    /// Nobody can help yet.
    NO_LEVERAGE = "还没有处于成长或困境、又能影响他的人。在关系图上补一条影响线。", "Nobody in growth or trouble has a line to this person yet. Add a line of influence on the map.";
    /// Somebody who is listened to.
    LISTENED_TO = "他听{who}的", "listens to {who}";
    /// Somebody who pulls along.
    ALLIED = "与{who}同盟", "allied with {who}";
}

/// A question that tells a role.
pub const fn role_question(question: RoleQuestion) -> Text {
    match question {
        RoleQuestion::GivesFinalApproval => Text::new(
            "最后由他点头吗？他能推翻别人的意见吗？",
            "Does this person give the final yes, and can override the others?",
        ),
        RoleQuestion::FeelsItAtWork => Text::new(
            "他或他的下属会天天用它吗？",
            "Will this person, or those this person answers for, work with it?",
        ),
        RoleQuestion::Screens => Text::new(
            "他按规格、条款或规定筛选，并能说“不”吗？",
            "Does this person check it against specifications, terms or rules, and can say no?",
        ),
        RoleQuestion::GuidesUs => {
            Text::new("他愿意给我们指路，并希望我们赢吗？", "Does this person guide us, and want us to win?")
        }
    }
}

/// A factor of influence as a question.
pub const fn influence_question(factor: InfluenceFactor) -> Text {
    match factor {
        InfluenceFactor::Impact => Text::new(
            "组织影响：采购的结果会落在他的部门吗？",
            "Impact: will it be felt in this person's part of the organisation?",
        ),
        InfluenceFactor::Expertise => Text::new(
            "专业：别人会就此请教他吗？",
            "Expertise: do the others ask this person's advice on it?",
        ),
        InfluenceFactor::Location => {
            Text::new("地点：事情发生在他所在的地方吗？", "Location: does it happen where this person is?")
        }
        InfluenceFactor::Priority => {
            Text::new("个人重视：这是他自己的要事吗？", "Priority: is it a priority of this person's own?")
        }
        InfluenceFactor::Politics => Text::new(
            "内部政治：他的话在决策圈里有分量吗？",
            "Politics: does this person's word have weight among those who decide?",
        ),
    }
}

/// A question that tells the mode.
pub const fn mode_question(question: ModeQuestion) -> Text {
    match question {
        ModeQuestion::SeesGap => Text::new(
            "在他看来，现状与他需要的之间有差距吗？",
            "Does this person see a gap between today and what is needed?",
        ),
        ModeQuestion::SomethingBroke => {
            Text::new("是因为出了问题、情况变糟了吗？", "Is it because something broke or got worse?")
        }
        ModeQuestion::WantsMore => {
            Text::new("是因为想要更多、更好吗？", "Is it because more or better is wanted?")
        }
        ModeQuestion::BetterThanNeeded => {
            Text::new("他觉得现状比需要的还要好吗？", "Does this person think things are better than needed?")
        }
    }
}

/// What somebody does, which tells a rating.
pub const fn behaviour(behaviour: Behaviour) -> Text {
    match behaviour {
        Behaviour::Campaigns => {
            Text::new("不用请也会替我们说服别人", "Wins others over for us without being asked")
        }
        Behaviour::Defends => Text::new("有人质疑时替我们辩护", "Defends our proposal when it is attacked"),
        Behaviour::SaysSo => Text::new("公开说我们更好", "Says openly that ours is better"),
        Behaviour::AsksQuestions => Text::new("主动提问，愿意花时间", "Asks questions and gives time"),
        Behaviour::GoesAlong => Text::new("别人决定了，他会跟着", "Goes along when others decide for it"),
        Behaviour::StandsAside => {
            Text::new("不表态，也不会挡路", "Says nothing, and would not stand in the way")
        }
        Behaviour::GivesNoTime => Text::new("不愿花时间", "Gives it no time"),
        Behaviour::Doubts => Text::new("提出疑虑", "Voices doubts"),
        Behaviour::ArguesForAnother => Text::new("主张别的办法", "Argues for another way"),
        Behaviour::WorksAgainst => {
            Text::new("公开或暗中阻挠我们", "Works against us, openly or behind the scenes")
        }
    }
}

/// A question that tells the depth of contact.
pub const fn contact_question(question: ContactQuestion) -> Text {
    match question {
        ContactQuestion::EverMet => {
            Text::new("我方有人与他谈过吗？", "Has anybody of ours ever spoken with this person?")
        }
        ContactQuestion::SeveralTimes => {
            Text::new("就这个目标谈过多次吗？", "Several times, about this objective?")
        }
        ContactQuestion::TellsUnasked => Text::new(
            "来往频繁，他会主动告诉我们情况吗？",
            "Often, and does this person tell us things unasked?",
        ),
    }
}

/// A test of a coach as a question.
pub const fn coach_question(criterion: CoachCriterion) -> Text {
    match criterion {
        CoachCriterion::TrustsUs => Text::new(
            "他信任我们吗？（通常因为我们曾让他赢过）",
            "Does this person trust us? (Usually because we brought a win before.)",
        ),
        CoachCriterion::IsTrusted => Text::new(
            "就这个目标而言，其他影响者信任他吗？",
            "Do the other influences on this objective trust this person?",
        ),
        CoachCriterion::WantsOurSuccess => {
            Text::new("他希望我们赢下这一单吗？", "Does this person want us to win this one?")
        }
        CoachCriterion::LongsForSuccess => Text::new(
            "他在内部渴望成功，并把我们的成功看作自己的成功吗？",
            "Does this person long for success inside, and see ours as their own?",
        ),
        CoachCriterion::IsSenior => Text::new(
            "对这么大的客户来说，他的职位够高吗？",
            "Is this person senior enough for an account of this size?",
        ),
    }
}

/// A move that the method advises.
pub const fn advice(advice: Move) -> Text {
    match advice {
        Move::ShowTheWayUp => Text::new(
            "说明方案怎样补上通往更高目标的差距。",
            "Show how the proposal closes the gap to what is wanted.",
        ),
        Move::QuantifyGain => Text::new("把收益写成数字。", "Put the gain in numbers."),
        Move::RemoveTheCause => {
            Text::new("说明怎样尽快消除病根。", "Show how the cause is removed, and how fast.")
        }
        Move::BeFirst => Text::new("抢在对手之前行动。", "Move before a rival does."),
        Move::TroubleFirst => Text::new("先解困，再谈成长。", "Serve the trouble before any growth."),
        Move::ShowWhatIsComing => Text::new(
            "说明如果不行动，困境或错失的成长会怎样到来。",
            "Show the trouble, or the growth foregone, that comes if nothing is done.",
        ),
        Move::UseLeverage => Text::new(
            "请一位处于成长或困境的同事出面。",
            "Let a colleague who is in growth or trouble speak.",
        ),
        Move::ShowUnseenGap => Text::new(
            "用同行的数字让他看到没见过的差距。",
            "Show a gap not yet seen, by comparison with others.",
        ),
        Move::SpendNothing => Text::new("不要在他身上花力气。", "Spend no effort on this person."),
        Move::WatchForTheFall => Text::new(
            "留意转折：一旦变成困境，立刻到场。",
            "Watch for the fall, and be there when it becomes trouble.",
        ),
        Move::SowDoubtThroughOthers => {
            Text::new("请别人摆出事实，让他自己生疑。", "Let others bring facts that sow doubt.")
        }
        Move::FindOut => {
            Text::new("先问清楚他怎么看现状。", "First find out how this person sees things today.")
        }
    }
}

/// What may go wrong with a move.
pub const fn risk(risk: Risk) -> Text {
    match risk {
        Risk::SoundsLikeThreat => Text::new("听起来像威胁", "it may sound like a threat"),
        Risk::Alienates => {
            Text::new("他可能觉得被绕过而疏远我们", "this person may feel gone round, and be alienated")
        }
        Risk::Disputed => {
            Text::new("对比可能被质疑，或伤了面子", "the comparison may be disputed, or wound pride")
        }
        Risk::LacksMeans => Text::new("往往缺时间、人手或钱", "time, people or money are often short"),
        Risk::TooRadical => Text::new("他要的是改进，不是大动干戈", "improvement is wanted, not upheaval"),
        Risk::WindowCloses => Text::new(
            "急事一旦用临时办法缓解，窗口就关上了",
            "the window closes once the worst is patched up",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::advice::strategy;
    use crate::model::Mode;

    #[test]
    fn every_question_ends_with_a_question_mark() {
        let mut all: Vec<Text> = Vec::new();
        all.extend(RoleQuestion::ALL.iter().map(|one| role_question(*one)));
        all.extend(InfluenceFactor::ALL.iter().map(|one| influence_question(*one)));
        all.extend(ModeQuestion::ALL.iter().map(|one| mode_question(*one)));
        all.extend(ContactQuestion::ALL.iter().map(|one| contact_question(*one)));
        for text in all {
            assert!(text.zh.ends_with('？') && text.en.ends_with('?'), "{text:?}");
        }
        for criterion in CoachCriterion::ALL {
            let text = coach_question(*criterion);
            assert!(text.zh.contains('？') && text.en.contains('?'), "{text:?}");
        }
    }

    #[test]
    fn every_behaviour_and_every_move_has_its_words() {
        let mut words: Vec<&str> = Behaviour::ALL.iter().map(|one| behaviour(*one).zh).collect();
        for mode in Mode::ALL.iter().copied().map(Some).chain([None]) {
            for step in strategy(mode) {
                words.push(advice(step.step).zh);
                words.extend(step.risk.map(|one| risk(one).zh));
            }
        }
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
    }
}
