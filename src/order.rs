//! Sorting by key.

use std::collections::BinaryHeap;

/// Indexes in the order of their keys, the smallest first. Indexes with equal keys are in ascending order.
///
/// A heap, because every type of key takes a sort of its own, and the code of `slice::sort` is ten times as large.
pub(crate) fn ascending<K: Ord>(keyed: impl Iterator<Item = (K, usize)>) -> Vec<usize> {
    let sorted = keyed.collect::<BinaryHeap<_>>().into_sorted_vec();
    sorted.into_iter().map(|(_, index)| index).collect()
}
