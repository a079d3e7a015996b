//! The fourteen steps of a working session (2.6): how far each is done, to which element it belongs, and which findings
//! belong to it. A step can be entered at any time, so none waits for another. It must not know how steps are worded.

use crate::model::day::Date;

use super::Analysis;
use super::context::{Context, Row, held_roles};
use super::feelings::{Moment, marked};
use super::finding::{Finding, Severity};
use super::place::{InfluencePlace, Place};
use super::thresholds::Thresholds;
use crate::model::record::words;
use crate::model::{AccountPlan, Element, FlagRef, Judgement, Objective, ObjectiveId, Role};

words! {
    /// A step of the working session, in its order.
    SessionStep {
        /// Say what is to be sold, for how much, by when.
        Objective = "objective",
        /// Mark how it feels before the analysis.
        Feeling = "feeling",
        /// Funnel place, the customer's timing, competition.
        Standing = "standing",
        /// Who is there, in which role.
        Influences = "influences",
        /// How much each counts here.
        Influence = "influence",
        /// How each sees the gap.
        Mode = "mode",
        /// How far each supports us.
        Rating = "rating",
        /// What each wins.
        WinResults = "win-results",
        /// Whether this is a customer for us.
        IdealCustomer = "ideal-customer",
        /// What is missing or uncertain.
        Flags = "flags",
        /// What sets us apart.
        Strengths = "strengths",
        /// What could be done, and what must be found out.
        Ideas = "ideas",
        /// What will be done, by whom and when.
        Actions = "actions",
        /// Mark how it feels after the analysis.
        FeelingAgain = "feeling-again",
    }
}

words! {
    /// How far a step is.
    Progress {
        /// Nothing is there.
        Open = "open",
        /// Something is there.
        Partly = "partly",
        /// All is there.
        Done = "done",
    }
}

/// How far a step is, counted in what it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepState {
    /// In one word.
    pub progress: Progress,
    /// How much of what it asks for is there.
    pub filled: usize,
    /// How much it asks for.
    pub asked: usize,
}

/// Criteria that make a full profile of the ideal customer (2.1 G).
const CRITERIA: usize = 5;

impl SessionStep {
    /// Its number, from 1.
    pub const fn number(self) -> usize {
        self as usize + 1
    }

    /// The step after it; `None` after the last.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// The step before it; `None` before the first.
    pub fn previous(self) -> Option<Self> {
        Self::ALL[..self as usize].last().copied()
    }

    /// The element that it fills; the feeling belongs to none.
    pub const fn element(self) -> Option<Element> {
        Some(match self {
            Self::Objective | Self::Standing => Element::Funnel,
            Self::Influences | Self::Influence => Element::BuyingInfluences,
            Self::Mode | Self::Rating => Element::ResponseModes,
            Self::WinResults => Element::WinResults,
            Self::IdealCustomer => Element::IdealCustomer,
            Self::Flags | Self::Strengths | Self::Ideas | Self::Actions => Element::FlagsAndStrengths,
            Self::Feeling | Self::FeelingAgain => return None,
        })
    }

    /// Where a session turns for an element: the first of its steps that is not done, or else the first.
    pub fn of_element(element: Element, states: &[StepState]) -> Self {
        let of = |step: &&Self| step.element() == Some(element);
        let is_done =
            |step: Self| states.get(step as usize).is_some_and(|state| state.progress == Progress::Done);
        let mut steps = Self::ALL.iter().filter(of);
        let first = steps.clone().next().copied().unwrap_or(Self::Objective);
        steps.find(|step| !is_done(**step)).copied().unwrap_or(first)
    }

    /// Whether a finding belongs to this step: by what it was seen from where that names a judgement, by its rule
    /// otherwise. One about several judgements belongs to several steps.
    pub fn concerns(self, finding: &Finding) -> bool {
        match finding.rule.get() {
            1 | 2 => finding.evidence.iter().any(|one| of_place(one.place) == self),
            46 | 47 => matches!(self, Self::Feeling | Self::FeelingAgain),
            rule => of_rule(rule, finding.element) == self,
        }
    }
}

