//! What reads the same is the same for equality, folding, search and ranking, and what does not is not.

use super::fold::vietnamese_letters;
use super::search::finds;
use unicode_normalization::UnicodeNormalization;
use vn_portal_widgets::text::equality::canonical;
use vn_portal_widgets::text::fold::fold_vietnamese;
use vn_portal_widgets::text::letters::is_invisible;
use vn_portal_widgets::text::rank::{Doc, Score, rank};

fn titled(title: &str) -> Doc<'_> {
    Doc {
        title,
        ..Doc::default()
    }
}

/// Strings that read like the first one, but perhaps for their case.
pub fn agree(standard: &str, alike: &[String]) {
    let folded = fold_vietnamese(standard);
    let scores = rank(&titled(standard), alike.iter(), |text| titled(text));
    for (text, score) in alike.iter().zip(&scores) {
        assert_eq!(
            canonical(text).to_lowercase(),
            canonical(standard).to_lowercase(),
            "{text} {}",
            text.escape_unicode()
        );
        assert_eq!(fold_vietnamese(text), folded, "{text}");
        assert!(
            finds(text, standard) && finds(standard, text),
            "{text} {standard}"
        );
        assert!(*score > Score::default() && *score == scores[0], "{text}");
    }
}

pub fn differ_in_ranking(one: &str, other: &str) {
    let scores = rank(&titled(one), [other].iter(), |text| titled(text));
    assert_eq!(scores, [Score::default()], "{one} {other}");
}

#[test]
fn the_146_letters_agree_in_every_normal_form() {
    for letter in vietnamese_letters() {
        let standard = format!("x{letter}x");
        agree(
            &standard,
            &[
                standard.nfd().collect(),
                standard.nfkd().collect(),
                standard.clone(),
            ],
        );
    }
}

#[test]
fn the_marks_of_a_letter_may_be_in_any_order() {
    let alike = [
        "ự",
        "u\u{31b}\u{323}",
        "u\u{323}\u{31b}",
        "ụ\u{31b}",
        "ư\u{323}",
        "u\u{ad}\u{31b}\u{200d}\u{323}",
    ];
    agree("ự", &alike.map(str::to_owned));
    // The canonical equivalents of the marks of grave and acute, and the caron for the breve.
    let alike = [
        "ằ",
        "ă\u{340}",
        "a\u{306}\u{300}",
        "a\u{30c}\u{300}",
        "ǎ\u{300}",
    ];
    agree("ằ", &alike.map(str::to_owned));
}

#[test]
fn letters_of_latin_1_and_latin_extended_a_agree_in_nfc_and_nfd() {
    for letter in '\u{c0}'..='\u{17f}' {
        let nfd: String = letter.to_string().nfd().collect();
        assert_eq!(canonical(&letter.to_string()), canonical(&nfd), "{letter}");
        assert_eq!(
            fold_vietnamese(&letter.to_string()),
            fold_vietnamese(&nfd),
            "{letter}"
        );
    }
}

#[test]
fn letters_that_look_like_d_with_a_stroke_are_that() {
    agree(
        "đ",
        &["ð", "ɖ", "ƌ", "d\u{335}", "d\u{336}", "Đ", "Ð", "Ɖ", "Ƌ"].map(str::to_owned),
    );
    agree(
        "Đồng Đăng",
        &["Ðồng Ðăng", "Ɖồng Ɖăng", "ðồng ɖăng"].map(str::to_owned),
    );
    differ_in_ranking("đa", "da");
}

/// Unicode's `Default_Ignorable_Code_Point` as it is in DerivedCoreProperties.txt 16, some of each range.
#[test]
fn what_cannot_be_seen_does_not_count() {
    let invisible = "\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{180b}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202c}\
        \u{202e}\u{2060}\u{2063}\u{2064}\u{2066}\u{2069}\u{206f}\u{3164}\u{fe00}\u{fe0e}\u{fe0f}\u{feff}\u{ffa0}\u{fff9}\u{1bca0}\u{1d173}\
        \u{e0001}\u{e0020}\u{e0100}\u{e01ef}";
    let standard = "khuyến cáo";
    for hidden in invisible.chars() {
        assert!(is_invisible(hidden), "{}", hidden.escape_unicode());
        let places = standard
            .char_indices()
            .map(|(at, _)| at)
            .chain([standard.len()]);
        let mut alike: Vec<String> = places
            .map(|at| format!("{}{hidden}{}", &standard[..at], &standard[at..]))
            .collect();
        let between = |letter: char| format!("{letter}{hidden}");
        alike.push(standard.nfd().map(between).collect());
        agree(standard, &alike);
    }
    for seen in "a \u{a0}\u{301}-–\u{2009}\u{1}\u{1f}\u{7f}\u{fffd}。漢😀".chars() {
        assert!(!is_invisible(seen), "{}", seen.escape_unicode());
    }
}

