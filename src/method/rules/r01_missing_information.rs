//! R-01 Missing information \[V\]: name, title, role, influence, mode, rating, result or win of somebody is empty. High;
//! critical for the highly influential and for the final say. Empty is another matter than doubtful.
//!
//! Example: Ms Zhao signs the contract, and nobody has asked what she would win by it.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Repair, Severity, Wanted};
use crate::method::place::{Evidence, Seen};
use crate::model::{Element, Judgement};

/// Finds everybody of whom something is not filled in; one finding a person.
pub fn find(_: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in sink.rows() {
        let missing = missing(row);
        let Some(first) = missing.first().copied() else { continue };
        sink.push(Found {
            severity: if row.is_heavy() { Severity::Critical } else { Severity::High },
            subject: row.subject(),
            element: element(&missing),
            evidence: missing
                .iter()
                .map(|wanted| Evidence::new(wanted.place(row.id()), Seen::Nothing))
                .collect(),
            repair: Repair::Open(first.place(row.id())),
            detail: Detail::Missing(missing),
        });
    }
}

fn missing(row: &Row<'_>) -> Vec<Wanted> {
    let title = row.person.map_or("", |person| person.title.trim());
    let mut missing = Vec::new();
    if row.name().is_empty() {
        missing.push(Wanted::Name);
    }
    if title.is_empty() {
        missing.push(Wanted::Title);
    }
    let empty = Judgement::ALL.iter().filter(|judgement| !row.influence.is_judged(**judgement));
    missing.extend(empty.copied().map(Wanted::Judgement));
    missing
}

/// The element that all of these belong to; who decides and what they are like when they belong to several.
fn element(missing: &[Wanted]) -> Element {
    let of = |wanted: &Wanted| match wanted {
        Wanted::Name | Wanted::Title => Element::BuyingInfluences,
        Wanted::Judgement(judgement) => element_of(*judgement),
    };
    common(missing.iter().map(of))
}

/// The element that a judgement belongs to.
pub(super) const fn element_of(judgement: Judgement) -> Element {
    match judgement {
        Judgement::Roles | Judgement::Influence => Element::BuyingInfluences,
        Judgement::Mode | Judgement::Rating => Element::ResponseModes,
        Judgement::Result | Judgement::Win => Element::WinResults,
    }
}

/// The element that all are, or the first of the six.
pub(super) fn common(mut elements: impl Iterator<Item = Element>) -> Element {
    let first = elements.next().unwrap_or(Element::BuyingInfluences);
    if elements.all(|element| element == first) { first } else { Element::BuyingInfluences }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER};
    use crate::model::Subject;

    #[test]
    fn silent_when_all_is_filled() {
        Case::sound().assert_silent(1);
    }

    #[test]
    fn one_finding_names_every_empty_field_of_a_person() {
        let mut case = Case::sound();
        case.people[USER].title = "  ".to_owned();
        case.rows[USER].mode = None;
        case.rows[USER].win.clear();
        let finding = case.only(1);
        assert_eq!(finding.severity, Severity::High);
        assert_eq!(finding.subject, Subject::Person(case.id(USER)));
        assert_eq!(finding.element, Element::BuyingInfluences);
        let wanted =
            vec![Wanted::Title, Wanted::Judgement(Judgement::Mode), Wanted::Judgement(Judgement::Win)];
        assert_eq!(finding.detail, Detail::Missing(wanted));
    }

    #[test]
    fn critical_for_the_final_say_and_in_the_element_concerned() {
        let mut case = Case::sound();
        case.rows[ECONOMIC].win.clear();
        let finding = case.only(1);
        assert_eq!((finding.severity, finding.element), (Severity::Critical, Element::WinResults));
    }

    #[test]
    fn somebody_who_left_is_not_asked_about() {
        let mut case = Case::sound();
        case.rows[USER].win.clear();
        case.people[USER].left_on = Some(case.today);
        case.assert_silent(1);
    }
}
