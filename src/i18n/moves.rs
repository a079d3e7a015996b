//! Words for the next moves: what to do, why, what it would do to the sheet, what it takes, and how the action reads. It
//! must not rank or judge anything.

use super::rules::{finding_text, place_text};
use super::{Lang, Text, terms, texts, wording};
use crate::method::Place;
use crate::method::moves::{Effect, Effort, MoveKind, NextMove, Outcome};
use crate::model::{AccountPlan, Subject};

texts! {
    COACH = "找到教练", "Find a coach";
    COACH_WHY = "没有教练，就没有可靠的内部信息，总分也因此封顶。", "Without a coach there is no reliable word from inside, and the position stays capped.";
    COACH_DO = "物色一位渴望成功、级别足够的人做教练", "Look for somebody senior enough who longs for success to be our coach";
    DEVELOP = "把{who}发展成教练", "Win {who} as our coach";
    DEVELOP_WHY = "{who}支持我们；多一位可靠的教练，内部消息才靠得住。让他看到我们的成功就是他的成功。", "{who} is in favour of us. Word from inside is only as good as the coaches: show that our success is theirs.";
    TEST = "核实{who}能否担任教练", "Find out whether {who} can be our coach";
    TEST_WHY = "{who}能不能当好教练，还有检验没有答案；朋友不等于教练。", "Some of the tests of a coach are not answered for {who}, and a friend is not yet a coach.";
    TEST_DO = "请{who}帮一个小忙，看没有答案的检验是否成立", "Ask {who} for a small favour, and see whether the open tests hold";
    RECONFIRM = "弄清{who}调任后还能不能做教练", "Find out whether {who} stays our coach after the move";
    RECONFIRM_WHY = "{who}调到了别的岗位；证实之前，内部消息可能已经断了。", "{who} moved to another post; until that is cleared up, the word from inside may be cut off.";
    REACH = "接近财务决策者{who}", "Reach the economic buyer, {who}";
    REACH_WHY = "{who}有最终决定权，我方却还没有接触。先让感到差距、看重我们强项的人引路，不要硬闯。", "{who} has the final say and has not been met. Come in through those who feel a gap and value what we do, not by force.";
    REACH_DO = "与财务决策者{who}第一次会面", "Meet the economic buyer, {who}, for the first time";
    AGAIN = "再次接触{who}", "Meet {who} again";
    AGAIN_WHY = "与{who}只有过短暂接触，支持和信息都还不牢靠。", "{who} was met only briefly; neither their support nor their word rests on much.";
    AGAIN_DO = "与{who}再约一次深入交流", "Arrange a second, longer talk with {who}";
    CONFIRM_WIN = "证实{who}的赢", "Confirm what {who} wins";
    CONFIRM_WIN_WHY = "{who}要的结果和个人的赢还没有证实。先问教练，再问本人，最后才靠推断。", "Result and win of {who} are not confirmed. Ask a coach first, then the person; infer last.";
    TURN = "请{through}让{who}看到差距", "Let {through} show {who} the gap";
    TURN_WHY = "{who}四平八稳，把改变看作威胁；{through}感到差距，也说得上话。风险：{who}可能觉得被绕过。", "{who} is on an even keel and takes change for a threat; {through} feels a gap and has a line there. The risk: {who} may feel gone behind.";
    TURN_DO = "请{through}向{who}讲述自己看到的差距", "Ask {through} to tell {who} about the gap they see";
    SHOW = "让{who}看到差距", "Show {who} a gap";
    SHOW_WHY = "{who}四平八稳，感觉不到差距。说明不行动会带来什么，或用对照让他看到没见过的差距。风险：听起来像威胁，或对照受到质疑。", "{who} is on an even keel. Show what comes if nothing is done, or by comparison a gap not yet seen. The risk: it may sound like a threat, or be disputed.";
    SHOW_DO = "向{who}说明不行动会带来什么，并拿同行作对照", "Show {who} what comes if nothing is done, with others for comparison";
    DOUBT = "请{through}向{who}摆事实", "Let {through} bring {who} the facts";
    DOUBT_WHY = "{who}自我陶醉，我们直接用力没有回报；让{through}拿事实说话，等转折到来。", "{who} is overconfident, and effort of ours returns nothing; facts from {through} may tell, and the fall may come.";
    FIT = "让方案更贴合{who}的结果和赢", "Fit the proposal to what {who} wants";
    FIT_WHY = "{who}想要更多，也偏向我们；结果和赢越贴合，支持度越高。", "{who} wants more and leans our way; the better result and win fit, the stronger the support.";
    FIT_DO = "向{who}说明方案怎样填上差距，把收益量化", "Show {who} how the proposal closes the gap, with the gain in numbers";
    REMOVE = "尽快打消{who}的疑虑", "Remove the doubt of {who} quickly";
    REMOVE_WHY = "{who}不知所措，谁先消除原因就选谁；疑虑不除，窗口会关上。", "{who} is in trouble and takes whoever removes the cause first; while doubt lasts the window may close.";
    REMOVE_DO = "向{who}说明怎样很快消除问题的原因", "Show {who} how the cause is removed quickly";
    WHY_NOT = "问清{who}为什么不选我们", "Ask {who} why it is not us";
    WHY_NOT_WHY = "{who}感到差距，却不偏向我们，多半会用别的办法。", "{who} feels a gap and does not lean our way: they will likely buy something else.";
    WHY_NOT_DO = "弄清{who}看中了什么别的办法，结果和赢哪里对不上", "Find out what {who} prefers instead, and where result and win do not fit";
    SOFTEN = "请{through}化解{who}的反对", "Let {through} soften the opposition of {who}";
    SOFTEN_WHY = "{who}反对我们，不要独自硬碰；{through}感到差距，也说得上话。", "{who} is against us. Do not fight alone: {through} feels a gap and has a line there.";
    VERIFY = "核实产品是否适合客户", "Verify that the product fits";
    VERIFY_WHY = "漏斗里的位置要用事实换，而产品适不适合客户还没有核实。", "A place in the funnel is earned by facts, and nobody has verified that the product fits.";
    STEP_BACK = "把漏斗位置退回一层", "Step back a level in the funnel";
    STEP_BACK_WHY = "现在这一层的前提还没有都做到；位置靠前一层，预测就虚一层。", "Not all that this level asks is met; one level too far makes the forecast hollow.";
    REVIEW = "复盘整张计划书", "Review the whole sheet";
    REVIEW_WHY = "上次复盘之后，情况已经变了；重点客户每两到四周重做一遍。", "Things have moved since the last review; key accounts are gone through every two to four weeks.";
    ANSWER = "为小红旗安排行动：{who}", "Plan an action for the flags: {who}";
    ANSWER_WHY = "有小红旗还没有任何行动应对：{who}。", "A red flag stands that no action deals with: {who}.";
    ANSWER_DO = "化解小红旗：{who}", "Deal with the red flags: {who}";

    /// A question that a coach can answer.
    ASKING = "{what}（可问{through}）", "{what} (ask {through})";
    /// A door that somebody opens.
    VIA = "{what}（由{through}引见）", "{what} (introduced by {through})";

    /// The score rises.
    RISES = "若{outcome}，总分从 {before} 升到 {after}。", "If {outcome}, the position rises from {before} to {after}.";
    /// The score stays, though what lies below a cap rises.
    STAYS = "若{outcome}，总分暂时仍是 {before}。", "If {outcome}, the position stays at {before} for now.";
    GONE = "消除小红旗 {count} 面。", "Red flags removed: {count}.";
    NEW = "新露出小红旗 {count} 面。", "Red flags brought to light: {count}.";

    IF_MET = "接触成了，接触度深一级", "the contact takes place and is one step deeper";
    IF_PROVED = "对方帮了忙，接触度深一级", "the favour is granted and contact is one step deeper";
    IF_KNOWN = "问到的答案略偏向我们", "the answers lean slightly our way";
    IF_CONFIRMED = "判断得到证实", "the judgements are confirmed";
    IF_GAP = "{who}感到了差距", "{who} comes to feel the gap";
    IF_SOBERED = "{who}不再自满", "{who} is no longer overconfident";
    IF_RAISED = "支持度升一级", "the rating rises one step";
    IF_FOUND = "找到了人，见过一面，而且略偏向我们", "somebody is found and met who leans slightly our way";
    IF_COACH = "检验都成立", "the tests hold";
    IF_EASED = "{who}不再有损失", "{who} no longer loses by it";
    IF_AGREED = "与客户谈妥", "the customer agrees";
    IF_SETTLED = "只剩一位有最终决定权", "one is left with the final say";
    IF_WRITTEN = "这一步做完", "this is done";

    LIGHT = "省力", "Light effort";
    MODERATE = "适中", "Moderate effort";
    HEAVY = "费力", "Heavy effort";
}

