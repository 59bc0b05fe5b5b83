//! A letter of a string, taken apart.

use super::letters::lower;
use super::look_alikes::{near_twin, twin};
use super::marks::{DOT_ABOVE, Parts, is_tone, mark};

/// A character with its marks.
#[derive(Clone, Copy)]
pub(super) struct Letter {
    /// Without its marks, in its own case.
    pub base: char,
    pub shape: Option<char>,
    pub tone: Option<char>,
    /// Its offset in the string, the same one for all letters of a ligature. Its marks and the invisible characters after
    /// it go up to the next letter.
    pub offset: usize,
}

impl Letter {
    pub fn new(character: char, offset: usize) -> Self {
        let Parts { base, shape, tone } = Parts::of(character);
        Self {
            base,
            shape,
            tone,
            offset,
        }
    }

    /// Adds a combining mark. Of several shapes, or several tones, the first one counts. An `i` has its dot already.
    pub fn add(&mut self, combining: char) {
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
    pub fn replace_twin(&mut self) {
        let latin = twin(self.base).or_else(|| near_twin(self.base));
        let Some(latin) = latin.map(|latin| Self::new(latin, self.offset)) else {
            return;
        };
        self.base = latin.base;
        self.shape = latin.shape.or(self.shape);
        self.tone = latin.tone.or(self.tone);
    }

    /// Without its marks, in lower case.
    pub fn folded(&self) -> char {
        match self.base {
            '\0'..='\u{7f}' => self.base.to_ascii_lowercase(),
            base => lower(base).unwrap_or(base),
        }
    }

    pub fn is_latin(&self) -> bool {
        matches!(self.base, 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}')
    }
}
