//! Hundreds of feeds with odd fields: whatever they are, an article and a list show no word of a program, no HTML as text, and no
//! address or id in place of a title.

mod values;

use crate::support::bad_words::bad_word;
use crate::support::stage::{Stage, feed};
use crate::support::tree::{each, whole};
use serde_json::{Value, json};
use values::{ADDRESSES, MEDIA_TYPES, NOT_TEXT, SCALARS, TEXTS};
use vn_portal_widgets::html::{Attr, Element, Node, text_of};

/// Text that nobody wrote for readers.
fn is_markup(shown: &str) -> bool {
    let references = shown.split('&').skip(1).filter_map(|rest| {
        let (name, _) = rest.split_once(';')?;
        Some(name)
    });
    let is_reference = |name: &str| {
        name.starts_with('#')
            || [
                "amp", "lt", "gt", "quot", "apos", "nbsp", "hellip", "abreve",
            ]
            .contains(&name)
    };
    let tags = shown.split('<').skip(1);
    let is_tag = |rest: &str| {
        let name = rest.trim_start_matches('/');
        let end = name.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != ':');
        let name = name.split_at(end.unwrap_or(name.len())).0;
        let known = [
            "a", "b", "br", "div", "font", "iframe", "img", "o:p", "p", "script", "span", "style",
            "svg",
        ];
        rest.starts_with('!') || known.contains(&&*name.to_ascii_lowercase())
    };
    references.into_iter().any(is_reference) || tags.into_iter().any(is_tag)
}

/// What somebody sees or hears of a view.
fn visible(nodes: &[Node]) -> Vec<String> {
    let mut strings = Vec::new();
    each(nodes, 0, &mut |element, _| {
        let named = element.attributes.iter();
        let named =
            named.filter(|(name, _)| matches!(name, Attr::Alt | Attr::AriaLabel | Attr::Title));
        strings.extend(named.map(|(_, value)| value.to_string()));
        let texts = element.children.iter().filter_map(|child| match child {
            Node::Text(text) => Some(text.to_string()),
            _ => None,
        });
        strings.extend(texts);
    });
    strings
}

/// The elements of a part.
fn parts(nodes: &[Node], part: &str) -> Vec<Element> {
    let mut found = Vec::new();
    each(nodes, 0, &mut |element, _| {
        let has_part = |(name, value): &(Attr, _)| *name == Attr::Part && *value == part;
        if element.attributes.iter().any(has_part) {
            found.push(element.clone());
        }
    });
    found
}

/// What an article and a list show of a document.
fn views(document: &str, item: Option<&str>) -> Vec<Node> {
    let item = item.map(|id| ("item", id));
    let attributes = Vec::from_iter(item);
    let mut article = Stage::new("vn-article", &attributes).feed(document);
    let all = [("thumbnails", ""), ("by-date", ""), ("search", "")];
    let mut list = Stage::new("vn-related-news", &all).feed(document);
    let mut nodes = whole(&article.view().nodes);
    nodes.extend(whole(&list.view().nodes));
    nodes
}

/// How many feeds were shown, and what was wrong.
#[derive(Default)]
struct Sweep {
    count: usize,
    wrong: Vec<String>,
}

impl Sweep {
    /// Shows a document, and checks every string and title.
    fn show(&mut self, document: &str, item: Option<&str>) -> Vec<Node> {
        let nodes = views(document, item);
        self.count += 1;
        for shown in visible(&nodes) {
            let is_bad = bad_word(&shown).is_some() || is_markup(&shown) || shown.contains('\0');
            self.expect(!is_bad, &shown, document);
        }
        for part in ["title", "link"] {
            for title in parts(&nodes, part) {
                let title = text_of(&title.children);
                let is_empty = title.trim().is_empty();
                let is_address = ["http", "/", "www.", "data:", "javascript:", "tag:"]
                    .into_iter()
                    .any(|start| title.starts_with(start));
                self.expect(!is_empty && !is_address, &title, document);
            }
        }
        nodes
    }

    fn expect(&mut self, is_right: bool, shown: &str, document: &str) {
        if !is_right {
            self.wrong.push(format!("{shown:?} of {document}"));
        }
    }

    fn end(self, least: usize) {
        assert!(self.wrong.is_empty(), "{}", self.wrong.join("\n"));
        assert!(self.count >= least, "only {}", self.count);
    }
}

/// An item in which one plain-text field has a value.
fn with_text(field: &str, value: &Value) -> Value {
    let mut item = json!({ "id": "so-1", "url": "/tin/1.html", "title": "Tin", "content_text": "Nội dung", "image": "a.png" });
    match field {
        "untitled" => item["title"] = Value::Null,
        "tags" => item["tags"] = json!([value, "Dân vận"]),
        "authors" => item["authors"] = json!([{ "name": value }, { "name": "N.H" }]),
        "author" => item["author"] = json!({ "name": value }),
        "attachments" => item["attachments"] = json!([{ "url": "a.pdf", "title": value }]),
        "title" | "summary" => {}
        extension => item["_vn"] = json!({ extension: value }),
    }
    match field {
        "title" => item["title"] = value.clone(),
        "summary" | "untitled" => item["summary"] = value.clone(),
        _ => {}
    }
    item
}

