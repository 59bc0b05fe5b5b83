//! Untrusted nodes as values, and encoded as `js/parse.js` does.

use vn_portal_widgets::html::Node;

/// One step of an untrusted document.
#[derive(Clone, Debug)]
pub enum RawNode {
    Open {
        name: String,
        attributes: Vec<(String, String)>,
    },
    Text(String),
    Close,
}

/// What `parse.js` writes. No parser leaves a U+0000 in anything, nor an attribute without a name: here that
/// would be the end of the attributes, and their rest nodes that nobody counted.
pub fn encode(nodes: &[RawNode]) -> String {
    let mut out = String::new();
    let text = |out: &mut String, text: &str| {
        out.extend(text.chars().filter(|character| *character != '\0'));
        out.push('\0');
    };
    for node in nodes {
        match node {
            RawNode::Open { name, attributes } => {
                out.push('<');
                text(&mut out, name);
                for (name, value) in attributes {
                    assert!(!name.is_empty());
                    text(&mut out, name);
                    text(&mut out, value);
                }
                out.push('\0');
            }
            RawNode::Text(data) => {
                out.push('"');
                text(&mut out, data);
            }
            RawNode::Close => out.push('>'),
        }
    }
    out
}

/// A view as if a browser had parsed it.
pub fn from_nodes(nodes: &[Node]) -> Vec<RawNode> {
    let mut out = Vec::new();
    for node in nodes {
        match node {
            Node::Text(text) => out.push(RawNode::Text(text.to_string())),
            Node::Element(element) => {
                let pairs = element.attributes.iter();
                out.push(RawNode::Open {
                    name: element.tag.name().to_owned(),
                    attributes: pairs
                        .map(|(name, value)| (name.name().to_owned(), value.to_string()))
                        .collect(),
                });
                out.extend(from_nodes(&element.children));
                out.push(RawNode::Close);
            }
            Node::Chunks(_) => panic!("the sanitizer makes no chunks"),
        }
    }
    out
}
