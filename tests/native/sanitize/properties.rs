//! What holds for whatever a parser could hand over, and for what none would.

use super::clean;
use super::hostile::{any_stream, any_tree};
use super::invariants::broken;
use crate::support::raw::{RawNode, encode};
use proptest::prelude::*;
use vn_portal_widgets::html::{Attr, Node};

/// Pieces of what `parse.js` writes, and of what it never would.
const PARTS: &[&str] = &[
    "<",
    ">",
    "\"",
    "\0",
    "\0\0",
    "p",
    "a",
    "svg",
    "script",
    "onclick",
    "href",
    "javascript:1",
    "/a",
    "title",
    "<a\0href\0",
    "<script\0\0",
    "<img\0src\0",
    "ệ",
];

/// Every place that an address may stand in, and the schemes that it may have there.
const ADDRESSES: &[(&str, &str, &[&str])] = &[
    ("a", "href", &["https", "http", "mailto", "tel"]),
    ("blockquote", "cite", &["https", "http", "mailto", "tel"]),
    ("img", "src", &["https", "http", "data"]),
    ("video", "poster", &["https", "http", "data"]),
    ("audio", "src", &["https", "http"]),
    ("source", "src", &["https", "http"]),
];

/// What may stand between the letters of a scheme: dropped by the URL parser, or not, or what is left of
/// an entity that was written twice.
const BETWEEN: &[&str] = &[
    "\t", "\n", "\r", " ", "\u{1}", "\u{1f}", "\u{7f}", "\u{a0}", "\u{ad}", "\u{200b}", "\u{3000}",
    "\u{feff}", "/", "\\", ":", "&Tab;", "&#106;", "&colon;", "%09",
];

/// A scheme in any case with anything before, in or behind it, and an address of its kind.
fn any_address() -> impl Strategy<Value = String> {
    let written = prop::sample::select(vec![
        "javascript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "data:image/svg+xml,x",
        "data:image/png,x",
        "file:///x",
        "blob:https://vinhlong.gov.vn/x",
        "https://vinhlong.gov.vn/x",
        "http:x",
        "mailto:a@b.vn",
        "tel:1",
        "x:y",
    ]);
    let between = prop::collection::vec((0_usize..20, prop::sample::select(BETWEEN)), 0..3);
    (written, any::<u32>(), between).prop_map(|(written, case, between)| {
        let letters = written.char_indices().map(|(place, letter)| {
            let upper = case
                .checked_shr(place as u32)
                .is_some_and(|bits| bits & 1 == 1);
            let letter = if upper {
                letter.to_ascii_uppercase()
            } else {
                letter
            };
            let before = between.iter().filter(|(at, _)| *at == place);
            before
                .map(|(_, junk)| *junk)
                .chain([letter.to_string().as_str()])
                .collect::<String>()
        });
        letters.collect()
    })
}

fn count(nodes: &[Node]) -> usize {
    let of = |node: &Node| match node {
        Node::Element(element) => 1 + count(&element.children),
        Node::Text(_) | Node::Chunks(_) => 1,
    };
    nodes.iter().map(of).sum()
}

proptest! {
    /// Only elements, attributes and schemes of the contract; idempotent; no longer than [`GROWTH`] times
    /// what was parsed; headings from the level asked for.
    ///
    /// [`GROWTH`]: super::invariants::GROWTH
    #[test]
    fn prop_a_hostile_tree_breaks_no_invariant(raw in any_tree(), first in 1_usize..=6) {
        prop_assert_eq!(broken(&encode(&raw), first), [""; 0]);
    }

    #[test]
    fn prop_no_stream_breaks_an_invariant(raw in any_stream(), first in 1_usize..=6) {
        prop_assert_eq!(broken(&encode(&raw), first), [""; 0]);
    }

    /// Whatever is handed over in place of what a parser wrote: cut short, or with texts that end early.
    #[test]
    fn prop_no_string_breaks_an_invariant(
        parts in prop::collection::vec(prop::sample::select(PARTS), 0..60), first in 1_usize..=6,
    ) {
        prop_assert_eq!(broken(&parts.concat(), first), [""; 0]);
    }

    /// In any case, with what the URL parser drops before, in or behind the scheme, and with what it does not.
    #[test]
    fn prop_no_spelling_of_a_scheme_gets_through(address in any_address(), place in prop::sample::select(ADDRESSES)) {
        let (tag, name, schemes) = place;
        let open = RawNode::Open { name: tag.into(), attributes: vec![(name.into(), address.clone())] };
        let out = clean(&[open, RawNode::Text("a".into()), RawNode::Close], 3);
        if let Some(Node::Element(element)) = out.first()
            && let Some(value) = element.attribute(Attr::from_name(name).unwrap())
        {
            let (scheme, rest) = value.split_once(':').unwrap();
            prop_assert!(schemes.contains(&scheme), "{address:?} gives {value}");
            prop_assert!(scheme != "data" || rest.starts_with("image/"), "{address:?} gives {value}");
        }
    }

    /// A player becomes a paragraph with a link and its words; a style becomes an element around its words.
    #[test]
    fn prop_no_node_becomes_more_than_four(raw in any_stream()) {
        let before = raw.iter().filter(|node| !matches!(node, RawNode::Close)).count();
        let after = count(&clean(&raw, 3));
        prop_assert!(after <= 4 * before, "{after} of {before}");
    }
}

/// The control of the property above: plain and disguised addresses of allowed schemes do get through.
#[test]
fn allowed_schemes_get_through_in_any_case() {
    for (address, expected) in [
        ("HTTPS://vinhlong.gov.vn/x", "https://vinhlong.gov.vn/x"),
        (
            " h\tt\ntps://vinhlong.gov.vn/x\u{1}",
            "https://vinhlong.gov.vn/x",
        ),
        ("MailTo:a@b.vn", "mailto:a@b.vn"),
        ("Tel:1", "tel:1"),
    ] {
        let html = super::cleaned(&format!("<a href=\"{address}\">a</a>"));
        assert!(
            html.contains(&format!("href=\"{expected}\"")),
            "{address:?}: {html}"
        );
    }
}
