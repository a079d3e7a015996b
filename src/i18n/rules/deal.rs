//! Words for the findings about feeling and competition. It must not know other rules.

use crate::model::day::Date;

use super::{With, Words};
use crate::i18n::{Text, format, terms, texts, wording};
use crate::model::objective::{CompetitivePosition, FeelingStep, FunnelPlace};
use crate::model::{RuleNumber, Subject};

texts! {
    ///
    APART = "感觉与局面不符", "Feeling and position differ";
    APART_SEEN = "感觉是“{felt}”，局面却相当于“{computed}”。", "The feeling is “{felt}”, while the position stands for “{computed}”.";
    APART_REASONS = "主要原因：{reasons}。", "Main reasons: {reasons}.";
    APART_BETTER = "你知道的什么还没有写进计划书？", "What do you know that the sheet does not?";
    APART_REASON = "{title}（{who}）", "{title} ({who})";
    APART_WHY = "相差这么远，总有一个不对：不是分析漏了什么，就是自己骗自己。", "So far apart one of them is wrong: either the analysis misses something, or we fool ourselves.";
    APART_DO = "弄清感觉和局面为什么对不上", "Find out why feeling and position differ";
    ///
    NO_COMPETITION = "没有写明竞争", "No competition named";
    NO_COMPETITION_SEEN = "没有写明这笔钱还可能花到哪里。", "Nothing is named that the money could go to instead.";
    NO_COMPETITION_WHY = "竞争永远都在：至少有客户自己解决、钱花在别处、什么都不做。", "There is always competition: at least the customer's own resources, something else to spend on, or doing nothing.";
    NO_COMPETITION_DO = "弄清客户还在考虑什么", "Find out what else the customer considers";
    ///
    ALONE = "独占也有风险", "Being alone is a risk";
    ALONE_SEEN = "竞争形态是“{position}”。", "The position against the competition is “{position}”.";
    ALONE_WHY = "没有对手的时候，客户可能拉一家进来压价。", "Where there is no rival, one may be brought in to press the price.";
    ALONE_DO = "准备好应对被拉进来的对手", "Prepare for a rival who is brought in";
    BEHIND = "落后，却列为最有希望", "Behind, yet among the best few";
    BEHIND_SEEN = "竞争形态是“{position}”，漏斗位置却是“{place}”。", "The position against the competition is “{position}”, while the place in the funnel is “{place}”.";
    BEHIND_WHY = "两者不可能同时成立：要么并不落后，要么谈不上最有希望。", "Both cannot be true: either we are not behind, or it is not among the best few.";
    BEHIND_DO = "核实竞争形态，改正漏斗位置", "Check where we stand, and correct the place in the funnel";
    ///
    LATE = "介入太晚", "Late entry";
    LATE_SEEN = "招标于{published}发布，我们{met}才有第一次接触；没有通过检验的教练。", "The tender was published on {published}, and the first contact was on {met}; no coach has passed the tests.";
    LATE_WHY = "立项和标书多半由别人影响，我们可能只是分母，陪太子读书。", "Others have shaped the tender, and we may be there only to make up the number of bidders.";
    LATE_DO = "找到能指点我们的教练，否则考虑退出", "Find a coach who guides us, or consider withdrawing";
}

pub(super) fn apart(
    with: &With<'_>,
    felt: FeelingStep,
    computed: FeelingStep,
    reasons: &[(RuleNumber, Subject)],
) -> Words {
    let step = |step: FeelingStep| with.inside(terms::feeling_step(step));
    let mut parts = vec![with.fill(APART_SEEN, &[("felt", step(felt)), ("computed", step(computed))])];
    let reasons: Vec<String> = reasons.iter().filter_map(|one| reason(with, *one)).collect();
    if !reasons.is_empty() {
        parts.push(with.fill(APART_REASONS, &[("reasons", format::names(with.lang, &reasons))]));
    }
    if felt < computed {
        parts.push(with.fill(APART_BETTER, &[]));
    }
    let message = wording::sentences(with.lang, &parts);
    Words { title: APART, message, why: APART_WHY, action: with.fill(APART_DO, &[]) }
}

/// A finding in short: its headline, and whom it is about.
fn reason(with: &With<'_>, (rule, subject): (RuleNumber, Subject)) -> Option<String> {
    let title = with.inside(super::rule_title(rule)?);
    Some(match subject {
        Subject::Person(person) => with.fill(APART_REASON, &[("title", title), ("who", with.name(person))]),
        _ => title,
    })
}

pub(super) fn no_competition(with: &With<'_>) -> Words {
    let (message, action) = (with.fill(NO_COMPETITION_SEEN, &[]), with.fill(NO_COMPETITION_DO, &[]));
    Words { title: NO_COMPETITION, message, why: NO_COMPETITION_WHY, action }
}

pub(super) fn position(with: &With<'_>, position: CompetitivePosition) -> Words {
    let values = [
        ("position", with.inside(terms::competitive_position(position))),
        ("place", with.inside(terms::funnel_place(FunnelPlace::BestFew))),
    ];
    let (title, seen, why, action) = if position == CompetitivePosition::OnlyAlternative {
        (ALONE, ALONE_SEEN, ALONE_WHY, ALONE_DO)
    } else {
        (BEHIND, BEHIND_SEEN, BEHIND_WHY, BEHIND_DO)
    };
    Words { title, message: with.fill(seen, &values), why, action: with.fill(action, &[]) }
}

pub(super) fn late(with: &With<'_>, published: Date, met: Date) -> Words {
    let message = with.fill(LATE_SEEN, &[("published", with.day(published)), ("met", with.day(met))]);
    Words { title: LATE, message, why: LATE_WHY, action: with.fill(LATE_DO, &[]) }
}

/// The titles by rule, for filters and help.
pub(super) const fn title(rule: u8) -> Option<Text> {
    Some(match rule {
        47 => APART,
        48 => NO_COMPETITION,
        49 => ALONE,
        50 => LATE,
        _ => return None,
    })
}
