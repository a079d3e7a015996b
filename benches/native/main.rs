//! What the pure layers cost natively, optimised as they are shipped. `cargo xtask bench` names a folder for the results and
//! for the plans that the browser is given; `cargo bench` alone prints the times. It must not know the browser.

mod plans;

use std::collections::BTreeSet;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;
use std::{env, fs, io};

use qipu::diagram::map::{Chart, Map, Shown};
use qipu::exchange::{self, Document, Privacy};
use qipu::method::moves::next_moves;
use qipu::method::{Analysis, Thresholds, analyse};
use qipu::model::AccountPlan;
use serde_json::{Map as Json, Value, json};

/// Names the folder that `cargo xtask bench` reads.
const FOLDER: &str = "QIPU_BENCH_FOLDER";
/// How many people the measured plans have: a usual sheet, the bound, and the extreme.
const PEOPLE: [usize; 3] = [30, 300, 3_000];
const SAVED_AT: &str = "2026-06-30T08:00:00Z";
/// Runs that are counted, after some that are not.
const RUNS: usize = 31;
const WARM_UP: usize = 3;

fn main() -> io::Result<()> {
    let folder = env::var_os(FOLDER);
    let mut times = Json::new();
    for people in PEOPLE {
        let mut document = Document::new(plans::plan(people));
        document.revision = 1;
        let problems = document.plan.problems();
        assert!(problems.is_empty(), "the plan of {people} is unsound: {problems:?}");
        if let Some(folder) = &folder {
            fs::write(Path::new(folder).join(format!("plan-{people}.json")), stored(&document))?;
        }
        measure(people, &document, &mut times);
    }
    if let Some(folder) = &folder {
        let plans: Json<String, Value> =
            PEOPLE.iter().map(|people| (people.to_string(), ids(*people))).collect();
        let report = json!({ "times": times, "plans": plans });
        return fs::write(Path::new(folder).join("native.json"), report.to_string());
    }
    for (name, milliseconds) in &times {
        println!("{name:14} {milliseconds:>8} ms");
    }
    Ok(())
}

/// Where the browser finds a plan and its sheet.
fn ids(people: usize) -> Value {
    json!({ "plan": plans::plan(people).id(), "sheet": plans::sheet() })
}

fn measure(people: usize, document: &Document, times: &mut Json<String, Value>) {
    let mut take = |name: &str, work: &mut dyn FnMut()| {
        times.insert(format!("{name}-{people}"), json!((median(work) * 1_000.0).round() / 1_000.0));
    };
    let text = exchange::export(std::slice::from_ref(document), SAVED_AT, Privacy::WithoutPrivateNotes);
    take("findings", &mut || drop(findings(&document.plan)));
    take("judge", &mut || judge(&document.plan));
    take("map", &mut || draw_map(&document.plan));
    take("encode", &mut || drop(black_box(stored(document))));
    take("export", &mut || {
        drop(black_box(exchange::export(
            std::slice::from_ref(black_box(document)),
            SAVED_AT,
            Privacy::WithoutPrivateNotes,
        )));
    });
    take("import", &mut || {
        black_box(exchange::decode(black_box(&text)).expect("what was exported can be read"));
    });
}

/// All findings and the score of the sheet.
fn findings(plan: &AccountPlan) -> Analysis {
    let analysis = analyse(black_box(plan), plans::sheet(), plans::TODAY, &Thresholds::default())
        .expect("the plan has this sheet");
    assert!(analysis.position.is_some() && !analysis.findings.is_empty(), "there is something to judge");
    analysis
}

/// All findings, the score and the next moves of the sheet.
fn judge(plan: &AccountPlan) {
    let before = findings(plan);
    black_box(next_moves(plan, plans::sheet(), plans::TODAY, &Thresholds::default(), &before));
}

/// The tree of the map, from the plan to the place of every card.
fn draw_map(plan: &AccountPlan) {
    let chart = Chart::of(black_box(plan), Shown { collapsed: &BTreeSet::new(), part: None });
    let map = black_box(Map::of(&chart));
    assert!(map.cards.len() > plan.people.len(), "everybody has a card");
}

fn stored(document: &Document) -> String {
    exchange::encode(document, SAVED_AT, Privacy::WithPrivateNotes)
}

/// The median of several runs, in milliseconds.
fn median(work: &mut dyn FnMut()) -> f64 {
    let mut runs: Vec<f64> = (0..WARM_UP + RUNS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1_000.0
        })
        .skip(WARM_UP)
        .collect();
    runs.sort_by(f64::total_cmp);
    runs[RUNS / 2]
}
