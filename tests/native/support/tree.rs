//! Walks the nodes of views, and decodes what [`encode`] writes for `js/apply.js`.

use vn_portal_widgets::html::{Attr, Element, Node, Tag, encode};

/// Calls `visit` with every element and its depth, which begins with `depth`.
pub fn each(nodes: &[Node], depth: usize, visit: &mut impl FnMut(&Element, usize)) {
    for node in whole(nodes) {
        if let Node::Element(element) = node {
            visit(&element, depth);
            each(&element.children, depth + 1, visit);
        }
    }
}

/// The nodes as the page has them: all chunks made, adjacent strings joined, without U+0000 and empty ones.
pub fn whole(nodes: &[Node]) -> Vec<Node> {
    let of = |element: &Element| {
        Node::Element(Element {
            children: whole(&element.children),
            ..element.clone()
        })
    };
    let mut out = Vec::new();
    for node in nodes {
        match node {
            Node::Element(element) => out.push(of(element)),
            Node::Chunks(chunks) => out.extend(chunks.iter().map(|element| of(&element))),
            Node::Text(text) => push_text(&mut out, text),
        }
    }
    out
}

fn push_text(out: &mut Vec<Node>, text: &str) {
    let text = text.replace('\0', "");
    match out.last_mut() {
        Some(Node::Text(before)) => before.to_mut().push_str(&text),
        _ if text.is_empty() => {}
        _ => out.push(Node::Text(text.into())),
    }
}

/// What crosses to the page, chunk by chunk.
pub fn chunks(nodes: &[Node]) -> Vec<String> {
    let mut chunks = Vec::new();
    encode(nodes, &mut |chunk| chunks.push(chunk.to_owned()));
    chunks
}

/// Decodes chunks as `js/apply.js` does. Panics where one does not end after a node, or anything is out of order.
pub fn decode(chunks: &[String]) -> Vec<Node> {
    let mut open = vec![Element::new(Tag::Div)];
    for chunk in chunks {
        let mut rest = chunk.as_str();
        while let Some(step) = take_char(&mut rest) {
            decode_step(step, &mut rest, &mut open);
        }
        assert!(chunk.ends_with(['\0', '>']), "a chunk ends within a node");
    }
    assert_eq!(open.len(), 1, "an element is not closed");
    open.remove(0).children
}

fn decode_step(step: char, rest: &mut &str, open: &mut Vec<Element>) {
    let is_open = open.len() > 1;
    let inner = open.last_mut().unwrap();
    match step {
        '<' => {
            let tag = Tag::from_name(take_name(rest, Tag::NAMES)).unwrap();
            open.push(Element::new(tag));
        }
        '#' => {
            assert!(is_open && inner.key.is_none(), "a key of nothing");
            inner.key = Some(take_string(rest).into());
        }
        '=' => {
            let is_early = is_open && inner.children.is_empty();
            assert!(is_early, "an attribute after a child");
            let name = Attr::from_name(take_name(rest, Attr::NAMES)).unwrap();
            inner.attributes.push((name, take_string(rest).into()));
        }
        '"' => inner.children.push(Node::Text(take_string(rest).into())),
        '>' => {
            let element = open.pop().unwrap();
            let parent = open.last_mut().expect("more ends than beginnings");
            parent.children.push(element.into());
        }
        _ => panic!("{step:?} is no step"),
    }
}

fn take_char(rest: &mut &str) -> Option<char> {
    let mut chars = rest.chars();
    let first = chars.next();
    *rest = chars.as_str();
    first
}

fn take_name<'n>(rest: &mut &str, names: &[&'n str]) -> &'n str {
    names[take_char(rest).unwrap() as usize]
}

fn take_string(rest: &mut &str) -> String {
    let (string, after) = rest.split_once('\0').unwrap();
    *rest = after;
    string.to_owned()
}
