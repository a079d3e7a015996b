//! Words for the findings about the account, its cadence and its counterparts (R-03 of an account, R-65, R-68 to R-71,
//! It must not know other rules.

use super::{With, Words};
use crate::i18n::{Text, terms, texts, wording};
use crate::method::cadence::{Overdue, Touch};
use crate::method::finding::{ObjectionHint, OpenObjection};
use crate::model::account::{Motive, ObjectionKind, Tier};
use crate::model::{MemberId, PersonId, Subject};

texts! {
    /// R-03 of an account.
    NEVER = "客户从未联系", "Account never contacted";
    NEVER_SEEN = "客户分级是“{tier}”，却没有一次写明日期的接触。", "The account is of the tier “{tier}”, and no contact has a date.";
    NEVER_WHY = "分级定下联系的频率；一次都没有，就谈不上关系。", "The tier sets how often we are in touch; without a single contact there is no relation.";
    NEVER_DO = "联系客户，并记下日期", "Get in touch, and note the day";
    ///
    CADENCE = "该联系了", "Contact overdue";
    CADENCE_CALL = "从{since}算起，{due}就该打电话了。", "Counted from {since}, a call was due on {due}.";
    CADENCE_VISIT = "从{since}算起，{due}就该拜访了。", "Counted from {since}, a visit was due on {due}.";
    CADENCE_WHY = "联系多少由我们掌握：越重要的客户间隔越短，才不会从漏斗里漏掉。", "How often we are in touch is in our own hands; the more a customer matters, the shorter the interval.";
    CADENCE_DO = "给客户打电话或上门拜访", "Call or visit the customer";
    ///
    OUTRANKED = "对应者级别不够", "Counterpart outranked";
    OUTRANKED_SEEN = "{who}是第{theirs}级，我方对应者{member}是第{ours}级。", "{who} is of rank {theirs}, our counterpart {member} of rank {ours}.";
    OUTRANKED_NONE = "我方还没有级别相当的人与{who}对应。", "Nobody of ours of matching rank stands opposite {who}.";
    OUTRANKED_WHY = "级别差得多，见不到面，也谈不深：请级别相当的领导出面，全盘仍由销售人员负责。", "Across two levels doors stay shut: invite an executive of matching rank; the salesperson keeps the whole plan.";
    OUTRANKED_DO = "请级别相当的领导会见{who}", "Bring an executive of matching rank to {who}";
    RHYTHM = "销售节奏乱了", "Rhythm lost";
    RHYTHM_SEEN = "总经理出面之前，销售经理没有出过面，也没有写明起因。", "Our executive acted before any manager did, and nothing is noted that asked for it.";
    RHYTHM_WHY = "销售人员、销售经理、总经理，依次出面；一开始就用老板，后面就没有牌可出。", "Salesperson, manager, executive, in this order: whoever starts with the boss has nobody left to call.";
    RHYTHM_DO = "写明升级的起因，让经理先出面", "Note what asks for the executive, and let the manager go first";
    ///
    NO_COUNTERPART = "没有对应者", "Counterpart missing";
    NO_COUNTERPART_SEEN = "{who}影响度高，我方却没有对应者。", "{who}, of high influence, has nobody of ours opposite.";
    NO_COUNTERPART_WHY = "影响力大的人是重点；没有对应者，就没有人对他负责。", "The highly influential come first; without a counterpart nobody looks after them.";
    NO_COUNTERPART_DO = "为{who}定下对应者", "Settle who of us looks after {who}";
    ///
    OBJECTION = "异议没有了结", "Objection left open";
    OBJECTION_BY = "{who}：{parts}", "{who}: {parts}";
    OBJECTION_OPEN = "“{what}”没有答复。", "“{what}” has no reply.";
    OBJECTION_ROLE = "“{what}”说明还缺一位{role}。", "“{what}” tells that somebody is missing: {role}.";
    OBJECTION_ECONOMIC = "“{what}”说明财务决策者还没有覆盖。", "“{what}” tells that the economic buyer is not covered.";
    OBJECTION_RIVAL = "“{what}”说明有对手没有写明。", "“{what}” tells of a rival who is not named.";
    OBJECTION_WHY = "拒绝多半是想知道更多，种类也不多：给每一种备好书面答复。", "A refusal is mostly a request for more information, and the kinds are few: prepare a reply to each.";
    OBJECTION_DO = "给异议备好答复", "Prepare a reply to the objection";
    ///
    UNSTUDIED = "没有研究客户的客户", "Customer's customers not studied";
    UNSTUDIED_SEEN = "采购动机是“{motive}”，而客户的客户还没有研究。", "The motive is “{motive}”, and the customer's customers have not been studied.";
    UNSTUDIED_WHY = "客户也要经营自己的客户；帮得上这一头，方案才有价值。", "The customer has customers of its own; an offer that helps there has value.";
    UNSTUDIED_DO = "弄清客户的客户需要什么", "Find out what the customer's customers need";
    ///
    TOP = "项目最高决策人不明", "Top officer unclear";
    TOP_NONE = "没有标明谁是这个项目的最高决策人。", "Nobody is marked as the highest decision maker for this project.";
    TOP_HEAD = "{who}是公司一把手，被标为项目最高决策人，却没有写明依据。", "{who}, who heads the company, is marked as the highest decision maker without a word on how we know.";
    TOP_WHY = "项目的最高决策人往往不是公司一把手，却比他更要紧。", "The highest decision maker for a project is often not the head of the company, and matters even more.";
    TOP_DO = "弄清谁是这个项目的最高决策人", "Find out who decides highest in this project";
}

