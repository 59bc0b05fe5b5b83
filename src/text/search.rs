//! Search in titles. The words of a query may come in any order, with or without Vietnamese marks, and the last one may be
//! unfinished. Words that read the same are equal (see `text/reading.rs`), and so are `kì` and `kỳ`.
//!
//! Titles are folded once, into [`Titles`], so that each key press only compares words.

use super::reading::{Run, RunReader};
use super::syllable::write_i;
use core::ops::Range;

/// A visitor's query.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::text::search::{Query, Titles};
///
/// let mut titles = Titles::default();
/// titles.push("Hội thi Dân vận khéo");
/// titles.push("Dân cư ven sông");
/// let found: Vec<_> = titles.matches(&Query::new("van dan")).collect();
/// assert_eq!(found, [true, false]);
///
/// let title = "Dân vận khéo";
/// let query = Query::new("dan khe");
/// let hits: Vec<_> = query.marks(title).into_iter().map(|hit| &title[hit]).collect();
/// assert_eq!(hits, ["Dân", "khé"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// As in [`Titles`], none of them empty.
    words: Vec<String>,
    /// The last one as it was typed, perhaps only the beginning of a word: `ky` is `ki`, but does not begin `kinh`.
    beginning: String,
}

impl Query {
    /// Parses the typed text. Without a letter or a digit the query is empty and matches every title.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let mut query = Self::default();
        let mut reader = RunReader::new(typed.char_indices());
        while let Some(mut run) = reader.next() {
            if run.is_word {
                run.replace_twins();
                query.beginning = run.folded().collect();
                query.words.push(word(&mut run).collect());
            }
        }
        query
    }

    /// Whether the query has no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a folded title has each word of this query, and one that begins with its last.
    fn matches(&self, title: &str) -> bool {
        let Some((last, complete)) = self.words.split_last() else {
            return true;
        };
        let mut known = title.split(' ');
        known.any(|known| known == last || known.starts_with(&self.beginning))
            && complete
                .iter()
                .all(|word| title.split(' ').any(|known| known == word))
    }

    /// The byte ranges in an unfolded string that match this query, in order. No range separates a letter from its
    /// marks or from the invisible characters after it.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut hits = Vec::new();
        if self.is_empty() {
            return hits;
        }
        let mut known = String::new();
        let mut reader = RunReader::new(text.char_indices());
        while let Some(mut run) = reader.next() {
            if !run.is_word {
                continue;
            }
            known.clear();
            known.extend(word(&mut run));
            let letters = if self.words.contains(&known) {
                run.letters.len()
            } else if known.starts_with(&self.beginning) {
                self.beginning.chars().count()
            } else {
                continue;
            };
            hits.extend(run.range(letters));
        }
        hits
    }
}

/// Titles prepared for search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Titles {
    /// Their words, folded, with a space for each character between them.
    folded: Vec<Box<str>>,
}

impl Titles {
    /// Appends a title.
    pub fn push(&mut self, title: &str) {
        let mut folded = String::with_capacity(title.len());
        let mut reader = RunReader::new(title.char_indices());
        while let Some(mut run) = reader.next() {
            if run.is_word {
                folded.extend(word(&mut run));
            } else {
                folded.push(' ');
            }
        }
        self.folded.push(folded.into_boxed_str());
    }

    /// For each title, in the order appended, whether it matches.
    pub fn matches(&self, query: &Query) -> impl Iterator<Item = bool> {
        self.folded.iter().map(|title| query.matches(title))
    }
}

/// A word as it is compared: folded, and with `i` where `y` is in use as well.
fn word(run: &mut Run<'_>) -> impl Iterator<Item = char> {
    run.replace_twins();
    write_i(run.letters);
    run.folded()
}
