//! Reads a string from its start, one piece at a time. A method that does not find its piece leaves the scanner where it was.

use core::ops::RangeInclusive;
use core::str::FromStr;

use crate::text::fold::fold_vietnamese;
use crate::text::letters::{is_mark, is_word};

/// Characters of the longest word of a phrase, marks included.
const LONGEST_WORD: usize = 12;

/// The rest of a string. A copy saves the position.
#[derive(Clone, Copy)]
pub(super) struct Scanner<'a> {
    rest: &'a str,
}

impl<'a> Scanner<'a> {
    /// A whole string without the white space around it.
    pub(super) fn new(string: &'a str) -> Self {
        Self {
            rest: string.trim(),
        }
    }

    /// What has not been read yet.
    pub(super) const fn rest(&self) -> &'a str {
        self.rest
    }

    pub(super) const fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Reads several pieces, or none of them.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut ahead = *self;
        let found = read(&mut ahead)?;
        *self = ahead;
        Some(found)
    }

    /// Any Unicode white space, several as one.
    pub(super) fn space(&mut self) -> bool {
        let rest = self.rest.trim_start();
        let is_there = rest.len() < self.rest.len();
        self.rest = rest;
        is_there
    }

    pub(super) fn symbol(&mut self, symbol: char) -> bool {
        self.one_of(&[symbol]).is_some()
    }

    pub(super) fn one_of(&mut self, symbols: &[char]) -> Option<char> {
        let mut letters = self.rest.chars();
        let first = letters.next().filter(|first| symbols.contains(first))?;
        self.rest = letters.as_str();
        Some(first)
    }

    /// ASCII digits up to the next character that is none.
    pub(super) fn digits(&mut self) -> &'a str {
        let end = self.rest.find(|letter: char| !letter.is_ascii_digit());
        let (digits, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        digits
    }

    /// A number of so many digits, neither more nor fewer.
    pub(super) fn number<T: FromStr>(&mut self, lengths: RangeInclusive<usize>) -> Option<T> {
        self.attempt(|ahead| {
            let digits = ahead.digits();
            let has_length = lengths.contains(&digits.len());
            has_length.then(|| digits.parse().ok())?
        })
    }

    /// A word of ASCII in any case, whole.
    pub(super) fn word(&mut self, word: &str) -> bool {
        let found = self.attempt(|ahead| {
            let (taken, rest) = ahead.rest.split_at_checked(word.len())?;
            ahead.rest = rest;
            (taken.eq_ignore_ascii_case(word) && ahead.is_at_end_of_word()).then_some(())
        });
        found.is_some()
    }

    /// One of several words.
    pub(super) fn any_word(&mut self, words: &[&str]) -> bool {
        words.iter().any(|word| self.word(word))
    }

    /// Vietnamese words with white space between them, in any case, with or without marks, composed or not.
    pub(super) fn phrase(&mut self, phrase: &str) -> bool {
        let found = self.attempt(|ahead| {
            let mut words = phrase.split(' ');
            let first = words.next()?;
            let is_there = ahead.folded_word(first)
                && words.all(|word| ahead.space() && ahead.folded_word(word));
            is_there.then_some(())
        });
        found.is_some()
    }

    /// One of several phrases.
    pub(super) fn any_phrase(&mut self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.phrase(phrase))
    }

    /// One word of a phrase.
    fn folded_word(&mut self, word: &str) -> bool {
        let letters = self.rest.chars().take_while(|letter| is_letter(*letter));
        // A longer run is cut, which makes it none of our words, so that its length does not matter.
        let length = letters.take(LONGEST_WORD + 1).map(char::len_utf8).sum();
        let (letters, rest) = self.rest.split_at_checked(length).unwrap_or_default();
        let is_there =
            !letters.starts_with(is_mark) && fold_vietnamese(letters) == fold_vietnamese(word);
        if is_there {
            self.rest = rest;
        }
        is_there
    }

    /// Whether no letter follows. Digits may.
    fn is_at_end_of_word(&self) -> bool {
        !self.rest.starts_with(is_letter)
    }
}

/// Whether a character is a letter or a mark on one.
fn is_letter(character: char) -> bool {
    is_word(character) && !character.is_ascii_digit()
}
