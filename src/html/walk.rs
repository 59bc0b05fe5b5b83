//! Walks the nodes of a view as the page has them: adjacent strings are one text node, no text node is empty, and no string has
//! U+0000, which no HTML can write. So what parses the HTML of a view gets the nodes that `js/apply.js` makes of it.

use super::node::{Element, Node};

/// What becomes of the nodes, in document order.
pub(super) trait Output {
    /// An element begins. Its strings may have U+0000: see [`without_null`].
    fn open(&mut self, element: &Element);

    /// A text node, which is not empty.
    fn text(&mut self, text: &str);

    /// The innermost open element ends.
    fn close(&mut self, element: &Element);
}

/// Passes nodes to an output. Recurses as deep as views are nested, which `policy::MAX_DEPTH` bounds.
pub(super) fn walk(nodes: &[Node], output: &mut impl Output) {
    Walk {
        output,
        text: String::new(),
    }
    .nodes(nodes);
}

/// The pieces of a string around each U+0000.
pub(super) fn without_null(string: &str) -> impl Iterator<Item = &str> {
    string.split('\0')
}

struct Walk<'o, O> {
    output: &'o mut O,
    /// The strings since the last tag.
    text: String,
}

impl<O: Output> Walk<'_, O> {
    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Element(element) => self.element(element),
                Node::Text(text) => self.text.extend(without_null(text)),
                Node::Chunks(chunks) => {
                    for element in chunks.iter() {
                        self.element(&element);
                    }
                }
            }
        }
        self.end_text();
    }

    fn element(&mut self, element: &Element) {
        self.end_text();
        self.output.open(element);
        self.nodes(&element.children);
        self.output.close(element);
    }

    fn end_text(&mut self) {
        if !self.text.is_empty() {
            self.output.text(&self.text);
            self.text.clear();
        }
    }
}
