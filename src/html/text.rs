//! The text of nodes, as it is read.

use super::names::Tag;
use super::node::Node;

/// The text of nodes, with a space between blocks and for a line break.
#[must_use]
pub fn text_of(nodes: &[Node]) -> String {
    let mut text = String::new();
    push_text(&mut text, nodes);
    text
}

/// Recurses as deep as the policy lets HTML be nested.
fn push_text(text: &mut String, nodes: &[Node]) {
    for node in nodes {
        match node {
            Node::Text(string) => text.push_str(string),
            Node::Element(element) => {
                let boundary = if is_boundary(element.tag) { " " } else { "" };
                text.push_str(boundary);
                push_text(text, &element.children);
                text.push_str(boundary);
            }
            Node::Chunks(chunks) => {
                for element in chunks.iter() {
                    push_text(text, &element.children);
                    text.push(' ');
                }
            }
        }
    }
}

/// Whether a word ends where an element begins or ends: for all but phrasing content, and for a line break.
const fn is_boundary(tag: Tag) -> bool {
    !matches!(
        tag,
        Tag::A
            | Tag::Abbr
            | Tag::B
            | Tag::Bdi
            | Tag::Bdo
            | Tag::Cite
            | Tag::Code
            | Tag::Del
            | Tag::Dfn
            | Tag::Em
            | Tag::I
            | Tag::Ins
            | Tag::Kbd
            | Tag::Mark
            | Tag::Q
            | Tag::S
            | Tag::Samp
            | Tag::Small
            | Tag::Span
            | Tag::Strong
            | Tag::Sub
            | Tag::Sup
            | Tag::Time
            | Tag::U
            | Tag::Var
            | Tag::Wbr
    )
}
