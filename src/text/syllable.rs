//! What varies in the spelling of a Vietnamese syllable: the place of its tone, and `i` or `y`.

use super::letter::Letter;

/// Moves each tone to the last of the vowels in which it is written: the old and the new school write `hoà` and `hòa`,
/// `thuỷ` and `thủy`, and many keyboards write `tòan` for `toàn`, `qúy` for `quý`. A syllable has one tone, so no two of
/// them differ only in its place. Of several tones none passes another.
pub(super) fn place_tone(word: &mut [Letter]) {
    let mut letters = word.iter_mut().peekable();
    while let Some(letter) = letters.next() {
        if letter.tone.is_some()
            && is_vowel(letter)
            && let Some(next) = letters.peek_mut()
            && is_vowel(next)
            && next.tone.is_none()
        {
            next.tone = letter.tone.take();
        }
    }
}

fn is_vowel(letter: &Letter) -> bool {
    matches!(letter.folded(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Writes `i` for a `y` where both are in use: as the only vowel after `h`, `k`, `l`, `m`, `s`, `t`, `v` or `qu`, in `kỳ`
/// and `kì`, `mỹ` and `mĩ`, `quý` and `quí`. The ministry of education has `i` there, and leaves names as they are written
/// (decisions 240/QĐ of 1984 and 1989/QĐ-BGDĐT of 2018); most portals have `y`. Not in `thúy`, which is not `thúi`.
pub(super) fn write_i(word: &mut [Letter]) {
    let Some((vowel, initial)) = word.split_last_mut() else {
        return;
    };
    if vowel.folded() != 'y' {
        return;
    }
    let mut initial = initial.iter().map(Letter::folded);
    let varies = match (initial.next(), initial.next(), initial.next()) {
        (Some(one), None, None) => "hklmstv".contains(one),
        (Some(one), Some(two), None) => (one, two) == ('q', 'u'),
        _ => false,
    };
    if varies {
        vowel.base = 'i';
    }
}