#[test]
fn markup_is_told_from_text() {
    for markup in [
        "k&#7871; hoạch",
        "a&nbsp;b",
        "<b>a",
        "a</P>",
        "<o:p>",
        "<!-- a -->",
    ] {
        assert!(is_markup(markup), "{markup}");
    }
    for text in ["R&D, AT&T; Q&A", "5 < 6 && 7 > 3", "<tên đơn vị> họp"] {
        assert!(!is_markup(text), "{text}");
    }
}

#[test]
fn plain_text_of_every_field_is_shown_as_text() {
    let texts = TEXTS.iter().map(|text| json!(text).to_string());
    let values: Vec<_> = texts
        .chain(NOT_TEXT.iter().map(|json| (*json).to_owned()))
        .collect();
    let mut sweep = Sweep::default();
    for field in [
        "title",
        "summary",
        "untitled",
        "tags",
        "authors",
        "author",
        "attachments",
        "source",
        "image_alt",
        "image_caption",
        "image_credit",
    ] {
        for value in &values {
            // By its letters, as a number may be larger than any of this program's.
            let item = with_text(field, &json!("VALUE")).to_string();
            let item = item.replace("\"VALUE\"", value);
            sweep.show(&format!("{{\"items\": [{item}]}}"), None);
        }
    }
    sweep.end(500);
}

#[test]
fn an_item_is_found_by_its_id_and_never_titled_by_it() {
    let mut sweep = Sweep::default();
    for id in SCALARS {
        for fields in [
            r#""title": "Tin""#,
            r#""content_text": "Nội dung""#,
            r#""content_html": "<p>Nội dung</p>""#,
            r#""content_html": "<img src='a.png'>""#,
        ] {
            let document = format!(
                r#"{{"items": [{{"title": "Tin khác"}}, {{"id": {id}, "url": "/tin/1.html", {fields}}}]}}"#
            );
            let read = feed(&document).item(1).unwrap().id;
            let nodes = sweep.show(&document, read.as_deref());
            let titles = parts(&nodes, "title");
            let titles = titles.iter().map(|title| text_of(&title.children));
            for title in titles {
                let known = ["Tin", "Tin khác", "Nội dung", "(Không có tiêu đề)"];
                sweep.expect(known.contains(&&*title), &title, &document);
                sweep.expect(read.is_none() || title != "Tin khác", &title, &document);
            }
        }
    }
    sweep.end(100);
}

#[test]
fn sizes_and_views_are_numbers_or_not_there() {
    let mut sweep = Sweep::default();
    let is_number = |text: &str| {
        text.chars()
            .all(|letter| letter.is_ascii_digit() || ".,".contains(letter))
    };
    for value in SCALARS {
        let document = format!(
            r#"{{"title": "Tin", "attachments": [{{"url": "a.bin", "title": "Tệp", "size_in_bytes": {value}}}], "_vn": {{"views": {value}}}}}"#
        );
        let nodes = sweep.show(&document, None);
        for row in parts(&nodes, "attachment") {
            let row = text_of(&row.children);
            let size = row.strip_prefix("Tệp").map(str::trim).unwrap_or("?");
            let is_size = size
                .strip_prefix('(')
                .and_then(|size| size.strip_suffix(')'));
            let is_size = is_size.and_then(|size| size.split_once(' '));
            let is_right = size.is_empty() || is_size.is_some_and(|(number, _)| is_number(number));
            sweep.expect(is_right, &row, &document);
        }
        for views in parts(&nodes, "views") {
            let views = text_of(&views.children);
            let number = views.strip_prefix("Lượt xem: ").unwrap_or("?");
            sweep.expect(is_number(number), &views, &document);
        }
    }
    sweep.end(30);
}

#[test]
fn a_kind_of_file_is_a_known_one() {
    let mut sweep = Sweep::default();
    for media_type in MEDIA_TYPES {
        for url in ADDRESSES {
            let file = json!({ "url": url, "title": "Tệp", "mime_type": media_type });
            let untitled = json!({ "url": url, "mime_type": media_type });
            let document = json!({ "title": "Tin", "attachments": [file, untitled] }).to_string();
            let nodes = sweep.show(&document, None);
            for row in parts(&nodes, "attachment") {
                let row = text_of(&row.children);
                let Some(kind) = row.strip_prefix("Tệp") else {
                    continue;
                };
                let known = [
                    "", "(PDF)", "(DOC)", "(DOCX)", "(XLS)", "(ZIP)", "(RAR)", "(JPEG)", "(SVG)",
                ];
                sweep.expect(known.contains(&kind.trim()), &row, &document);
            }
        }
    }
    sweep.end(300);
}

#[test]
fn an_address_is_no_title() {
    let mut sweep = Sweep::default();
    let contents = [
        json!({ "content_text": "Nội dung" }),
        json!({ "content_html": "<p>Nội dung</p>" }),
        json!({ "content_html": "<img src=\"a.png\">" }),
        json!({ "content_html": "<iframe src=\"https://www.youtube.com/embed/dQw4w9WgXcQ\"></iframe>" }),
        json!({ "content_html": "<!-- -->", "summary": "Tóm tắt" }),
        json!({ "title": "&nbsp;", "content_text": "Nội dung" }),
    ];
    for url in ADDRESSES {
        for content in &contents {
            for field in ["url", "external_url", "image"] {
                let mut item = content.clone();
                item[field] = json!(url);
                item["id"] = json!(url);
                sweep.show(&json!({ "items": [item] }).to_string(), None);
            }
        }
    }
    sweep.end(200);
}
