//! Characters that look like others, by UTS #39 (Unicode Security Mechanisms, `confusables.txt`), and those that are
//! several letters in one.

/// The character that one reads as, whatever is around it: letters like `đ`, other forms of Latin letters and digits, and
/// the spaces and hyphens that only differ in width or in whether a line may break at them.
pub(super) fn plain(character: char) -> char {
    match character {
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            ' '
        }
        '\u{2010}' | '\u{2011}' => '-',
        // A letter in Unicode, but an apostrophe to the eye.
        '\u{2bc}' => '\u{2019}',
        // African d with a tail, d with a short stroke; the other letters like `đ` are in `marks.rs`.
        '\u{a7c7}' => '\u{110}',
        '\u{256}' | '\u{a7c8}' => '\u{111}',
        // Dotless, script and small capital forms.
        '\u{269}' => 'i',
        '\u{251}' => 'a',
        '\u{261}' => 'g',
        '\u{1d04}' => 'c',
        '\u{1d0f}' => 'o',
        '\u{1d1c}' => 'u',
        '\u{1d20}' => 'v',
        '\u{1d21}' => 'w',
        '\u{1d22}' => 'z',
        '\u{a731}' => 's',
        // Full width, as East Asian keyboards write.
        '\u{ff01}'..='\u{ff5e}' => nth('!', character as u32 - 0xff01),
        // Mathematical alphabets, each 26 capitals and 26 small letters: bold text of social networks.
        '\u{1d400}'..='\u{1d6a3}' => match (character as u32 - 0x1d400) % 52 {
            capital @ ..26 => nth('A', capital),
            small => nth('a', small - 26),
        },
        '\u{1d7ce}'..='\u{1d7ff}' => nth('0', (character as u32 - 0x1d7ce) % 10),
        _ => character,
    }
}

/// The character so many code points after another.
fn nth(first: char, index: u32) -> char {
    char::from_u32(first as u32 + index).unwrap_or(first)
}

/// The letters of a ligature or of a Roman number that is one character.
pub(super) const fn letters_in_one(character: char) -> Option<&'static str> {
    let letters = match character {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        '\u{2160}' => "I",
        '\u{2161}' => "II",
        '\u{2162}' => "III",
        '\u{2163}' => "IV",
        '\u{2164}' => "V",
        '\u{2165}' => "VI",
        '\u{2166}' => "VII",
        '\u{2167}' => "VIII",
        '\u{2168}' => "IX",
        '\u{2169}' => "X",
        '\u{216a}' => "XI",
        '\u{216b}' => "XII",
        '\u{216c}' => "L",
        '\u{216d}' => "C",
        '\u{216e}' => "D",
        '\u{216f}' => "M",
        '\u{2170}' => "i",
        '\u{2171}' => "ii",
        '\u{2172}' => "iii",
        '\u{2173}' => "iv",
        '\u{2174}' => "v",
        '\u{2175}' => "vi",
        '\u{2176}' => "vii",
        '\u{2177}' => "viii",
        '\u{2178}' => "ix",
        '\u{2179}' => "x",
        '\u{217a}' => "xi",
        '\u{217b}' => "xii",
        '\u{217c}' => "l",
        '\u{217d}' => "c",
        '\u{217e}' => "d",
        '\u{217f}' => "m",
        _ => return None,
    };
    Some(letters)
}

/// Whether a letter is Greek or Cyrillic.
pub(super) const fn is_foreign(letter: char) -> bool {
    matches!(letter, '\u{370}'..='\u{52f}')
}

/// The Latin letter of the same shape as a Greek or Cyrillic one.
pub(super) const fn twin(letter: char) -> Option<char> {
    let latin = match letter {
        'Α' | 'А' => 'A',
        'Β' | 'В' => 'B',
        'С' | 'Ϲ' => 'C',
        'Ε' | 'Е' => 'E',
        'Ԍ' => 'G',
        'Η' | 'Н' => 'H',
        'Ι' | 'І' | 'Ӏ' => 'I',
        'Ј' | 'Ϳ' => 'J',
        'Κ' | 'К' => 'K',
        'Μ' | 'М' | 'Ϻ' => 'M',
        'Ν' => 'N',
        'Ο' | 'О' => 'O',
        'Ρ' | 'Р' => 'P',
        'Ԛ' => 'Q',
        'Ѕ' => 'S',
        'Τ' | 'Т' => 'T',
        'Ѵ' => 'V',
        'Ԝ' => 'W',
        'Χ' | 'Х' => 'X',
        'Υ' | 'У' | 'Ү' => 'Y',
        'Ζ' => 'Z',
        'а' => 'a',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' => 'e',
        'һ' => 'h',
        'і' => 'i',
        'ј' | 'ϳ' => 'j',
        'ӏ' => 'l',
        'ο' | 'о' => 'o',
        'р' => 'p',
        'ԛ' => 'q',
        'ѕ' => 's',
        'ѵ' => 'v',
        'ԝ' => 'w',
        'х' => 'x',
        'у' | 'ү' => 'y',
        // With the marks with which normalisation form C composes them.
        'Ά' => '\u{c1}',
        'Ѐ' => '\u{c8}',
        'Έ' => '\u{c9}',
        'Ё' => '\u{cb}',
        'Ί' => '\u{cd}',
        'Ό' => '\u{d3}',
        'Ύ' => '\u{dd}',
        'ѐ' => '\u{e8}',
        'ё' => '\u{eb}',
        'ї' => '\u{ef}',
        'ό' => '\u{f3}',
        'Ӑ' => '\u{102}',
        'ӑ' => '\u{103}',
        _ => return None,
    };
    Some(latin)
}

/// The Latin letter that a small Greek one is mistaken for among Latin letters. By itself it is read as Greek, as
/// in `tia α`.
pub(super) const fn near_twin(letter: char) -> Option<char> {
    let latin = match letter {
        'α' => 'a',
        'ι' => 'i',
        'ρ' => 'p',
        'υ' => 'u',
        'ν' => 'v',
        'γ' => 'y',
        'ά' => '\u{e1}',
        'ί' => '\u{ed}',
        'ύ' => '\u{fa}',
        _ => return None,
    };
    Some(latin)
}
