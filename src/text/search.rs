//! Search in titles: words in any order, the last one perhaps not typed to its end, with or without
//! Vietnamese marks on either side. Case, marks and the form of the text (NFC, NFD) make no difference.
//!
//! Titles are folded once, into one string ([`Titles`]). Each key that is pressed then goes through that
//! string and compares bytes; nothing is folded or allocated for a title again.

use super::cut;
use super::fold::fold;
use super::letters::{is_mark, is_word};
use core::ops::Range;

/// What somebody looks for.
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
    /// The words, folded, each with a space behind it.
    words: String,
}

impl Query {
    /// Takes what was typed. Without a letter or a digit it looks for nothing, and every title matches.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut words = String::new();
        push_words(&mut words, text);
        Self { words }
    }

    /// Whether it looks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether folded words, each with a space behind it, have each word of this query; for the last one it
    /// is enough that one begins with it.
    fn is_in(&self, words: &str) -> bool {
        let mut wanted = self.words.as_str();
        while let Some(word) = cut(&mut wanted, b' ') {
            let mut rest = words;
            loop {
                let Some(known) = cut(&mut rest, b' ') else {
                    return false;
                };
                if known == word || wanted.is_empty() && known.starts_with(word) {
                    break;
                }
            }
        }
        true
    }

    /// The hits in a text as it was written, from the first to the last: ranges of bytes, none of which
    /// parts a letter from its marks.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let (mut hits, mut in_word) = (Vec::new(), false);
        if self.is_empty() {
            return hits;
        }
        for (at, letter) in text.char_indices() {
            // A mark is a part of what stands before it, be that a word or not.
            if !is_mark(letter) {
                let begins = is_word(letter) && !in_word;
                in_word = is_word(letter);
                let end = if begins { at + self.hit(text, at) } else { at };
                if end > at {
                    hits.push(at..end);
                }
            }
        }
        hits
    }

    /// How many bytes this query finds of the word that begins at a place.
    fn hit(&self, text: &str, at: usize) -> usize {
        let mut longest = 0;
        let mut wanted = self.words.as_str();
        while let Some(word) = cut(&mut wanted, b' ') {
            let rest = text.get(at..).unwrap_or_default();
            longest = longest.max(beginning(rest, word, wanted.is_empty()));
        }
        longest
    }
}

/// How many bytes of a text, as it was written, are a folded word; 0 where it begins otherwise or the word goes
/// on, unless `open`.
fn beginning(text: &str, folded: &str, open: bool) -> usize {
    let mut wanted = folded.chars();
    for (at, letter) in text.char_indices() {
        if let Some(letter) = fold(letter) {
            match wanted.next() {
                Some(same) if same == letter => {}
                None if open || !is_word(letter) => return at,
                _ => return 0,
            }
        }
    }
    if wanted.next().is_none() {
        text.len()
    } else {
        0
    }
}

/// Titles made ready for search: about as many bytes as the titles have letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Titles {
    /// The words of each, folded, each with a space behind it; behind each title U+0000.
    words: String,
}

impl Titles {
    /// Appends a title.
    pub fn push(&mut self, title: &str) {
        push_words(&mut self.words, title);
        self.words.push('\0');
    }

    /// Whether each title matches, in the order in which they came.
    pub fn matches<'a>(&'a self, query: &'a Query) -> impl Iterator<Item = bool> + 'a {
        let mut rest = self.words.as_str();
        core::iter::from_fn(move || Some(query.is_in(cut(&mut rest, 0)?)))
    }
}

/// Appends the words of a text, folded, each with a space behind it.
fn push_words(out: &mut String, text: &str) {
    for letter in text.chars().chain([' ']) {
        if is_word(letter) {
            if let Some(folded) = fold(letter) {
                out.push(folded);
            }
        } else if out.as_bytes().last() > Some(&b' ') {
            out.push(' ');
        }
    }
}
