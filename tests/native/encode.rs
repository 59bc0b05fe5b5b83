//! What crosses to the page is what the view says, in chunks that end after a node.

use crate::support::tree::{chunks, decode, whole};
use proptest::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use vn_portal_widgets::html::{Attr, Chunks, Element, Node, Tag, encode};

/// Bytes of a chunk, about.
const CHUNK: usize = 16 * 1024;

fn row(index: usize) -> Element {
    let title = format!("Tin số {index}");
    Element::new(Tag::Li)
        .item_key(&title)
        .part("item")
        .child(Element::new(Tag::A).attr(Attr::Href, "/tin").text(title))
}

fn rows(len: usize) -> Node {
    Node::Chunks(Chunks {
        len,
        make: Rc::new(row),
    })
}

#[test]
fn every_kind_of_step_is_written_as_apply_js_reads_it() {
    let view = [
        Node::Text("a".into()),
        Element::new(Tag::A)
            .key("k")
            .attr(Attr::Alt, "b")
            .child(Element::new(Tag::Abbr))
            .text("c")
            .into(),
    ];
    assert_eq!(chunks(&view), ["\"a\0<\0#k\0=\0b\0<\u{1}>\"c\0>"]);
}

/// HTML has neither empty text nodes nor two beside each other, so a view that came as HTML would differ from one that is made here.
#[test]
fn adjacent_strings_are_one_text_node_and_empty_ones_are_none() {
    let view = [
        Node::Text("".into()),
        Node::Text("a".into()),
        rows(0),
        Node::Text("\0".into()),
        Node::Text("b".into()),
        Element::new(Tag::A).text("").text("\0").into(),
        Node::Text("c".into()),
    ];
    assert_eq!(chunks(&view), ["\"ab\0<\0>\"c\0"]);
}

#[test]
fn a_view_without_nodes_has_no_chunks() {
    assert_eq!(chunks(&[]), [""; 0]);
    assert_eq!(chunks(&[rows(0)]), [""; 0]);
}

#[test]
fn no_string_can_end_early_and_become_steps() {
    let evil = "a\0<\u{1}=\0\0";
    let view = Element::new(Tag::P)
        .key(evil)
        .attr(Attr::Lang, evil)
        .text(evil);
    let kept = "a<\u{1}=";
    let expected = Element::new(Tag::P)
        .key(kept)
        .attr(Attr::Lang, kept)
        .text(kept);
    assert_eq!(decode(&chunks(&[view.into()])), [expected.into()]);
}

/// A list of 10,000 rows is never whole in memory: neither its nodes nor what is written of them.
#[test]
fn long_lists_are_made_and_handed_over_bit_by_bit() {
    let made = Rc::new(Cell::new(0));
    let count = Rc::clone(&made);
    let list = Chunks {
        len: 10_000,
        make: Rc::new(move |index| {
            count.set(count.get() + 1);
            row(index)
        }),
    };
    let view = [Node::from(Element::new(Tag::Ul).child(Node::Chunks(list)))];
    let mut written: Vec<(usize, String)> = Vec::new();
    encode(&view, &mut |chunk| {
        written.push((made.get(), chunk.to_owned()))
    });
    let (made, chunks): (Vec<_>, Vec<_>) = written.into_iter().unzip();
    assert!(chunks.len() > 20, "{}", chunks.len());
    assert!(made[0] < 500, "{} rows for the first chunk", made[0]);
    for chunk in &chunks[..chunks.len() - 1] {
        let length = chunk.len();
        assert!((CHUNK..CHUNK + 200).contains(&length), "{length}");
    }
    assert_eq!(decode(&chunks), whole(&view));
}

fn any_node() -> impl Strategy<Value = Node> {
    let string = prop_oneof![
        Just(String::new()),
        "[a-z<>#=\"]{0,9}",
        Just("ệ🎉".repeat(3_000))
    ];
    let text = string.clone().prop_map(|text| Node::Text(text.into()));
    let leaf = prop_oneof![4 => text, 1 => (0_usize..200).prop_map(rows)];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        let tag = prop::sample::select(Tag::NAMES);
        let attribute = (prop::sample::select(Attr::NAMES), string.clone());
        (
            tag,
            prop::option::of(string.clone()),
            prop::collection::vec(attribute, 0..3),
            prop::collection::vec(inner, 0..6),
        )
            .prop_map(|(tag, key, attributes, children)| {
                let mut element = Element::new(Tag::from_name(tag).unwrap());
                element.key = key.map(Into::into);
                for (name, value) in attributes {
                    element = element.attr(Attr::from_name(name).unwrap(), value);
                }
                element.children(children).into()
            })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn prop_a_view_comes_back_from_the_page(view in prop::collection::vec(any_node(), 0..5)) {
        prop_assert_eq!(decode(&chunks(&view)), whole(&view));
    }
}
