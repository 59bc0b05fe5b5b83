//! The Vietnamese encodings from before Unicode, and what holds for all fonts.

use super::sanitized;
use crate::support::print::one_line;
use proptest::prelude::*;
use std::collections::HashSet;
use vn_portal_widgets::html::RemovalKind;

/// The letters in lower case, each with its code in TCVN3 and its characters in VNI, typed in from the published tables.
const LETTERS: &str = "à µ aø|á ¸ aù|ả ¶ aû|ã · aõ|ạ ¹ aï|ă ¨ aê|ằ » aè|ắ ¾ aé|ẳ ¼ aú|ẵ ½ aü|ặ Æ aë|â © aâ|ầ Ç aà|ấ Ê aá|ẩ È aå|ẫ É aã|ậ Ë aä|đ ® ñ\
    |è Ì eø|é Ð eù|ẻ Î eû|ẽ Ï eõ|ẹ Ñ eï|ê ª eâ|ề Ò eà|ế Õ eá|ể Ó eå|ễ Ô eã|ệ Ö eä|ì × ì|í Ý í|ỉ Ø æ|ĩ Ü ó|ị Þ ò\
    |ò ß oø|ó ã où|ỏ á oû|õ â oõ|ọ ä oï|ô « oâ|ồ å oà|ố è oá|ổ æ oå|ỗ ç oã|ộ é oä|ơ ¬ ô|ờ ê ôø|ớ í ôù|ở ë ôû|ỡ ì ôõ|ợ î ôï\
    |ù ï uø|ú ó uù|ủ ñ uû|ũ ò uõ|ụ ô uï|ư \u{ad} ö|ừ õ öø|ứ ø öù|ử ö öû|ữ ÷ öõ|ự ù öï|ỳ ú yø|ý ý yù|ỷ û yû|ỹ ü yõ|ỵ þ î";

/// The capitals that TCVN3 has outside of its capital fonts.
const CAPITALS: &str = "ĂÂÊÔƠƯĐ";

fn letters() -> impl Iterator<Item = (char, char, &'static str)> {
    LETTERS.split('|').map(|row| {
        let mut columns = row.split(' ');
        let mut one = || columns.next().unwrap().chars().next().unwrap();
        (one(), one(), columns.next().unwrap())
    })
}

fn upper(text: &str) -> String {
    text.to_uppercase()
}

/// A text in VNI.
fn vni(text: &str) -> String {
    let encode = |letter: char| {
        let small = letter.to_lowercase().next().unwrap();
        let found = letters().find(|(known, ..)| *known == small);
        found.map_or(letter.to_string(), |(_, _, code)| {
            if small == letter {
                code.to_owned()
            } else {
                upper(code)
            }
        })
    };
    text.chars().map(encode).collect()
}

/// A text in TCVN3. Capitals with a tone have the code of the small letter: a capital font shows them.
fn tcvn3(text: &str) -> String {
    let encode = |letter: char| {
        if let Some(place) = CAPITALS.chars().position(|known| known == letter) {
            return "¡¢£¤¥¦§".chars().nth(place).unwrap();
        }
        let small = letter.to_lowercase().next().unwrap();
        let found = letters().find(|(known, ..)| *known == small);
        found.map_or(letter, |(_, code, _)| code)
    };
    text.chars().map(encode).collect()
}

pub(super) fn shown(html: &str) -> String {
    one_line(&sanitized(html).nodes)
}

pub(super) fn in_font(font: &str, text: &str) -> String {
    shown(&format!(
        "<p><span style=\"font-family:'{font}'\">{text}</span></p>"
    ))
}

fn is_reported(html: &str) -> bool {
    let removals = sanitized(html).removals;
    removals
        .iter()
        .any(|removal| removal.kind == RemovalKind::LegacyEncoding)
}

