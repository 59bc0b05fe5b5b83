//! What of a document does not reach the view, so that its webmaster learns of it.

use crate::text::truncate;

/// Why part of a document was removed or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemovalKind {
    /// It is nested too deep.
    Depth,
    /// A browser or Office would not have shown it.
    Hidden,
    /// A reviewer's comment, or a mark that refers to one.
    ReviewComment,
    /// What a tracked change deletes.
    TrackedDeletion,
    /// A page or program within the page has no address that may be linked.
    Embed,
    /// A picture has no address that may be shown.
    Picture,
    /// A picture or a page within the page is too small to be seen: it counts visitors.
    Tracker,
    /// Text is in TCVN3 or VNI, and no font says so. It is shown as it is.
    LegacyEncoding,
    /// A link has an address that must not be followed. Its text is kept.
    Link,
    /// A control of a form.
    Control,
    /// A drawing in SVG.
    Drawing,
}

impl RemovalKind {
    /// The reason, in English.
    #[must_use]
    pub const fn describe(self) -> &'static str {
        match self {
            Self::Depth => "tags that are nested too deep were removed",
            Self::Hidden => "hidden content was removed",
            Self::ReviewComment => "reviewers' comments were removed",
            Self::TrackedDeletion => "tracked deletions were removed",
            Self::Embed => "embedded content without an address to link was removed",
            Self::Picture => "pictures without an address that can be shown were removed",
            Self::Tracker => "pictures or frames too small to be seen were removed",
            Self::LegacyEncoding => "text looks like TCVN3 or VNI, but no font says so",
            Self::Link => "links with an unsafe address became text",
            Self::Control => "form controls were removed",
            Self::Drawing => "SVG drawings were removed",
        }
    }
}

/// Everything removed from a document for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal {
    /// The reason.
    pub kind: RemovalKind,
    /// How often.
    pub count: usize,
    /// The beginning of the first text, or the address, that was removed; empty if there was none.
    pub sample: String,
}

impl Removal {
    /// The removal as a console line, in English: `hidden content was removed (3): "Số điện thoại"`.
    #[must_use]
    pub fn describe(&self) -> String {
        let Self {
            kind,
            count,
            sample,
        } = self;
        let what = kind.describe();
        if sample.is_empty() {
            format!("{what} ({count})")
        } else {
            format!("{what} ({count}): \"{sample}\"")
        }
    }
}

/// What was removed from a document, one entry per reason.
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
                sample: one_line(sample),
            }),
        }
    }

    /// The entries, in order of first occurrence.
    pub fn iter(&self) -> impl Iterator<Item = &Removal> {
        self.0.iter()
    }
}

/// The beginning of a string, in one line of the console.
fn one_line(string: &str) -> String {
    let is_gap = |letter: char| letter.is_whitespace() || letter.is_control();
    let words = string.split(is_gap).filter(|word| !word.is_empty());
    let line = words.take(SAMPLE).collect::<Vec<_>>().join(" ");
    truncate(&line, SAMPLE).to_owned()
}
