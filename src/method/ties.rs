//! The matrix of their people and ours (SYS-18): who knows whom, how well, and what is missing most. It must not know how a cell
//! is drawn.

use crate::model::day::Date;
use crate::model::{AccountPlan, MemberId, Person, PersonId, order};

use super::matching::{Known, known};

/// The matrix: a row for each of their people who still holds the post, a column for each of ours, the most senior first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The columns.
    pub team: Vec<MemberId>,
    /// The rows.
    pub rows: Vec<GridRow>,
}

/// One of their people, and how well each of ours knows that person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// Who.
    pub person: PersonId,
    /// A cell for each column.
    pub cells: Vec<Known>,
}

/// The cell whose contact has to be deepened most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Who at the customer.
    pub person: PersonId,
    /// Who of us.
    pub member: MemberId,
    /// How well they know each other, and should.
    pub known: Known,
}

/// The matrix of a plan on a day.
pub fn grid(plan: &AccountPlan, today: Date) -> Grid {
    let mut team: Vec<_> = plan.team.iter().map(|one| (rank(one.rank), one.name.clone(), one.id)).collect();
    order::sort(&mut team);
    let team: Vec<MemberId> = team.into_iter().map(|(.., id)| id).collect();
    let there = |person: &&Person| !person.has_left(today);
    let mut people: Vec<_> =
        plan.people.iter().filter(there).map(|one| (rank(one.rank), one.name.clone(), one.id)).collect();
    order::sort(&mut people);
    let rows = people.into_iter().map(|(.., person)| GridRow {
        person,
        cells: team.iter().map(|member| known(plan, person, *member)).collect(),
    });
    Grid { rows: rows.collect(), team }
}

/// Unknown ranks come last.
fn rank(rank: Option<u8>) -> u8 {
    rank.unwrap_or(u8::MAX)
}

impl Grid {
    /// What is missing, the widest gap first; within the same width the most senior.
    pub fn gaps(&self) -> Vec<Gap> {
        let cells = self.rows.iter().flat_map(|row| {
            let pairs = row.cells.iter().zip(&self.team);
            pairs.map(|(known, member)| Gap { person: row.person, member: *member, known: *known })
        });
        let mut gaps: Vec<Gap> = cells.filter(|gap| gap.known.missing() > 0).collect();
        // Stable, so that rows and columns keep their order within a width.
        order::sort_by_key(&mut gaps, |gap| std::cmp::Reverse(gap.known.missing()));
        gaps
    }

    /// The people whom none of ours has met.
    pub fn strangers(&self) -> impl Iterator<Item = PersonId> + '_ {
        let is_stranger = |row: &&GridRow| {
            row.cells.iter().all(|cell| matches!(cell.now, None | Some(crate::model::Coverage::None)))
        };
        self.rows.iter().filter(is_stranger).map(|row| row.person)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::day::date;
    use crate::model::ids::TieId;
    use crate::model::{Coverage, Edit, Member, PlanId, Tie};
    use uuid::Uuid;

    fn person(at: u128, rank: Option<u8>, left: bool) -> Edit {
        let left_on = left.then(|| date(2026, 1, 1));
        Edit::put(Person { rank, left_on, ..Person::new(PersonId(Uuid::from_u128(at))) })
    }

    fn tie(at: u128, person: u128, member: u128, now: Coverage, wanted: Coverage) -> Edit {
        Edit::put(Tie {
            person: Some(PersonId(Uuid::from_u128(person))),
            member: Some(MemberId(Uuid::from_u128(member))),
            now: Some(now),
            wanted: Some(wanted),
            ..Tie::new(TieId(Uuid::from_u128(at)))
        })
    }

    fn plan() -> AccountPlan {
        let mut plan = AccountPlan::new(PlanId(Uuid::nil()), "A customer");
        let member = |at, rank| Edit::put(Member { rank, ..Member::new(MemberId(Uuid::from_u128(at))) });
        for edit in [
            person(11, None, false),
            person(12, Some(1), false),
            person(13, Some(1), true),
            person(14, Some(4), false),
            member(21, Some(5)),
            member(22, Some(2)),
            tie(31, 14, 21, Coverage::None, Coverage::Brief),
            tie(32, 12, 22, Coverage::Brief, Coverage::InDepth),
        ] {
            plan.apply(edit).expect("sound");
        }
        plan
    }

    #[test]
    fn rows_and_columns_come_by_rank_and_who_left_is_gone() {
        let grid = grid(&plan(), date(2026, 5, 1));
        let at = |id: u128| Uuid::from_u128(id);
        assert_eq!(grid.team, [MemberId(at(22)), MemberId(at(21))]);
        let people: Vec<Uuid> = grid.rows.iter().map(|row| row.person.0).collect();
        assert_eq!(people, [at(12), at(14), at(11)]);
        assert!(grid.rows.iter().all(|row| row.cells.len() == grid.team.len()));
    }

    #[test]
    fn the_widest_gap_comes_first_and_strangers_are_named() {
        let grid = grid(&plan(), date(2026, 5, 1));
        let gaps: Vec<(u8, Uuid)> =
            grid.gaps().iter().map(|gap| (gap.known.missing(), gap.person.0)).collect();
        assert_eq!(gaps, [(2, Uuid::from_u128(12)), (1, Uuid::from_u128(14))]);
        let strangers: Vec<Uuid> = grid.strangers().map(|id| id.0).collect();
        assert_eq!(strangers, [Uuid::from_u128(14), Uuid::from_u128(11)]);
    }
}
