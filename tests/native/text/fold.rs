//! Folding against `unicode-normalization`, which decomposes by the tables of Unicode.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use vn_portal_widgets::text::fold::fold_vietnamese;
use vn_portal_widgets::text::letters::{is_mark, is_word, lower};

/// The 146 letters with their upper case: 12 vowels in 6 tones, and đ. Put together out of vowels and tones by
/// Unicode's tables, not written down.
pub fn vietnamese_letters() -> Vec<char> {
    let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
    let mut letters: Vec<char> = "aăâeêioôơuưy"
        .chars()
        .flat_map(|vowel| tones.map(|tone| format!("{vowel}{tone}")))
        .map(|text| text.nfc().collect::<String>().parse().unwrap())
        .collect();
    letters.push('đ');
    let upper: Vec<_> = letters.iter().flat_map(|low| low.to_uppercase()).collect();
    letters.extend(upper);
    letters
}

/// The same by Unicode's tables: decomposed, marks taken out, in lower case; đ has no decomposition.
fn oracle(text: &str) -> String {
    let bare = text.nfd().filter(|letter| !is_mark(*letter));
    bare.flat_map(char::to_lowercase)
        .map(|letter| if letter == 'đ' { 'd' } else { letter })
        .collect()
}

#[test]
fn all_146_letters_fold_in_nfc_and_in_nfd() {
    let letters = vietnamese_letters();
    assert_eq!(letters.len(), 146);
    for letter in letters {
        let nfc = letter.to_string();
        let nfd: String = nfc.nfd().collect();
        let folded = fold_vietnamese(&nfc);
        assert_eq!(folded, oracle(&nfc), "{letter}");
        assert_eq!(fold_vietnamese(&nfd), folded, "{letter} in NFD");
        assert!(folded.len() == 1 && folded.is_ascii(), "{letter}");
    }
}

/// The vowel with its own mark composed and the tone apart, as "Unicode tổ hợp" of Vietnamese keyboards writes.
#[test]
fn letters_with_a_tone_apart_fold() {
    assert_eq!(
        fold_vietnamese("Viê\u{323}t Nam đươ\u{300}ng Â\u{301}n"),
        "viet nam duong an"
    );
}

#[test]
fn ascii_folds_to_its_lower_case_and_nothing_else_of_it_changes() {
    for letter in (0..128_u8).map(char::from) {
        assert_eq!(
            fold_vietnamese(&letter.to_string()),
            letter.to_ascii_lowercase().to_string()
        );
    }
}

#[test]
fn letters_of_foreign_names_fold_where_they_are_latin_and_others_stay() {
    for (text, folded) in [
        ("Köln, Curaçao, España", "koln, curacao, espana"),
        ("Zürich Ångström Øresund Ÿ", "zurich angstrom oresund y"),
        (
            "Łódź, Dvořák, İzmir, Şanlıurfa",
            "lodz, dvorak, izmir, sanliurfa",
        ),
        ("Æ Þ þ ß æ × ÷ Œ", "æ þ þ ß æ × ÷ œ"),
        (
            "Москва Россия Αθήνα 漢字 한국",
            "Москва Россия Αθήνα 漢字 한국",
        ),
        ("tia α và γ, 5 µm", "tia α va γ, 5 µm"),
    ] {
        assert_eq!(fold_vietnamese(text), folded);
    }
}

#[test]
fn vietnamese_letters_have_their_lower_case_and_are_parts_of_words() {
    let ascii = (0..128_u8).map(char::from);
    for letter in vietnamese_letters().into_iter().chain(ascii) {
        let expected = letter.to_lowercase().next().unwrap();
        let part = letter.is_alphanumeric();
        assert_eq!(is_word(letter), part, "{letter:?}");
        assert_eq!(lower(letter), part.then_some(expected));
    }
}

#[test]
fn punctuation_outside_ascii_parts_words() {
    for letter in "\u{a0}«»·×÷–—“”‘’…•₫€。😀".chars() {
        assert!(!is_word(letter), "{letter:?}");
    }
    for letter in "ßæœЖ漢한\u{301}".chars() {
        assert!(is_word(letter), "{letter:?}");
    }
}

/// Whether a letter is Greek or Cyrillic, which a word makes Latin or not.
fn is_foreign(letter: char) -> bool {
    matches!(letter, '\u{370}'..='\u{52f}')
}

/// Text of Vietnamese letters, loose marks, punctuation, what is not seen, ligatures and anything else.
pub fn text() -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        4 => prop::sample::select(vietnamese_letters()),
        2 => prop::sample::select("abcnght019".chars().collect::<Vec<_>>()),
        2 => prop::sample::select("  ,.-–\u{a0}".chars().collect::<Vec<_>>()),
        1 => prop::sample::select("\u{300}\u{301}\u{323}\u{302}\u{31b}".chars().collect::<Vec<_>>()),
        1 => prop::sample::select("\u{ad}\u{200b}\u{200d}\u{2060}\u{feff}\u{fe0f}\u{34f}ðÐɖﬁⅣＡ".chars().collect::<Vec<_>>()),
        1 => any::<char>().prop_filter("Latin or not by its word", |letter| !is_foreign(*letter)),
    ];
    let text = prop::collection::vec(letter, 0..40).prop_map(String::from_iter);
    (text, any::<bool>()).prop_map(
        |(text, nfd): (String, bool)| {
            if nfd { text.nfd().collect() } else { text }
        },
    )
}

proptest! {
    #[test]
    fn prop_folding_again_changes_nothing(text in text()) {
        let folded = fold_vietnamese(&text);
        prop_assert_eq!(fold_vietnamese(&folded), folded);
    }

    #[test]
    fn prop_folded_text_has_neither_marks_nor_vietnamese_letters(text in text()) {
        let folded = fold_vietnamese(&text);
        let letters = vietnamese_letters();
        let bad = |letter: char| is_mark(letter) || !letter.is_ascii() && letters.contains(&letter);
        prop_assert!(!folded.contains(bad), "{}", folded);
    }
}
