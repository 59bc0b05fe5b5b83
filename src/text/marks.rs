//! Letters with marks, taken apart as in NFD: the Vietnamese letters and the others of Latin-1 and Latin Extended-A.
//!
//! A letter has at most one mark that makes it another letter, its *shape* (`ă`, `â`, `ơ`, `đ`), and one that is its
//! *tone*. Both are Unicode's combining marks. Kept apart, they need no normal form: it makes no difference in which
//! order a string has them, and whether as one character or as several.

use super::letters::lower;

/// A letter and its marks.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    /// Without its marks, in its own case.
    pub base: char,
    pub shape: Option<char>,
    pub tone: Option<char>,
}

/// The first and the last letter of Latin-1, Latin Extended-A and the part of Extended-B that has `ơ`, `ư` and `ǎ`.
const LATIN: [u32; 2] = [0xc0, 0x1dc];

/// The first and the last Vietnamese letter of Latin Extended Additional.
const VIETNAMESE: [u32; 2] = [0x1ea0, 0x1ef9];

/// Filled by the compiler: a look-up takes a fifth of the time of the matches below (2026-11-29, `tests/bench/text`).
static LATIN_PARTS: [Parts; 0x11d] = table(LATIN[0]);
static VIETNAMESE_PARTS: [Parts; 0x5a] = table(VIETNAMESE[0]);

impl Parts {
    pub const fn new(letter: char) -> Self {
        Self {
            base: letter,
            shape: None,
            tone: None,
        }
    }

    /// Takes a letter apart.
    pub fn of(letter: char) -> Self {
        let code = u32::from(letter);
        let parts = match code {
            ..0xc0 => None,
            0xc0..0x1ea0 => LATIN_PARTS.get((code - LATIN[0]) as usize),
            _ => VIETNAMESE_PARTS.get((code - VIETNAMESE[0]) as usize),
        };
        parts.copied().unwrap_or(Self::new(letter))
    }
}

/// The parts of the letters from one on.
const fn table<const LENGTH: usize>(first: u32) -> [Parts; LENGTH] {
    let mut table = [Parts::new('\0'); LENGTH];
    let mut rest = table.as_mut_slice();
    let mut code = first;
    while let Some((parts, after)) = rest.split_first_mut() {
        if let Some(letter) = char::from_u32(code) {
            *parts = take_apart(letter);
        }
        rest = after;
        code += 1;
    }
    table
}

const fn take_apart(letter: char) -> Parts {
    let low = match lower(letter) {
        Some(low) => low,
        None => letter,
    };
    let is_capital = low != letter;
    let bare = base(low);
    Parts {
        base: match is_capital {
            true if bare.is_ascii() => bare.to_ascii_uppercase(),
            true => letter,
            false => bare,
        },
        shape: shape(low),
        tone: tone(low),
    }
}

const BREVE: char = '\u{306}';
const CIRCUMFLEX: char = '\u{302}';
const HORN: char = '\u{31b}';
pub(super) const DOT_ABOVE: char = '\u{307}';

/// Through `đ`. Unicode does not decompose letters with a stroke.
const STROKE: char = '\u{335}';

const GRAVE: char = '\u{300}';
const ACUTE: char = '\u{301}';
const TILDE: char = '\u{303}';
const HOOK: char = '\u{309}';
const DOT: char = '\u{323}';

/// Whether a mark is one of the five tones.
pub(super) const fn is_tone(mark: char) -> bool {
    matches!(mark, GRAVE | ACUTE | TILDE | HOOK | DOT)
}

/// The mark that a mark reads as: the canonical equivalents U+0340 and U+0341, and those that look like a Vietnamese one
/// by UTS #39 (confusables.txt), as the caron of `ǎ` for the breve of `ă`.
pub(super) const fn mark(mark: char) -> char {
    match mark {
        '\u{340}' => GRAVE,
        '\u{341}' => ACUTE,
        '\u{342}' => TILDE,
        '\u{30c}' | '\u{36e}' => BREVE,
        '\u{311}' => CIRCUMFLEX,
        '\u{336}' => STROKE,
        _ => mark,
    }
}

