//! The texts of findings: what was seen, why it matters, what to do, and where it stands in the method. It must not find
//! anything itself.

pub(super) mod account;
pub(super) mod coach;
pub(super) mod deal;
pub(super) mod evidence;
pub(super) mod funnel;
pub(super) mod influences;
pub(super) mod leverage;
pub(super) mod modes;
pub(super) mod objective;
pub(super) mod people;
pub(super) mod repairs;
pub(super) mod wins;

use super::{Lang, Text, format, wording};
use crate::method::finding::DealDetail;
use crate::method::{Detail, Finding, Seen};
use crate::model::{AccountPlan, RuleNumber, Subject};

pub use evidence::{evidence_text, place_text};

/// Most characters of the user's that a message quotes.
const QUOTED: usize = 80;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingText {
    /// Short headline, the same for every finding of a rule's kind.
    pub title: String,
    /// What was seen, with names and numbers; one or two sentences.
    pub message: String,
    /// Why it matters.
    pub why: String,
    /// What the one click does; the label of its button.
    pub repair: String,
    /// What to do, as the wording of an action against it.
    pub action: String,
    /// Where it stands in the method.
    pub source: String,
}

/// The headline of a rule, for filters and help; `None` for a rule that makes no findings.
pub fn rule_title(rule: RuleNumber) -> Option<Text> {
    let number = rule.get();
    let files: [fn(u8) -> Option<Text>; 10] = [
        influences::title,
        people::title,
        modes::title,
        coach::title,
        wins::title,
        objective::title,
        deal::title,
        leverage::title,
        funnel::title,
        account::title,
    ];
    files.iter().find_map(|title| title(number))
}

/// Where a rule comes from (the tags of the method).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    /// The project's source texts.
    SourceText,
    /// Published practice of the field.
    Published,
    /// Common knowledge of the method.
    Common,
    /// The text of the method says no more.
    Method,
    /// Our own.
    Ours,
}

/// What a rule's texts are made of; the message comes already filled.
struct Words {
    title: Text,
    message: String,
    why: Text,
    action: String,
}

/// Words for a finding in a language.
pub fn finding_text(lang: Lang, finding: &Finding, plan: &AccountPlan) -> FindingText {
    let with = With { lang, finding, plan };
    let words = words(&with);
    FindingText {
        title: words.title.of(lang).to_owned(),
        message: words.message,
        why: words.why.of(lang).to_owned(),
        repair: repairs::label(&with),
        action: words.action,
        source: source(lang, finding.rule),
    }
}

fn words(with: &With<'_>) -> Words {
    match &with.finding.detail {
        Detail::Missing(wanted) => influences::missing(with, wanted),
        Detail::Unsure(doubts) => influences::unsure(with, doubts),
        Detail::Uncontacted { coverage, is_in_log } => influences::unmet(with, *coverage, *is_in_log),
        Detail::NewToJob { since, unconfirmed } => influences::new(with, *since, unconfirmed),
        Detail::Reorganised { on, reviewed, .. } => influences::reorganised(with, *on, *reviewed),
        Detail::EmptyRole { role, candidates, left } => influences::empty(with, *role, candidates, left),
        Detail::SeveralEconomic(people) => influences::several(with, people),
        Detail::GuessedEconomic => influences::guessed(with),
        Detail::UsersUncovered(people) => influences::users(with, people),
        Detail::SingleThread { only, of } => influences::thread(with, *only, *of),
        Detail::NoFlags => objective::no_flags(with),
        Detail::Stale { since, days, was_reviewed } => objective::stale(with, *since, *days, *was_reviewed),
        Detail::UnexplainedInfluence => people::unexplained(with),
        Detail::OpenBase { rating, coverage } => people::open(with, *rating, *coverage),
        Detail::NoGapFelt { mode, is_economic, influence } => {
            modes::no_gap(with, *mode, *is_economic, *influence)
        }
        Detail::NobodyFeelsGap { of, unknown } => modes::nobody(with, *of, *unknown),
        Detail::WastedEffort { target } => modes::wasted(with, *target),
        Detail::MixedModes(counts) => modes::mixed(with, counts),
        Detail::ModeDrift { from, to, since } => modes::drift(with, *from, *to, *since),
        Detail::LikesWithoutNeed { mode, rating } => modes::likes(with, *mode, *rating),
        Detail::GapNotForUs { mode, rating } => modes::not_for_us(with, *mode, *rating),
        Detail::Opponent { rating, influence, has_action } => {
            modes::opponent(with, *rating, *influence, *has_action)
        }
        Detail::UnprovedEnthusiasm { rating, reasons } => modes::unproved(with, *rating, reasons),
        Detail::AllPositive { count } => modes::all_for(with, *count),
        Detail::RatingFall { from, to, since } => people::fall(with, *from, *to, *since),
        Detail::CandidateCoach(failed) => coach::candidate(with, failed),
        Detail::WeakCoach(failed) => coach::weak(with, failed),
        Detail::Bypass { coaches, targets } => coach::bypass(with, coaches, targets),
        Detail::CoachGone { gone, prospects } => coach::gone(with, *gone, prospects),
        Detail::OnlyCoach { coach, next } => coach::only(with, *coach, *next),
        Detail::FalseCoach { lukewarm, signs } => coach::doubtful(with, *lukewarm, signs),
        Detail::HalfWinResult { missing } => wins::half(with, *missing),
        Detail::SameWin { others, count, is_result } => wins::same(with, others, *count, *is_result),
        Detail::VagueResult => wins::vague(with),
        Detail::MayLose { has_action } => wins::loses(with, *has_action),
        Detail::OurWin { is_empty, is_below_minimum } => wins::ours(with, *is_empty, *is_below_minimum),
        Detail::VagueObjective { missing, is_double } => objective::vague(with, missing, *is_double),
        Detail::CloseDate(troubles) => objective::date(with, troubles),
        Detail::ExtremeFeeling { step } => objective::feeling(with, *step),
        Detail::Deal(deal) => deal_words(with, deal),
    }
}

