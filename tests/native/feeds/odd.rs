//! Fields as portals write them: ids, plain text with HTML in it, sizes, kinds of files, items without a title.

use crate::support::addresses::{PLATFORM, platform};
use crate::support::dump::BASE;
use serde_json::{Value, json};
use vn_portal_widgets::feed::{Feed, Item, Loss, ProblemKind, check, read};

fn feed(item: &Value) -> Feed {
    let document = json!({ "items": [item] }).to_string();
    read(document.into_bytes(), BASE, platform()).feed.unwrap()
}

fn item(written: &Value) -> Item {
    feed(written).item(0).unwrap()
}

#[test]
fn an_id_is_what_the_file_says_to_the_last_letter() {
    for (literal, id) in [
        (r#""a""#, "a"),
        ("5", "5"),
        ("5.0", "5.0"),
        ("1e3", "1e3"),
        ("-0", "-0"),
        ("0.10", "0.10"),
        ("12345678901234567890", "12345678901234567890"),
        ("9007199254740993", "9007199254740993"),
        ("true", "true"),
        ("false", "false"),
        (r#"" 007 ""#, "007"),
    ] {
        let document = format!(r#"{{"items": [{{"id": {literal}, "title": "T"}}]}}"#);
        let feed = read(document.into_bytes(), BASE, platform()).feed.unwrap();
        assert_eq!(feed.item(0).unwrap().id.as_deref(), Some(id));
        assert_eq!(feed.named(id, None).collect::<Vec<_>>(), [0], "{literal}");
    }
}

/// What is written, what is read, whether `checkFeed` says so.
const PLAIN: &[(&str, &str, bool)] = &[
    ("k&#7871; hoạch", "kế hoạch", true),
    ("k&#x1EBF; ho&#x1EA1;ch", "kế hoạch", true),
    ("e&#769;", "é", true),
    ("Thu &amp; chi", "Thu & chi", true),
    ("&ldquo;Dân vận khéo&rdquo;", "“Dân vận khéo”", true),
    ("V&otilde; V&abreve;n Ki&#7879;t", "Võ Văn Kiệt", true),
    ("&amp;lt;b&amp;gt;", "&lt;b&gt;", true),
    ("<b>Khai mạc</b> hội thi", "Khai mạc hội thi", true),
    ("<B>Khai</B>mạc", "Khaimạc", true),
    ("Khai mạc<br>hội thi", "Khai mạc hội thi", true),
    ("<p>Khai mạc</p><p>Hội thi</p>", "Khai mạc Hội thi", true),
    ("<![CDATA[Khai mạc]]>", "Khai mạc", true),
    ("<![CDATA[<b>Khai</b> &amp; mạc]]>", "Khai & mạc", true),
    ("Khai<!-- ghi chú --> mạc", "Khai mạc", true),
    ("Khai mạc<script>alert(1)</script>", "Khai mạc", true),
    (
        "<span style=\"display:inline\">Khai</span> mạc",
        "Khai mạc",
        true,
    ),
    ("<o:p>Khai mạc</o:p>", "Khai mạc", true),
    ("5 < 6 && 7 > 3", "5 < 6 && 7 > 3", false),
    ("R&D, AT&T; Q&A", "R&D, AT&T; Q&A", false),
    ("?a=1&copy=2", "?a=1&copy=2", false),
    ("<tên đơn vị> họp", "<tên đơn vị> họp", false),
    ("Tôi <3 Vĩnh Long", "Tôi <3 Vĩnh Long", false),
    ("<a b c> không phải thẻ", "<a b c> không phải thẻ", false),
    ("Thẻ <b không đóng", "Thẻ <b không đóng", false),
    ("& &; &#; &x", "& &; &#; &x", false),
    ("Dòng\r\n khác\tnữa", "Dòng khác nữa", false),
    ("5\u{a0}km", "5\u{a0}km", false),
];

#[test]
fn plain_text_is_decoded_once_and_the_checker_says_so() {
    for (written, read, warns) in PLAIN {
        let fields = json!({
            "title": written, "summary": written, "tags": [written], "authors": [{ "name": written }],
            "attachments": [{ "url": "a.pdf", "title": written }], "date_published": "2016-12-29",
            "_vn": { "source": written, "image_alt": written, "image_caption": written, "image_credit": written },
        });
        let item = item(&fields);
        let plain = [
            item.title,
            item.summary,
            item.tags.first().cloned(),
            item.authors.first().map(|author| author.name.clone()),
            item.attachments.first().and_then(|file| file.title.clone()),
            item.extension.source,
            item.extension.image_alt,
            item.extension.image_caption,
            item.extension.image_credit,
        ];
        for text in plain {
            assert_eq!(text.as_deref(), Some(*read), "{written}");
        }
        let document = json!({ "items": [fields] }).to_string();
        let found = check(&document, BASE, &PLATFORM);
        let warnings = found
            .iter()
            .filter(|finding| finding.kind == ProblemKind::Markup);
        assert_eq!(warnings.count(), if *warns { 9 } else { 0 }, "{written}");
        let problems =
            vn_portal_widgets::feed::read(document.into_bytes(), BASE, platform()).problems;
        assert!(problems.iter().all(|problem| problem.loss != Loss::Nothing));
    }
}

#[test]
fn other_strings_stay_as_they_are() {
    let item =
        item(&json!({ "content_text": "<b>a</b> &amp;\n\nb", "id": "&amp;", "language": "<b>" }));
    assert_eq!(item.content_text.as_deref(), Some("<b>a</b> &amp;\n\nb"));
    assert_eq!(item.id.as_deref(), Some("&amp;"));
    assert_eq!(item.language.as_deref(), Some("<b>"));
}

#[test]
fn an_item_without_a_title_shows_the_beginning_of_what_it_says() {
    let long = "Sáng 29/12, tại thành phố Vĩnh Long, Ban Dân vận Tỉnh ủy tổ chức hội nghị tổng kết, triển khai";
    let cut = "Sáng 29/12, tại thành phố Vĩnh Long, Ban Dân vận Tỉnh ủy tổ chức hội nghị tổng…";
    for (fields, title) in [
        (
            json!({ "summary": "Tóm tắt", "content_text": "Nội dung" }),
            "Tóm tắt",
        ),
        (json!({ "content_text": "Một\n\nhai" }), "Một hai"),
        (
            json!({ "content_text": "Thu &amp; chi <b>năm</b> 2017" }),
            "Thu & chi năm 2017",
        ),
        (json!({ "content_text": long }), cut),
        (
            json!({ "content_html": format!("<style>p{{}}</style><p>{long}</p>") }),
            cut,
        ),
        (
            json!({ "content_html": "<p>Một<br>hai</p><p><b>b</b>a</p>" }),
            "Một hai ba",
        ),
        (
            json!({ "content_html": "<img src=a.png>", "id": "so-1", "url": "/tin/1" }),
            "(Không có tiêu đề)",
        ),
        (
            json!({ "title": "<b></b>", "summary": "Tóm tắt", "url": "/tin/1" }),
            "Tóm tắt",
        ),
    ] {
        let feed = feed(&fields);
        assert_eq!(feed.title(&feed.item(0).unwrap()), title, "{fields}");
    }
}

#[test]
fn a_size_is_a_number_or_its_digits() {
    for (size, read) in [
        (json!(1024), Some(1024)),
        (json!("1024"), Some(1024)),
        (json!(" 1024 "), Some(1024)),
        (json!(1024.0), Some(1024)),
        (json!("1,2 MB"), None),
        (json!("-1"), None),
        (json!(""), None),
        (json!(1.5), None),
        (json!(true), None),
    ] {
        let file = json!({ "url": "a.pdf", "size_in_bytes": size });
        let item = item(&json!({ "title": "T", "attachments": [file], "_vn": { "views": size } }));
        assert_eq!(item.attachments[0].size_in_bytes, read, "{size}");
        assert_eq!(item.extension.views, read, "{size}");
    }
}
