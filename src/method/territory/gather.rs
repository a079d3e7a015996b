//! Counts the digest of a plan. It must not know where digests are kept, nor what earlier ones said.

use std::collections::BTreeMap;

use super::facts::{
    AccountFacts, Colleague, Cover, Due, DueKind, Met, RoleCover, SheetFacts, Standing, WINDOW_DAYS,
};
use crate::method::base::{Base, base};
use crate::method::cadence::Touch;
use crate::method::context::Context;
use crate::method::funnel::lacking;
use crate::method::{Analysis, Finding, Severity, Thresholds};
use crate::model::day::Date;
use crate::model::order;
use crate::model::places::Places;
use crate::model::{AccountPlan, FunnelPlace, MemberId, Objective, PersonId, Role};

/// Critical and high findings of a sheet that are kept.
const STANDING: usize = 40;
/// Things that fall due on a sheet that are kept, the earliest first.
const DUE: usize = 24;
/// Names of people whom one of us covers that are kept.
const COVERED: usize = 12;

/// The digest of the customer as a whole, on a day.
pub fn account_facts(plan: &AccountPlan, today: Date) -> AccountFacts {
    let account = &plan.account;
    let mut past: Vec<Met> = plan.contacts.iter().filter_map(|contact| met(plan, contact, today)).collect();
    order::sort_by_cached(&mut past, |met| met.on, Ord::cmp);
    let last =
        |touch: Touch| past.iter().filter(|met| touch.is_made_by(met.kind)).filter_map(|met| met.on).max();
    let (last_call, last_visit) = (last(Touch::Call), last(Touch::Visit));
    let (first_contact, last_contact) =
        (past.first().and_then(|met| met.on), past.last().and_then(|met| met.on));
    let from = today.plus_days(-WINDOW_DAYS);
    AccountFacts {
        division: account.division.clone(),
        industry: account.industry.clone(),
        website: account.website.clone(),
        place: account.place.clone(),
        salesperson: account.salesperson.clone(),
        revenue: account.revenue,
        headcount: account.headcount,
        net_assets: account.net_assets,
        traits: account.traits.clone(),
        profit: account.profit,
        current_volume: account.current_volume,
        potential_volume: account.potential_volume,
        tier: account.tier,
        tier_reason: account.tier_reason.clone(),
        purchasing_power: account.purchasing_power,
        our_share: account.our_share,
        is_new: account.is_new,
        need_origin: account.need_origin,
        channel: account.channel,
        prospect: account.prospect,
        is_large_project: account.is_large_project,
        met: past.into_iter().filter(|met| met.on >= from).collect(),
        first_contact,
        last_contact,
        last_call,
        last_visit,
        team: team(plan, today),
    }
}

fn met(plan: &AccountPlan, contact: &crate::model::Contact, today: Date) -> Option<Met> {
    let on = contact.on.filter(|on| *on <= today)?;
    let by = contact.by.and_then(|by| plan.team.get(by)).map(|member| member.name.clone());
    Some(Met {
        on: Some(on),
        kind: contact.kind,
        minutes: contact.minutes,
        cost: contact.cost,
        stage: contact.stage,
        by: by.unwrap_or_default(),
    })
}

fn team(plan: &AccountPlan, today: Date) -> Vec<Colleague> {
    let people = Places::of(plan.people.iter().map(|person| person.id.0));
    let name = |person: PersonId| plan.people.at(people.at(person.0)?).map(|person| person.name.clone());
    let of = |member: &crate::model::Member| {
        let counterpart = plan
            .objectives
            .iter()
            .flat_map(|sheet| sheet.influences.iter())
            .filter(|row| row.counterpart == Some(member.id))
            .map(|row| row.person);
        let contacts = plan.contacts.iter().filter(|contact| contact.by == Some(member.id));
        let whom = counterpart.chain(contacts.clone().flat_map(|contact| contact.with.iter().copied()));
        let mut whom: Vec<PersonId> = whom.collect();
        order::sort(&mut whom);
        whom.dedup();
        let covers = whom.into_iter().filter_map(name).filter(|name| !name.is_empty());
        Colleague {
            member: Some(member.id),
            name: member.name.clone(),
            title: member.title.clone(),
            rank: member.rank,
            covers: covers.take(COVERED).collect(),
            contacts: u32::try_from(contacts.clone().count()).unwrap_or(u32::MAX),
            last: contacts.filter_map(|contact| contact.on).filter(|on| *on <= today).max(),
        }
    };
    plan.team.iter().map(of).collect()
}

