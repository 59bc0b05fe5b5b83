//! All syllables that Vietnamese orthography can write, with each placement of the tone.

use super::equality::{agree, differ_in_ranking};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use vn_portal_widgets::text::equality::canonical;
use vn_portal_widgets::text::fold::fold_vietnamese;

/// Ngang, huyền, sắc, ngã, hỏi, nặng.
const TONES: [&str; 6] = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];

const INITIALS: &str = "- b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x";

/// Hoàng Phê (ed.), *Từ điển vần*: the rimes, those of `qu` and `gi` without their `u` and `i`.
const RIMES: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot \
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uê uêch uên uênh uc ui um un ung uơ uôc uôi uôm uôn uông uôt \
    up ut uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu";

fn is_vowel(letter: char) -> bool {
    "aăâeêioôơuưy".contains(letter)
}

/// A syllable by its letters, with the places of its rime's vowels.
struct Syllable {
    letters: Vec<char>,
    vowels: Vec<usize>,
    tone: &'static str,
}

impl Syllable {
    /// The places where the tone is written by the rules: first that of the new school, then that of the old one.
    fn places(&self) -> Vec<usize> {
        let shaped = |at: &&usize| "ăâêôơư".contains(self.letters[**at]);
        if let Some(at) = self.vowels.iter().rev().find(shaped) {
            return vec![*at];
        }
        let last = self.vowels[self.vowels.len() - 1];
        let is_open = last + 1 == self.letters.len();
        match self.vowels.as_slice() {
            [_, second] if !is_open => vec![*second],
            [_, middle, _] => vec![*middle],
            [first, second] => match (self.letters[*first], self.letters[*second]) {
                ('o', 'a' | 'e') | ('u', 'y') => vec![*second, *first],
                _ => vec![*first],
            },
            _ => vec![self.vowels[0]],
        }
    }

    /// With its tone after one of the letters, in NFC.
    fn written(&self, place: usize) -> String {
        let mut text = String::new();
        for (at, letter) in self.letters.iter().enumerate() {
            text.push(*letter);
            if at == place {
                text.push_str(self.tone);
            }
        }
        text.nfc().collect()
    }
}

fn syllables() -> Vec<Syllable> {
    let mut known = BTreeSet::new();
    let mut syllables = Vec::new();
    for initial in INITIALS.split(' ') {
        let initial = initial.trim_matches('-');
        for rime in RIMES.split_whitespace() {
            let stops = rime.ends_with(['c', 'p', 't']) || rime.ends_with("ch");
            for tone in TONES {
                if stops && !["\u{301}", "\u{323}"].contains(&tone) {
                    continue;
                }
                let letters: Vec<char> = initial.chars().chain(rime.chars()).collect();
                let skipped = initial.chars().count();
                let vowels = (skipped..letters.len()).filter(|at| is_vowel(letters[*at]));
                let vowels: Vec<_> = vowels.collect();
                // `gi` with `a` is spelled like `g` with `ia`.
                if known.insert((letters.clone(), tone)) {
                    syllables.push(Syllable {
                        letters,
                        vowels,
                        tone,
                    });
                }
            }
        }
    }
    syllables
}

#[test]
fn the_tone_reads_the_same_wherever_it_is_written_and_in_every_normal_form() {
    let syllables = syllables();
    assert!(syllables.len() > 17_000, "{}", syllables.len());
    let mut forms = 0;
    for syllable in &syllables {
        let places = syllable.places();
        let standard = syllable.written(places[0]);
        // Where the rules have it, and wherever keyboards put it.
        let vowels = (0..syllable.letters.len()).filter(|at| is_vowel(syllable.letters[*at]));
        let mut spellings: Vec<_> = places
            .into_iter()
            .chain(vowels)
            .map(|place| syllable.written(place))
            .collect();
        spellings.dedup();
        let mut alike = Vec::new();
        for spelling in spellings {
            alike.push(spelling.nfd().collect());
            // Vowels with their shape composed and the tone apart, and the tone before the shape.
            alike.push(tone_apart(&spelling));
            alike.push(tone_first(&spelling));
            alike.push(spelling.to_uppercase());
            alike.push(spelling);
        }
        forms += alike.len();
        agree(&standard, &alike);
    }
    println!("{} syllables in {forms} spellings", syllables.len());
    assert!(forms > 150_000, "{forms}");
}

#[test]
fn different_syllables_stay_different() {
    let syllables = syllables();
    let standard = syllables
        .iter()
        .map(|syllable| syllable.written(syllable.places()[0]));
    let known: BTreeSet<_> = standard.map(|text| canonical(&text).into_owned()).collect();
    assert_eq!(known.len(), syllables.len());
    for (one, other) in [
        ("thúy", "thúi"),
        ("hoà", "hoá"),
        ("hủi", "hủy"),
        ("tai", "tay"),
        ("quỳ", "quỷ"),
        ("mía", "mùa"),
    ] {
        differ_in_ranking(one, other);
    }
}

#[test]
fn folding_takes_shape_and_tone_off_and_nothing_else() {
    for syllable in syllables() {
        let bare = syllable.letters.iter().map(|letter| match letter {
            'ă' | 'â' => 'a',
            'đ' => 'd',
            'ê' => 'e',
            'ô' | 'ơ' => 'o',
            'ư' => 'u',
            other => *other,
        });
        let written = syllable.written(syllable.places()[0]);
        assert_eq!(
            fold_vietnamese(&written),
            bare.collect::<String>(),
            "{written}"
        );
    }
}

fn tone_apart(text: &str) -> String {
    let split = text.chars().flat_map(|letter| {
        let marks: Vec<char> = letter.to_string().nfd().collect();
        let is_tone = |mark: &char| TONES.contains(&mark.to_string().as_str());
        let (tone, shaped): (Vec<char>, Vec<char>) = marks.into_iter().partition(is_tone);
        let shaped: String = shaped.into_iter().collect::<String>().nfc().collect();
        shaped.chars().chain(tone).collect::<Vec<_>>()
    });
    split.collect()
}

fn tone_first(text: &str) -> String {
    let split = text.chars().flat_map(|letter| {
        let mut marks: Vec<char> = letter.to_string().nfd().collect();
        marks[1..].reverse();
        marks
    });
    split.collect()
}
