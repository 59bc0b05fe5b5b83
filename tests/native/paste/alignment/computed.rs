//! Every word is aligned as a browser aligns it, whatever the elements around it say. The oracle computes `text-align` from the
//! outermost element in, once with the document's styles and once with the rules of `article.css`.

use crate::support::addresses::urls;
use crate::support::raw::{RawNode, encode, from_nodes};
use proptest::prelude::*;
use std::collections::BTreeMap;
use vn_portal_widgets::html::{Attr, Node, sanitize};

#[derive(Clone, Debug)]
enum Tree {
    Word,
    Element(&'static str, &'static str, Vec<Tree>),
}

/// `text-align`, where the prefixed values of browsers are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Computed {
    Start,
    Words(&'static str),
    Blocks(&'static str),
}

const NAMES: &[&str] = &[
    "p",
    "div",
    "div",
    "h2",
    "center",
    "main",
    "span",
    "table",
    "tbody",
    "tr",
    "td",
    "th",
    "caption",
    "figure",
    "figcaption",
    "o:p",
    "blockquote",
];

/// A style or an attribute `align`.
const SIGNS: &[&str] = &[
    "",
    "",
    "",
    "style left",
    "style center",
    "style right",
    "style inherit",
    "style start",
    "align center",
    "align right",
];

fn any_tree() -> impl Strategy<Value = Vec<Tree>> {
    let tree = Just(Tree::Word).prop_recursive(7, 60, 4, |inner| {
        let (name, sign) = (prop::sample::select(NAMES), prop::sample::select(SIGNS));
        let children = prop::collection::vec(inner, 1..4);
        (name, sign, children)
            .prop_map(|(name, sign, children)| Tree::Element(name, sign, children))
    });
    prop::collection::vec(tree, 1..4)
}

/// What the elements have by themselves in browsers, and `figure` in `article.css`.
fn by_itself(name: &str, parent: Computed) -> Computed {
    match (name, parent) {
        ("th", Computed::Start) => Computed::Words("center"),
        ("caption" | "figure", _) => Computed::Words("center"),
        ("center", _) => Computed::Blocks("center"),
        ("table", Computed::Blocks(_)) => Computed::Start,
        _ => parent,
    }
}

fn in_document(name: &str, sign: &str, parent: Computed) -> Computed {
    let is_inline = matches!(name, "span" | "o:p");
    let own = by_itself(name, parent);
    match sign.split_once(' ') {
        Some(_) if is_inline => parent,
        Some(("style", "left")) => Computed::Words("left"),
        Some(("style", "center")) => Computed::Words("center"),
        Some(("style", "right")) => Computed::Words("right"),
        Some(("style", "start")) => Computed::Start,
        Some(("style", _)) => parent,
        Some(_) if matches!(name, "table" | "caption") => own,
        Some((_, "right")) if matches!(name, "p" | "h2") => Computed::Words("right"),
        Some(_) if matches!(name, "p" | "h2") => Computed::Words("center"),
        Some((_, "right")) => Computed::Blocks("right"),
        Some(_) => Computed::Blocks("center"),
        None => own,
    }
}

/// Words that are right in a table are left out: parsers put them before it.
fn write(
    tree: &Tree,
    block: &str,
    parent: Computed,
    out: &mut Vec<RawNode>,
    words: &mut BTreeMap<String, &'static str>,
) {
    let Tree::Element(name, sign, children) = tree else {
        if block == "table" {
            return;
        }
        let word = format!("w{}w", words.len());
        out.push(RawNode::Text(word.clone()));
        words.insert(word, shown(parent));
        return;
    };
    let attribute = match sign.split_once(' ') {
        Some(("style", align)) => ("style".into(), format!("text-align:{align}")),
        Some((_, align)) => ("align".into(), align.to_owned()),
        None => ("class".into(), "a".into()),
    };
    out.push(RawNode::Open {
        name: (*name).into(),
        attributes: vec![attribute],
    });
    let computed = in_document(name, sign, parent);
    let is_inline = matches!(*name, "span" | "o:p");
    let block = if is_inline { block } else { name };
    for child in children {
        write(child, block, computed, out, words);
    }
    out.push(RawNode::Close);
}

fn shown(computed: Computed) -> &'static str {
    match computed {
        Computed::Start => "left",
        Computed::Words(align) | Computed::Blocks(align) => align,
    }
}

/// As `article.css` aligns what is shown.
fn read(nodes: &[Node], parent: Computed, words: &mut BTreeMap<String, &'static str>) {
    for node in nodes {
        match node {
            Node::Text(text) => {
                words.insert(text.to_string(), shown(parent));
            }
            Node::Element(element) => {
                let align = element.attribute(Attr::DataAlign);
                let computed = match (element.tag.name(), align) {
                    ("table", Some(_)) => Computed::Start,
                    (_, Some("left")) => Computed::Words("left"),
                    (_, Some("center")) => Computed::Words("center"),
                    (_, Some("right")) => Computed::Words("right"),
                    (name, _) => by_itself(name, parent),
                };
                read(&element.children, computed, words);
            }
            Node::Chunks(_) => unreachable!("no file has chunks"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn prop_every_word_is_aligned_as_in_a_browser(trees in any_tree()) {
        let mut raw = Vec::new();
        let mut expected = BTreeMap::new();
        for tree in &trees {
            write(tree, "", Computed::Start, &mut raw, &mut expected);
        }
        let once = sanitize(&encode(&raw), &urls(), 3).nodes;
        let mut found = BTreeMap::new();
        read(&once, Computed::Start, &mut found);
        prop_assert_eq!(found, expected, "{:?}", once);
        let twice = sanitize(&encode(&from_nodes(&once)), &urls(), 3).nodes;
        prop_assert_eq!(once, twice);
    }
}
