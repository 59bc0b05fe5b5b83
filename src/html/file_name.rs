//! Names of files, decoded from the encodings in which portals write them into addresses.

use percent_encoding::percent_decode_str;

/// A segment of a path as a name. Decoding is all or nothing: what is in none of the encodings stays encoded.
pub(super) fn decode_file_name(segment: &str) -> String {
    let decoded = percent_utf8(segment)
        .or_else(|| percent_utf16(segment))
        .or_else(|| percent_windows_1258(segment));
    decoded.unwrap_or_else(|| segment.to_owned())
}

/// UTF-8, as JavaScript's `encodeURIComponent` and all current software writes it.
fn percent_utf8(segment: &str) -> Option<String> {
    if !is_percent_encoded(segment) {
        return None;
    }
    let decoded = percent_decode_str(segment).decode_utf8().ok()?;
    Some(decoded.into_owned())
}

/// `%u1ECB`, as JavaScript's `escape` and classic ASP write it: units of UTF-16, and characters of Latin-1 as `%20`.
fn percent_utf16(segment: &str) -> Option<String> {
    let (before, rest) = segment.split_once("%u")?;
    let mut units = latin_1_units(before)?;
    for part in rest.split("%u") {
        let (digits, rest) = part.split_at_checked(4)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        units.push(u16::from_str_radix(digits, 16).ok()?);
        units.extend(latin_1_units(rest)?);
    }
    String::from_utf16(&units).ok()
}

fn latin_1_units(part: &str) -> Option<Vec<u16>> {
    let is_plain = part.is_ascii() && is_percent_encoded(part);
    is_plain.then(|| percent_decode_str(part).map(u16::from).collect())
}

/// The code page of Vietnamese Windows, in which tone marks are characters of their own. Only names whose every character belongs
/// to Vietnamese are taken for it, as any bytes could be.
fn percent_windows_1258(segment: &str) -> Option<String> {
    if !is_percent_encoded(segment) {
        return None;
    }
    percent_decode_str(segment).map(windows_1258).collect()
}

/// The Vietnamese character of a byte; `None` for the others of the code page.
///
/// Source: <https://encoding.spec.whatwg.org/index-windows-1258.txt>.
const fn windows_1258(byte: u8) -> Option<char> {
    Some(match byte {
        0x20..=0x7e => byte as char,
        0xc3 => 'Ă',
        0xcc => '\u{300}',
        0xd0 => 'Đ',
        0xd2 => '\u{309}',
        0xd5 => 'Ơ',
        0xdd => 'Ư',
        0xde => '\u{303}',
        0xe3 => 'ă',
        0xec => '\u{301}',
        0xf0 => 'đ',
        0xf2 => '\u{323}',
        0xf5 => 'ơ',
        0xfd => 'ư',
        // Capital and small vowels that Latin-1 has too.
        0xc0..=0xc2 | 0xc8..=0xca | 0xcd | 0xd3 | 0xd4 | 0xd9 | 0xda => byte as char,
        0xe0..=0xe2 | 0xe8..=0xea | 0xed | 0xf3 | 0xf4 | 0xf9 | 0xfa => byte as char,
        // A dash, which Word puts between words.
        0x96 => '–',
        _ => return None,
    })
}

fn is_percent_encoded(segment: &str) -> bool {
    segment.split('%').skip(1).all(begins_with_hex_pair)
}

fn begins_with_hex_pair(string: &str) -> bool {
    let pair = string.as_bytes().first_chunk::<2>();
    pair.is_some_and(|pair| pair.iter().all(u8::is_ascii_hexdigit))
}
