//! References and the characters that XML allows. No entity of a document is ever expanded: only the five of XML and numbers are
//! resolved.

use crate::html::windows_1252;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::BytesRef;
use std::borrow::Cow;

/// What a reference stands for.
pub(super) enum Resolved {
    Character(char),
    /// A number of no character, or of one that no document can have.
    Nothing,
    /// A name that XML does not have; HTML may.
    Unknown,
}

/// What the reference with a name stands for.
pub(super) fn resolve(name: &BytesRef<'_>) -> Resolved {
    match name.resolve_char_ref() {
        // As in HTML: old editors write numbers of the characters of Windows.
        Ok(Some(letter)) => {
            let letter = windows_1252(letter);
            if is_allowed(letter) {
                Resolved::Character(letter)
            } else {
                Resolved::Nothing
            }
        }
        Ok(None) => match resolve_predefined_entity(name).and_then(|text| text.chars().next()) {
            Some(letter) => Resolved::Character(letter),
            None => Resolved::Unknown,
        },
        Err(_) => Resolved::Nothing,
    }
}

/// Whether XML 1.0 allows a character. It has most of the C1 controls, which nobody means.
pub(super) const fn is_allowed(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

/// The value of an attribute. What is no reference stays as it is.
pub(super) fn attribute_value(written: &str) -> Cow<'_, str> {
    if !written.contains('&') {
        return written.into();
    }
    let mut value = String::with_capacity(written.len());
    let mut parts = written.split('&');
    value.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let reference = part.split_once(';').map(|(name, after)| {
            let name = BytesRef::new(name);
            (resolve(&name), after)
        });
        match reference {
            Some((Resolved::Character(letter), after)) => {
                value.push(letter);
                value.push_str(after);
            }
            Some((Resolved::Nothing, after)) => value.push_str(after),
            Some((Resolved::Unknown, _)) | None => {
                value.push('&');
                value.push_str(part);
            }
        }
    }
    value.into()
}
