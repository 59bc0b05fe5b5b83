//! Views as strings that people can compare: HTML with two spaces an indent, or on one line.

use super::tree::whole;
use core::fmt::Write;
use vn_portal_widgets::html::{Element, Node};

/// Elements that HTML never closes.
const VOID: [&str; 6] = ["br", "col", "hr", "img", "source", "wbr"];

/// One line a tag; an element with nothing but text in it takes one line.
pub fn indented(nodes: &[Node]) -> String {
    let mut out = String::new();
    for node in whole(nodes) {
        indent(&mut out, &node, 0);
    }
    out
}

/// Everything on one line, as `tests/browser/page.js` prints what is in a page.
pub fn one_line(nodes: &[Node]) -> String {
    let mut out = String::new();
    for node in whole(nodes) {
        push(&mut out, &node);
    }
    out
}

fn indent(out: &mut String, node: &Node, depth: usize) {
    let space = "  ".repeat(depth);
    match node {
        Node::Text(text) => {
            let _ = writeln!(out, "{space}{text:?}");
        }
        Node::Element(element) if element.children.iter().all(is_text) => {
            out.push_str(&space);
            push(out, node);
            out.push('\n');
        }
        Node::Element(element) => {
            let _ = writeln!(out, "{space}{}", start(element));
            for child in &element.children {
                indent(out, child, depth + 1);
            }
            let _ = writeln!(out, "{space}</{}>", element.tag.name());
        }
        Node::Chunks(_) => unreachable!("all chunks are made"),
    }
}

fn push(out: &mut String, node: &Node) {
    match node {
        Node::Text(text) => out.push_str(&escaped(text)),
        Node::Element(element) => {
            out.push_str(&start(element));
            for child in &element.children {
                push(out, child);
            }
            let name = element.tag.name();
            if !VOID.contains(&name) {
                let _ = write!(out, "</{name}>");
            }
        }
        Node::Chunks(_) => unreachable!("all chunks are made"),
    }
}

fn is_text(node: &Node) -> bool {
    matches!(node, Node::Text(_))
}

fn start(element: &Element) -> String {
    let mut out = format!("<{}", element.tag.name());
    if let Some(key) = &element.key {
        let _ = write!(out, " key:{}", escaped(key));
    }
    for (name, value) in &element.attributes {
        let _ = write!(out, " {}=\"{}\"", name.name(), escaped(value));
    }
    out.push('>');
    out
}

fn escaped(text: &str) -> String {
    text.replace('\0', "")
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\n', "&#10;")
}
