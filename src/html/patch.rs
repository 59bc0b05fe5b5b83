//! The difference between two views as one string, so that a patch crosses into JavaScript once.
//! `browser/apply.js` carries it out.
//!
//! A patch is a row of steps with a cursor that stands on the first child of the shadow root.
//!
//! | step | operands | does |
//! |---|---|---|
//! | `k` | count | keeps so many nodes: the cursor moves on |
//! | `d` | | goes down to the cursor's first child |
//! | `u` | | goes up, and on to the parent's next sibling |
//! | `t` | text | gives the cursor's text node new text and moves on |
//! | `a` | attribute, text | sets an attribute of the cursor's element |
//! | `r` | attribute | removes one |
//! | `x` | count | removes so many nodes |
//! | `+` | nodes, `.` | builds nodes detached and inserts them before the cursor |
//!
//! Names, texts and nodes are written as in [`super::nodes`]; a count is one character or two
//! ([`number`]).

use super::names::{Attr, Tag};
use super::nodes::{END, Nodes, Reader, Step};

/// Steps that make a tree showing `old` show `new`, or `None` where nothing changed.
///
/// Siblings keep their nodes as far as a common beginning and end of the two lists reach, where
/// "common" means the same kind, name and key; what lies between is built anew.
#[must_use]
pub fn diff(old: &Nodes, new: &Nodes) -> Option<String> {
    if old == new {
        return None;
    }
    let mut patch = Patch::default();
    patch.children(old.as_str(), new.as_str());
    Some(patch.out)
}

/// A node among its siblings.
#[derive(Clone, Copy)]
struct Child<'a> {
    /// All its steps.
    whole: &'a str,
    /// Its name and key; `None` for text.
    element: Option<(Tag, &'a str)>,
    /// The steps of its attributes; of a text node, its step.
    attributes: &'a str,
    /// The steps of its children.
    inner: &'a str,
}

impl Child<'_> {
    /// Whether one can be patched into the other.
    fn is_like(&self, other: &Self) -> bool {
        self.element == other.element
    }
}

/// Splits nodes into siblings.
fn siblings(nodes: &str) -> Vec<Child<'_>> {
    let mut siblings = Vec::new();
    let mut reader = Reader(nodes);
    loop {
        let start = reader;
        match reader.step() {
            None => return siblings,
            Some(Step::Open(tag)) => {
                let mut key = "";
                let mut attributes = reader;
                let inner = loop {
                    let before = reader;
                    match reader.step() {
                        Some(Step::Key(found)) => {
                            key = found;
                            attributes = reader;
                        }
                        Some(Step::Attr(..)) => {}
                        _ => {
                            reader = before;
                            break before;
                        }
                    }
                };
                let mut depth = 1_usize;
                let mut end = reader;
                while depth > 0 {
                    end = reader;
                    match reader.step() {
                        Some(Step::Open(_)) => depth += 1,
                        Some(Step::Close) => depth -= 1,
                        Some(_) => {}
                        None => break,
                    }
                }
                siblings.push(Child {
                    whole: between(start, reader),
                    element: Some((tag, key)),
                    attributes: between(attributes, inner),
                    inner: between(inner, end),
                });
            }
            Some(_) => {
                let whole = between(start, reader);
                siblings.push(Child { whole, element: None, attributes: whole, inner: "" });
            }
        }
    }
}

/// The text that one reader has ahead of it and the other, later one has not.
fn between<'a>(start: Reader<'a>, end: Reader<'a>) -> &'a str {
    start.0.get(..start.0.len() - end.0.len()).unwrap_or_default()
}

/// The attributes written in some steps.
fn attributes(steps: &str) -> impl Iterator<Item = (Attr, &str)> {
    let mut reader = Reader(steps);
    core::iter::from_fn(move || match reader.step()? {
        Step::Attr(name, value) => Some((name, value)),
        _ => None,
    })
}

#[derive(Default)]
struct Patch {
    out: String,
    /// Nodes to keep that are not written yet: several become one step, trailing ones none.
    kept: usize,
}

