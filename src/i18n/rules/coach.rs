//! Words for the findings about coaches. It must not know other rules.

use super::influences::{EMPTY_CANDIDATE, EMPTY_TEST_DO};
use super::{With, Words};
use crate::i18n::help::COACH_BYPASS;
use crate::i18n::{Text, format, terms, texts, wording};
use crate::method::finding::Gone;
use crate::method::place::{CoachCriterion, CoachSign};
use crate::model::{PersonId, Rating};

texts! {
    ///
    CANDIDATE = "候选教练", "Candidate for coach";
    CANDIDATE_WHY = "三项检验缺一不可；通过之前，他的话还不能当作教练的话。", "All three tests are needed; until they are passed, what this person says is no coach's word.";
    ///
    WEAK = "教练信息不足", "Coach hears too little";
    HALF_HEARTED = "教练动力不足", "Coach without drive";
    WEAK_SEEN = "教练{who}尚未通过：{tests}。", "Not passed by the coach {who}: {tests}.";
    WEAK_WHY = "级别不够的教练听不到高层的消息。", "A coach who is not senior enough does not hear what is said above.";
    HALF_HEARTED_WHY = "渴望成功、把我们的成功看作自己成功的人，遇到阻力也会帮到底。", "Who longs for success and sees ours as their own goes on helping when it gets hard.";
    WEAK_DO = "请{who}陪同，一起去见更高层", "Go up together with {who}";
    HALF_HEARTED_DO = "让{who}看到：我们成功就是他成功", "Show {who} that our success is theirs too";
    ///
    BYPASS = "越过教练", "Going over the coach";
    BYPASS_SEEN = "行动“{action}”越过教练{coaches}，直接针对{targets}。", "The action “{action}” goes to {targets} over the head of the coach {coaches}.";
    BYPASS_DO = "请{coaches}一起去见{targets}", "Go to {targets} together with {coaches}";
    ///
    GONE = "教练离开", "Coach gone";
    LEFT_ON = "教练{who}已于{date}离开。", "The coach {who} left on {date}.";
    LEFT = "教练{who}已经离开。", "The coach {who} left.";
    MOVED_ON = "教练{who}于{date}调任，此后还没有证实他是否仍是教练。", "The coach {who} moved to another post on {date}; the role has not been confirmed since.";
    MOVED = "教练{who}已经调任，还没有证实他是否仍是教练。", "The coach {who} moved to another post; the role has not been confirmed yet.";
    PROSPECTS = "可以考虑：{people}。", "Worth considering: {people}.";
    NO_PROSPECT = "眼下还没有合适的人选。", "Nobody suitable is in sight yet.";
    GONE_WHY = "教练一走，内部消息就断了，必须马上再找一位。对我们满意的人、通过检验最多的人最合适。", "When the coach goes, the word from inside is cut off and a new coach is needed at once. Satisfied customers and those who pass most of the tests come first.";
    GONE_DO = "找一位新教练", "Find a new coach";
    GONE_DO_AMONG = "找一位新教练，先考虑{people}", "Find a new coach, beginning with {people}";
    ///
    ONLY = "只有一位教练", "Only one coach";
    ONLY_SEEN = "通过检验的教练只有{who}一位。", "Only {who} has passed the tests of a coach.";
    ONLY_WHY = "一位教练只看得到一面，他一走线就断了。再培养一位角色或部门不同的；最好的教练是财务决策者本人。", "One coach sees one side, and may leave. Develop another in a different role or unit; the best coach of all is the economic buyer.";
    ONLY_DO = "在别的角色或部门再找一位教练", "Find a second coach in another role or unit";
    ONLY_DO_NEXT = "把{next}培养成教练", "Develop {next} into a coach";
    ///
    FALSE = "可能是假教练", "Possibly a false coach";
    FALSE_SEEN = "{who}担任教练，但：{signs}。", "{who} is marked as coach, yet: {signs}.";
    FALSE_RATED = "支持度只有{rating}", "rated {rating} only";
    FALSE_WHY = "真教练盼着我们赢。态度不热、消息不实、两边传话的人，可能把我们带偏。", "A real coach wants us to win. Who is lukewarm, proved wrong or talks to both sides may lead us astray.";
    FALSE_DO = "换一个来源核对{who}给的消息", "Check what {who} says against another source";
}

