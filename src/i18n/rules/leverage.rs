//! Words for the findings about strengths and actions. It must not know other rules.

use super::{With, Words};
use crate::i18n::{Text, format, terms, texts};
use crate::method::finding::Loose;
use crate::model::{PersonId, RuleNumber, Subject};

texts! {
    ///
    UNANSWERED = "小红旗没有行动", "Flag without action";
    UNANSWERED_SEEN = "{who}的小红旗还没有行动：{flags}。", "No action deals with what was flagged about {who}: {flags}.";
    UNANSWERED_ROLE = "“{who}”这个角色的小红旗还没有行动：{flags}。", "No action deals with what was flagged about the role of {who}: {flags}.";
    UNANSWERED_FLAG = "{rule} {title}", "{rule} {title}";
    UNANSWERED_WHY = "小红旗标出要清除的障碍；标了却不行动，等于没标。", "A flag marks an obstacle to be cleared; marked and left alone it might as well not be there.";
    UNANSWERED_DO = "清除{who}的小红旗", "Clear the flags about {who}";
    UNANSWERED_ROLE_DO = "清除“{who}”这个角色的小红旗", "Clear the flags about the role of {who}";
    ///
    BUSY = "为忙而忙", "Busy work";
    BUSY_SEEN = "行动“{action}”没有用强项，没有解小红旗，也没有取得信息。", "The action “{action}” neither uses a strength nor removes a flag nor gets information.";
    BUSY_CLAIM = "行动“{action}”只用了还不成立的强项。", "The action “{action}” uses only what is claimed to be a strength.";
    BUSY_WHY = "每个行动都应当用上强项，或清除、减轻小红旗，或取得所需信息。", "Every action should use a strength, remove or reduce a flag, or get information that is needed.";
    BUSY_DO = "让“{action}”有所为，否则不做", "Give “{action}” a purpose, or drop it";
    ///
    LOOSE = "行动没有着落", "Loose action";
    LOOSE_SEEN = "行动“{action}”：{parts}。", "The action “{action}”: {parts}.";
    LOOSE_WHO = "没有人负责", "nobody does it";
    LOOSE_DUE = "没有期限", "no day is set";
    LOOSE_OVERDUE = "已过期{days}", "it is {days} overdue";
    LOOSE_WHY = "谁来做、何时做，缺了一样就不会发生；过期的还会拖住别的。", "Without who and when nothing happens, and what is overdue holds up the rest.";
    LOOSE_DO = "给“{action}”定下人和日期", "Settle who does “{action}”, and by when";
    ///
    IDLE = "强项闲置", "Idle strength";
    IDLE_SEEN = "没有行动用到强项“{what}”，而{names}看重它。", "No action uses the strength “{what}”, valued by {names}.";
    IDLE_WHY = "小铃铛是与对手最大的不同：用来解小红旗，也让价格不那么要紧。", "A strength clears flags and makes the price matter less, but only when it is used.";
    IDLE_DO = "把“{what}”用起来", "Put “{what}” to use";
}

pub(super) fn unanswered(with: &With<'_>, rules: &[RuleNumber]) -> Words {
    let flag = |rule: &RuleNumber| {
        let title = with.inside(super::rule_title(*rule)?);
        Some(with.fill(UNANSWERED_FLAG, &[("rule", rule.to_string()), ("title", title)]))
    };
    let flags: Vec<String> = rules.iter().filter_map(flag).collect();
    let (seen, action, who) = match with.finding.subject {
        Subject::Role(role) => (UNANSWERED_ROLE, UNANSWERED_ROLE_DO, with.inside(terms::role(role))),
        _ => (UNANSWERED_SEEN, UNANSWERED_DO, with.who()),
    };
    let values = [("who", who), ("flags", format::names(with.lang, &flags))];
    let (message, action) = (with.fill(seen, &values), with.fill(action, &values));
    Words { title: UNANSWERED, message, why: UNANSWERED_WHY, action }
}

pub(super) fn busy(with: &With<'_>, uses_claim: bool) -> Words {
    let values = [("action", with.action())];
    let message = with.fill(if uses_claim { BUSY_CLAIM } else { BUSY_SEEN }, &values);
    Words { title: BUSY, message, why: BUSY_WHY, action: with.fill(BUSY_DO, &values) }
}

pub(super) fn loose(with: &With<'_>, all: &[Loose]) -> Words {
    let part = |one: &Loose| match one {
        Loose::NoWho => with.fill(LOOSE_WHO, &[]),
        Loose::NoDue => with.fill(LOOSE_DUE, &[]),
        Loose::Overdue(days) => with.fill(LOOSE_OVERDUE, &[("days", with.days(*days))]),
    };
    let parts: Vec<String> = all.iter().map(part).collect();
    let values = [("action", with.action()), ("parts", format::names(with.lang, &parts))];
    let (message, action) = (with.fill(LOOSE_SEEN, &values), with.fill(LOOSE_DO, &values));
    Words { title: LOOSE, message, why: LOOSE_WHY, action }
}

pub(super) fn idle(with: &With<'_>, valued_by: &[PersonId]) -> Words {
    let values = [("what", strength(with)), ("names", with.names(valued_by))];
    let (message, action) = (with.fill(IDLE_SEEN, &values), with.fill(IDLE_DO, &values));
    Words { title: IDLE, message, why: IDLE_WHY, action }
}

/// The wording of the strength that the finding is about.
fn strength(with: &With<'_>) -> String {
    let Subject::Strength(id) = with.finding.subject else { return String::new() };
    let strength = with.plan.objectives.iter().find_map(|sheet| sheet.strengths.get(id));
    strength.map_or("", |strength| strength.text.trim()).to_owned()
}

/// The titles by rule, for filters and help.
pub(super) const fn title(rule: u8) -> Option<Text> {
    Some(match rule {
        52 => UNANSWERED,
        53 => BUSY,
        54 => LOOSE,
        55 => IDLE,
        _ => return None,
    })
}
