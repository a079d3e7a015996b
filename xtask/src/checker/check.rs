//! `cargo xtask check`: judges an exported plan from a shell. Reads the plan through the application's library only.

use std::process::ExitCode;

use qipu::exchange;
use qipu::i18n::moves::move_text;
use qipu::i18n::rules::finding_text;
use qipu::i18n::{Lang, accounts};
use qipu::method::moves::{NextMove, next_moves};
use qipu::method::{Analysis, Finding, Position, Thresholds, analyse};
use qipu::model::{AccountPlan, Objective};
use serde_json::{Value, json};

use crate::options::CheckOptions;
use xtask::shell;

/// Exit status for a file that is not a valid plan.
const REFUSED: u8 = 2;

/// Checks one exported plan and prints the result; the exit status is 0 for a valid plan and 2 otherwise.
pub fn run(options: &CheckOptions) -> ExitCode {
    match judge(options) {
        Ok(report) => {
            shell::say(&report);
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("error: {reason}");
            ExitCode::from(REFUSED)
        }
    }
}

fn judge(options: &CheckOptions) -> Result<String, String> {
    let file = &options.file;
    let text = std::fs::read_to_string(file)
        .map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    let lang = options.language;
    let documents = exchange::decode(&text).map_err(|error| {
        format!("{}: {} ({error})", file.display(), exchange::wording::decode_error(&error, lang))
    })?;
    let all: Vec<Judged> = documents.iter().map(|document| Judged::new(&document.plan, options)).collect();
    if options.json {
        return Ok(
            json!({ "plans": all.iter().map(|plan| plan.value(lang)).collect::<Vec<_>>() }).to_string()
        );
    }
    Ok(all.iter().map(|plan| plan.text(lang)).collect::<Vec<_>>().join("\n"))
}

/// A plan with what the method says of each of its sheets.
struct Judged<'a> {
    plan: &'a AccountPlan,
    sheets: Vec<Sheet<'a>>,
}

/// A sheet with what the method says of it, and the moves that it offers.
struct Sheet<'a> {
    objective: &'a Objective,
    analysis: Analysis,
    moves: Vec<NextMove>,
}

impl<'a> Judged<'a> {
    fn new(plan: &'a AccountPlan, options: &CheckOptions) -> Self {
        let thresholds = Thresholds::default();
        let judge = |objective: &'a Objective| {
            let analysis = analyse(plan, objective.id, options.on, &thresholds)?;
            let moves = next_moves(plan, objective.id, options.on, &thresholds, &analysis);
            Some(Sheet { objective, analysis, moves })
        };
        Self { plan, sheets: plan.objectives.iter().filter_map(judge).collect() }
    }

    fn value(&self, lang: Lang) -> Value {
        let objective = |sheet: &Sheet<'_>| {
            let findings: Vec<Value> =
                sheet.analysis.findings.iter().map(|finding| self.finding(finding, lang)).collect();
            json!({
                "id": sheet.objective.id,
                "position": position(sheet.analysis.position.as_ref()),
                "findings": findings,
                "moves": sheet.moves.iter().map(next_move).collect::<Vec<_>>(),
            })
        };
        json!({
            "id": self.plan.id(),
            "name": self.plan.account.name,
            "objectives": self.sheets.iter().map(objective).collect::<Vec<_>>(),
        })
    }

    fn finding(&self, finding: &Finding, lang: Lang) -> Value {
        json!({
            "rule": finding.rule.to_string(),
            "severity": finding.severity.word(),
            "subject": { "kind": finding.subject.kind(), "id": finding.subject.id() },
            "message": finding_text(lang, finding, self.plan).message,
            "dismissed": !finding.is_open(),
        })
    }

    fn text(&self, lang: Lang) -> String {
        let mut lines = Vec::new();
        for Sheet { objective, analysis, moves } in &self.sheets {
            lines.push(accounts::statement(lang, self.plan, objective));
            lines.push(match &analysis.position {
                Some(at) => format!("  {} {}", at.score, at.band.word()),
                None => "  –".to_owned(),
            });
            for finding in &analysis.findings {
                let text = finding_text(lang, finding, self.plan);
                let mark = if finding.is_open() { ' ' } else { '–' };
                lines.push(format!(
                    "  {mark} {} {:4} {}",
                    finding.rule,
                    finding.severity.word(),
                    text.message
                ));
            }
            for one in moves {
                let text = move_text(lang, one, self.plan);
                lines.push(format!("  → {} {}", text.title, text.effect));
            }
        }
        lines.join("\n")
    }
}

