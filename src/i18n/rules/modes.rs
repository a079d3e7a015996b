//! Words for the findings about modes and ratings. It must not know other rules.

use super::{With, Words};
use crate::i18n::{Text, format, terms, texts, wording};
use crate::method::finding::Unproved;
use crate::model::{Level, Mode, PersonId, Rating};

texts! {
    ///
    NO_GAP = "感觉不到差距", "No gap felt";
    NO_GAP_E = "{who}是财务决策者，反馈模式却是“{mode}”，感觉不到差距。", "{who} has the final say and is in the mode “{mode}”: no gap is felt.";
    NO_GAP_LEVEL = "{who}影响度{level}，反馈模式是“{mode}”，感觉不到差距。", "{who}, of {level} influence, is in the mode “{mode}”: no gap is felt.";
    NO_GAP_SEEN = "{who}的反馈模式是“{mode}”，感觉不到差距。", "{who} is in the mode “{mode}”: no gap is felt.";
    NO_GAP_EK_WHY = "四平八稳的人把改变看作威胁。有三步棋可走，每步都有风险：说明不行动会带来什么；借助感到差距的同事；让他看到没见过的差距。", "On an even keel change is a threat. There are three moves, each with a risk: show what comes if nothing is done; use a colleague who feels a gap; show a gap not yet seen.";
    NO_GAP_OC_WHY = "自我陶醉的人几乎不会购买。不要硬攻；留意转折，请别人摆出事实，一旦转为困境就行动。", "The overconfident hardly ever buy. Do not push: watch for the fall, let others bring the facts, and be ready.";
    NO_GAP_EK_DO = "让{who}看到差距", "Show {who} a gap";
    NO_GAP_OC_DO = "留意{who}的转折，请别人摆出事实", "Watch {who} for the fall, and let others bring the facts";
    ///
    NOBODY = "没有人感到差距", "Nobody feels a gap";
    NOBODY_SEEN = "{count}位影响者之中，没有人是高瞻远瞩或不知所措。", "None of {count} {count:influence|influences} is in growth or trouble.";
    NOBODY_UNKNOWN = "{count}位影响者之中，没有人是高瞻远瞩或不知所措；{unknown}位的模式还不清楚。", "None of {count} {count:influence|influences} is known to be in growth or trouble; the mode of {unknown} is not known.";
    NOBODY_WHY = "现状与期望之间没有差距，就没有购买。", "No gap between today and what is wanted, no sale.";
    NOBODY_DO = "找出谁感到差距、差距在哪里", "Find out who feels a gap, and where it is";
    ///
    WASTED = "徒劳的行动", "Effort without return";
    WASTED_SEEN = "行动“{action}”只针对自我陶醉的{who}。", "The action “{action}” is aimed at {who} alone, who is overconfident.";
    WASTED_WHY = "对自我陶醉的人直接用力没有回报；改为观察，通过别人施加影响。", "Direct effort on the overconfident returns nothing; watch instead, and work through others.";
    WASTED_DO = "留意{who}的变化，通过别人施加影响", "Watch {who}, and work through others";
    ///
    MIXED = "模式不一", "Mixed modes";
    MIXED_SEEN = "影响者的反馈模式不同：{counts}。", "The influences are in different modes: {counts}.";
    MIXED_COUNT = "{mode}{count}位", "{count} in “{mode}”";
    MIXED_WHY = "对所有人讲同一套话，总有人听不进去。", "One presentation to all will miss some of them.";
    MIXED_DO = "为每种模式准备各自的说法", "Prepare a message for each mode";
    ///
    DRIFT = "模式变了", "Mode changed";
    DRIFT_SEEN = "{who}从“{from}”变成“{to}”（与{date}复盘时相比）。", "{who} moved from “{from}” to “{to}” since the review of {date}.";
    DRIFT_CLOSED = "机会之窗可能正在关上。", "The window may be closing.";
    DRIFT_WHY = "模式是一时的：困境一旦用临时办法缓解，购买的动力就没有了；策略要跟着变。", "Modes are temporary: trouble that is patched up takes the reason to buy with it. The strategy has to follow.";
    DRIFT_DO = "与{who}核实现在怎么看", "Find out how {who} sees it now";
    ///
    LIKES = "喜欢你，却不需要", "Likes you, sees no need";
    LIKES_SEEN = "{who}的支持度是{rating}，反馈模式却是“{mode}”。", "{who} is rated {rating}, yet is in the mode “{mode}”.";
    LIKES_WHY = "支持度说的是方案。没有差距感却支持，可能是喜欢你这个人、出于礼貌、模式判断有误，或者更像教练。", "The rating is about the proposal. Favour without a gap may be about you as a person, courtesy, a wrong mode, or a part more like a coach's.";
    LIKES_DO = "问{who}：“用了以后，对您会有什么不同？”", "Ask {who}: “What would change for you?”";
    ///
    NOT_US = "有差距，不选我们", "Gap, but not for us";
    NOT_US_SEEN = "{who}感到差距（{mode}），支持度却是{rating}。", "{who} feels a gap ({mode}), yet is rated {rating}.";
    NOT_US_WHY = "多半会买别的办法。查一查结果和个人的赢是否对得上，与哪个对手有关系。", "They will likely buy something else. Check result and win, and the link to a competitor.";
    NOT_US_DO = "弄清{who}看中了什么别的办法", "Find out what {who} prefers instead";
    ///
    OPPONENT = "反对者", "Opponent";
    ANTI_SPONSOR = "坚决反对者", "Anti-sponsor";
    OPPONENT_SEEN = "{who}的支持度是{rating}。", "{who} is rated {rating}.";
    OPPONENT_HIGH = "{who}影响度高，支持度是{rating}。", "{who}, of high influence, is rated {rating}.";
    OPPONENT_OPEN = "还没有应对的行动。", "No action deals with it yet.";
    OPPONENT_ANSWERED = "已有行动应对。", "An action deals with it.";
    OPPONENT_WHY = "反对者会主动破坏；影响度高时，必须有行动去化解或抵消。", "Opponents work against us; with high influence an action has to neutralise them.";
    OPPONENT_DO = "化解或抵消{who}的反对", "Neutralise the opposition of {who}";
    ///
    UNPROVED = "热情缺乏佐证", "Unproved enthusiasm";
    UNPROVED_SEEN = "{who}的支持度是{rating}，但{reasons}。", "{who} is rated {rating}, but {reasons}.";
    UNPROVED_THIN = "接触度只是“{coverage}”", "contact is only “{coverage}”";
    UNPROVED_UNKNOWN = "接触度不清楚", "the depth of contact is not known";
    UNPROVED_NO_NOTE = "没有写下依据", "nothing is written down that shows it";
    UNPROVED_OLD = "上次接触已是{days}前", "the last contact was {days} ago";
    UNPROVED_NEVER = "没有接触记录", "no contact is on record";
    UNPROVED_WHY = "没有依据的乐观最容易骗过自己。请他帮一个忙，就知道支持有多真。", "Optimism without evidence misleads ourselves first. Ask for a favour, and see how real the support is.";
    UNPROVED_DO = "请{who}帮一个忙，验证支持度", "Ask {who} for a favour that proves the support";
    ///
    ALL_FOR = "人人都支持", "Everybody in favour";
    ALL_FOR_SEEN = "{count}位影响者的支持度全都在 +3 或以上。", "All {count} {count:influence|influences} are rated +3 or better.";
    ALL_FOR_WHY = "太好了，反而可疑：如实的图上通常有不支持的人。", "Too good? Honest maps usually contain somebody who is not in favour.";
    ALL_FOR_DO = "找出谁会反对、谁被漏掉了", "Find out who is against it, and who was left out";
}

