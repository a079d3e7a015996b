//! Words for the findings about who decides and how well they are known. It must not know other rules.

use crate::model::day::Date;

use super::{With, Words};
use crate::i18n::{Text, terms, texts, wording};
use crate::method::Repair;
use crate::method::finding::{Candidate, Doubt, Wanted};
use crate::model::{Coverage, Judgement, PersonId, Role};

texts! {
    ///
    MISSING = "信息缺失", "Information missing";
    MISSING_SEEN = "{who}：{fields}还空着。", "Not filled in for {who}: {fields}.";
    MISSING_WHY = "不知道的地方就是小红旗：对手可能知道，而我们不知道。", "What we do not know is a red flag: a rival may know it.";
    MISSING_DO = "弄清{who}的{fields}", "Find out about {who}: {fields}";
    ///
    UNSURE = "信息不确定", "Uncertain information";
    UNSURE_SEEN = "{who}：{fields}还没有证实。", "Not confirmed for {who}: {fields}.";
    OLD_SEEN = "{who}：{fields}证实已久，最久的已有{days}。", "Confirmed long ago for {who}: {fields}; the oldest {days} ago.";
    UNSURE_WHY = "把握不到九成就算不确定。建立在猜测上的策略，往往到最后才露出错处。", "Less than nine in ten sure counts as uncertain. A plan built on guesses fails late, when it costs most.";
    UNSURE_DO = "证实{who}的{fields}", "Confirm for {who}: {fields}";
    ///
    UNMET = "未接触的影响者", "Uncontacted influence";
    UNMET_NONE = "我方还没有人接触过{who}。", "Nobody of ours has met {who}.";
    UNMET_UNKNOWN = "与{who}的接触度还没有判断。", "How deep the contact with {who} is has not been judged.";
    UNMET_NO_LOG = "没有与{who}接触的记录，接触度也不清楚。", "No contact with {who} is on record, and its depth is not known.";
    UNMET_CONTRADICTS = "{who}的接触度是“{coverage}”，接触记录里却有记录。", "Contact with {who} is said to be “{coverage}”, yet the log has an entry.";
    UNMET_LOG = "{who}的接触度是“{coverage}”，接触记录里却一条也没有。", "Contact with {who} is said to be “{coverage}”, yet the log has no entry.";
    UNMET_WHY = "没有人去接触的影响者，等于留给对手的空门。由更合适的同事出面也算接触。", "An influence nobody meets is left to the rivals. Contact by a better-suited colleague counts too.";
    UNMET_DO = "安排与{who}接触", "Arrange a contact with {who}";
    ///
    NEW = "新到任", "New to the job";
    NEW_SEEN = "{who}于{date}到任，此后还没有证实：{fields}。", "{who} has been in the post since {date}; not confirmed since then: {fields}.";
    NEW_UNDATED = "{who}刚到任，还没有证实：{fields}。", "{who} is new in the post; not confirmed yet: {fields}.";
    NEW_WHY = "同一个职位换了人，角色、想法和个人的赢都可能不同，要重新了解。", "A new holder of a post has views of their own: role, mode and win have to be learnt anew.";
    NEW_DO = "重新了解{who}：{fields}", "Get to know {who} anew: {fields}";
    ///
    REORGANISED = "组织调整", "Reorganisation";
    REORGANISED_SEEN = "{date}的组织调整涉及{who}；上次复核是{reviewed}。", "The reorganisation of {date} touches {who}; last reviewed on {reviewed}.";
    REORGANISED_NEVER = "{date}的组织调整涉及{who}，此后没有复核过。", "The reorganisation of {date} touches {who}, who was not reviewed since.";
    REORGANISED_WHY = "组织一变，角色和影响度也跟着变，要重新判断。", "When the organisation changes, roles and influence change with it and have to be judged anew.";
    REORGANISED_DO = "重新判断{who}的角色和影响度", "Judge role and influence of {who} anew";
    ///
    EMPTY = "角色空缺", "Empty role";
    EMPTY_SEEN = "还没有人担任{role}。", "Nobody holds the role of {role}.";
    EMPTY_CANDIDATE = "{who}还只是候选教练，尚未通过：{tests}。", "{who} is only a candidate for coach; not passed: {tests}.";
    EMPTY_LEFT = "{who}已经离开。", "{who} left.";
    EMPTY_E_WHY = "不知道谁有最终决定权，其他人的同意随时可能被推翻。", "Until it is known who has the final say, everybody else's yes may be overruled.";
    EMPTY_U_WHY = "用户不可忽视：他们的口碑可以毁掉一单生意。", "Users are never negligible: their word of mouth can sink the deal.";
    EMPTY_T_WHY = "把关者有否决权；不知道是谁，就可能在最后一刻被否掉。", "Screeners can say no; unknown ones say it at the last moment.";
    EMPTY_C_WHY = "没有教练，就没有可靠的内部信息，成功的机会很小。", "Without a coach there is no reliable word from inside, and the odds are slim.";
    EMPTY_DO = "找到{role}", "Find the {role}";
    EMPTY_TEST_DO = "核实{who}能否担任教练", "Find out whether {who} can be our coach";
    ///
    SEVERAL = "决策者不止一位", "More than one economic buyer";
    SEVERAL_SEEN = "被标为财务决策者的有：{people}。", "Marked as economic buyer: {people}.";
    SEVERAL_WHY = "每个销售目标只有一个最终批准者：一个人，或一个委员会。", "An objective has a single final approver: a person or a board.";
    SEVERAL_DO = "弄清{people}之中谁作最后决定", "Find out which of {people} has the final say";
    ///
    GUESSED = "决策者只是推测", "Economic buyer only assumed";
    GUESSED_SEEN = "{who}拥有最终决定权，目前只是推测。", "That {who} has the final say is only an assumption.";
    GUESSED_WHY = "金额越大、风险越高、对产品和卖方越不熟悉，决定权就越往上移；只看职务容易看错。", "The final say moves up with more money, more risk and less experience with product or seller; a title tells little.";
    GUESSED_DO = "证实{who}是否拥有最终决定权", "Confirm whether {who} has the final say";
    ///
    USERS = "用户无人接触", "No user has been met";
    USERS_SEEN = "用户{people}，我方一位也没有接触过。", "Nobody of ours has met any of the users: {people}.";
    USERS_WHY = "最常见的错误就是忽视用户；他们的口碑可以毁掉一单生意。", "Ignoring users is the common mistake; their word of mouth can sink the deal.";
    USERS_DO = "去见一位用户", "Meet one of the users";
    ///
    THREAD = "单线联系", "Single thread";
    THREAD_ONE = "{count}位影响者之中，只有{who}与我方有过多次接触。", "Of {count} {count:influence|influences} only {who} has been met several times.";
    THREAD_NONE = "{count}位影响者之中，没有一位与我方有过多次接触。", "Of {count} {count:influence|influences} none has been met several times.";
    THREAD_WHY = "只靠一个人，他一调动或一改主意，信息和支持就同时断了。", "When all hangs on one person, one change of post or mind cuts off word and support at once.";
    THREAD_DO = "与{who}多次接触，再开一条线", "Open a second thread: meet {who} more than once";
}

