//! A JSON Feed as text, with the place in the XML that each value comes from.

use super::marks::Marks;

/// Writes JSON.
#[derive(Debug, Default)]
pub(super) struct Json {
    pub text: String,
    pub marks: Marks,
}

impl Json {
    /// Notes that what is written next comes from an offset in the XML.
    pub fn mark(&mut self, offset: usize) {
        self.marks.add(self.text.len(), offset);
    }

    /// Begins the next value of an array or object.
    pub fn separate(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(['{', '[', ',']) {
            self.text.push(',');
        }
    }

    pub fn name(&mut self, name: &str) {
        self.separate();
        self.string(name);
        self.text.push(':');
    }

    pub fn string(&mut self, string: &str) {
        // A string is always JSON.
        self.text
            .push_str(&serde_json::to_string(string).unwrap_or_default());
    }

    /// A field with a string.
    pub fn field(&mut self, name: &str, value: &str, offset: usize) {
        self.name(name);
        self.mark(offset);
        self.string(value);
    }

    /// A field with an array or object, which `write` fills.
    pub fn group(
        &mut self,
        name: &str,
        offset: usize,
        marks: [char; 2],
        write: impl FnOnce(&mut Self),
    ) {
        let [open, close] = marks;
        self.name(name);
        self.mark(offset);
        self.text.push(open);
        write(self);
        self.text.push(close);
    }

    /// An element of an array that is an object, which `write` fills.
    pub fn object(&mut self, offset: usize, write: impl FnOnce(&mut Self)) {
        self.separate();
        self.mark(offset);
        self.text.push('{');
        write(self);
        self.text.push('}');
    }
}
