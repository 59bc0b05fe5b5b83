//! `check`: what webmasters are told of a file before they publish it.

use crate::support::addresses::PLATFORM;
use crate::support::dump::BASE;
use crate::support::fixture::{names, read};
use std::time::{Duration, Instant};
use vn_portal_widgets::feed::{Finding, ProblemKind, Severity, check};

fn checked(document: &str) -> Vec<Finding> {
    check(document, BASE, &PLATFORM)
}

/// One line a finding.
fn brief(document: &str) -> Vec<String> {
    let line = |finding: &Finding| {
        let Finding {
            severity,
            path,
            line,
            column,
            kind,
            ..
        } = finding;
        let severity = format!("{severity:?}").to_lowercase();
        format!("{severity} {} {path} {line}:{column}", kind.name())
    };
    checked(document).iter().map(line).collect()
}

const ROWS: &[(&str, &str, &[&str])] = &[
    (
        "nothing wrong",
        r#"{"items": [{"id": "a", "title": "Tin", "date_published": "2016-12-29"}]}"#,
        &[],
    ),
    (
        "not JSON",
        "{\"items\": [\n  {\"title\": \"Tin\",}\n]}",
        &["error json  2:19"],
    ),
    ("an empty string", "", &["error json  1:1"]),
    ("not a feed", "[]", &["error feed  1:1"]),
    (
        "items that are no list",
        "{\n \"items\": 5}",
        &["error feed items 2:11"],
    ),
    (
        "an item with nothing to show",
        "{\"items\": [\n{\"id\": \"a\", \"date_published\": \"2016-12-29\"}]}",
        &["error item items[0] 2:1"],
    ),
    (
        "an item that is no object",
        r#"{"items": [5]}"#,
        &["error item items[0] 1:12"],
    ),
    (
        "a wrong type",
        r#"{"items": [{"title": 5, "summary": "x", "date_published": "2016-12-29"}]}"#,
        &["error type items[0].title 1:22"],
    ),
    (
        "no date",
        r#"{"items": [{"title": "Tin"}]}"#,
        &["warning no-date items[0] 1:12"],
    ),
    (
        "a date that does not exist",
        r#"{"title": "Tin", "date_published": "31/02/2016"}"#,
        &["error date date_published 1:36"],
    ),
    (
        "a date that may be misread",
        r#"{"title": "Tin", "date_published": "05/12/2013"}"#,
        &["warning ambiguous-date date_published 1:36"],
    ),
    (
        "dates that cannot be misread",
        r#"{"title": "Tin", "date_published": "15/12/2013", "date_modified": "12.12.2013"}"#,
        &[],
    ),
    (
        "a URL that runs code",
        r#"{"title": "Tin", "date_published": "2016-12-29", "url": "javascript:alert(1)"}"#,
        &["error url url 1:57"],
    ),
    (
        "pictures without descriptions",
        r#"{"title": "Tin", "date_published": "2016-12-29", "image": "a.png", "content_html": "<p><img src=a></p>"}"#,
        &["warning alt content_html 1:84", "warning alt image 1:59"],
    ),
    (
        "pictures with descriptions",
        r#"{"title": "Tin", "date_published": "2016-12-29", "image": "a.png", "_vn": {"image_alt": "Cầu"}, "content_html": "<img src=a alt=x>"}"#,
        &[],
    ),
    (
        "only the other picture",
        r#"{"title": "Tin", "date_published": 1482999207000, "image": "", "banner_image": "a.png"}"#,
        &["warning alt banner_image 1:80"],
    ),
    (
        "HTML that loses something",
        r#"{"title": "Tin", "date_published": 1482999207000, "content_html": "<p>a</p><svg></svg><a href='javascript:b'>c</a><input><button>d</button>"}"#,
        &[
            "warning html content_html 1:67",
            "warning html content_html 1:67",
            "warning html content_html 1:67",
        ],
    ),
    (
        "HTML that loses nothing that anybody could have seen",
        r#"{"title": "Tin", "date_published": 1482999207000, "content_html": "<style>a</style><script>b</script><o:p></o:p><input type=hidden><a href='#_ftn1'>c</a>"}"#,
        &[],
    ),
    (
        "an id twice",
        r#"{"items": [{"id": 1, "title": "a", "date_published": 1482999207000}, {"id": "1", "title": "b", "date_published": 1482999207000}]}"#,
        &["warning duplicate-id items[1].id 1:77"],
    ),
    (
        "an id twice, in two Unicode normalisation forms and with a U+0000",
        r#"{"items": [{"id": "tin-thờ", "title": "a", "date_published": 1482999207000}, {"id": " tin-tho\u031b\u0300\u0000", "title": "b", "date_published": 1482999207000}]}"#,
        &["warning duplicate-id items[1].id 1:85"],
    ),
    (
        "ids that are empty or of a wrong type are no id",
        r#"{"items": [{"id": " ", "title": "a", "date_published": 1482999207000}, {"id": "", "title": "b", "date_published": 1482999207000}, {"id": [], "title": "c", "date_published": 1482999207000}, {"id": [], "title": "d", "date_published": 1482999207000}]}"#,
        &[
            "error type items[2].id 1:138",
            "error type items[3].id 1:197",
        ],
    ),
    (
        "all errors come before all warnings",
        r#"{"items": [{"title": "a"}, 5, {"title": "b", "tags": 5}]}"#,
        &[
            "error item items[1] 1:28",
            "error type items[2].tags 1:54",
            "warning no-date items[0] 1:12",
            "warning no-date items[2] 1:31",
        ],
    ),
];

