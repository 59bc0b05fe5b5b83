//! What a view returns: nodes as one string of steps, a value that is compared and applied by
//! somebody else. A string is the smallest tree there is: a list of 10,000 rows is one allocation,
//! and the page is brought up to date with the string as it stands (`browser/apply.js`).
//!
//! | step | operands | means |
//! |---|---|---|
//! | `<` | tag | an element begins |
//! | `#` | text | its key: what tells it from its siblings where these change; right behind the tag |
//! | `=` | attribute, text | an attribute of it; stands before its children |
//! | `"` | text | a text node |
//! | `>` | | the innermost open element ends |
//!
//! A name is one character, its place in [`Tag::NAMES`] or [`Attr::NAMES`]; a text ends with
//! U+0000, which [`Nodes`] lets nobody put into one.

use super::names::{Attr, Tag};
use crate::decimal;
use crate::steps::Steps;
use crate::text::cut;
use crate::text::hash::hash;

/// Ends a text.
const END: char = '\0';

/// Nodes of a view, in document order.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::html::{Attr, Nodes, Step, Tag};
///
/// let mut nodes = Nodes::default();
/// nodes.open(Tag::A).attr(Attr::Href, "https://example.gov.vn/").text("Trang").close();
/// assert_eq!(nodes.steps().last(), Some(Step::Close));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Nodes(String);

/// One step of [`Nodes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// An element begins.
    Open(Tag),
    /// Its key.
    Key(&'a str),
    /// An attribute of it.
    Attr(Attr, &'a str),
    /// A text node.
    Text(&'a str),
    /// The innermost open element ends.
    Close,
}

impl Nodes {
    /// Begins an element.
    pub fn open(&mut self, tag: Tag) -> &mut Self {
        self.name('<', tag as u8)
    }

    /// Gives the element just begun a key, before any attribute; an empty one is none.
    pub fn key(&mut self, key: &str) -> &mut Self {
        if key.is_empty() {
            return self;
        }
        self.0.push('#');
        self.terminated(key)
    }

    /// Gives the element just begun the key of an item, by its `id`; none for an empty one.
    ///
    /// Only a hash is written: the page keeps it beside each row. Should two be the same, their rows may change places,
    /// and both still show what they are to show.
    pub fn item_key(&mut self, id: &str) -> &mut Self {
        if id.is_empty() {
            return self;
        }
        self.number_key(hash(id) as usize)
    }

    /// Gives the element just begun a number as its key.
    pub fn number_key(&mut self, number: usize) -> &mut Self {
        let mut key = String::new();
        decimal::push(&mut key, number);
        self.key(&key)
    }

    /// Gives the element just begun an attribute. Each name once, before any child.
    pub fn attr(&mut self, name: Attr, value: &str) -> &mut Self {
        self.name('=', name as u8).terminated(value)
    }

    /// Opens the element just begun to the page's style sheets, as `::part(name)`; not where the
    /// name is empty.
    pub fn part(&mut self, name: &'static str) -> &mut Self {
        if name.is_empty() {
            return self;
        }
        self.attr(Attr::Part, name)
    }

    /// Adds a text node.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.0.push('"');
        self.terminated(text)
    }

    /// Adds a text node; none for an empty text.
    pub fn plain(&mut self, text: &str) {
        if !text.is_empty() {
            self.text(text);
        }
    }

    /// Ends the innermost open element.
    pub fn close(&mut self) -> &mut Self {
        self.0.push('>');
        self
    }

    /// Adds an element with a part name and a text, and nothing else; none for an empty text.
    pub fn line(&mut self, tag: Tag, part: &'static str, text: &str) {
        if !text.is_empty() {
            self.open(tag).part(part).text(text).close();
        }
    }

    /// Adds all of other nodes.
    pub fn append(&mut self, nodes: &Self) -> &mut Self {
        self.0.push_str(&nodes.0);
        self
    }

    /// Where the next step will stand, for [`Nodes::back_to`].
    pub(super) fn mark(&self) -> usize {
        self.0.len()
    }

    /// Takes back all steps since a mark.
    pub(crate) fn back_to(&mut self, mark: usize) {
        self.0.truncate(mark);
    }

    /// These nodes with the highest heading at the wanted level, and the others moved as far; `marks`
    /// tells where headings begin, all of them and in order.
    pub(super) fn headings_from(self, marks: &[usize], first: usize) -> Self {
        let tag = |mark: usize| self.0.as_bytes().get(mark + 1).copied().unwrap_or_default();
        let highest = marks
            .iter()
            .map(|mark| tag(*mark))
            .min()
            .unwrap_or_default();
        let mut out = Self::default();
        let mut rest = self.as_str();
        let mut done = 0;
        for mark in marks {
            let (before, heading) = rest.split_at_checked(mark - done).unwrap_or_default();
            out.0.push_str(before);
            out.open(Tag::heading(first + usize::from(tag(*mark) - highest)));
            rest = heading.get(2..).unwrap_or_default();
            done = mark + 2;
        }
        out.0.push_str(rest);
        out
    }

    /// Reads the steps back.
    pub fn steps(&self) -> impl Iterator<Item = Step<'_>> {
        let mut steps = Steps(&self.0);
        core::iter::from_fn(move || step(&mut steps))
    }

    /// Adds a step that was read.
    pub(crate) fn push(&mut self, step: Step<'_>) -> &mut Self {
        match step {
            Step::Open(tag) => self.open(tag),
            Step::Key(key) => self.key(key),
            Step::Attr(name, value) => self.attr(name, value),
            Step::Text(text) => self.text(text),
            Step::Close => self.close(),
        }
    }

    /// The steps as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn name(&mut self, step: char, index: u8) -> &mut Self {
        self.0.push(step);
        // Both tables are far shorter than 128 names.
        self.0.push(char::from(index));
        self
    }

    fn terminated(&mut self, text: &str) -> &mut Self {
        let mut rest = text;
        while let Some(part) = cut(&mut rest, END as u8) {
            self.0.push_str(part);
        }
        self.0.push_str(rest);
        self.0.push(END);
        self
    }
}

/// Reads the next step.
fn step<'a>(steps: &mut Steps<'a>) -> Option<Step<'a>> {
    Some(match steps.next()? {
        b'<' => Step::Open(Tag::at(steps.next()?)?),
        b'#' => Step::Key(steps.text()?),
        b'=' => Step::Attr(Attr::at(steps.next()?)?, steps.text()?),
        b'"' => Step::Text(steps.text()?),
        _ => Step::Close,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_read_back() {
        let mut nodes = Nodes::default();
        nodes
            .open(Tag::Li)
            .key("k")
            .part("item")
            .text("Dân vận")
            .open(Tag::Br)
            .close()
            .close();
        let steps: Vec<_> = nodes.steps().collect();
        assert_eq!(
            steps,
            [
                Step::Open(Tag::Li),
                Step::Key("k"),
                Step::Attr(Attr::Part, "item"),
                Step::Text("Dân vận"),
                Step::Open(Tag::Br),
                Step::Close,
                Step::Close,
            ]
        );
    }

    #[test]
    fn text_cannot_end_early_and_become_steps() {
        let mut nodes = Nodes::default();
        nodes.text("a\0<\u{1}=\0\0");
        assert_eq!(nodes.steps().collect::<Vec<_>>(), [Step::Text("a<\u{1}=")]);
    }
}
