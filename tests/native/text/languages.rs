//! Which strings are language tags.

use vn_portal_widgets::text::language::language_tag;

#[test]
fn tags_of_bcp_47_are_kept_as_they_are() {
    for tag in [
        "vi",
        "VI",
        "en",
        "vi-VN",
        "en-US",
        "zh-Hant-TW",
        "km",
        "cjm",
        "de-CH-1996",
        "en-x-tinh",
    ] {
        assert_eq!(language_tag(tag).as_deref(), Some(tag));
    }
}

#[test]
fn an_underscore_is_read_as_a_hyphen() {
    assert_eq!(language_tag("vi_VN").as_deref(), Some("vi-VN"));
    assert_eq!(language_tag("zh_Hant_TW").as_deref(), Some("zh-Hant-TW"));
}

#[test]
fn what_no_screen_reader_knows_is_no_tag() {
    for written in [
        "",
        "v",
        "x",
        "vn",
        "VN",
        "jp",
        "cn",
        "kh",
        "X-NONE",
        "vietnamese",
        "english",
        "tiếng Việt",
        "việ",
        "en-",
        "-en",
        "en--US",
        "en US",
        "e1",
        "12",
        "en-\u{1eaf}",
        "en-abcdefghi",
        "vi\" onload=\"a",
        "vi\u{0}",
    ] {
        assert_eq!(language_tag(written), None, "{written}");
    }
}