/// A next move in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveText {
    /// What to do, with names.
    pub title: String,
    /// Why, with names.
    pub why: String,
    /// What it does to the sheet if it goes well; one to three sentences.
    pub effect: String,
    /// What it takes.
    pub effort: String,
    /// The wording of the action that makes it.
    pub action: String,
}

/// Words for a move in a language.
pub fn move_text(lang: Lang, one: &NextMove, plan: &AccountPlan) -> MoveText {
    let who = subject_name(lang, one.subject, plan);
    let through = one.through.map(|person| wording::name(lang, plan, person)).unwrap_or_default();
    let (title, why, action) = match (own_words(one.kind), &one.finding) {
        (Some((title, why, action)), _) => {
            let fill = |text: Text| text.fill(lang, &[("who", &who), ("through", &through)]);
            (fill(title), fill(why), fill(action))
        }
        (None, Some(finding)) => {
            let text = finding_text(lang, finding, plan);
            (text.action.clone(), wording::sentences(lang, &[text.message, text.why]), text.action)
        }
        (None, None) => Default::default(),
    };
    let suffix = match one.kind {
        MoveKind::Meet | MoveKind::ReachEconomicBuyer => Some(VIA),
        kind if kind.outcome() == Outcome::Known || kind.outcome() == Outcome::Confirmed => Some(ASKING),
        _ => None,
    };
    let action = match suffix.filter(|_| !through.is_empty()) {
        Some(suffix) => suffix.fill(lang, &[("what", &action), ("through", &through)]),
        None => action,
    };
    let effect = effect_text(lang, &one.effect, one.kind.outcome(), &who);
    MoveText { title, why, effect, effort: effort(one.effort()).of(lang).to_owned(), action }
}

