//! Every term of the method in words: what it is called, what it means, and an example from a sale. It must not know where
//! a term is shown.

use super::{Lang, Text, terms, texts};
use crate::model::{Element, Judgement, Mode, Role};

texts! {
    TITLE = "帮助", "Help";
    INTRO = "术语、判断的问题、全部规则，都在这里。", "Terms, the questions that lead to a judgement, and every rule.";
    FILTER = "查找术语或规则……", "Find a term or a rule…";
    NOTHING = "没有找到“{text}”。换个词试试。", "Nothing found for “{text}”. Try another word.";
    CONTENTS = "本页内容", "On this page";
    TERMS = "术语", "Terms";
    TREES = "怎么判断", "How to judge";
    TREES_INTRO = "回答几个问题，看会得出什么。这里只是练习，不改动任何计划；在棋盘上点开一个人，可以直接采用。", "Answer a few questions and see where they lead. Nothing is changed here; open a person on the board to use the answer at once.";
    RULES = "规则", "Rules";
    RULES_INTRO = "每一面自动插上的小红旗都来自其中一条规则。带 † 的数字可以在设置里改。", "Every flag that goes up by itself comes from one of these rules. Numbers marked † can be changed in the settings.";
    EXAMPLE = "例：{text}", "Example: {text}";
    WHAT_IS = "什么是“{term}”？", "What is “{term}”?";
    MORE_IN_HELP = "在帮助里查看", "Open in the help";
    LOOK_UP_RULE = "查看规则 {rule}", "Look up rule {rule}";
    TERM = "术语", "Term";
    TO_SETTINGS = "到设置里改阈值", "Change the thresholds in the settings";
}

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// Terms that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// What a sale is about.
    Sale,
    /// Who decides.
    People,
    /// How each of them is judged.
    Judging,
    /// How they see the need.
    Modes,
    /// What everybody gets.
    Wins,
    /// Where we stand and what we do.
    Position,
}

impl Group {
    /// Every group, in the order of the screen.
    pub const ALL: &'static [Self] =
        &[Self::Sale, Self::People, Self::Judging, Self::Modes, Self::Wins, Self::Position];

    /// Its heading.
    pub const fn title(self) -> Text {
        match self {
            Self::Sale => t("这一单", "The sale"),
            Self::People => t("谁在决定", "Who decides"),
            Self::Judging => t("怎么判断一个人", "How a person is judged"),
            Self::Modes => t("反馈模式", "Response modes"),
            Self::Wins => t("各得其所", "What everybody gets"),
            Self::Position => t("局面与行动", "Position and action"),
        }
    }
}