/// The digest of a sheet, on a day, by what the method says of it.
pub fn sheet_facts(
    plan: &AccountPlan,
    sheet: &Objective,
    analysis: Option<&Analysis>,
    today: Date,
    thresholds: &Thresholds,
) -> SheetFacts {
    let context = Context::new(plan, sheet, today, thresholds);
    let findings = analysis.map_or(&[][..], |analysis| &analysis.findings);
    let standing = |finding: &Finding| Standing {
        rule: finding.rule.to_string(),
        severity: Some(finding.severity),
        kind: finding.subject.kind().to_owned(),
        subject: finding.subject.id(),
        name: context.name_of(finding.subject).to_owned(),
    };
    let weakest = analysis.map(Analysis::weakest);
    let grave = |finding: &&Finding| matches!(finding.severity, Severity::Critical | Severity::High);
    let open = analysis.into_iter().flat_map(Analysis::open).filter(grave);
    SheetFacts {
        amount: sheet.amount,
        close_on: sheet.close_on,
        started_on: sheet.started_on,
        normal_cycle_days: sheet.normal_cycle_days,
        funnel: sheet.funnel,
        stage: sheet.buying_stage,
        influences: u32::try_from(sheet.influences.len()).unwrap_or(u32::MAX),
        weakest: weakest.map(|(state, _)| state.element),
        weakest_by: weakest.and_then(|(_, finding)| finding).map(standing).unwrap_or_default(),
        roles: roles(&context, thresholds),
        lacks_in: order::set_of(lacking(&context, findings, FunnelPlace::In)),
        lacks_best: order::set_of(lacking(&context, findings, FunnelPlace::BestFew)),
        reviewed_on: context.last_review(),
        next: next(plan, sheet),
        due: due(plan, sheet),
        standing: open.take(STANDING).map(standing).collect(),
        ..SheetFacts::default()
    }
}

fn roles(context: &Context<'_>, thresholds: &Thresholds) -> RoleCover {
    let of = |role: Role| {
        if !context.is_filled(role) {
            return None;
        }
        let best = context.holders(role).map(|row| base(row.influence, thresholds)).min();
        best.map(|base| match base {
            Base::Covered => Cover::Covered,
            Base::Partly => Cover::Partly,
            Base::Open => Cover::Open,
        })
    };
    RoleCover {
        economic: of(Role::Economic),
        user: of(Role::User),
        technical: of(Role::Technical),
        coach: of(Role::Coach),
    }
}

/// The same action as the line of the overview names.
fn next(plan: &AccountPlan, sheet: &Objective) -> Due {
    let planned = sheet.actions.iter().filter(|action| action.is_planned());
    let next = planned.min_by_key(|action| (action.due.is_none(), action.due));
    next.map_or_else(Due::default, |action| Due {
        kind: Some(DueKind::Action),
        id: action.id.to_string(),
        what: action.what.clone(),
        on: action.due,
        who: action.who.and_then(|who| plan.team.get(who)).map(|who| who.name.clone()).unwrap_or_default(),
    })
}

