//! How complete each of the six elements is, and how sound. Completeness counts what is filled and confirmed; soundness
//! is the gravest open finding. It must not know any rule.

use super::ElementState;
use super::context::{Context, held_roles};
use super::finding::{Finding, Severity};
use super::strength::is_bell;
use crate::model::order;
use crate::model::{Element, Judgement, Objective, Role};

/// Criteria that make a full profile of the ideal customer (2.1 G).
const CRITERIA: usize = 5;
/// Proved strengths that are enough for a full sheet.
const STRENGTHS: f64 = 3.0;

/// The six elements in their order.
pub(super) fn elements(context: &Context<'_>, findings: &[Finding]) -> [ElementState; 6] {
    let state = |element| {
        let open = findings.iter().filter(|finding| finding.is_open() && finding.element == element);
        ElementState {
            element,
            completeness: completeness(context, findings, element),
            worst: open.clone().map(|finding| finding.severity).min(),
            open: open.count(),
        }
    };
    [
        state(Element::BuyingInfluences),
        state(Element::FlagsAndStrengths),
        state(Element::ResponseModes),
        state(Element::WinResults),
        state(Element::IdealCustomer),
        state(Element::Funnel),
    ]
}

/// How much of an element is there, 0 to 1:
///
/// * buying influences: half for the share of the four roles that are held (by a tested coach in that role), half for
///   the mean over people of name, title, contact, roles and influence;
/// * flags and strengths: half for strengths, of which three proved ones are enough and a claim counts half; half for
///   the share of critical and high findings and planted flags that an action names (all, when there are none and
///   somebody is on the sheet);
/// * response modes: the mean over people of mode and rating;
/// * win-results: four fifths for the mean over people of result and win, one fifth for our own win;
/// * ideal customer: criteria judged, of five or of as many as there are;
/// * funnel: the share of product, amount, date, funnel place, timing, competition, position and buying stage filled.
///
/// A judgement counts half when it is filled and fully when it is confirmed.
fn completeness(context: &Context<'_>, findings: &[Finding], element: Element) -> f64 {
    match element {
        Element::BuyingInfluences => 0.5 * roles(context) + 0.5 * who(context),
        Element::FlagsAndStrengths => 0.5 * strengths(context) + 0.5 * answered(context, findings),
        Element::ResponseModes => judgements(context, &[Judgement::Mode, Judgement::Rating]),
        Element::WinResults => {
            let ours = if context.sheet.our_win.text.trim().is_empty() { 0.0 } else { 1.0 };
            0.8 * judgements(context, &[Judgement::Result, Judgement::Win]) + 0.2 * ours
        }
        Element::IdealCustomer => {
            let judged = context.sheet.criteria.iter().filter(|criterion| criterion.score.is_some()).count();
            judged as f64 / context.sheet.criteria.len().max(CRITERIA) as f64
        }
        Element::Funnel => funnel(context.sheet),
    }
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0_usize), |(sum, count), value| (sum + value, count + 1));
    if count == 0 { 0.0 } else { sum / count as f64 }
}

fn roles(context: &Context<'_>) -> f64 {
    let held = held_roles(&context.rows);
    let has_coach = context.rows.iter().any(super::context::Row::is_tested_coach);
    let is_held = |role: &Role| if *role == Role::Coach { has_coach } else { held.contains(role) };
    mean(Role::ALL.iter().map(|role| f64::from(u8::from(is_held(role)))))
}

fn who(context: &Context<'_>) -> f64 {
    mean(context.rows.iter().map(|row| {
        let title = row.person.map_or("", |person| person.title.trim());
        let facts = [!row.name().is_empty(), !title.is_empty(), row.influence.coverage.is_some()];
        let facts = facts.into_iter().map(|is_known| f64::from(u8::from(is_known)));
        let judged = [Judgement::Roles, Judgement::Influence].into_iter().map(|one| judged(row, one));
        mean(facts.chain(judged))
    }))
}

