//! Ranking by content.

use core::cmp::Reverse;
use proptest::prelude::*;
use vn_portal_widgets::text::rank::{Doc, Score, rank};

const DAY: i64 = 86_400_000;
const NONE: Score = Score(0.0);

fn titled(title: &str) -> Doc<'_> {
    Doc {
        title,
        ..Doc::default()
    }
}

fn body(body: &str) -> Doc<'_> {
    Doc {
        body,
        ..Doc::default()
    }
}

fn scores(current: &Doc<'_>, docs: &[Doc<'_>]) -> Vec<Score> {
    rank(current, docs.iter(), |doc| **doc)
}

/// Places of documents, the best first.
fn order(current: &Doc<'_>, docs: &[Doc<'_>]) -> Vec<usize> {
    let scores = scores(current, docs);
    let mut places: Vec<_> = (0..docs.len()).collect();
    places.sort_by_key(|place| Reverse(scores[*place]));
    places
}

#[test]
fn marks_tell_words_apart() {
    let docs = ["Bán hàng", "Ban nhạc", "Bạn đọc"].map(titled);
    assert_eq!(order(&titled("Bạn bè"), &docs), [2, 0, 1]);
    assert_eq!(scores(&titled("bàn bản"), &docs), [NONE; 3]);
}

#[test]
fn capitals_make_no_difference() {
    let docs = ["HẠN MẶN ĐẾN SỚM Ở ƯU MINH", "hạn mặn đến sớm ở ưu minh"].map(titled);
    let scores = scores(&titled("Hạn Mặn đến Sớm Ở Ưu Minh"), &docs);
    assert!(scores[0] > NONE);
    assert_eq!(scores[0], scores[1]);
}

#[test]
fn a_pair_of_syllables_counts_more_than_both_apart() {
    let docs = ["nghiệp dư, nông cạn", "nông nghiệp, dư cạn"].map(titled);
    assert_eq!(order(&titled("nông nghiệp"), &docs), [1, 0]);
}

#[test]
fn the_other_way_round_is_another_pair() {
    let docs = ["sinh học", "học sinh"].map(titled);
    assert_eq!(order(&titled("học sinh"), &docs), [1, 0]);
}

#[test]
fn punctuation_and_fields_part_pairs_and_white_space_does_not() {
    let apart = [body("nông, nghiệp"), body("nông\n\t nghiệp")];
    assert_eq!(order(&titled("nông nghiệp"), &apart), [1, 0]);
    let fields = Doc {
        summary: "nông",
        body: "nghiệp",
        ..Doc::default()
    };
    assert_eq!(order(&titled("nông nghiệp"), &[fields, apart[1]]), [1, 0]);
}

#[test]
fn a_rare_word_counts_more_than_one_that_all_have() {
    let docs = [
        "tỉnh họp báo",
        "tỉnh hạn hán",
        "tỉnh mở hội",
        "tỉnh làm đường",
    ]
    .map(titled);
    assert_eq!(order(&titled("tỉnh chống hạn"), &docs), [1, 0, 2, 3]);
}

#[test]
fn a_title_and_tags_count_more_than_the_text() {
    let tags = ["hạn mặn", "đầu năm"].map(str::to_owned);
    let tagged = Doc {
        tags: &tags[..1],
        body: "đầu năm mới",
        ..Doc::default()
    };
    let told = Doc {
        tags: &tags[1..],
        body: "hạn mặn mới",
        ..Doc::default()
    };
    assert_eq!(order(&titled("hạn mặn"), &[told, tagged]), [1, 0]);
}

#[test]
fn two_tags_may_be_a_pair() {
    let tags = ["Nông", "Nghiệp"].map(str::to_owned);
    let tagged = Doc {
        tags: &tags,
        ..Doc::default()
    };
    let joined = ["Nông Nghiệp".to_owned()];
    let one_tag = Doc {
        tags: &joined,
        ..Doc::default()
    };
    let scores = scores(&titled("nông nghiệp"), &[tagged, one_tag]);
    assert!(scores[0] > NONE);
    assert_eq!(scores[0], scores[1]);
}

#[test]
fn tags_of_html_are_not_read_and_a_lone_sign_is_text() {
    let current = titled("class độ mặn");
    let plain = scores(&current, &[body("Độ mặn"), body("khác hẳn")]);
    let tags = [
        body("<p class=\"class\">Độ mặn</p><!-- class -->"),
        body("<br/>khác hẳn"),
    ];
    assert_eq!(scores(&current, &tags), plain);
    let signs = [body("tỷ lệ < 5 phần nghìn, độ mặn > 4"), body("một hai ba")];
    assert_eq!(order(&titled("độ mặn"), &signs), [0, 1]);
    assert!(scores(&titled("độ mặn"), &signs)[0] > NONE);
}

