//! Moves that are settled at the desk or with the customer as a whole, each from one finding: which are offered, and what
//! the sheet looks like then. It must not know the moves that win people.

use std::collections::{BTreeMap, BTreeSet};

use super::kind::MoveKind;
use super::outcome::{Edits, TOLD};
use crate::method::context::Row;
use crate::method::finding::{
    DateTrouble, DealDetail, Detail, Finding, Loose, OpenObjection, Repair, Severity,
};
use crate::method::funnel::Prerequisite;
use crate::method::place::ObjectivePlace;
use crate::method::repair::review_edit;
use crate::model::account::{AccountField, ObjectionField, ResearchTopic};
use crate::model::action::ActionField;
use crate::model::edit::{Change, SheetChange, SheetEdit, SheetRecord};
use crate::model::influence::InfluenceField;
use crate::model::objective::{ObjectiveField, TopOfficer};
use crate::model::{
    Action, ActionId, ActionStatus, Amount, CompetitionKind, CompetitivePosition, Contact, ContactId,
    ContactKind, Currency, Edit, FlagRef, FunnelPlace, Judged, MemberId, PersonId, ReviewId, Role, Source,
    Subject,
};

/// Days until a closing date that is set anew, unless the settings ask for more.
const CLOSE_IN_DAYS: i64 = 180;
/// Levels between two ranks from which one is too high for the other; 1 is the top.
const TOO_FAR: u8 = 2;

/// What can be settled about a finding.
pub(super) fn offered(finding: &Finding) -> Vec<MoveKind> {
    match &finding.detail {
        Detail::VagueObjective { .. } => vec![MoveKind::CompleteObjective],
        Detail::SeveralEconomic(_) => vec![MoveKind::SettleEconomicBuyer],
        // A new day does not undo that the date was put off.
        Detail::CloseDate(troubles) => {
            let can_be_moved = |trouble: &DateTrouble| !matches!(trouble, DateTrouble::Postponed(_));
            troubles.iter().any(can_be_moved).then_some(MoveKind::AgreeDate).into_iter().collect()
        }
        Detail::OurWin { is_below_minimum: true, .. } => vec![MoveKind::WinBackTerms],
        Detail::OurWin { .. } => vec![MoveKind::StateOurWin],
        Detail::Stale { .. } => vec![MoveKind::ReviewSheet],
        Detail::WastedEffort { .. } => vec![MoveKind::RetargetAction],
        Detail::Bypass { .. } => vec![MoveKind::TakeCoachAlong],
        Detail::Deal(deal) => offered_for_deal(deal, &finding.repair),
        _ => Vec::new(),
    }
}

fn offered_for_deal(deal: &DealDetail, repair: &Repair) -> Vec<MoveKind> {
    let step_back = MoveKind::StepBack;
    match deal {
        DealDetail::NoCompetition => vec![MoveKind::NameCompetition],
        DealDetail::Premature { unmet, .. } if unmet.contains(&Prerequisite::FitVerified) => {
            vec![MoveKind::VerifyFit, step_back]
        }
        DealDetail::Premature { .. }
        | DealDetail::RiskyPosition(CompetitivePosition::Zero)
        | DealDetail::NotBestFew { .. }
        | DealDetail::PoorFitBestFew { .. } => vec![step_back],
        DealDetail::LooseAction(_) => vec![MoveKind::SettleAction],
        DealDetail::BusyWork { .. } => vec![MoveKind::GivePurpose],
        DealDetail::OutOfStep { .. } => vec![MoveKind::HoldActionBack],
        DealDetail::IdleStrength { .. } => vec![MoveKind::UseStrength],
        DealDetail::Outranked { .. } | DealDetail::NoCounterpart => vec![MoveKind::BringCounterpart],
        DealDetail::Objections(open) if open.iter().any(|one| !one.is_answered) => {
            vec![MoveKind::AnswerObjections]
        }
        DealDetail::CustomersUnstudied => vec![MoveKind::StudyCustomers],
        DealDetail::TopOfficer { president: Some(_) } => vec![MoveKind::MarkTopOfficer],
        DealDetail::TopOfficer { .. } if matches!(repair, Repair::MarkTopOfficer(_)) => {
            vec![MoveKind::MarkTopOfficer]
        }
        DealDetail::Cadence { .. } | DealDetail::AccountUncontacted { .. } => vec![MoveKind::ContactCustomer],
        _ => Vec::new(),
    }
}

