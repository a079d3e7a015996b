//! What `cargo xtask check` is asked for. Pure.

use std::path::PathBuf;

use qipu::i18n::Lang;
use qipu::model::day::Date;
use xtask::cli::{Rest, unknown};

/// Options of `check`.
#[derive(Debug, PartialEq, Eq)]
pub struct CheckOptions {
    pub file: PathBuf,
    /// The day to judge by.
    pub on: Date,
    pub json: bool,
    /// Language of the messages.
    pub language: Lang,
}

/// Parses the arguments after `check`. The error is a sentence for the person who typed them.
pub fn parse(args: impl IntoIterator<Item = String>) -> Result<CheckOptions, String> {
    let mut rest = Rest::new(args.into_iter());
    let (mut file, mut on, mut json, mut language) = (None, None, false, Lang::En);
    while let Some(arg) = rest.take() {
        match arg.as_str() {
            "--json" => json = true,
            "--on" => {
                let text = rest.value("--on")?;
                let is_plain = text.len() == "YYYY-MM-DD".len();
                let day = text.parse::<Date>().ok().filter(|_| is_plain);
                on = Some(day.ok_or_else(|| format!("`{text}` is not a date; write it as YYYY-MM-DD."))?);
            }
            "--lang" => {
                language = match rest.value("--lang")?.as_str() {
                    "en" => Lang::En,
                    "zh" => Lang::Zh,
                    other => return Err(format!("`{other}` is not a language; choose en or zh.")),
                };
            }
            flag if flag.starts_with("--") => return Err(unknown(flag)),
            path if file.is_none() => file = Some(PathBuf::from(path)),
            path => return Err(format!("`check` reads one file; `{path}` is one too many.")),
        }
    }
    rest.finish()?;
    let file = file.ok_or("`check` needs the file of an exported plan.")?;
    let on = on.ok_or("`check` needs `--on YYYY-MM-DD`, the day to judge by.")?;
    Ok(CheckOptions { file, on, json, language })
}

#[cfg(test)]
mod tests {
    use super::*;
    use qipu::model::day::date;

    fn parsed(line: &str) -> Result<CheckOptions, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn check_needs_a_file_and_a_day() {
        let Ok(options) = parsed("plan.json --on 2026-11-21 --json --lang zh") else { panic!("not a check") };
        assert_eq!(options.file, PathBuf::from("plan.json"));
        assert_eq!((options.on, options.json, options.language), (date(2026, 11, 21), true, Lang::Zh));
        for line in ["", "plan.json", "--on 2026-11-21", "a.json b.json --on 2026-11-21"] {
            assert!(parsed(line).is_err(), "{line}");
        }
        assert!(parsed("plan.json --on 21.11.2026").is_err());
        assert!(parsed("plan.json --on 2026-11-21 --lang fr").is_err());
    }
}
