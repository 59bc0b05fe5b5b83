//! Search in titles: words in any order, the last one perhaps not typed to its end, with or without
//! Vietnamese marks on either side. Case, marks and the normalisation form (NFC, NFD) make no difference.
//!
//! Titles are folded once, into [`Titles`]. Each key press then only compares words.

use super::fold::fold;
use super::letters::{is_mark, is_word};
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
    /// Folded, none of them empty.
    words: Vec<String>,
}

impl Query {
    /// Reads what was typed. Without a letter or a digit the query is empty, and every title matches.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let folded = fold_words(typed);
        let words = folded.split(' ').filter(|word| !word.is_empty());
        Self {
            words: words.map(str::to_owned).collect(),
        }
    }

    /// Whether it has no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a title, folded by [`fold_words`], has each word of this query, and one that begins with its last.
    fn matches(&self, title: &str) -> bool {
        let Some((last, complete)) = self.words.split_last() else {
            return true;
        };
        let mut known = title.split(' ');
        known.any(|known| known.starts_with(last.as_str()))
            && complete
                .iter()
                .all(|word| title.split(' ').any(|known| known == word))
    }

    /// The byte ranges in an unfolded string that match this query, in order. None of them splits a letter from its
    /// marks.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut hits = Vec::new();
        if self.is_empty() {
            return hits;
        }
        let mut in_word = false;
        for (start, letter) in text.char_indices() {
            // A mark belongs to the character before it, whether that is a letter or not.
            if is_mark(letter) {
                continue;
            }
            let begins = is_word(letter) && !in_word;
            in_word = is_word(letter);
            if begins && let Some(length) = self.longest_hit(text.get(start..).unwrap_or_default())
            {
                hits.push(start..start + length);
            }
        }
        hits
    }

    /// How many bytes of the first word of `text` match.
    fn longest_hit(&self, text: &str) -> Option<usize> {
        let (last, complete) = self.words.split_last()?;
        let complete = complete.iter().map(|word| hit(text, word, false));
        complete.max().flatten().max(hit(text, last, true))
    }
}

/// How many bytes at the beginning of `text` match a folded word; `None` if it begins otherwise, or if the word must
/// end there and does not.
fn hit(text: &str, folded: &str, may_go_on: bool) -> Option<usize> {
    let mut wanted = folded.chars();
    for (end, letter) in text.char_indices() {
        let Some(letter) = fold(letter) else {
            continue;
        };
        match wanted.next() {
            Some(next) if next == letter => {}
            Some(_) => return None,
            None => return (may_go_on || !is_word(letter)).then_some(end),
        }
    }
    wanted.next().is_none().then_some(text.len())
}

/// Titles prepared for search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Titles {
    folded: Vec<Box<str>>,
}

impl Titles {
    /// Appends a title.
    pub fn push(&mut self, title: &str) {
        self.folded.push(fold_words(title).into_boxed_str());
    }

    /// Whether each title matches, in the order in which they were appended.
    pub fn matches(&self, query: &Query) -> impl Iterator<Item = bool> {
        self.folded.iter().map(|title| query.matches(title))
    }
}

/// A string with its words folded, and a space for each character between them.
fn fold_words(text: &str) -> String {
    let spaced = text
        .chars()
        .map(|letter| if is_word(letter) { letter } else { ' ' });
    spaced.filter_map(fold).collect()
}
