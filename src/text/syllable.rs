//! What varies in the spelling of a Vietnamese syllable: the place of its tone, and `i` or `y`.

use super::reading::Letter;

/// Puts the tone of a syllable on its last vowel, wherever the string has it: the old and the new school write `hoà` and
/// `hòa`, `thuỷ` and `thủy`, and many keyboards write `tòan` for `toàn`, `qúy` for `quý`. A syllable has one tone, so no
/// two of them differ only in its place. A word with several tones, or with vowels in several places, is not a syllable,
/// and stays as it is.
pub(super) fn place_tone(word: &mut [Letter]) {
    let groups = word.chunk_by_mut(|one, next| is_vowel(one) == is_vowel(next));
    let mut vowels = groups.filter(|group| group.first().is_some_and(is_vowel));
    let (Some(vowels), None) = (vowels.next(), vowels.next()) else {
        return;
    };
    let mut tones = vowels.iter().filter_map(|vowel| vowel.tone);
    let (Some(tone), None) = (tones.next(), tones.next()) else {
        return;
    };
    for vowel in &mut *vowels {
        vowel.tone = None;
    }
    if let Some(last) = vowels.last_mut() {
        last.tone = Some(tone);
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
