//! What each rule of the method says, in one sentence, so that everybody can look a rule up. It must not find anything
//! itself; the texts of findings are in `rules`.

use super::{Lang, Text, rules};
use crate::model::RuleNumber;

/// The number of the last rule.
pub const LAST: u8 = 73;

/// A rule as the help shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleText {
    /// The headline of its findings; none for a rule that holds by how the plan is made.
    pub title: Option<Text>,
    /// What it says.
    pub says: Text,
    /// Where it comes from.
    pub source: String,
}

/// A rule in words; `None` for a number that no rule has.
pub fn rule(lang: Lang, number: RuleNumber) -> Option<RuleText> {
    Some(RuleText {
        title: rules::rule_title(number),
        says: says(number.get())?,
        source: rules::source(lang, number),
    })
}

/// Every rule's number, in order.
pub fn all() -> impl Iterator<Item = RuleNumber> {
    (1..=LAST).map(RuleNumber::new)
}

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

fn says(number: u8) -> Option<Text> {
    early(number).or_else(|| middle(number)).or_else(|| late(number))
}

/// Sections A to D.
const fn early(number: u8) -> Option<Text> {
    Some(match number {
        1 => t(
            "姓名、职务、角色、影响度、反馈模式、支持度、业务结果、赢的标准，缺一项就插旗。",
            "A name, title, role, influence, mode, rating, result or win that is missing is a flag.",
        ),
        2 => t(
            "没有九成把握的判断，或太久没有再证实的判断†，要重新核实。",
            "A judgement that is less than nine in ten sure, or confirmed too long ago†, has to be checked.",
        ),
        3 => t(
            "我方没有人接触过的影响者，是没有覆盖的地盘。",
            "An influence whom nobody of ours has contacted is uncovered ground.",
        ),
        4 => t(
            "刚上任的人†，角色、模式和赢的标准都要重新证实。",
            "Whoever is new to the job† needs role, mode and win confirmed anew.",
        ),
        5 => t(
            "组织调整之后，受影响的每个人都要重新判断角色和影响度。",
            "After a reorganisation, role and influence of everybody touched have to be judged anew.",
        ),
        6 => t(
            "四种角色都要有人：没有决策者或教练是严重的，没有用户或把关者也要紧。",
            "All four roles need somebody: no economic buyer or coach is critical, no user or technical buyer is high.",
        ),
        7 => t(
            "每个销售目标只有一位财务决策者，或一个委员会。",
            "One objective has exactly one economic buyer, a person or a board.",
        ),
        8 => t("财务决策者不能凭头衔猜。", "The economic buyer must not be guessed from a title."),
        9 => t(
            "用户的口碑能毁掉一单，至少要接触过一位。",
            "Word of mouth of the users can sink a deal: at least one of them has to be met.",
        ),
        10 => t(
            "影响者不少†，却只与一位有来往，太险。",
            "Several influences† and only one of them known well is too thin a thread.",
        ),
        11 => t("一面旗也没有，多半是分析没做完。", "No flag at all: probably the analysis is incomplete."),
        12 => t("计划书每两到四周†复查一次。", "A sheet is reviewed every two to four weeks†."),
        13 => t("影响度定为高，要写下理由。", "High influence needs a written reason."),
        14 => t(
            "头衔不等于影响度：高管不会自动算作高。",
            "A title is no influence: nobody is put down as high for the title.",
        ),
        15 => t(
            "支持度够高†、处于成长或困境、多次接触、结果和赢都证实，才算已覆盖。",
            "Covered is who is rated high enough†, in growth or trouble, met several times, with result and win confirmed.",
        ),
        16 => t(
            "反馈模式由三个问题得出：看到差距吗？出了问题吗？还是觉得比需要的还好？",
            "The mode follows from three questions: is there a gap, did something break, or are things better than needed?",
        ),
        17 => t(
            "困境先于成长：两者都说了，先解眼前的急事。",
            "Trouble comes before growth: the urgent gap is served first.",
        ),
        18 => t(
            "决策者四平八稳或自我陶醉，是严重的。",
            "An economic buyer in even keel or overconfidence is critical.",
        ),
        19 => t("没有人感到差距，就没有购买。", "Nobody feels a gap: no gap, no sale."),
        20 => t(
            "每种模式有自己的对策，四平八稳的三招都有风险。",
            "Each mode has its own moves; the three for even keel all carry risk.",
        ),
        21 => t(
            "只针对自我陶醉者的行动，是白费力气。",
            "An action aimed only at somebody overconfident is effort without return.",
        ),
        22 => t(
            "各人模式不同，一套讲稿打动不了所有人。",
            "In different modes, one presentation to all will miss.",
        ),
        23 => {
            t("模式变了，要问窗口是不是关上了。", "A mode that changed may mean that the window has closed.")
        }
        24 => t(
            "喜欢我们却看不到需要†，这份支持可疑。",
            "Who likes us and sees no need† is rated suspiciously well.",
        ),
        25 => t(
            "感到差距却不选我们，多半会买别的。",
            "Who feels a gap but does not favour us will probably buy something else.",
        ),
        26 => t("−4 和 −5 的反对者一定插旗。", "An opponent of −4 or −5 is always a flag."),
        27 => t(
            "支持度很高，却没有依据、接触少或久未接触†，热情就没有证实。",
            "Enthusiasm without evidence, with thin contact or none of late†, is unproved.",
        ),
        28 => t("人人支持†，好得不像真的。", "Everybody in favour† is too good to be true."),
        29 => t(
            "支持度比上次复查下降两级†以上，要查明原因。",
            "A rating two steps† below the last review needs an explanation.",
        ),
        30 => {
            t("支持度没有零：中立要写成 +1、−1 或 −2。", "There is no rating of 0: neutral is +1, −1 or −2.")
        }
        _ => return None,
    })
}