/// Declares the terms with their words in the address and their groups.
macro_rules! glossary {
    ($($(#[$doc:meta])* $name:ident = $word:literal in $group:ident,)+) => {
        /// A term of the method.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Term { $($(#[$doc])* $name,)+ }

        impl Term {
            /// Every term, group by group.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its word in the address.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }

            /// The group that it stands in.
            pub const fn group(self) -> Group {
                match self { $(Self::$name => Group::$group),+ }
            }
        }
    };
}

glossary! {
    /// The method as a whole.
    StrategicSelling = "strategic-selling" in Sale,
    /// One sale.
    Objective = "objective" in Sale,
    /// The customer as a whole.
    AccountPlan = "account-plan" in Sale,
    /// Which customers to prefer.
    IdealCustomer = "ideal-customer" in Sale,
    /// How far a sale is.
    Funnel = "funnel" in Sale,
    /// Whoever has a say.
    BuyingInfluence = "buying-influence" in People,
    /// E.
    Economic = "economic-buyer" in People,
    /// U.
    User = "user-buyer" in People,
    /// T.
    Technical = "technical-buyer" in People,
    /// C.
    Coach = "coach" in People,
    /// Our side of a contact.
    Counterpart = "counterpart" in People,
    /// Weight of a person.
    Influence = "degree-of-influence" in Judging,
    /// Support for us.
    Rating = "support-rating" in Judging,
    /// Depth of contact.
    Contact = "contact" in Judging,
    /// How sure we are.
    Certainty = "certainty" in Judging,
    /// How somebody sees the need.
    ResponseMode = "response-mode" in Modes,
    /// G.
    Growth = "growth" in Modes,
    /// T.
    Trouble = "trouble" in Modes,
    /// EK.
    EvenKeel = "even-keel" in Modes,
    /// OC.
    Overconfident = "overconfident" in Modes,
    /// What the organisation gets.
    Result = "business-result" in Wins,
    /// What a person gets.
    Win = "personal-win" in Wins,
    /// A danger.
    RedFlag = "red-flag" in Position,
    /// What sets us apart.
    Strength = "strength" in Position,
    /// Where we stand against others.
    Competition = "competition-position" in Position,
    /// The customer's timing.
    Urgency = "customer-urgency" in Position,
    /// The number in the hexagon.
    PositionScore = "position-score" in Position,
    /// What is done next.
    ActionPlan = "action-plan" in Position,
}

impl Term {
    /// The term whose word this is.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.word() == word)
    }

    /// The term for a judgement.
    pub const fn of_judgement(judgement: Judgement) -> Self {
        match judgement {
            Judgement::Roles => Self::BuyingInfluence,
            Judgement::Influence => Self::Influence,
            Judgement::Mode => Self::ResponseMode,
            Judgement::Rating => Self::Rating,
            Judgement::Result => Self::Result,
            Judgement::Win => Self::Win,
        }
    }

    /// The term for one of the six elements.
    pub const fn of_element(element: Element) -> Self {
        match element {
            Element::BuyingInfluences => Self::BuyingInfluence,
            Element::FlagsAndStrengths => Self::RedFlag,
            Element::ResponseModes => Self::ResponseMode,
            Element::WinResults => Self::Win,
            Element::IdealCustomer => Self::IdealCustomer,
            Element::Funnel => Self::Funnel,
        }
    }

    /// What it is called.
    pub const fn name(self) -> Text {
        match self {
            Self::StrategicSelling => t("战略销售", "Strategic sale"),
            Self::Objective => t("销售目标", "Single sales objective"),
            Self::AccountPlan => t("组织架构与关系图", "Account plan and map"),
            Self::IdealCustomer => t("理想型客户", "Ideal customer"),
            Self::Funnel => t("漏斗", "Sales funnel"),
            Self::BuyingInfluence => t("购买影响者", "Buying influence"),
            Self::Economic => terms::role(Role::Economic),
            Self::User => terms::role(Role::User),
            Self::Technical => terms::role(Role::Technical),
            Self::Coach => terms::role(Role::Coach),
            Self::Counterpart => t("对应者", "Counterpart"),
            Self::Influence => t("影响度", "Degree of influence"),
            Self::Rating => t("支持度", "Support rating"),
            Self::Contact => t("接触度", "Contact"),
            Self::Certainty => t("把握", "Certainty"),
            Self::ResponseMode => t("反馈模式", "Response mode"),
            Self::Growth => terms::mode(Mode::Growth),
            Self::Trouble => terms::mode(Mode::Trouble),
            Self::EvenKeel => terms::mode(Mode::EvenKeel),
            Self::Overconfident => terms::mode(Mode::Overconfident),
            Self::Result => t("业务结果", "Business result"),
            Self::Win => t("赢的标准", "Personal win"),
            Self::RedFlag => t("小红旗", "Red flag"),
            Self::Strength => t("小铃铛（强项）", "Bell (strength)"),
            Self::Competition => t("竞争形态", "Competition position"),
            Self::Urgency => t("紧迫程度", "Customer urgency"),
            Self::PositionScore => t("局面分", "Position score"),
            Self::ActionPlan => t("行动计划", "Action plan"),
        }
    }

    /// What it means.
    pub const fn help(self) -> Text {
        match self {
            Self::StrategicSelling => t(
                "周期长、金额大、由一群人决定的销售。要像下棋一样先看清局面，再落子，而不是拿到什么牌打什么牌。",
                "A sale that takes long, is worth much and is decided by several people. It is played like chess: first the position, then the move.",
            ),
            Self::Objective => t(
                "这一单要在什么时候、以多少金额、卖成什么。必须具体、可衡量，只有一个结果；两样产品就是两份计划书。",
                "What is to be sold, for how much, and by when. Specific, measurable and one outcome only: two products are two sheets.",
            ),
            Self::AccountPlan => t(
                "整个客户的样子：部门、谁归谁管、谁听谁的。汇报线和影响线是两回事，真正的决策链常常不在组织图上。",
                "The customer as a whole: units, who reports to whom, who listens to whom. Lines of reporting and of influence differ, and the way a decision really goes is seldom on the chart.",
            ),
            Self::IdealCustomer => t(
                "最好的客户有哪些共同点，最差的又有哪些。用四五条标准给每个客户打分，决定先为谁花力气。",
                "What the best customers have in common, and the worst. Four or five criteria tell for whom effort is well spent.",
            ),
            Self::Funnel => t(
                "一单走到了哪一步：潜在市场、漏斗之上、漏斗之中、最有希望。每一步都有前提，没满足就往前挪只会骗自己。",
                "How far a sale has come: universe, above the funnel, in the funnel, best few. Each step has conditions; to move on without them is to fool oneself.",
            ),
            Self::BuyingInfluence => t(
                "凡是能左右这一单的人，不论职位。每人有一个或几个角色；四种角色都要有人，缺了哪一种就是漏洞。",
                "Whoever can sway this sale, whatever the title. Each has one or more roles; all four roles have to be filled, and a missing one is a hole.",
            ),
            Self::Economic => terms::role_help(Role::Economic),
            Self::User => terms::role_help(Role::User),
            Self::Technical => terms::role_help(Role::Technical),
            Self::Coach => terms::role_help(Role::Coach),
            Self::Counterpart => t(
                "我方由谁去对应他。最合适的人，不一定是销售本人；对方级别高，就请级别相当的同事出面。",
                "Who of us stands opposite. The best suited person, not always the seller: a high rank is met by a matching rank.",
            ),
            Self::Influence => t(
                "就这个销售目标而言，他的意见有多大分量：高、中、低。看五个因素：影响落在哪里、专业、地点、个人重视、内部政治。头衔不算。",
                "How much this person's view weighs on this objective: high, medium or low. Five factors count: where it is felt, expertise, location, own priority, politics. The title does not.",
            ),
            Self::Rating => t(
                "他现在对我们的方案是什么态度，从 +5（热情倡导）到 −5（抗拒）。没有零：不知道就空着。看行为，不看客气话。",
                "What this person does about our proposal today, from +5 (enthusiastic advocate) to −5 (antagonistic). There is no zero: unknown stays empty. Behaviour counts, courtesy does not.",
            ),
            Self::Contact => t(
                "我方与他接触有多深：从未、偶有、多次、频繁熟悉。由更合适的同事去接触也算。",
                "How deep our contact is: never, brief, several times, in depth. Contact by a better suited colleague counts.",
            ),
            Self::Certainty => t(
                "一个判断有多可靠：已证实（九成以上把握并有依据）、推测、不清楚。推测按小红旗对待。",
                "How far a judgement can be trusted: confirmed (nine in ten sure, with evidence), assumed, or not known. An assumption is treated as a flag.",
            ),
            Self::ResponseMode => t(
                "他怎么看现状与期望之间的差距。没有差距就没有购买。模式因人而异，会变，与他喜不喜欢我们无关。",
                "How this person sees the gap between today and what is wanted. No gap, no sale. It differs from person to person, it changes, and it has nothing to do with liking us.",
            ),
            Self::Growth => terms::mode_help(Mode::Growth),
            Self::Trouble => terms::mode_help(Mode::Trouble),
            Self::EvenKeel => terms::mode_help(Mode::EvenKeel),
            Self::Overconfident => terms::mode_help(Mode::Overconfident),
            Self::Result => t(
                "组织得到什么：可衡量，属于公司和流程，可以写进合同。",
                "What the organisation gets: measurable, it belongs to the company and its work, and could stand in a contract.",
            ),
            Self::Win => t(
                "这个结果让他个人赢得什么：前途、认可、安心、清闲。各人不同，常常不说出口。公司得到结果，只有人才会赢。",
                "What that result lets this one person win: standing, credit, safety, time. It differs for everybody and often goes unsaid. Companies get results; only people win.",
            ),
            Self::RedFlag => t(
                "缺失、没把握或有危险的地方。插旗不是坏消息：先标出来，才能用强项去拔掉。一面旗也没有，多半是没看清。",
                "Whatever is missing, uncertain or dangerous. A flag is no bad news: what is marked can be removed with a strength. No flag at all usually means not looking.",
            ),
            Self::Strength => t(
                "与竞争对手最大的不同，而且有人看重，与这一单有关。三样缺一样，就只是一句自夸。",
                "The biggest difference from the competition, relevant here, and valued by somebody. Without all three it is only a claim.",
            ),
            Self::Competition => t(
                "与别的选择相比我们站在哪里：独占、占优、势均力敌、落后。对手不只是同行，还有自己做、把钱花在别处和什么都不做。",
                "Where we stand against the other choices: only alternative, front-runner, even, behind. Rivals are not only vendors: own resources, another use of the money, and doing nothing count too.",
            ),
            Self::Urgency => t(
                "对客户来说有多急：紧急、积极、排上日程、以后再说。是客户的轻重缓急，不是我们的。",
                "How urgent it is for the customer: urgent, active, work it in, later. The customer's priority, not ours.",
            ),
            Self::PositionScore => t(
                "0 到 100，由人、小红旗、覆盖和赢四部分算出，点开能看到每一分怎么来。它衡量局面，不是赢单概率。",
                "0 to 100, from people, flags, coverage and wins; one click shows where each point comes from. It measures the position and is no probability.",
            ),
            Self::ActionPlan => t(
                "谁、做什么、什么时候。每个行动都要用上一个强项、拔掉一面小红旗，或者问到缺的信息，否则只是瞎忙。",
                "Who does what, by when. Every action uses a strength, removes a flag or gets needed information; anything else is busy work.",
            ),
        }
    }

    /// The example as a line of its own.
    pub fn example_line(self, lang: Lang) -> String {
        EXAMPLE.fill(lang, &[("text", self.example().of(lang))])
    }

    /// An example from a sale.
    #[allow(clippy::too_many_lines, reason = "one sentence a term; parted, they would be harder to find")]
    pub const fn example(self) -> Text {
        match self {
            Self::StrategicSelling => t(
                "给集团换办公系统：谈了八个月，总经理、信息部、各厂都有发言权。",
                "A new office system for a group: eight months, and the general manager, the IT department and every plant have a say.",
            ),
            Self::Objective => t(
                "“12 月 31 日前，与华岳能源签下综合办公系统一期，320 万元。”",
                "“Huayue Energy signs phase one of the office system, 3.2 million, by 31 December.”",
            ),
            Self::AccountPlan => t(
                "图上信息部归副总管；实际上副总事事先问党办主任。",
                "On the chart IT reports to the deputy; in fact the deputy asks the head of the general office first.",
            ),
            Self::IdealCustomer => t(
                "“重视质量、肯先试点、付款守时”各打 −5 到 +5；平均为负就该考虑放手。",
                "“Values quality, will pilot first, pays on time”, each from −5 to +5; a negative average is a reason to walk away.",
            ),
            Self::Funnel => t(
                "需求还没有核实，就报成“最有希望”，月底自然落空。",
                "A deal whose need nobody verified is reported among the best few, and is missing at the end of the month.",
            ),
            Self::BuyingInfluence => t(
                "没有签字权的老科长，一句“不好用”就让项目停了三个月。",
                "An old section head without any right to sign says “hard to use”, and the project rests for three months.",
            ),
            Self::Economic => t(
                "为整个项目签字放款的总经理；换成上亿的项目，就是董事会。",
                "The general manager who releases the money; for a project thirty times as large it is the board.",
            ),
            Self::User => t(
                "每天用它发公文的办公室文员和她的主任。",
                "The clerks who will send every document with it, and their head.",
            ),
            Self::Technical => t(
                "写技术评估的信息部工程师，审合同条款的法务。",
                "The engineer who writes the evaluation, the lawyer who reads the terms.",
            ),
            Self::Coach => t(
                "想靠这个项目晋升的项目经理，主动告诉你评审怎么安排。",
                "The project manager who wants to rise with it, and tells you unasked how the review will run.",
            ),
            Self::Counterpart => t(
                "客户来了副总，我方就请分管副总一起去，而不是派业务员单独见。",
                "For their deputy general manager we bring ours, instead of sending the seller alone.",
            ),
            Self::Influence => t(
                "集团副总名头大，却不管这个厂；真正说了算的是生产部长。",
                "The group's vice president has the title but no say in this plant; the head of production does.",
            ),
            Self::Rating => t(
                "在会上替我们反驳质疑，是 +4；饭桌上很热情、会上不吭声，顶多 +1。",
                "Who answers doubts for us in the meeting is a +4; who is warm at dinner and silent in the meeting is a +1 at best.",
            ),
            Self::Contact => t(
                "见过两面、交换过名片，只算“偶有”；能随时打电话问情况，才算“频繁熟悉”。",
                "Two meetings and a business card are “brief”; somebody you can ring at any time is “in depth”.",
            ),
            Self::Certainty => t(
                "“总经理应该会支持”是推测；“教练转述他在会上点了头”才是依据。",
                "“The general manager should be in favour” is an assumption; “the coach saw the nod in the meeting” is evidence.",
            ),
            Self::ResponseMode => t(
                "同一家工厂：厂长想扩产（成长），车间主任天天停机（困境），财务觉得挺好（平稳）。",
                "One plant: the manager wants more output (growth), the foreman has daily stops (trouble), finance finds it all fine (even keel).",
            ),
            Self::Growth => t(
                "“产能要再上一个台阶，现在的系统跟不上。”",
                "“We want another fifth of output, and the system cannot follow.”",
            ),
            Self::Trouble => t(
                "“这条线再停一次，交期就保不住了。”",
                "“One more stop on this line and we miss the delivery.”",
            ),
            Self::EvenKeel => {
                t("“现在这套用得好好的，明年再说吧。”", "“What we have works. Come back next year.”")
            }
            Self::Overconfident => {
                t("“同行都来向我们取经，我们不需要。”", "“The others come here to learn. We need nothing.”")
            }
            Self::Result => t(
                "发文周期从 5 天缩短到 1 天，年底前实现。",
                "Documents pass in one day instead of five, by the end of the year.",
            ),
            Self::Win => t(
                "同一个结果：总经理要向集团交成绩，办公室主任要不再加班。",
                "One result, two wins: the general manager has something to show, the office head goes home on time.",
            ),
            Self::RedFlag => t(
                "教练下月调走；拍板人只在职务表上见过名字。",
                "The coach moves on next month; the final approver is known from the chart only.",
            ),
            Self::Strength => t(
                "只有我们能断网办公，而信息部正为断网发愁。",
                "Only ours works without a network, and the network is what worries the IT department.",
            ),
            Self::Competition => t(
                "“没有对手”往往是没看见：客户自己的信息部想自己开发。",
                "“No rival” is often a blind spot: the customer's own IT would like to build it.",
            ),
            Self::Urgency => t(
                "我们想年底签，客户的迁址要到明年夏天才完成：对他们是“以后再说”。",
                "We want to sign by December; they move house next summer first. For them it is “later”.",
            ),
            Self::PositionScore => t(
                "人都支持，却没有教练：分数封顶 40，先去找教练。",
                "Everybody is in favour but there is no coach: the score stops at 40, so find the coach first.",
            ),
            Self::ActionPlan => t(
                "“周五前，李工与教练一起给生产部长演示断网办公。”",
                "“By Friday Li and the coach show the head of production how it works offline.”",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_has_a_name_an_explanation_and_an_example_of_its_own() {
        let mut seen: Vec<&str> = Vec::new();
        for term in Term::ALL {
            for text in [term.name(), term.help(), term.example()] {
                assert!(!text.zh.is_empty() && !text.en.is_empty(), "{term:?}");
                seen.extend([text.zh, text.en]);
            }
            assert_eq!(Term::from_word(term.word()), Some(*term));
        }
        let count = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), count, "two terms share words");
    }

    #[test]
    fn every_group_has_terms_and_they_stand_together() {
        let mut groups: Vec<Group> = Term::ALL.iter().map(|term| term.group()).collect();
        groups.dedup();
        assert_eq!(groups, Group::ALL);
    }

    #[test]
    fn no_word_reads_like_a_rule() {
        assert!(Term::ALL.iter().all(|term| !term.word().starts_with("r-")));
    }
}