pub(super) fn candidate(with: &With<'_>, failed: &[CoachCriterion]) -> Words {
    let message = tests(with, EMPTY_CANDIDATE, failed);
    Words { title: CANDIDATE, message, why: CANDIDATE_WHY, action: with.about(EMPTY_TEST_DO) }
}

pub(super) fn weak(with: &With<'_>, failed: &[CoachCriterion]) -> Words {
    let message = tests(with, WEAK_SEEN, failed);
    if failed.contains(&CoachCriterion::IsSenior) {
        return Words { title: WEAK, message, why: WEAK_WHY, action: with.about(WEAK_DO) };
    }
    Words { title: HALF_HEARTED, message, why: HALF_HEARTED_WHY, action: with.about(HALF_HEARTED_DO) }
}

fn tests(with: &With<'_>, text: Text, failed: &[CoachCriterion]) -> String {
    let tests = with.list(failed.iter().map(|test| terms::coach_criterion(*test)));
    with.fill(text, &[("who", with.who()), ("tests", tests)])
}

pub(super) fn bypass(with: &With<'_>, coaches: &[PersonId], targets: &[PersonId]) -> Words {
    let values =
        [("action", with.what()), ("coaches", with.names(coaches)), ("targets", with.names(targets))];
    let (message, action) = (with.fill(BYPASS_SEEN, &values), with.fill(BYPASS_DO, &values));
    Words { title: BYPASS, message, why: COACH_BYPASS, action }
}

pub(super) fn gone(with: &With<'_>, gone: Gone, prospects: &[PersonId]) -> Words {
    let (dated, undated, on) = match gone {
        Gone::Left(on) => (LEFT_ON, LEFT, on),
        Gone::Moved(on) => (MOVED_ON, MOVED, on),
    };
    let how = match on {
        Some(on) => with.fill(dated, &[("who", with.who()), ("date", with.day(on))]),
        None => with.about(undated),
    };
    let people = [("people", with.names(prospects))];
    let (next, action) =
        if prospects.is_empty() { (NO_PROSPECT, GONE_DO) } else { (PROSPECTS, GONE_DO_AMONG) };
    let message = wording::sentences(with.lang, &[how, with.fill(next, &people)]);
    Words { title: GONE, message, why: GONE_WHY, action: with.fill(action, &people) }
}

pub(super) fn only(with: &With<'_>, coach: PersonId, next: Option<PersonId>) -> Words {
    let message = with.fill(ONLY_SEEN, &[("who", with.name(coach))]);
    let action = match next {
        Some(next) => with.fill(ONLY_DO_NEXT, &[("next", with.name(next))]),
        None => with.fill(ONLY_DO, &[]),
    };
    Words { title: ONLY, message, why: ONLY_WHY, action }
}

pub(super) fn doubtful(with: &With<'_>, lukewarm: Option<Rating>, signs: &[CoachSign]) -> Words {
    let mut seen: Vec<String> = signs.iter().map(|sign| with.inside(terms::coach_sign(*sign))).collect();
    seen.extend(lukewarm.map(|rating| with.fill(FALSE_RATED, &[("rating", rating.to_string())])));
    let signs = format::names(with.lang, &seen);
    let message = with.fill(FALSE_SEEN, &[("who", with.who()), ("signs", signs)]);
    Words { title: FALSE, message, why: FALSE_WHY, action: with.about(FALSE_DO) }
}

/// The titles by rule, for filters and help.
pub(super) const fn title(rule: u8) -> Option<Text> {
    Some(match rule {
        31 => CANDIDATE,
        32 => WEAK,
        33 => BYPASS,
        34 => GONE,
        35 => ONLY,
        36 => FALSE,
        _ => return None,
    })
}