fn due(plan: &AccountPlan, sheet: &Objective) -> Vec<Due> {
    let names: BTreeMap<MemberId, &str> =
        order::map_of(plan.team.iter().map(|member| (member.id, member.name.as_str())));
    let who = |member: Option<MemberId>| {
        member.and_then(|id| names.get(&id)).map(|name| (*name).to_owned()).unwrap_or_default()
    };
    let actions = sheet.actions.iter().filter(|action| action.is_planned()).map(|action| Due {
        kind: Some(DueKind::Action),
        id: action.id.to_string(),
        what: action.what.clone(),
        on: action.due,
        who: who(action.who),
    });
    let needs = sheet.needs.iter().filter(|need| !need.is_known).map(|need| Due {
        kind: Some(DueKind::Need),
        id: need.id.to_string(),
        what: need.what.clone(),
        on: need.due,
        who: who(need.who),
    });
    let calls = sheet.calls.iter().filter(|call| call.held_on.is_none()).map(|call| Due {
        kind: Some(DueKind::Call),
        id: call.id.to_string(),
        what: call.reason.clone(),
        on: call.on,
        who: who(call.ours.first().copied()),
    });
    let mut all: Vec<Due> = actions.chain(needs).chain(calls).filter(|due| due.on.is_some()).collect();
    order::sort_by_key(&mut all, |due| due.on);
    all.truncate(DUE);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::analyse;
    use crate::method::funnel::Prerequisite;
    use crate::method::testing::{COACH, Case, ECONOMIC};
    use crate::model::day::date;
    use crate::model::json;
    use crate::model::{Action, ActionId, ActionStatus, Contact, ContactId, ContactKind, Coverage};
    use uuid::Uuid;

    fn facts(case: &Case) -> SheetFacts {
        let (plan, id) = case.build();
        let thresholds = Thresholds::default();
        let analysis = analyse(&plan, id, case.today, &thresholds);
        let sheet = plan.objectives.get(id).expect("the sheet");
        sheet_facts(&plan, sheet, analysis.as_ref(), case.today, &thresholds)
    }

    #[test]
    fn a_role_is_as_well_covered_as_the_best_who_fills_it() {
        let mut case = Case::sound();
        assert_eq!(facts(&case).roles.of(Role::Economic), Cover::Covered);
        case.rows[ECONOMIC].coverage = Some(Coverage::Brief);
        assert_eq!(facts(&case).roles.of(Role::Economic), Cover::Partly);
        case.rows[COACH].coach.trusts_us = None;
        assert_eq!(facts(&case).roles.of(Role::Coach), Cover::Nobody, "a candidate fills no role");
    }

    #[test]
    fn what_is_lacking_follows_the_users_numbers() {
        let mut case = Case::sound();
        case.best_few();
        let (plan, id) = case.build();
        let sheet = plan.objectives.get(id).expect("the sheet");
        let lacks = |covered_rating: i8| {
            let thresholds = Thresholds { covered_rating, ..Thresholds::default() };
            let analysis = analyse(&plan, id, case.today, &thresholds);
            sheet_facts(&plan, sheet, analysis.as_ref(), case.today, &thresholds).lacks_best
        };
        assert!(!lacks(3).contains(&Prerequisite::EconomicCovered));
        assert!(lacks(6).contains(&Prerequisite::EconomicCovered));
    }

    #[test]
    fn what_stands_and_what_is_lacking_is_told() {
        let mut case = Case::sound();
        case.rows[ECONOMIC].win.clear();
        let told = facts(&case);
        let about = told.standing[0].about().expect("a rule and its subject");
        assert_eq!(
            (about.0.to_string(), about.1.id()),
            (told.standing[0].rule.clone(), told.standing[0].subject.clone())
        );
        let rules: Vec<&str> = told.standing.iter().map(|one| &*one.rule).collect();
        assert!(rules.contains(&"R-01"), "{rules:?}");
        assert!(told.lacks_best.contains(&Prerequisite::NoCriticalFlag));
        assert!(!told.lacks_in.contains(&Prerequisite::NoCriticalFlag));
        assert_eq!(told.influences, 4);
        assert!(told.weakest.is_some() && !told.weakest_by.rule.is_empty());
    }

    #[test]
    fn only_what_is_planned_open_and_dated_falls_due() {
        let (mut plan, id) = Case::sound().build();
        let mut sheet = plan.objectives.get(id).expect("the sheet").clone();
        let action = |at: u128, status, due| Action {
            status: Some(status),
            due,
            ..Action::new(ActionId(Uuid::from_u128(at)))
        };
        let on = Some(date(2026, 6, 1));
        sheet.actions = [
            action(1, ActionStatus::Planned, on),
            action(2, ActionStatus::Planned, None),
            action(3, ActionStatus::Done, on),
            action(4, ActionStatus::Possible, on),
        ]
        .into_iter()
        .collect();
        sheet.needs = crate::model::List::default();
        plan.objectives = std::iter::once(sheet.clone()).collect();
        let due = due(&plan, &sheet);
        assert_eq!(due.len(), 1);
        assert_eq!((due[0].kind, due[0].on), (Some(DueKind::Action), on));
        assert_eq!(next(&plan, &sheet).id, due[0].id, "a dated action comes before one without a day");
        sheet.actions = std::iter::once(action(2, ActionStatus::Planned, None)).collect();
        assert_eq!(next(&plan, &sheet).id, ActionId(Uuid::from_u128(2)).to_string());
        sheet.actions = std::iter::once(action(3, ActionStatus::Done, on)).collect();
        assert_eq!(next(&plan, &sheet), Due::default());
    }

    #[test]
    fn contacts_to_come_do_not_count_and_old_ones_only_as_the_first() {
        let mut plan = Case::sound().build().0;
        let today = date(2026, 6, 15);
        let contact = |at: u128, on, kind| Contact {
            on: Some(on),
            kind: Some(kind),
            ..Contact::new(ContactId(Uuid::from_u128(at)))
        };
        plan.contacts = [
            contact(1, date(2024, 1, 1), ContactKind::Visit),
            contact(2, date(2026, 6, 1), ContactKind::Call),
            contact(3, date(2026, 6, 10), ContactKind::Message),
            contact(4, date(2026, 7, 1), ContactKind::Visit),
        ]
        .into_iter()
        .collect();
        let told = account_facts(&plan, today);
        assert_eq!(told.met.len(), 2);
        assert_eq!(told.first_contact, Some(date(2024, 1, 1)));
        assert_eq!(told.last_contact, Some(date(2026, 6, 10)));
        assert_eq!(told.last_call, Some(date(2026, 6, 1)));
        assert_eq!(told.last_visit, Some(date(2024, 1, 1)));
    }

    #[test]
    fn a_digest_survives_the_index() {
        let case = Case::sound();
        let told = facts(&case);
        let value = serde_json::to_value(&told).expect("JSON");
        assert_eq!(json::read::<SheetFacts>(&value, ""), Ok(told));
        let account = account_facts(&case.build().0, case.today);
        let value = serde_json::to_value(&account).expect("JSON");
        assert_eq!(json::read::<AccountFacts>(&value, ""), Ok(account));
    }
}