fn judged(row: &super::context::Row<'_>, judgement: Judgement) -> f64 {
    match (row.influence.is_judged(judgement), row.influence.is_confirmed(judgement)) {
        (true, true) => 1.0,
        (true, false) => 0.5,
        (false, _) => 0.0,
    }
}

fn judgements(context: &Context<'_>, which: &[Judgement]) -> f64 {
    mean(context.rows.iter().map(|row| mean(which.iter().map(|one| judged(row, *one)))))
}

fn strengths(context: &Context<'_>) -> f64 {
    let worth = |strength| if is_bell(context, strength) { 1.0 } else { 0.5 };
    let all: f64 = context.sheet.strengths.iter().map(worth).sum();
    (all / STRENGTHS).min(1.0)
}

fn answered(context: &Context<'_>, findings: &[Finding]) -> f64 {
    let sheet = context.sheet;
    let named = order::set_of(sheet.actions.iter().flat_map(|action| action.removes.iter().copied()));
    let is_grave = |severity| matches!(severity, Severity::Critical | Severity::High);
    let found = findings.iter().filter(|finding| finding.is_open() && is_grave(finding.severity));
    let planted = sheet.flags.iter().filter(|flag| !flag.is_resolved);
    let planted = planted.map(|flag| crate::model::FlagRef::Manual { flag: flag.id });
    let flags: Vec<_> = found.map(Finding::flag).chain(planted).collect();
    if flags.is_empty() {
        return if context.rows.is_empty() { 0.0 } else { 1.0 };
    }
    mean(flags.iter().map(|flag| f64::from(u8::from(named.contains(flag)))))
}

fn funnel(sheet: &Objective) -> f64 {
    let filled = [
        !sheet.product.trim().is_empty(),
        sheet.amount.is_some(),
        sheet.close_on.is_some(),
        sheet.funnel.is_some(),
        sheet.timing.is_some(),
        !sheet.competition.is_empty(),
        sheet.position.is_some(),
        sheet.buying_stage.is_some(),
    ];
    mean(filled.into_iter().map(|is_filled| f64::from(u8::from(is_filled))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};
    use crate::model::Certainty;

    fn of(case: &Case, element: Element) -> ElementState {
        case.analyse().elements[element as usize]
    }

    #[test]
    fn nothing_is_complete_on_a_bare_sheet() {
        let analysis = Case::bare().analyse();
        assert!(analysis.is_young);
        for state in analysis.elements {
            assert!(state.completeness < 0.2, "{state:?}");
        }
    }

    #[test]
    fn confirmed_people_are_complete() {
        let mut case = Case::sound();
        for element in [Element::BuyingInfluences, Element::ResponseModes, Element::WinResults] {
            assert!((of(&case, element).completeness - 1.0).abs() < 1e-9, "{element:?}");
        }
        case.sheet.our_win.text.clear();
        assert!((of(&case, Element::WinResults).completeness - 0.8).abs() < 1e-9);
    }

    #[test]
    fn an_assumption_counts_half() {
        let mut case = Case::sound();
        case.proof(USER, Judgement::Mode).certainty = Some(Certainty::Assumed);
        let state = of(&case, Element::ResponseModes);
        assert!((state.completeness - (1.0 - 0.5 / 8.0)).abs() < 1e-9, "{state:?}");
        assert_eq!((state.worst, state.open), (Some(Severity::Medium), 1));
    }

    #[test]
    fn an_action_that_names_a_flag_answers_it() {
        let mut case = Case::sound();
        case.rows[USER].mode = None;
        assert!(of(&case, Element::FlagsAndStrengths).completeness < 0.1);
        let flag = case.only(1).flag();
        case.action(1).removes.insert(flag);
        assert!((of(&case, Element::FlagsAndStrengths).completeness - 0.5).abs() < 1e-9);
    }
}
