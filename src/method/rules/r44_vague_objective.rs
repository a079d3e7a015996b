//! R-44 Objective \[M, V\]: product, amount or date is empty, which is critical; or the product reads like two, which is
//! medium: two products are two sheets. One finding, the higher severity.
//!
//! Example: "MES and maintenance contract, some time next year".

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{Evidence, ObjectivePlace, Place, Seen};
use crate::method::two_products::reads_like_two;
use crate::model::{Element, Subject};

/// Finds that the objective is not specific, measurable and single.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let sheet = context.sheet;
    let product = sheet.product.trim();
    let empty = [
        (ObjectivePlace::Product, product.is_empty()),
        (ObjectivePlace::Amount, sheet.amount.is_none_or(|amount| amount.hundredths == 0)),
        (ObjectivePlace::CloseOn, sheet.close_on.is_none()),
    ];
    let missing: Vec<_> =
        empty.into_iter().filter(|(_, is_empty)| *is_empty).map(|(place, _)| place).collect();
    let is_double = reads_like_two(product);
    if missing.is_empty() && !is_double {
        return;
    }
    let mut evidence: Vec<_> =
        missing.iter().map(|place| Evidence::new(Place::Objective(*place), Seen::Nothing)).collect();
    if is_double {
        let place = Place::Objective(ObjectivePlace::Product);
        evidence.push(Evidence::new(place, Seen::Text(product.to_owned())));
    }
    let first = missing.first().copied().unwrap_or(ObjectivePlace::Product);
    sink.push(Found {
        severity: if missing.is_empty() { Severity::Medium } else { Severity::Critical },
        subject: Subject::Objective(sheet.id),
        element: Element::Funnel,
        evidence,
        repair: Repair::Open(Place::Objective(first)),
        detail: Detail::VagueObjective { missing, is_double },
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::Case;

    #[test]
    fn silent_when_product_amount_and_date_are_there() {
        Case::sound().assert_silent(44);
    }

    #[test]
    fn each_missing_part_is_critical() {
        let mut case = Case::sound();
        case.sheet.product = " ".to_owned();
        assert_eq!(case.only(44).severity, Severity::Critical);
        let mut case = Case::sound();
        case.sheet.amount = None;
        assert_eq!(case.only(44).severity, Severity::Critical);
        let mut case = Case::sound();
        case.sheet.close_on = None;
        let detail = Detail::VagueObjective { missing: vec![ObjectivePlace::CloseOn], is_double: false };
        assert_eq!(case.only(44).detail, detail);
    }

    #[test]
    fn two_products_are_medium() {
        let mut case = Case::sound();
        case.sheet.product = "MES and maintenance".to_owned();
        let finding = case.only(44);
        assert_eq!(finding.severity, Severity::Medium);
        assert_eq!(finding.detail, Detail::VagueObjective { missing: Vec::new(), is_double: true });
    }

    #[test]
    fn it_speaks_on_a_young_sheet() {
        let mut case = Case::sound();
        case.keep(0);
        case.sheet.amount = None;
        assert_eq!(case.found(44).len(), 1);
    }
}
