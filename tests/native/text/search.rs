//! Search and its marks.

use super::fold::text;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use vn_portal_widgets::text::fold::fold_vietnamese;
use vn_portal_widgets::text::letters::{is_invisible, is_mark, is_word};
use vn_portal_widgets::text::search::{Query, Titles};

const TITLE: &str = "Hội thi “Dân vận khéo” ở Đồng Tháp, đợt 2 năm 2026";

pub fn finds(query: &str, title: &str) -> bool {
    let mut titles = Titles::default();
    titles.push(title);
    let found: Vec<_> = titles.matches(&Query::new(query)).collect();
    assert_eq!(found.len(), 1);
    found[0]
}

fn marked(query: &str, title: &str) -> String {
    let (mut out, mut end) = (String::new(), 0);
    for hit in Query::new(query).marks(title) {
        out.push_str(&title[end..hit.start]);
        end = hit.end;
        out.push_str(&format!("[{}]", &title[hit]));
    }
    out + &title[end..]
}

#[test]
fn words_are_found_without_marks_in_any_order_and_the_last_by_its_beginning() {
    for query in [
        "dan van",
        "Dân vận",
        "DAN VAN",
        "vận dân",
        "van  dan",
        "kheo dong thap",
        "d",
        "đồng",
        "dong th",
        "thap do",
        "2026",
        "nam 20",
        "2 dan v",
        "“dân",
        "van, khéo",
        "dan dan",
        "",
        " ,–",
    ] {
        assert!(finds(query, TITLE), "{query}");
        let nfd: String = query.nfd().collect();
        assert!(finds(&nfd, &TITLE.nfd().collect::<String>()), "{query}");
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    for query in [
        "va dan", // only the last word may be a beginning
        "an",     // a beginning of a word, not any part of it
        "hoi thi dan van kheos",
        "dan van x",
        "026",
        "danvan",
    ] {
        assert!(!finds(query, TITLE), "{query}");
    }
}

#[test]
fn each_title_answers_for_itself() {
    let mut titles = Titles::default();
    for title in ["Dân vận", "", "Vận tải", "Dân số"] {
        titles.push(title);
    }
    let found = |query| titles.matches(&Query::new(query)).collect::<Vec<_>>();
    assert_eq!(found("van"), [true, false, true, false]);
    assert_eq!(found("dan"), [true, false, false, true]);
    assert_eq!(found("van dan"), [true, false, false, false]);
    assert_eq!(found(""), [true; 4]);
    assert!(Query::new("…").is_empty());
}

#[test]
fn hits_are_marked_on_the_text_as_it_was_written() {
    for (query, expected) in [
        (
            "dan van",
            "Hội thi “[Dân] [vận] khéo” ở Đồng Tháp, đợt 2 năm 2026",
        ),
        (
            "2 d",
            "Hội thi “[D]ân vận khéo” ở [Đ]ồng Tháp, [đ]ợt [2] năm 2026",
        ),
        (
            "thap th",
            "Hội [th]i “Dân vận khéo” ở Đồng [Tháp], đợt 2 năm 2026",
        ),
        (
            "thi t",
            "Hội [thi] “Dân vận khéo” ở Đồng [T]háp, đợt 2 năm 2026",
        ),
        ("", TITLE),
    ] {
        assert_eq!(marked(query, TITLE), expected);
    }
}

/// In NFD `ệ` is three characters, and the mark below stands before the one above.
#[test]
fn a_mark_that_stands_apart_is_marked_with_its_letter() {
    let title: String = "Việt Nam".nfd().collect();
    assert_eq!(marked("vie", &title), "[Vie\u{323}\u{302}]t Nam");
    assert_eq!(marked("vi", &title), "[Vi]e\u{323}\u{302}t Nam");
    assert_eq!(marked("viet", &title), "[Vie\u{323}\u{302}t] Nam");
    // It belongs to the dash, so it is no part of the word.
    assert_eq!(marked("an", "–\u{301}an"), "–\u{301}[an]");
}

#[test]
fn an_invisible_character_is_marked_with_the_letter_before_it() {
    for (query, title, expected) in [
        ("khuyen", "khuy\u{ad}ến cáo", "[khuy\u{ad}ến] cáo"),
        ("khuy", "khuy\u{ad}ến cáo", "[khuy\u{ad}]ến cáo"),
        (
            "khuye",
            "khuye\u{200d}\u{302}\u{301}n",
            "[khuye\u{200d}\u{302}\u{301}]n",
        ),
        ("an", "\u{feff}an ninh", "\u{feff}[an] ninh"),
        ("an", "an\u{200b} ninh", "[an\u{200b}] ninh"),
    ] {
        assert_eq!(marked(query, title), expected, "{query}");
    }
}

#[test]
fn a_ligature_is_marked_as_a_whole() {
    assert_eq!(marked("wif", "Wi\u{fb01} x"), "[Wi\u{fb01}] x");
    assert_eq!(marked("quy ii", "Quý \u{2161} năm"), "[Quý] [\u{2161}] năm");
    assert_eq!(marked("i", "\u{2161} năm"), "[\u{2161}] năm");
    assert_eq!(marked("w", "Wi\u{fb01} x"), "[W]i\u{fb01} x");
}

#[test]
fn hits_are_marked_in_whatever_spelling_the_title_has() {
    assert_eq!(marked("kì", "Kỳ họp, kinh tế"), "[Kỳ] họp, [ki]nh tế");
    assert_eq!(marked("ky", "Kỳ họp, kinh tế"), "[Kỳ] họp, kinh tế");
    assert_eq!(marked("ki", "Kỳ họp, kinh tế"), "[Kỳ] họp, [ki]nh tế");
    assert_eq!(marked("ha noi", "Hа Nội, Hà Nộі"), "[Hа] [Nội], [Hà] [Nộі]");
}

/// The words of a text, by its characters.
fn words(text: &str) -> Vec<String> {
    let folded = fold_vietnamese(text);
    let words = folded.split(|letter| !is_word(letter));
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A folded word with `i` for the `y` of `kỳ`, `mỹ`, `quý`.
fn with_i(word: &str) -> String {
    let varies = ["hy", "ky", "ly", "my", "sy", "ty", "vy", "quy"].contains(&word);
    if varies {
        word.replace('y', "i")
    } else {
        word.to_owned()
    }
}

proptest! {
    #[test]
    fn prop_each_word_of_a_title_finds_it_typed_without_marks(title in text()) {
        for word in words(&title) {
            prop_assert!(finds(&word, &title), "{}", word);
            prop_assert!(!Query::new(&word).marks(&title).is_empty());
            for (end, _) in word.char_indices().skip(1) {
                prop_assert!(finds(&word[..end], &title), "{}", &word[..end]);
            }
        }
        let mut all = words(&title);
        all.reverse();
        prop_assert!(finds(&all.join(" "), &title));
    }

    #[test]
    fn prop_a_hit_parts_no_letter_from_its_mark(title in text(), query in text()) {
        let mut queries = words(&title);
        queries.push(query);
        // Short ones end inside words.
        let short = queries.iter().map(|word| word.chars().take(2).collect()).collect::<Vec<String>>();
        for query in queries.iter().chain(&short) {
            let mut end = 0;
            for hit in Query::new(query).marks(&title) {
                prop_assert!(hit.start >= end && hit.end > hit.start);
                let splits = |letter| is_mark(letter) || is_invisible(letter);
                prop_assert!(!title[hit.start..].starts_with(splits));
                prop_assert!(!title[hit.end..].starts_with(splits));
                end = hit.end;
            }
        }
    }

    #[test]
    fn prop_what_is_marked_is_what_was_typed(title in text(), query in text()) {
        let wanted = words(&query);
        let query = Query::new(&query);
        for hit in query.marks(&title) {
            let folded = fold_vietnamese(&title[hit]);
            let is_wanted = |word: &String| folded.starts_with(word.as_str()) || with_i(word) == with_i(&folded);
            prop_assert!(wanted.iter().any(is_wanted), "{}", folded);
        }
    }

    #[test]
    fn prop_every_word_that_is_typed_is_marked_exactly_if_the_title_is_found(
        title in text(), query in text(), from_title in any::<bool>(),
    ) {
        let query = if from_title { words(&title).into_iter().take(2).collect::<Vec<_>>().join(" ") } else { query };
        let wanted = words(&query);
        let marks: Vec<String> = Query::new(&query).marks(&title).into_iter().map(|hit| fold_vietnamese(&title[hit])).collect();
        let each = |word: &String| marks.iter().any(|mark| mark.starts_with(word.as_str()) || with_i(mark) == with_i(word));
        if finds(&query, &title) {
            prop_assert!(wanted.iter().all(each));
        } else {
            // The last word is marked at the beginning of a longer one as well, so an earlier one that is the same may seem found.
            let is_last_twice = wanted.split_last().is_some_and(|(last, earlier)| earlier.contains(last));
            prop_assert!(is_last_twice || !wanted.iter().all(|word| marks.contains(word)));
        }
    }

    #[test]
    fn prop_nfc_and_nfd_are_marked_alike(title in "[ăâđêôơưạảấệỗợữỳ ntghc]{0,30}", query in "[aoeuiynt]{1,2}") {
        let nfd: String = title.nfd().collect();
        let composed: String = marked(&query, &nfd).nfc().collect();
        prop_assert_eq!(composed, marked(&query, &title));
    }
}
