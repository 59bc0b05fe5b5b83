//! Decodes the bytes of a file.

use super::position::{Cursor, Position};
use crate::html::windows_1252;
use crate::platform::Platform;

/// Why bytes are not text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DecodeError {
    /// The first byte that is not Unicode.
    NotUnicode {
        /// Its offset in the file.
        offset: usize,
        /// Its value.
        byte: u8,
        /// Where it is.
        position: Position,
    },
    /// The encoding that XML names, which is unknown here, or which the bytes are not in.
    Named(String),
}

impl DecodeError {
    /// The position of the first undecodable byte.
    pub const fn position(&self) -> Position {
        match self {
            Self::NotUnicode { position, .. } => *position,
            Self::Named(_) => Position::START,
        }
    }

    /// What is wrong, for developers.
    pub fn message(&self) -> String {
        match self {
            Self::NotUnicode { offset, byte, .. } => format!("byte {} is 0x{byte:x}", offset + 1),
            Self::Named(label) => format!("not in the encoding \"{label}\", or that is unknown"),
        }
    }
}

/// The file is not text: where it stops being so, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotText {
    /// The position of the first byte that is none.
    pub position: Position,
    /// What is wrong, in English.
    pub message: String,
}

/// Decodes a file, in the encodings that [`read`](super::read) accepts.
///
/// # Errors
///
/// [`NotText`] if the file is in none of these encodings.
pub fn file_text(bytes: Vec<u8>, platform: &dyn Platform) -> Result<String, NotText> {
    decode(bytes, platform).map_err(|error| NotText {
        position: error.position(),
        message: match error {
            DecodeError::NotUnicode { .. } => {
                format!("not Unicode (UTF-8) from here on: {}", error.message())
            }
            DecodeError::Named(_) => error.message(),
        },
    })
}

/// Decodes UTF-8 with or without a byte order mark, UTF-16 with one, and XML in the encoding that it names.
pub(super) fn decode(bytes: Vec<u8>, platform: &dyn Platform) -> Result<String, DecodeError> {
    match *bytes {
        [0xFF, 0xFE, ..] => decode_utf16(&bytes, 2, u16::from_le_bytes),
        [0xFE, 0xFF, ..] => decode_utf16(&bytes, 2, u16::from_be_bytes),
        [b'<', 0, _, 0, ..] => decode_utf16(&bytes, 0, u16::from_le_bytes),
        [0, b'<', 0, _, ..] => decode_utf16(&bytes, 0, u16::from_be_bytes),
        _ => match named_encoding(&bytes) {
            Some(label) => decode_named(&bytes, label, platform),
            None => decode_utf8(bytes),
        },
    }
}

/// In the declaration of XML, which is ASCII in all encodings that need one.
fn named_encoding(bytes: &[u8]) -> Option<&str> {
    /// Most bytes in which a declaration begins and ends, and what a server writes before it.
    const LOOKED_AT: usize = 2048;
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    if matches!(start.trim_ascii_start(), [b'{' | b'[' | 0xEF, ..]) {
        return None;
    }
    let begins = start.windows(5).position(|window| window == b"<?xml")?;
    let declaration = start.get(begins..)?;
    let ends = declaration.windows(2).position(|window| window == b"?>")?;
    let declaration = str::from_utf8(declaration.get(..ends)?).ok()?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value
        .chars()
        .next()
        .filter(|quote| matches!(quote, '"' | '\''))?;
    let label = value.get(1..)?.split(quote).next()?.trim();
    // A document whose declaration could be read as ASCII is not in UTF-16: .NET names it for strings that are written as UTF-8 later.
    let is_unicode = ["utf-8", "utf8", "utf-16", "unicode", "ucs-2", "iso-10646"]
        .iter()
        .any(|name| label.to_ascii_lowercase().starts_with(name));
    (!is_unicode && !label.is_empty()).then_some(label)
}

fn decode_named(bytes: &[u8], label: &str, platform: &dyn Platform) -> Result<String, DecodeError> {
    let string = platform.decode(bytes, label);
    let string = string.ok_or_else(|| DecodeError::Named(label.to_owned()))?;
    // Node 20 takes windows-1252 for Latin-1.
    Ok(string.chars().map(windows_1252).collect())
}

fn decode_utf8(bytes: Vec<u8>) -> Result<String, DecodeError> {
    let mut string = String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        let before = bytes.get(..offset).unwrap_or_default();
        not_unicode(str::from_utf8(before).unwrap_or_default(), bytes, offset)
    })?;
    if string.starts_with('\u{feff}') {
        string.remove(0);
    }
    Ok(string)
}

