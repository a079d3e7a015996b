//! The command line, parsed into closed types. Knows no command's work; pure.

use std::path::PathBuf;

use qipu::i18n::Lang;
use qipu::model::day::Date;

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
Usage: cargo xtask <command>

  build                    build dist/ and dist/qipu.html, print the sizes, fail when over the budget
  serve                    build, serve dist/ on 127.0.0.1:8080 and open the browser
    --no-open                do not open the browser
    --port N                 prefer this port; the next free one is taken when it is in use
    --watch                  rebuild and reload the page when a source file changes
  test [-- ARGS]           run the native tests, then the journeys in Chromium (ARGS go to Playwright)
    --native | --e2e         run only that half
  check FILE               check an exported plan and print its findings, position score and next moves
    --on YYYY-MM-DD          the day to judge by (needed: a check must be repeatable)
    --json                   print JSON
    --lang en|zh             language of the messages (default: en)
  bench [-- ARGS]          measure speed, size and memory natively and in Chromium beside a hand-written page; print a table and
                           write bench.json (ARGS go to Playwright: `-g drag` measures that only)
  screenshots [-- ARGS]    take the screenshots of tests/e2e/screenshots.config.ts
  help                     print this";

/// One parsed command.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Build,
    Serve(ServeOptions),
    Test(TestOptions),
    Check(CheckOptions),
    Bench { playwright: Vec<String> },
    Screenshots { playwright: Vec<String> },
}

/// Options of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub struct ServeOptions {
    pub open: bool,
    pub port: u16,
    pub watch: bool,
}

/// Options of `test`.
#[derive(Debug, PartialEq, Eq)]
pub struct TestOptions {
    pub native: bool,
    pub journeys: bool,
    pub playwright: Vec<String>,
}

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

/// Parses the arguments after `cargo xtask`. The error is a sentence for the person who typed them.
pub fn parse(args: impl IntoIterator<Item = String>) -> Result<Command, String> {
    let mut args = args.into_iter();
    let Some(command) = args.next() else { return Ok(Command::Help) };
    let mut rest = Rest::new(args);
    match command.as_str() {
        "help" | "--help" | "-h" => Ok(Command::Help),
        "build" => rest.finish().map(|()| Command::Build),
        "serve" => serve(rest),
        "test" => test(rest),
        "check" => check(rest),
        "bench" => {
            let playwright = rest.take_passed_on();
            rest.finish().map(|()| Command::Bench { playwright })
        }
        "screenshots" => {
            let playwright = rest.take_passed_on();
            rest.finish().map(|()| Command::Screenshots { playwright })
        }
        other => Err(format!("There is no command `{other}`.")),
    }
}

fn serve(mut rest: Rest) -> Result<Command, String> {
    let mut options = ServeOptions { open: true, port: 8080, watch: false };
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--no-open" => options.open = false,
            "--watch" => options.watch = true,
            "--port" => {
                let text = rest.value("--port")?;
                options.port = text.parse().map_err(|_| format!("`{text}` is not a port number."))?;
            }
            other => return Err(unknown(other)),
        }
    }
    rest.finish().map(|()| Command::Serve(options))
}

fn test(mut rest: Rest) -> Result<Command, String> {
    let playwright = rest.take_passed_on();
    let (mut native, mut journeys) = (false, false);
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--native" => native = true,
            "--e2e" => journeys = true,
            other => return Err(unknown(other)),
        }
    }
    // Naming neither half, or both, means both.
    let both = native == journeys;
    Ok(Command::Test(TestOptions { native: native || both, journeys: journeys || both, playwright }))
}

fn check(mut rest: Rest) -> Result<Command, String> {
    let (mut file, mut on, mut json, mut language) = (None, None, false, Lang::En);
    while let Some(arg) = rest.next() {
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
    Ok(Command::Check(CheckOptions { file, on, json, language }))
}

fn unknown(arg: &str) -> String {
    format!("`{arg}` is not an option here.")
}

/// The arguments not yet read, with what follows `--` kept apart.
struct Rest {
    own: std::collections::VecDeque<String>,
    passed_on: Vec<String>,
}

impl Rest {
    fn new(args: impl Iterator<Item = String>) -> Self {
        let mut own: Vec<String> = args.collect();
        let passed_on = match own.iter().position(|arg| arg == "--") {
            Some(at) => own.split_off(at).split_off(1),
            None => Vec::new(),
        };
        Self { own: own.into(), passed_on }
    }

    fn next(&mut self) -> Option<String> {
        self.own.pop_front()
    }

    fn value(&mut self, option: &str) -> Result<String, String> {
        self.next().ok_or_else(|| format!("`{option}` needs a value."))
    }

    fn take_passed_on(&mut self) -> Vec<String> {
        std::mem::take(&mut self.passed_on)
    }

    fn finish(mut self) -> Result<(), String> {
        match self.own.pop_front().or_else(|| self.passed_on.into_iter().next()) {
            Some(arg) => Err(unknown(&arg)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use qipu::model::day::date;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn nothing_and_help_ask_for_help() {
        assert_eq!(parsed(""), Ok(Command::Help));
        assert_eq!(parsed("help"), Ok(Command::Help));
    }

    #[test]
    fn serve_reads_its_options() {
        let expected = ServeOptions { open: false, port: 9000, watch: true };
        assert_eq!(parsed("serve --watch --port 9000 --no-open"), Ok(Command::Serve(expected)));
        assert!(parsed("serve --port").is_err());
        assert!(parsed("serve --port many").is_err());
        assert!(parsed("serve -- x").is_err());
    }

    #[test]
    fn test_runs_both_halves_unless_one_is_named() {
        for (line, native, journeys) in
            [("test", true, true), ("test --native", true, false), ("test --e2e", false, true)]
        {
            let expected = TestOptions { native, journeys, playwright: Vec::new() };
            assert_eq!(parsed(line), Ok(Command::Test(expected)), "{line}");
        }
    }

    #[test]
    fn test_hands_the_rest_to_playwright() {
        let Ok(Command::Test(options)) = parsed("test --e2e -- -g boot --headed") else {
            panic!("not a test")
        };
        assert_eq!(options.playwright, ["-g", "boot", "--headed"]);
    }

    #[test]
    fn bench_takes_only_what_is_for_playwright() {
        assert_eq!(parsed("bench"), Ok(Command::Bench { playwright: Vec::new() }));
        let playwright = ["-g", "drag"].map(str::to_owned).to_vec();
        assert_eq!(parsed("bench -- -g drag"), Ok(Command::Bench { playwright }));
        assert!(parsed("bench --quick").is_err());
    }

    #[test]
    fn check_needs_a_file_and_a_day() {
        let Ok(Command::Check(options)) = parsed("check plan.json --on 2026-11-21 --json --lang zh") else {
            panic!("not a check")
        };
        assert_eq!(options.file, PathBuf::from("plan.json"));
        assert_eq!((options.on, options.json, options.language), (date(2026, 11, 21), true, Lang::Zh));
        for line in
            ["check", "check plan.json", "check --on 2026-11-21", "check a.json b.json --on 2026-11-21"]
        {
            assert!(parsed(line).is_err(), "{line}");
        }
        assert!(parsed("check plan.json --on 21.11.2026").is_err());
        assert!(parsed("check plan.json --on 2026-11-21 --lang fr").is_err());
    }

    #[test]
    fn an_unknown_command_is_refused() {
        assert_eq!(parsed("bulid"), Err("There is no command `bulid`.".to_owned()));
        assert!(parsed("build --fast").is_err());
    }
}