/// A letter in lower case without its marks.
const fn base(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        // Icelandic eth, African d with a tail and d with a topbar look like đ.
        'ď' | 'đ' | 'ð' | 'ɖ' | 'ƌ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ'..='ị' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ'..='ợ' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' => 's',
        'ţ' | 'ť' | 'ŧ' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ'..='ự' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => letter,
    }
}

/// The shape of a letter in lower case.
const fn shape(letter: char) -> Option<char> {
    let shape = match letter {
        // The caron of the last ones reads as a breve.
        'ă' | 'ằ' | 'ắ' | 'ẵ' | 'ẳ' | 'ặ' | 'ĕ' | 'ğ' | 'ĭ' | 'ŏ' | 'ŭ' | 'ǎ' | 'č' | 'ď' | 'ě'
        | 'ľ' | 'ň' | 'ř' | 'š' | 'ť' | 'ž' => BREVE,
        'â' | 'ầ' | 'ấ' | 'ẫ' | 'ẩ' | 'ậ' | 'ê' | 'ề' | 'ế' | 'ễ' | 'ể' | 'ệ' | 'ô' | 'ồ' | 'ố'
        | 'ỗ' | 'ổ' | 'ộ' | 'î' | 'û' | 'ĉ' | 'ĝ' | 'ĥ' | 'ĵ' | 'ŝ' | 'ŵ' | 'ŷ' => {
            CIRCUMFLEX
        }
        'ơ' | 'ờ' | 'ớ' | 'ỡ' | 'ở' | 'ợ' | 'ư' | 'ừ' | 'ứ' | 'ữ' | 'ử' | 'ự' => {
            HORN
        }
        'đ' | 'ð' | 'ɖ' | 'ƌ' | 'ħ' | 'ł' | 'ø' | 'ŧ' => STROKE,
        'ä' | 'ë' | 'ï' | 'ö' | 'ü' | 'ÿ' => '\u{308}',
        'ā' | 'ē' | 'ī' | 'ō' | 'ū' => '\u{304}',
        'ċ' | 'ė' | 'ġ' | 'ż' => DOT_ABOVE,
        'å' | 'ů' => '\u{30a}',
        'ő' | 'ű' => '\u{30b}',
        'ç' | 'ģ' | 'ķ' | 'ļ' | 'ņ' | 'ŗ' | 'ş' | 'ţ' => '\u{327}',
        'ą' | 'ę' | 'į' | 'ų' => '\u{328}',
        _ => return None,
    };
    Some(shape)
}

/// The tone of a letter in lower case.
const fn tone(letter: char) -> Option<char> {
    let tone = match letter {
        'à' | 'ằ' | 'ầ' | 'è' | 'ề' | 'ì' | 'ò' | 'ồ' | 'ờ' | 'ù' | 'ừ' | 'ỳ' => {
            GRAVE
        }
        'á' | 'ắ' | 'ấ' | 'é' | 'ế' | 'í' | 'ó' | 'ố' | 'ớ' | 'ú' | 'ứ' | 'ý' | 'ć' | 'ĺ' | 'ń'
        | 'ŕ' | 'ś' | 'ź' => ACUTE,
        'ã' | 'ẵ' | 'ẫ' | 'ẽ' | 'ễ' | 'ĩ' | 'õ' | 'ỗ' | 'ỡ' | 'ũ' | 'ữ' | 'ỹ' | 'ñ' => {
            TILDE
        }
        'ả' | 'ẳ' | 'ẩ' | 'ẻ' | 'ể' | 'ỉ' | 'ỏ' | 'ổ' | 'ở' | 'ủ' | 'ử' | 'ỷ' => {
            HOOK
        }
        'ạ' | 'ặ' | 'ậ' | 'ẹ' | 'ệ' | 'ị' | 'ọ' | 'ộ' | 'ợ' | 'ụ' | 'ự' | 'ỵ' => {
            DOT
        }
        _ => return None,
    };
    Some(tone)
}
