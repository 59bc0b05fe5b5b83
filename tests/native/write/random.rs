//! Views at random, written and parsed.

use super::{comes_back, html};
use crate::support::parse::parse;
use crate::support::raw::{RawNode, encode, from_nodes};
use crate::support::tree::whole;
use proptest::prelude::*;
use vn_portal_widgets::html::{Attr, Element, Node, Tag};

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
        prop_assert_eq!(comes_back(&view), encode(&parse(&html(&view))) == encode(&from_nodes(&view)));
    }
}
