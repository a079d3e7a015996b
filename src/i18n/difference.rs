//! What differs between two states of a sheet, in words: for what-if and for "since the last review". It must not know
//! how the difference was found.

use super::{Lang, Text, rules, terms, texts, wording};
use crate::method::game::{Stone, StoneMove};
use crate::model::{AccountPlan, FlagRef, Subject};

texts! {
    /// A person who came on the sheet.
    CAME = "{name}：新上棋盘", "{name}: new on the board";
    /// A person who left the sheet.
    WENT = "{name}：离开棋盘", "{name}: off the board";
    /// From one value to another.
    FROM_TO = "{from} → {to}", "{from} → {to}";
    /// A person and what changed of him.
    CHANGED = "{name}：{what}", "{name}: {what}";
    /// A flag whose finding, or which itself, is no longer there.
    FLAG_GONE = "已不存在的小红旗", "A red flag that is gone";
    /// The score before and after.
    POSITION = "局面分 {from} → {to}（{rise}）", "Position {from} → {to} ({rise})";
    /// Flags that are gone.
    FLAGS_GONE = "消除", "Removed";
    /// Flags that are new.
    FLAGS_NEW = "新增", "New";
    /// Flags that weigh more or less.
    FLAGS_SHIFTED = "轻重有变", "Graver or milder";
    /// Stones that moved.
    MOVED = "移动的棋子", "Stones moved";
    /// A value that is not known.
    UNKNOWN = "未知", "unknown";
}

/// A red flag in a few words: the rule, its headline, whom it is about.
pub fn flag(lang: Lang, plan: &AccountPlan, flag: FlagRef) -> String {
    match flag {
        FlagRef::Found { rule, about } => {
            let title = rules::rule_title(rule).map_or("", |title| title.of(lang));
            let mut text = rule.to_string();
            for part in [title, &subject(lang, plan, about)] {
                if !part.is_empty() {
                    text.push_str(" · ");
                    text.push_str(part);
                }
            }
            text
        }
        FlagRef::Manual { flag } => {
            let planted = plan.objectives.iter().find_map(|sheet| sheet.flags.get(flag));
            planted.map_or_else(|| FLAG_GONE.of(lang).to_owned(), |flag| flag.text.clone())
        }
    }
}

/// Whom or what a finding is about, by name; empty for the sheet as a whole.
fn subject(lang: Lang, plan: &AccountPlan, about: Subject) -> String {
    match about {
        Subject::Person(id) => wording::name(lang, plan, id),
        Subject::Role(role) => terms::role(role).of(lang).to_owned(),
        Subject::Action(id) => {
            let action = plan.objectives.iter().find_map(|sheet| sheet.actions.get(id));
            action.map(|action| action.what.clone()).unwrap_or_default()
        }
        Subject::Strength(id) => {
            let strength = plan.objectives.iter().find_map(|sheet| sheet.strengths.get(id));
            strength.map(|strength| strength.text.clone()).unwrap_or_default()
        }
        Subject::Account(_) | Subject::Objective(_) | Subject::Flag(_) | Subject::Event(_) => String::new(),
    }
}

/// How somebody moved: only what changed is said.
pub fn stone_move(lang: Lang, plan: &AccountPlan, moved: &StoneMove) -> String {
    let name = wording::name(lang, plan, moved.person);
    match (moved.before, moved.after) {
        (Some(from), Some(to)) => {
            let what = changes(lang, from, to).join(if lang == Lang::Zh { "，" } else { ", " });
            CHANGED.fill(lang, &[("name", &name), ("what", &what)])
        }
        (None, _) => CAME.fill(lang, &[("name", &name)]),
        (_, None) => WENT.fill(lang, &[("name", &name)]),
    }
}

