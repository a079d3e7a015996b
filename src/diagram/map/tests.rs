//! What must hold of every map: no two cards overlap, parents stand over their children, and the same plan is always the
//! same picture.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::*;
use crate::model::{
    AccountPlan, Edit, Influence, Objective, ObjectiveId, Person, PlanId, Relationship, RelationshipId,
    RelationshipKind, Unit, UnitKind,
};

fn uuid(at: u64) -> Uuid {
    Uuid::from_u128(u128::from(at))
}

fn person(at: u64) -> PersonId {
    PersonId(uuid(at))
}

fn node(at: u64) -> Node {
    Node::Person(person(at))
}

fn unit(at: u64) -> UnitId {
    UnitId(uuid(1_000_000 + at))
}

/// A plan of people, each with its number and the number of the one above.
fn plan(people: &[(u64, Option<u64>)]) -> AccountPlan {
    let mut plan = AccountPlan::new(PlanId(uuid(9_000_000)), "Huayue");
    let row = |(at, boss): &(u64, Option<u64>)| Person {
        name: format!("P{at}"),
        reports_to: boss.map(person),
        ..Person::new(person(*at))
    };
    plan.people = people.iter().map(row).collect();
    plan
}

fn chart(plan: &AccountPlan) -> Chart {
    Chart::of(plan, Shown { collapsed: &BTreeSet::new(), part: None })
}

fn map(plan: &AccountPlan) -> Map {
    Map::of(&chart(plan))
}

/// Trees of every kind: who is above whom follows from a few digits, the same in every run.
fn grown(count: u64, seed: u64) -> AccountPlan {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below.max(1)
    };
    let wide = 1 + next(6);
    let people: Vec<(u64, Option<u64>)> = (1..=count)
        .map(|at| (at, (at > wide).then(|| if next(3) == 0 { at - 1 } else { 1 + next((at - 1) / 2 + 1) })))
        .collect();
    plan(&people)
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.x < b.right() - 0.01 && b.x < a.right() - 0.01 && a.y < b.bottom() - 0.01 && b.y < a.bottom() - 0.01
}

/// MAP-2
#[test]
fn no_two_cards_overlap_and_each_stands_below_its_parent() {
    for seed in 0..60 {
        let map = map(&grown(1 + seed * 3, seed));
        for (at, card) in map.cards.iter().enumerate() {
            for other in &map.cards[at + 1..] {
                assert!(!overlap(card.rect, other.rect), "seed {seed}: {card:?} and {other:?}");
            }
            let above = card.parent.map(|parent| map.cards[parent].rect);
            assert!(above.is_none_or(|above| card.rect.y >= above.bottom()), "seed {seed}: {card:?}");
        }
    }
}

/// MAP-2
#[test]
fn a_parent_stands_in_the_middle_over_its_children() {
    let map = map(&plan(&[(1, None), (2, Some(1)), (3, Some(1)), (4, Some(2)), (5, Some(2))]));
    let middle = |at: u64| map.find(node(at)).map(|card| card.rect.centre().x);
    let over = |a: u64, b: u64| middle(a).zip(middle(b)).map(|(a, b)| f64::midpoint(a, b));
    assert_eq!(middle(1), over(2, 3));
    assert_eq!(middle(2), over(4, 5));
}

/// MAP-2
#[test]
fn the_order_of_the_list_changes_nothing() {
    for seed in 0..20 {
        let plan = grown(80, seed);
        let mut other = plan.clone();
        let mut people: Vec<Person> = plan.people.iter().cloned().collect();
        people.reverse();
        other.people = people.into_iter().collect();
        assert_eq!(map(&plan), map(&other), "seed {seed}");
    }
}

/// MAP-2
#[test]
fn many_leaves_of_one_parent_hang_in_columns() {
    let mut people = vec![(1, None)];
    people.extend((2..=62).map(|at| (at, Some(1))));
    let map = map(&plan(&people));
    let columns: BTreeSet<i64> = map
        .cards
        .iter()
        .filter(|card| card.is_stacked)
        .map(|card| spot_at(Point::new(card.rect.x, 0.0)).x.into())
        .collect();
    assert!((4..=8).contains(&columns.len()), "{} columns", columns.len());
    assert!(
        map.bounds.w < 8.0 * (CARD + GAP),
        "61 people beside each other would be {} wide",
        61.0 * (CARD + GAP)
    );
}

