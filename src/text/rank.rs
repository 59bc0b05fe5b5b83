//! Ranking by content: which articles are about what this one is about.
//!
//! The score of a document *d* for the article *q* that is being read is BM25 with weighted fields:
//!
//! ```text
//! score(d) = fresh(d) + Σ idf(t) · w(t, q) · tf(t, d) / (K(d) + tf(t, d))      over the terms t of q
//! tf(t, d) = Σ weight(field) · count of t in the field                        title 2, tags 2, summary 1, body 1
//! K(d)     = k1 · (1 − b + b · length(d) / average length)                    k1 = 1.2, b = 0.75
//! length   = Σ weight(field) · syllables in the field
//! w(t, q)  = tf(t, q) / (k3 + tf(t, q))                                       k3 = 7
//! idf(t)   = log2((N + 1) / (n(t) + ½))                                       n(t) of N documents have t
//! fresh(d) = years since 1970 / 200; 0 before, and without a date
//! ```
//!
//! - BM25, k1, b and k3: S. Robertson, H. Zaragoza, *The Probabilistic Relevance Framework: BM25 and
//!   Beyond*, 2009; K. Spärck Jones, S. Walker, S. Robertson, *A probabilistic model of information
//!   retrieval*, part 2, 2000. The factors (k1 + 1) and (k3 + 1) are left out, as they change no order.
//! - Fields weighted before the count saturates: S. Robertson, H. Zaragoza, M. Taylor, *Simple BM25
//!   Extension to Multiple Weighted Fields*, CIKM 2004. The weights are this project's. The first
//!   guess, 4, 4, 2 and 1, gave the title too much weight in short texts: precision at 5 on the judged
//!   set (`tests/native/text/judged.rs`) was .79. These were chosen on that set, so its .84
//!   is a little optimistic; both halves of it agree. Nothing else was chosen on it.
//! - idf is never negative, so that no list of stop words is needed: 1 is added inside the logarithm, as in
//!   Lucene's BM25Similarity. The logarithm is linear between powers of two: at most 0.09 too small.
//! - `fresh` is this project's: it orders documents that are nearly equal (one rare word in common counts as some
//!   sixty years), and puts the newest first among those with no term in common. It needs no clock.
//!
//! Terms are *marked* syllables in lower case, and pairs of syllables with nothing but white space between
//! them: most Vietnamese words are such a pair. Folded text would rank worse, as folding makes one word of several.
//!
//! Each document is read once. Until all have been, only its length and its terms that the article has are kept.

use super::terms::{Occurrence, Terms};
use core::cmp::Ordering;

/// The parts of a document that tell its subject. Its strings may contain HTML.
#[derive(Clone, Copy, Debug, Default)]
pub struct Doc<'a> {
    /// Title.
    pub title: &'a str,
    /// Key words; two in a row may be a pair of syllables.
    pub tags: &'a [String],
    /// One or two sentences.
    pub summary: &'a str,
    /// The article itself.
    pub body: &'a str,
    /// When it was published, in milliseconds since 1970.
    pub date: Option<i64>,
}

/// How similar a document is to an article, from 0 up; higher is more similar.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score(pub f32);

impl Ord for Score {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Score {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Score {}

/// Term-frequency saturation.
const K1: f32 = 1.2;

/// How much the length of a document lowers its score: 0 not at all, 1 in proportion.
const B: f32 = 0.75;

/// Milliseconds by which a document must be newer to score 1 more: two hundred years.
const FRESH: f32 = 200.0 * 365.25 * 86_400_000.0;

/// A document that has been read.
struct RankedItem {
    length: f32,
    fresh: f32,
    occurrences: Box<[Occurrence]>,
}

/// Scores items for an article, in their order. `doc` returns an item's document. A score depends on the document and
/// on the set of all, not on their order, so a stable sort by score keeps the order of equals.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::text::rank::{Doc, rank};
///
/// let titled = |title| Doc { title, ..Doc::default() };
/// let docs = ["Khai mạc lễ hội", "Hạn mặn đến rồi", "Ứng phó hạn mặn"].map(titled);
/// let scores = rank(&titled("Hạn mặn đến sớm"), docs.iter(), |doc| **doc);
/// assert!(scores[1] > scores[2] && scores[2] > scores[0]);
/// ```
#[must_use]
pub fn rank<T>(
    current: &Doc<'_>,
    items: impl Iterator<Item = T>,
    doc: impl Fn(&T) -> Doc<'_>,
) -> Vec<Score> {
    let mut terms = Terms::default();
    count(&mut terms, current);
    terms.complete();
    let mut documents = Vec::new();
    for item in items {
        let doc = doc(&item);
        documents.push(RankedItem {
            length: count(&mut terms, &doc) as f32,
            fresh: doc.date.unwrap_or(0).max(0) as f32 / FRESH,
            occurrences: terms.end_document(),
        });
    }
    let all = documents.len() as f32;
    let average = documents
        .iter()
        .map(|document| document.length)
        .sum::<f32>()
        / all;
    terms.weigh(all);
    let score = |document: &RankedItem| {
        let k = K1 * (1.0 - B + B * document.length / average);
        Score(terms.score(&document.occurrences, k) + document.fresh)
    };
    documents.iter().map(score).collect()
}

/// Counts the terms in a document's fields, with the fields' weights. Returns its length.
fn count(terms: &mut Terms, doc: &Doc<'_>) -> u32 {
    2 * terms.count(doc.title, 2)
        + 2 * terms.count(&doc.tags.join(" "), 2)
        + terms.count(doc.summary, 1)
        + terms.count(doc.body, 1)
}
