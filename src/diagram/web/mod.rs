//! The web of a sheet: strengths, actions and flags in three columns, joined by threads, with the information needed at the
//! foot of the third. It must not know what the cards say.

mod order;

use crate::model::{ActionId, FlagRef, NeedId, Objective, StrengthId};
use order::{Tie, untangle};

/// Units of the picture to one line of text: what scales with the text is drawn in these.
pub const UNITS_PER_REM: f64 = 14.0;
/// Height of a card.
pub const CARD: f64 = 78.0;
/// Between two cards.
pub const GAP: f64 = 8.0;
/// Width of the space between two columns, in which the threads run.
pub const GUTTER: f64 = 64.0;
/// Above the information needed: its heading.
pub const HEADING: f64 = 30.0;
/// How many flags are shown at first, unless more are joined.
const SHOWN_FLAGS: usize = 10;

/// What one card stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Knot {
    /// A strength of ours.
    Strength(StrengthId),
    /// Something to do.
    Action(ActionId),
    /// A red flag.
    Flag(FlagRef),
    /// Information that is needed.
    Need(NeedId),
}

impl Knot {
    /// The action and the other, when a thread can join these two; every thread has an action at one end.
    pub const fn pair(self, other: Self) -> Option<(ActionId, Self)> {
        match (self, other) {
            (Self::Action(_), Self::Action(_)) => None,
            (Self::Action(action), knot) | (knot, Self::Action(action)) => Some((action, knot)),
            _ => None,
        }
    }
}

/// A thread between two neighbouring columns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thread {
    /// The card at its left.
    pub from: Knot,
    /// The card at its right.
    pub to: Knot,
    /// Its height at the left edge of the space between the columns.
    pub start: f64,
    /// Its height at the right edge.
    pub end: f64,
}

impl Thread {
    /// The curve, for a `path`.
    pub fn path(&self) -> String {
        let (start, end, half) = (self.start.to_string(), self.end.to_string(), (GUTTER / 2.0).to_string());
        let parts = [
            "M0 ",
            &start,
            "C",
            &half,
            " ",
            &start,
            " ",
            &half,
            " ",
            &end,
            " ",
            &GUTTER.to_string(),
            " ",
            &end,
        ];
        parts.concat()
    }
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Web {
    /// Strengths, from the top.
    pub strengths: Vec<Knot>,
    /// Actions, from the top.
    pub actions: Vec<Knot>,
    /// Flags, from the top.
    pub flags: Vec<Knot>,
    /// Information needed, below the flags.
    pub needs: Vec<Knot>,
    /// Threads between strengths and actions.
    pub left: Vec<Thread>,
    /// Threads between actions and flags, or information needed.
    pub right: Vec<Thread>,
    /// Flags that are not shown.
    pub hidden: usize,
    /// The height of the tallest column.
    pub height: f64,
}

/// What the picture is made of.
pub struct Sources<'a> {
    /// The sheet.
    pub sheet: &'a Objective,
    /// The red flags that stand, the gravest first.
    pub flags: &'a [FlagRef],
    /// Whether every flag is shown, or those that are joined and the gravest of the others.
    pub has_all_flags: bool,
    /// Whether what is done is shown.
    pub has_done: bool,
}