/// MAP-2
#[test]
fn a_long_chain_of_command_is_walked_without_recursion() {
    let people: Vec<(u64, Option<u64>)> = (1..=5_000).map(|at| (at, (at > 1).then(|| at - 1))).collect();
    let map = map(&plan(&people));
    assert_eq!(map.cards.len(), 5_001);
    assert!(map.cards.iter().all(|card| card.rect.x.abs() < 0.01), "each right below the one before");
}

/// MAP-1
#[test]
fn people_hang_below_whom_they_report_to_or_else_below_their_unit() {
    let mut plan = plan(&[(1, None), (2, Some(1)), (3, None), (4, None)]);
    plan.units = [
        Unit { kind: Some(UnitKind::Department), ..Unit::new(unit(1)) },
        Unit { kind: Some(UnitKind::Subsidiary), parent: Some(unit(1)), ..Unit::new(unit(2)) },
        Unit { kind: Some(UnitKind::Upstream), ..Unit::new(unit(3)) },
        Unit::new(unit(4)),
    ]
    .into_iter()
    .collect();
    let place = |plan: &mut AccountPlan, at: u64, unit: UnitId| {
        plan.people.change_where(|who| who.id == person(at), |who| who.unit = Some(unit));
    };
    place(&mut plan, 1, unit(1));
    place(&mut plan, 2, unit(4));
    place(&mut plan, 3, unit(2));
    plan.people.change_where(|who| who.id == person(4), |who| who.is_outside = true);
    let chart = chart(&plan);
    let above = |node: Node| chart.above(node);
    assert_eq!(above(node(2)), [node(1), Node::Unit(unit(1)), Node::Root]);
    assert_eq!(above(node(3)), [Node::Unit(unit(2)), Node::Unit(unit(1)), Node::Root]);
    assert_eq!(above(node(4)), [Node::Group(Side::Outside)]);
    assert_eq!(above(Node::Unit(unit(3))), [Node::Group(Side::Upstream)]);
    assert_eq!(chart.find(Node::Unit(unit(4))), None, "its only member hangs elsewhere");
    let map = Map::of(&chart);
    let x = |node: Node| map.find(node).map(|card| card.rect.x);
    assert!(x(Node::Group(Side::Upstream)) < x(Node::Root), "suppliers stand at the left");
    assert!(x(Node::Root) < x(Node::Group(Side::Outside)), "outsiders at the right");
    assert_eq!(x(Node::Group(Side::Downstream)), None, "nobody is there");
}

/// MAP-3
#[test]
fn a_card_that_was_carried_lies_there_and_those_below_come_along() {
    let mut plan = plan(&[(1, None), (2, Some(1)), (3, Some(1)), (4, Some(2))]);
    let before = map(&plan);
    let spot = Spot { x: 4_000, y: 2_500 };
    let edit = Edit::person(person(2), crate::model::person::PersonField::Spot(Some(spot.clone())));
    plan.apply(edit).expect("the person is there");
    let after = map(&plan);
    let rect = |map: &Map, at: u64| map.find(node(at)).map(|card| card.rect).expect("on the map");
    assert!((rect(&after, 2).x - 4.0 * CARD).abs() < 1e-9);
    assert_eq!(spot_at(Point::new(rect(&after, 2).x, rect(&after, 2).y)), spot);
    let way = |map: &Map| (rect(map, 4).x - rect(map, 2).x, rect(map, 4).y - rect(map, 2).y);
    assert_eq!(way(&before), way(&after), "whom it leads comes along");
    assert_eq!(rect(&before, 3), rect(&after, 3), "nobody else moves");
    let held = before.holding(node(2), point_of(&spot));
    for (held, card) in held.cards.iter().zip(&after.cards) {
        assert!(
            (held.rect.x - card.rect.x).abs() < 1e-6 && (held.rect.y - card.rect.y).abs() < 1e-6,
            "{card:?}"
        );
        assert_eq!(
            (held.node, held.is_own),
            (card.node, card.is_own),
            "a held card is drawn as if it lay there"
        );
    }
}