#[test]
fn all_letters_are_decoded_from_both_encodings() {
    let small: Vec<_> = letters().map(|(letter, ..)| letter).collect();
    assert_eq!(small.iter().collect::<HashSet<_>>().len(), 67);
    for letter in small {
        let capital: String = letter.to_uppercase().collect();
        for letter in [letter.to_string(), capital] {
            let word = format!("x{letter}n");
            let expected = format!("<p><span>{word}</span></p>");
            assert_eq!(in_font("VNI-Times", &vni(&word)), expected);
            let in_capitals = expected.replace(&word, &upper(&word));
            assert_eq!(in_font(".VnTimeH", &tcvn3(&word)), in_capitals);
            if letter
                .chars()
                .all(|letter| letter.is_lowercase() || CAPITALS.contains(letter))
            {
                assert_eq!(in_font(".VnTime", &tcvn3(&word)), expected);
            }
        }
    }
}

#[test]
fn texts_are_decoded() {
    for (font, text, expected) in [
        (
            "VNI-Times",
            "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc. Nguyeãn Thò Höông, Myõ Quyù, kyû nieäm, giaáy tôø",
            "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc. Nguyễn Thị Hương, Mỹ Quý, kỷ niệm, giấy tờ",
        ),
        (
            "VNI-Times",
            "QUYEÁT ÑÒNH cuûa UÛy ban",
            "QUYẾT ĐỊNH của Ủy ban",
        ),
        // Put in capitals, or in title case, by a program that does not know the encoding.
        ("VNI-Times", "Oâng Aán Ñoâ", "Ông Ấn Đô"),
        (
            ".VnTime",
            "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc. NguyÔn ThÞ H\u{ad}¬ng ë ph\u{ad}êng",
            "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc. Nguyễn Thị Hương ở phường",
        ),
        (
            ".VnArialH",
            "quyÕt ®Þnh sè 5/Q§-UBND",
            "QUYẾT ĐỊNH SỐ 5/QĐ-UBND",
        ),
        (
            ".VnTime",
            "\u{93}nghÞ quyÕt\u{94} \u{96} 30°, 5 – 6 “v¨n b¶n”…",
            "“nghị quyết” – 30°, 5 – 6 “văn bản”…",
        ),
        (".VnTime", "email@example.vn, 20%", "email@example.vn, 20%"),
        ("VNI-Helve", "ngaøy: 5/10 – “toå”", "ngày: 5/10 – “tổ”"),
    ] {
        assert_eq!(
            in_font(font, text),
            format!("<p><span>{expected}</span></p>"),
            "{text}"
        );
    }
}

#[test]
fn a_pair_may_be_in_two_elements() {
    assert_eq!(
        shown("<p style=\"font-family:VNI-Times\">Vie<b>ät N</b>am ho<i>ø</i>a a<br>ù</p>"),
        "<p>Việ<b>t N</b>am hò<i></i>a a<br>ù</p>"
    );
}

#[test]
fn text_that_is_unicode_already_stays() {
    for (font, text) in [
        ("VNI-Times", "Việt Nam"),
        ("VNI-Times", "Bé"),
        ("VNI-Times", "Năm 2016, Coäng hoøa"),
        (".VnTime", "Ủy ban nhân dân"),
        (".VnTime", "Bé là"),
        (".VnTimeH", "Ủy ban"),
        ("VNI-Times", "g\u{323}"),
        ("Wingdings", "Điều 5"),
        ("Arial", "ViÖt Nam Vieät Nam"),
    ] {
        assert_eq!(
            in_font(font, text),
            format!("<p><span>{text}</span></p>"),
            "{text}"
        );
    }
}

#[test]
fn one_block_says_nothing_of_another() {
    assert_eq!(
        shown(
            "<div style=\"font-family:.VnTime\"><p>ViÖt Nam</p><p>Việt Nam</p>TØnh <span style=\"font-family:Arial\">lỵ</span> gi÷a</div>"
        ),
        "<div><p>Việt Nam</p><p>Việt Nam</p>Tỉnh <span>lỵ</span> giữa</div>"
    );
}

