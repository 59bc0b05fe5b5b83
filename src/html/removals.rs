//! What of a document does not reach the view, so that its webmaster learns of it.

use crate::text::truncate;

/// Why something of a document was removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemovalKind {
    /// It is nested too deep.
    Depth,
}

/// Everything that was removed of one document for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal {
    /// The reason.
    pub kind: RemovalKind,
    /// How often.
    pub count: usize,
    /// The beginning of the first text, or the address, that was removed; empty if there was none.
    pub sample: String,
}

/// What was removed of one document, one entry a reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removals(Vec<Removal>);

/// The length of a sample, in characters.
const SAMPLE: usize = 60;

impl Removals {
    pub(super) fn add(&mut self, kind: RemovalKind, sample: &str) {
        match self.0.iter_mut().find(|known| known.kind == kind) {
            Some(known) => known.count += 1,
            None => self.0.push(Removal {
                kind,
                count: 1,
                sample: truncate(sample, SAMPLE).to_owned(),
            }),
        }
    }

    /// The entries in the order of their first occurrence.
    pub fn iter(&self) -> impl Iterator<Item = &Removal> {
        self.0.iter()
    }
}
