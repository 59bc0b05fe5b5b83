//! From the bytes of a file to a string.

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
    },
    /// The encoding that XML names, which is unknown here, or which the bytes are not in.
    Named(String),
}

impl DecodeError {
    /// What is wrong, for developers.
    pub fn message(&self) -> String {
        match self {
            Self::NotUnicode { offset, byte } => format!("byte {} is 0x{byte:x}", offset + 1),
            Self::Named(label) => format!("not in the encoding \"{label}\", or that is unknown"),
        }
    }
}

/// Decodes UTF-8 with or without a byte order mark, UTF-16 with one, and XML in the encoding that it names.
pub(super) fn decode(bytes: Vec<u8>, platform: &dyn Platform) -> Result<String, DecodeError> {
    match *bytes {
        [0xFF, 0xFE, ref units @ ..] => decode_utf16(units, 2, u16::from_le_bytes),
        [0xFE, 0xFF, ref units @ ..] => decode_utf16(units, 2, u16::from_be_bytes),
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
    let mut string = String::from_utf8(bytes)
        .map_err(|error| not_unicode(error.as_bytes(), error.utf8_error().valid_up_to()))?;
    if string.starts_with('\u{feff}') {
        string.remove(0);
    }
    Ok(string)
}

/// `start` is the offset of the units in the file.
fn decode_utf16(
    units: &[u8],
    start: usize,
    unit: fn([u8; 2]) -> u16,
) -> Result<String, DecodeError> {
    let (pairs, rest) = units.as_chunks::<2>();
    let mut string = String::with_capacity(units.len());
    let mut length = 0;
    let not_unicode = |length: usize| DecodeError::NotUnicode {
        offset: start + length,
        byte: units.get(length).copied().unwrap_or_default(),
    };
    for character in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let character = character.map_err(|_| not_unicode(length))?;
        string.push(character);
        length += 2 * character.len_utf16();
    }
    if rest.is_empty() {
        Ok(string)
    } else {
        Err(not_unicode(length))
    }
}

fn not_unicode(bytes: &[u8], offset: usize) -> DecodeError {
    let byte = bytes.get(offset).copied().unwrap_or_default();
    DecodeError::NotUnicode { offset, byte }
}

#[cfg(test)]
mod tests {
    use super::{DecodeError, decode};
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
        for (bytes, offset, byte) in [
            (&b"{\"a\": \"H\xf4i\"}"[..], 8, 0xf4),
            (b"\xef\xbb\xbfa\xe9", 4, 0xe9),
            // Cut in the middle of a character.
            (b"\"\xe1\xbb", 1, 0xe1),
            (b"\xff\xfea\0b", 4, b'b'),
            // Surrogates: one alone at the end, and one before another character.
            (b"\xff\xfea\0\x3c\xd8", 4, 0x3c),
            (b"\xfe\xff\xd8\x3c\0a", 2, 0xd8),
            // UTF-16 without a mark.
            (b"<\0a\0\x3c\xd8", 4, 0x3c),
        ] {
            let error = DecodeError::NotUnicode { offset, byte };
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
