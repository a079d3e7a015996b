//! What each level of the sales funnel asks before an objective may stand there (R-57, R-58, M.11), each prerequisite
//! with whether it is met: a rule speaks of those that are not, a screen lists them all. It must not know how they are
//! worded.

use crate::model::day::Date;

use super::base::{Base, base};
use super::context::{Context, Row};
use super::evidence::saw_count;
use super::finding::{Finding, Severity};
use super::place::{Evidence, ObjectivePlace, Place, Seen};
use super::thresholds::Thresholds;
use crate::model::{
    AccountPlan, BuyingStage, FunnelPlace, Judgement, Level, Mode, ObjectiveId, Role, record::words,
};

words! {
    /// Something that a level of the funnel asks.
    Prerequisite {
        /// The fit is verified.
        FitVerified = "fit-verified",
        /// Somebody in growth or trouble was met about the gap.
        GapDiscussed = "gap-discussed",
        /// At least one base is partly covered.
        BaseBegun = "base-begun",
        /// It is nine in ten sure to close in time.
        NearlySure = "nearly-sure",
        /// It closes within half the normal cycle.
        ClosesSoon = "closes-soon",
        /// Only closing tasks are left: the customer decides, and no information is missing.
        OnlyClosing = "only-closing",
        /// No critical flag stands.
        NoCriticalFlag = "no-critical-flag",
        /// The one with the final say is covered.
        EconomicCovered = "economic-covered",
        /// Everybody of high influence is covered.
        HighCovered = "high-covered",
    }
}

impl Prerequisite {
    /// What R-57 asks of a level. Nothing is asked of those above the funnel.
    pub const fn of(place: FunnelPlace) -> &'static [Self] {
        match place {
            FunnelPlace::Universe | FunnelPlace::Above => &[],
            FunnelPlace::In => &[Self::FitVerified, Self::GapDiscussed, Self::BaseBegun],
            FunnelPlace::BestFew => &[
                Self::FitVerified,
                Self::GapDiscussed,
                Self::BaseBegun,
                Self::NearlySure,
                Self::ClosesSoon,
                Self::OnlyClosing,
            ],
        }
    }

    /// What R-58 asks of the best few besides.
    pub const STRICT: &'static [Self] = &[Self::NoCriticalFlag, Self::EconomicCovered, Self::HighCovered];
}

/// A prerequisite, and whether it is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// What is asked.
    pub what: Prerequisite,
    /// Whether it is so.
    pub is_met: bool,
}

/// Everything that a level asks of a sheet on a day, given what is found there; nothing where there is no such sheet.
pub fn prerequisites(
    plan: &AccountPlan,
    sheet: ObjectiveId,
    place: FunnelPlace,
    today: Date,
    thresholds: &Thresholds,
    findings: &[Finding],
) -> Vec<Check> {
    let Some(objective) = plan.objectives.get(sheet) else { return Vec::new() };
    let context = Context::new(plan, objective, today, thresholds);
    let critical = critical(findings);
    asked(place).map(|what| Check { what, is_met: is_met(&context, critical, what) }).collect()
}

/// Everything that a level asks, by R-57 and by R-58.
fn asked(place: FunnelPlace) -> impl Iterator<Item = Prerequisite> {
    let strict = if place == FunnelPlace::BestFew { Prerequisite::STRICT } else { &[] };
    Prerequisite::of(place).iter().chain(strict).copied()
}

/// What a level asks and a sheet lacks.
pub(super) fn lacking(context: &Context<'_>, findings: &[Finding], place: FunnelPlace) -> Vec<Prerequisite> {
    let critical = critical(findings);
    asked(place).filter(|what| !is_met(context, critical, *what)).collect()
}

/// Those of some prerequisites that are not met while so many critical findings stand.
pub(super) fn unmet(context: &Context<'_>, critical: usize, asked: &[Prerequisite]) -> Vec<Prerequisite> {
    asked.iter().copied().filter(|what| !is_met(context, critical, *what)).collect()
}