/// The step that a rule speaks to; where none is named, the first of the element.
fn of_rule(rule: u8, element: Element) -> SessionStep {
    match rule {
        13..=15 | 68 | 69 => SessionStep::Influence,
        26..=29 => SessionStep::Rating,
        44 | 45 => SessionStep::Objective,
        55 => SessionStep::Strengths,
        21 | 33 | 53 | 54 => SessionStep::Actions,
        12 | 52 => SessionStep::Flags,
        _ => match element {
            Element::BuyingInfluences => SessionStep::Influences,
            Element::FlagsAndStrengths => SessionStep::Flags,
            Element::ResponseModes => SessionStep::Mode,
            Element::WinResults => SessionStep::WinResults,
            Element::IdealCustomer => SessionStep::IdealCustomer,
            Element::Funnel => SessionStep::Standing,
        },
    }
}

/// The step in which a place of a person is filled in.
fn of_place(place: Place) -> SessionStep {
    let Place::Influence(_, InfluencePlace::Judgement(judgement) | InfluencePlace::Proof(judgement)) = place
    else {
        return SessionStep::Influences;
    };
    match judgement {
        Judgement::Roles => SessionStep::Influences,
        Judgement::Influence => SessionStep::Influence,
        Judgement::Mode => SessionStep::Mode,
        Judgement::Rating => SessionStep::Rating,
        Judgement::Result | Judgement::Win => SessionStep::WinResults,
    }
}

/// How far every step of a sheet is on a day, in their order; nothing where there is no such sheet.
pub fn states(plan: &AccountPlan, sheet: ObjectiveId, today: Date, analysis: &Analysis) -> Vec<StepState> {
    let thresholds = Thresholds::default();
    let Some(objective) = plan.objectives.get(sheet) else { return Vec::new() };
    let context = Context::new(plan, objective, today, &thresholds);
    SessionStep::ALL.iter().map(|step| state(&context, analysis, *step)).collect()
}

fn state(context: &Context<'_>, analysis: &Analysis, step: SessionStep) -> StepState {
    let sheet = context.sheet;
    match step {
        SessionStep::Objective => {
            facts(&[!sheet.product.trim().is_empty(), sheet.amount.is_some(), sheet.close_on.is_some()])
        }
        SessionStep::Feeling => felt(context, Moment::Start),
        SessionStep::Standing => facts(&[
            sheet.funnel.is_some(),
            sheet.timing.is_some(),
            !sheet.competition.is_empty(),
            sheet.position.is_some(),
        ]),
        SessionStep::Influences => {
            let held = held_roles(&context.rows);
            let judged = judged(context, &[Judgement::Roles]);
            counted(held.len() + judged.filled, Role::ALL.len() + judged.asked)
        }
        SessionStep::Influence => judged(context, &[Judgement::Influence]),
        SessionStep::Mode => judged(context, &[Judgement::Mode]),
        SessionStep::Rating => judged(context, &[Judgement::Rating]),
        SessionStep::WinResults => {
            let theirs = judged(context, &[Judgement::Result, Judgement::Win]);
            let ours = usize::from(!sheet.our_win.text.trim().is_empty());
            counted(theirs.filled + ours, theirs.asked + 1)
        }
        SessionStep::IdealCustomer => {
            let rated = sheet.criteria.iter().filter(|criterion| criterion.score.is_some()).count();
            counted(rated, sheet.criteria.len().max(CRITERIA))
        }
        SessionStep::Flags => flags(context, analysis),
        SessionStep::Strengths => {
            let proved = sheet.strengths.len() - analysis.claims.len();
            let state = counted(proved, sheet.strengths.len());
            at_least(state, !sheet.strengths.is_empty())
        }
        SessionStep::Ideas => facts(&[!sheet.actions.is_empty(), !sheet.needs.is_empty()]),
        SessionStep::Actions => actions(sheet),
        SessionStep::FeelingAgain => felt(context, Moment::End),
    }
}

