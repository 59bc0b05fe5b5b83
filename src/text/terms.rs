//! The terms of an article, and how often other texts have them.
//!
//! A term is a hash of 32 bits, with a character at each step. Two thousand terms against the some hundred thousand that a thousand articles
//! have: in one list of twenty, one term is taken for another.

use super::hash::{EMPTY, PRIME, with};
use super::letters::{lower, next_code};
use super::rank::Doc;

/// Places for terms, a power of two.
const PLACES: usize = 4096;

/// Most terms of an article, so that at least half of the places stay empty: about 800 syllables. Title,
/// tags and summary are taken first, then the beginning of the body.
const MOST_TERMS: usize = PLACES / 2;

/// Most bytes that are read of a field, so that no article can hold up a page: more than most have, and what
/// news are about stands at their beginning.
const MOST_BYTES: usize = 16_384;

/// [`K1`](super::rank) for the article that is being read.
const K3: f32 = 7.0;

/// A term of the article that is being read.
#[derive(Clone, Copy, Default)]
pub(super) struct Term {
    /// 0 in an empty place.
    hash: u32,
    /// How much it counts.
    weight: f32,
    /// How many documents have it.
    pub(super) documents: u32,
    /// How often the document has it that is being read, fields weighted.
    count: u32,
}

/// The terms of the article that is being read: a hash table with open addressing.
pub(super) struct Terms {
    places: Vec<Term>,
    /// How many more terms it takes.
    room: usize,
}

impl Terms {
    /// Reads the article.
    pub(super) fn of(current: &Doc<'_>) -> Self {
        let mut terms = Self {
            places: Vec::new(),
            room: MOST_TERMS,
        };
        terms.places.resize(PLACES, Term::default());
        terms.read(current);
        terms.each(|term| term.weight = term.count as f32);
        terms.room = 0;
        terms
    }

    /// Counts the terms in a document, and gives its length.
    pub(super) fn read(&mut self, doc: &Doc<'_>) -> u32 {
        let fields = doc.fields().into_iter();
        fields
            .map(|(text, weight)| weight * self.count(text, weight))
            .sum()
    }

    /// Counts the terms in a text, and gives its syllables. What stands between `<` and `>` is skipped where it
    /// begins as a tag of HTML does; character references are read as they are written.
    fn count(&mut self, text: &str, weight: u32) -> u32 {
        let (mut syllables, mut before, mut hash) = (0, EMPTY, EMPTY);
        let (mut in_tag, mut last) = (false, 0);
        let bytes = text.as_bytes();
        let mut bytes = bytes.get(..MOST_BYTES).unwrap_or(bytes).iter();
        loop {
            let next = next_code(&mut bytes);
            let code = next.unwrap_or(0);
            let word = lower(code);
            in_tag |= last == LESS && matches!(word | code, 0x61..=0x7a | SLASH | MARK);
            last = code;
            if in_tag {
                in_tag = code != GREATER;
            } else if word != 0 {
                hash = with(hash, word);
            } else {
                if hash != EMPTY {
                    self.add(hash, weight);
                    if before != EMPTY {
                        self.add(pair(before, hash), weight);
                    }
                    (before, hash) = (hash, EMPTY);
                    syllables += 1;
                }
                if code > SPACE {
                    before = EMPTY;
                }
            }
            if next.is_none() {
                return syllables;
            }
        }
    }

    /// Counts a term, if it is one of these or there is room.
    fn add(&mut self, hash: u32, weight: u32) {
        let mut place = hash as usize % PLACES;
        while let Some(term) = self.places.get_mut(place) {
            if term.hash == 0 {
                if self.room == 0 {
                    return;
                }
                self.room -= 1;
                term.hash = hash;
            }
            if term.hash == hash {
                term.count += weight;
                return;
            }
            place = (place + 1) % PLACES;
        }
    }

    /// Takes each term that the document has which was read, and forgets that it has them.
    pub(super) fn each(&mut self, mut take: impl FnMut(&mut Term)) {
        for term in &mut self.places {
            if term.count > 0 {
                take(term);
                term.count = 0;
            }
        }
    }

    /// Makes rare terms count more, once it is known in how many of the documents each is.
    pub(super) fn weigh(&mut self, all: f32) {
        for term in &mut self.places {
            let rare = log2((all + 1.0) / (term.documents as f32 + 0.5));
            term.weight *= rare / (K3 + term.weight);
        }
    }

    /// The score of the document that was read.
    pub(super) fn score(&mut self, k: f32) -> f32 {
        let mut score = 0.0;
        self.each(|term| {
            let count = term.count as f32;
            score += term.weight * count / (k + count);
        });
        score
    }
}

/// The binary logarithm of a positive number, linear between powers of two: exponent and fraction of a float
/// are its whole and its broken part (IEEE 754).
fn log2(number: f32) -> f32 {
    number.to_bits() as f32 / (1 << 23) as f32 - 127.0
}

/// Characters that the reading looks for: `!`, `/`, `<`, `>` and the last white space of ASCII.
const MARK: u32 = 0x21;
const SLASH: u32 = 0x2f;
const LESS: u32 = 0x3c;
const GREATER: u32 = 0x3e;
const SPACE: u32 = 0x20;

/// The hash of two syllables; in the other order they are another term.
const fn pair(before: u32, hash: u32) -> u32 {
    with(before.wrapping_mul(PRIME), hash)
}
