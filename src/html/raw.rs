//! What a browser parsed out of untrusted HTML, flat and in document order, so that no depth of
//! nesting can exhaust a stack. Nothing here is safe to show: see [`super::sanitize`].

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

/// Separates the fields of [`decode`]'s input. The HTML parser replaces or drops U+0000 in text,
/// names and attribute values, so a document cannot contain it.
const END: char = '\0';

/// Reads what `parse.js` wrote: `<name NUL (name NUL value NUL)* NUL`, `"text NUL`, `>`.
///
/// Input cut short gives the nodes before the cut.
#[must_use]
pub fn decode(encoded: &str) -> Vec<RawNode> {
    let mut nodes = Vec::new();
    let mut rest = encoded;
    let field = |rest: &mut &str| -> Option<String> {
        let (field, after) = rest.split_once(END)?;
        *rest = after;
        Some(field.to_owned())
    };
    while let Some(step) = rest.chars().next() {
        rest = rest.get(step.len_utf8()..).unwrap_or_default();
        let node = match step {
            '<' => open(&mut rest, field),
            '"' => field(&mut rest).map(RawNode::Text),
            _ => Some(RawNode::Close),
        };
        let Some(node) = node else { break };
        nodes.push(node);
    }
    nodes
}

fn open(rest: &mut &str, field: impl Fn(&mut &str) -> Option<String>) -> Option<RawNode> {
    let name = field(rest)?;
    let mut attributes = Vec::new();
    loop {
        let attribute = field(rest)?;
        if attribute.is_empty() {
            return Some(RawNode::Open { name, attributes });
        }
        attributes.push((attribute, field(rest)?));
    }
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
