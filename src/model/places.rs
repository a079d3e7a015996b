//! Where the rows of a list stand, by their ids: made once for hundreds of questions, faster than a map and compiled once
//! for every kind of id. It must not know what the rows are.

use uuid::Uuid;

use super::order;

/// Ids with the places of their rows, sorted by id.
#[derive(Clone, Debug, Default)]
pub struct Places(Vec<(u128, usize)>);

impl Places {
    /// The places of rows with these ids, in the order of the rows.
    pub fn of(ids: impl Iterator<Item = Uuid>) -> Self {
        let ids: Vec<u128> = ids.map(|id| id.as_u128()).collect();
        // New ids are later ones, so that most lists are sorted already.
        if ids.is_sorted() {
            return Self(ids.into_iter().enumerate().map(|(at, id)| (id, at)).collect());
        }
        let order = order::order(ids.len(), &mut |a, b| ids[a].cmp(&ids[b]));
        Self(order.into_iter().map(|at| (ids[at], at)).collect())
    }

    /// The place of the row with this id; of several the last.
    pub fn at(&self, id: Uuid) -> Option<usize> {
        let id = id.as_u128();
        let end = self.0.partition_point(|(known, _)| *known <= id);
        let (known, at) = self.0[..end].last()?;
        (*known == id).then_some(*at)
    }

    /// Whether a row has this id.
    pub fn has(&self, id: Uuid) -> bool {
        self.at(id).is_some()
    }

    /// Whether several rows have one id.
    pub fn have_twins(&self) -> bool {
        self.0.windows(2).any(|pair| pair[0].0 == pair[1].0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(ids: &[u128]) -> Places {
        Places::of(ids.iter().map(|id| Uuid::from_u128(*id)))
    }

    #[test]
    fn each_row_is_found_in_whatever_order_they_stand() {
        for ids in [&[1, 5, 9, u128::MAX][..], &[9, u128::MAX, 1, 5], &[7], &[]] {
            let found = places(ids);
            assert!(ids.iter().enumerate().all(|(at, id)| found.at(Uuid::from_u128(*id)) == Some(at)));
            assert!([0, 2, u128::MAX - 1].iter().all(|id| !found.has(Uuid::from_u128(*id))));
            assert!(!found.have_twins());
        }
    }

    #[test]
    fn of_twins_the_last_is_found() {
        for ids in [&[1, 3, 3, 4][..], &[3, 4, 3, 1]] {
            assert_eq!(places(ids).at(Uuid::from_u128(3)), Some(2));
            assert!(places(ids).have_twins());
        }
    }
}
