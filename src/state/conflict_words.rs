//! Conflicts between two copies of a plan in words: what both changed, and what each says. It must not know views.

use serde_json::Value;

use crate::exchange::Conflict;
use crate::i18n::{Lang, accounts, edits, inspector as words, shell};
use crate::model::AccountPlan;

/// What both changed: the record by its name, then the field.
pub fn what(lang: Lang, conflict: &Conflict, plan: &AccountPlan) -> String {
    if conflict.path.is_whole() {
        return shell::CONFLICT_WHOLE.of(lang).to_owned();
    }
    let rows = conflict.path.rows();
    let mut parts: Vec<String> = rows.iter().filter_map(|(list, id)| name(lang, list, id, plan)).collect();
    parts.extend(conflict.path.field().map(|field| field_name(lang, field)));
    parts.join(" · ")
}

/// One side's value, short enough to compare.
pub fn value(lang: Lang, value: &Value) -> String {
    let text = match value {
        Value::Null => shell::CONFLICT_DELETED.of(lang).to_owned(),
        Value::String(text) if text.is_empty() => shell::CONFLICT_EMPTY.of(lang).to_owned(),
        Value::String(text) => text.clone(),
        Value::Object(map) => {
            map.get("name").or_else(|| map.get("text")).or_else(|| map.get("what")).map_or_else(
                || value.to_string(),
                |name| name.as_str().map_or_else(|| name.to_string(), ToOwned::to_owned),
            )
        }
        Value::Bool(_) | Value::Number(_) | Value::Array(_) => value.to_string(),
    };
    let mut short: String = text.chars().take(160).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// The name of a record by the list that holds it.
fn name(lang: Lang, list: &str, id: &str, plan: &AccountPlan) -> Option<String> {
    match list {
        "people" | "influences" => {
            let who = plan.people.get(id.parse().ok()?)?;
            Some(accounts::display_person(lang, &who.name))
        }
        "objectives" => {
            let objective = plan.objectives.get(id.parse().ok()?)?;
            Some(accounts::display_product(lang, &objective.product))
        }
        "units" => plan.units.get(id.parse().ok()?).map(|unit| unit.name.clone()),
        "team" => plan.team.get(id.parse().ok()?).map(|member| member.name.clone()),
        "calls" | "questions" => Some(edits::CHANGE_CALL.of(lang).to_owned()),
        "strengths" => Some(edits::CHANGE_STRENGTH.of(lang).to_owned()),
        "actions" => Some(edits::CHANGE_ACTION.of(lang).to_owned()),
        "flags" => Some(edits::CHANGE_FLAG.of(lang).to_owned()),
        _ => Some(edits::CHANGE_RECORD.of(lang).to_owned()),
    }
}

/// The field as people know it, where it is one of those that two people are likely to change; else as files name it.
fn field_name(lang: Lang, field: &str) -> String {
    let text = match field {
        "name" => accounts::NAME,
        "title" => words::TITLE,
        "roles" => words::ROLES,
        "influence" => words::INFLUENCE,
        "mode" => words::MODE,
        "rating" => words::RATING,
        "coverage" => words::COVERAGE,
        "counterpart" => words::COUNTERPART,
        "result" => words::RESULT,
        "win" => words::WIN,
        "unit" => words::UNIT,
        "reportsTo" => words::REPORTS_TO,
        "product" => accounts::PRODUCT,
        "amount" => accounts::AMOUNT,
        "closeOn" => accounts::CLOSE_ON,
        "notes" => accounts::NOTES,
        _ => return field.to_owned(),
    };
    text.of(lang).to_owned()
}
