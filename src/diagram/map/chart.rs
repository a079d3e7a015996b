//! Who hangs below whom on the map. It must not know where anything lies.

use std::collections::{BTreeMap, BTreeSet};

use super::{Node, Side, found, index, point_of};
use crate::diagram::Point;
use crate::model::places::Places;
use crate::model::{AccountPlan, ObjectiveId, Person, PersonId, Unit, UnitId, UnitKind, order};

/// What is shown of the plan.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The cards below which everything is folded away.
    pub collapsed: &'a BTreeSet<Node>,
    /// Only the people of that objective, and those above them.
    pub part: Option<ObjectiveId>,
}

/// A card and what it hangs below.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// What it stands for.
    pub node: Node,
    /// What it hangs below, by its place in the list.
    pub parent: Option<usize>,
    /// How many cards are folded away below it.
    pub hidden: usize,
    /// How many cards there are below it, shown or not.
    pub below: usize,
    /// Where somebody carried its corner to, from the root's.
    pub spot: Option<Point>,
}

/// The trees of the map in reading order, each card before those below it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Chart {
    /// The cards.
    pub branches: Vec<Branch>,
    /// Each node with its place in the list, sorted.
    pub(super) index: Vec<(Node, usize)>,
}

impl Chart {
    /// The chart of a plan: people hang below whom they report to, or else below their unit.
    pub fn of(plan: &AccountPlan, shown: Shown<'_>) -> Self {
        let tree = Tree::of(plan);
        let kept = shown.part.and_then(|sheet| tree.part(plan, sheet));
        let mut chart = Self::default();
        let roots = [
            Node::Group(Side::Upstream),
            Node::Root,
            Node::Group(Side::Downstream),
            Node::Group(Side::Outside),
        ];
        for root in roots {
            let is_there = root == Node::Root || tree.children.contains_key(&root);
            if is_there && kept.as_ref().is_none_or(|kept| root == Node::Root || kept.contains(&root)) {
                chart.grow(&tree, root, shown.collapsed, kept.as_ref());
            }
        }
        chart.index = index(chart.branches.iter().map(|branch| branch.node));
        chart
    }

    /// Adds a tree, walking without recursion: a chain of command may be as long as the plan.
    fn grow(
        &mut self,
        tree: &Tree<'_>,
        root: Node,
        collapsed: &BTreeSet<Node>,
        kept: Option<&BTreeSet<Node>>,
    ) {
        let first = self.branches.len();
        // The innermost card that is folded, below which everything only counts.
        let mut waiting: Vec<(Node, Option<usize>, bool)> = vec![(root, None, false)];
        while let Some((node, parent, is_folded)) = waiting.pop() {
            let at = if is_folded {
                parent
            } else {
                let spot = node
                    .person()
                    .and_then(|id| tree.person(id))
                    .and_then(|who| who.spot.as_ref())
                    .map(point_of);
                self.branches.push(Branch { node, parent, hidden: 0, below: 0, spot });
                Some(self.branches.len() - 1)
            };
            if let Some(folded) = at.filter(|_| is_folded) {
                self.branches[folded].hidden += 1;
                self.branches[folded].below += 1;
            }
            let folds = is_folded || collapsed.contains(&node);
            let below = tree.children.get(&node).map(Vec::as_slice).unwrap_or_default();
            let below = below.iter().rev().filter(|child| kept.is_none_or(|kept| kept.contains(child)));
            waiting.extend(below.map(|child| (*child, at, folds)));
        }
        for at in (first..self.branches.len()).rev() {
            if let Some(parent) = self.branches[at].parent {
                self.branches[parent].below += self.branches[at].below + 1;
            }
        }
    }

    /// The branch of a node.
    pub fn find(&self, node: Node) -> Option<&Branch> {
        found(&self.index, node).map(|at| &self.branches[at])
    }

    /// How many people are on it, without those who are folded away.
    pub fn people(&self) -> usize {
        self.branches.iter().filter(|branch| branch.node.person().is_some()).count()
    }

    /// The cards above a node, the nearest first.
    pub fn above(&self, node: Node) -> Vec<Node> {
        let mut at = self.find(node).and_then(|branch| branch.parent);
        let mut above = Vec::new();
        while let Some(parent) = at {
            above.push(self.branches[parent].node);
            at = self.branches[parent].parent;
        }
        above
    }
}

/// Every link of the plan, before anything is folded or left out.
struct Tree<'a> {
    plan: &'a AccountPlan,
    people: Places,
    units: BTreeMap<UnitId, &'a Unit>,
    children: BTreeMap<Node, Vec<Node>>,
    /// Everybody and every unit, with what each hangs below.
    links: Vec<(Node, Node)>,
}

