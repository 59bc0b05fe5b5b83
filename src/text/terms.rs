//! The terms of an article, and how often other documents have them.
//!
//! A term is a hash of 32 bits. An article has up to two thousand terms and a thousand articles have some hundred
//! thousand: about one list in twenty mistakes one term for another.

use super::hash::{EMPTY, with};
use super::letter::Letter;
use super::reading::RunReader;
use super::syllable::write_i;
use core::iter::{from_fn, once};
use core::mem::take;

/// Most terms of an article: about 800 syllables. Title, tags and summary are read first, then the beginning of the
/// body.
const MOST_TERMS: usize = 2048;

/// Most bytes that are read of a string, so that no article can block a page. Most articles are shorter, and news say
/// at their beginning what they are about.
const MOST_BYTES: usize = 16_384;

/// Term-frequency saturation in the article that is being read.
const K3: f32 = 7.0;

/// A term of the article that is being read.
struct Term {
    hash: u32,
    weight: f32,
    /// How many documents have it.
    documents: u32,
    /// How often the document that is being counted has it, fields weighted.
    count: u32,
}

/// A term of the article that is being read, in another document.
pub(super) struct Occurrence {
    /// Among at most [`MOST_TERMS`].
    index: u16,
    /// Fields weighted: at most six for each two of [`MOST_BYTES`].
    count: u16,
}

/// The terms of the article that is being read.
#[derive(Default)]
pub(super) struct Terms {
    /// Sorted by hash.
    terms: Vec<Term>,
    is_complete: bool,
}

impl Terms {
    /// Ends the article: only its terms are counted in other documents.
    pub(super) fn complete(&mut self) {
        self.is_complete = true;
        for term in &mut self.terms {
            term.weight = term.count as f32;
            term.count = 0;
        }
    }

    /// Counts the terms in a string, and returns how many syllables it has. HTML tags are skipped, and character
    /// references are not decoded.
    pub(super) fn count(&mut self, text: &str, weight: u32) -> u32 {
        let end = text.floor_char_boundary(MOST_BYTES);
        let text = text.get(..end).unwrap_or(text);
        let mut syllables = 0;
        // The hash of the syllable before.
        let mut before = None;
        let mut reader = RunReader::new(without_tags(text));
        while let Some(run) = reader.next() {
            if run.is_word {
                syllables += 1;
                write_i(run.letters);
                let hash = syllable(run.letters);
                self.add(hash, weight);
                if let Some(before) = before.replace(hash) {
                    self.add(pair(before, hash), weight);
                }
            } else if run.letters.iter().any(|letter| letter.base > ' ') {
                // Only white space may be between the syllables of a pair.
                before = None;
            }
        }
        syllables
    }

    /// Counts a term, if the article has it or is being read.
    fn add(&mut self, hash: u32, weight: u32) {
        match self.terms.binary_search_by_key(&hash, |term| term.hash) {
            Ok(index) => {
                if let Some(term) = self.terms.get_mut(index) {
                    term.count += weight;
                }
            }
            Err(index) if !self.is_complete && self.terms.len() < MOST_TERMS => {
                let term = Term {
                    hash,
                    weight: 0.0,
                    documents: 0,
                    count: weight,
                };
                self.terms.insert(index, term);
            }
            Err(_) => {}
        }
    }

    /// Ends a document: counts it for each of its terms, and returns them.
    pub(super) fn end_document(&mut self) -> Box<[Occurrence]> {
        let mut occurrences = Vec::new();
        for (index, term) in self.terms.iter_mut().enumerate() {
            if term.count > 0 {
                term.documents += 1;
                let count = take(&mut term.count) as u16;
                let index = index as u16;
                occurrences.push(Occurrence { index, count });
            }
        }
        occurrences.into_boxed_slice()
    }

    /// Gives rare terms more weight, once all documents have been counted.
    pub(super) fn weigh(&mut self, documents: f32) {
        for term in &mut self.terms {
            let rarity = log2((documents + 1.0) / (term.documents as f32 + 0.5));
            term.weight *= rarity / (K3 + term.weight);
        }
    }

    /// The score of a document with these terms.
    pub(super) fn score(&self, occurrences: &[Occurrence], k: f32) -> f32 {
        let scores = occurrences.iter().filter_map(|occurrence| {
            let weight = self.terms.get(usize::from(occurrence.index))?.weight;
            let count = f32::from(occurrence.count);
            Some(weight * count / (k + count))
        });
        scores.sum()
    }
}

/// The characters of a string and their offsets, with each HTML tag reduced to its `<`.
fn without_tags(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut letters = text.char_indices().peekable();
    from_fn(move || {
        let (at, letter) = letters.next()?;
        let begins_tag =
            |(_, next): &(usize, char)| next.is_ascii_alphabetic() || matches!(next, '/' | '!');
        if letter == '<' && letters.peek().is_some_and(begins_tag) {
            letters.find(|(_, letter)| *letter == '>');
        }
        Some((at, letter))
    })
}

/// The term of a syllable: its letters in lower case with their marks.
fn syllable(letters: &[Letter]) -> u32 {
    let parts = letters.iter().flat_map(|letter| {
        let marks = letter.shape.into_iter().chain(letter.tone);
        once(letter.folded()).chain(marks)
    });
    parts.fold(EMPTY, |hash, part| with(hash, part.into()))
}

/// The term of a pair of syllables. Their order matters.
const fn pair(first: u32, second: u32) -> u32 {
    with(with(EMPTY, first), second)
}

/// The binary logarithm of a positive number, linear between powers of two: the exponent and the fraction of a
/// float (IEEE 754) are its integer and fractional part. `f32::log2` differs between platforms.
fn log2(number: f32) -> f32 {
    number.to_bits() as f32 / (1 << 23) as f32 - 127.0
}
