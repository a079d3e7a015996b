//! Does what a finding proposes, and holds that it does what it says. It must not know how any rule finds.

use qipu::method::finding::{DealDetail, Wanted};
use qipu::method::{Analysis, Detail, Finding, Repair, Thresholds, analyse};
use qipu::model::day::Date;
use qipu::model::influence::InfluenceField;
use qipu::model::{
    AccountPlan, Contact, ContactId, ContactKind, Coverage, Edit, Influence, Objective, ObjectiveId, Person,
    PersonId, RuleNumber,
};
use uuid::Uuid;

/// Does what the finding proposes, and holds its promise; nothing for one that only opens something.
pub fn follow(plan: &AccountPlan, sheet: ObjectiveId, finding: &Finding, today: Date) {
    if let Some(after) = followed(plan, sheet, finding, today) {
        keeps_its_promise(finding, &judged(&after, sheet, today), today);
    }
}

/// The kind of a repair in a word.
#[allow(dead_code, reason = "each test takes what it needs")]
pub fn kind(repair: &Repair) -> &'static str {
    match repair {
        Repair::AddAction(_) => "add an action",
        Repair::LogContact(_) => "log a contact",
        Repair::AddInfluence(_) => "add an influence",
        Repair::Confirm(..) => "confirm",
        Repair::MarkTopOfficer(_) => "mark the top officer",
        Repair::Open(_) => "open",
        Repair::ReviewPerson(_) => "review a person",
        Repair::Retarget { .. } => "aim elsewhere",
        Repair::TakeAlong(..) => "take along",
        Repair::KeepOne(..) => "keep one",
        Repair::Review => "review",
        Repair::PlantFlag => "plant a flag",
    }
}

/// What is found on a sheet.
pub fn judged(plan: &AccountPlan, sheet: ObjectiveId, today: Date) -> Analysis {
    analyse(plan, sheet, today, &Thresholds::default()).expect("the sheet is there")
}

/// The plan after the user did what the finding proposes; `None` where it only opens something to be thought about. A
/// contact is logged as a visit of today, and the depth of contact beside it raised; whoever is added fills the role, as a
/// coach by passing the tests (M.8).
fn followed(plan: &AccountPlan, sheet: ObjectiveId, finding: &Finding, today: Date) -> Option<AccountPlan> {
    let objective = plan.objectives.get(sheet).expect("the sheet");
    let new = Uuid::from_u128(1);
    let edit = match &finding.repair {
        Repair::LogContact(person) => Edit::Several(logged(objective, *person, today)),
        Repair::AddInfluence(role) => {
            let mut row = Influence::new(PersonId(new));
            row.roles.insert(*role);
            let test = &mut row.coach;
            (test.trusts_us, test.is_trusted, test.wants_our_success) = (Some(true), Some(true), Some(true));
            Edit::Several(vec![Edit::put(Person::new(row.person)), Edit::put_in(sheet, row)])
        }
        _ => finding.repair_edit(objective, today, new, "Do it".to_owned())?,
    };
    let mut after = plan.clone();
    after.apply(edit).unwrap_or_else(|error| panic!("{finding:?}: {error}"));
    Some(after)
}

fn logged(sheet: &Objective, person: PersonId, today: Date) -> Vec<Edit> {
    let mut contact = Contact::new(ContactId(Uuid::from_u128(2)));
    (contact.on, contact.kind) = (Some(today), Some(ContactKind::Visit));
    contact.with.insert(person);
    let row = sheet.influences.get(person).expect("who is to be met is on the sheet");
    let depth = row.coverage.max(Some(Coverage::Multiple));
    vec![Edit::put(contact), Edit::influence(sheet.id, person, InfluenceField::Coverage(depth))]
}

/// The rules of which R-52 says that nothing is planned against what they found about the same subject.
fn unanswered(analysis: &Analysis, finding: &Finding) -> Vec<RuleNumber> {
    let of_subject = analysis.open().filter(|one| one.subject == finding.subject);
    of_subject
        .filter_map(|one| match &one.detail {
            Detail::Deal(DealDetail::Unanswered(rules)) => Some(rules.clone()),
            _ => None,
        })
        .flatten()
        .collect()
}

/// Holds what a finding promises of its repair:
///
/// * an action that it creates answers it: R-52 no longer lists it, and has nothing left to say where it was the finding;
/// * what is confirmed, checked, reviewed, marked, planted, kept or aimed elsewhere ends it;
/// * what is logged or added ends it, or leaves a finding of something else: its inputs differ.
fn keeps_its_promise(finding: &Finding, after: &Analysis, today: Date) {
    let same = |one: &&Finding| (one.rule, one.subject) == (finding.rule, finding.subject);
    match &finding.repair {
        Repair::AddAction(_) => {
            let rules = unanswered(after, finding);
            assert!(!rules.contains(&finding.rule), "{finding:?}");
            assert!(rules.is_empty() || finding.rule != RuleNumber::new(52), "{finding:?}");
        }
        Repair::LogContact(_) | Repair::AddInfluence(_) => {
            let is_same = after.open().filter(same).any(|one| one.inputs == finding.inputs);
            assert!(!is_same, "{finding:?}");
        }
        // Whoever came today cannot have been confirmed after that (M.3), and an empty judgement cannot be confirmed.
        Repair::Confirm(..) if matches!(finding.detail, Detail::NewToJob { .. }) => {
            let left = after.open().find(same).map(|one| &one.detail);
            let Some(Detail::NewToJob { since, unconfirmed }) = left else { return };
            let was_empty = |judgement| {
                let is_about = |one: &&Finding| one.subject == finding.subject;
                let mut missing = after.open().filter(is_about).filter_map(|one| match &one.detail {
                    Detail::Missing(wanted) => Some(wanted),
                    _ => None,
                });
                missing.any(|wanted| wanted.contains(&Wanted::Judgement(judgement)))
            };
            assert!(*since == Some(today) || unconfirmed.iter().copied().all(was_empty), "{finding:?}");
        }
        // The company's head can be marked, and what is missing then is how we know.
        Repair::MarkTopOfficer(_) => {
            assert!(after.open().filter(same).all(|one| one.inputs != finding.inputs), "{finding:?}");
        }
        Repair::Open(_) => unreachable!("it only opens something"),
        Repair::Confirm(..)
        | Repair::ReviewPerson(_)
        | Repair::Retarget { .. }
        | Repair::TakeAlong(..)
        | Repair::KeepOne(..)
        | Repair::Review
        | Repair::PlantFlag => assert_eq!(after.open().find(same), None),
    }
}