/// Sections E to G.
const fn middle(number: u8) -> Option<Text> {
    Some(match number {
        31 => t(
            "教练须通过三项检验：信任我们、受其他影响者信任、希望我们赢。缺一项就只是候选。",
            "A coach passes three tests: trusts us, is trusted by the others, wants us to win. Else it is a candidate.",
        ),
        32 => t(
            "好教练还渴望成功，并且级别够高；级别不够，就请他一起去见更高层。",
            "A good coach also longs for success and is senior enough; if not, go up together.",
        ),
        33 => t("不要越过教练去找他的上级。", "Never go over the head of the coach."),
        34 => t("教练离开或调任，要立刻另找一位。", "When the coach leaves or moves, find another at once."),
        35 => t(
            "只有一位教练不够，在别的角色或部门再培养一位。",
            "One coach is not enough: develop another in a different role or unit.",
        ),
        36 => t(
            "态度不热、消息不实、两边传话的，可能是假教练。",
            "Lukewarm, proved wrong, or telling rivals the same: possibly a false coach.",
        ),
        37 => t(
            "教练也可以兼任别的角色；最好的教练是决策者本人。",
            "A coach may hold other roles; the best coach is the economic buyer.",
        ),
        38 => t(
            "有结果没有个人的赢，是最常见的隐藏败因。",
            "A result without a personal win is the most frequent hidden cause of loss.",
        ),
        39 => t(
            "赢因人而异：几个人写得一样，或等同于结果，就是没问过。",
            "Wins are individual: the same for several, or equal to the result, was never asked.",
        ),
        40 => t("结果要可衡量：有数字、时间或单位。", "A result is measurable: a number, a time or a unit."),
        41 => t(
            "我们赢了他会失去什么？写下来，并拿出对策。",
            "Who loses something when we win has to be noted and dealt with.",
        ),
        42 => t("我们自己的赢也要写明，并守住底线。", "Our own win is written down too, with its limit."),
        43 => t(
            "他的赢从哪里知道：教练、本人，还是从态度推测？",
            "How is the win known: from a coach, from the person, or inferred from the attitude?",
        ),
        44 => t(
            "销售目标要有产品、金额和日期，而且只有一个结果。",
            "An objective has product, amount and date, and one outcome only.",
        ),
        45 => t(
            "成交日期过了、一再推迟†，或与客户的“以后再说”矛盾†。",
            "The closing date has passed, was put off again and again†, or contradicts the customer's “later”†.",
        ),
        46 => t("狂喜和恐慌一样，都是脱离实际。", "Euphoria and panic are both out of touch."),
        47 => t(
            "感觉与局面分相差三级†以上，要看前五个原因。",
            "Feeling and position differ by three steps† or more: look at the top five reasons.",
        ),
        48 => t(
            "竞争从不为空：至少还有自己做、花在别处、什么都不做。",
            "Competition is never empty: own resources, another budget or doing nothing are always there.",
        ),
        49 => t(
            "“独占”时对方会请人来压价；“落后”与“最有希望”自相矛盾。",
            "An only alternative invites a rival for the price; behind and best few contradict each other.",
        ),
        50 => t(
            "招标发布之后才接触，又没有教练，小心陪标。",
            "Contact only after the tender came out, and no coach: beware of being column fodder.",
        ),
        _ => return None,
    })
}