fn is_met(context: &Context<'_>, critical: usize, what: Prerequisite) -> bool {
    let sheet = context.sheet;
    match what {
        Prerequisite::FitVerified => sheet.is_fit_verified,
        // What a contact was about, the log does not say: with somebody who feels a gap it is taken to be the gap.
        Prerequisite::GapDiscussed => context.rows.iter().any(|row| feels_gap(row) && row.is_in_log),
        Prerequisite::BaseBegun => context.rows.iter().any(|row| verdict(context, row) != Base::Open),
        Prerequisite::NearlySure => sheet.is_nearly_sure,
        Prerequisite::ClosesSoon => closes_soon(context),
        Prerequisite::OnlyClosing => {
            sheet.buying_stage.is_some_and(|stage| stage >= BuyingStage::Decision)
                && sheet.needs.iter().all(|need| need.is_known)
        }
        Prerequisite::NoCriticalFlag => critical == 0,
        Prerequisite::EconomicCovered => {
            let mut holders = context.holders(Role::Economic);
            holders.clone().next().is_some() && holders.all(|row| verdict(context, row) == Base::Covered)
        }
        Prerequisite::HighCovered => uncovered_high(context).next().is_none(),
    }
}

/// What shows that a prerequisite is not met.
pub(super) fn evidence(context: &Context<'_>, critical: usize, what: Prerequisite) -> Vec<Evidence> {
    let nothing = |place| vec![Evidence::new(Place::Objective(place), Seen::Nothing)];
    let contact = |row: &Row<'_>| [row.saw(Judgement::Rating), row.saw_coverage()];
    let sheet = context.sheet;
    match what {
        Prerequisite::FitVerified => nothing(ObjectivePlace::Fit),
        Prerequisite::GapDiscussed => context.rows.iter().map(|row| row.saw(Judgement::Mode)).collect(),
        Prerequisite::BaseBegun => context.rows.iter().flat_map(contact).collect(),
        Prerequisite::NearlySure => nothing(ObjectivePlace::Sureness),
        Prerequisite::ClosesSoon => vec![
            Evidence::new(
                Place::Objective(ObjectivePlace::CloseOn),
                sheet.close_on.map_or(Seen::Nothing, Seen::Day),
            ),
            Evidence::new(
                Place::Objective(ObjectivePlace::Cycle),
                sheet.normal_cycle_days.map_or(Seen::Nothing, |days| Seen::Count(days as usize)),
            ),
        ],
        Prerequisite::OnlyClosing => vec![
            Evidence::new(
                Place::Objective(ObjectivePlace::BuyingStage),
                sheet.buying_stage.map_or(Seen::Nothing, Seen::Stage),
            ),
            saw_count(ObjectivePlace::Needs, sheet.needs.iter().filter(|need| !need.is_known).count()),
        ],
        Prerequisite::NoCriticalFlag => vec![saw_count(ObjectivePlace::Findings, critical)],
        Prerequisite::EconomicCovered => context.holders(Role::Economic).flat_map(contact).collect(),
        Prerequisite::HighCovered => uncovered_high(context).flat_map(contact).collect(),
    }
}

fn verdict(context: &Context<'_>, row: &Row<'_>) -> Base {
    base(row.influence, context.thresholds)
}

fn feels_gap(row: &Row<'_>) -> bool {
    row.influence.mode.is_some_and(Mode::feels_gap)
}

/// Whether the closing date lies ahead, by half the normal cycle at most; unknown days meet nothing.
fn closes_soon(context: &Context<'_>) -> bool {
    let (Some(on), Some(cycle)) = (context.sheet.close_on, context.sheet.normal_cycle_days) else {
        return false;
    };
    let left = -i64::from(context.days_since(on));
    (0..=i64::from(cycle) / 2).contains(&left)
}

/// How many critical findings stand.
pub(super) fn critical(findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| finding.is_open() && finding.severity == Severity::Critical).count()
}

