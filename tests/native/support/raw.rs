//! Untrusted nodes as values, and written down as `parse.js` does.

use super::tree::Tree;

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
pub fn from_trees(trees: &[Tree]) -> Vec<RawNode> {
    let mut out = Vec::new();
    for tree in trees {
        match tree {
            Tree::Text(text) => out.push(RawNode::Text(text.clone())),
            Tree::Element(element) => {
                let attributes = element
                    .attributes
                    .iter()
                    .map(|(name, value)| ((*name).to_owned(), value.clone()));
                out.push(RawNode::Open {
                    name: element.tag.to_owned(),
                    attributes: attributes.collect(),
                });
                out.extend(from_trees(&element.children));
                out.push(RawNode::Close);
            }
        }
    }
    out
}