pub(super) fn nobody(with: &With<'_>, of: usize, unknown: usize) -> Words {
    let values = [("count", of.to_string()), ("unknown", unknown.to_string())];
    let text = if unknown == 0 { NOBODY_SEEN } else { NOBODY_UNKNOWN };
    let message = with.fill(text, &values);
    Words { title: NOBODY, message, why: NOBODY_WHY, action: with.fill(NOBODY_DO, &[]) }
}

pub(super) fn likes(with: &With<'_>, mode: Mode, rating: Rating) -> Words {
    let message = rated(with, LIKES_SEEN, mode, rating);
    Words { title: LIKES, message, why: LIKES_WHY, action: with.about(LIKES_DO) }
}

pub(super) fn not_for_us(with: &With<'_>, mode: Mode, rating: Rating) -> Words {
    let message = rated(with, NOT_US_SEEN, mode, rating);
    Words { title: NOT_US, message, why: NOT_US_WHY, action: with.about(NOT_US_DO) }
}

pub(super) fn all_for(with: &With<'_>, count: usize) -> Words {
    let message = with.fill(ALL_FOR_SEEN, &[("count", count.to_string())]);
    Words { title: ALL_FOR, message, why: ALL_FOR_WHY, action: with.fill(ALL_FOR_DO, &[]) }
}

fn rated(with: &With<'_>, text: Text, mode: Mode, rating: Rating) -> String {
    let mode = with.inside(terms::mode(mode));
    with.fill(text, &[("who", with.who()), ("mode", mode), ("rating", rating.to_string())])
}

