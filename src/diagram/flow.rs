//! Ways through columns: nodes as high as what they hold, and bands between them. It must not know what flows, nor words.

use super::picture::{Anchor, Look, Picture, Shape, Tone, fitted};
use super::{Point, Rect};

/// Width of the picture.
pub const WIDTH: f64 = 1000.0;
/// Points on each edge of a band.
const BEND: usize = 14;
/// The least height of a node, so that its words have room.
const LEAST: f64 = 50.0;
/// Room between nodes of a column.
const BETWEEN: f64 = 16.0;
/// Height that all that flows has in a column.
const ALL: f64 = 170.0;
const TOP: f64 = 38.0;
const NODE: f64 = 212.0;

/// A node: what it says, and its look.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// A second line.
    pub about: String,
    /// How many flow through it, in words.
    pub count: String,
    /// Its strong tone and its quiet one.
    pub tones: (Tone, Tone),
}

/// A band from a node of one column to one of the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The column that it starts in.
    pub column: usize,
    /// The node there.
    pub from: usize,
    /// The node of the next column.
    pub to: usize,
    /// How many.
    pub count: usize,
}

/// The picture of these columns, each with its heading.
pub fn picture(columns: &[(String, Vec<Node>)], bands: &[Band]) -> Picture {
    let held = held(columns, bands);
    let total: usize = held.first().map_or(0, |all| all.iter().sum());
    let heights: Vec<Vec<f64>> = held
        .iter()
        .map(|all| all.iter().map(|count| LEAST.max(ALL * *count as f64 / total.max(1) as f64)).collect())
        .collect();
    let high = |all: &Vec<f64>| all.iter().sum::<f64>() + BETWEEN * all.len().saturating_sub(1) as f64;
    let tall = heights.iter().map(high).fold(0.0_f64, f64::max);
    let mut picture = Picture::new(WIDTH, TOP + tall + 14.0);
    let rects: Vec<Vec<Rect>> = heights
        .iter()
        .enumerate()
        .map(|(column, all)| stacked(column, columns.len(), all, tall - high(all)))
        .collect();
    draw_bands(&mut picture, &rects, &held, columns, bands);
    for ((heading, nodes), (rects, held)) in columns.iter().zip(rects.iter().zip(&held)) {
        if let Some(first) = rects.first() {
            picture.text(Point::new(first.x, 22.0), heading.clone(), Anchor::Start, 13.0, Tone::Muted);
        }
        for (node, (rect, held)) in nodes.iter().zip(rects.iter().zip(held)) {
            draw_node(&mut picture, node, *rect, *held == 0);
        }
    }
    picture
}

/// How many flow through each node: what leaves it, and for the last column what comes.
fn held(columns: &[(String, Vec<Node>)], bands: &[Band]) -> Vec<Vec<usize>> {
    let through = |column: usize, node: usize| {
        let leaves = bands.iter().filter(|band| band.column == column && band.from == node);
        let comes = bands.iter().filter(|band| band.column + 1 == column && band.to == node);
        let sum = |all: &mut dyn Iterator<Item = &Band>| all.map(|band| band.count).sum::<usize>();
        sum(&mut { leaves }).max(sum(&mut { comes }))
    };
    let all = columns.iter().enumerate();
    all.map(|(column, (_, nodes))| (0..nodes.len()).map(|node| through(column, node)).collect()).collect()
}

fn stacked(column: usize, columns: usize, heights: &[f64], spare: f64) -> Vec<Rect> {
    let step = (WIDTH - 28.0 - NODE) / columns.saturating_sub(1).max(1) as f64;
    let x = 14.0 + column as f64 * step;
    let between = BETWEEN + spare / heights.len().saturating_sub(1).max(1) as f64;
    let mut y = TOP;
    heights
        .iter()
        .map(|height| {
            let rect = Rect::new(x, y, NODE, *height);
            y += height + between;
            rect
        })
        .collect()
}

fn draw_bands(
    picture: &mut Picture,
    rects: &[Vec<Rect>],
    held: &[Vec<usize>],
    columns: &[(String, Vec<Node>)],
    bands: &[Band],
) {
    let mut left: Vec<Vec<usize>> = held.iter().map(|all| vec![0; all.len()]).collect();
    let mut right = left.clone();
    for band in bands.iter().filter(|band| band.count > 0) {
        let part = |rect: Rect, before: usize, all: usize| {
            let whole = all.max(1) as f64;
            (rect.y + rect.h * before as f64 / whole, rect.h * band.count as f64 / whole)
        };
        let (from, to) = (rects[band.column][band.from], rects[band.column + 1][band.to]);
        let start = part(from, left[band.column][band.from], held[band.column][band.from]);
        let end = part(to, right[band.column + 1][band.to], held[band.column + 1][band.to]);
        left[band.column][band.from] += band.count;
        right[band.column + 1][band.to] += band.count;
        let upper = edge(Point::new(from.right(), start.0), Point::new(to.x, end.0));
        let lower = edge(Point::new(from.right(), start.0 + start.1), Point::new(to.x, end.0 + end.1));
        let points = upper.into_iter().chain(lower.into_iter().rev()).collect();
        let (strong, quiet) = columns[band.column + 1].1[band.to].tones;
        picture.shapes.push(Shape::Area(points, Look::fill(quiet).edged(strong)));
    }
}