/// What a move takes, in words.
pub const fn effort(effort: Effort) -> Text {
    match effort {
        Effort::Small => LIGHT,
        Effort::Medium => MODERATE,
        Effort::Large => HEAVY,
    }
}

fn effect_text(lang: Lang, effect: &Effect, outcome: Outcome, who: &str) -> String {
    let outcome = hoped(outcome).fill(lang, &[("who", who)]);
    let (before, after) = (effect.score_before.to_string(), effect.score_after.to_string());
    let text = if effect.score_after > effect.score_before { RISES } else { STAYS };
    let mut all = vec![text.fill(lang, &[("outcome", &outcome), ("before", &before), ("after", &after)])];
    for (text, count) in [(GONE, effect.removed().len()), (NEW, effect.added().len())] {
        if count > 0 {
            all.push(text.fill(lang, &[("count", &count.to_string())]));
        }
    }
    wording::sentences(lang, &all)
}

/// What a move is about, by name.
fn subject_name(lang: Lang, subject: Subject, plan: &AccountPlan) -> String {
    let mut sheets = plan.objectives.iter();
    match subject {
        Subject::Person(person) => wording::name(lang, plan, person),
        Subject::Role(role) => wording::inside(lang, terms::role(role)),
        Subject::Flag(id) => match sheets.find_map(|sheet| sheet.flags.get(id)) {
            Some(flag) if !flag.text.trim().is_empty() => flag.text.trim().to_owned(),
            _ => place_text(lang, &Place::Flag(id), plan),
        },
        Subject::Action(id) => {
            sheets.find_map(|sheet| sheet.actions.get(id)).map_or("", |action| action.what.trim()).to_owned()
        }
        Subject::Account(_) | Subject::Objective(_) | Subject::Strength(_) | Subject::Event(_) => {
            String::new()
        }
    }
}