#[test]
fn every_row_is_found_with_its_position() {
    for (name, document, expected) in ROWS {
        assert_eq!(brief(document), *expected, "{name}");
    }
}

#[test]
fn an_img_needs_its_own_alt() {
    for (html, is_described) in [
        ("<p>không có ảnh, alt=x</p>", true),
        ("<IMG SRC=a ALT = 'x'>", true),
        ("<img src=a\nalt=x>", true),
        ("<img src=a alt>", true),
        ("<img src=a data-alt=x>", false),
        ("<img src=a><img src=b alt=x>", false),
        ("<img src=a <img alt=x>", true),
        ("<image src=a>", false),
        ("<imgs src=a>x</imgs>", true),
        ("<p title='<img src=a>'>a</p>", true),
        ("<script><img src=a></script>a", true),
        ("a<!-- <img src=a> -->", true),
        ("a<img src=a", true),
    ] {
        let item =
            serde_json::json!({"title": "T", "date_published": "2016-12-29", "content_html": html});
        assert_eq!(brief(&item.to_string()).is_empty(), is_described, "{html}");
    }
}

#[test]
fn what_html_loses_is_named_with_its_text() {
    for (html, message) in [
        (
            "<button>Gửi\n đi</button><input placeholder=Tìm>",
            "Đã bỏ ô nhập hoặc nút bấm (2 chỗ): “Gửi đi”.",
        ),
        (
            "<select><option>An Giang<option>Bến Tre</select>",
            "Đã bỏ ô nhập hoặc nút bấm (1 chỗ): “An Giang Bến Tre”.",
        ),
        ("<svg><path d=a /></svg>", "Đã bỏ hình vẽ SVG (1 chỗ)."),
        (
            "<a href='vbscript:a'>b</a>",
            "Đã bỏ liên kết không an toàn, chỉ giữ chữ (1 chỗ): “vbscript:a”.",
        ),
        (
            &"<div>".repeat(100_000),
            "Đã bỏ thẻ lồng nhau quá sâu (99800 chỗ): “<div”.",
        ),
    ] {
        let item =
            serde_json::json!({"title": "T", "date_published": "2016-12-29", "content_html": html});
        let [finding] = checked(&item.to_string()).try_into().unwrap();
        assert_eq!(finding.message, message);
        assert_eq!(finding.kind, ProblemKind::Html);
    }
}

#[test]
fn too_much_html_is_found_to_the_byte() {
    let item = |bytes: usize| {
        let html = "a".repeat(bytes);
        serde_json::json!({"title": "T", "date_published": "2016-12-29", "content_html": html})
            .to_string()
    };
    assert_eq!(brief(&item(1 << 20)), [""; 0]);
    let [finding] = brief(&item((1 << 20) + 1)).try_into().unwrap();
    assert!(
        finding.starts_with("error too-large content_html 1:"),
        "{finding}"
    );
}

#[test]
fn too_large_a_file_is_found_to_the_byte_and_read_all_the_same() {
    let file = |spaces: usize| format!("{{\"title\": 5{}}}", " ".repeat(spaces - 12));
    assert_eq!(brief(&file(16 << 20)), ["error feed items 1:1"]);
    assert_eq!(
        brief(&file((16 << 20) + 1)),
        ["error too-large  1:1", "error feed items 1:1"]
    );
}

#[test]
fn each_finding_is_explained_in_vietnamese() {
    for name in names("tests/fixtures/feeds", ".json") {
        for finding in checked(&read(&format!("tests/fixtures/feeds/{name}.json"))) {
            assert!(finding.message.ends_with('.'), "{name}: {finding:?}");
            assert!(!finding.message.is_ascii(), "{name}: {finding:?}");
        }
    }
}

#[test]
fn findings_are_written_as_scripts_have_them() {
    let [finding] = checked(r#"{"title": "T"}"#).try_into().unwrap();
    assert_eq!(finding.severity, Severity::Warning);
    assert_eq!(
        serde_json::to_value(finding).unwrap(),
        serde_json::json!({
            "severity": "warning", "path": "", "line": 1, "column": 1, "kind": "no-date",
            "message": "Tin không có ngày, sẽ đứng cuối danh sách."
        })
    );
}

/// The first version took 26 s for 8,000: it went through the file for each problem.
#[test]
fn fifty_thousand_items_with_a_problem_each_are_checked_in_one_pass() {
    for (item, column) in [
        (r#"{"title": "Tin", "date_published": "31/02/2016"}"#, 36),
        (
            r#"{"date_published": 1482999207000, "content_html": "a<svg>"}"#,
            51,
        ),
    ] {
        let document = format!("{{\"items\": [\n{}]}}", vec![item; 50_000].join(",\n"));
        let start = Instant::now();
        let findings = checked(&document);
        let time = start.elapsed();
        assert_eq!(findings.len(), 50_000);
        let last = findings.last().unwrap();
        assert_eq!((last.line, last.column), (50_001, column));
        assert!(
            time < Duration::from_secs(20),
            "{time:?} without optimisation"
        );
    }
}
