//! What the method says about a plan: findings, each with its rule, reason, evidence and repair, and the position score.
//! It must not know any language, the screen, or where plans come from.

pub mod finding;
pub mod place;
pub mod score;
pub mod thresholds;

use jiff::civil::Date;

pub use finding::{Detail, Finding, Repair, Severity};
pub use place::{Evidence, InfluencePlace, ObjectivePlace, PersonPlace, Place, Seen};
pub use score::{Band, Cap, Position};
pub use thresholds::Thresholds;

use crate::model::{AccountPlan, Element, ObjectiveId, PersonId, Subject};

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

    /// The findings that stand about an element.
    pub fn about_element(&self, element: Element) -> impl Iterator<Item = &Finding> + Clone {
        self.open().filter(move |finding| finding.element == element)
    }

    /// How many red flags stand: open findings that are medium or graver.
    pub fn flag_count(&self) -> usize {
        self.open().filter(|finding| finding.severity.is_flag()).count()
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
    let _ = (today, thresholds, sheet);
    let state = |element| ElementState { element, completeness: 0.0, worst: None, open: 0 };
    Some(Analysis {
        findings: Vec::new(),
        position: None,
        elements: [
            state(Element::BuyingInfluences),
            state(Element::FlagsAndStrengths),
            state(Element::ResponseModes),
            state(Element::WinResults),
            state(Element::IdealCustomer),
            state(Element::Funnel),
        ],
        is_young: true,
    })
}