impl Web {
    /// Draws the web of a sheet.
    pub fn new(sources: &Sources<'_>) -> Self {
        let sheet = sources.sheet;
        let actions: Vec<_> =
            sheet.actions.iter().filter(|action| sources.has_done || !action.is_done()).collect();
        let needs: Vec<_> = sheet
            .needs
            .iter()
            .filter(|need| sources.has_done || !need.is_known)
            .map(|need| need.id)
            .collect();
        let is_joined = |flag: &FlagRef| actions.iter().any(|action| action.removes.contains(flag));
        let mut room =
            SHOWN_FLAGS.saturating_sub(sources.flags.iter().filter(|flag| is_joined(flag)).count());
        let mut flags = sources.flags.to_vec();
        flags.retain(|flag| {
            let is_shown = sources.has_all_flags || is_joined(flag) || room > 0;
            room = room.saturating_sub(usize::from(is_shown && !is_joined(flag)));
            is_shown
        });
        let strengths: Vec<_> = sheet.strengths.iter().map(|strength| strength.id).collect();
        let mut left: Vec<Tie> = Vec::new();
        let mut right: Vec<Tie> = Vec::new();
        for (at, action) in actions.iter().enumerate() {
            let used = strengths.iter().enumerate().filter(|(_, id)| action.uses.contains(id));
            left.extend(used.map(|(strength, _)| (strength, at)));
            let removed = flags.iter().enumerate().filter(|(_, flag)| action.removes.contains(flag));
            right.extend(removed.map(|(flag, _)| (flag, at)));
            let found = needs.iter().enumerate().filter(|(_, id)| action.finds.contains(id));
            right.extend(found.map(|(need, _)| (flags.len() + need, at)));
        }
        let sizes = [strengths.len(), actions.len(), flags.len() + needs.len()];
        let columns = untangle(sizes, flags.len(), &left, &right);
        let right_knots: Vec<Knot> = flags
            .iter()
            .map(|flag| Knot::Flag(*flag))
            .chain(needs.iter().map(|id| Knot::Need(*id)))
            .collect();
        let sorted =
            |order: &[usize], knot: &dyn Fn(usize) -> Knot| order.iter().map(|at| knot(*at)).collect();
        let mut web = Self {
            strengths: sorted(&columns.left, &|at| Knot::Strength(strengths[at])),
            actions: sorted(&columns.middle, &|at| Knot::Action(actions[at].id)),
            flags: sorted(&columns.right[..flags.len()], &|at| right_knots[at]),
            needs: sorted(&columns.right[flags.len()..], &|at| right_knots[at]),
            hidden: sources.flags.len() - flags.len(),
            ..Self::default()
        };
        web.spin(
            &left,
            &right,
            |tie| Knot::Strength(strengths[tie]),
            |tie| right_knots[tie],
            |at| Knot::Action(actions[at].id),
        );
        web
    }

    /// Makes the threads: those at one card are spread over its edge in the order of where they lead.
    fn spin(
        &mut self,
        left: &[Tie],
        right: &[Tie],
        strength: impl Fn(usize) -> Knot,
        other: impl Fn(usize) -> Knot,
        action: impl Fn(usize) -> Knot,
    ) {
        let to_left: Vec<(Knot, Knot)> = left.iter().map(|(a, b)| (strength(*a), action(*b))).collect();
        let to_right: Vec<(Knot, Knot)> = right.iter().map(|(a, b)| (action(*b), other(*a))).collect();
        self.left = self.threads(&to_left);
        self.right = self.threads(&to_right);
        let bottom =
            |knots: &[Knot]| knots.last().and_then(|knot| self.top(*knot)).map_or(0.0, |top| top + CARD);
        let columns = [&self.strengths, &self.actions, &self.flags, &self.needs];
        self.height = columns.into_iter().fold(0.0, |most, column| bottom(column).max(most));
    }

    fn threads(&self, ties: &[(Knot, Knot)]) -> Vec<Thread> {
        let height = |knot: Knot| self.top(knot).unwrap_or_default();
        let port = |knot: Knot, far: Knot, others: &dyn Fn(&(Knot, Knot)) -> Option<Knot>| {
            let ends: Vec<Knot> = ties.iter().filter_map(others).collect();
            let before = ends.iter().filter(|end| height(**end) < height(far)).count();
            height(knot) + CARD * fraction(before + 1, ends.len() + 1)
        };
        let thread = |&(from, to): &(Knot, Knot)| Thread {
            from,
            to,
            start: port(from, to, &|tie| (tie.0 == from).then_some(tie.1)),
            end: port(to, from, &|tie| (tie.1 == to).then_some(tie.0)),
        };
        ties.iter().map(thread).collect()
    }

