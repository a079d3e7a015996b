//! In which order three columns of cards stand, so that few of the threads between neighbouring columns cross. It must not
//! know what the cards show.

use crate::model::order;

/// A thread between the middle column and an outer one: the card outside, the card in the middle.
pub type Tie = (usize, usize);

/// How often the columns are ordered by one another; more rounds hardly ever find anything.
const ROUNDS: usize = 6;

/// Three columns of cards by number, each in its order from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// The left column.
    pub left: Vec<usize>,
    /// The middle column.
    pub middle: Vec<usize>,
    /// The right column.
    pub right: Vec<usize>,
}

impl Columns {
    /// How many pairs of threads cross.
    pub fn crossings(&self, left: &[Tie], right: &[Tie]) -> usize {
        let middle = places(&self.middle);
        crossings(&places(&self.left), &middle, left) + crossings(&places(&self.right), &middle, right)
    }
}

/// Orders the columns: each card comes near the middle of those that it is joined to, cards without a thread go to the
/// foot, and the best order seen holds. `split` is the first card of a second group in the right column, which stays
/// below the first. The same input gives the same order, and it never has more crossings than the order given.
pub fn untangle(sizes: [usize; 3], split: usize, left: &[Tie], right: &[Tie]) -> Columns {
    let [a, b, c] = sizes.map(|size| (0..size).collect::<Vec<_>>());
    let mut now = Columns { left: a, middle: b, right: c };
    let to_middle: Vec<Tie> = left.iter().chain(right).map(|(outer, middle)| (*middle, *outer)).collect();
    let mut best: Option<(usize, Columns)> = None;
    for _ in 0..ROUNDS {
        let middle = places(&now.middle);
        arrange(&mut now.left, left, &|card| middle[card], &|_| 0);
        arrange(&mut now.right, right, &|card| middle[card], &|card| usize::from(card >= split));
        let count = now.crossings(left, right);
        if best.as_ref().is_none_or(|(least, _)| count < *least) {
            best = Some((count, now.clone()));
        }
        let (outer_left, outer_right) = (places(&now.left), places(&now.right));
        let ties = left.len();
        // A card in the middle looks both ways; which side a tie is of is known by its place in the row.
        let heights: Vec<usize> = to_middle
            .iter()
            .enumerate()
            .map(|(at, (_, outer))| if at < ties { outer_left[*outer] } else { outer_right[*outer] })
            .collect();
        let numbered: Vec<Tie> = to_middle.iter().enumerate().map(|(at, (card, _))| (*card, at)).collect();
        arrange(&mut now.middle, &numbered, &|tie| heights[tie], &|_| 0);
    }
    best.map_or(now, |(_, columns)| columns)
}

/// Sorts a column by group, then by the mean height of what each card is joined to; cards without a thread come last.
fn arrange(
    column: &mut [usize],
    ties: &[Tie],
    height: &dyn Fn(usize) -> usize,
    group: &dyn Fn(usize) -> usize,
) {
    let mut sums = vec![(0_usize, 0_usize); column.len()];
    for (card, other) in ties {
        sums[*card].0 += height(*other);
        sums[*card].1 += 1;
    }
    // Means are compared as fractions, so that no rounding decides.
    order::sort_by(column, |a, b| {
        let ((sum_a, of_a), (sum_b, of_b)) = (sums[*a], sums[*b]);
        let by_mean = (sum_a * of_b).cmp(&(sum_b * of_a));
        group(*a).cmp(&group(*b)).then((of_a == 0).cmp(&(of_b == 0))).then(by_mean)
    });
}

/// Where each card stands in a column.
fn places(column: &[usize]) -> Vec<usize> {
    let mut places = vec![0; column.len()];
    for (place, card) in column.iter().enumerate() {
        places[*card] = place;
    }
    places
}

fn crossings(outer: &[usize], middle: &[usize], ties: &[Tie]) -> usize {
    let mut count = 0;
    for (at, (a, b)) in ties.iter().enumerate() {
        for (c, d) in &ties[at + 1..] {
            let outside = outer[*a].cmp(&outer[*c]);
            let inside = middle[*b].cmp(&middle[*d]);
            count += usize::from(outside.is_ne() && inside.is_ne() && outside != inside);
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_web_that_can_be_drawn_without_crossings_is() {
        // Given upside down: 0-2, 1-1, 2-0 on the left, the same on the right.
        let ties = [(0, 2), (1, 1), (2, 0)];
        let columns = untangle([3, 3, 3], 3, &ties, &ties);
        assert_eq!(columns.crossings(&ties, &ties), 0);
    }

    #[test]
    fn cards_without_a_thread_go_to_the_foot_in_their_order() {
        let columns = untangle([4, 1, 2], 2, &[(2, 0)], &[(1, 0)]);
        assert_eq!(columns.left, [2, 0, 1, 3]);
        assert_eq!(columns.right, [1, 0]);
    }

    #[test]
    fn the_second_group_stays_below_the_first() {
        // Card 2 is of the second group and would like to be at the top.
        let columns = untangle([0, 2, 3], 2, &[], &[(2, 0), (0, 1), (1, 1)]);
        assert_eq!(columns.right, [0, 1, 2]);
    }

    /// Pairs made by a fixed rule; every order must come out again the same and no worse than given.
    #[test]
    fn tangled_webs_come_out_the_same_and_never_worse() {
        for seed in 1..60_usize {
            let tie = |at: usize| ((at * seed * 7 + at) % 9, (at * 5 + seed) % 8);
            let left: Vec<Tie> = (0..14).map(tie).collect();
            let right: Vec<Tie> = (0..11).map(|at| tie(at + seed)).collect();
            let given = Columns { left: (0..9).collect(), middle: (0..8).collect(), right: (0..9).collect() };
            let columns = untangle([9, 8, 9], 9, &left, &right);
            assert_eq!(columns, untangle([9, 8, 9], 9, &left, &right));
            assert!(columns.crossings(&left, &right) <= given.crossings(&left, &right), "seed {seed}");
            let mut all = columns.middle.clone();
            all.sort_unstable();
            assert_eq!(all, given.middle, "every card stands once");
        }
    }
}
