//! Text that an editor has filled with U+00A0 does not wrap. Between all words it says nothing.

use super::names::Tag;
use super::node::{Node, Str};
use crate::text::fold::fold_vietnamese;
use crate::text::is_space;
use crate::text::letters::{is_word, upper};
use std::mem;

const NO_BREAK_SPACE: char = '\u{a0}';

/// Puts spaces in the places of the no-break spaces between words, in blocks where these are at least four times as frequent as
/// spaces. Kept are those in numbers, between a number and its unit, in dates, after an abbreviation, and at a punctuation mark; and
/// those that are not between two words.
/// Linear; changes nothing the second time.
pub(super) fn loosen(nodes: &mut [Node]) {
    let mut block = Block::default();
    block.nodes(nodes, false);
    block.finish();
}

/// The text of one block, in order.
#[derive(Default)]
struct Block<'n>(Vec<BlockPiece<'n>>);

enum BlockPiece<'n> {
    Text(&'n mut Str),
    /// Text whose white space counts.
    Code(&'n str),
    LineBreak,
}

impl<'n> Block<'n> {
    /// Recurses no deeper than the policy's `MAX_DEPTH`.
    fn nodes(&mut self, nodes: &'n mut [Node], is_code: bool) {
        for node in nodes {
            match node {
                Node::Text(text) => self.0.push(if is_code {
                    BlockPiece::Code(text)
                } else {
                    BlockPiece::Text(text)
                }),
                Node::Element(element) if element.tag == Tag::Br => {
                    self.0.push(BlockPiece::LineBreak)
                }
                Node::Element(element) => {
                    let tag = element.tag;
                    if !tag.is_phrasing() {
                        self.finish();
                    }
                    let is_code =
                        is_code || matches!(tag, Tag::Code | Tag::Kbd | Tag::Pre | Tag::Samp);
                    self.nodes(&mut element.children, is_code);
                    if !tag.is_phrasing() {
                        self.finish();
                    }
                }
                Node::Chunks(_) => {}
            }
        }
    }

    fn finish(&mut self) {
        let mut pieces = mem::take(&mut self.0);
        let is_glued = pieces
            .iter()
            .any(|piece| matches!(piece, BlockPiece::Text(text) if text.contains(NO_BREAK_SPACE)));
        let Some(loose) = is_glued.then(|| loosened(&pieces)).flatten() else {
            return;
        };
        for (piece, loose) in pieces.iter_mut().zip(loose) {
            if let BlockPiece::Text(text) = piece {
                **text = loose.into();
            }
        }
    }
}

/// A character of a block and the index of its piece.
#[derive(Clone, Copy)]
struct BlockLetter {
    piece: usize,
    kind: LetterKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum LetterKind {
    Word(char),
    Space(char),
    LineBreak,
}

/// What is between two words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// White space where a line may end.
    Loose,
    /// U+00A0 that says something.
    Kept,
    Glued,
}

/// The strings of the pieces with spaces between the words; `None` if they are to stay.
fn loosened(pieces: &[BlockPiece<'_>]) -> Option<Vec<String>> {
    let letters = letters(pieces);
    let spans = letters
        .chunk_by(|one, next| mem::discriminant(&one.kind) == mem::discriminant(&next.kind))
        .collect::<Vec<_>>();
    // The first and the last span are between no words.
    let mut gaps = vec![None];
    gaps.extend(spans.windows(3).map(gap));
    gaps.push(None);
    let count = |kind| gaps.iter().filter(|gap| **gap == Some(kind)).count();
    let glued = count(Gap::Glued);
    if glued == 0 || count(Gap::Loose) * 4 > glued {
        return None;
    }
    let mut strings = vec![String::new(); pieces.len()];
    for (span, gap) in spans.iter().zip(gaps) {
        let mut last_piece = None;
        for letter in *span {
            let string = strings.get_mut(letter.piece)?;
            match letter.kind {
                LetterKind::Space(_) if gap == Some(Gap::Glued) => {
                    if last_piece != Some(letter.piece) {
                        string.push(' ');
                    }
                }
                LetterKind::Word(letter) | LetterKind::Space(letter) => string.push(letter),
                LetterKind::LineBreak => {}
            }
            last_piece = Some(letter.piece);
        }
    }
    Some(strings)
}

fn letters(pieces: &[BlockPiece<'_>]) -> Vec<BlockLetter> {
    let mut letters = Vec::new();
    for (piece, content) in pieces.iter().enumerate() {
        let (text, is_code) = match content {
            BlockPiece::Text(text) => (&***text, false),
            BlockPiece::Code(code) => (*code, true),
            BlockPiece::LineBreak => {
                let kind = LetterKind::LineBreak;
                letters.push(BlockLetter { piece, kind });
                continue;
            }
        };
        letters.extend(text.chars().map(|letter| {
            let is_space = !is_code && is_space(letter);
            let kind = if is_space {
                LetterKind::Space
            } else {
                LetterKind::Word
            }(letter);
            BlockLetter { piece, kind }
        }));
    }
    letters
}

/// What the span in the middle of three is, if it is between two words.
fn gap(spans: &[&[BlockLetter]]) -> Option<Gap> {
    let [left, gap, right] = spans else {
        return None;
    };
    let LetterKind::Word(first) = right.first()?.kind else {
        return None;
    };
    let LetterKind::Word(last) = left.last()?.kind else {
        return None;
    };
    if gap.first()?.kind == LetterKind::LineBreak {
        return None;
    }
    let is_glued = gap
        .iter()
        .all(|letter| letter.kind == LetterKind::Space(NO_BREAK_SPACE));
    let belongs_together = last == '«'
        || matches!(first, ':' | ';' | '?' | '!' | '»')
        || last == '.' && is_abbreviation(left)
        || last.is_ascii_digit()
            && (!is_word(first) || first.is_ascii_digit() || UNITS.contains(&&*plain(right)))
        || first.is_ascii_digit() && DATE_WORDS.contains(&&*plain(left));
    Some(match (is_glued, belongs_together) {
        (false, _) => Gap::Loose,
        (true, true) => Gap::Kept,
        (true, false) => Gap::Glued,
    })
}

/// What may be counted, measured or dated by the number before it, folded.
const UNITS: &[&str] = &[
    "mm", "cm", "dm", "m", "m2", "m3", "km", "km2", "ha", "mg", "g", "kg", "tan", "ml", "l", "lit",
    "kw", "kwh", "mw", "tram", "nghin", "ngan", "van", "trieu", "ty", "ti", "d", "dong", "vnd",
    "usd", "c", "s", "h", "giay", "phut", "gio", "ngay", "tuan", "thang", "nam",
];

/// What a number of a date follows, folded.
const DATE_WORDS: &[&str] = &["ngay", "mung", "tuan", "thang", "quy", "nam"];

/// A word folded, without the punctuation around it.
fn plain(word: &[BlockLetter]) -> String {
    let letters = word.iter().filter_map(|letter| match letter.kind {
        LetterKind::Word(letter) => Some(letter),
        _ => None,
    });
    let folded = fold_vietnamese(&letters.collect::<String>());
    folded.trim_matches(|letter| !is_word(letter)).to_owned()
}

/// Whether a word that ends with a full stop is short for another, as `TP.` and `ThS.`: a few letters, none of them a small vowel.
fn is_abbreviation(word: &[BlockLetter]) -> bool {
    let mut letters = word.iter().filter_map(|letter| match letter.kind {
        LetterKind::Word(letter) => is_word(letter).then_some(letter),
        _ => None,
    });
    let is_small_vowel = |letter: char| {
        let folded = fold_vietnamese(letter.encode_utf8(&mut [0; 4]));
        upper(letter) != letter && matches!(&*folded, "a" | "e" | "i" | "o" | "u" | "y")
    };
    // The longest in use have five letters: `PGSTS.`
    letters.clone().take(6).count() <= 5 && !letters.any(is_small_vowel)
}
