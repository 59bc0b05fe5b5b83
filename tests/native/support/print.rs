//! Views as text that people can compare: HTML with two spaces an indent, or on one line.

use super::tree::{Element, Tree, trees};
use core::fmt::Write;
use vn_portal_widgets::html::Nodes;

/// Elements that HTML never closes.
const VOID: [&str; 6] = ["br", "col", "hr", "img", "source", "wbr"];

/// One line a tag; an element with nothing but text in it takes one line.
pub fn indented(nodes: &Nodes) -> String {
    let mut out = String::new();
    for tree in trees(nodes) {
        indent(&mut out, &tree, 0);
    }
    out
}

/// Everything on one line, as `tests/browser/page.js` prints what stands in a page.
pub fn one_line(nodes: &Nodes) -> String {
    let mut out = String::new();
    for tree in trees(nodes) {
        push(&mut out, &tree);
    }
    out
}

fn indent(out: &mut String, tree: &Tree, depth: usize) {
    let space = "  ".repeat(depth);
    match tree {
        Tree::Text(text) => {
            let _ = writeln!(out, "{space}{text:?}");
        }
        Tree::Element(element)
            if element
                .children
                .iter()
                .all(|child| matches!(child, Tree::Text(_))) =>
        {
            out.push_str(&space);
            push(out, tree);
            out.push('\n');
        }
        Tree::Element(element) => {
            let _ = writeln!(out, "{space}{}", start(element));
            for child in &element.children {
                indent(out, child, depth + 1);
            }
            let _ = writeln!(out, "{space}</{}>", element.tag);
        }
    }
}

fn push(out: &mut String, tree: &Tree) {
    match tree {
        Tree::Text(text) => out.push_str(&escaped(text)),
        Tree::Element(element) => {
            out.push_str(&start(element));
            for child in &element.children {
                push(out, child);
            }
            if !VOID.contains(&element.tag) {
                let _ = write!(out, "</{}>", element.tag);
            }
        }
    }
}

fn start(element: &Element) -> String {
    let mut out = format!("<{}", element.tag);
    if let Some(key) = &element.key {
        let _ = write!(out, " key:{}", escaped(key));
    }
    for (name, value) in &element.attributes {
        let _ = write!(out, " {name}=\"{}\"", escaped(value));
    }
    out.push('>');
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\n', "&#10;")
}