impl Edits<'_> {
    /// What a move at the desk changes.
    pub fn at_the_desk(
        &mut self,
        kind: MoveKind,
        subject: Subject,
        finding: Option<&Finding>,
        planned: &Action,
    ) {
        let sheet = self.context.sheet.id;
        match (kind, subject, finding.map(|finding| &finding.detail)) {
            (MoveKind::AnswerFlag | MoveKind::UseStrength, ..) => {
                let action = Action { id: ActionId(self.id), what: TOLD.to_owned(), ..planned.clone() };
                self.all.push(Edit::put_in(sheet, action));
            }
            (MoveKind::CompleteObjective, _, Some(Detail::VagueObjective { missing, is_double })) => {
                self.complete(missing, *is_double);
            }
            (MoveKind::AgreeDate, ..) => self.close_later(),
            (MoveKind::StateOurWin | MoveKind::WinBackTerms, ..) => self.our_win(),
            (MoveKind::SettleEconomicBuyer, ..) => self.settle(),
            (MoveKind::ReviewSheet, ..) => self.review(),
            (MoveKind::NameCompetition, ..) => {
                let kinds = BTreeSet::from([CompetitionKind::DoNothing]);
                self.all.push(Edit::objective(sheet, ObjectiveField::Competition(kinds)));
            }
            (MoveKind::VerifyFit, ..) => {
                self.all.push(Edit::objective(sheet, ObjectiveField::IsFitVerified(true)));
            }
            (MoveKind::StepBack, ..) => self.step_back(),
            (
                MoveKind::SettleAction,
                Subject::Action(id),
                Some(Detail::Deal(DealDetail::LooseAction(loose))),
            ) => {
                self.settle_action(id, loose);
            }
            (MoveKind::GivePurpose, Subject::Action(id), _) => self.give_purpose(id),
            (MoveKind::HoldActionBack, Subject::Action(id), _) => {
                self.change_action(id, ActionField::Status(Some(ActionStatus::Possible)));
            }
            (MoveKind::BringCounterpart, Subject::Person(person), _) => self.bring_counterpart(person),
            (MoveKind::AnswerObjections, _, Some(Detail::Deal(DealDetail::Objections(open)))) => {
                self.answer_objections(open);
            }
            (MoveKind::StudyCustomers, ..) => {
                let mut topics = self.context.plan.account.researched.clone();
                topics.insert(ResearchTopic::CustomersCustomer);
                self.all.push(Edit::Account(AccountField::Researched(topics)));
            }
            (MoveKind::MarkTopOfficer, ..) => self.mark_top_officer(finding),
            (MoveKind::ContactCustomer, ..) => self.visit(),
            // What one click repairs, of an action above all.
            _ => {
                let (sheet, today) = (self.context.sheet, self.context.today);
                let edit = finding.and_then(|one| one.repair_edit(sheet, today, self.id, String::new()));
                self.all.extend(edit);
            }
        }
    }

    fn complete(&mut self, missing: &[ObjectivePlace], is_double: bool) {
        let sheet = self.context.sheet.id;
        let mut set = |field| self.all.push(Edit::objective(sheet, field));
        if is_double || missing.contains(&ObjectivePlace::Product) {
            set(ObjectiveField::Product(TOLD.to_owned()));
        }
        if missing.contains(&ObjectivePlace::Amount) {
            set(ObjectiveField::Amount(Some(Amount::whole(1, Currency::CNY))));
        }
        if missing.contains(&ObjectivePlace::CloseOn) {
            self.close_later();
        }
    }

    fn close_later(&mut self) {
        let days = CLOSE_IN_DAYS.max(i64::from(self.context.thresholds.later_days));
        let on = self.context.today.plus_days(days.min(36_500));
        self.all.push(Edit::objective(self.context.sheet.id, ObjectiveField::CloseOn(on)));
    }

    fn our_win(&mut self) {
        let mut ours = self.context.sheet.our_win.clone();
        ours.is_below_minimum = false;
        if ours.text.trim().is_empty() {
            TOLD.clone_into(&mut ours.text);
        }
        self.all.push(Edit::objective(self.context.sheet.id, ObjectiveField::OurWin(ours)));
    }

    /// The heaviest keeps the final say; whoever is left without a role is taken to screen.
    fn settle(&mut self) {
        let mut holders = self.context.holders(Role::Economic);
        let Some(first) = holders.next() else { return };
        for row in holders {
            let mut roles: BTreeSet<Role> = row.influence.roles.clone();
            roles.remove(&Role::Economic);
            if roles.is_empty() {
                roles.insert(Role::Technical);
            }
            let judged = Judged::Roles(roles);
            self.all.push(Edit::judge(self.context.sheet.id, row.id(), judged, self.context.today));
            self.prove_role(row);
        }
        self.prove_role(first);
    }

    fn prove_role(&mut self, row: &Row<'_>) {
        self.prove(row, crate::model::Judgement::Roles, Source::Person);
    }

    /// The sheet is gone through today.
    fn review(&mut self) {
        let (sheet, today) = (self.context.sheet, self.context.today);
        let Edit::Several(mut edits) = review_edit(sheet, ReviewId(self.id), today, String::new()) else {
            return;
        };
        // In the order of ids, so that the order of people never shows.
        for edit in &mut edits {
            if let Edit::Sheet(_, SheetEdit::Put(record)) = edit
                && let SheetRecord::Review(review) = record.as_mut()
            {
                let stood = std::mem::take(&mut review.positions);
                let order: BTreeMap<PersonId, usize> =
                    stood.iter().enumerate().map(|(at, position)| (position.person, at)).collect();
                review.positions = order.into_values().map(|at| stood[at]).collect();
            }
        }
        self.all.extend(edits);
    }

    fn step_back(&mut self) {
        let below = match self.context.sheet.funnel {
            Some(FunnelPlace::BestFew) => FunnelPlace::In,
            Some(FunnelPlace::In) => FunnelPlace::Above,
            Some(FunnelPlace::Above | FunnelPlace::Universe) | None => return,
        };
        self.all.push(Edit::objective(self.context.sheet.id, ObjectiveField::Funnel(Some(below))));
    }

    fn change_action(&mut self, id: ActionId, field: ActionField) {
        let change = SheetChange::Action(id, field);
        self.all.push(Edit::Sheet(self.context.sheet.id, SheetEdit::Change(change)));
    }

    /// Whoever of us stands opposite does it, or else anybody, within the days that a high flag is given.
    fn settle_action(&mut self, id: ActionId, loose: &[Loose]) {
        if loose.contains(&Loose::NoWho) {
            let targets = self.context.sheet.actions.get(id).into_iter().flat_map(|action| &action.targets);
            let mut rows = targets.filter_map(|person| self.context.row(*person));
            let opposite = rows.find_map(|row| row.influence.counterpart);
            let anybody = || self.context.plan.team.iter().map(|member| member.id).min();
            let Some(who) = opposite.or_else(anybody) else { return };
            self.change_action(id, ActionField::Who(Some(who)));
        }
        if loose.iter().any(|one| !matches!(one, Loose::NoWho)) {
            let days = i64::from(Severity::High.days_to_act());
            let due = self.context.today.plus_days(days);
            self.change_action(id, ActionField::Due(due));
        }
    }

    /// It names a flag about whom it is aimed at, the gravest, or else the gravest of all.
    fn give_purpose(&mut self, id: ActionId) {
        let Some(action) = self.context.sheet.actions.get(id) else { return };
        let about = |finding: &&Finding| finding.person().is_some_and(|one| action.targets.contains(&one));
        let flags = self.found.all().filter(|finding| finding.severity.is_flag());
        let gravest = flags.clone().filter(about).min_by_key(|finding| finding.severity);
        let Some(finding) = gravest.or_else(|| flags.min_by_key(|finding| finding.severity)) else { return };
        let mut removes: BTreeSet<FlagRef> = action.removes.clone();
        removes.insert(finding.flag());
        self.change_action(id, ActionField::Removes(removes));
    }

    /// The least senior of us who matches the person's rank.
    fn bring_counterpart(&mut self, person: PersonId) {
        let Some(row) = self.context.row(person) else { return };
        let theirs = row.person.and_then(|person| person.rank);
        let matches = |rank: Option<u8>| match (theirs, rank) {
            (Some(theirs), Some(ours)) => ours < theirs.saturating_add(TOO_FAR),
            _ => true,
        };
        let team = self.context.plan.team.iter().filter(|member| matches(member.rank));
        // Of several of that rank any will do; the id settles it.
        let best = team.max_by_key(|member| (member.rank, std::cmp::Reverse(member.id)));
        let Some(member) = best.map(|member| member.id).filter(|id| row.influence.counterpart != Some(*id))
        else {
            return;
        };
        let field = InfluenceField::Counterpart(Some::<MemberId>(member));
        self.all.push(Edit::influence(self.context.sheet.id, person, field));
    }

    fn answer_objections(&mut self, open: &[OpenObjection]) {
        for one in open.iter().filter(|one| !one.is_answered) {
            let field = ObjectionField::Reply(TOLD.to_owned());
            self.all.push(Edit::Change(Change::Objection(one.id, field)));
        }
    }

    /// Whoever has the final say is marked; of the head of the company it is noted how we know.
    fn mark_top_officer(&mut self, finding: Option<&Finding>) {
        let mut officer: TopOfficer = self.context.sheet.top_officer.clone();
        match finding.map(|finding| &finding.repair) {
            Some(Repair::MarkTopOfficer(person)) => officer.person = Some(*person),
            _ => TOLD.clone_into(&mut officer.evidence),
        }
        self.all.push(Edit::objective(self.context.sheet.id, ObjectiveField::TopOfficer(officer)));
    }

    /// A visit today, to the weightiest: it counts as a call too.
    fn visit(&mut self) {
        let Some(row) = self.context.rows.first() else { return };
        let mut contact = Contact::new(ContactId(self.id));
        (contact.on, contact.kind) = (Some(self.context.today), Some(ContactKind::Visit));
        contact.with.insert(row.id());
        self.all.push(Edit::put(contact));
    }
}