/// A next move; the best comes first.
fn next_move(one: &NextMove) -> Value {
    json!({
        "move": one.kind.word(),
        "subject": { "kind": one.subject.kind(), "id": one.subject.id() },
        "score_after": one.effect.score_after,
    })
}

/// The score with its components, as whole numbers; `score` is null while not enough is known.
fn position(position: Option<&Position>) -> Value {
    match position {
        None => {
            json!({ "score": null, "band": null, "people": null, "flags": null, "coverage": null, "win": null })
        }
        Some(at) => json!({
            "score": at.score,
            "band": at.band.word(),
            "people": at.people.round(),
            "flags": at.flags.round(),
            "coverage": at.coverage.round(),
            "win": at.win.round(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use qipu::i18n::sample::sample_plan;
    use qipu::method::moves::MoveKind;
    use qipu::model::PlanId;
    use qipu::model::day::date;
    use std::path::PathBuf;

    fn options(fixture: &str) -> CheckOptions {
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures").join(fixture);
        CheckOptions { file, on: date(2026, 11, 21), json: true, language: Lang::En }
    }

    #[test]
    fn a_valid_plan_is_judged_in_the_promised_form() {
        let report = judge(&options("v1/full.json")).expect("the fixture is valid");
        let value: Value = serde_json::from_str(&report).expect("the report is JSON");
        let objective = &value["plans"][0]["objectives"][0];
        assert!(objective["position"].get("score").is_some());
        let finding = &objective["findings"][0];
        for key in ["rule", "severity", "subject", "message", "dismissed"] {
            assert!(finding.get(key).is_some(), "{key}: {finding}");
        }
        assert!(finding["message"].as_str().is_some_and(|message| !message.is_empty()));
    }

    /// The plan that a first visit shows; its first sheet is worked on, its last is young.
    fn sample(lang: Lang) -> AccountPlan {
        let mut number = 0;
        sample_plan(lang, options("").on, || {
            number += 1;
            format!("00000000-0000-7000-8000-{number:012}").parse::<PlanId>().expect("an id").0
        })
    }

    #[test]
    fn next_moves_are_named_with_their_subject_and_score() {
        let plan = sample(Lang::En);
        let value = Judged::new(&plan, &options("")).value(Lang::En);
        let objective = &value["objectives"][0];
        let score = objective["position"]["score"].as_u64().expect("enough is known");
        let moves = objective["moves"].as_array().expect("a list");
        assert!(moves.len() > 3, "{moves:?}");
        for one in moves {
            let keys: Vec<&String> = one.as_object().expect("an object").keys().collect();
            assert_eq!(keys, ["move", "subject", "score_after"]);
            assert!(one["move"].as_str().is_some_and(|word| MoveKind::from_word(word).is_some()), "{one}");
            assert!(one["subject"]["kind"].is_string() && one["subject"]["id"].is_string(), "{one}");
            assert!(one["score_after"].as_u64().is_some_and(|after| (score..=100).contains(&after)), "{one}");
        }
        let young = &value["objectives"][2];
        assert!(young["position"]["score"].is_null());
        assert_eq!(young["moves"], json!([]));
    }

    #[test]
    fn the_plain_report_ends_a_sheet_with_its_moves() {
        for lang in [Lang::En, Lang::Zh] {
            let plan = sample(lang);
            let report = Judged::new(&plan, &options("")).text(lang);
            let moves: Vec<&str> = report.lines().filter(|line| line.starts_with("  → ")).collect();
            assert!(moves.len() > 3, "{report}");
            assert!(moves.iter().all(|line| !line.contains('{')), "{report}");
        }
    }

    #[test]
    fn a_refused_file_says_what_and_where() {
        let reason = judge(&options("invalid/rating-zero.json")).expect_err("refused");
        assert!(reason.contains("rating"), "{reason}");
    }
}