fn changes(lang: Lang, from: Stone, to: Stone) -> Vec<String> {
    let mut all = Vec::new();
    let word = |text: Option<Text>| text.unwrap_or(UNKNOWN).of(lang).to_owned();
    let mut push = |before: String, after: String| {
        if before != after {
            all.push(FROM_TO.fill(lang, &[("from", &before), ("to", &after)]));
        }
    };
    let roles = |stone: Stone| {
        let letters: Vec<_> = stone.roles.iter().map(terms::role_letter).collect();
        letters.concat()
    };
    push(roles(from), roles(to));
    push(word(from.influence.map(terms::level)), word(to.influence.map(terms::level)));
    push(word(from.mode.map(terms::mode)), word(to.mode.map(terms::mode)));
    let rating = |stone: Stone| {
        stone.rating.map_or_else(|| UNKNOWN.of(lang).to_owned(), |rating| signed(rating.get()))
    };
    push(rating(from), rating(to));
    push(word(from.coverage.map(terms::coverage)), word(to.coverage.map(terms::coverage)));
    all
}

/// From one position score to another, with the sign of the difference; `None` when they are equal or one is not known.
pub fn score(lang: Lang, from: Option<u8>, to: Option<u8>) -> Option<(String, i16)> {
    let (from, to) = (from?, to?);
    let rise = i16::from(to) - i16::from(from);
    if rise == 0 {
        return None;
    }
    let by = signed(i8::try_from(rise).unwrap_or(i8::MAX));
    let (from, to) = (from.to_string(), to.to_string());
    let text = POSITION.fill(lang, &[("from", &from), ("to", &to), ("rise", &by)]);
    Some((text, rise.signum()))
}

/// A number with its sign; the minus is a true one.
pub fn signed(number: i8) -> String {
    let mut text = String::from(match number {
        1.. => "+",
        0 => "±",
        _ => "−",
    });
    text.push_str(&number.unsigned_abs().to_string());
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::game::Roles;
    use crate::model::{Mode, Person, PersonId, PlanId, Rating, Role, RuleNumber};
    use uuid::Uuid;

    fn plan() -> (AccountPlan, PersonId) {
        let id = PersonId(Uuid::from_u128(2));
        let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(1)), "A");
        let mut person = Person::new(id);
        "Qin".clone_into(&mut person.name);
        plan.apply(crate::model::Edit::put(person)).expect("a person");
        (plan, id)
    }

    fn stone(mode: Mode, rating: i8) -> Stone {
        let mut roles = Roles::default();
        roles.add(Role::Economic);
        let rating = Rating::try_from(rating).ok();
        Stone { roles, influence: None, mode: Some(mode), rating, coverage: None }
    }

    #[test]
    fn only_what_changed_is_said() {
        let (plan, person) = plan();
        let (before, after) = (Some(stone(Mode::EvenKeel, -1)), Some(stone(Mode::Growth, 1)));
        let moved = StoneMove { person, before, after };
        assert_eq!(stone_move(Lang::En, &plan, &moved), "Qin: Even keel → Growth, −1 → +1");
        assert_eq!(stone_move(Lang::Zh, &plan, &moved), "Qin：四平八稳 → 高瞻远瞩，−1 → +1");
    }

    #[test]
    fn who_comes_and_goes_is_named() {
        let (plan, person) = plan();
        let came = StoneMove { person, before: None, after: Some(stone(Mode::Growth, 1)) };
        let went = StoneMove { person, before: came.after, after: None };
        assert_eq!(stone_move(Lang::En, &plan, &came), "Qin: new on the board");
        assert_eq!(stone_move(Lang::En, &plan, &went), "Qin: off the board");
    }

    #[test]
    fn a_flag_names_rule_and_person() {
        let (plan, person) = plan();
        let found = FlagRef::Found { rule: RuleNumber::new(18), about: Subject::Person(person) };
        let text = flag(Lang::En, &plan, found);
        assert!(text.starts_with("R-18 · ") && text.ends_with(" · Qin"), "{text}");
    }
}
