//! What the method advises for a mode, and who can help with whom (R-20a), as data. It must not know how advice
//! is worded.

use crate::model::day::Date;

use super::context::Context;
use super::strength::is_bell;
use super::thresholds::Thresholds;
use crate::model::order;
use crate::model::{AccountPlan, Level, Mode, ObjectiveId, PersonId, RelationshipKind, Role, StrengthId};

/// Something that the method advises to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Show how the proposal closes the gap upwards.
    ShowTheWayUp,
    /// Put the gain in numbers.
    QuantifyGain,
    /// Show how the cause is removed quickly.
    RemoveTheCause,
    /// Move before a rival does.
    BeFirst,
    /// Serve the trouble before any growth.
    TroubleFirst,
    /// Show the growth or trouble that comes if nothing is done.
    ShowWhatIsComing,
    /// Let somebody who feels a gap speak.
    UseLeverage,
    /// Show a gap that has not been seen, by comparison with others.
    ShowUnseenGap,
    /// Spend no effort.
    SpendNothing,
    /// Watch for the fall, and be ready.
    WatchForTheFall,
    /// Let others bring the facts.
    SowDoubtThroughOthers,
    /// Find out the mode first.
    FindOut,
}

/// What may go wrong with a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Risk {
    /// It may sound like a threat, and the future may be doubted.
    SoundsLikeThreat,
    /// The person may feel gone behind, and be alienated.
    Alienates,
    /// The comparison may be disputed, or wound.
    Disputed,
    /// They lack time, people or money for a large change.
    LacksMeans,
    /// They want improvement, not upheaval.
    TooRadical,
    /// The window may close once the worst is repaired.
    WindowCloses,
}

/// A move, with its risk when the method names one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What to do.
    pub step: Move,
    /// What may go wrong.
    pub risk: Option<Risk>,
}

/// Somebody who feels a gap and is listened to by another.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    /// Who.
    pub person: PersonId,
    /// Growth or trouble.
    pub mode: Mode,
    /// Degree of influence.
    pub influence: Option<Level>,
    /// Whether the line is one of influence, not only of alliance.
    pub is_listened_to: bool,
    /// The strengths of ours that the person values and so can speak of.
    pub bells: Vec<StrengthId>,
    /// Weight, for the order.
    pub weight: f64,
}

/// What to do about somebody in a mode, or while it is unknown.
pub fn strategy(mode: Option<Mode>) -> Vec<Step> {
    let step = |step| Step { step, risk: None };
    let risky = |step, risk| Step { step, risk: Some(risk) };
    match mode {
        Some(Mode::Growth) => {
            vec![risky(Move::ShowTheWayUp, Risk::TooRadical), step(Move::QuantifyGain)]
        }
        Some(Mode::Trouble) => vec![
            risky(Move::RemoveTheCause, Risk::LacksMeans),
            risky(Move::BeFirst, Risk::WindowCloses),
            step(Move::TroubleFirst),
        ],
        Some(Mode::EvenKeel) => vec![
            risky(Move::ShowWhatIsComing, Risk::SoundsLikeThreat),
            risky(Move::UseLeverage, Risk::Alienates),
            risky(Move::ShowUnseenGap, Risk::Disputed),
        ],
        Some(Mode::Overconfident) => {
            vec![step(Move::SpendNothing), step(Move::WatchForTheFall), step(Move::SowDoubtThroughOthers)]
        }
        None => vec![step(Move::FindOut)],
    }
}