#[test]
fn letters_of_other_scripts_are_read_as_latin_where_the_word_is() {
    for (standard, alike) in [
        ("Hoà giải", ["Ноà giải", "Hоà giải", "Hοà giải"]),
        ("Cao Bằng", ["Сао Bằng", "Саo Вằng", "Cαo Βằng"]),
        ("quy tắc", ["quу tắс", "quу tắᴄ", "quү tắϲ"]),
        ("ý kiến", ["у\u{301} kіến", "ý kιến", "ý kiến"]),
        ("về xã", ["νề хã", "ᴠề xã", "ѵề хã"]),
        ("săn bắn", ["sӑn bắn", "ѕӑn bắn", "ѕăn bắn"]),
        ("phẩm", ["ｐｈẩｍ", "рhẩm", "ρhẩm"]),
        ("COVID 19", ["СОVІD 19", "ＣＯＶＩＤ １９", "𝐂𝐎𝐕𝐈𝐃 𝟏𝟗"]),
    ] {
        agree(standard, &alike.map(str::to_owned));
    }
    for text in ["Москва", "Россия", "Αθήνα", "tia α", "дом"] {
        let ascii = |letter: &char| letter.is_ascii_alphabetic();
        let standard = text.chars().filter(ascii).count();
        assert_eq!(
            fold_vietnamese(text).chars().filter(ascii).count(),
            standard,
            "{text}"
        );
    }
    // A word of another script is found from its first letter on.
    assert!(finds("С", "Санкт") && finds("Са", "Санкт") && finds("Санкт", "Санкт"));
}

#[test]
fn several_letters_in_one_are_read_apart() {
    agree(
        "wifi office",
        &["wi\u{fb01} o\u{fb03}ce", "wifi o\u{fb00}ice"].map(str::to_owned),
    );
    agree(
        "Quý II, III",
        &["Quý \u{2161}, \u{2162}", "quý \u{2171}, \u{2172}"].map(str::to_owned),
    );
}

#[test]
fn spaces_and_hyphens_read_the_same_in_any_width() {
    for space in "\u{a0}\u{2002}\u{2009}\u{202f}\u{205f}\u{3000}".chars() {
        agree("hạn mặn", &[format!("hạn{space}mặn"), "hạn mặn".to_owned()]);
    }
    agree(
        "Thừa Thiên-Huế",
        &["Thừa Thiên\u{2011}Huế", "Thừa Thiên\u{2010}Huế"].map(str::to_owned),
    );
}

/// For search and ranking only.
#[test]
fn i_and_y_are_equal_where_only_spelling_differs() {
    for (one, other) in [
        ("kì họp", "kỳ họp"),
        ("Mĩ thuật", "Mỹ thuật"),
        ("lí do", "lý do"),
        ("bác sĩ", "bác sỹ"),
        ("TỈ LỆ", "tỷ lệ"),
        ("hi vọng", "hy vọng"),
        ("quí I", "quý I"),
        ("Vĩ", "Vỹ"),
        ("quì", "qùy"),
    ] {
        assert!(finds(one, other) && finds(other, one), "{one} {other}");
        let scores = rank(&titled(one), [one, other].iter(), |text| titled(text));
        assert!(
            scores[0] == scores[1] && scores[0] > Score::default(),
            "{one} {other}"
        );
        assert_ne!(fold_vietnamese(one), fold_vietnamese(other));
        assert_ne!(
            canonical(one).to_lowercase(),
            canonical(other).to_lowercase()
        );
    }
    for (one, other) in [
        ("thúy", "thúi"),
        ("hay", "hai"),
        ("Thy", "Thi"),
        ("ny", "ni"),
        ("tuy", "tui"),
        ("kyoto", "kioto"),
        ("ky", "kinh"),
    ] {
        assert!(!finds(one, other), "{one} {other}");
    }
    differ_in_ranking("mỹ", "mì");
    differ_in_ranking("tuy", "tui");
}

#[test]
fn equal_strings_have_the_same_case_and_marks() {
    for (one, other) in [
        ("Tin", "tin"),
        ("bán", "ban"),
        ("bán", "bàn"),
        ("đ", "d"),
        ("a b", "ab"),
        ("a-b", "a b"),
        ("Москва", "Mocквa"),
        ("м", "m"),
        ("x²", "x2"),
    ] {
        assert_ne!(canonical(one), canonical(other));
    }
    assert_eq!(canonical("tin-tuc/2016?id=1"), "tin-tuc/2016?id=1");
    assert_eq!(canonical("Hoà\u{200b}"), canonical("Hòa"));
}
