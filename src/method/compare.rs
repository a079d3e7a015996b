//! What differs between two states of the same sheet: for "what if", for the next moves, and for "since the last
//! review". It must not know what made the difference.

use std::collections::BTreeMap;

use super::Analysis;
use super::finding::{Finding, Severity};
use super::score::Position;
use crate::model::{FlagRef, RuleNumber, Subject};

/// The score and its parts at one moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The score as it is shown.
    pub score: u8,
    /// People, 0 to 100.
    pub people: f64,
    /// Flags, 0 to 100.
    pub flags: f64,
    /// Coverage, 0 to 100.
    pub coverage: f64,
    /// Win, 0 to 100.
    pub win: f64,
    /// The cap that held it down, if one did.
    pub cap: Option<u8>,
}

/// A finding that is there in one of the two states only.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Which.
    pub flag: FlagRef,
    /// How grave it is.
    pub severity: Severity,
}

/// A finding that is there in both states, and graver in one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// Which.
    pub flag: FlagRef,
    /// How grave it was.
    pub from: Severity,
    /// How grave it is.
    pub to: Severity,
}

/// What differs between two analyses of the same sheet. Only findings that stand count: one that is set aside has gone,
/// one that lapsed is new.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    /// The position before; `None` while too little was known.
    pub before: Option<Standing>,
    /// The position after.
    pub after: Option<Standing>,
    /// Findings that stood before only, in the order of the screen then.
    pub gone: Vec<Mark>,
    /// Findings that stand after only, in the order of the screen now.
    pub new: Vec<Mark>,
    /// Findings that became graver.
    pub graver: Vec<Shift>,
    /// Findings that became milder.
    pub milder: Vec<Shift>,
}

impl Difference {
    /// By how much the score rose; `None` while one of the two is not known.
    pub fn rise(&self) -> Option<i16> {
        Some(i16::from(self.after?.score) - i16::from(self.before?.score))
    }

    /// By how much people, flags, coverage and win rose; `None` while one of the two is not known.
    pub fn parts(&self) -> Option<[f64; 4]> {
        let (from, to) = (self.before?, self.after?);
        Some([to.people - from.people, to.flags - from.flags, to.coverage - from.coverage, to.win - from.win])
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.before == self.after
            && self.gone.is_empty()
            && self.new.is_empty()
            && self.graver.is_empty()
            && self.milder.is_empty()
    }
}

/// Compares two analyses of the same sheet.
pub fn compare(before: &Analysis, after: &Analysis) -> Difference {
    let (known, now) = (Index::of(&before.findings), Index::of(&after.findings));
    let gone = before.open().filter(|one| now.get(one.rule, one.subject).is_none());
    difference(before, after.position.as_ref(), &known, gone, after.open())
}

/// The findings of an analysis that stand, by what names them.
pub(super) struct Index<'a> {
    findings: &'a [Finding],
    /// Where those about each subject stand: there are few of each.
    about: BTreeMap<Subject, Vec<usize>>,
    /// Where they stand, by rule and then by subject.
    by_rule: Vec<usize>,
}

impl<'a> Index<'a> {
    /// The index of some findings.
    pub fn of(findings: &'a [Finding]) -> Self {
        let mut about: BTreeMap<Subject, Vec<usize>> = BTreeMap::new();
        for (at, finding) in findings.iter().enumerate().filter(|(_, finding)| finding.is_open()) {
            about.entry(finding.subject).or_default().push(at);
        }
        let mut rules: Vec<Vec<usize>> = vec![Vec::new(); usize::from(u8::MAX) + 1];
        for at in about.values().flatten() {
            rules[usize::from(findings[*at].rule.get())].push(*at);
        }
        Self { findings, about, by_rule: rules.concat() }
    }

    /// Where the finding by a rule about something stands among the findings.
    pub fn place(&self, rule: RuleNumber, subject: Subject) -> Option<usize> {
        let about = self.about.get(&subject)?;
        about.iter().copied().find(|at| self.findings[*at].rule == rule)
    }

    /// The finding by a rule about something.
    pub fn get(&self, rule: RuleNumber, subject: Subject) -> Option<&'a Finding> {
        self.place(rule, subject).map(|at| &self.findings[at])
    }

    /// Those about something.
    pub fn about(&self, subject: Subject) -> impl Iterator<Item = &'a Finding> + Clone {
        let about = self.about.get(&subject).map(Vec::as_slice).unwrap_or_default();
        about.iter().map(|at| &self.findings[*at])
    }

    /// All of them, by rule and then by subject.
    pub fn all(&self) -> impl Iterator<Item = &'a Finding> + Clone {
        self.by_rule.iter().map(|at| &self.findings[*at])
    }
}

