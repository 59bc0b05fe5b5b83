//! HTML of the fixtures as the nodes a browser would make of it. Only for well-formed HTML that the
//! tests wrote themselves: how browsers read bad HTML is tested in browsers.

use super::raw::RawNode;

const VOID: [&str; 6] = ["br", "hr", "img", "wbr", "col", "source"];

/// The nodes of well-formed HTML. What is not well-formed gives some nodes, and each end has its beginning.
pub fn parse(html: &str) -> Vec<RawNode> {
    let mut out = Vec::new();
    let mut open = 0;
    let mut rest = html;
    while let Some((before, (tag, after))) = rest
        .split_once('<')
        .and_then(|(before, after)| Some((before, after.split_once('>')?)))
    {
        text(&mut out, before);
        rest = after;
        if !tag.starts_with('/') {
            open += start(&mut out, tag);
        } else if open > 0 {
            open -= 1;
            out.push(RawNode::Close);
        }
    }
    text(&mut out, rest);
    out.extend((0..open).map(|_| RawNode::Close));
    out
}

fn text(out: &mut Vec<RawNode>, text: &str) {
    if !text.is_empty() {
        out.push(RawNode::Text(plain(text)));
    }
}

/// How many elements it opens: void ones are closed at once.
fn start(out: &mut Vec<RawNode>, tag: &str) -> usize {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some((attribute, (value, after))) = rest
        .split_once("=\"")
        .and_then(|(attribute, after)| Some((attribute, after.split_once('"')?)))
    {
        if !attribute.trim().is_empty() {
            attributes.push((attribute.trim().to_owned(), plain(value)));
        }
        rest = after;
    }
    out.push(RawNode::Open {
        name: name.to_owned(),
        attributes,
    });
    if VOID.contains(&name) {
        out.push(RawNode::Close);
        return 0;
    }
    1
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
