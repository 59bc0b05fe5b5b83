//! Encodes nodes for `js/apply.js`, which updates the page: in one batch, because a call per node from WebAssembly into
//! the page costs more than the node.
//!
//! | written | followed by | means |
//! |---|---|---|
//! | `<` | name | an element begins |
//! | `#` | string | its key |
//! | `=` | name, string | one of its attributes |
//! | `"` | string | a text node, which is not empty and has no other beside it |
//! | `>` | | the innermost open element ends |
//!
//! A name is one character, its index in [`Tag::NAMES`] or [`Attr::NAMES`]. A string ends with U+0000, which is dropped
//! inside of strings.

#[cfg(doc)]
use super::names::{Attr, Tag};
use super::node::{Element, Node};
use super::walk::{Output, walk, without_null};

/// A chunk ends with the first node that ends after this many bytes.
const CHUNK: usize = 16 * 1024;

/// Emits encoded nodes in chunks, each of which ends after a text node or an element.
pub fn encode(nodes: &[Node], emit: &mut dyn FnMut(&str)) {
    let mut encoder = Encoder {
        chunk: String::new(),
        emit,
    };
    walk(nodes, &mut encoder);
    if !encoder.chunk.is_empty() {
        (encoder.emit)(&encoder.chunk);
    }
}

struct Encoder<'e> {
    chunk: String,
    emit: &'e mut dyn FnMut(&str),
}

impl Output for Encoder<'_> {
    fn open(&mut self, element: &Element) {
        self.name('<', element.tag.index());
        if let Some(key) = &element.key {
            self.chunk.push('#');
            self.string(key);
        }
        for (name, value) in &element.attributes {
            self.name('=', name.index());
            self.string(value);
        }
    }

    fn text(&mut self, text: &str) {
        self.chunk.push('"');
        self.string(text);
        self.end_node();
    }

    fn close(&mut self, _: &Element) {
        self.chunk.push('>');
        self.end_node();
    }
}

impl Encoder<'_> {
    fn name(&mut self, kind: char, index: u8) {
        self.chunk.push(kind);
        self.chunk.push(index.into());
    }

    fn string(&mut self, string: &str) {
        self.chunk.extend(without_null(string));
        self.chunk.push('\0');
    }

    fn end_node(&mut self) {
        if self.chunk.len() >= CHUNK {
            (self.emit)(&self.chunk);
            self.chunk.clear();
        }
    }
}