#[test]
fn legacy_text_without_its_font_is_reported_and_stays() {
    for text in [
        "Céng hßa x· héi chñ nghÜa ViÖt Nam, ®éc lËp, ®Êt n\u{ad}íc, b¶n tin, v¨n b¶n",
        "§¶ng bé x· tæ chøc §¹i héi; ®ång chÝ BÝ th\u{ad} dù vµ chØ ®¹o",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
        "ÑAÛNG BOÄ HUYEÄN TOÅ CHÖÙC ÑAÏI HOÄI",
    ] {
        assert!(is_reported(&format!("<p>{text}</p>")), "{text}");
        assert_eq!(shown(&format!("<p>{text}</p>")), format!("<p>{text}</p>"));
    }
    // A font that is refused is as good as none.
    assert!(is_reported(
        "<p style=\"font-family:.VnTime\">Đảng: ®ång chÝ BÝ th\u{ad}, b¶n tin, v¨n phßng §¶ng</p>"
    ));
}

#[test]
fn other_languages_and_signs_are_not_reported() {
    for text in [
        "Côté d'été, où l'été naïf a été créé à Noël: «ça», «oui», ¡olé!, maïs, haï, l'aïeul, ambiguë, Saül",
        "¿Qué año? España, niño, señor, piñata, Perú, ¡ay!, «no», «sí», ¡a!, ¡o!, ¡ha!",
        "São Paulo, informação, não, mãe, coração, às",
        "Schöne Grüße: für, möchten, Äpfel, größer, Öl, hören, Bär, Höhe, Künstler",
        "Ön, bön, lön, snö, tåg, på, få, båt, såg, må; Åland, ängar; Øl, på, så, nå",
        "5 µm, 10 µg, 3 m², 20 °C, ½ kg, ©2016 ABC®, Windows®, § 5, 5×4, N·m, x·y, m·n, t·c, a×b",
        "Hội nghị toàn quốc, hoàn toàn thoáng, khoán, ngoài, loài, hoà bình; Ủy ban nhân dân",
        "Bài toán: hoàn toàn, thoáng, khoá, ngoài, loài",
        "com\u{ad}pu\u{ad}ter, t\u{ad}a, c\u{ad}a, th\u{ad}a, Việt\u{ad}Nam",
        "yötä, työ, hyvää päivää, eläin; naïve café",
    ] {
        assert!(!is_reported(&format!("<p>{text}</p>")), "{text}");
    }
}

/// Texts of letters and signs, with and without markup.
fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "a",
        "o",
        "e",
        "u",
        "ö",
        "ù",
        "ä",
        "ñ",
        "ViÖt",
        "Vieät",
        "Việt",
        " ",
        "\u{a0}",
        "\u{f0b7}",
        "\u{f0ff}",
        "\u{96}",
        "<b>",
        "</b>",
        "<font face=VNI-Times>",
        "</font>",
        "<font face=.VnTimeH>",
        "<font face=Wingdings>",
        "<li>",
        "<p>",
        "<br>",
        "<i style='font:1pt Symbol'>",
        "</i>",
        "5",
        ".",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn prop_text_in_no_such_font_stays(text in "[a-zA-ZÀ-ÿĂăĐđĨĩƠơƯưẠ-ỹ0-9 .,“”–®©]{0,40}") {
        prop_assert_eq!(shown(&format!("x{text}")), format!("x{text}"));
    }

    /// What is encoded is decoded.
    #[test]
    fn prop_words_survive_an_encoding(words in prop::collection::vec("[a-zA-Zăâđêôơưàảãáạằậệịởợủữỹỵ]{1,7}", 1..6), is_vni: bool) {
        let text = words.join(" ");
        let (font, encoded) = if is_vni { ("VNI-Times", vni(&text)) } else { (".VnTime", tcvn3(&text)) };
        prop_assert_eq!(in_font(font, &encoded), format!("<p><span>{text}</span></p>"));
    }

    #[test]
    fn prop_what_comes_out_stays(html in any_text()) {
        let once = shown(&html);
        prop_assert_eq!(shown(&once), once.clone(), "{}", html);
        prop_assert!(!once.contains(|letter| matches!(letter, '\u{f020}'..='\u{f0ff}')), "{}", html);
    }
}
