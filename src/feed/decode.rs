//! From the bytes of a file to a string.

/// The first byte of a file that is not Unicode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotUnicode {
    /// Its offset in the file.
    pub offset: usize,
    /// Its value.
    pub byte: u8,
}

/// Decodes UTF-8 with or without a byte order mark, or UTF-16 with one.
pub(super) fn decode(bytes: Vec<u8>) -> Result<String, NotUnicode> {
    match *bytes {
        [0xFF, 0xFE, ..] => decode_utf16(&bytes, u16::from_le_bytes),
        [0xFE, 0xFF, ..] => decode_utf16(&bytes, u16::from_be_bytes),
        _ => decode_utf8(bytes),
    }
}

fn decode_utf8(bytes: Vec<u8>) -> Result<String, NotUnicode> {
    let mut string = String::from_utf8(bytes)
        .map_err(|error| not_unicode(error.as_bytes(), error.utf8_error().valid_up_to()))?;
    if string.starts_with('\u{feff}') {
        string.remove(0);
    }
    Ok(string)
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, NotUnicode> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    // The first pair is the byte order mark.
    let units = pairs.iter().skip(1).map(|pair| unit(*pair));
    let mut string = String::with_capacity(bytes.len());
    let mut offset = 2;
    for character in char::decode_utf16(units) {
        let character = character.map_err(|_| not_unicode(bytes, offset))?;
        string.push(character);
        offset += 2 * character.len_utf16();
    }
    if rest.is_empty() {
        Ok(string)
    } else {
        Err(not_unicode(bytes, offset))
    }
}

fn not_unicode(bytes: &[u8], offset: usize) -> NotUnicode {
    let byte = bytes.get(offset).copied().unwrap_or_default();
    NotUnicode { offset, byte }
}

#[cfg(test)]
mod tests {
    use super::{NotUnicode, decode};

    fn utf16(string: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        let units = "\u{feff}".encode_utf16().chain(string.encode_utf16());
        units.flat_map(bytes).collect()
    }

    #[test]
    fn unicode_is_decoded() {
        for string in ["", "{}", "\"Hội nghị 🎉\"", "\u{feff}"] {
            assert_eq!(decode(utf16(string, u16::to_le_bytes)), Ok(string.into()));
            assert_eq!(decode(utf16(string, u16::to_be_bytes)), Ok(string.into()));
            let with_mark = ["\u{feff}", string].concat();
            assert_eq!(decode(with_mark.into()), Ok(string.into()));
        }
        assert_eq!(decode("{}".into()), Ok("{}".into()));
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
        ] {
            assert_eq!(decode(bytes.into()), Err(NotUnicode { offset, byte }));
        }
    }
}
