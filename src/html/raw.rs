//! What a browser parsed out of untrusted HTML, flat and in document order, so that no depth of
//! nesting can exhaust a stack. Nothing here is safe to show: see [`super::sanitize`].

use crate::steps::Steps;

/// One step of an untrusted document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RawNode<'a> {
    /// An element begins: its local name, which HTML elements have in lower case.
    Open(&'a str, RawAttributes<'a>),
    /// Text.
    Text(&'a str),
    /// The innermost open element ends.
    Close,
}

/// What is written from an element's first attribute on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RawAttributes<'a>(Steps<'a>);

impl<'a> RawAttributes<'a> {
    /// The value of the first attribute of a name.
    pub fn get(self, name: &str) -> Option<&'a str> {
        let mut steps = self.0;
        while !steps.skip(0) {
            let written = steps.text()?;
            let value = steps.text()?;
            if written == name {
                return Some(value);
            }
        }
        None
    }
}

/// Reads what `parse.js` wrote: `<name NUL (name NUL value NUL)* NUL`, `"text NUL`, `>`. The HTML
/// parser replaces or drops U+0000 in text, names and attribute values, so a document cannot contain
/// it.
///
/// Input cut short gives the nodes before the cut.
pub(super) fn node<'a>(steps: &mut Steps<'a>) -> Option<RawNode<'a>> {
    Some(match steps.next()? {
        b'<' => {
            let name = steps.text()?;
            let attributes = RawAttributes(*steps);
            while !steps.skip(0) {
                steps.text()?;
                steps.text()?;
            }
            RawNode::Open(name, attributes)
        }
        b'"' => RawNode::Text(steps.text()?),
        _ => RawNode::Close,
    })
}

#[cfg(test)]
#[expect(clippy::panic, reason = "tests fail by panicking")]
mod tests {
    use super::*;

    fn nodes(encoded: &str) -> Vec<RawNode<'_>> {
        let mut steps = Steps(encoded);
        core::iter::from_fn(|| node(&mut steps)).collect()
    }

    #[test]
    fn reads_elements_attributes_and_text_in_order() {
        let nodes = nodes("<p\0title\0a>b\"\0lang\0\0\0\"Xin chào\0<br\0\0>>");
        let [
            RawNode::Open("p", p),
            RawNode::Text("Xin chào"),
            RawNode::Open("br", br),
            RawNode::Close,
            RawNode::Close,
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
        let Some(RawNode::Open("b", b)) = nodes.first() else {
            panic!("{nodes:?}");
        };
        assert_eq!(b.get("title"), None);
    }

    #[test]
    fn a_cut_loses_only_what_follows_it() {
        assert_eq!(nodes("\"a\0<p\0title\0b"), [RawNode::Text("a")]);
        assert_eq!(nodes(""), []);
    }
}