#[test]
fn of_equal_ones_the_newer_is_first_and_a_better_one_stays_before_it() {
    let at = |title, day: i64| Doc {
        date: Some(day * DAY),
        ..titled(title)
    };
    let docs = [
        at("hạn mặn cũ", 0),
        at("hạn mặn mới", 400),
        at("mặn", 401),
        titled("hạn mặn xưa"),
    ];
    assert_eq!(order(&titled("hạn mặn"), &docs), [1, 0, 3, 2]);
}

#[test]
fn what_is_equal_keeps_the_order_of_the_file() {
    let docs = ["hạn", "lễ hội", "hạn", "hội lễ", "hạn"].map(titled);
    assert_eq!(order(&titled("hạn"), &docs), [0, 2, 4, 1, 3]);
}

#[test]
fn nothing_to_go_by_gives_zero_and_no_number_is_broken() {
    let docs = ["hạn mặn", ""].map(titled);
    for current in ["", "…", "lễ hội", "<p>"] {
        assert_eq!(scores(&titled(current), &docs), [NONE; 2], "{current}");
    }
    assert_eq!(scores(&titled("hạn"), &["", "–"].map(titled)), [NONE; 2]);
    assert!(scores(&titled("hạn"), &[]).is_empty());
    let far = [i64::MIN / 4, i64::MAX / 4].map(|at| Doc {
        date: Some(at),
        ..titled("hạn")
    });
    assert!(
        scores(&titled("hạn"), &far)
            .iter()
            .all(|score| *score > NONE)
    );
}

/// More terms than there is room for: the first ones are taken, and nothing runs for ever.
#[test]
fn a_very_long_article_is_known_by_its_beginning() {
    let long: String = (0..20_000).map(|number| format!("từ{number} ")).collect();
    let docs = [
        body("từ19990 từ19991 từ19992"),
        body("từ1 từ2 từ3"),
        body(&long),
    ];
    let scores = scores(&body(&long), &docs);
    assert_eq!(scores[0], NONE);
    assert!(scores[1] > NONE && scores[2] > NONE);
}

/// A megabyte of one article must not hold up the page.
#[test]
fn of_a_very_long_text_the_beginning_is_read() {
    let long = |end: &str| format!("hạn{} mặn{end}", " ờ".repeat(9_000));
    let texts = [long(""), long(" hạn hạn hạn")];
    let docs: Vec<_> = texts.iter().map(|text| body(text)).collect();
    let scores = scores(&titled("hạn mặn"), &docs);
    assert!(scores[0] > NONE);
    assert_eq!(scores[0], scores[1]);
}

fn news() -> impl Strategy<Value = Vec<(String, String, i64)>> {
    let words = || {
        let word = prop::sample::select(vec![
            "hạn",
            "mặn",
            "nông",
            "nghiệp",
            "lúa",
            "trường",
            "học",
            "sinh",
            "bệnh",
            "viện",
            "cầu",
            "đường",
            "Tỉnh",
            "và",
            "các",
            ",",
        ]);
        prop::collection::vec(word, 0..12).prop_map(|words| words.join(" "))
    };
    prop::collection::vec((words(), words(), 0..900_i64), 1..20)
}

fn docs(news: &[(String, String, i64)]) -> Vec<Doc<'_>> {
    let each = news.iter().map(|(title, body, day)| Doc {
        title,
        body,
        date: Some(day * DAY),
        ..Doc::default()
    });
    each.collect()
}

proptest! {
    #[test]
    fn prop_a_score_depends_on_neither_the_order_of_the_file_nor_the_run(
        (news, shuffled) in news().prop_flat_map(|news| {
            let places: Vec<usize> = (0..news.len()).collect();
            (Just(news), Just(places).prop_shuffle())
        }),
    ) {
        let docs = docs(&news);
        let straight = scores(&docs[0], &docs);
        prop_assert_eq!(&straight, &scores(&docs[0], &docs));
        let moved: Vec<_> = shuffled.iter().map(|place| docs[*place]).collect();
        let expected: Vec<_> = shuffled.iter().map(|place| straight[*place]).collect();
        prop_assert_eq!(expected, scores(&docs[0], &moved));
    }

    #[test]
    fn prop_a_score_is_a_number_from_zero_up(news in news()) {
        let docs = docs(&news);
        for score in scores(&docs[0], &docs) {
            prop_assert!(score.0 >= 0.0 && score.0.is_finite());
        }
    }
}
