//! The JSON Schema of the format, made from the structs. It exists natively only: it documents files for other programs
//! and costs the shipped module nothing.

use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::format::v1::{Entry, Plan};
use super::{FORMAT, game};

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
            "record": record(&mut generator),
            "plans": { "type": "array", "minItems": 1, "items": entry, "description": "The plans of a backup." }
        },
        "oneOf": [{ "required": ["plan"] }, { "required": ["plans"] }],
        "$defs": Value::Object(generator.take_definitions(true)),
    });
    format!("{schema:#}\n")
}

/// The schema of a game record; it says nothing that a reader would refuse a plan for.
pub(super) fn record(_: &mut SchemaGenerator) -> Schema {
    let id = json!({ "type": "string", "format": "uuid" });
    let changes = |what: &str| {
        json!({
            "type": "object",
            "additionalProperties": { "type": ["string", "null"] },
            "description": what
        })
    };
    let standing = json!({
        "type": "object",
        "required": ["on"],
        "properties": {
            "on": { "type": "string", "format": "date" },
            "revision": { "type": "integer", "minimum": 0, "description": "That of the plan as it stood." },
            "mark": {
                "type": "object",
                "required": ["id", "kind"],
                "properties": { "id": id, "kind": { "enum": ["review", "export"] }, "name": { "type": "string" } },
                "description": "What marks the moment; a review has the id that it has in the plan."
            },
            "stones": changes(
                "By the person's place in `people`: roles, influence, mode, rating and contact, `?` for what is \
                 unknown; null for who left."
            ),
            "flags": changes("By the flag's place in `flags`: how grave it is, or `planted`; null when it is gone."),
            "score": {
                "type": ["array", "null"],
                "items": { "type": "integer", "minimum": 0, "maximum": 100 },
                "minItems": 5,
                "description": "Score, people, flags, coverage, win, and the cap if there is one; null while unknown."
            }
        },
        "description": "What changed since the standing before."
    });
    json_schema!({
        "type": "object",
        "required": ["version"],
        "properties": {
            "version": { "type": "integer", "minimum": 1, "description": format!("{} today.", game::VERSION) },
            "people": { "type": "array", "items": id },
            "sheets": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["id"],
                    "properties": {
                        "id": id,
                        "flags": {
                            "type": "array",
                            "items": { "type": "string" },
                            "description": "`R-06 role coach`, `R-03 person 0` by the place in `people`, \
                                            or `planted` with the flag's id."
                        },
                        "standings": { "type": "array", "items": standing }
                    }
                }
            }
        },
        "description": "The game record: where everything stood, by day and at marked moments."
    })
}