impl Patch {
    fn children(&mut self, old: &str, new: &str) {
        let (old, new) = (siblings(old), siblings(new));
        let start = common(old.iter(), new.iter());
        let rest = old.len().min(new.len()) - start;
        let end = common(old.iter().rev().take(rest), new.iter().rev().take(rest));

        for (old, new) in old.iter().zip(&new).take(start) {
            self.node(old, new);
        }
        let removed = old.len() - start - end;
        if removed > 0 {
            self.step('x');
            number(&mut self.out, removed);
        }
        let built = new.len() - start - end;
        if built > 0 {
            self.step('+');
            self.out.extend(new.iter().skip(start).take(built).map(|child| child.whole));
            self.out.push('.');
        }
        for (old, new) in old.iter().skip(start + removed).zip(new.iter().skip(start + built)) {
            self.node(old, new);
        }
    }

    /// Patches a node into one that it is like.
    fn node(&mut self, old: &Child<'_>, new: &Child<'_>) {
        if old.attributes != new.attributes {
            if new.element.is_none() {
                self.step('t');
                self.out.extend(new.whole.strip_prefix('"'));
                return;
            }
            self.attributes(old.attributes, new.attributes);
        }
        if old.inner == new.inner {
            self.kept += 1;
        } else {
            self.step('d');
            self.children(old.inner, new.inner);
            self.kept = 0;
            self.out.push('u');
        }
    }

    fn attributes(&mut self, old: &str, new: &str) {
        for (name, value) in attributes(new) {
            if !attributes(old).any(|known| known == (name, value)) {
                self.name('a', name);
                self.out.push_str(value);
                self.out.push(END);
            }
        }
        for (name, _) in attributes(old) {
            if !attributes(new).any(|(known, _)| known == name) {
                self.name('r', name);
            }
        }
    }

    fn name(&mut self, step: char, name: Attr) {
        self.step(step);
        self.out.push(char::from(name as u8));
    }

    fn step(&mut self, step: char) {
        if self.kept > 0 {
            self.out.push('k');
            number(&mut self.out, self.kept);
            self.kept = 0;
        }
        self.out.push(step);
    }
}

/// How many pairs from the beginning are like each other.
fn common<'a>(
    old: impl Iterator<Item = &'a Child<'a>>,
    new: impl Iterator<Item = &'a Child<'a>>,
) -> usize {
    old.zip(new).take_while(|(old, new)| old.is_like(new)).count()
}

/// Numbers below this are one character; it keeps clear of the surrogates, which are none.
const ONE: usize = 0x8000;