/// Tells what differs, by the findings that are gone and those of now: all that may be new, graver or milder.
pub(super) fn difference<'f>(
    before: &Analysis,
    position: Option<&Position>,
    known: &Index<'_>,
    gone: impl Iterator<Item = &'f Finding>,
    now: impl Iterator<Item = &'f Finding>,
) -> Difference {
    let mark = |finding: &Finding| Mark { flag: finding.flag(), severity: finding.severity };
    let mut found = Difference {
        before: before.position.as_ref().map(standing),
        after: position.map(standing),
        gone: gone.map(mark).collect(),
        ..Difference::default()
    };
    for finding in now {
        let Some(old) = known.get(finding.rule, finding.subject) else {
            found.new.push(mark(finding));
            continue;
        };
        let shift = Shift { flag: finding.flag(), from: old.severity, to: finding.severity };
        // The gravest severity comes first.
        if shift.to < shift.from {
            found.graver.push(shift);
        } else if shift.to > shift.from {
            found.milder.push(shift);
        }
    }
    found
}

fn standing(position: &Position) -> Standing {
    Standing {
        score: position.score,
        people: position.people,
        flags: position.flags,
        coverage: position.coverage,
        win: position.win,
        cap: position.cap.as_ref().map(|cap| cap.at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER, rating};
    use crate::model::{Level, Mode};

    fn rules(marks: &[Mark]) -> Vec<u8> {
        let rule = |mark: &Mark| match mark.flag {
            FlagRef::Found { rule, .. } => rule.get(),
            FlagRef::Manual { .. } => 0,
        };
        marks.iter().map(rule).collect()
    }

    #[test]
    fn a_sheet_does_not_differ_from_itself() {
        let analysis = Case::sound().analyse();
        let found = compare(&analysis, &analysis);
        assert!(found.is_empty(), "{found:?}");
        assert_eq!((found.rise(), found.parts()), (Some(0), Some([0.0; 4])));
    }

    #[test]
    fn what_came_and_what_went_is_told_with_the_score() {
        let before = Case::sound();
        let mut after = before.clone();
        after.rows[ECONOMIC].mode = Some(Mode::EvenKeel);
        let found = compare(&before.analyse(), &after.analyse());
        assert!(rules(&found.gone).contains(&11), "a flag stands now");
        let new = rules(&found.new);
        assert_eq!(new[..2], [18, 24], "the gravest first");
        assert_eq!(found.after.and_then(|standing| standing.cap), Some(60));
        assert!(found.rise().is_some_and(|rise| rise < 0));
        let parts = found.parts().expect("both are known");
        assert!(parts[0] < 0.0 && parts[1] < 0.0 && parts[2] < 0.0, "{parts:?}");
        let back = compare(&after.analyse(), &before.analyse());
        assert_eq!((rules(&back.gone), &back.new), (new, &found.gone));
        assert_eq!(back.rise(), found.rise().map(|rise| -rise));
    }

    #[test]
    fn a_finding_that_weighs_more_became_graver() {
        let mut before = Case::sound();
        before.rows[USER].rating = rating(-4);
        let mut after = before.clone();
        after.rows[USER].influence = Some(Level::High);
        let found = compare(&before.analyse(), &after.analyse());
        let [shift] = found.graver[..] else { panic!("{found:?}") };
        assert_eq!((shift.from, shift.to), (Severity::High, Severity::Critical));
        assert!(found.milder.is_empty());
        let back = compare(&after.analyse(), &before.analyse());
        assert_eq!(back.milder.len(), 1);
        assert!(back.graver.is_empty());
    }

    #[test]
    fn what_is_set_aside_has_gone() {
        let mut case = Case::sound();
        let before = case.analyse();
        case.dismiss_all();
        let found = compare(&before, &case.analyse());
        assert_eq!((found.gone.len(), found.new.len()), (before.findings.len(), 0));
    }

    #[test]
    fn a_young_sheet_has_no_number_to_compare() {
        let mut young = Case::sound();
        young.keep(1);
        let found = compare(&young.analyse(), &Case::sound().analyse());
        assert_eq!((found.before, found.rise(), found.parts()), (None, None, None));
        assert!(found.after.is_some());
    }
}
