//! The proof that HTML text means the view it was written of: it is parsed again, and compared node by node.

use super::node::{Element, Node};
use super::walk::{Output, walk, without_null};
use super::write::{WriteUrl, attributes};

/// Whether a parsed document, encoded by `js/parse.js`, has exactly the nodes of a view. `url` is how its URLs were written.
///
/// It has not if HTML cannot express them, such as a paragraph in a paragraph.
#[must_use]
pub fn is_same_view(nodes: &[Node], url: &WriteUrl<'_>, parsed: &str) -> bool {
    let mut comparison = Comparison {
        rest: Some(parsed),
        url,
    };
    walk(nodes, &mut comparison);
    comparison.rest == Some("")
}

/// What is still to be compared of an encoded document: [`super::parsed`] has its steps. `None` once something differs.
struct Comparison<'a> {
    rest: Option<&'a str>,
    url: &'a WriteUrl<'a>,
}

impl Comparison<'_> {
    fn expect(&mut self, step: &str) {
        self.rest = self.rest.and_then(|rest| rest.strip_prefix(step));
    }

    fn expect_string(&mut self, string: &str) {
        without_null(string).for_each(|piece| self.expect(piece));
        self.expect("\0");
    }
}

impl Output for Comparison<'_> {
    fn open(&mut self, element: &Element) {
        self.expect("<");
        self.expect_string(element.tag.name());
        for (name, value) in attributes(element, self.url) {
            self.expect_string(name);
            self.expect_string(&value);
        }
        self.expect("\0");
    }

    fn text(&mut self, text: &str) {
        self.expect("\"");
        self.expect_string(text);
    }

    fn close(&mut self, _: &Element) {
        self.expect(">");
    }
}