impl<'a> Tree<'a> {
    fn of(plan: &'a AccountPlan) -> Self {
        let mut tree = Self {
            plan,
            people: Places::of(plan.people.iter().map(|who| who.id.0)),
            units: order::map_of(plan.units.iter().map(|unit| (unit.id, unit))),
            children: BTreeMap::new(),
            links: Vec::with_capacity(plan.people.len() + plan.units.len()),
        };
        for who in plan.people.iter() {
            tree.links.push((Node::Person(who.id), tree.above_person(who)));
        }
        for unit in plan.units.iter() {
            tree.links.push((Node::Unit(unit.id), tree.above_unit(unit)));
        }
        tree.leave_out_hollow(plan);
        // By rank and then by age, so that neither the order of a list nor a new name moves anybody.
        let mut all: Vec<(u8, Node, Node)> =
            tree.links.iter().map(|(node, parent)| (tree.rank(*node), *node, *parent)).collect();
        order::sort(&mut all);
        for (_, node, parent) in all {
            tree.children.entry(parent).or_default().push(node);
        }
        tree.root_groups();
        tree
    }

    fn person(&self, id: PersonId) -> Option<&'a Person> {
        self.people.at(id.0).and_then(|at| self.plan.people.at(at))
    }

    fn above_person(&self, who: &Person) -> Node {
        if let Some(boss) = who.reports_to.filter(|boss| self.people.has(boss.0)) {
            return Node::Person(boss);
        }
        let unit = who.unit.and_then(|id| self.units.get(&id));
        match unit {
            Some(unit) if !who.is_outside || side(unit).is_some() => Node::Unit(unit.id),
            _ if who.is_outside => Node::Group(Side::Outside),
            _ => Node::Root,
        }
    }

    fn above_unit(&self, unit: &Unit) -> Node {
        let own = side(unit);
        let parent = unit.parent.and_then(|id| self.units.get(&id)).filter(|parent| side(parent) == own);
        match (parent, own) {
            (Some(parent), _) => Node::Unit(parent.id),
            (None, Some(side)) => Node::Group(side),
            (None, None) => Node::Root,
        }
    }

    /// Leaves out units all of whose people hang elsewhere: they would be boxes with nothing in them.
    fn leave_out_hollow(&mut self, plan: &AccountPlan) {
        let worked_in: BTreeSet<UnitId> = order::set_of(plan.people.iter().filter_map(|who| who.unit));
        loop {
            let is_unit = |node: &Node| matches!(node, Node::Unit(_));
            let used = order::set_of(self.links.iter().map(|(_, above)| *above).filter(is_unit));
            let is_hollow = |node: Node| match node {
                Node::Unit(id) => worked_in.contains(&id) && !used.contains(&node),
                _ => false,
            };
            let before = self.links.len();
            self.links.retain(|(node, _)| !is_hollow(*node));
            if self.links.len() == before {
                return;
            }
        }
    }

    fn rank(&self, node: Node) -> u8 {
        match node {
            // People before the units beside them.
            Node::Person(id) => self.person(id).and_then(|who| who.rank).unwrap_or(50),
            Node::Unit(_) => 100,
            Node::Root | Node::Group(_) => 0,
        }
    }

    fn root_groups(&mut self) {
        for side in Side::ALL {
            if self.children.get(&Node::Group(*side)).is_some_and(Vec::is_empty) {
                self.children.remove(&Node::Group(*side));
            }
        }
    }

    /// The people of a sheet and everything above them.
    fn part(&self, plan: &AccountPlan, sheet: ObjectiveId) -> Option<BTreeSet<Node>> {
        let sheet = plan.objectives.get(sheet)?;
        let parents = order::map_of(self.links.iter().copied());
        let mut kept = BTreeSet::new();
        for row in sheet.influences.iter() {
            let mut at = Some(Node::Person(row.person));
            while let Some(node) = at {
                if !kept.insert(node) {
                    break;
                }
                at = parents.get(&node).copied();
            }
        }
        Some(kept)
    }
}

/// The side at which a unit stands, if beside the firm.
fn side(unit: &Unit) -> Option<Side> {
    match unit.kind {
        Some(UnitKind::Upstream) => Some(Side::Upstream),
        Some(UnitKind::Downstream) => Some(Side::Downstream),
        Some(UnitKind::Outside) => Some(Side::Outside),
        Some(UnitKind::Department | UnitKind::Subsidiary) | None => None,
    }
}
