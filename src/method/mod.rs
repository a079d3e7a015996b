//! What the method says about a plan: findings, each with its rule, reason, evidence and repair, and the position score.
//! It must not know any language, the screen, or where plans come from.

pub mod advice;
pub mod base;
pub mod buying_cycle;
pub mod cadence;
pub mod call_plan;
pub mod choose;
pub mod coach;
pub mod compare;
pub mod context;
pub mod danger;
pub mod deal_detail;
pub mod detail;
mod digest;
mod elements;
pub mod entry;
mod evidence;
pub mod feelings;
pub mod finding;
pub mod fit;
pub mod funnel;
pub mod game;
pub mod influence_table;
pub mod large_account;
pub mod matching;
pub mod matrix;
pub mod measurable;
pub mod mode_tree;
pub mod moves;
pub mod place;
pub mod portfolio;
pub mod repair;
pub mod research;
pub mod rhythm;
pub mod rivalry;
pub mod rules;
pub mod sale_type;
pub mod satisfaction;
pub mod score;
pub mod session_steps;
pub mod strength;
pub mod swot;
pub mod territory;
#[cfg(test)]
pub(crate) mod testing;
pub mod thresholds;
pub mod ties;
pub mod top_officer;
pub mod tuning;
mod two_products;
pub mod win_win;

use std::collections::BTreeMap;

use crate::model::day::Date;

use context::Context;
pub use finding::{Detail, Finding, Repair, Severity};
pub use place::{Evidence, InfluencePlace, ObjectivePlace, PersonPlace, Place, Seen};
pub use score::{Band, Cap, Position};
pub use thresholds::Thresholds;
pub use tuning::Tunable;

use crate::model::{AccountPlan, Element, ObjectiveId, PersonId, StrengthId, Subject};

/// How complete and how sound one of the six elements is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ElementState {
    /// Which.
    pub element: Element,
    /// How much of it is filled and confirmed, 0 to 1.
    pub completeness: f64,
    /// Its gravest open finding.
    pub worst: Option<Severity>,
    /// How many findings are open.
    pub open: usize,
}

/// Everything that the method says about one sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// All findings in the order of the screen (M.15), those set aside included and marked.
    pub findings: Vec<Finding>,
    /// Where we stand; `None` while not enough is known (M.16).
    pub position: Option<Position>,
    /// The six elements in their order.
    pub elements: [ElementState; 6],
    /// Whether the sheet is too young to be judged (M.16).
    pub is_young: bool,
    /// How many flags that somebody planted by hand are not dealt with.
    pub planted: usize,
    /// The strengths that fail one of their tests and are shown as claims.
    pub claims: Vec<StrengthId>,
}

impl Analysis {
    /// The findings that stand.
    pub fn open(&self) -> impl Iterator<Item = &Finding> + Clone {
        self.findings.iter().filter(|finding| finding.is_open())
    }

    /// The findings that stand about something.
    pub fn about(&self, subject: Subject) -> impl Iterator<Item = &Finding> + Clone {
        self.open().filter(move |finding| finding.subject == subject)
    }

    /// The findings that stand about a person.
    pub fn about_person(&self, person: PersonId) -> impl Iterator<Item = &Finding> + Clone {
        self.about(Subject::Person(person))
    }

    /// How many findings that are flags stand about each person.
    pub fn flags_by_person(&self) -> BTreeMap<PersonId, u32> {
        let mut counts = BTreeMap::new();
        for finding in self.open().filter(|finding| finding.severity.is_flag()) {
            if let Subject::Person(person) = finding.subject {
                *counts.entry(person).or_default() += 1;
            }
        }
        counts
    }

    /// The findings that stand about an element.
    pub fn about_element(&self, element: Element) -> impl Iterator<Item = &Finding> + Clone {
        self.open().filter(move |finding| finding.element == element)
    }

    /// How many red flags stand: open findings that are medium or graver, and flags planted by hand.
    pub fn flag_count(&self) -> usize {
        self.open().filter(|finding| finding.severity.is_flag()).count() + self.planted
    }

    /// The weakest element, with the gravest finding about it: the gravest finding decides, then the lack of
    /// completeness, then the order of the elements.
    pub fn weakest(&self) -> (ElementState, Option<&Finding>) {
        let mut weakest = self.elements[0];
        for state in &self.elements[1..] {
            let rank = |state: &ElementState| state.worst.map_or(u8::MAX, |severity| severity as u8);
            let is_weaker = rank(state) < rank(&weakest)
                || (rank(state) == rank(&weakest) && state.completeness < weakest.completeness);
            if is_weaker {
                weakest = *state;
            }
        }
        (weakest, self.about_element(weakest.element).next())
    }
}

/// Judges one sheet of a plan on a day; `None` when the plan has no such objective.
pub fn analyse(
    plan: &AccountPlan,
    objective: ObjectiveId,
    today: Date,
    thresholds: &Thresholds,
) -> Option<Analysis> {
    let sheet = plan.objectives.get(objective)?;
    let context = Context::new(plan, sheet, today, thresholds);
    let is_young = context.is_young();
    let (findings, position) = rules::run(&context);
    Some(Analysis {
        position,
        elements: elements::elements(&context, &findings),
        is_young,
        claims: strength::claims(&context),
        planted: sheet.flags.iter().filter(|flag| !flag.is_resolved).count(),
        findings,
    })
}

#[cfg(test)]
mod tests {
    use super::testing::{Case, ECONOMIC, USER};
    use super::*;
    use crate::model::Judgement;

    #[test]
    fn an_unknown_objective_has_no_analysis() {
        let (plan, _) = Case::sound().build();
        let other = ObjectiveId(uuid::Uuid::from_u128(99));
        assert!(analyse(&plan, other, Case::sound().today, &Thresholds::default()).is_none());
    }

    #[test]
    fn the_weakest_element_has_the_gravest_finding() {
        let mut case = Case::sound();
        case.rows[USER].mode = None;
        case.rows[ECONOMIC].win.clear();
        case.rows[ECONOMIC].proofs.remove(&Judgement::Win);
        let analysis = case.analyse();
        let (state, finding) = analysis.weakest();
        assert_eq!(state.element, Element::WinResults);
        assert_eq!(finding.map(|finding| finding.severity), Some(Severity::Critical));
        let rules: Vec<u8> =
            analysis.about_person(case.id(ECONOMIC)).map(|finding| finding.rule.get()).collect();
        assert_eq!(rules, [1, 38, 52], "what is missing, and that nothing is done about it");
        let flags = analysis.about_person(case.id(ECONOMIC)).filter(|one| one.severity.is_flag()).count();
        assert_eq!(analysis.flags_by_person().get(&case.id(ECONOMIC)).copied().unwrap_or(0) as usize, flags);
    }

    #[test]
    fn with_nothing_found_the_emptiest_element_is_the_weakest() {
        let mut case = Case::sound();
        case.dismiss_all();
        let analysis = case.analyse();
        assert_eq!(analysis.flag_count(), 0);
        let (state, finding) = analysis.weakest();
        assert_eq!((state.element, finding), (Element::IdealCustomer, None));
    }
}
