//! Words for the findings about what people win, what they lose, and what we win. It must not know other
//! rules.

use super::modes::{OPPONENT_ANSWERED, OPPONENT_OPEN};
use super::{With, Words};
use crate::i18n::{Text, texts, wording};
use crate::model::{Judgement, PersonId};

texts! {
    ///
    NO_WIN = "有结果，没有个人的赢", "Result without a personal win";
    NO_RESULT = "有个人的赢，没有结果", "Win without a result";
    NO_WIN_SEEN = "写了{who}的业务结果，赢的标准还空着。", "The result for {who} is filled in, the personal win is not.";
    NO_RESULT_SEEN = "写了{who}的赢的标准，业务结果还空着。", "The personal win of {who} is filled in, the result is not.";
    NO_WIN_WHY = "公司得到结果，人才会赢。不知道对方个人赢在哪里，是丢单最常见的隐情。", "Companies get results, people win. Not knowing the personal win is the most frequent hidden cause of loss.";
    NO_RESULT_WHY = "个人的赢靠业务结果来实现；没有结果，方案就没有立得住的理由。", "A win rests on a result; without one the proposal has no reason to stand on.";
    NO_WIN_DO = "弄清{who}个人能赢得什么", "Find out what {who} wins by it";
    NO_RESULT_DO = "弄清{who}要什么业务结果", "Find out which result {who} needs";
    ///
    SAME = "赢的标准雷同", "Win not individual";
    SAME_OTHERS = "{who}的赢的标准与{others}相同。", "{who} has the same win as {others}.";
    SAME_RESULT = "{who}的赢的标准就是业务结果。", "The win of {who} is the same as the result.";
    SAME_WHY = "赢是个人的，人人不同。写得一样，多半是照抄，或把公司的结果当成了个人的赢。", "Wins are individual. The same words mean that one was copied, or that the company's result was taken for a win.";
    SAME_DO = "弄清{who}自己赢在哪里", "Find out what {who} personally wins";
    ///
    VAGUE_RESULT = "结果无法衡量", "Result cannot be measured";
    VAGUE_RESULT_SEEN = "{who}的业务结果“{result}”里没有数字、期限或单位。", "The result for {who}, “{result}”, has no number, time or unit.";
    VAGUE_RESULT_WHY = "能衡量的结果才证明得了价值，也才守得住价格。", "Only what can be measured proves its worth and holds the price.";
    VAGUE_RESULT_DO = "与{who}一起把业务结果写成数字", "Put the result into numbers together with {who}";
    ///
    LOSES = "我们赢，有人会失去", "Somebody loses if we win";
    LOSES_SEEN = "如果我们赢，{who}可能失去“{what}”。", "If we win, {who} may lose “{what}”.";
    LOSES_WHY = "要失去职位、地位、权力或老供应商的人，有理由阻拦。让他也有得赢，或抵消他的影响。", "Who stands to lose a post, status, power or a friendly vendor has a reason to stop us. Offer a win as well, or offset the influence.";
    LOSES_DO = "让{who}也有得赢，或抵消他的影响", "Offer {who} a win as well, or offset the influence";
    ///
    OUR_WIN = "我方的赢还空着", "Our own win is empty";
    BELOW = "低于我方底线", "Below our minimum";
    OUR_WIN_SEEN = "还没有写下我们赢什么。", "What we win is not written down yet.";
    BELOW_SEEN = "现在的条件低于我方底线。", "What is on the table is below our minimum.";
    BELOW_THIS = "现在的条件低于我方底线“{minimum}”。", "What is on the table is below our minimum, “{minimum}”.";
    OUR_WIN_WHY = "只有双赢才能长久。一方输了会设法讨回来，最后往往两败俱伤。", "Only win-win lasts. Whoever loses takes it back later, and mostly both have lost in the end.";
    OUR_WIN_DO = "写明我们赢什么、底线在哪里", "Write down what we win, and our minimum";
    BELOW_DO = "把条件谈回底线之上，否则放弃", "Bring the terms back above our minimum, or walk away";
}

pub(super) fn half(with: &With<'_>, missing: Judgement) -> Words {
    let (title, seen, why, action) = match missing {
        Judgement::Result => (NO_RESULT, NO_RESULT_SEEN, NO_RESULT_WHY, NO_RESULT_DO),
        _ => (NO_WIN, NO_WIN_SEEN, NO_WIN_WHY, NO_WIN_DO),
    };
    Words { title, message: with.about(seen), why, action: with.about(action) }
}

pub(super) fn same(with: &With<'_>, others: &[PersonId], count: usize, is_result: bool) -> Words {
    let mut parts = Vec::new();
    if !others.is_empty() {
        let others = wording::some_names(with.lang, with.plan, others, count);
        parts.push(with.fill(SAME_OTHERS, &[("who", with.who()), ("others", others)]));
    }
    if is_result {
        parts.push(with.about(SAME_RESULT));
    }
    let message = wording::sentences(with.lang, &parts);
    Words { title: SAME, message, why: SAME_WHY, action: with.about(SAME_DO) }
}

pub(super) fn vague(with: &With<'_>) -> Words {
    let message = with.fill(VAGUE_RESULT_SEEN, &[("who", with.who()), ("result", with.quoted())]);
    Words { title: VAGUE_RESULT, message, why: VAGUE_RESULT_WHY, action: with.about(VAGUE_RESULT_DO) }
}

pub(super) fn loses(with: &With<'_>, has_action: bool) -> Words {
    let parts = [
        with.fill(LOSES_SEEN, &[("who", with.who()), ("what", with.quoted())]),
        with.fill(if has_action { OPPONENT_ANSWERED } else { OPPONENT_OPEN }, &[]),
    ];
    let message = wording::sentences(with.lang, &parts);
    Words { title: LOSES, message, why: LOSES_WHY, action: with.about(LOSES_DO) }
}

pub(super) fn ours(with: &With<'_>, is_empty: bool, is_below_minimum: bool) -> Words {
    let mut parts = Vec::new();
    if is_empty {
        parts.push(with.fill(OUR_WIN_SEEN, &[]));
    }
    if is_below_minimum {
        let minimum = with.quoted();
        let text = if minimum.is_empty() { BELOW_SEEN } else { BELOW_THIS };
        parts.push(with.fill(text, &[("minimum", minimum)]));
    }
    let (title, action) = if is_below_minimum { (BELOW, BELOW_DO) } else { (OUR_WIN, OUR_WIN_DO) };
    let message = wording::sentences(with.lang, &parts);
    Words { title, message, why: OUR_WIN_WHY, action: with.fill(action, &[]) }
}

/// The titles by rule, for filters and help.
pub(super) const fn title(rule: u8) -> Option<Text> {
    Some(match rule {
        38 => NO_WIN,
        39 => SAME,
        40 => VAGUE_RESULT,
        41 => LOSES,
        42 => OUR_WIN,
        _ => return None,
    })
}
