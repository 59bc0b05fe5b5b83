//! What stands in the texts of JSON, most of which most files are.

use crate::text::bytes::{above, below, position, same};

/// The first byte of U+0300 and of whatever comes behind that: NFC changes no text without such a character.
const ODD: u8 = 0xCC;

/// How far a text goes, which ends at a quotation mark, a backslash or what must not be in it, and whether NFC may
/// change it. A character that is cut is one that it may.
pub(super) fn run(bytes: &[u8]) -> (usize, bool) {
    let may_stop =
        |word| below(word, b' ') | same(word, b'"') | same(word, b'\\') | above(word, ODD) != 0;
    let stops = |byte| matches!(byte, 0..b' ' | b'"' | b'\\' | ODD..);
    let mut end = 0;
    let mut is_odd = false;
    loop {
        let rest = bytes.get(end..).unwrap_or_default();
        end += position(rest, may_stop, stops);
        end += match bytes.get(end..).unwrap_or_default() {
            // Vietnamese letters, and the dashes and quotation marks of print: most texts have no others.
            [0xE1, 0xB8..=0xBB, ..] | [0xE2, 0x80, 0x90..=0xA7, ..] => 2,
            [ODD..=u8::MAX, ..] => {
                is_odd = true;
                1
            }
            _ => return (end, is_odd),
        };
    }
}
