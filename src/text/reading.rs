//! Strings as they read: the notion of equal strings that search, ranking, folding and [`equality`](super::equality) share.
//!
//! - A letter reads the same in any normal form: see [`marks`](super::marks).
//! - Characters that cannot be seen do not count: see [`is_invisible`].
//! - Characters read as what they look like: see [`look_alikes`](super::look_alikes). Greek and Cyrillic letters read as
//!   Latin ones in a word that has Latin letters, or of which every letter has a Latin twin.
//! - The tone of a syllable reads the same on each of its vowels: see [`syllable`](super::syllable).

use super::letters::{is_invisible, is_mark, is_word, lower};
use super::look_alikes::{is_foreign, letters_in_one, near_twin, plain, twin};
use super::marks::{DOT_ABOVE, base, is_tone, mark, shape, tone};
use super::syllable::place_tone;
use core::iter::Peekable;
use core::ops::Range;

/// A character with its marks.
#[derive(Clone, Copy)]
pub(super) struct Letter {
    /// Without its marks, in its own case.
    pub base: char,
    pub shape: Option<char>,
    pub tone: Option<char>,
    /// Where it is in the string, with its marks and the invisible characters after it. The letters of a ligature are
    /// all in the same place.
    start: usize,
    end: usize,
}

impl Letter {
    fn new(character: char, start: usize, end: usize) -> Self {
        let low = lower(character).unwrap_or(character);
        let is_capital = low != character;
        let base = match base(low) {
            base if is_capital && base.is_ascii() => base.to_ascii_uppercase(),
            _ if is_capital => character,
            base => base,
        };
        Self {
            base,
            shape: shape(low),
            tone: tone(low),
            start,
            end,
        }
    }

    /// Adds a combining mark. Of several shapes, or several tones, the first one counts. An `i` has its dot already.
    fn add(&mut self, combining: char) {
        let combining = mark(combining);
        if combining == DOT_ABOVE && self.folded() == 'i' {
            return;
        }
        let place = if is_tone(combining) {
            &mut self.tone
        } else {
            &mut self.shape
        };
        place.get_or_insert(combining);
    }

    /// Becomes the Latin letter that it looks like, if there is one.
    fn replace_twin(&mut self) {
        let latin = twin(self.base).or_else(|| near_twin(self.base));
        let Some(latin) = latin.map(|latin| Self::new(latin, self.start, self.end)) else {
            return;
        };
        self.base = latin.base;
        self.shape = latin.shape.or(self.shape);
        self.tone = latin.tone.or(self.tone);
    }

    /// Without its marks, in lower case.
    pub fn folded(&self) -> char {
        lower(self.base).unwrap_or(self.base)
    }

    fn is_latin(&self) -> bool {
        matches!(self.base, 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}')
    }
}

/// A word, or one character between words.
pub(super) struct Run<'a> {
    pub letters: &'a mut [Letter],
    pub is_word: bool,
}

impl Run<'_> {
    /// In lower case without marks: one character for each letter.
    pub fn folded(&self) -> impl Iterator<Item = char> {
        self.letters.iter().map(Letter::folded)
    }

    /// Replaces Greek and Cyrillic letters whatever the rest of the word is, so that the beginning of a word reads as it
    /// does in the whole word.
    pub fn replace_twins(&mut self) {
        self.letters.iter_mut().for_each(Letter::replace_twin);
    }

    /// Where its first letters are in the string. A ligature is not split.
    pub fn range(&self, letters: usize) -> Option<Range<usize>> {
        let start = self.letters.first()?.start;
        let last = self.letters.get(letters.checked_sub(1)?)?;
        let mut in_one = self.letters.iter().skip(letters);
        let same_place = in_one.by_ref().take_while(|next| next.start == last.start);
        let end = same_place.last().map_or(last.end, |next| next.end);
        Some(start..end)
    }
}

/// Reads a string run by run.
pub(super) struct Reader<I: Iterator<Item = (usize, char)>> {
    characters: Peekable<I>,
    /// Those of the current run.
    letters: Vec<Letter>,
}

impl<I: Iterator<Item = (usize, char)>> Reader<I> {
    /// Reads characters that come with their offsets, as from [`str::char_indices`].
    pub fn new(characters: I) -> Self {
        Self {
            characters: characters.peekable(),
            letters: Vec::new(),
        }
    }

    /// The next run. A mark with no character before it is ignored.
    pub fn next(&mut self) -> Option<Run<'_>> {
        self.letters.clear();
        let mut is_word_run = false;
        while let Some((start, character)) = self.characters.peek().copied() {
            let end = start + character.len_utf8();
            let is_hidden = is_invisible(character);
            if is_hidden || is_mark(character) {
                if let Some(letter) = self.letters.last_mut() {
                    letter.end = end;
                    if !is_hidden {
                        letter.add(character);
                    }
                }
                self.characters.next();
                continue;
            }
            let in_one = letters_in_one(character);
            let character = plain(character);
            let is_in_word = in_one.is_some() || is_word(character);
            if self.letters.is_empty() {
                is_word_run = is_in_word;
            } else if !(is_word_run && is_in_word) {
                break;
            }
            match in_one {
                Some(letters) => self
                    .letters
                    .extend(letters.chars().map(|one| Letter::new(one, start, end))),
                None => self.letters.push(Letter::new(character, start, end)),
            }
            self.characters.next();
        }
        if self.letters.is_empty() {
            return None;
        }
        if is_word_run {
            read_as_latin(&mut self.letters);
            place_tone(&mut self.letters);
        }
        Some(Run {
            letters: &mut self.letters,
            is_word: is_word_run,
        })
    }
}

/// Replaces the Greek and Cyrillic letters of a word that reads as a Latin one.
fn read_as_latin(word: &mut [Letter]) {
    let foreign = |letter: &&Letter| is_foreign(letter.base);
    if !word.iter().any(|letter| foreign(&letter)) {
        return;
    }
    let has_latin = word.iter().any(Letter::is_latin);
    let mut all = word.iter().filter(foreign);
    if !has_latin && !all.all(|letter| twin(letter.base).is_some()) {
        return;
    }
    word.iter_mut().for_each(Letter::replace_twin);
}