/// A soft bend between two points.
fn edge(from: Point, to: Point) -> Vec<Point> {
    (0..=BEND)
        .map(|at| {
            let part = at as f64 / BEND as f64;
            let soft = part * part * (3.0 - 2.0 * part);
            Point::new(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * soft)
        })
        .collect()
}

fn draw_node(picture: &mut Picture, node: &Node, rect: Rect, is_empty: bool) {
    let (strong, quiet) = node.tones;
    let look = if is_empty {
        Look::fill(Tone::Panel).edged(Tone::Line).dashed()
    } else {
        Look { width: 1.5, ..Look::fill(quiet).edged(strong) }
    };
    picture.rect(rect, 8.0, look);
    let tone = if is_empty { Tone::Muted } else { Tone::Ink };
    let middle = rect.centre().y;
    let y = if node.about.is_empty() { middle + 5.0 } else { middle - 3.0 };
    let width = rect.w - 62.0;
    picture.strong(Point::new(rect.x + 12.0, y), fitted(&node.name, 14.0, width), Anchor::Start, 14.0, tone);
    let about = fitted(&node.about, 11.5, width + 20.0);
    picture.text(Point::new(rect.x + 12.0, middle + 15.0), about, Anchor::Start, 11.5, Tone::Muted);
    picture.strong(
        Point::new(rect.right() - 12.0, middle + 6.0),
        node.count.clone(),
        Anchor::End,
        18.0,
        tone,
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(counts: &[usize]) -> Vec<(String, Vec<Node>)> {
        let node = |at: usize| Node {
            name: format!("Node {at}"),
            about: String::new(),
            count: String::new(),
            tones: (Tone::Jade, Tone::JadeSoft),
        };
        counts.iter().map(|count| ("Column".to_owned(), (0..*count).map(node).collect())).collect()
    }

    fn rects(picture: &Picture) -> Vec<Rect> {
        let all = picture.shapes.iter().filter_map(|shape| match shape {
            Shape::Rect(rect, ..) => Some(*rect),
            _ => None,
        });
        all.collect()
    }

    /// MODE-1.
    #[test]
    fn nodes_are_as_high_as_what_they_hold_and_never_overlap() {
        let bands = [
            Band { column: 0, from: 0, to: 0, count: 90 },
            Band { column: 0, from: 1, to: 2, count: 10 },
            Band { column: 1, from: 0, to: 0, count: 90 },
            Band { column: 1, from: 2, to: 1, count: 10 },
        ];
        let picture = picture(&columns(&[2, 3, 2]), &bands);
        let all = rects(&picture);
        assert_eq!(all.len(), 7);
        assert!(all[0].h > 2.0 * all[1].h);
        for (at, one) in all.iter().enumerate() {
            assert!(one.right() <= WIDTH && one.bottom() <= picture.height, "{one:?}");
            for two in &all[at + 1..] {
                let is_apart = one.right() <= two.x || one.bottom() <= two.y;
                assert!(is_apart, "{one:?} {two:?}");
            }
        }
    }

    #[test]
    fn a_band_ends_at_the_edges_of_its_nodes() {
        let bands =
            [Band { column: 0, from: 0, to: 0, count: 3 }, Band { column: 0, from: 0, to: 1, count: 1 }];
        let picture = picture(&columns(&[1, 2]), &bands);
        let from = rects(&picture)[0];
        let starts: Vec<(f64, f64)> = picture
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Area(points, _) => Some((points.first()?.y, points.last()?.y)),
                _ => None,
            })
            .collect();
        assert!((starts[0].0 - from.y).abs() < 1e-9 && (starts[1].1 - from.bottom()).abs() < 1e-9);
        assert!((starts[0].1 - starts[1].0).abs() < 1e-9, "one beside the other");
    }

    #[test]
    fn without_anything_the_nodes_stand_dashed() {
        let picture = picture(&columns(&[2, 3, 3]), &[]);
        assert!(picture.shapes.iter().all(|shape| !matches!(shape, Shape::Area(..))));
        assert_eq!(rects(&picture).len(), 8);
    }
}