fn uncovered_high<'c, 'a>(context: &'c Context<'a>) -> impl Iterator<Item = &'c Row<'a>> {
    let high = context.rows.iter().filter(|row| row.influence.influence == Some(Level::High));
    high.filter(|row| verdict(context, row) != Base::Covered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, ECONOMIC, USER, rating};
    use crate::model::{Coverage, Need, NeedId};
    use uuid::Uuid;

    fn unmet_of(case: &Case, place: FunnelPlace) -> Vec<Prerequisite> {
        let (plan, id) = case.build();
        let findings = case.analyse().findings;
        let all = prerequisites(&plan, id, place, case.today, &Thresholds::default(), &findings);
        all.into_iter().filter(|check| !check.is_met).map(|check| check.what).collect()
    }

    /// A sound sheet of which all is said that the best few ask.
    fn best() -> Case {
        let mut case = Case::sound();
        case.best_few();
        case
    }

    /// fact (i): what each level asks.
    #[test]
    fn every_level_asks_what_the_method_says() {
        assert_eq!(Prerequisite::of(FunnelPlace::Universe), []);
        assert_eq!(Prerequisite::of(FunnelPlace::Above), []);
        let inside = [Prerequisite::FitVerified, Prerequisite::GapDiscussed, Prerequisite::BaseBegun];
        assert_eq!(Prerequisite::of(FunnelPlace::In), inside);
        assert!(Prerequisite::of(FunnelPlace::BestFew).starts_with(&inside));
        let listed = Prerequisite::of(FunnelPlace::BestFew).iter().chain(Prerequisite::STRICT);
        assert!(listed.eq(Prerequisite::ALL), "each is asked somewhere");
    }

    #[test]
    fn a_sound_sheet_may_stand_among_the_best_few() {
        assert_eq!(unmet_of(&best(), FunnelPlace::BestFew), []);
        assert_eq!(unmet_of(&Case::sound(), FunnelPlace::Above), []);
    }

    /// A prerequisite, and what makes it fail.
    type Failing = (Prerequisite, fn(&mut Case));

    #[test]
    fn each_prerequisite_can_be_the_one_that_fails() {
        let alone: &[Failing] = &[
            (Prerequisite::FitVerified, |case| case.sheet.is_fit_verified = false),
            (Prerequisite::GapDiscussed, |case| case.contacts.clear()),
            (Prerequisite::BaseBegun, |case| {
                for row in &mut case.rows {
                    row.rating = rating(-1);
                }
            }),
            (Prerequisite::NearlySure, |case| case.sheet.is_nearly_sure = false),
            (Prerequisite::ClosesSoon, |case| case.sheet.normal_cycle_days = Some(239)),
            (Prerequisite::OnlyClosing, |case| case.sheet.buying_stage = Some(BuyingStage::Concerns)),
            (Prerequisite::NoCriticalFlag, |case| case.rows[COACH].coach.trusts_us = None),
            (Prerequisite::EconomicCovered, |case| case.rows[ECONOMIC].rating = rating(2)),
            (Prerequisite::HighCovered, |case| case.rows[COACH].coverage = Some(Coverage::Brief)),
        ];
        assert!(alone.iter().map(|(what, _)| what).eq(Prerequisite::ALL));
        for (what, change) in alone {
            let mut case = best();
            change(&mut case);
            assert!(unmet_of(&case, FunnelPlace::BestFew).contains(what), "{what:?}");
        }
    }

    #[test]
    fn the_closing_date_counts_until_it_has_passed() {
        let mut case = best();
        case.sheet.close_on = Some(case.today);
        assert_eq!(unmet_of(&case, FunnelPlace::BestFew), []);
        case.sheet.close_on = Some(case.days_ago(1));
        assert!(unmet_of(&case, FunnelPlace::BestFew).contains(&Prerequisite::ClosesSoon));
        case.sheet.close_on = None;
        assert!(unmet_of(&case, FunnelPlace::BestFew).contains(&Prerequisite::ClosesSoon));
    }

    #[test]
    fn information_that_is_missing_is_no_closing_task() {
        let mut case = best();
        case.sheet.needs = std::iter::once(Need::new(NeedId(Uuid::from_u128(1)))).collect();
        assert_eq!(unmet_of(&case, FunnelPlace::BestFew), [Prerequisite::OnlyClosing]);
    }

    #[test]
    fn a_critical_flag_that_was_set_aside_stands_no_more() {
        let mut case = best();
        case.rows[ECONOMIC].win.clear();
        assert!(unmet_of(&case, FunnelPlace::BestFew).contains(&Prerequisite::NoCriticalFlag));
        case.dismiss_all();
        assert!(!unmet_of(&case, FunnelPlace::BestFew).contains(&Prerequisite::NoCriticalFlag));
        case.rows[USER].win.clear();
        assert_eq!(
            unmet_of(&case, FunnelPlace::BestFew),
            [Prerequisite::EconomicCovered, Prerequisite::HighCovered]
        );
    }
}