/// What is hoped for.
const fn hoped(outcome: Outcome) -> Text {
    match outcome {
        Outcome::Met => IF_MET,
        Outcome::Proved => IF_PROVED,
        Outcome::Known => IF_KNOWN,
        Outcome::Confirmed => IF_CONFIRMED,
        Outcome::GapFelt => IF_GAP,
        Outcome::Sobered => IF_SOBERED,
        Outcome::Raised => IF_RAISED,
        Outcome::Found => IF_FOUND,
        Outcome::Coach => IF_COACH,
        Outcome::Settled => IF_SETTLED,
        Outcome::Eased => IF_EASED,
        Outcome::Agreed => IF_AGREED,
        Outcome::Written => IF_WRITTEN,
    }
}

/// Headline, reason, and action of a kind that has words of its own; the others take those of the finding that they work
/// on.
const fn own_words(kind: MoveKind) -> Option<(Text, Text, Text)> {
    Some(match kind {
        MoveKind::FindCoach => (COACH, COACH_WHY, COACH_DO),
        MoveKind::DevelopCoach => (DEVELOP, DEVELOP_WHY, DEVELOP),
        MoveKind::TestCoach => (TEST, TEST_WHY, TEST_DO),
        MoveKind::ReconfirmCoach => (RECONFIRM, RECONFIRM_WHY, RECONFIRM),
        MoveKind::ReachEconomicBuyer => (REACH, REACH_WHY, REACH_DO),
        MoveKind::MeetAgain => (AGAIN, AGAIN_WHY, AGAIN_DO),
        MoveKind::ConfirmWin => (CONFIRM_WIN, CONFIRM_WIN_WHY, CONFIRM_WIN),
        MoveKind::TurnByColleague => (TURN, TURN_WHY, TURN_DO),
        MoveKind::ShowGap => (SHOW, SHOW_WHY, SHOW_DO),
        MoveKind::SowDoubt => (DOUBT, DOUBT_WHY, DOUBT),
        MoveKind::RaiseByFit => (FIT, FIT_WHY, FIT_DO),
        MoveKind::RemoveDoubt => (REMOVE, REMOVE_WHY, REMOVE_DO),
        MoveKind::AskAboutFit => (WHY_NOT, WHY_NOT_WHY, WHY_NOT_DO),
        MoveKind::NeutraliseOpponent => (SOFTEN, SOFTEN_WHY, SOFTEN),
        MoveKind::VerifyFit => (VERIFY, VERIFY_WHY, VERIFY),
        MoveKind::StepBack => (STEP_BACK, STEP_BACK_WHY, STEP_BACK),
        MoveKind::ReviewSheet => (REVIEW, REVIEW_WHY, REVIEW),
        MoveKind::AnswerFlag => (ANSWER, ANSWER_WHY, ANSWER_DO),
        MoveKind::CompleteObjective
        | MoveKind::FindEconomicBuyer
        | MoveKind::SettleEconomicBuyer
        | MoveKind::FindUser
        | MoveKind::FindTechnicalBuyer
        | MoveKind::Meet
        | MoveKind::AskAFavour
        | MoveKind::FindOut
        | MoveKind::FindWin
        | MoveKind::ConfirmRole
        | MoveKind::ConfirmJudgements
        | MoveKind::RelearnNewcomer
        | MoveKind::ReviewPerson
        | MoveKind::AskWhatWouldChange
        | MoveKind::SoftenLoss
        | MoveKind::StateOurWin
        | MoveKind::WinBackTerms
        | MoveKind::AgreeDate
        | MoveKind::BringCounterpart
        | MoveKind::AnswerObjections
        | MoveKind::NameCompetition
        | MoveKind::MarkTopOfficer
        | MoveKind::StudyCustomers
        | MoveKind::ContactCustomer
        | MoveKind::RetargetAction
        | MoveKind::TakeCoachAlong
        | MoveKind::SettleAction
        | MoveKind::GivePurpose
        | MoveKind::HoldActionBack
        | MoveKind::UseStrength => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::moves::next_moves;
    use crate::method::moves::offers::{OFFERS, sound};
    use crate::method::testing::{Case, ECONOMIC, USER};
    use crate::model::{Certainty, Judgement, Mode, RelationshipKind};

    fn text(case: &Case, kind: MoveKind, lang: Lang) -> MoveText {
        let (plan, id) = case.build();
        let moves = next_moves(&plan, id, case.today, &case.thresholds, &case.analyse());
        let one = moves.iter().find(|one| one.kind == kind).expect("the move");
        move_text(lang, one, &plan)
    }

    #[test]
    fn every_kind_has_words_in_both_languages() {
        for (kind, change) in OFFERS {
            let mut case = sound();
            change(&mut case);
            for lang in Lang::ALL {
                let text = text(&case, *kind, *lang);
                for part in [&text.title, &text.why, &text.effect, &text.effort, &text.action] {
                    assert!(!part.trim().is_empty() && !part.contains(['{', '}']), "{kind:?}: {text:?}");
                }
            }
        }
    }

    #[test]
    fn a_move_takes_the_words_of_the_finding_that_it_works_on() {
        let mut case = Case::sound();
        case.rows[USER].mode = None;
        let text = text(&case, MoveKind::FindOut, Lang::En);
        assert_eq!(text.title, "Find out about Li: mode");
        assert_eq!(text.action, "Find out about Li: mode (ask Chen)");
        assert!(text.why.starts_with("Not filled in for Li: mode."), "{}", text.why);
    }

    #[test]
    fn a_move_through_a_colleague_names_both() {
        let mut case = Case::sound();
        case.rows[ECONOMIC].mode = Some(Mode::EvenKeel);
        case.line(USER, ECONOMIC, RelationshipKind::Influences);
        let text = text(&case, MoveKind::TurnByColleague, Lang::En);
        assert_eq!(text.title, "Let Li show Wang the gap");
        assert_eq!(text.action, "Ask Li to tell Wang about the gap they see");
        assert!(text.effect.starts_with("If Wang comes to feel the gap, the position rises from 60 to "));
        assert!(text.effect.contains("Red flags removed: "), "{}", text.effect);
        assert_eq!(text.effort, "Moderate effort");
    }

    #[test]
    fn a_question_says_whom_to_ask() {
        let mut case = Case::sound();
        for judgement in [Judgement::Result, Judgement::Win] {
            case.proof(ECONOMIC, judgement).certainty = Some(Certainty::Assumed);
        }
        assert_eq!(text(&case, MoveKind::ConfirmWin, Lang::Zh).action, "证实Wang的赢（可问Chen）");
        case.rows[ECONOMIC].coverage = None;
        case.line(USER, ECONOMIC, RelationshipKind::Influences);
        let reach = text(&case, MoveKind::ReachEconomicBuyer, Lang::En).action;
        assert_eq!(reach, "Meet the economic buyer, Wang, for the first time (introduced by Li)");
    }

    /// SCORE-6: nothing here calls the score a probability.
    #[test]
    fn nothing_promises_odds() {
        for (name, text) in ALL {
            for word in ["probab", "chance", "odds", "likelihood"] {
                assert!(!text.en.to_lowercase().contains(word), "{name}");
            }
            assert!(!text.zh.contains("概率") && !text.zh.contains("几率"), "{name}");
        }
    }
}
