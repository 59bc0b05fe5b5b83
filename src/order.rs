//! Sorting by key.

use std::collections::BinaryHeap;

/// Indexes in the order of their keys, the smallest first. Indexes with equal keys are in ascending order.
pub(crate) fn ascending<K: Ord>(keyed: impl Iterator<Item = (K, usize)>) -> Vec<usize> {
    // A heap sorts by a tenth of the code of `sort_unstable`, and each type of key has a copy of it.
    let keyed: BinaryHeap<_> = keyed.collect();
    let sorted = keyed.into_sorted_vec().into_iter();
    sorted.map(|(_, index)| index).collect()
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
