//! Nodes written as HTML are the same nodes when the HTML is parsed, and what HTML cannot express is noticed.

mod random;

use crate::support::addresses::{PLATFORM, urls};
use crate::support::fixture::{names, read};
use serde_json::Value;
use std::rc::Rc;
use vn_portal_widgets::html::{
    Attr, Chunks, Element, Node, Tag, is_same_view, sanitize_html, write,
};
use vn_portal_widgets::platform::Platform;

fn html(nodes: &[Node]) -> String {
    write(nodes, &str::to_owned)
}

fn html_of(element: Element) -> String {
    html(&[element.into()])
}

/// Whether nodes are the same when they are written and parsed.
pub fn comes_back(nodes: &[Node]) -> bool {
    is_same_view(
        nodes,
        &str::to_owned,
        &PLATFORM.parse_html(&html(nodes)).unwrap(),
    )
}

#[test]
fn every_kind_of_node_is_written_as_html_has_it() {
    let p = || Element::new(Tag::P);
    let rows = Chunks {
        len: 2,
        make: Rc::new(|index| Element::new(Tag::Li).text(index.to_string())),
    };
    for (node, expected) in [
        (p(), "<p></p>"),
        (
            p().key("k").part("lead").text("a"),
            "<p data-key=\"k\" part=\"lead\">a</p>",
        ),
        (p().key(""), "<p></p>"),
        (
            p().attr(Attr::Title, "\"'<>&\u{a0}\r\n\0"),
            "<p title=\"&quot;'&lt;&gt;&amp;&nbsp;&#13;\n\"></p>",
        ),
        (
            p().text("\"'<>&\u{a0}\r\n\0"),
            "<p>&quot;'&lt;&gt;&amp;&nbsp;&#13;\n</p>",
        ),
        (p().text("a").text("").text("b"), "<p>ab</p>"),
        (p().child(Element::new(Tag::Br)), "<p><br></p>"),
        (
            Element::new(Tag::Details).attr(Attr::Open, ""),
            "<details open=\"\"></details>",
        ),
        (
            Element::new(Tag::Ul).child(Node::Chunks(rows)),
            "<ul><li>0</li><li>1</li></ul>",
        ),
        // A parser drops the first line feed of a `<pre>`.
        (Element::new(Tag::Pre).text("\n\na"), "<pre>\n\n\na</pre>"),
        (
            Element::new(Tag::Pre).text("").text("\n"),
            "<pre>\n\n</pre>",
        ),
        (
            Element::new(Tag::Pre).child(Element::new(Tag::B).text("\na")),
            "<pre><b>\na</b></pre>",
        ),
        (
            Element::new(Tag::Pre)
                .child(Element::new(Tag::Br))
                .text("\na"),
            "<pre><br>\na</pre>",
        ),
    ] {
        assert!(comes_back(&[node.clone().into()]), "{expected}");
        assert_eq!(html_of(node), expected);
    }
}

#[test]
fn urls_are_written_as_the_page_wants_them_and_nothing_else_is() {
    let url = "https://example.gov.vn/a?b&c";
    for name in Attr::NAMES {
        let name = Attr::from_name(name).unwrap();
        let element = Element::new(Tag::A).attr(name, url).text(url);
        let html = write(&[element.into()], &|url| {
            url.replace("https://example.gov.vn/", "/")
        });
        let is_url = ["cite", "href", "poster", "src"].contains(&name.name());
        let expected = if is_url {
            "/a?b&amp;c"
        } else {
            "https://example.gov.vn/a?b&amp;c"
        };
        assert_eq!(
            html,
            format!(
                "<a {}=\"{expected}\">https://example.gov.vn/a?b&amp;c</a>",
                name.name()
            )
        );
    }
}

/// The sanitizer makes none of these. A change that did would be noticed.
#[test]
fn what_no_html_can_express_is_noticed() {
    let of = Element::new;
    for node in [
        of(Tag::P).child(of(Tag::P)),
        of(Tag::P).child(of(Tag::Ul)),
        of(Tag::A).child(of(Tag::Span).child(of(Tag::A))),
        of(Tag::Button).child(of(Tag::Button)),
        of(Tag::Li).child(of(Tag::Li)),
        of(Tag::H2).child(of(Tag::H3)),
        of(Tag::Tr),
        of(Tag::Table).child(of(Tag::Tr)),
        of(Tag::Table).text("a"),
        of(Tag::Br).text("a"),
        of(Tag::Colgroup),
    ] {
        assert!(!comes_back(&[node.clone().into()]), "{node:?}");
    }
}

#[test]
fn html_that_says_anything_else_is_noticed() {
    let view = [of_everything()];
    let html = html(&view);
    let is_same =
        |html: &str| is_same_view(&view, &str::to_owned, &PLATFORM.parse_html(html).unwrap());
    assert!(is_same(&html));
    for (from, to) in [
        ("<p", "<p><p"),
        ("<p ", "<div "),
        ("data-key=\"k\"", ""),
        ("part=\"lead\"", "part=\"title\""),
        ("part=\"lead\"", "part=\"lead\" onclick=\"a()\""),
        (">a", ">b"),
        ("a", ""),
        ("<b></b>", ""),
        ("<b></b>", "<b></b> "),
        ("<b></b>", "<b><script></script></b>"),
        ("</p>", "</p><p></p>"),
    ] {
        let changed = html.replacen(from, to, 1);
        assert_ne!(changed, html, "{from}");
        assert!(!is_same(&changed), "{changed}");
    }
}

fn of_everything() -> Node {
    let p = Element::new(Tag::P).key("k").part("lead").text("a");
    p.child(Element::new(Tag::B)).into()
}

/// What the sanitizer keeps of it is tested elsewhere. None of it becomes anything else on its way through HTML.
#[test]
fn the_hostile_corpus_comes_back() {
    let mut rows = 0;
    for name in names("tests/fixtures/html", ".json") {
        let path = format!("tests/fixtures/html/{name}.json");
        for row in serde_json::from_str::<Vec<Value>>(&read(&path)).unwrap() {
            let payload = row["payload"].as_str().unwrap();
            let nodes = sanitize_html(payload, &urls(), 3).unwrap().nodes;
            assert!(comes_back(&nodes), "{name}: {payload}\n{}", html(&nodes));
            rows += 1;
        }
    }
    assert!(rows > 500, "{rows}");
}