/// `start` is the offset of the first unit of text.
fn decode_utf16(
    bytes: &[u8],
    start: usize,
    unit: fn([u8; 2]) -> u16,
) -> Result<String, DecodeError> {
    let units = bytes.get(start..).unwrap_or_default();
    let (pairs, rest) = units.as_chunks::<2>();
    let mut string = String::with_capacity(bytes.len());
    let mut offset = start;
    for character in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let character = character.map_err(|_| not_unicode(&string, bytes, offset))?;
        string.push(character);
        offset += 2 * character.len_utf16();
    }
    if rest.is_empty() {
        Ok(string)
    } else {
        Err(not_unicode(&string, bytes, offset))
    }
}

/// `before` is the text before the byte at an offset.
fn not_unicode(before: &str, bytes: &[u8], offset: usize) -> DecodeError {
    let text = before.trim_start_matches('\u{feff}');
    DecodeError::NotUnicode {
        offset,
        byte: bytes.get(offset).copied().unwrap_or_default(),
        position: Cursor::new(text).move_to(text.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::{DecodeError, Position, decode};
    use crate::platform::Platform;

    /// Knows one encoding, Latin-1.
    struct Latin;

    impl Platform for Latin {
        fn resolve(&self, _: &str, _: &str) -> Option<String> {
            None
        }

        fn leaves_site(&self, _: &str) -> bool {
            false
        }

        fn normalize(&self, string: &str) -> String {
            string.to_owned()
        }

        fn decode(&self, bytes: &[u8], label: &str) -> Option<String> {
            let is_known = label.eq_ignore_ascii_case("iso-8859-1");
            is_known.then(|| bytes.iter().copied().map(char::from).collect())
        }

        fn parse_html(&self, _: &str) -> Option<String> {
            None
        }
    }

    fn decoded(bytes: impl Into<Vec<u8>>) -> Result<String, DecodeError> {
        decode(bytes.into(), &Latin)
    }

    fn utf16(string: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        string.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn unicode_is_decoded() {
        for string in ["", "{}", "\"Hội nghị 🎉\"", "\u{feff}"] {
            let marked = ["\u{feff}", string].concat();
            assert_eq!(decoded(utf16(&marked, u16::to_le_bytes)), Ok(string.into()));
            assert_eq!(decoded(utf16(&marked, u16::to_be_bytes)), Ok(string.into()));
            assert_eq!(decoded(marked), Ok(string.into()));
        }
        assert_eq!(decoded("{}"), Ok("{}".into()));
    }

    #[test]
    fn the_first_byte_that_is_not_unicode_is_named() {
        for (bytes, offset, byte, line, column) in [
            (&b"{\"a\": \"H\xf4i\"}"[..], 8, 0xf4, 1, 9),
            (b"\xe1\xba\xbf\n\xe1\xba\xbf\xf4", 7, 0xf4, 2, 2),
            (b"\xef\xbb\xbfa\xe9", 4, 0xe9, 1, 2),
            // Cut in the middle of a character.
            (b"\"\xe1\xbb", 1, 0xe1, 1, 2),
            (b"\xff\xfea\0b", 4, b'b', 1, 2),
            // Surrogates: one alone at the end, and one before another character.
            (b"\xff\xfe\x0a\0\x3c\xd8", 4, 0x3c, 2, 1),
            (b"\xfe\xff\xd8\x3c\0a", 2, 0xd8, 1, 1),
            // UTF-16 without a mark.
            (b"<\0a\0\x3c\xd8", 4, 0x3c, 1, 3),
        ] {
            let position = Position { line, column };
            let error = DecodeError::NotUnicode {
                offset,
                byte,
                position,
            };
            assert_eq!(decoded(bytes), Err(error));
        }
    }

    #[test]
    fn xml_is_in_the_encoding_that_it_names_unless_a_mark_says_otherwise() {
        let latin = b"<?xml version='1.0' encoding = \"ISO-8859-1\" ?><a>H\xf4i \x93x</a>";
        let expected = "<?xml version='1.0' encoding = \"ISO-8859-1\" ?><a>Hôi “x</a>";
        assert_eq!(decoded(*latin), Ok(expected.into()));
        let marked = ["\u{feff}", expected].concat();
        assert_eq!(decoded(marked), Ok(expected.into()));
        // What .NET writes as UTF-8 still says that it was a string.
        for label in ["utf-16", "UTF-8", ""] {
            let xml = format!("<?xml version='1.0' encoding='{label}'?><a>ệ</a>");
            assert_eq!(decoded(xml.clone()), Ok(xml));
        }
        for bytes in [
            utf16(expected, u16::to_le_bytes),
            utf16(expected, u16::to_be_bytes),
        ] {
            assert_eq!(decoded(bytes), Ok(expected.into()));
        }
        // JSON names none, whatever is in its strings.
        let json = "{\"a\": \"<?xml encoding='iso-8859-1'?> ệ\"}";
        assert_eq!(decoded(json), Ok(json.into()));
    }

    #[test]
    fn an_encoding_that_is_not_known_is_named() {
        let xml = "<?xml version='1.0' encoding='x-vni'?><a/>";
        assert_eq!(decoded(xml), Err(DecodeError::Named("x-vni".into())));
    }
}