fn deal_words(with: &With<'_>, detail: &DealDetail) -> Words {
    match detail {
        DealDetail::AccountUncontacted { tier } => account::never(with, *tier),
        DealDetail::FeelingApart { felt, computed, reasons } => deal::apart(with, *felt, *computed, reasons),
        DealDetail::NoCompetition => deal::no_competition(with),
        DealDetail::RiskyPosition(position) => deal::position(with, *position),
        DealDetail::LateEntry { published, met } => deal::late(with, *published, *met),
        DealDetail::Unanswered(rules) => leverage::unanswered(with, rules),
        DealDetail::BusyWork { uses_claim } => leverage::busy(with, *uses_claim),
        DealDetail::LooseAction(all) => leverage::loose(with, all),
        DealDetail::IdleStrength { valued_by } => leverage::idle(with, valued_by),
        DealDetail::Premature { place, unmet } => funnel::premature(with, *place, unmet),
        DealDetail::NotBestFew { unmet, open } => funnel::not_best(with, unmet, open),
        DealDetail::PoorFit { tenths, worst } => funnel::fit(with, *tenths, worst),
        DealDetail::PoorFitBestFew { tenths } => funnel::fit_best(with, *tenths),
        DealDetail::Cadence { overdue, .. } => account::cadence(with, overdue),
        DealDetail::OutOfStep { stage, activity, timeliness } => {
            funnel::out_of_step(with, *stage, *activity, *timeliness)
        }
        DealDetail::Outranked { counterpart, theirs, ours } => {
            account::outranked(with, *counterpart, *theirs, *ours)
        }
        DealDetail::Rhythm => account::rhythm(with),
        DealDetail::NoCounterpart => account::no_counterpart(with),
        DealDetail::Objections(open) => account::objections(with, open),
        DealDetail::CustomersUnstudied => account::unstudied(with),
        DealDetail::SheetTooHeavy => funnel::heavy(with),
        DealDetail::TopOfficer { president } => account::top_officer(with, *president),
    }
}

/// A finding that is put into words, and what names are looked up in.
struct With<'a> {
    lang: Lang,
    finding: &'a Finding,
    plan: &'a AccountPlan,
}

