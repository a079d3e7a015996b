//! The six elements as a hexagon: where each sector, its filling and its words lie. It must not know how sound elements
//! are found out.

use super::{Point, Rect};
use crate::model::Element;

/// The worst open finding of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Worst {
    /// Worth a look.
    Low,
    /// To be cleared some day.
    Medium,
    /// To be cleared soon.
    High,
    /// To be cleared first.
    Critical,
}

/// How full and how sound an element is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ElementFill {
    /// Which element.
    pub element: Element,
    /// How complete it is, 0 to 1.
    pub completeness: f64,
    /// The worst open finding; none when there is none.
    pub worst: Option<Worst>,
    /// How many findings are open.
    pub open: usize,
}

/// The band of the position score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreBand {
    /// 75 and up.
    Strong,
    /// 50 to 74.
    Middling,
    /// Below 50.
    Weak,
}

/// Where the words of a sector stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelSide {
    /// Above or below, centred.
    Centre,
    /// Left of the hexagon, ending there.
    Left,
    /// Right of it, beginning there.
    Right,
}

/// One of the six sectors.
#[derive(Clone, Debug, PartialEq)]
pub struct Sector {
    /// Which element.
    pub element: Element,
    /// The whole sector, as the points of a polygon.
    pub track: [Point; 4],
    /// The part that is filled; none when nothing is.
    pub filled: Option<[Point; 4]>,
    /// The middle of the outer edge's inside: room for a mark.
    pub mark: Point,
    /// Where its words stand.
    pub label: Point,
    /// How they stand there.
    pub side: LabelSide,
    /// The corner between a slanted sector and its words, which belongs to the sector too.
    pub reach: Option<Rect>,
}

/// Width of the picture in viewBox units.
pub const WIDTH: f64 = 252.0;
/// Height of the picture in viewBox units.
pub const HEIGHT: f64 = 200.0;
/// The middle, where the score stands.
pub const CENTRE: Point = Point::new(WIDTH / 2.0, HEIGHT / 2.0);

const OUTER: f64 = 74.0;
const INNER: f64 = 31.0;
/// Half the gap between two sectors.
const SLIT: f64 = 2.0;

/// Lays out the six sectors in the order of the elements, clockwise from the top.
pub fn sectors(fills: &[ElementFill; 6]) -> [Sector; 6] {
    std::array::from_fn(|at| sector(at, fills[at]))
}

/// Points of a polygon as the attribute `points` wants them.
pub fn polygon(points: &[Point]) -> String {
    points.iter().map(|point| format!("{:.2},{:.2}", point.x, point.y)).collect::<Vec<_>>().join(" ")
}

fn sector(at: usize, fill: ElementFill) -> Sector {
    let completeness = if fill.completeness.is_finite() { fill.completeness.clamp(0.0, 1.0) } else { 0.0 };
    // A little always shows once there is something, so that a beginning is seen.
    let edge = INNER + (OUTER - INNER) * completeness.sqrt();
    let middle = std::f64::consts::FRAC_PI_3 * at as f64;
    let side = match at {
        1 | 2 => LabelSide::Right,
        4 | 5 => LabelSide::Left,
        _ => LabelSide::Centre,
    };
    Sector {
        element: fill.element,
        track: ring(middle, INNER, OUTER),
        filled: (completeness > 0.0).then(|| ring(middle, INNER, edge)),
        mark: polar(middle, f64::midpoint(INNER, OUTER) * APOTHEM),
        label: label(at, middle),
        side,
        reach: reach(at, side),
    }
}

/// The height of an equilateral triangle of side 1.
const APOTHEM: f64 = 0.866_025_403_784_438_6;

fn label(at: usize, middle: f64) -> Point {
    match at {
        0 => Point::new(CENTRE.x, CENTRE.y - OUTER * APOTHEM - 11.0),
        3 => Point::new(CENTRE.x, CENTRE.y + OUTER * APOTHEM + 19.0),
        _ => {
            // Beside the slanted edge, in the corner that the hexagon leaves free.
            let edge = polar(middle, OUTER * APOTHEM);
            let away = if edge.x > CENTRE.x { 4.0 } else { -4.0 };
            Point::new(edge.x + away, edge.y + if edge.y < CENTRE.y { -13.0 } else { 24.0 })
        }
    }
}

fn reach(at: usize, side: LabelSide) -> Option<Rect> {
    // From the corner of the hexagon's flat side outwards, above or below the middle.
    let inner = OUTER / 2.0 + 1.0;
    let (x, w) = match side {
        LabelSide::Centre => return None,
        LabelSide::Right => (CENTRE.x + inner, WIDTH - CENTRE.x - inner),
        LabelSide::Left => (0.0, CENTRE.x - inner),
    };
    let is_upper = matches!(at, 1 | 5);
    let y = if is_upper { CENTRE.y - OUTER * APOTHEM } else { CENTRE.y + 1.0 };
    Some(Rect::new(x, y, w, OUTER * APOTHEM - 1.0))
}

/// The piece of a hexagonal ring around `middle`, narrowed by the slit.
fn ring(middle: f64, from: f64, to: f64) -> [Point; 4] {
    let half = std::f64::consts::FRAC_PI_6;
    let corner = |radius: f64, sign: f64| {
        let point = polar(middle + sign * half, radius);
        let aside = middle + sign * std::f64::consts::FRAC_PI_2;
        // Moving along the outer edge keeps that edge straight.
        let (x, y) = (aside.sin(), -aside.cos());
        Point::new(point.x - x * SLIT, point.y - y * SLIT)
    };
    [corner(from, -1.0), corner(to, -1.0), corner(to, 1.0), corner(from, 1.0)]
}

/// A point by its angle, clockwise from the top, and its distance from the middle.
fn polar(angle: f64, radius: f64) -> Point {
    Point::new(CENTRE.x + radius * angle.sin(), CENTRE.y - radius * angle.cos())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fills(completeness: f64) -> [ElementFill; 6] {
        std::array::from_fn(|at| ElementFill {
            element: Element::ALL[at],
            completeness,
            worst: None,
            open: 0,
        })
    }

    /// SPEC: six sectors in the order of SYS-14, starting at the top.
    #[test]
    fn the_first_element_is_on_top_and_the_order_is_clockwise() {
        let sectors = sectors(&fills(1.0));
        assert_eq!(sectors[0].element, Element::BuyingInfluences);
        assert!(sectors[0].mark.y < CENTRE.y && (sectors[0].mark.x - CENTRE.x).abs() < 1e-9);
        assert!(sectors[1].mark.x > CENTRE.x && sectors[1].mark.y < CENTRE.y);
        assert!(sectors[3].mark.y > CENTRE.y);
        assert!(sectors[5].mark.x < CENTRE.x && sectors[5].mark.y < CENTRE.y);
    }

    #[test]
    fn sectors_do_not_touch_and_stay_in_the_picture() {
        for sector in sectors(&fills(1.0)) {
            assert_eq!(sector.filled, Some(sector.track));
            for point in sector.track {
                assert!((0.0..=WIDTH).contains(&point.x) && (0.0..=HEIGHT).contains(&point.y));
            }
        }
    }

    #[test]
    fn nothing_is_filled_when_nothing_is_known_and_odd_numbers_do_no_harm() {
        assert!(sectors(&fills(0.0)).iter().all(|sector| sector.filled.is_none()));
        assert!(sectors(&fills(f64::NAN)).iter().all(|sector| sector.filled.is_none()));
        assert!(sectors(&fills(7.0)).iter().all(|sector| sector.filled == Some(sector.track)));
    }
}
