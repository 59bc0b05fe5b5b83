//! HTML of the fixtures as the nodes a browser would make of it. Only for well-formed HTML that the
//! tests wrote themselves: how browsers read bad HTML is tested in browsers.

use super::raw::RawNode;

const VOID: [&str; 6] = ["br", "hr", "img", "wbr", "col", "source"];

/// The nodes of well-formed HTML.
pub fn parse(html: &str) -> Vec<RawNode> {
    let mut out = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text(&mut out, &rest[..start]);
        let end = rest[start..]
            .find('>')
            .unwrap_or_else(|| panic!("no > in {rest}"))
            + start;
        tag(&mut out, &rest[start + 1..end]);
        rest = &rest[end + 1..];
    }
    text(&mut out, rest);
    out
}

fn text(out: &mut Vec<RawNode>, text: &str) {
    if !text.is_empty() {
        out.push(RawNode::Text(plain(text)));
    }
}

fn tag(out: &mut Vec<RawNode>, tag: &str) {
    if tag.starts_with('/') {
        out.push(RawNode::Close);
        return;
    }
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some((attribute, after)) = rest.split_once("=\"") {
        let (value, after) = after
            .split_once('"')
            .unwrap_or_else(|| panic!("no end of {tag}"));
        attributes.push((attribute.trim().to_owned(), plain(value)));
        rest = after;
    }
    out.push(RawNode::Open {
        name: name.to_owned(),
        attributes,
    });
    if VOID.contains(&name) {
        out.push(RawNode::Close);
    }
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
