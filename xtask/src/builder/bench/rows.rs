//! What is measured, in the order of the table, with its goals. It must not know how it is measured.

/// How much is wanted at most.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Goal {
    /// In the unit of the row.
    pub most: Option<f64>,
    /// As a multiple of the hand-written page.
    pub ratio: Option<f64>,
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The name under which the samples are kept.
    pub key: &'static str,
    /// What it is, in words.
    pub what: &'static str,
    /// The unit; empty for plain numbers.
    pub unit: &'static str,
    pub goal: Goal,
}

const fn row(key: &'static str, what: &'static str, unit: &'static str, goal: Goal) -> Row {
    Row { key, what, unit, goal }
}

/// No goal is set: the number explains another.
const TOLD: Goal = Goal { most: None, ratio: None };

const fn most(most: f64) -> Goal {
    Goal { most: Some(most), ratio: None }
}

const fn ratio(ratio: f64) -> Goal {
    Goal { most: None, ratio: Some(ratio) }
}

/// A frame, and not much more than the hand-written page.
const ONE_FRAME: Goal = Goal { most: Some(16.7), ratio: Some(1.75) };

/// No growth; a heap is never twice of exactly the same size.
const NO_GROWTH: Goal = most(0.5);

/// Everything that is measured.
pub const ROWS: &[Row] = &[
    row("site", "everything transferred, brotli", "KB", most(300.0)),
    row("start", "of it before anything is shown", "KB", TOLD),
    row("load", "cold load to a sheet of 300, restored and usable", "ms", ratio(2.2)),
    row("shift", "layout shift on load", "", most(0.0)),
    row("blocked", "blocking time on load", "ms", most(50.0)),
    row("drag", "drag a stone, main thread per move", "ms", ratio(0.75)),
    row("key", "key in a field to next paint", "ms", ONE_FRAME),
    row("edit", "field edit to next paint", "ms", ONE_FRAME),
    row("edit-thread", "field edit, main thread", "ms", TOLD),
    row("changes", "field edit, changes of the page", "", TOLD),
    row("save-300", "save, main thread per edit, 300 people", "ms", most(2.0)),
    row("save-3000", "save, main thread per edit, 3,000 people", "ms", most(4.0)),
    row("durable-idle", "last key to durable, idle", "ms", most(250.0)),
    row("durable-typing", "any key to durable, typing without pause", "ms", most(1_000.0)),
    row("findings-300", "findings and score of 300 influences, natively", "ms", TOLD),
    row("judge-300", "findings, score and next moves of 300, natively", "ms", most(5.0)),
    row("map-3000", "tree of the map of 3,000 people, natively", "ms", most(3.0)),
    row("export-300", "export of 300, natively", "ms", most(5.0)),
    row("export", "export of 300, in the browser", "ms", most(5.0)),
    row("import-300", "import of 300, natively", "ms", most(80.0)),
    row("import", "import of 300, in the browser", "ms", most(80.0)),
    row("memory", "memory with the sheet of 300", "MB", most(12.0)),
    row("growth-route", "growth over 1,000 changes of the route, 30 people", "MB", NO_GROWTH),
    row("growth-undo", "growth over 1,000 edits and undos, 30 people", "MB", NO_GROWTH),
];
