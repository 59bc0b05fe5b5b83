//! Sorting by key.

/// Indexes in the order of their keys, the smallest first. Indexes with equal keys are in ascending order.
pub(crate) fn ascending<K: Ord>(keyed: impl Iterator<Item = (K, usize)>) -> Vec<usize> {
    let mut keyed: Vec<_> = keyed.collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, index)| index).collect()
}