/// Who of the sheet feels a gap and has a line to this person, the heaviest first (R-20a): an influence line towards
/// the person, or an alliance either way. To the one with the final say the way leads over those who can speak of a
/// strength of ours: they come first, which is advice and no finding, since nobody is wrong to know the boss.
pub fn leverage(context: &Context<'_>, person: PersonId) -> Vec<Lever> {
    let mut levers: Vec<Lever> = Vec::new();
    for line in context.plan.relationships.iter() {
        let (Some(from), Some(to), Some(kind)) = (line.from, line.to, line.kind) else { continue };
        let (other, is_listened_to) = match kind {
            RelationshipKind::Influences if to == person => (from, true),
            RelationshipKind::Alliance if to == person => (from, false),
            RelationshipKind::Alliance if from == person => (to, false),
            RelationshipKind::Influences | RelationshipKind::Alliance | RelationshipKind::Conflict => {
                continue;
            }
        };
        let Some(row) = context.row(other).filter(|_| other != person) else { continue };
        let Some(mode) = row.influence.mode.filter(|mode| mode.feels_gap()) else { continue };
        match levers.iter_mut().find(|lever| lever.person == other) {
            Some(known) => known.is_listened_to |= is_listened_to,
            None => levers.push(Lever {
                person: other,
                mode,
                influence: row.influence.influence,
                is_listened_to,
                bells: bells(context, other),
                weight: row.weight,
            }),
        }
    }
    let is_deciding = context.row(person).is_some_and(|row| row.holds(Role::Economic));
    order::sort_by(&mut levers, |a, b| {
        let speaks = |lever: &Lever| is_deciding && !lever.bells.is_empty();
        let by_line = b.is_listened_to.cmp(&a.is_listened_to);
        speaks(b)
            .cmp(&speaks(a))
            .then(by_line)
            .then_with(|| b.weight.total_cmp(&a.weight))
            .then_with(|| a.person.cmp(&b.person))
    });
    levers
}

/// The proved strengths that somebody values.
fn bells(context: &Context<'_>, person: PersonId) -> Vec<StrengthId> {
    let valued = context.sheet.strengths.iter().filter(|one| one.valued_by.contains(&person));
    valued.filter(|one| is_bell(context, one)).map(|one| one.id).collect()
}

/// Who of a sheet can help with this person on a day, the heaviest first (R-20a); nobody where there is no such sheet.
pub fn levers(plan: &AccountPlan, sheet: ObjectiveId, person: PersonId, today: Date) -> Vec<Lever> {
    let thresholds = Thresholds::default();
    let Some(objective) = plan.objectives.get(sheet) else { return Vec::new() };
    leverage(&Context::new(plan, objective, today, &thresholds), person)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, ECONOMIC, TECHNICAL, USER};

    #[test]
    fn r20_every_move_against_an_even_keel_has_a_risk() {
        let steps = strategy(Some(Mode::EvenKeel));
        assert_eq!(steps.len(), 3);
        assert!(steps.iter().all(|step| step.risk.is_some()));
    }

    #[test]
    fn r20_everybody_gets_advice() {
        for mode in Mode::ALL.iter().copied().map(Some).chain([None]) {
            assert!(!strategy(mode).is_empty(), "{mode:?}");
        }
    }

    #[test]
    fn r20a_levers_feel_a_gap_and_have_a_line() {
        let mut case = Case::sound();
        case.rows[ECONOMIC].mode = Some(Mode::EvenKeel);
        case.rows[COACH].mode = Some(Mode::EvenKeel);
        case.line(USER, ECONOMIC, RelationshipKind::Alliance);
        case.line(TECHNICAL, ECONOMIC, RelationshipKind::Influences);
        case.line(COACH, ECONOMIC, RelationshipKind::Influences);
        case.line(ECONOMIC, USER, RelationshipKind::Influences);
        let (plan, objective) = case.build();
        let sheet = plan.objectives.get(objective).expect("the sheet");
        let context = Context::new(&plan, sheet, case.today, &case.thresholds);
        let found: Vec<_> = leverage(&context, case.id(ECONOMIC))
            .into_iter()
            .map(|lever| (lever.person, lever.is_listened_to))
            .collect();
        assert_eq!(found, [(case.id(TECHNICAL), true), (case.id(USER), false)]);
    }

    #[test]
    fn r56_the_final_say_is_reached_over_those_who_can_speak_of_a_strength() {
        let mut case = Case::sound();
        case.line(TECHNICAL, ECONOMIC, RelationshipKind::Influences);
        case.line(USER, ECONOMIC, RelationshipKind::Alliance);
        case.line(TECHNICAL, COACH, RelationshipKind::Influences);
        case.line(USER, COACH, RelationshipKind::Alliance);
        let bell = case.bell(1, USER);
        let order = |case: &Case, to: usize| {
            let (plan, sheet) = case.build();
            levers(&plan, sheet, case.id(to), case.today)
        };
        let first = order(&case, ECONOMIC).remove(0);
        assert_eq!((first.person, first.bells), (case.id(USER), vec![bell]));
        assert_eq!(order(&case, COACH)[0].person, case.id(TECHNICAL), "to anybody else the line counts");
        case.strengths[0].is_relevant = false;
        assert_eq!(order(&case, ECONOMIC)[0].person, case.id(TECHNICAL), "a claim opens no door");
    }
}
