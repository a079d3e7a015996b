//! Format 1, the first: one plan in an envelope, or several in a backup. It must not change once it is released.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A plan of format 1, which is today's model.
pub type Plan = crate::model::AccountPlan;

/// The envelope: either `plan` or `plans` is there.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Envelope {
    /// When it was written: an instant by RFC 3339 in UTC.
    #[serde(default)]
    pub saved_at: String,
    /// Whether the private notes of people were left out.
    #[serde(default)]
    pub without_private_notes: bool,
    /// How often the plan had been saved; the higher of two copies is the newer.
    #[serde(default)]
    pub revision: u64,
    /// The one plan.
    #[serde(default)]
    pub plan: Option<Plan>,
    /// Its game record, which has a version of its own, when it was asked for.
    #[serde(default)]
    pub record: Option<Value>,
    /// The plans of a backup.
    #[serde(default)]
    pub plans: Option<Vec<Entry>>,
}

/// A plan in a backup.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// How often the plan had been saved.
    #[serde(default)]
    pub revision: u64,
    /// The plan.
    pub plan: Plan,
    /// Its game record, when it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(schema_with = "crate::exchange::schema::record"))]
    pub record: Option<Value>,
}