    /// The upper edge of a card.
    pub fn top(&self, knot: Knot) -> Option<f64> {
        let place = |column: &[Knot]| column.iter().position(|one| *one == knot);
        let in_column =
            place(&self.strengths).or_else(|| place(&self.actions)).or_else(|| place(&self.flags));
        if let Some(place) = in_column {
            return Some((CARD + GAP) * fraction(place, 1));
        }
        let place = place(&self.needs)?;
        Some((CARD + GAP) * fraction(self.flags.len() + place, 1) + HEADING + GAP)
    }

    /// Every thread.
    pub fn threads_all(&self) -> impl Iterator<Item = &Thread> {
        self.left.iter().chain(&self.right)
    }

    /// What belongs to a card: itself, what it is joined to, and what lies behind those actions.
    pub fn lit(&self, knot: Knot) -> Vec<Knot> {
        let mut lit = vec![knot];
        self.add_joined(knot, &mut lit);
        if !matches!(knot, Knot::Action(_)) {
            for action in lit.clone().into_iter().skip(1) {
                self.add_joined(action, &mut lit);
            }
        }
        lit
    }

    fn add_joined(&self, knot: Knot, lit: &mut Vec<Knot>) {
        for thread in self.threads_all() {
            let other = match knot {
                one if one == thread.from => thread.to,
                one if one == thread.to => thread.from,
                _ => continue,
            };
            if !lit.contains(&other) {
                lit.push(other);
            }
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts of cards are small")]
fn fraction(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Action, ActionStatus, FlagId, Need, ObjectiveId, Strength};
    use uuid::Uuid;

    fn uuid(at: u128) -> Uuid {
        Uuid::from_u128(at)
    }

    fn flag(at: u128) -> FlagRef {
        FlagRef::Manual { flag: FlagId(uuid(at)) }
    }

    /// Strengths 1 and 2, actions 11 (uses 2, removes 21), 12 (uses 1 and 2, finds 31) and 13 (done, removes 22), need 31.
    fn sheet() -> Objective {
        let mut sheet = Objective::new(ObjectiveId(uuid(99)));
        sheet.strengths = [1, 2].map(|at| Strength::new(StrengthId(uuid(at)))).into_iter().collect();
        sheet.needs = [Need::new(NeedId(uuid(31)))].into_iter().collect();
        let action = |at, uses: &[u128], removes: &[u128], finds: &[u128], status| Action {
            status: Some(status),
            uses: uses.iter().map(|at| StrengthId(uuid(*at))).collect(),
            removes: removes.iter().map(|at| flag(*at)).collect(),
            finds: finds.iter().map(|at| NeedId(uuid(*at))).collect(),
            ..Action::new(ActionId(uuid(at)))
        };
        sheet.actions = [
            action(11, &[2], &[21], &[], ActionStatus::Planned),
            action(12, &[1, 2], &[], &[31], ActionStatus::Possible),
            action(13, &[], &[22], &[], ActionStatus::Done),
        ]
        .into_iter()
        .collect();
        sheet
    }

    fn web(flags: &[FlagRef], has_all_flags: bool, has_done: bool) -> Web {
        Web::new(&Sources { sheet: &sheet(), flags, has_all_flags, has_done })
    }

    #[test]
    fn every_join_is_a_thread_between_neighbouring_columns() {
        let web = web(&[flag(21), flag(22)], false, false);
        assert_eq!((web.left.len(), web.right.len()), (3, 2));
        assert_eq!(web.actions.len(), 2, "what is done is left out");
        assert_eq!(web.needs, [Knot::Need(NeedId(uuid(31)))]);
        for thread in web.threads_all() {
            for (knot, height) in [(thread.from, thread.start), (thread.to, thread.end)] {
                let top = web.top(knot).expect("the card stands");
                assert!(height > top && height < top + CARD, "a thread ends at the edge of its card");
            }
        }
        assert!(web.threads_all().all(|thread| thread.from.pair(thread.to).is_some()));
    }

    #[test]
    fn threads_at_one_card_do_not_meet_and_lead_up_in_order() {
        let web = web(&[flag(21)], false, false);
        let at: Vec<&Thread> =
            web.left.iter().filter(|thread| thread.from == Knot::Strength(StrengthId(uuid(2)))).collect();
        let [a, b] = at.as_slice() else { panic!("two threads") };
        assert_eq!(a.start < b.start, a.end < b.end);
        assert!((a.start - b.start).abs() > 1.0);
    }

    #[test]
    fn what_is_done_comes_back_when_asked_for() {
        let web = web(&[flag(22)], false, true);
        assert_eq!(web.actions.len(), 3);
        assert!(web.right.iter().any(|thread| thread.to == Knot::Flag(flag(22))));
    }

    #[test]
    fn beyond_the_gravest_only_joined_flags_are_shown() {
        let flags: Vec<FlagRef> = (40..60).chain([21]).map(flag).collect();
        let few = web(&flags, false, false);
        assert_eq!((few.flags.len(), few.hidden), (SHOWN_FLAGS, 11));
        assert_eq!(few.flags[0], Knot::Flag(flag(21)), "the joined one, though it is the least grave");
        assert_eq!(few.flags[1], Knot::Flag(flag(40)), "then the gravest");
        let all = web(&flags, true, false);
        assert_eq!((all.flags.len(), all.hidden), (21, 0));
        assert_eq!(all.needs.len(), 1);
        let (last_flag, need) = (all.top(all.flags[20]), all.top(all.needs[0]));
        assert!(need.zip(last_flag).is_some_and(|(need, last)| need > last + CARD + HEADING));
        assert!((all.height - need.expect("it stands") - CARD).abs() < 1e-9);
    }

    #[test]
    fn a_card_lights_what_hangs_together_through_its_actions() {
        let web = web(&[flag(21), flag(50)], false, false);
        let strength = Knot::Strength(StrengthId(uuid(1)));
        let (first, second) = (Knot::Action(ActionId(uuid(11))), Knot::Action(ActionId(uuid(12))));
        let lit = web.lit(strength);
        assert!(lit.contains(&second) && !lit.contains(&first));
        assert!(lit.contains(&Knot::Need(NeedId(uuid(31)))), "what its action finds out");
        assert!(!web.lit(first).contains(&second), "an action lights no other action");
        assert_eq!(web.lit(Knot::Flag(flag(50))), [Knot::Flag(flag(50))]);
    }

    #[test]
    fn only_an_action_and_something_else_can_be_joined() {
        let (action, strength) = (Knot::Action(ActionId(uuid(1))), Knot::Strength(StrengthId(uuid(2))));
        assert_eq!(strength.pair(action), Some((ActionId(uuid(1)), strength)));
        assert_eq!(action.pair(strength), Some((ActionId(uuid(1)), strength)));
        assert_eq!(action.pair(action), None);
        assert_eq!(strength.pair(Knot::Flag(flag(3))), None);
    }

    #[test]
    fn an_empty_sheet_is_an_empty_picture() {
        let sheet = Objective::new(ObjectiveId(uuid(1)));
        let web = Web::new(&Sources { sheet: &sheet, flags: &[], has_all_flags: false, has_done: false });
        assert_eq!(web, Web::default());
    }

    #[test]
    fn a_thread_is_one_curve_from_edge_to_edge() {
        let (from, to) = (Knot::Action(ActionId(uuid(1))), Knot::Flag(flag(2)));
        let thread = Thread { from, to, start: 39.0, end: 125.5 };
        assert_eq!(thread.path(), "M0 39C32 39 32 125.5 64 125.5");
    }
}
