//! Reads digits and signs off a date.

/// The bytes still to be read. Whoever reads goes on after a failure, with zeros, and asks in the end:
/// it takes far fewer bytes of program than an answer to each step.
pub(super) struct Cursor<'a> {
    pub(super) rest: &'a [u8],
    pub(super) failed: bool,
}

impl Cursor<'_> {
    pub(super) fn ends(&self) -> bool {
        !self.failed && self.rest.is_empty()
    }

    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let found = self.rest.first() == Some(&byte);
        if found {
            self.rest = self.rest.get(1..).unwrap_or_default();
        }
        found
    }

    pub(super) fn skip(&mut self, byte: u8) {
        self.failed |= !self.eat(byte);
    }

    pub(super) fn one_of(&mut self, bytes: &[u8]) {
        self.failed |= !bytes.iter().any(|byte| self.eat(*byte));
    }

    /// The next byte, if it is a digit.
    pub(super) fn digit(&mut self) -> Option<u16> {
        let digit = *self.rest.first()?;
        if !digit.is_ascii_digit() {
            return None;
        }
        self.eat(digit);
        Some(u16::from(digit - b'0'))
    }

    /// A number of `least` to `most` digits, at most four.
    pub(super) fn number(&mut self, least: usize, most: usize) -> u16 {
        let mut value = 0;
        let mut count = 0;
        while count < most
            && let Some(digit) = self.digit()
        {
            value = value * 10 + digit;
            count += 1;
        }
        self.failed |= count < least;
        value
    }

    /// Any number of digits, after a `-` or not.
    pub(super) fn integer(&mut self) -> i64 {
        let sign = if self.eat(b'-') { -1 } else { 1 };
        let mut value = i64::from(self.number(1, 1));
        while let Some(digit) = self.digit() {
            if value < i64::MAX / 100 {
                value = value * 10 + i64::from(digit);
            }
        }
        sign * value
    }

    /// `.5` as 500 milliseconds; 0 where no point follows.
    pub(super) fn fraction(&mut self) -> u16 {
        if !self.eat(b'.') {
            return 0;
        }
        let mut weight = 100;
        let mut value = self.number(1, 1) * weight;
        while let Some(digit) = self.digit() {
            weight /= 10;
            value += digit * weight;
        }
        value
    }
}
