//! Who is near whom: along the tree and along the informal lines. It must not know where anybody lies.

use std::collections::{BTreeMap, BTreeSet};

use super::{Chart, Node};
use crate::model::Relationship;

/// The cards that are at most so many steps away from one: a step leads up or down the tree, or along a line.
pub fn near<'a>(
    chart: &Chart,
    lines: impl Iterator<Item = &'a Relationship>,
    from: Node,
    hops: u8,
) -> BTreeSet<Node> {
    let mut beside: BTreeMap<Node, Vec<Node>> = BTreeMap::new();
    let mut link = |a: Node, b: Node| {
        beside.entry(a).or_default().push(b);
        beside.entry(b).or_default().push(a);
    };
    for branch in &chart.branches {
        if let Some(parent) = branch.parent {
            link(branch.node, chart.branches[parent].node);
        }
    }
    for line in lines {
        if let Some((from, to)) = line.from.zip(line.to) {
            link(Node::Person(from), Node::Person(to));
        }
    }
    let mut near = BTreeSet::from([from]);
    let mut edge = vec![from];
    for _ in 0..hops {
        let mut next = Vec::new();
        for node in edge {
            let next_to = beside.get(&node).map(Vec::as_slice).unwrap_or_default();
            next.extend(next_to.iter().copied().filter(|node| near.insert(*node)));
        }
        edge = next;
    }
    near
}