/// Sections H to K.
const fn late(number: u8) -> Option<Text> {
    Some(match number {
        51 => t(
            "强项要与对手不同、与这一单有关、有人看重，否则只是说法。",
            "A strength differs from the rivals, is relevant here and valued by somebody; else it is a claim.",
        ),
        52 => t("每面要紧的旗至少有一个行动对付。", "Every grave flag needs at least one action against it."),
        53 => t(
            "行动要用强项、拔旗或问信息，否则是瞎忙。",
            "An action uses a strength, removes a flag or gets information; else it is busy work.",
        ),
        54 => t("行动要写明谁、什么时候，逾期要处理。", "An action says who and when; overdue is a flag."),
        55 => t("强项闲着不用，等于没有。", "A strength that no action uses is wasted."),
        56 => t(
            "第一步：请看重我们强项、处于成长或困境的人引见决策者，不要硬闯。",
            "First move: reach the economic buyer through people in growth or trouble who value a strength, not by force.",
        ),
        57 => t(
            "漏斗每一级都有前提，没满足就是报早了。",
            "Each level of the funnel has conditions; without them it is premature.",
        ),
        58 => t(
            "“最有希望”不能有严重的旗，决策者和影响度高的人都要覆盖。",
            "Best few have no critical flag, and everybody with high influence is covered.",
        ),
        59 => t(
            "先收最有希望的，再找新的，最后推漏斗之中的，收入才不会大起大落。",
            "Work the best few first, then prospect, then what is in the funnel: this keeps income steady.",
        ),
        60 => t(
            "漏斗上面干了，或中间堵了†，都要处理。",
            "A dry top of the funnel or a clogged middle† has to be dealt with.",
        ),
        61 => t(
            "差额等于指标减去各级金额乘以概率†：据此要资源，而不是求减指标。",
            "Quota less weighted amounts† is the gap: ask for resources to close it.",
        ),
        62 => t(
            "按理想客户的标准打分，平均为负就考虑放弃。",
            "Rate the customer by the ideal profile; a negative average means considering to walk away.",
        ),
        63 => t("不合适的客户，不该算最有希望。", "A misfit is not among the best few."),
        64 => t(
            "按采购能力与我方份额决定攻守；不在要放弃的客户身上花资源†。",
            "Attack or defend by purchasing power and our share; spend next to nothing† where we give up.",
        ),
        65 => t("按分级定期打电话和拜访†，逾期插旗。", "Call and visit by tier†; overdue is a flag."),
        66 => t("资源每一栏合计十份。", "Each column of resources adds up to ten."),
        67 => t(
            "动作要合乎客户的采购阶段：太早太晚都不行。",
            "What we do fits the customer's buying stage, neither early nor late.",
        ),
        68 => t(
            "对方级别高出两级以上，就请级别相当的领导出面，也不要动不动就请老板。",
            "Two ranks above our counterpart: invite a matching executive, and do not bring the boss in without need.",
        ),
        69 => t("影响度高的人都要有对应者。", "Everybody with high influence needs a counterpart."),
        70 => t(
            "每个拒绝理由都要有答复，也说明缺了什么。",
            "Every objection needs a reply, and tells what is missing.",
        ),
        71 => t(
            "为经营需要采购的客户，要研究客户的客户。",
            "Where an operating need drives the purchase, study the customer's customer.",
        ),
        72 => t(
            "效率型的、一个人说了算的销售，不需要整份计划书。",
            "A quick sale, or one with a single decision maker, does not need the whole sheet.",
        ),
        73 => t(
            "标明这个项目最高的拍板人，他往往不是公司总裁。",
            "Mark the top officer for this project, often not the president of the company.",
        ),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_says_something_of_its_own() {
        let mut seen: Vec<&str> = Vec::new();
        for number in all() {
            let text = rule(Lang::En, number).expect("a rule");
            assert!(text.source.starts_with("Method, section"), "{number}");
            assert!(text.says.zh.ends_with(['。', '？']) && text.says.en.ends_with(['.', '?']), "{number}");
            seen.extend([text.says.zh, text.says.en]);
        }
        let count = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), count);
    }

    #[test]
    fn there_is_no_rule_beyond_the_last() {
        assert_eq!(rule(Lang::En, RuleNumber::new(LAST + 1)), None);
        assert_eq!(rule(Lang::Zh, RuleNumber::new(0)), None);
    }

    #[test]
    fn every_rule_that_finds_something_is_in_the_book() {
        let found = crate::method::rules::ALL.iter().map(|rule| rule.number);
        assert!(
            found.into_iter().all(|number| rule(Lang::Zh, number).is_some_and(|text| text.title.is_some()))
        );
    }
}
