//! A tidy tree in time that grows with the number of its cards: families stand side by side as close as their outlines
//! allow, parents centred over them; many leaves of one parent hang in columns. It must not know what a card stands for.

use super::chart::Branch;
use super::{CARD, DROP, GAP, PERSON};
use crate::diagram::Point;

/// From the spine to the cards that hang on it.
pub(super) const STUB: f64 = 14.0;
/// The height of one step of an outline; every height is a multiple of it.
const STEP: f64 = 8.0;
/// From one card of a column to the next.
const STACK_GAP: f64 = 16.0;
/// From so many leaves on they hang in columns.
const MANY: usize = 4;
/// The least height of a column that is full.
const LEAST_ROWS: usize = 5;
/// Between trees that stand apart.
const APART: f64 = 48.0;

/// Where each branch lies.
pub(super) struct Tidy {
    /// The corner of each card.
    pub(super) corners: Vec<Point>,
    /// Whether a card hangs in a column.
    pub(super) is_stacked: Vec<bool>,
}

/// One edge of an outline, the deepest step first, so that a parent is put on top at no cost.
#[derive(Clone, Default)]
struct Edge {
    xs: Vec<f64>,
    /// What has to be added to each.
    dx: f64,
}

impl Edge {
    /// The edge at a step from the top.
    fn at(&self, step: usize) -> f64 {
        self.xs[self.xs.len() - 1 - step] + self.dx
    }

    fn put(&mut self, step: usize, x: f64) {
        let last = self.xs.len() - 1;
        self.xs[last - step] = x - self.dx;
    }

    fn push(&mut self, x: f64, steps: usize) {
        let held = x - self.dx;
        self.xs.extend(std::iter::repeat_n(held, steps));
    }
}

/// How far a family reaches to the left and to the right at each step down.
#[derive(Clone, Default)]
struct Outline {
    left: Edge,
    right: Edge,
}

impl Outline {
    fn block(width: f64, height: f64) -> Self {
        let mut outline = Self::default();
        outline.cap(0.0, width, height);
        outline
    }

    /// Puts a bar on top.
    fn cap(&mut self, left: f64, right: f64, height: f64) {
        let steps = steps(height);
        self.left.push(left, steps);
        self.right.push(right, steps);
    }

    fn depth(&self) -> usize {
        self.left.xs.len()
    }

    fn shift(&mut self, by: f64) {
        self.left.dx += by;
        self.right.dx += by;
    }

    /// Puts another family at the right, as close as the gap allows; returns how far it was shifted. The cost is that of
    /// the less deep one.
    fn join(&mut self, mut other: Self, gap: f64) -> f64 {
        let common = self.depth().min(other.depth());
        if common == 0 {
            *self = other;
            return 0.0;
        }
        let need = |step| self.right.at(step) - other.left.at(step);
        let shift = (0..common).map(need).fold(f64::MIN, f64::max) + gap;
        other.shift(shift);
        if other.depth() > self.depth() {
            for step in 0..common {
                other.left.put(step, self.left.at(step));
            }
            *self = other;
        } else {
            for step in 0..common {
                self.right.put(step, other.right.at(step));
            }
        }
        shift
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "heights are small and positive")]
fn steps(height: f64) -> usize {
    (height / STEP).round() as usize
}

#[allow(clippy::cast_precision_loss, reason = "counts of cards are small")]
const fn float(count: usize) -> f64 {
    count as f64
}

impl Tidy {
    /// Lays out trees whose branches stand in reading order, each after the one that it hangs below.
    pub(super) fn of(branches: &[Branch]) -> Self {
        let mut children: Vec<Vec<usize>> = vec![Vec::new(); branches.len()];
        let mut roots = Vec::new();
        for (at, branch) in branches.iter().enumerate() {
            match branch.parent {
                Some(parent) => children[parent].push(at),
                None => roots.push(at),
            }
        }
        let mut tidy =
            Self { corners: vec![Point::default(); branches.len()], is_stacked: vec![false; branches.len()] };
        let mut outlines: Vec<Outline> = vec![Outline::default(); branches.len()];
        // Those below come after those above, so that from the end every family is there before its head.
        for at in (0..branches.len()).rev() {
            let height = branches[at].node.height();
            outlines[at] = tidy.family(height, &children[at], &children, &mut outlines);
        }
        let mut all = Outline::default();
        for root in roots {
            tidy.corners[root].x += all.join(std::mem::take(&mut outlines[root]), APART);
        }
        for (at, branch) in branches.iter().enumerate() {
            if let Some(parent) = branch.parent {
                let above = tidy.corners[parent];
                tidy.corners[at].x += above.x;
                tidy.corners[at].y += above.y;
            }
        }
        tidy
    }

    /// Places the children of one card relative to it, and returns the outline of them all.
    fn family(
        &mut self,
        height: f64,
        family: &[usize],
        children: &[Vec<usize>],
        outlines: &mut [Outline],
    ) -> Outline {
        let mut below = Outline::default();
        if family.is_empty() {
            below.cap(0.0, CARD, height + STACK_GAP);
            return below;
        }
        let is_leaf = |child: &&usize| children[**child].is_empty();
        let leaves: Vec<usize> = family.iter().filter(is_leaf).copied().collect();
        let is_stack = leaves.len() >= MANY;
        let top = height + DROP;
        let mut centres: Vec<f64> = Vec::new();
        for child in family.iter().filter(|child| !(is_stack && is_leaf(child))) {
            let x = below.join(std::mem::take(&mut outlines[*child]), GAP);
            self.corners[*child] = Point::new(x, top);
            centres.push(x + CARD / 2.0);
        }
        if is_stack {
            let stack = Stack::of(leaves.len());
            let x = below.join(Outline::block(stack.width(), stack.height()), GAP);
            for (place, child) in leaves.iter().enumerate() {
                let cell = stack.cell(place);
                self.corners[*child] = Point::new(x + cell.x, top + cell.y);
                self.is_stacked[*child] = true;
            }
            let (from, to) = (x + STUB, x + stack.width());
            let middle = f64::midpoint(from, to);
            // Beside other families its far column counts as one of the children.
            centres.push(if centres.is_empty() { middle } else { to - CARD / 2.0 });
        }
        let ends = centres.first().zip(centres.last());
        let (first, last) = ends.map_or((0.0, 0.0), |(first, last)| (*first, *last));
        let own = f64::midpoint(first, last) - CARD / 2.0;
        for child in family {
            self.corners[*child].x -= own;
        }
        below.shift(-own);
        // The bar over the family belongs to it: nobody else's card may stand in its way.
        let bar = (below.left.at(0).min(0.0), below.right.at(0).max(CARD));
        below.cap(bar.0, bar.1, DROP);
        below.cap(0.0, CARD, height);
        below
    }
}

/// Leaves in columns beside spines.
struct Stack {
    rows: usize,
    columns: usize,
}

impl Stack {
    fn of(count: usize) -> Self {
        // About as wide as it is high once there are very many.
        let mut rows = LEAST_ROWS;
        while rows * rows < 2 * count {
            rows += 1;
        }
        let columns = count.div_ceil(rows);
        Self { rows: count.div_ceil(columns), columns }
    }

    fn width(&self) -> f64 {
        float(self.columns) * (STUB + CARD) + float(self.columns - 1) * (GAP - STUB)
    }

    fn height(&self) -> f64 {
        float(self.rows) * (PERSON + STACK_GAP)
    }

    fn cell(&self, place: usize) -> Point {
        let (column, row) = (place / self.rows, place % self.rows);
        Point::new(STUB + float(column) * (CARD + GAP), float(row) * (PERSON + STACK_GAP))
    }
}
