//! What a browser parsed out of untrusted HTML, flat and in document order, so that no depth of
//! nesting can exhaust a stack. Nothing here is safe to show: see [`super::sanitize`].

use crate::steps::Steps;

/// One step of an untrusted document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RawNode {
    /// An element begins.
    Open {
        /// Local name; HTML elements have it in lower case.
        name: String,
        /// Attributes as written.
        attributes: Vec<(String, String)>,
    },
    /// Text.
    Text(String),
    /// The innermost open element ends.
    Close,
}

/// Reads what `parse.js` wrote: `<name NUL (name NUL value NUL)* NUL`, `"text NUL`, `>`. The HTML
/// parser replaces or drops U+0000 in text, names and attribute values, so a document cannot contain
/// it.
///
/// Input cut short gives the nodes before the cut.
#[must_use]
pub fn decode(encoded: &str) -> Vec<RawNode> {
    let mut nodes = Vec::new();
    let mut steps = Steps(encoded);
    while let Some(node) = node(&mut steps) {
        nodes.push(node);
    }
    nodes
}

fn node(steps: &mut Steps<'_>) -> Option<RawNode> {
    Some(match steps.next()? {
        b'<' => {
            let name = steps.text()?.to_owned();
            let mut attributes = Vec::new();
            while !steps.skip(0) {
                attributes.push((steps.text()?.to_owned(), steps.text()?.to_owned()));
            }
            RawNode::Open { name, attributes }
        }
        b'"' => RawNode::Text(steps.text()?.to_owned()),
        _ => RawNode::Close,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_elements_attributes_and_text_in_order() {
        let nodes = decode("<p\0title\0a>b\"\0\0\"Xin chào\0<br\0\0>>");
        assert_eq!(
            nodes,
            [
                RawNode::Open {
                    name: "p".into(),
                    attributes: vec![("title".into(), "a>b\"".into())]
                },
                RawNode::Text("Xin chào".into()),
                RawNode::Open {
                    name: "br".into(),
                    attributes: vec![]
                },
                RawNode::Close,
                RawNode::Close,
            ]
        );
    }

    #[test]
    fn a_cut_loses_only_what_follows_it() {
        assert_eq!(decode("\"a\0<p\0title\0b"), [RawNode::Text("a".into())]);
        assert_eq!(decode(""), []);
    }
}
