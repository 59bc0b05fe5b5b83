//! Strings as they read: the notion of equal strings that search, ranking, folding and [`equality`](super::equality) share.
//!
//! - A letter reads the same in any normal form: see [`marks`](super::marks).
//! - Characters that cannot be seen do not count: see [`is_invisible`].
//! - Characters read as what they look like: see [`look_alikes`](super::look_alikes). Greek and Cyrillic letters read as
//!   Latin ones in a word that has Latin letters, or of which every letter has a Latin twin.
//! - The tone of a syllable reads the same on each of its vowels: see [`syllable`](super::syllable).

use super::letter::Letter;
use super::letters::{is_invisible, is_mark, is_word};
use super::look_alikes::{is_foreign, letters_in_one, plain, twin};
use super::syllable::place_tone;
use core::iter::Peekable;
use core::ops::Range;

/// What a character is, as what it looks like.
enum CharacterKind {
    Invisible,
    /// Belongs to the character before it.
    Mark,
    /// Part of a word.
    Letter(char),
    /// A ligature.
    Letters(&'static str),
    /// Between words.
    Other(char),
}

impl CharacterKind {
    fn of(character: char) -> Self {
        let plain = match character {
            // Most characters: ASCII and Latin letters.
            '\0'..='\u{9f}' | '\u{c0}'..='\u{24f}' | '\u{1ea0}'..='\u{1ef9}' => character,
            _ if is_invisible(character) => return Self::Invisible,
            _ if is_mark(character) => return Self::Mark,
            _ => match letters_in_one(character) {
                Some(letters) => return Self::Letters(letters),
                None => plain(character),
            },
        };
        if is_word(plain) {
            Self::Letter(plain)
        } else {
            Self::Other(plain)
        }
    }
}

/// A word, or one character between words.
pub(super) struct Run<'a> {
    pub letters: &'a mut [Letter],
    pub is_word: bool,
    /// Its end in the string.
    end: usize,
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
        let start = self.letters.first()?.offset;
        let last = self.letters.get(letters.checked_sub(1)?)?.offset;
        let mut after = self.letters.iter().skip(letters);
        let next = after.find(|letter| letter.offset != last);
        Some(start..next.map_or(self.end, |next| next.offset))
    }
}

/// Reads a string run by run.
pub(super) struct RunReader<I: Iterator<Item = (usize, char)>> {
    characters: Peekable<I>,
    /// Those of the current run.
    letters: Vec<Letter>,
}

impl<I: Iterator<Item = (usize, char)>> RunReader<I> {
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
        let (mut is_word, mut end) = (false, 0);
        while let Some((offset, character)) = self.characters.peek().copied() {
            let is_first = self.letters.is_empty();
            match CharacterKind::of(character) {
                CharacterKind::Invisible => {}
                CharacterKind::Mark => {
                    if let Some(letter) = self.letters.last_mut() {
                        letter.add(character);
                    }
                }
                CharacterKind::Letter(letter) if is_first || is_word => {
                    is_word = true;
                    self.letters.push(Letter::new(letter, offset));
                }
                CharacterKind::Letters(letters) if is_first || is_word => {
                    is_word = true;
                    let letters = letters.chars().map(|letter| Letter::new(letter, offset));
                    self.letters.extend(letters);
                }
                CharacterKind::Other(other) if is_first => {
                    self.letters.push(Letter::new(other, offset))
                }
                CharacterKind::Letter(_) | CharacterKind::Letters(_) | CharacterKind::Other(_) => {
                    break;
                }
            }
            end = offset + character.len_utf8();
            self.characters.next();
        }
        if self.letters.is_empty() {
            return None;
        }
        if is_word {
            read_as_latin(&mut self.letters);
            place_tone(&mut self.letters);
        }
        Some(Run {
            letters: &mut self.letters,
            is_word,
            end,
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
