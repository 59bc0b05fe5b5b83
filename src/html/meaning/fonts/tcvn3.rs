//! TCVN3 as the `.Vn…` fonts have it: the small letters and the capitals without tones of TCVN 5712:1993, seen as Latin-1. The other
//! codes keep their signs of Latin-1; the capitals that the standard has there are in the `.Vn…H` fonts.
//!
//! Source: TCVN 5712:1993; the codes agree with glibc's charmap TCVN5712-1.

use super::codes::{CodeReading, NONE, entry, unlisted};

/// From code 0xA0 on.
const LETTERS: [[char; 16]; 6] = [
    [
        NONE, 'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ', 'ă', 'â', 'ê', 'ô', 'ơ', 'ư', 'đ', NONE,
    ],
    [
        NONE, NONE, NONE, NONE, NONE, 'à', 'ả', 'ã', 'á', 'ạ', NONE, 'ằ', 'ẳ', 'ẵ', 'ắ', NONE,
    ],
    [
        NONE, NONE, NONE, NONE, NONE, NONE, 'ặ', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ', 'è', NONE, 'ẻ', 'ẽ',
    ],
    [
        'é', 'ẹ', 'ề', 'ể', 'ễ', 'ế', 'ệ', 'ì', 'ỉ', NONE, NONE, NONE, 'ĩ', 'í', 'ị', 'ò',
    ],
    [
        NONE, 'ỏ', 'õ', 'ó', 'ọ', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ', 'ù',
    ],
    [
        NONE, 'ủ', 'ũ', 'ú', 'ụ', 'ừ', 'ử', 'ữ', 'ứ', 'ự', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ', NONE,
    ],
];

pub(super) fn read(letter: char) -> CodeReading {
    let code = u8::try_from(letter).ok();
    match code.and_then(|code| entry(&LETTERS, 0xA0, code)) {
        Some(letter) => CodeReading::Letter(letter),
        None => unlisted(letter),
    }
}
