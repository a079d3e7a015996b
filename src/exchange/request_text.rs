//! The request for resources as a file of text that any program shows: Markdown with one table. It must not know the
//! browser.

use std::fmt::Write as _;

use crate::i18n::territory::request as words;
use crate::i18n::{Lang, accounts, format};
use crate::method::portfolio::bargain::{Asked, Paper};

/// The text of the file.
pub fn write(lang: Lang, paper: &Paper) -> String {
    let mut out = format!("# {}\n\n", words::PAPER_TITLE.of(lang));
    for (text, who) in [(words::PAPER_TO, &paper.to), (words::PAPER_FROM, &paper.from)] {
        if !who.is_empty() {
            line(&mut out, &text.fill(lang, &[("who", &escaped(who))]));
        }
    }
    line(&mut out, &words::PAPER_ON.fill(lang, &[("day", &format::long_day(lang, paper.on))]));
    head(&mut out, words::PAPER_WHERE.of(lang));
    line(&mut out, &words::standing(lang, paper));
    head(&mut out, words::PAPER_ASK.of(lang));
    table(&mut out, lang, &paper.lines);
    line(&mut out, &words::sum(lang, paper));
    if !paper.note.is_empty() {
        for part in paper.note.lines().filter(|part| !part.trim().is_empty()) {
            line(&mut out, &escaped(part.trim()));
        }
    }
    line(&mut out, words::PAPER_CLOSE.of(lang));
    out
}

/// Nothing that writes into a text fails.
fn line(out: &mut String, text: &str) {
    let _ = writeln!(out, "{text}\n");
}

fn head(out: &mut String, text: &str) {
    let _ = writeln!(out, "## {text}\n");
}

fn table(out: &mut String, lang: Lang, lines: &[Asked]) {
    let heads = [
        words::PAPER_OBJECTIVE,
        words::PAPER_LIFT,
        words::PAPER_RESOURCE,
        words::PAPER_WHY,
        words::PAPER_GAIN,
    ];
    row(out, &heads.map(|head| head.of(lang).to_owned()));
    let _ = writeln!(out, "|---|---|---|---|---:|");
    for asked in lines {
        let objective =
            [accounts::display_name(lang, &asked.account), accounts::display_product(lang, &asked.product)];
        row(
            out,
            &[
                escaped(&objective.join(" · ")),
                words::way(lang, asked),
                escaped(&words::with_how_much(lang, asked)),
                escaped(asked.why.trim()),
                words::gain(lang, asked.gain),
            ],
        );
    }
    out.push('\n');
}

fn row(out: &mut String, cells: &[String]) {
    let _ = writeln!(out, "| {} |", cells.join(" | "));
}

/// A text in which nothing is read as a sign of Markdown, on one line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' | '\t' => out.push(' '),
            '\\' | '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']' | '#' => out.extend(['\\', letter]),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::request::Resource;
    use crate::model::day::date;
    use crate::model::{Amount, Currency, FunnelPlace, ObjectiveId, PlanId};
    use uuid::Uuid;

    fn paper() -> Paper {
        let whole = |units| Amount::whole(units, Currency::CNY);
        let asked = Asked {
            id: (PlanId(Uuid::from_u128(1)), ObjectiveId(Uuid::from_u128(2))),
            account: "Dong|fang".to_owned(),
            product: String::new(),
            from: Some(FunnelPlace::In),
            to: Some(FunnelPlace::BestFew),
            resources: [Resource::Executive, Resource::Demo].into(),
            how_much: "one day".to_owned(),
            why: "first\nsecond".to_owned(),
            gain: Some(whole(400)),
        };
        Paper {
            on: date(2026, 6, 15),
            to: "Head of sales".to_owned(),
            from: String::new(),
            note: "Let us talk.".to_owned(),
            quota: Some(whole(1_300)),
            expected: whole(500),
            gap: Some(whole(800)),
            lines: vec![asked],
            gains: whole(400),
            closes: Some(50),
        }
    }

    #[test]
    fn the_file_says_who_asks_for_what_and_how_much_of_the_gap_it_closes() {
        let text = write(Lang::En, &paper());
        for part in [
            "# Request for resources",
            "To: Head of sales",
            "Date: 15 June 2026",
            "Quota ¥1,300; the funnel is worth ¥500 by its levels; the gap is ¥800.",
            "| Dong\\|fang · ",
            "| In the funnel → Best few | Demo or trial and Executive visit: one day | first second | +¥400 |",
            "Together ¥400: 50 % of the gap.",
            "Let us talk.",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!text.contains("From:"), "an empty name is left out");
        assert!(write(Lang::Zh, &paper()).contains("补上缺口的 50%"));
    }

    #[test]
    fn without_a_quota_no_gap_is_made_up() {
        let text = write(Lang::En, &Paper { quota: None, gap: None, closes: None, ..paper() });
        assert!(text.contains("The funnel is worth ¥500") && !text.contains('%'), "{text}");
    }

    #[test]
    fn each_row_of_the_table_has_five_cells() {
        let text = write(Lang::En, &paper());
        let rows = text.lines().filter(|line| line.starts_with('|'));
        assert!(rows.clone().count() == 3);
        for row in rows {
            assert_eq!(row.replace("\\|", "").matches('|').count(), 6, "{row}");
        }
    }
}
