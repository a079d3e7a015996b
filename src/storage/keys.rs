//! Every name under which something is stored on this device, in one place. It must not know what is stored there.

use uuid::Uuid;

use crate::model::PlanId;

/// What every key of ours in localStorage begins with.
pub const PREFIX: &str = "qipu/v1/";
/// The summaries of all plans.
pub const INDEX: &str = "qipu/v1/index";
/// Language, theme, team, library and what else is not part of a plan.
pub const SETTINGS: &str = "qipu/v1/settings";
/// The id of the plan that was open last.
pub const LAST_OPEN: &str = "qipu/v1/last-open";
/// Written and removed to see whether localStorage works.
pub const PROBE: &str = "qipu/v1/probe";
/// Carries messages between tabs where there is no channel.
pub const TAB_MESSAGE: &str = "qipu/v1/tab-message";
/// The channel between tabs.
pub const CHANNEL: &str = "qipu/v1";

/// The `IndexedDB` database.
pub const DATABASE: &str = "qipu";
/// Its version, one higher for every addition to the object stores, which are [`super::Table::ALL`].
pub const DATABASE_VERSION: u8 = 2;
/// The settings' record in the settings table.
pub const SETTINGS_RECORD: &str = "settings";
/// The index's record in the settings table, where localStorage is blocked.
pub const INDEX_RECORD: &str = "index";
/// The last open plan's record in the settings table, where localStorage is blocked.
pub const LAST_OPEN_RECORD: &str = "last-open";

const PLAN: &str = "qipu/v1/plan/";
const UNSAVED: &str = "qipu/v1/unsaved/";

/// The local copy of a plan.
pub fn plan(id: PlanId) -> String {
    format!("{PLAN}{id}")
}

/// The plan whose local copy has this key.
pub fn plan_of(key: &str) -> Option<PlanId> {
    key.strip_prefix(PLAN)?.parse().ok()
}

/// What a tab had not yet saved of a plan when it was hidden or failed to save.
pub fn unsaved(id: PlanId, tab: Uuid) -> String {
    format!("{UNSAVED}{id}/{tab}")
}

/// What the keys of all unsaved texts begin with.
pub const fn all_unsaved() -> &'static str {
    UNSAVED
}

/// What the keys of all local copies begin with.
pub const fn all_plans() -> &'static str {
    PLAN
}

/// What the keys of a plan's unsaved texts begin with.
pub fn unsaved_prefix(id: PlanId) -> String {
    format!("{UNSAVED}{id}/")
}

/// The plan that an unsaved text with this key belongs to.
pub fn unsaved_of(key: &str) -> Option<PlanId> {
    key.strip_prefix(UNSAVED)?.split('/').next()?.parse().ok()
}

/// Where a table's record stands in localStorage when `IndexedDB` does not work.
pub fn local_record(table: &str, key: &str) -> String {
    match table {
        "plans" => format!("{PLAN}{key}"),
        "settings" => format!("{PREFIX}{key}"),
        other => format!("{PREFIX}{other}/{key}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_tell_their_plan() {
        let id = PlanId(Uuid::from_u128(7));
        assert_eq!(plan_of(&plan(id)), Some(id));
        assert_eq!(unsaved_of(&unsaved(id, Uuid::nil())), Some(id));
        assert_eq!(plan_of("qipu/v1/plan/x"), None);
        assert_eq!(plan_of(INDEX), None);
        assert_eq!(unsaved_of(&plan(id)), None);
    }

    #[test]
    fn without_a_database_plans_and_settings_stand_where_their_copies_stand() {
        let id = PlanId(Uuid::from_u128(7));
        assert_eq!(local_record("plans", &id.to_string()), plan(id));
        assert_eq!(local_record("settings", SETTINGS_RECORD), SETTINGS);
        assert_eq!(local_record("settings", INDEX_RECORD), INDEX);
    }
}
