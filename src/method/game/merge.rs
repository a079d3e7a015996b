//! Two copies of a record in one: what either of them has stays. It must not know where the other copy comes from.

use super::{Game, Line, Stamp, Standing};

impl Game {
    /// Takes in what another copy has: days and marks that are missing here, and of the same ones the later revision. Tells
    /// whether anything changed.
    pub fn merge(&mut self, other: &Self) -> bool {
        let mut changed = false;
        for line in &other.lines {
            changed |= self.line_mut(line.sheet).merge(line);
        }
        self.lines.retain(|line| !line.entries.is_empty());
        changed
    }
}

impl Line {
    fn merge(&mut self, other: &Self) -> bool {
        let mut taken: Vec<(Stamp, Standing)> = Vec::new();
        other.walk(&mut |stamp, standing| {
            let known = self.entries.iter().find(|entry| entry.stamp.is_same(stamp));
            if known.is_none_or(|known| known.stamp.revision < stamp.revision) {
                taken.push((stamp.clone(), standing.clone()));
            }
        });
        if taken.is_empty() {
            return false;
        }
        let stamps: Vec<Stamp> = taken.iter().map(|(stamp, _)| stamp.clone()).collect();
        taken.reverse();
        self.rebuild(&|_, old| !stamps.iter().any(|new| new.is_same(old)), taken);
        true
    }
}
