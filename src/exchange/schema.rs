//! The JSON Schema of the format, made from the structs. It exists natively only: it documents files for other programs
//! and costs the shipped module nothing.

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use super::FORMAT;
use super::format::v1::{Entry, Plan};

/// The schema of a file, as `plan.schema.json` holds it.
pub fn schema() -> String {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let plan = generator.subschema_for::<Plan>();
    let entry = generator.subschema_for::<Entry>();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Qipu plan",
        "description": "An account plan, or a backup of several, as Qipu stores and exports it. \
                        Fields that are not named here are kept.",
        "type": "object",
        "required": ["app", "format"],
        "properties": {
            "app": { "const": "qipu" },
            "format": { "const": FORMAT },
            "savedAt": { "type": "string", "format": "date-time", "description": "When it was written, in UTC." },
            "withoutPrivateNotes": {
                "type": "boolean",
                "description": "Whether the private notes of people were left out."
            },
            "revision": {
                "type": "integer",
                "minimum": 0,
                "description": "How often the plan had been saved; the higher of two copies is the newer."
            },
            "plan": plan,
            "plans": { "type": "array", "minItems": 1, "items": entry, "description": "The plans of a backup." }
        },
        "oneOf": [{ "required": ["plan"] }, { "required": ["plans"] }],
        "$defs": Value::Object(generator.take_definitions(true)),
    });
    format!("{schema:#}\n")
}
