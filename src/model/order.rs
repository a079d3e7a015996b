//! Sorting and collecting that is compiled once instead of once for every type: the standard algorithms are large, and a
//! module for the browser pays for every copy. It must not know what is sorted.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts so that equal items keep their order, as `slice::sort_by` does.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let order = order(items.len(), &mut |a, b| compare(&items[a], &items[b]));
    put_in(items, order);
}

/// Sorts by what each item yields; equal items keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by what each item yields, which is asked for once an item; equal items keep their order.
pub fn sort_by_cached<T, K>(items: &mut [T], key: impl Fn(&T) -> K, compare: impl Fn(&K, &K) -> Ordering) {
    let keys: Vec<K> = items.iter().map(key).collect();
    put_in(items, order(keys.len(), &mut |a, b| compare(&keys[a], &keys[b])));
}

/// Sorts items by their own order.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Puts items in an order that names each of them once.
fn put_in<T>(items: &mut [T], mut order: Vec<usize>) {
    for first in 0..order.len() {
        // Each place takes the item that belongs there, and hands its own on to the place where that one stood.
        let mut at = first;
        while order[at] != first {
            let from = std::mem::replace(&mut order[at], at);
            if from == at {
                break;
            }
            items.swap(at, from);
            at = from;
        }
        order[at] = at;
    }
}

/// Where the items of a sorted row stood before, without knowing their type.
pub(super) fn order(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Collects a map entry by entry; the last of equal keys holds. Unlike `collect`, it sorts nothing beforehand.
pub fn map_of<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in entries {
        map.insert(key, value);
    }
    map
}

/// Collects a set item by item; unlike `collect`, it sorts nothing beforehand.
pub fn set_of<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_their_order() {
        let mut items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (0, 'e')];
        sort_by_key(&mut items, |item| item.0);
        assert_eq!(items, [(0, 'e'), (1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
        sort_by_cached(&mut items, |item| item.0, |a, b| b.cmp(a));
        assert_eq!(items, [(2, 'a'), (2, 'c'), (1, 'b'), (1, 'd'), (0, 'e')]);
    }

    #[test]
    fn sorts_as_the_standard_library_does() {
        let mut items: Vec<u32> = (0..200).map(|at| at * 7919 % 101).collect();
        let mut wanted = items.clone();
        wanted.sort_unstable();
        sort(&mut items);
        assert_eq!(items, wanted);
    }

    #[test]
    fn the_last_of_equal_keys_holds() {
        assert_eq!(map_of([(1, 'a'), (1, 'b')]), BTreeMap::from([(1, 'b')]));
        assert_eq!(set_of([3, 1, 3]), BTreeSet::from([1, 3]));
    }
}