pub(super) fn new(with: &With<'_>, since: Option<Date>, unconfirmed: &[Judgement]) -> Words {
    let mut values = vec![("who", with.who()), ("fields", fields(with, unconfirmed.iter().copied()))];
    let text = match since {
        Some(since) => {
            values.push(("date", with.day(since)));
            NEW_SEEN
        }
        None => NEW_UNDATED,
    };
    let (message, action) = (with.fill(text, &values), with.fill(NEW_DO, &values));
    Words { title: NEW, message, why: NEW_WHY, action }
}

pub(super) fn reorganised(with: &With<'_>, on: Date, reviewed: Option<Date>) -> Words {
    let mut values = vec![("who", with.who()), ("date", with.day(on))];
    let text = match reviewed {
        Some(reviewed) => {
            values.push(("reviewed", with.day(reviewed)));
            REORGANISED_SEEN
        }
        None => REORGANISED_NEVER,
    };
    let (message, action) = (with.fill(text, &values), with.about(REORGANISED_DO));
    Words { title: REORGANISED, message, why: REORGANISED_WHY, action }
}

pub(super) fn several(with: &With<'_>, people: &[PersonId]) -> Words {
    let of = |text| with.fill(text, &[("people", with.names(people))]);
    Words { title: SEVERAL, message: of(SEVERAL_SEEN), why: SEVERAL_WHY, action: of(SEVERAL_DO) }
}

pub(super) fn guessed(with: &With<'_>) -> Words {
    let (message, action) = (with.about(GUESSED_SEEN), with.about(GUESSED_DO));
    Words { title: GUESSED, message, why: GUESSED_WHY, action }
}

pub(super) fn users(with: &With<'_>, people: &[PersonId]) -> Words {
    let message = with.fill(USERS_SEEN, &[("people", with.names(people))]);
    Words { title: USERS, message, why: USERS_WHY, action: with.fill(USERS_DO, &[]) }
}

fn fields(with: &With<'_>, judgements: impl Iterator<Item = Judgement>) -> String {
    with.list(judgements.map(terms::judgement))
}

