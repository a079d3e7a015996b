//! The grain of the wood: long lazy curves, the same for the same size. It must not know the board that lies on it.

use std::fmt::Write as _;

/// Path data of the grain of a plank of this size, as three tones that differ in depth.
pub fn grain(width: f64, height: f64) -> [String; 3] {
    let mut seed = Seed(0x9e37_79b9);
    let mut tones = [String::new(), String::new(), String::new()];
    let mut y = -14.0;
    let mut line = 0;
    while y < height + 14.0 {
        curve(&mut tones[line % 3], width, y, &mut seed);
        y += 4.0 + 9.0 * seed.next();
        line += 1;
    }
    tones
}

/// One growth ring from edge to edge: two smooth waves whose height changes slowly.
fn curve(path: &mut String, width: f64, y: f64, seed: &mut Seed) {
    let mut at = || y + (seed.next() - 0.5) * 12.0;
    let (start, rise, middle, fall) = (at(), at(), at(), at());
    let third = width / 3.0;
    // Writing to a String cannot fail.
    let _ = write!(
        path,
        "M0 {start:.1}C{:.1} {start:.1} {third:.1} {rise:.1} {:.1} {middle:.1}",
        third * 0.5,
        third * 1.5
    );
    let _ = write!(path, "S{:.1} {fall:.1} {width:.1} {:.1}", third * 2.4, f64::midpoint(start, y));
}

/// A small generator, so that the grain needs no randomness from outside.
struct Seed(u32);

impl Seed {
    /// The next number from 0 to 1.
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        f64::from(self.0) / f64::from(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_plank_has_the_same_grain() {
        assert_eq!(grain(500.0, 400.0), grain(500.0, 400.0));
        assert!(grain(500.0, 400.0).iter().all(|tone| tone.starts_with('M') && !tone.contains("NaN")));
    }
}