/// A step that asks for a number of things; one that asks for none is open.
fn counted(filled: usize, asked: usize) -> StepState {
    let progress = match filled {
        0 => Progress::Open,
        some if some < asked => Progress::Partly,
        _ => Progress::Done,
    };
    StepState { progress, filled, asked }
}

/// The same step, begun at least where something shows that it was.
fn at_least(state: StepState, is_begun: bool) -> StepState {
    if is_begun && state.progress == Progress::Open {
        StepState { progress: Progress::Partly, ..state }
    } else {
        state
    }
}

fn facts(facts: &[bool]) -> StepState {
    counted(facts.iter().filter(|fact| **fact).count(), facts.len())
}

/// How many of these judgements have a value.
fn judged(context: &Context<'_>, which: &[Judgement]) -> StepState {
    let of = |row: &Row<'_>| which.iter().filter(|one| row.influence.is_judged(**one)).count();
    counted(context.rows.iter().map(of).sum(), context.rows.len() * which.len())
}

/// A mark of today is done; one of an earlier session is a beginning.
fn felt(context: &Context<'_>, moment: Moment) -> StepState {
    let feelings = &context.sheet.feelings;
    let is_marked = |day| marked(feelings, moment, day).is_some();
    let was_marked = feelings.iter().any(|feeling| is_marked(feeling.on));
    at_least(facts(&[is_marked(context.today)]), was_marked)
}

/// Every grave flag, found or planted, wants an action that names it. With none, who looked at somebody is done.
fn flags(context: &Context<'_>, analysis: &Analysis) -> StepState {
    // R-52 says that others have no action: it goes with them.
    let is_grave =
        |one: &&Finding| matches!(one.severity, Severity::Critical | Severity::High) && one.rule.get() != 52;
    let planted = context.sheet.flags.iter().filter(|flag| !flag.is_resolved);
    let planted = planted.map(|flag| FlagRef::Manual { flag: flag.id });
    let flags: Vec<FlagRef> = analysis.open().filter(is_grave).map(Finding::flag).chain(planted).collect();
    if flags.is_empty() {
        return facts(&[!context.rows.is_empty()]);
    }
    let is_named = |flag: &&FlagRef| context.sheet.actions.iter().any(|action| action.removes.contains(flag));
    counted(flags.iter().filter(is_named).count(), flags.len())
}