pub(super) fn never(with: &With<'_>, tier: Tier) -> Words {
    let message = with.fill(NEVER_SEEN, &[("tier", with.inside(terms::tier(tier)))]);
    Words { title: NEVER, message, why: NEVER_WHY, action: with.fill(NEVER_DO, &[]) }
}

pub(super) fn cadence(with: &With<'_>, overdue: &[Overdue]) -> Words {
    let one = |one: &Overdue| {
        let text = match one.touch {
            Touch::Call => CADENCE_CALL,
            Touch::Visit => CADENCE_VISIT,
        };
        with.fill(text, &[("since", with.day(one.since)), ("due", with.day(one.due))])
    };
    let parts: Vec<String> = overdue.iter().map(one).collect();
    let message = wording::sentences(with.lang, &parts);
    Words { title: CADENCE, message, why: CADENCE_WHY, action: with.fill(CADENCE_DO, &[]) }
}

pub(super) fn outranked(
    with: &With<'_>,
    counterpart: Option<MemberId>,
    theirs: Option<u8>,
    ours: Option<u8>,
) -> Words {
    let rank = |rank: Option<u8>| rank.map_or_else(String::new, |rank| rank.to_string());
    let member = counterpart.and_then(|id| with.plan.team.get(id));
    let member = member.map_or_else(String::new, |member| member.name.trim().to_owned());
    let text = if counterpart.is_some() { OUTRANKED_SEEN } else { OUTRANKED_NONE };
    let values = [("who", with.who()), ("theirs", rank(theirs)), ("ours", rank(ours)), ("member", member)];
    let message = with.fill(text, &values);
    Words { title: OUTRANKED, message, why: OUTRANKED_WHY, action: with.about(OUTRANKED_DO) }
}

pub(super) fn rhythm(with: &With<'_>) -> Words {
    let (message, action) = (with.fill(RHYTHM_SEEN, &[]), with.fill(RHYTHM_DO, &[]));
    Words { title: RHYTHM, message, why: RHYTHM_WHY, action }
}

pub(super) fn no_counterpart(with: &With<'_>) -> Words {
    let (message, action) = (with.about(NO_COUNTERPART_SEEN), with.about(NO_COUNTERPART_DO));
    Words { title: NO_COUNTERPART, message, why: NO_COUNTERPART_WHY, action }
}

pub(super) fn objections(with: &With<'_>, open: &[OpenObjection]) -> Words {
    let mut parts = Vec::new();
    for one in open {
        let mut values = vec![("what", objection(with, one))];
        if !one.is_answered {
            parts.push(with.fill(OBJECTION_OPEN, &values));
        }
        match one.hint {
            Some(ObjectionHint::EmptyRole(role)) => {
                values.push(("role", with.inside(terms::role(role))));
                parts.push(with.fill(OBJECTION_ROLE, &values));
            }
            Some(ObjectionHint::EconomicOpen) => parts.push(with.fill(OBJECTION_ECONOMIC, &values)),
            Some(ObjectionHint::RivalUnnamed) => parts.push(with.fill(OBJECTION_RIVAL, &values)),
            None => {}
        }
    }
    let parts = wording::sentences(with.lang, &parts);
    let message = match with.finding.subject {
        Subject::Person(_) => with.fill(OBJECTION_BY, &[("who", with.who()), ("parts", parts)]),
        _ => parts,
    };
    Words { title: OBJECTION, message, why: OBJECTION_WHY, action: with.fill(OBJECTION_DO, &[]) }
}

/// What was objected: the typical wording, or their own words where it is none of the typical ones.
fn objection(with: &With<'_>, one: &OpenObjection) -> String {
    let words = with.plan.objections.get(one.id).map_or("", |objection| objection.words.trim());
    match one.kind {
        None | Some(ObjectionKind::Other) if !words.is_empty() => words.to_owned(),
        kind => terms::objection_kind(kind.unwrap_or(ObjectionKind::Other)).of(with.lang).to_owned(),
    }
}

pub(super) fn unstudied(with: &With<'_>) -> Words {
    let message = with.fill(UNSTUDIED_SEEN, &[("motive", with.inside(terms::motive(Motive::Business)))]);
    Words { title: UNSTUDIED, message, why: UNSTUDIED_WHY, action: with.fill(UNSTUDIED_DO, &[]) }
}

pub(super) fn top_officer(with: &With<'_>, president: Option<PersonId>) -> Words {
    let message = match president {
        Some(person) => with.fill(TOP_HEAD, &[("who", with.name(person))]),
        None => with.fill(TOP_NONE, &[]),
    };
    Words { title: TOP, message, why: TOP_WHY, action: with.fill(TOP_DO, &[]) }
}

/// The titles by rule, for filters and help.
pub(super) const fn title(rule: u8) -> Option<Text> {
    Some(match rule {
        65 => CADENCE,
        68 => OUTRANKED,
        69 => NO_COUNTERPART,
        70 => OBJECTION,
        71 => UNSTUDIED,
        73 => TOP,
        _ => return None,
    })
}
