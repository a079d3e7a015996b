//! Format 1, the first: one plan in an envelope, or several in a backup. It must not change once it is released.

use serde::Serialize;
use serde_json::Value;

use crate::model::json::{FromJson, Reader};

/// A plan of format 1, which is today's model.
pub type Plan = crate::model::AccountPlan;

/// The envelope: either `plan` or `plans` is there.
#[derive(Debug, Default)]
pub struct Envelope {
    /// When it was written: an instant by RFC 3339 in UTC.
    pub saved_at: String,
    /// Whether the private notes of people were left out.
    pub without_private_notes: bool,
    /// How often the plan had been saved; the higher of two copies is the newer.
    pub revision: u64,
    /// The one plan.
    pub plan: Option<Plan>,
    /// Its game record, which has a version of its own, when it was asked for.
    pub record: Option<Value>,
    /// The plans of a backup.
    pub plans: Option<Vec<Entry>>,
}

impl FromJson for Envelope {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let fields = reader.group(value)?;
        let mut envelope = Self { record: noted(value), ..Self::default() };
        // By the first two this reader was chosen.
        for name in ["app", "format", RECORD] {
            reader.skip(fields, name);
        }
        reader.field(fields, "saved_at", &mut envelope.saved_at);
        reader.field(fields, "without_private_notes", &mut envelope.without_private_notes);
        reader.field(fields, "revision", &mut envelope.revision);
        reader.field(fields, "plan", &mut envelope.plan);
        reader.field(fields, "plans", &mut envelope.plans);
        reader.whole(envelope)
    }
}

/// A plan in a backup.
#[derive(Debug, Serialize)]
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

impl FromJson for Entry {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let fields = reader.group(value)?;
        let mut revision = 0;
        reader.skip(fields, RECORD);
        reader.field(fields, "revision", &mut revision);
        Some(Self { revision, plan: reader.needed(fields, "plan")?, record: noted(value) })
    }
}

/// The field of the game record, of which nothing is known here.
const RECORD: &str = "record";

/// The game record of an envelope or an entry.
fn noted(value: &Value) -> Option<Value> {
    value.get(RECORD).filter(|record| !record.is_null()).cloned()
}
