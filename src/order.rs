//! Sorting by key.

/// Indexes in the order of their keys, the smallest first. Indexes with equal keys are in ascending order.
pub(crate) fn ascending<K: Ord>(keyed: impl Iterator<Item = (K, usize)>) -> Vec<usize> {
    let mut keyed: Vec<_> = keyed.collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, index)| index).collect()
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
