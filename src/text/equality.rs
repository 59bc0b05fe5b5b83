//! Equal strings, case and marks included, as tags and ids are compared.

use super::reading::RunReader;
use std::borrow::Cow;

/// The canonical form of a string. Two strings read the same if their canonical forms are equal.
///
/// Letters are taken apart into a base and marks in a fixed order, and the tone of a syllable is on its last vowel, so
/// it is for comparing, not for showing.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::text::equality::canonical;
///
/// assert_eq!(canonical("Hoà giải"), canonical("Hòa gi\u{ad}ải"));
/// assert_ne!(canonical("Hoà giải"), canonical("hoà giải"));
/// ```
#[must_use]
pub fn canonical(string: &str) -> Cow<'_, str> {
    if string.is_ascii() {
        return string.into();
    }
    let mut canonical = String::with_capacity(string.len());
    let mut reader = RunReader::new(string.char_indices());
    while let Some(run) = reader.next() {
        for letter in run.letters {
            canonical.push(letter.base);
            canonical.extend(letter.shape);
            canonical.extend(letter.tone);
        }
    }
    canonical.into()
}
