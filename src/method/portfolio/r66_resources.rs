//! R-66 Resources \[S1\]: time, people and money are split in units of ten, so that each column of a split adds up to 10.
//! Another sum is a mistake in the table, not a judgement of the customer.
//!
//! Example: four units of time for the first stage, five for the second, and three for the third.

use crate::method::territory::split::Units;

/// The units that each column holds.
pub const QUOTA: u32 = 10;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Resource {
    /// Time.
    Time,
    /// People.
    People,
    /// Money.
    Money,
}

impl Resource {
    /// The three columns.
    pub const ALL: &'static [Self] = &[Self::Time, Self::People, Self::Money];

    /// Its part of a row.
    pub const fn of(self, units: &Units) -> u8 {
        match self {
            Self::Time => units.time,
            Self::People => units.people,
            Self::Money => units.money,
        }
    }

    /// Its part of a row, to be changed.
    pub const fn of_mut(self, units: &mut Units) -> &mut u8 {
        match self {
            Self::Time => &mut units.time,
            Self::People => &mut units.people,
            Self::Money => &mut units.money,
        }
    }
}

/// What one column adds up to.
pub fn sum(rows: &[Units], resource: Resource) -> u32 {
    rows.iter().map(|row| u32::from(resource.of(row))).sum()
}

/// A column that does not add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongSum {
    /// Which.
    pub resource: Resource,
    /// What it adds up to.
    pub sum: u32,
}

/// The columns of a table that do not add up to [`QUOTA`]; none of a table in which nothing stands yet.
pub fn wrong_sums(rows: &[Units]) -> Vec<WrongSum> {
    if rows.iter().all(|row| *row == Units::default()) {
        return Vec::new();
    }
    let of = |resource: &Resource| WrongSum { resource: *resource, sum: sum(rows, *resource) };
    Resource::ALL.iter().map(of).filter(|column| column.sum != QUOTA).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_in_each_column_is_right_and_so_is_no_table() {
        let rows = [Units { time: 4, people: 10, money: 0 }, Units { time: 6, people: 0, money: 10 }];
        assert_eq!(wrong_sums(&rows), []);
        assert_eq!(wrong_sums(&[]), []);
        assert_eq!(wrong_sums(&[Units::default(), Units::default()]), [], "nothing stands there yet");
    }

    ///
    #[test]
    fn each_wrong_column_is_named_with_its_sum() {
        let rows = [Units { time: 4, people: 10, money: 9 }, Units { time: 8, people: 0, money: 0 }];
        let wrong =
            [WrongSum { resource: Resource::Time, sum: 12 }, WrongSum { resource: Resource::Money, sum: 9 }];
        assert_eq!(wrong_sums(&rows), wrong);
        let most = vec![Units { time: 255, people: 255, money: 255 }; 300];
        assert_eq!(wrong_sums(&most).len(), 3, "no sum is too large");
    }
}
