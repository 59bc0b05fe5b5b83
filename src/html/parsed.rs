//! Reads a document that the browser has parsed, as `js/parse.js` encodes it: flat and in document order, so that no
//! depth of nesting can exhaust a stack. Nothing here is safe to show: see [`super::sanitize`].
//!
//! An element is `<name NUL`, then `name NUL value NUL` for each attribute, then `NUL`; text is `"text NUL`; the innermost
//! open element ends with `>`. HTML parsers replace or drop U+0000 in text, names and values, so no document contains it.

/// A step through an untrusted document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ParsedNode<'a> {
    /// The start of an element, with its local name. HTML elements have it in lower case.
    Open(&'a str, ParsedAttributes<'a>),
    /// A text node.
    Text(&'a str),
    /// The end of the innermost open element.
    Close,
}

/// The attributes of an untrusted element, still encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ParsedAttributes<'a>(&'a str);

impl<'a> ParsedAttributes<'a> {
    /// The value of an attribute.
    pub fn get(self, name: &str) -> Option<&'a str> {
        let mut rest = self.0;
        loop {
            match take_string(&mut rest)? {
                "" => return None,
                known => {
                    let value = take_string(&mut rest)?;
                    if known == name {
                        return Some(value);
                    }
                }
            }
        }
    }
}

/// The nodes of a document. Input that was cut short gives the nodes before the cut.
pub(super) fn parsed_nodes(encoded: &str) -> impl Iterator<Item = ParsedNode<'_>> {
    let mut rest = encoded;
    core::iter::from_fn(move || take_node(&mut rest))
}

fn take_node<'a>(rest: &mut &'a str) -> Option<ParsedNode<'a>> {
    let mut chars = rest.chars();
    let kind = chars.next()?;
    *rest = chars.as_str();
    match kind {
        '<' => {
            let name = take_string(rest)?;
            let attributes = ParsedAttributes(rest);
            while !take_string(rest)?.is_empty() {
                take_string(rest)?;
            }
            Some(ParsedNode::Open(name, attributes))
        }
        '"' => Some(ParsedNode::Text(take_string(rest)?)),
        '>' => Some(ParsedNode::Close),
        _ => None,
    }
}

/// Takes the string before the next U+0000.
fn take_string<'a>(rest: &mut &'a str) -> Option<&'a str> {
    let (string, after) = rest.split_once('\0')?;
    *rest = after;
    Some(string)
}

#[cfg(test)]
#[expect(clippy::panic, reason = "tests fail by panicking")]
mod tests {
    use super::*;

    fn nodes(encoded: &str) -> Vec<ParsedNode<'_>> {
        parsed_nodes(encoded).collect()
    }

    #[test]
    fn reads_elements_attributes_and_text_in_order() {
        let nodes = nodes("<p\0title\0a>b\"\0lang\0\0\0\"Xin chào\0<br\0\0>>");
        let [
            ParsedNode::Open("p", p),
            ParsedNode::Text("Xin chào"),
            ParsedNode::Open("br", br),
            ParsedNode::Close,
            ParsedNode::Close,
        ] = nodes[..]
        else {
            panic!("{nodes:?}");
        };
        assert_eq!(p.get("title"), Some("a>b\""));
        assert_eq!(p.get("lang"), Some(""));
        assert_eq!(p.get("dir"), None);
        assert_eq!(br.get("title"), None);
    }

    #[test]
    fn an_attribute_is_not_looked_for_in_what_follows() {
        let nodes = nodes("<b\0\0\"title\0<i\0title\0x\0\0");
        let Some(ParsedNode::Open("b", b)) = nodes.first() else {
            panic!("{nodes:?}");
        };
        assert_eq!(b.get("title"), None);
    }

    #[test]
    fn a_cut_loses_only_what_follows_it() {
        assert_eq!(nodes("\"a\0<p\0title\0b"), [ParsedNode::Text("a")]);
        assert_eq!(nodes(""), []);
    }
}
