//! Letters with marks, taken apart as in NFD: the Vietnamese letters and the others of Latin-1 and Latin Extended-A.
//!
//! A letter has at most one mark that makes it another letter, its *shape* (`ă`, `â`, `ơ`, `đ`), and one that is its
//! *tone*. Both are Unicode's combining marks. Kept apart, they need no normal form: it makes no difference in which
//! order a string has them, and whether as one character or as several.

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
pub(super) const fn base(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' => 'd',
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
pub(super) const fn shape(letter: char) -> Option<char> {
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
        'đ' | 'ħ' | 'ł' | 'ø' | 'ŧ' => STROKE,
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
pub(super) const fn tone(letter: char) -> Option<char> {
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
