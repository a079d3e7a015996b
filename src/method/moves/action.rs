//! The action that would make a move: who of us, by when, aimed at whom. It must not know how it is worded, nor what the
//! move brings.

use super::candidate::Candidate;
use crate::method::context::{Context, Row};
use crate::method::finding::{Finding, Severity};
use crate::method::strength::is_bell;
use crate::model::{Action, ActionId, ActionStatus, FlagRef, MemberId, PersonId, Subject};

/// An action in the making.
pub(super) struct Proposal<'a> {
    context: &'a Context<'a>,
    action: Action,
}

impl<'a> Proposal<'a> {
    /// An action for a candidate, against nothing yet.
    pub fn new(context: &'a Context<'a>, candidate: &Candidate, above: &[(PersonId, PersonId)]) -> Self {
        let mut action = Action::new(ActionId(uuid::Uuid::nil()));
        action.status = Some(ActionStatus::Planned);
        let target = match candidate.subject {
            Subject::Person(person) => Some(person),
            Subject::Flag(flag) => context.sheet.flags.get(flag).and_then(|flag| flag.person),
            _ => None,
        };
        action.targets.extend(target.filter(|person| context.row(*person).is_some()));
        if let Subject::Strength(strength) = candidate.subject {
            let valued_by = context.sheet.strengths.get(strength).map(|one| &one.valued_by);
            let on_sheet = context.rows.iter().map(Row::id);
            let valued_by = on_sheet.filter(|id| valued_by.is_some_and(|all| all.contains(id)));
            action.targets.extend(valued_by.take(1));
        }
        action.targets.extend(candidate.through);
        let coaches = above.iter().filter(|(superior, _)| action.targets.contains(superior));
        let coaches: Vec<PersonId> = coaches.map(|(_, coach)| *coach).collect();
        // Never over the head of a coach (SYS-19, R-33).
        action.targets.extend(coaches);
        let with = target.or(candidate.through).or(action.targets.first().copied());
        action.who = who(context, with);
        // Bells are what opens doors: those that somebody aimed at values.
        let rings = |strength: &&crate::model::Strength| {
            is_bell(context, strength) && !strength.valued_by.is_disjoint(&action.targets)
        };
        action.uses = context.sheet.strengths.iter().filter(rings).map(|strength| strength.id).collect();
        if let Subject::Flag(flag) = candidate.subject {
            action.removes.insert(FlagRef::Manual { flag });
        }
        Self { context, action }
    }

    /// The action against some findings, due as the gravest of them asks.
    pub fn against_findings(&self, findings: &[&Finding]) -> Action {
        let flags: Vec<FlagRef> = findings.iter().map(|finding| finding.flag()).collect();
        let gravest = findings.iter().map(|finding| finding.severity).min();
        self.against(&flags, gravest.unwrap_or(Severity::Medium))
    }

    /// The action against some flags, due as the severity asks.
    pub fn against(&self, flags: &[FlagRef], severity: Severity) -> Action {
        let mut action = self.action.clone();
        action.removes.extend(flags.iter().copied());
        action.due = self.context.today.plus_days(i64::from(severity.days_to_act()));
        action
    }
}

/// Who of us: the counterpart of the person, or who met the person last; failing both, our only colleague.
fn who(context: &Context<'_>, person: Option<PersonId>) -> Option<MemberId> {
    let row = person.and_then(|person| context.row(person));
    let counterpart = row.and_then(|row| row.influence.counterpart);
    let met = || {
        let person = person?;
        let with = context.plan.contacts.iter().filter(|contact| contact.with.contains(&person));
        let past = with.filter(|contact| contact.on.is_none_or(|on| on <= context.today));
        past.filter_map(|contact| Some((contact.on, contact.by?))).max().map(|(_, by)| by)
    };
    let only = || {
        let mut team = context.plan.team.iter();
        team.next().filter(|_| team.next().is_none()).map(|member| member.id)
    };
    counterpart.or_else(met).or_else(only)
}
