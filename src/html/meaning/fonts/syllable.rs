//! Whether a word can be one of Vietnamese, whose syllables have a closed set of beginnings, vowels and endings.

use crate::text::fold::fold_vietnamese;

/// Consonants that begin a syllable, without marks.
const ONSETS: [&str; 28] = [
    "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
    "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x", "q",
];

/// Vowels that a consonant may follow, without marks.
const VOWELS: [&str; 15] = [
    "a", "e", "i", "o", "u", "y", "ie", "oa", "oe", "oo", "ua", "ue", "uo", "uy", "uye",
];

/// Vowels that end a syllable, and those with `ye`, which begin one.
const LAST_VOWELS: [&str; 26] = [
    "ai", "ao", "au", "ay", "eo", "eu", "ia", "ieu", "iu", "oai", "oao", "oay", "oeo", "oi", "ua",
    "uay", "ui", "uoi", "uou", "uu", "uya", "uyu", "uao", "ye", "yeu", "ya",
];

const CODAS: [&str; 8] = ["c", "ch", "m", "n", "ng", "nh", "p", "t"];

/// Whether a word of letters could be a Vietnamese syllable.
pub(super) fn is_syllable(word: &str) -> bool {
    let folded = fold_vietnamese(word);
    let split = |onset: &&str| folded.strip_prefix(*onset);
    ONSETS.iter().filter_map(split).any(is_rime)
}

fn is_rime(rime: &str) -> bool {
    let vowel =
        rime.trim_end_matches(|letter| !matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y'));
    let coda = rime.get(vowel.len()..).unwrap_or_default();
    let is_open = coda.is_empty();
    VOWELS.contains(&vowel) && (is_open || CODAS.contains(&coda))
        || LAST_VOWELS.contains(&vowel) && is_open
        || vowel == "ye" && CODAS.contains(&coda)
}

#[cfg(test)]
mod tests {
    use super::is_syllable;

    #[test]
    fn syllables_are_told_from_other_words() {
        for word in "nghiêng khuya ngoèo quyết giếng gì quốc xoong yêu yến ưu ươm huỳnh thuở rượu Đặng ai khuỷu quạu oẳn tủa"
            .split(' ')
        {
            assert!(is_syllable(word), "{word}");
        }
        for word in "cafộ wordđ stầ ấu1 ng fộn xìy strồng mạs naậve baằ ôanằ".split(' ')
        {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