impl With<'_> {
    /// The name of the person whom the finding is about.
    fn who(&self) -> String {
        self.finding.person().map_or_else(String::new, |person| self.name(person))
    }

    fn name(&self, person: crate::model::PersonId) -> String {
        wording::name(self.lang, self.plan, person)
    }

    fn names(&self, people: &[crate::model::PersonId]) -> String {
        wording::names(self.lang, self.plan, people)
    }

    fn fill(&self, text: Text, values: &[(&str, String)]) -> String {
        wording::fill(text, self.lang, values)
    }

    /// A text about the finding's person.
    fn about(&self, text: Text) -> String {
        self.fill(text, &[("who", self.who())])
    }

    /// Words as they stand inside a sentence, as a list.
    fn list(&self, words: impl Iterator<Item = Text>) -> String {
        let words: Vec<String> = words.map(|word| wording::inside(self.lang, word)).collect();
        format::names(self.lang, &words)
    }

    fn inside(&self, word: Text) -> String {
        wording::inside(self.lang, word)
    }

    /// What the action says that the finding is about, on whichever sheet it stands.
    fn action(&self) -> String {
        let Subject::Action(id) = self.finding.subject else { return String::new() };
        let action = self.plan.objectives.iter().find_map(|sheet| sheet.actions.get(id));
        action.map_or("", |action| action.what.trim()).to_owned()
    }

    fn day(&self, day: crate::model::day::Date) -> String {
        format::long_day(self.lang, day)
    }

    /// The beginning of the user's own words that the finding was found from.
    fn quoted(&self) -> String {
        let text = self.finding.evidence.iter().find_map(|evidence| match &evidence.seen {
            Seen::Text(text) | Seen::BelowMinimum(text) => Some(text.trim()),
            _ => None,
        });
        let text = text.unwrap_or_default();
        match text.char_indices().nth(QUOTED) {
            Some((end, _)) => [text[..end].trim_end(), "…"].concat(),
            None => text.to_owned(),
        }
    }

    /// What the action says that the finding is about, on whichever sheet it stands.
    fn what(&self) -> String {
        let Subject::Action(id) = self.finding.subject else { return String::new() };
        let action = self.plan.objectives.iter().find_map(|sheet| sheet.actions.get(id));
        action.map_or_else(String::new, |action| action.what.trim().to_owned())
    }

    fn days(&self, count: i32) -> String {
        wording::days(self.lang, count)
    }
}

/// The section of the method in which a rule stands.
const fn section(rule: RuleNumber) -> &'static str {
    match rule.get() {
        0..=12 => "A",
        13..=15 => "B",
        16..=23 => "C",
        24..=30 => "D",
        31..=37 => "E",
        38..=43 => "F",
        44..=50 => "G",
        51..=56 => "H",
        57..=61 => "I",
        62..=63 => "J",
        64.. => "K",
    }
}

const fn origin(rule: RuleNumber) -> Origin {
    match rule.get() {
        9 | 32..=34 | 42 | 50 | 65 | 67..=69 | 71..=73 => Origin::SourceText,
        1..=7 | 11..=13 | 18..=20 | 26 | 28 | 31 | 38 | 39 | 41 | 44 | 46 | 49 | 54 | 57 | 62 => {
            Origin::Published
        }
        8 | 35 | 48 => Origin::Common,
        10 | 15 | 24 | 36 | 58 | 70 => Origin::Ours,
        _ => Origin::Method,
    }
}

/// Where a rule stands in the method, and where the method has it from.
pub fn source(lang: Lang, rule: RuleNumber) -> String {
    let text = match origin(rule) {
        Origin::SourceText => {
            Text::new("方法 {section} 节 · 源文", "Method, section {section} · source texts")
        }
        Origin::Published => {
            Text::new("方法 {section} 节 · 公开的业界做法", "Method, section {section} · published practice")
        }
        Origin::Common => {
            Text::new("方法 {section} 节 · 业界常识", "Method, section {section} · common knowledge")
        }
        Origin::Method => Text::new("方法 {section} 节", "Method, section {section}"),
        Origin::Ours => {
            Text::new("方法 {section} 节 · 本工具的设计", "Method, section {section} · our own design")
        }
    };
    text.fill(lang, &[("section", section(rule))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};

    #[test]
    fn a_long_text_is_quoted_from_its_beginning_only() {
        let mut case = Case::sound();
        case.rows[USER].may_lose = "职".repeat(500);
        let (finding, (plan, _)) = (case.only(41), case.build());
        let message = finding_text(Lang::Zh, &finding, &plan).message;
        assert_eq!(message.chars().filter(|one| *one == '职').count(), QUOTED);
        assert!(message.contains("职…”"), "{message}");
    }

    #[test]
    fn every_rule_has_a_headline_of_its_own() {
        let mut titles: Vec<&str> = crate::method::rules::ALL
            .iter()
            .map(|rule| rule_title(rule.number).expect("a headline").en)
            .collect();
        let count = titles.len();
        titles.sort_unstable();
        titles.dedup();
        assert_eq!(titles.len(), count);
    }
}
