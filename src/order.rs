//! Sorting by key.

use core::cmp::Ordering;

/// Indexes in the order of their keys, the smallest first. Indexes with equal keys are in ascending order.
pub(crate) fn ascending<K: Ord>(keyed: impl Iterator<Item = (K, usize)>) -> Vec<usize> {
    let keyed: Vec<_> = keyed.collect();
    let mut places: Vec<usize> = (0..keyed.len()).collect();
    sort(&mut places, &|left, right| {
        keyed.get(left).cmp(&keyed.get(right))
    });
    let sorted = places.iter().filter_map(|place| keyed.get(*place));
    sorted.map(|(_, index)| *index).collect()
}

/// Not generic, because each type of key would make another copy of std's sort.
fn sort(places: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    places.sort_unstable_by(|left, right| compare(*left, *right));
}

#[cfg(test)]
mod tests {
    use super::ascending;

    #[test]
    fn equal_keys_keep_the_order_of_their_indexes() {
        let keys = ["b", "a", "b", "", "a"];
        assert_eq!(ascending(keys.into_iter().zip(0..)), [3, 1, 4, 0, 2]);
        assert_eq!(ascending::<u8>([].into_iter()), [0; 0]);
    }
}