pub(super) fn no_gap(with: &With<'_>, mode: Mode, is_economic: bool, influence: Option<Level>) -> Words {
    let mut values = vec![("who", with.who()), ("mode", with.inside(terms::mode(mode)))];
    let text = match influence {
        _ if is_economic => NO_GAP_E,
        Some(level) => {
            values.push(("level", with.inside(terms::level(level))));
            NO_GAP_LEVEL
        }
        None => NO_GAP_SEEN,
    };
    let (why, action) = match mode {
        Mode::Overconfident => (NO_GAP_OC_WHY, NO_GAP_OC_DO),
        Mode::EvenKeel | Mode::Growth | Mode::Trouble => (NO_GAP_EK_WHY, NO_GAP_EK_DO),
    };
    Words { title: NO_GAP, message: with.fill(text, &values), why, action: with.about(action) }
}

pub(super) fn wasted(with: &With<'_>, target: PersonId) -> Words {
    let values = [("who", with.name(target)), ("action", with.what())];
    let (message, action) = (with.fill(WASTED_SEEN, &values), with.fill(WASTED_DO, &values));
    Words { title: WASTED, message, why: WASTED_WHY, action }
}

pub(super) fn mixed(with: &With<'_>, counts: &[(Mode, usize)]) -> Words {
    let each: Vec<String> = counts
        .iter()
        .map(|(mode, count)| {
            let mode = with.inside(terms::mode(*mode));
            with.fill(MIXED_COUNT, &[("mode", mode), ("count", count.to_string())])
        })
        .collect();
    let message = with.fill(MIXED_SEEN, &[("counts", format::names(with.lang, &each))]);
    Words { title: MIXED, message, why: MIXED_WHY, action: with.fill(MIXED_DO, &[]) }
}

pub(super) fn drift(with: &With<'_>, from: Mode, to: Mode, since: Option<crate::model::day::Date>) -> Words {
    let values = [
        ("who", with.who()),
        ("from", with.inside(terms::mode(from))),
        ("to", with.inside(terms::mode(to))),
        ("date", since.map_or_else(String::new, |since| with.day(since))),
    ];
    let mut parts = vec![with.fill(DRIFT_SEEN, &values)];
    if from.feels_gap() && !to.feels_gap() {
        parts.push(with.fill(DRIFT_CLOSED, &[]));
    }
    let message = wording::sentences(with.lang, &parts);
    Words { title: DRIFT, message, why: DRIFT_WHY, action: with.about(DRIFT_DO) }
}

pub(super) fn opponent(with: &With<'_>, rating: Rating, influence: Option<Level>, has_action: bool) -> Words {
    let text = if influence == Some(Level::High) { OPPONENT_HIGH } else { OPPONENT_SEEN };
    let parts = [
        with.fill(text, &[("who", with.who()), ("rating", rating.to_string())]),
        with.fill(if has_action { OPPONENT_ANSWERED } else { OPPONENT_OPEN }, &[]),
    ];
    Words {
        title: if rating.get() <= -5 { ANTI_SPONSOR } else { OPPONENT },
        message: wording::sentences(with.lang, &parts),
        why: OPPONENT_WHY,
        action: with.about(OPPONENT_DO),
    }
}

pub(super) fn unproved(with: &With<'_>, rating: Rating, reasons: &[Unproved]) -> Words {
    let reason = |reason: &Unproved| match reason {
        Unproved::ThinContact(Some(coverage)) => {
            with.fill(UNPROVED_THIN, &[("coverage", with.inside(terms::coverage(*coverage)))])
        }
        Unproved::ThinContact(None) => with.fill(UNPROVED_UNKNOWN, &[]),
        Unproved::NoEvidence => with.fill(UNPROVED_NO_NOTE, &[]),
        Unproved::LongAgo(days) => with.fill(UNPROVED_OLD, &[("days", with.days(*days))]),
        Unproved::NeverMet => with.fill(UNPROVED_NEVER, &[]),
    };
    let reasons: Vec<String> = reasons.iter().map(reason).collect();
    let values = [
        ("who", with.who()),
        ("rating", rating.to_string()),
        ("reasons", format::names(with.lang, &reasons)),
    ];
    let message = with.fill(UNPROVED_SEEN, &values);
    Words { title: UNPROVED, message, why: UNPROVED_WHY, action: with.about(UNPROVED_DO) }
}

/// The titles by rule, for filters and help.
pub(super) const fn title(rule: u8) -> Option<Text> {
    Some(match rule {
        18 => NO_GAP,
        19 => NOBODY,
        21 => WASTED,
        22 => MIXED,
        23 => DRIFT,
        24 => LIKES,
        25 => NOT_US,
        26 => OPPONENT,
        27 => UNPROVED,
        28 => ALL_FOR,
        _ => return None,
    })
}