/// Every chosen action has a name and a day; a done one had.
fn actions(sheet: &Objective) -> StepState {
    let chosen = sheet.actions.iter().filter(|action| action.is_planned() || action.is_done());
    let is_firm =
        |action: &&crate::model::Action| action.is_done() || (action.who.is_some() && action.due.is_some());
    let state = counted(chosen.clone().filter(is_firm).count(), chosen.clone().count());
    at_least(state, chosen.clone().next().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, ECONOMIC, TECHNICAL, USER};
    use crate::model::objective::{CompetitionKind, Criterion, FunnelPlace, Timing};
    use crate::model::{
        ActionStatus, CriterionId, Feeling, FeelingStep, Flag, FlagId, MemberId, Need, NeedId, Strength,
        StrengthId,
    };
    use uuid::Uuid;

    fn of(case: &Case, step: SessionStep) -> StepState {
        let (plan, id) = case.build();
        let all = states(&plan, id, case.today, &case.analyse());
        assert_eq!(all.len(), SessionStep::ALL.len());
        all[step as usize]
    }

    fn is(case: &Case, step: SessionStep) -> (Progress, usize, usize) {
        let state = of(case, step);
        (state.progress, state.filled, state.asked)
    }

    #[test]
    fn the_fourteen_steps_stand_in_their_order() {
        assert_eq!(SessionStep::ALL.len(), 14);
        assert_eq!(SessionStep::Objective.previous(), None);
        assert_eq!(SessionStep::FeelingAgain.next(), None);
        for pair in SessionStep::ALL.windows(2) {
            assert_eq!((pair[0].next(), pair[1].previous()), (Some(pair[1]), Some(pair[0])));
        }
        assert_eq!(SessionStep::Mode.number(), 6);
    }

    #[test]
    fn nothing_but_the_product_is_there_on_a_bare_sheet() {
        let case = Case::bare();
        assert_eq!(is(&case, SessionStep::Objective), (Progress::Partly, 1, 3));
        for step in SessionStep::ALL.iter().skip(1).filter(|step| **step != SessionStep::Flags) {
            assert_eq!(of(&case, *step).progress, Progress::Open, "{step:?}");
        }
    }

    #[test]
    fn an_unknown_sheet_has_no_steps() {
        let (plan, _) = Case::sound().build();
        let other = ObjectiveId(Uuid::from_u128(99));
        assert!(states(&plan, other, Case::sound().today, &Case::sound().analyse()).is_empty());
    }

    #[test]
    fn people_steps_count_people() {
        let mut case = Case::sound();
        for step in [SessionStep::Influence, SessionStep::Mode, SessionStep::Rating] {
            assert_eq!(is(&case, step), (Progress::Done, 4, 4), "{step:?}");
        }
        assert_eq!(is(&case, SessionStep::Influences), (Progress::Done, 8, 8));
        assert_eq!(is(&case, SessionStep::WinResults), (Progress::Done, 9, 9));
        case.rows[USER].mode = None;
        case.rows[TECHNICAL].roles.clear();
        case.rows[COACH].win.clear();
        case.sheet.our_win.text.clear();
        assert_eq!(is(&case, SessionStep::Mode), (Progress::Partly, 3, 4));
        assert_eq!(is(&case, SessionStep::Influences), (Progress::Partly, 6, 8));
        assert_eq!(is(&case, SessionStep::WinResults), (Progress::Partly, 7, 9));
    }

    #[test]
    fn the_feeling_is_marked_twice_in_a_session() {
        let mut case = Case::sound();
        let mark = |on, step| Feeling { on, step };
        case.sheet.feelings = vec![mark(case.days_ago(20), FeelingStep::Great)];
        assert_eq!(of(&case, SessionStep::Feeling).progress, Progress::Partly);
        assert_eq!(of(&case, SessionStep::FeelingAgain).progress, Progress::Open);
        case.sheet.feelings.push(mark(case.today, FeelingStep::Ok));
        assert_eq!(of(&case, SessionStep::Feeling).progress, Progress::Done);
        case.sheet.feelings.push(mark(case.today, FeelingStep::Worry));
        assert_eq!(of(&case, SessionStep::FeelingAgain).progress, Progress::Done);
    }

    #[test]
    fn the_standing_asks_for_four_things() {
        let mut case = Case::sound();
        case.sheet.funnel = Some(FunnelPlace::In);
        case.sheet.timing = Some(Timing::Active);
        case.sheet.competition.insert(CompetitionKind::DoNothing);
        assert_eq!(is(&case, SessionStep::Standing), (Progress::Partly, 3, 4));
    }

    #[test]
    fn a_profile_has_five_criteria() {
        let mut case = Case::sound();
        let rated = |at: u128, score| {
            let mut criterion = Criterion::new(CriterionId(Uuid::from_u128(at)));
            criterion.score = score;
            criterion
        };
        case.sheet.criteria = (1..=4).map(|at| rated(at, Some(0))).collect();
        assert_eq!(is(&case, SessionStep::IdealCustomer), (Progress::Partly, 4, 5));
        case.sheet.criteria = (1..=6).map(|at| rated(at, Some(3))).collect();
        assert_eq!(is(&case, SessionStep::IdealCustomer), (Progress::Done, 6, 6));
    }

    #[test]
    fn grave_flags_want_an_action() {
        let mut case = Case::sound();
        assert_eq!(is(&case, SessionStep::Flags), (Progress::Done, 1, 1));
        case.flags.push(Flag::new(FlagId(Uuid::from_u128(7))));
        case.rows[ECONOMIC].mode = None;
        assert_eq!(is(&case, SessionStep::Flags), (Progress::Open, 0, 2));
        let flag = case.only(1).flag();
        case.action(1).removes.insert(flag);
        assert_eq!(is(&case, SessionStep::Flags), (Progress::Partly, 1, 2));
        case.flags[0].is_resolved = true;
        assert_eq!(is(&case, SessionStep::Flags), (Progress::Done, 1, 1));
    }

    #[test]
    fn a_claim_is_the_beginning_of_a_strength() {
        let mut case = Case::sound();
        case.strengths.push(Strength::new(StrengthId(Uuid::from_u128(8))));
        assert_eq!(is(&case, SessionStep::Strengths), (Progress::Partly, 0, 1));
        let user = case.id(USER);
        let strength = &mut case.strengths[0];
        (strength.differs, strength.is_relevant) = (true, true);
        strength.valued_by.insert(user);
        assert_eq!(is(&case, SessionStep::Strengths), (Progress::Done, 1, 1));
    }

    #[test]
    fn ideas_become_actions_with_who_and_when() {
        let mut case = Case::sound();
        case.action(1);
        assert_eq!(is(&case, SessionStep::Ideas), (Progress::Partly, 1, 2));
        case.sheet.needs = std::iter::once(Need::new(NeedId(Uuid::from_u128(1)))).collect();
        assert_eq!(is(&case, SessionStep::Ideas), (Progress::Done, 2, 2));
        assert_eq!(of(&case, SessionStep::Actions).progress, Progress::Open);
        case.actions[0].status = Some(ActionStatus::Planned);
        assert_eq!(is(&case, SessionStep::Actions), (Progress::Partly, 0, 1));
        case.team.push(crate::model::Member::new(MemberId(Uuid::from_u128(5))));
        (case.actions[0].who, case.actions[0].due) = (Some(case.team[0].id), Some(case.today));
        assert_eq!(is(&case, SessionStep::Actions), (Progress::Done, 1, 1));
    }

    #[test]
    fn an_element_leads_to_what_is_left_to_do() {
        let mut case = Case::sound();
        let lead = |case: &Case| {
            let (plan, id) = case.build();
            let all = states(&plan, id, case.today, &case.analyse());
            SessionStep::of_element(Element::ResponseModes, &all)
        };
        assert_eq!(lead(&case), SessionStep::Mode, "all is done: the first");
        case.rows[USER].rating = None;
        assert_eq!(lead(&case), SessionStep::Rating);
        case.rows[USER].mode = None;
        assert_eq!(lead(&case), SessionStep::Mode);
        for element in Element::ALL {
            let step = SessionStep::of_element(*element, &[]);
            assert_eq!(step.element(), Some(*element));
        }
    }

    #[test]
    fn a_finding_about_several_judgements_belongs_to_several_steps() {
        let mut case = Case::sound();
        case.rows[USER].mode = None;
        case.rows[USER].win.clear();
        let finding = case.only(1);
        let steps: Vec<_> = SessionStep::ALL.iter().filter(|step| step.concerns(&finding)).collect();
        assert_eq!(steps, [&SessionStep::Mode, &SessionStep::WinResults]);
    }

    #[test]
    fn every_finding_has_its_step() {
        let mut case = Case::sound();
        case.sheet.amount = None;
        case.sheet.feelings = vec![Feeling { on: case.today, step: FeelingStep::Panic }];
        case.rows[USER].coverage = None;
        case.rows[ECONOMIC].mode = None;
        case.rows[COACH].rating = crate::method::testing::rating(-5);
        let analysis = case.analyse();
        assert!(analysis.findings.len() > 5);
        for finding in &analysis.findings {
            let count = SessionStep::ALL.iter().filter(|step| step.concerns(finding)).count();
            let most = if matches!(finding.rule.get(), 46 | 47) { 2 } else { 1 };
            assert!((1..=most).contains(&count), "{} belongs to {count} steps", finding.rule);
        }
    }
}
