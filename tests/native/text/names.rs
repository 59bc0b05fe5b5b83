//! Tags and ids are the same where they read the same, and an id that is exactly meant comes first.

use crate::support::stage::{Stage, feed};

const TAGGED: &str = r#"{"items": [
    {"id": "old", "title": "Một", "tags": ["Hoà giải"]},
    {"id": "new", "title": "Hai", "tags": ["khác", "Hòa giải"]},
    {"id": "hidden", "title": "Ba", "tags": ["Hoà gi\u00adải"]},
    {"id": "space", "title": "Bốn", "tags": ["Hoà\u00a0giải"]},
    {"id": "twin", "title": "Năm", "tags": ["Hоà giải"]},
    {"id": "case", "title": "Sáu", "tags": ["hoà giải"]},
    {"id": "marks", "title": "Bảy", "tags": ["Hoa giai"]},
    {"id": "y", "title": "Tám", "tags": ["Kỳ họp"]},
    {"id": "none", "title": "Chín"}
]}"#;

fn tagged(tag: &str) -> Vec<String> {
    let attributes = [("tag", tag), ("order", "feed")];
    Stage::new("vn-related-news", &attributes)
        .feed(TAGGED)
        .ids()
}

#[test]
fn a_tag_is_found_as_it_reads() {
    let alike = ["old", "new", "hidden", "space", "twin"];
    for tag in [
        "Hoà giải",
        "Hòa giải",
        "Ho\u{200b}à giải",
        "Ho\u{61}\u{300} gia\u{309}i",
    ] {
        assert_eq!(tagged(tag), alike, "{tag}");
    }
    assert_eq!(tagged("hoà giải"), ["case"]);
    assert_eq!(tagged("Hoa giai"), ["marks"]);
    assert_eq!(tagged("Kỳ họp"), ["y"]);
    assert_eq!(tagged("Kì họp"), [""; 0]);
}

const NAMED: &str = r#"{"items": [
    {"id": "hoà", "title": "Kiểu mới"},
    {"id": "hòa", "title": "Kiểu cũ"},
    {"id": "thuỷ", "title": "Lợi"},
    {"id": "Ð1", "title": "Icelandic"},
    {"id": "\u200b", "title": "Không thấy"},
    {"title": "Không tên"}
]}"#;

#[test]
fn an_id_is_meant_by_its_letters_or_else_as_it_reads() {
    let feed = feed(NAMED);
    let named = |name| feed.named(name, None).collect::<Vec<_>>();
    assert_eq!(named("hoà"), [0]);
    assert_eq!(named("hòa"), [1]);
    assert_eq!(named("ho\u{200d}à"), [0, 1]);
    assert_eq!(named("thủy"), [2]);
    assert_eq!(named("Đ1"), [3]);
    for nothing in ["", "thuy", "Thuỷ", "đ1"] {
        assert_eq!(named(nothing), [0; 0], "{nothing}");
    }
}

#[test]
fn the_article_being_read_is_left_out_as_it_reads() {
    let attributes = [("current", "thủy"), ("order", "feed")];
    let mut list = Stage::new("vn-related-news", &attributes).feed(NAMED);
    assert_eq!(
        list.view().state.map(|state| format!("{state:?}")),
        Some("Ready { items: 5 }".to_owned())
    );
}
