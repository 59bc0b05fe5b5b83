//! Accidents that happen to the bytes of a file. Included by `tests/browser` as well.

use super::dice::Dice;
use core::fmt;
use core::ops::Range;

/// Bytes that mean something to a parser of JSON, HTML, UTF-8 or a date.
const TELLING: &[u8] = b"\"\\{}[]:,<>&;='/-+.eE0019nul \n\0\x01\x7f\x80\xc3\xe1\xbb\xef\xff";

/// Some bytes give way to others.
#[derive(Clone, Debug)]
struct Accident {
    at: Range<usize>,
    put: Vec<u8>,
}

/// What happened to a file.
#[derive(Clone, Debug)]
pub struct Mutation(Vec<Accident>);

impl Mutation {
    /// One to three accidents with so many bytes. The same seed gives the same.
    pub fn new(seed: u64, bytes: &[u8]) -> Self {
        // Neighbouring seeds would begin alike, and xorshift64* stays at 0.
        let mut dice = Dice(seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let count = dice.of(&[1, 1, 2, 3]);
        Self((0..count).map(|_| accident(&mut dice, bytes)).collect())
    }

    /// The file after it, as text: what is no UTF-8 becomes U+FFFD.
    pub fn of(&self, bytes: &[u8]) -> String {
        let mut bytes = bytes.to_vec();
        for Accident { at, put } in &self.0 {
            let at = at.start.min(bytes.len())..at.end.min(bytes.len());
            bytes.splice(at, put.iter().copied());
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl fmt::Display for Mutation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Accident { at, put } in &self.0 {
            let put = put.escape_ascii();
            write!(f, "[bytes {}..{} become \"{put}\"]", at.start, at.end)?;
        }
        Ok(())
    }
}

fn accident(dice: &mut Dice, bytes: &[u8]) -> Accident {
    let start = dice.below(bytes.len());
    let end = (start + 1 + dice.below(8)).min(bytes.len());
    let (at, put) = match dice.below(7) {
        0 => (start..start + 1, vec![bytes[start] ^ (1 << dice.below(8))]),
        1 => (start..start + 1, vec![dice.below(256) as u8]),
        2 => (start..start + 1, vec![dice.of(TELLING)]),
        3 => (start..start, vec![dice.of(TELLING)]),
        4 => (start..end, Vec::new()),
        5 => (start..start, bytes[start..end].to_vec()),
        _ => {
            let other = dice.below(bytes.len() - 8);
            (start..end, bytes[other..other + 8].to_vec())
        }
    };
    Accident { at, put }
}
