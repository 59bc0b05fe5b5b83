//! HTML as a browser parses it: `html5ever` in place of a browser's `DOMParser`, encoded as `js/parse.js` does.

use super::raw::RawNode;
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, QualName, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Blink and WebKit put what is nested deeper beside its parent, html5ever nests without a bound.
const DEEPEST: usize = 512;

/// The nodes of the body. Scripting is off, as in a document of `DOMParser`, so `noscript` has elements.
pub fn parse(html: &str) -> Vec<RawNode> {
    let options = ParseOpts {
        tree_builder: TreeBuilderOpts {
            scripting_enabled: false,
            ..TreeBuilderOpts::default()
        },
        ..ParseOpts::default()
    };
    // As `browser/dom/parse.rs` begins the document.
    let document = format!("<!DOCTYPE html><body>{html}");
    let dom = parse_document(RcDom::default(), options).one(document);
    let mut nodes = Vec::new();
    if let Some(body) = child(&dom.document, "html").and_then(|root| body(&root)) {
        push_children(&mut nodes, &body, 0);
    }
    nodes
}

/// As `Document.body`: the first child of the root that is a `body` or a `frameset`.
fn body(root: &Handle) -> Option<Handle> {
    child(root, "body").or_else(|| child(root, "frameset"))
}

fn child(parent: &Handle, name: &str) -> Option<Handle> {
    let children = parent.children.borrow();
    let mut children = children.iter();
    let found = children.find(
        |node| matches!(&node.data, NodeData::Element { name: known, .. } if &*known.local == name),
    );
    found.cloned()
}

fn push_children(out: &mut Vec<RawNode>, parent: &Handle, depth: usize) {
    for node in parent.children.borrow().iter() {
        match &node.data {
            NodeData::Text { contents } => out.push(RawNode::Text(contents.borrow().to_string())),
            NodeData::Element { name, attrs, .. } => {
                let attributes = attrs
                    .borrow()
                    .iter()
                    .map(|attribute| (qualified(&attribute.name), attribute.value.to_string()))
                    .collect();
                out.push(RawNode::Open {
                    name: name.local.to_string(),
                    attributes,
                });
                if depth + 1 < DEEPEST {
                    push_children(out, node, depth + 1);
                    out.push(RawNode::Close);
                } else {
                    out.push(RawNode::Close);
                    push_children(out, node, depth);
                }
            }
            _ => {}
        }
    }
}

fn qualified(name: &QualName) -> String {
    match &name.prefix {
        Some(prefix) => format!("{prefix}:{}", name.local),
        None => name.local.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::raw::encode;

    #[test]
    fn bad_html_is_parsed_as_browsers_do() {
        for (html, encoded) in [
            ("<p>a<p>b", "<p\0\0\"a\0><p\0\0\"b\0>"),
            ("<B Title='x&amp;y'>a</b>", "<b\0title\0x&y\0\0\"a\0>"),
            ("<noscript><p>a</noscript>", "<noscript\0\0<p\0\0\"a\0>>"),
            ("<template><p>a</template>", "<template\0\0>"),
            (
                "<table><tr><td>a",
                "<table\0\0<tbody\0\0<tr\0\0<td\0\0\"a\0>>>>",
            ),
            ("<image src=a>", "<img\0src\0a\0\0>"),
            ("<o:p>a</o:p><![if !x]>b<!--c-->", "<o:p\0\0\"a\0>\"b\0"),
            (
                "<svg xlink:href=a><foreignObject>",
                "<svg\0xlink:href\0a\0\0<foreignObject\0\0>>",
            ),
            ("<title>a</title>", "<title\0\0\"a\0>"),
        ] {
            assert_eq!(encode(&parse(html)), encoded, "{html}");
        }
    }

    #[test]
    fn nothing_is_nested_deeper_than_browsers_do() {
        let nodes = parse(&"<div>".repeat(2_000));
        let mut depth = 0_usize;
        let mut deepest = 0;
        for node in nodes {
            match node {
                RawNode::Open { .. } => depth += 1,
                RawNode::Close => depth -= 1,
                RawNode::Text(_) => {}
            }
            deepest = deepest.max(depth);
        }
        assert_eq!(deepest, DEEPEST);
    }
}
