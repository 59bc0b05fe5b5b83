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

    /// Words with white space between them, in any case, with or without marks, composed or not. `phrase` is folded, as by
    /// [`fold_vietnamese`].
    pub(super) fn phrase(&mut self, phrase: &str) -> bool {
        self.phrase_of(&[phrase]).is_some()
    }

    /// The index of the longest of several phrases that is there.
    pub(super) fn phrase_of(&mut self, phrases: &[&str]) -> Option<usize> {
        let mut after_first = *self;
        let first = after_first.folded_word()?;
        let found = phrases.iter().enumerate().filter_map(|(index, phrase)| {
            let mut words = phrase.split(' ');
            words.next().filter(|word| *word == first)?;
            let mut ahead = after_first;
            let is_there = words
                .all(|word| ahead.space() && ahead.folded_word().is_some_and(|next| next == word));
            is_there.then_some((index, ahead))
        });
        let (index, ahead) = found.min_by_key(|(_, ahead)| ahead.rest.len())?;
        *self = ahead;
        Some(index)
    }

    /// The next word without its marks, in lower case.
    fn folded_word(&mut self) -> Option<String> {
        let letters = self.rest.chars().take_while(|letter| is_letter(*letter));
        // A longer run is cut, which makes it none of our words, so that its length does not matter.
        let length = letters.take(LONGEST_WORD + 1).map(char::len_utf8).sum();
        let (letters, rest) = self.rest.split_at_checked(length)?;
        if letters.is_empty() || letters.starts_with(is_mark) {
            return None;
        }
        self.rest = rest;
        Some(if letters.is_ascii() {
            letters.to_ascii_lowercase()
        } else {
            fold_vietnamese(letters)
        })
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