/// Writes a number as one character, or from [`ONE`] on as two: the high part with [`ONE`] added,
/// then the low 15 bits. The largest is 22,527 × 32,768 + 32,767, beyond any patch.
fn number(out: &mut String, value: usize) {
    let high = (value >= ONE).then_some(ONE + value / ONE);
    let codes = high.into_iter().chain([value % ONE]);
    out.extend(codes.filter_map(|code| char::from_u32(code as u32)));
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests fail by panicking"
)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A tree as the page has it: what `apply.js` works on.
    #[derive(Clone, Debug, PartialEq)]
    enum Shown {
        Text(String),
        Element(Tag, Vec<(Attr, String)>, Vec<Shown>),
    }

    fn shown(nodes: &Nodes) -> Vec<Shown> {
        let mut applier = Applier(nodes.as_str());
        applier.build()
    }

    /// What `apply.js` does, on values: the fake backend of the core's tests.
    struct Applier<'a>(&'a str);

    impl Applier<'_> {
        fn apply(patch: &str, tree: &mut Vec<Shown>) {
            let mut applier = Applier(patch);
            applier.steps(tree);
            assert_eq!(applier.0, "", "every step is read");
        }

        fn steps(&mut self, nodes: &mut Vec<Shown>) {
            let mut cursor = 0;
            while let Some(step) = self.char() {
                match step {
                    'k' => cursor += self.number(),
                    'd' => {
                        let Shown::Element(_, _, children) = &mut nodes[cursor] else { panic!() };
                        self.steps(children);
                        cursor += 1;
                    }
                    'u' => return,
                    't' => {
                        nodes[cursor] = Shown::Text(self.text());
                        cursor += 1;
                    }
                    'a' | 'r' => {
                        let name = Attr::at(self.char().unwrap()).unwrap();
                        let Shown::Element(_, attributes, _) = &mut nodes[cursor] else { panic!() };
                        attributes.retain(|(known, _)| *known != name);
                        if step == 'a' {
                            attributes.push((name, self.text()));
                            attributes.sort_by_key(|(name, _)| *name as u8);
                        }
                    }
                    'x' => drop(nodes.drain(cursor..cursor + self.number())),
                    '+' => {
                        for node in self.build() {
                            nodes.insert(cursor, node);
                            cursor += 1;
                        }
                    }
                    other => panic!("unknown step {other:?}"),
                }
            }
        }

        fn build(&mut self) -> Vec<Shown> {
            let mut nodes = Vec::new();
            while let Some(step) = self.char() {
                match step {
                    '"' => nodes.push(Shown::Text(self.text())),
                    '<' => {
                        let tag = Tag::at(self.char().unwrap()).unwrap();
                        let mut attributes = Vec::new();
                        while let Some(step @ ('=' | '#')) = self.0.chars().next() {
                            self.char();
                            if step == '#' {
                                self.text();
                            } else {
                                let name = Attr::at(self.char().unwrap()).unwrap();
                                attributes.push((name, self.text()));
                            }
                        }
                        attributes.sort_by_key(|(name, _)| *name as u8);
                        nodes.push(Shown::Element(tag, attributes, self.build()));
                    }
                    _ => break,
                }
            }
            nodes
        }

        fn char(&mut self) -> Option<char> {
            let character = self.0.chars().next()?;
            self.0 = &self.0[character.len_utf8()..];
            Some(character)
        }

        fn number(&mut self) -> usize {
            let first = self.char().unwrap() as usize;
            if first < ONE { first } else { (first - ONE) * ONE + self.char().unwrap() as usize }
        }

        fn text(&mut self) -> String {
            let (text, rest) = self.0.split_once(END).unwrap();
            self.0 = rest;
            text.to_owned()
        }
    }

    fn views() -> impl Strategy<Value = Nodes> {
        let text = "[a-c\u{1ec7}\u{1f600}]{0,3}".prop_map(|text| {
            let mut nodes = Nodes::default();
            nodes.text(&text);
            nodes
        });
        let node = text.prop_recursive(4, 24, 5, |inner| {
            let attributes = prop::collection::btree_map(0..3_usize, "[xy]{0,2}", 0..3);
            let key = prop::option::of("[k-m]");
            (0..3_usize, key, attributes, prop::collection::vec(inner, 0..5)).prop_map(
                |(tag, key, attributes, children)| {
                    let mut nodes = Nodes::default();
                    nodes.open([Tag::P, Tag::A, Tag::Li][tag]);
                    key.iter().for_each(|key| drop(nodes.key(key)));
                    for (name, value) in attributes {
                        nodes.attr([Attr::Href, Attr::Part, Attr::Lang][name], &value);
                    }
                    children.iter().for_each(|child| drop(nodes.append(child)));
                    nodes.close();
                    nodes
                },
            )
        });
        prop::collection::vec(node, 0..6).prop_map(|children| {
            let mut nodes = Nodes::default();
            children.iter().for_each(|child| drop(nodes.append(child)));
            nodes
        })
    }

    proptest! {
        #[test]
        fn prop_patched_tree_shows_the_new_view(old in views(), new in views()) {
            let mut tree = shown(&old);
            if let Some(patch) = diff(&old, &new) {
                Applier::apply(&patch, &mut tree);
            }
            prop_assert_eq!(tree, shown(&new));
        }

        #[test]
        fn prop_nothing_changed_is_no_patch(view in views()) {
            prop_assert_eq!(diff(&view, &view.clone()), None);
        }

        #[test]
        fn prop_numbers_are_read_back(value in 0..22_000_usize * ONE) {
            let mut out = String::new();
            number(&mut out, value);
            prop_assert_eq!(Applier(&out).number(), value);
        }
    }

    #[test]
    fn a_tick_of_the_clock_is_one_step_of_text() {
        let clock = |text: &str| {
            let mut nodes = Nodes::default();
            nodes.open(Tag::Time).text(text).close();
            nodes
        };
        let patch = diff(&clock("9:31:53 SA"), &clock("9:31:54 SA"));
        assert_eq!(patch.as_deref(), Some("dt9:31:54 SA\0u"));
    }

    #[test]
    fn a_row_put_first_leaves_the_other_rows_alone() {
        let rows = |keys: &[&str]| {
            let mut nodes = Nodes::default();
            for key in keys {
                nodes.open(Tag::Li).key(key).text(key).close();
            }
            nodes
        };
        let patch = diff(&rows(&["a", "b"]), &rows(&["n", "a", "b"])).unwrap();
        assert!(patch.starts_with("+<") && patch.ends_with("\"n\0>."), "{patch:?}");
    }
}