/// MAP-5
#[test]
fn what_is_folded_away_is_counted() {
    let plan = plan(&[(1, None), (2, Some(1)), (3, Some(2)), (4, Some(2)), (5, Some(1))]);
    let collapsed = BTreeSet::from([node(2)]);
    let folded = Chart::of(&plan, Shown { collapsed: &collapsed, part: None });
    assert_eq!(folded.find(node(2)).map(|branch| branch.hidden), Some(2));
    assert_eq!(folded.find(node(3)), None);
    assert_eq!(folded.find(node(1)).map(|branch| (branch.hidden, branch.below)), Some((0, 4)));
    assert_eq!(chart(&plan).find(node(2)).map(|branch| (branch.hidden, branch.below)), Some((0, 2)));
}

/// MAP-7
#[test]
fn the_part_of_an_objective_is_its_people_and_those_above_them() {
    let mut plan = plan(&[(1, None), (2, Some(1)), (3, Some(2)), (4, Some(1)), (5, None)]);
    let sheet = ObjectiveId(uuid(77));
    let mut objective = Objective::new(sheet);
    objective.influences = [Influence::new(person(3))].into_iter().collect();
    plan.objectives = [objective].into_iter().collect();
    let part = Chart::of(&plan, Shown { collapsed: &BTreeSet::new(), part: Some(sheet) });
    let nodes: Vec<Node> = part.branches.iter().map(|branch| branch.node).collect();
    assert_eq!(nodes, [Node::Root, node(1), node(2), node(3)]);
}

/// MAP-6
#[test]
fn near_is_along_the_tree_and_along_lines() {
    let mut plan = plan(&[(1, None), (2, Some(1)), (3, Some(2)), (4, Some(1)), (5, None)]);
    plan.relationships = [Relationship {
        from: Some(person(3)),
        to: Some(person(5)),
        kind: Some(RelationshipKind::Influences),
        ..Relationship::new(RelationshipId(uuid(50)))
    }]
    .into_iter()
    .collect();
    let chart = chart(&plan);
    let near = |hops| near(&chart, plan.relationships.iter(), node(3), hops);
    assert_eq!(near(1), BTreeSet::from([node(2), node(3), node(5)]));
    assert_eq!(near(2), BTreeSet::from([Node::Root, node(1), node(2), node(3), node(5)]));
}

/// MAP-4
#[test]
fn lines_start_and_end_at_the_edges_of_their_cards() {
    let (a, b) = (Rect::new(0.0, 0.0, CARD, PERSON), Rect::new(400.0, 200.0, CARD, PERSON));
    let (path, middle) = line_between(a, b);
    assert!(path.starts_with('M') && path.contains('Q'));
    assert!(!a.holds(middle, 0.0) && !b.holds(middle, 0.0));
    let (back, _) = line_between(b, a);
    assert_ne!(path, back, "there and back are two curves");
    assert!(!line_between(a, a).0.is_empty(), "two cards on one spot harm nobody");
}

/// MAP-8
#[test]
fn arrows_lead_up_down_and_to_every_card() {
    let map = map(&plan(&[(1, None), (2, Some(1)), (3, Some(1)), (4, Some(2))]));
    assert_eq!(map.neighbour(node(2), Way::Up), Some(node(1)));
    assert_eq!(map.neighbour(node(1), Way::Down), Some(node(2)));
    assert_eq!(map.neighbour(node(2), Way::Right), Some(node(3)));
    assert_eq!(map.neighbour(node(3), Way::Left), Some(node(2)));
    assert_eq!(map.neighbour(node(4), Way::Down), None);
    let mut seen = vec![Node::Root];
    while let Some(next) = seen.last().and_then(|last| {
        let down = map.neighbour(*last, Way::Down);
        down.or_else(|| map.neighbour(*last, Way::Right)).filter(|next| !seen.contains(next))
    }) {
        seen.push(next);
    }
    assert_eq!(seen.len(), map.cards.len());
}

#[test]
fn an_account_without_anybody_is_one_card() {
    let empty = AccountPlan::new(PlanId(uuid(1)), String::new());
    let map = map(&empty);
    assert_eq!(map.cards.len(), 1);
    assert_eq!(map.wires(), "");
}
