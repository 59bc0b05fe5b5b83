//! Ranking by content: which articles are about what this one is about.
//!
//! The score of a document *d* for the article *q* that is being read is BM25 with weighted fields:
//!
//! ```text
//! score(d) = fresh(d) · Σ idf(t) · w(t, q) · tf(t, d) / (K(d) + tf(t, d))      over the terms t of q
//! tf(t, d) = Σ weight(field) · count of t in the field                        title 2, tags 2, summary 1, body 1
//! K(d)     = k1 · (1 − b + b · length(d) / average length)                    k1 = 1.2, b = 0.75
//! length   = Σ weight(field) · syllables in the field
//! w(t, q)  = tf(t, q) / (k3 + tf(t, q))                                       k3 = 7
//! idf(t)   = log2((N + 1) / (n(t) + ½))                                       n(t) of N documents have t
//! fresh(d) = 1 + 1/20 · 30 / (30 + days before the newest document)
//! ```
//!
//! - BM25, k1, b and k3: S. Robertson, H. Zaragoza, *The Probabilistic Relevance Framework: BM25 and
//!   Beyond*, 2009; K. Spärck Jones, S. Walker, S. Robertson, *A probabilistic model of information
//!   retrieval*, part 2, 2000. The factors (k1 + 1) and (k3 + 1) are left out, as they change no order.
//! - Fields weighted before the count saturates: S. Robertson, H. Zaragoza, M. Taylor, *Simple BM25
//!   Extension to Multiple Weighted Fields*, CIKM 2004. The weights are this project's. The first
//!   guess, 4, 4, 2 and 1, let the title say too much where the text is short: precision at 5 on the judged
//!   set (`tests/native/text/judged.rs`) was .79. These were taken after a look at that set, so that its .84
//!   flatters them a little; both halves of it agree. Nothing else was chosen by it.
//! - idf is never negative, so that no list of stop words is needed: 1 is added inside the logarithm, as in
//!   Lucene's BM25Similarity. The logarithm is linear between powers of two: at most 0.09 too small.
//! - `fresh` is this project's: it parts what is nearly equal, 5 % at most, and needs no clock.
//!
//! Terms are *marked* syllables in lower case, and pairs of syllables with nothing but white space between
//! them: most Vietnamese words are such a pair. Folded text would rank worse, as it mixes words up.
//!
//! A term is a hash of 32 bits. Each document is read twice, first to count the documents of each term,
//! then for its score: an index would be faster the second time, but memory of wasm never shrinks.

use super::letters::{is_word, lower};

/// A document, as far as its content says what it is about. Each text may be HTML or not.
#[derive(Clone, Copy, Debug, Default)]
pub struct Doc<'a> {
    /// Title.
    pub title: &'a str,
    /// Key words, with anything but letters, digits and white space between them.
    pub tags: &'a str,
    /// One or two sentences.
    pub summary: &'a str,
    /// The article itself.
    pub body: &'a str,
    /// When it was published, in milliseconds since 1970.
    pub date: Option<i64>,
}

impl<'a> Doc<'a> {
    /// The texts with their weights.
    const fn fields(&self) -> [(&'a str, u32); 4] {
        [
            (self.title, 2),
            (self.tags, 2),
            (self.summary, 1),
            (self.body, 1),
        ]
    }
}

/// Places for terms, a power of two.
const PLACES: usize = 4096;

/// Most terms of an article, so that at least half of the places stay empty: about 800 syllables. Title,
/// tags and summary are taken first, then the beginning of the body.
const MOST_TERMS: usize = PLACES / 2;

/// How soon a term that is said again counts no more.
const K1: f32 = 1.2;

/// How far a long document is one that says more, and not one that only uses more words.
const B: f32 = 0.75;

/// [`K1`] for the article that is being read.
const K3: f32 = 7.0;

/// Days after which a document is half as fresh, and what freshness adds at most.
const FRESH_DAYS: f32 = 30.0;
const FRESH: f32 = 0.05;

/// Milliseconds of a day.
const DAY: f32 = 86_400_000.0;

/// Scores of documents for an article, in their order; 0 where there is no term in common. A score
/// depends on the document and on the set of all, not on the order.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::text::rank::{Doc, best_first, rank};
///
/// let titled = |title| Doc { title, ..Doc::default() };
/// let docs = ["Khai mạc lễ hội", "Hạn mặn vào sâu", "Ứng phó hạn mặn"].map(titled);
/// let scores = rank(&titled("Hạn mặn đến sớm"), docs.iter().copied());
/// assert_eq!(best_first(scores.iter().map(|score| score.to_bits().into())), [1, 2, 0]);
/// ```
#[must_use]
pub fn rank<'a>(current: &Doc<'_>, docs: impl Iterator<Item = Doc<'a>> + Clone) -> Vec<f32> {
    let mut terms = Terms::of(current);
    let (mut scores, mut total, mut newest) = (Vec::new(), 0, i64::MIN);
    for doc in docs.clone() {
        let length = terms.read(&doc);
        terms.each(|term| term.documents += 1);
        total += length;
        newest = newest.max(doc.date.unwrap_or(newest));
        // Kept where the score will stand.
        scores.push(length as f32);
    }
    terms.weigh(scores.len() as f32);
    let average = total as f32 / scores.len() as f32;
    for (doc, score) in docs.zip(&mut scores) {
        let k = K1 * (1.0 - B + B * *score / average);
        terms.read(&doc);
        *score = terms.score(k) * fresh(doc.date, newest);
    }
    scores
}

