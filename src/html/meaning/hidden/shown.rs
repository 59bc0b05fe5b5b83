//! Counts rows or columns.

/// Which of a number of rows or columns are shown.
pub(super) struct ShownTracks {
    /// How many are shown before each, and at last how many are shown in all.
    before: Vec<usize>,
    is_last_shown: bool,
}

impl ShownTracks {
    pub fn new(shown: Vec<bool>) -> Self {
        let mut before = vec![0];
        let mut count = 0;
        let is_last_shown = shown.last().copied().unwrap_or(true);
        for is_shown in shown {
            count += usize::from(is_shown);
            before.push(count);
        }
        Self {
            before,
            is_last_shown,
        }
    }

    pub fn len(&self) -> usize {
        self.before.len() - 1
    }

    pub fn are_all(&self) -> bool {
        self.before.last() == Some(&self.len())
    }

    /// How many are shown of those in a range. Those after the last one are like it.
    pub fn count(&self, start: usize, end: usize) -> usize {
        let len = self.len();
        let before = |index: usize| self.before.get(index.min(len)).copied().unwrap_or(0);
        let after = if self.is_last_shown {
            end.saturating_sub(start.max(len))
        } else {
            0
        };
        before(end) - before(start) + after
    }
}
