//! Nodes written as HTML are the same nodes when the HTML is parsed, and what HTML cannot express is noticed.

use crate::support::addresses::PLATFORM;
use crate::support::parse::parse;
use crate::support::raw::{RawNode, encode};
use crate::support::tree::whole;
use proptest::prelude::*;
use std::borrow::Cow;
use std::rc::Rc;
use vn_portal_widgets::html::{Attr, Chunks, Element, Node, Tag, is_same_view, write};
use vn_portal_widgets::platform::Platform;

fn unchanged(url: &str) -> Cow<'_, str> {
    url.into()
}

fn html(nodes: &[Node]) -> String {
    write(nodes, &unchanged)
}

fn html_of(element: Element) -> String {
    html(&[element.into()])
}

/// What html5ever makes of what is written, as nodes of a view.
fn parsed(html: &str) -> Vec<Node> {
    let mut open = vec![Element::new(Tag::Div)];
    for node in parse(html) {
        match node {
            RawNode::Text(text) => open
                .last_mut()
                .unwrap()
                .children
                .push(Node::Text(text.into())),
            RawNode::Open { name, attributes } => {
                let mut element = Element::new(Tag::from_name(&name).unwrap());
                for (name, value) in attributes {
                    if name == "data-key" {
                        element.key = Some(value.into());
                    } else {
                        element = element.attr(Attr::from_name(&name).unwrap(), value);
                    }
                }
                open.push(element);
            }
            RawNode::Close => {
                let element = open.pop().unwrap();
                open.last_mut().unwrap().children.push(element.into());
            }
        }
    }
    open.remove(0).children
}

/// Whether nodes are the same when they are written and parsed.
pub fn comes_back(nodes: &[Node]) -> bool {
    is_same_view(
        nodes,
        &unchanged,
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
            url.replace("https://example.gov.vn/", "/").into()
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
    let is_same = |html: &str| is_same_view(&view, &unchanged, &PLATFORM.parse_html(html).unwrap());
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

/// Elements that may be within each other in any order and to any depth.
const FREE: &[Tag] = &[
    Tag::Article,
    Tag::Aside,
    Tag::Blockquote,
    Tag::Div,
    Tag::Figure,
    Tag::Footer,
    Tag::Header,
    Tag::Ins,
    Tag::Section,
    Tag::Slot,
    Tag::Span,
    Tag::Time,
    Tag::Video,
    Tag::Pre,
];

fn any_string() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ a<>&\"'/=;#!\\-\\n\\r\\t\u{c}\u{a0}\u{0}\u{85}\u{feff}\u{fffe}ệ🎉]{0,9}",
        prop::sample::select(vec![
            "&amp;",
            "&nbsp",
            "&#13;",
            "&#x0;",
            "</p>",
            "<!--",
            "-->",
            "]]>",
            "<![CDATA[",
            "<script>",
            "\n\n",
            "<template shadowrootmode=open>",
            "</template>",
            "{{a}}",
            "--!>",
        ])
        .prop_map(str::to_owned),
    ]
}

fn any_node() -> impl Strategy<Value = Node> {
    let text = any_string().prop_map(|text| Node::Text(text.into()));
    let void = prop::sample::select(vec![Tag::Br, Tag::Hr, Tag::Img, Tag::Wbr, Tag::Input]);
    let leaf = prop_oneof![4 => text, 1 => void.prop_map(|tag| Element::new(tag).into())];
    leaf.prop_recursive(6, 60, 6, |inner| {
        (
            prop::sample::select(FREE),
            prop::option::of(any_string()),
            prop::sample::subsequence(Attr::NAMES.to_vec(), 0..3),
            any_string(),
            prop::collection::vec(inner, 0..6),
        )
            .prop_map(|(tag, key, names, value, children)| {
                let mut element = Element::new(tag);
                element.key = key.map(Into::into);
                for name in names {
                    element = element.attr(Attr::from_name(name).unwrap(), value.clone());
                }
                element.children(children).into()
            })
    })
}

/// As a page has it: a key or a value without U+0000, and no empty key.
fn as_in_page(nodes: &[Node]) -> Vec<Node> {
    let plain = |string: &str| string.replace('\0', "");
    whole(nodes)
        .into_iter()
        .map(|node| match node {
            Node::Element(element) => {
                let key = element
                    .key
                    .map(|key| plain(&key))
                    .filter(|key| !key.is_empty());
                let mut copy = Element::new(element.tag);
                copy.key = key.map(Into::into);
                for (name, value) in element.attributes {
                    copy = copy.attr(name, plain(&value));
                }
                copy.children(as_in_page(&element.children)).into()
            }
            other => other,
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn prop_what_is_written_is_parsed_as_the_same_nodes(view in prop::collection::vec(any_node(), 0..5)) {
        prop_assert!(comes_back(&view));
        prop_assert_eq!(parsed(&html(&view)), as_in_page(&view));
    }

    /// The proof agrees with a comparison of the trees, whatever the view is.
    #[test]
    fn prop_the_proof_holds_for_equal_trees_only(tags in prop::collection::vec((prop::sample::select(Tag::NAMES), any::<bool>()), 0..12)) {
        let mut open = vec![Element::new(Tag::Div)];
        for (name, ends) in tags {
            open.push(Element::new(Tag::from_name(name).unwrap()));
            while ends && open.len() > 1 && open.len() % 3 == 0 {
                let element = open.pop().unwrap();
                open.last_mut().unwrap().children.push(element.into());
            }
        }
        while open.len() > 1 {
            let element = open.pop().unwrap();
            open.last_mut().unwrap().children.push(element.into());
        }
        let view = open.remove(0).children;
        prop_assert_eq!(comes_back(&view), encode(&parse(&html(&view))) == encode(&crate::support::raw::from_nodes(&view)));
    }
}