/// What a date adds to a score.
fn fresh(date: Option<i64>, newest: i64) -> f32 {
    date.map_or(1.0, |date| {
        let days = (newest - date) as f32 / DAY;
        1.0 + FRESH * FRESH_DAYS / (FRESH_DAYS + days)
    })
}

/// The binary logarithm of a positive number, linear between powers of two: exponent and fraction of a float
/// are its whole and its broken part (IEEE 754).
fn log2(number: f32) -> f32 {
    number.to_bits() as f32 / (1 << 23) as f32 - 127.0
}

/// Places of what is to be sorted, the highest first; what is equal keeps its order.
#[must_use]
pub fn best_first(keys: impl Iterator<Item = i64>) -> Vec<usize> {
    let mut sorted = Vec::new();
    for key in keys {
        sorted.push((!key, sorted.len()));
    }
    sorted.sort_unstable();
    sorted.into_iter().map(|(_, place)| place).collect()
}

/// A term of the article that is being read.
#[derive(Clone, Copy, Default)]
struct Term {
    /// 0 in an empty place.
    hash: u32,
    /// How much it counts.
    weight: f32,
    /// How many documents have it.
    documents: u32,
    /// How often the document has it that is being read, fields weighted.
    count: u32,
}

/// The terms of the article that is being read: a hash table with open addressing.
struct Terms {
    places: Vec<Term>,
    /// Where those are that the document has which is being read.
    found: Vec<usize>,
    /// How many more terms it takes.
    room: usize,
}

impl Terms {
    fn of(current: &Doc<'_>) -> Self {
        let mut terms = Self {
            places: vec![Term::default(); PLACES],
            found: Vec::new(),
            room: MOST_TERMS,
        };
        terms.read(current);
        terms.each(|term| {
            let count = term.count as f32;
            term.weight = count / (K3 + count);
        });
        terms.room = 0;
        terms
    }

    /// Counts the terms in a document, and gives its length.
    fn read(&mut self, doc: &Doc<'_>) -> u32 {
        let fields = doc.fields().into_iter();
        fields
            .map(|(text, weight)| weight * self.count(text, weight))
            .sum()
    }

    /// Counts the terms in a text, and gives its syllables. What stands between `<` and `>` is skipped where it
    /// begins as a tag of HTML does; character references are read as they are written.
    fn count(&mut self, text: &str, weight: u32) -> u32 {
        let (mut syllables, mut before, mut hash) = (0, EMPTY, EMPTY);
        let (mut in_tag, mut last) = (false, ' ');
        for letter in text.chars().chain([' ']) {
            in_tag |= last == '<' && (letter.is_ascii_alphabetic() || matches!(letter, '/' | '!'));
            last = letter;
            if in_tag {
                in_tag = letter != '>';
            } else if is_word(letter) {
                hash = with(hash, lower(letter));
            } else {
                if hash != EMPTY {
                    self.add(hash, weight);
                    if before != EMPTY {
                        self.add(pair(before, hash), weight);
                    }
                    (before, hash) = (hash, EMPTY);
                    syllables += 1;
                }
                if letter > ' ' {
                    before = EMPTY;
                }
            }
        }
        syllables
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
                if term.count == 0 {
                    self.found.push(place);
                }
                term.count += weight;
                return;
            }
            place = (place + 1) % PLACES;
        }
    }

    /// Takes each term that the document has which was read, and forgets that it has them.
    fn each(&mut self, mut take: impl FnMut(&mut Term)) {
        while let Some(place) = self.found.pop() {
            if let Some(term) = self.places.get_mut(place) {
                take(term);
                term.count = 0;
            }
        }
    }

    /// Makes rare terms count more, once it is known in how many of the documents each is.
    fn weigh(&mut self, all: f32) {
        for term in &mut self.places {
            term.weight *= log2((all + 1.0) / (term.documents as f32 + 0.5));
        }
    }

    /// The score of the document that was read.
    fn score(&mut self, k: f32) -> f32 {
        let mut score = 0.0;
        self.each(|term| {
            let count = term.count as f32;
            score += term.weight * count / (k + count);
        });
        score
    }
}

/// Where a hash begins, and the prime it is multiplied with: FNV-1a of 32 bits (Fowler, Noll, Vo), here with
/// a character at each step instead of a byte.
const EMPTY: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;

const fn with(hash: u32, next: u32) -> u32 {
    (hash ^ next).wrapping_mul(PRIME)
}

/// The hash of two syllables; in the other order they are another term.
const fn pair(before: u32, hash: u32) -> u32 {
    with(before.wrapping_mul(PRIME), hash)
}
