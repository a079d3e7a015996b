//! The command line, parsed into closed types. Knows no command's work; pure.

use std::process::ExitCode;

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

/// Says what is wrong with a command line, and how it is written.
pub fn refuse(message: &str) -> ExitCode {
    eprintln!("{message}\n\n{HELP}");
    ExitCode::from(2)
}

/// One parsed command.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Say how the command line is written.
    Help,
    /// Build what is shipped.
    Build,
    /// Build and serve.
    Serve(ServeOptions),
    /// Run the tests.
    Test(TestOptions),
    /// What follows is the checker's to read.
    Check(Vec<String>),
    /// Measure.
    Bench {
        /// For Playwright.
        playwright: Vec<String>,
    },
    /// Take the pictures.
    Screenshots {
        /// For Playwright.
        playwright: Vec<String>,
    },
}

/// Options of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub struct ServeOptions {
    /// Whether to open the browser.
    pub open: bool,
    /// The port that is preferred.
    pub port: u16,
    /// Whether to build again on each change.
    pub watch: bool,
}

/// Options of `test`.
#[derive(Debug, PartialEq, Eq)]
pub struct TestOptions {
    /// Whether to run the native tests.
    pub native: bool,
    /// Whether to run the journeys.
    pub journeys: bool,
    /// For Playwright.
    pub playwright: Vec<String>,
}

/// Parses the arguments after `cargo xtask`.
///
/// # Errors
///
/// A sentence for the person who typed them.
pub fn parse(args: impl IntoIterator<Item = String>) -> Result<Command, String> {
    let mut args = args.into_iter();
    let Some(command) = args.next() else { return Ok(Command::Help) };
    let mut rest = Rest::new(args);
    match command.as_str() {
        "help" | "--help" | "-h" => Ok(Command::Help),
        "build" => rest.finish().map(|()| Command::Build),
        "serve" => serve(rest),
        "test" => test(rest),
        "check" => Ok(Command::Check(rest.own.into())),
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
    while let Some(arg) = rest.take() {
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
    while let Some(arg) = rest.take() {
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

/// What is said of an argument that means nothing.
pub fn unknown(arg: &str) -> String {
    format!("`{arg}` is not an option here.")
}

/// The arguments not yet read, with what follows `--` kept apart.
pub struct Rest {
    own: std::collections::VecDeque<String>,
    passed_on: Vec<String>,
}

impl Rest {
    /// The arguments in their order.
    pub fn new(args: impl Iterator<Item = String>) -> Self {
        let mut own: Vec<String> = args.collect();
        let passed_on = match own.iter().position(|arg| arg == "--") {
            Some(at) => own.split_off(at).split_off(1),
            None => Vec::new(),
        };
        Self { own: own.into(), passed_on }
    }

    /// The next one.
    pub fn take(&mut self) -> Option<String> {
        self.own.pop_front()
    }

    /// What follows an option that takes a value.
    ///
    /// # Errors
    ///
    /// Says that nothing follows.
    pub fn value(&mut self, option: &str) -> Result<String, String> {
        self.take().ok_or_else(|| format!("`{option}` needs a value."))
    }

    fn take_passed_on(&mut self) -> Vec<String> {
        std::mem::take(&mut self.passed_on)
    }

    /// Refuses what nobody has read.
    ///
    /// # Errors
    ///
    /// Names the first of it.
    pub fn finish(mut self) -> Result<(), String> {
        match self.own.pop_front().or_else(|| self.passed_on.into_iter().next()) {
            Some(arg) => Err(unknown(&arg)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn check_is_handed_on_as_it_is() {
        let own = ["plan.json", "--on", "2026-11-21"].map(str::to_owned).to_vec();
        assert_eq!(parsed("check plan.json --on 2026-11-21"), Ok(Command::Check(own)));
    }

    #[test]
    fn an_unknown_command_is_refused() {
        assert_eq!(parsed("bulid"), Err("There is no command `bulid`.".to_owned()));
        assert!(parsed("build --fast").is_err());
    }
}