pub(super) fn missing(with: &With<'_>, wanted: &[Wanted]) -> Words {
    let name = |wanted: &Wanted| match wanted {
        Wanted::Name => terms::person_place(crate::method::PersonPlace::Name),
        Wanted::Title => terms::person_place(crate::method::PersonPlace::Title),
        Wanted::Judgement(judgement) => terms::judgement(*judgement),
    };
    let values = [("who", with.who()), ("fields", with.list(wanted.iter().map(name)))];
    let (message, action) = (with.fill(MISSING_SEEN, &values), with.fill(MISSING_DO, &values));
    Words { title: MISSING, message, why: MISSING_WHY, action }
}

pub(super) fn unsure(with: &With<'_>, doubts: &[(Judgement, Doubt)]) -> Words {
    let of = |is_old: bool| {
        let wanted = doubts.iter().filter(move |(_, doubt)| matches!(doubt, Doubt::Old(_)) == is_old);
        wanted.map(|(judgement, _)| *judgement)
    };
    let oldest = doubts.iter().filter_map(|(_, doubt)| match doubt {
        Doubt::Old(days) => Some(*days),
        Doubt::NotConfirmed => None,
    });
    let mut parts = Vec::new();
    if of(false).next().is_some() {
        parts.push(with.fill(UNSURE_SEEN, &[("who", with.who()), ("fields", fields(with, of(false)))]));
    }
    if let Some(oldest) = oldest.max() {
        let values = [("who", with.who()), ("fields", fields(with, of(true))), ("days", with.days(oldest))];
        parts.push(with.fill(OLD_SEEN, &values));
    }
    let all = fields(with, doubts.iter().map(|(judgement, _)| *judgement));
    let action = with.fill(UNSURE_DO, &[("who", with.who()), ("fields", all)]);
    Words { title: UNSURE, message: wording::sentences(with.lang, &parts), why: UNSURE_WHY, action }
}

pub(super) fn unmet(with: &With<'_>, coverage: Option<Coverage>, is_in_log: bool) -> Words {
    let message = match coverage {
        Some(Coverage::None) if !is_in_log => with.about(UNMET_NONE),
        None if is_in_log => with.about(UNMET_UNKNOWN),
        None => with.about(UNMET_NO_LOG),
        Some(coverage) => {
            let coverage = with.inside(terms::coverage(coverage));
            let text = if is_in_log { UNMET_CONTRADICTS } else { UNMET_LOG };
            with.fill(text, &[("who", with.who()), ("coverage", coverage)])
        }
    };
    Words { title: UNMET, message, why: UNMET_WHY, action: with.about(UNMET_DO) }
}

pub(super) fn empty(with: &With<'_>, role: Role, candidates: &[Candidate], left: &[PersonId]) -> Words {
    let name = with.inside(terms::role(role));
    let mut parts = Vec::new();
    if candidates.is_empty() {
        parts.push(with.fill(EMPTY_SEEN, &[("role", name.clone())]));
    }
    for candidate in candidates {
        let tests = with.list(candidate.failed.iter().map(|test| terms::coach_criterion(*test)));
        parts.push(with.fill(EMPTY_CANDIDATE, &[("who", with.name(candidate.person)), ("tests", tests)]));
    }
    if !left.is_empty() {
        parts.push(with.fill(EMPTY_LEFT, &[("who", with.names(left))]));
    }
    let action = match candidates.first() {
        Some(candidate) => with.fill(EMPTY_TEST_DO, &[("who", with.name(candidate.person))]),
        None => with.fill(EMPTY_DO, &[("role", name)]),
    };
    let why = match role {
        Role::Economic => EMPTY_E_WHY,
        Role::User => EMPTY_U_WHY,
        Role::Technical => EMPTY_T_WHY,
        Role::Coach => EMPTY_C_WHY,
    };
    Words { title: EMPTY, message: wording::sentences(with.lang, &parts), why, action }
}

pub(super) fn thread(with: &With<'_>, only: Option<PersonId>, of: usize) -> Words {
    let count = ("count", of.to_string());
    let message = match only {
        Some(only) => with.fill(THREAD_ONE, &[count, ("who", with.name(only))]),
        None => with.fill(THREAD_NONE, &[count]),
    };
    let next: &[PersonId] = match &with.finding.repair {
        Repair::AddAction(people) => people,
        _ => &[],
    };
    let action = with.fill(THREAD_DO, &[("who", with.names(next))]);
    Words { title: THREAD, message, why: THREAD_WHY, action }
}

/// The titles by rule, for filters and help.
pub(super) const fn title(rule: u8) -> Option<Text> {
    Some(match rule {
        1 => MISSING,
        2 => UNSURE,
        3 => UNMET,
        4 => NEW,
        5 => REORGANISED,
        6 => EMPTY,
        7 => SEVERAL,
        8 => GUESSED,
        9 => USERS,
        10 => THREAD,
        _ => return None,
    })
}
