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
use super::nodes::{END, Nodes, Step, step};
use crate::steps::Steps;

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
    let mut reader = Steps(nodes);
    loop {
        let start = reader;
        match step(&mut reader) {
            None => return siblings,
            Some(Step::Open(tag)) => {
                let mut key = "";
                let mut attributes = reader;
                let inner = loop {
                    let before = reader;
                    match step(&mut reader) {
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
                    match step(&mut reader) {
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
                siblings.push(Child {
                    whole,
                    element: None,
                    attributes: whole,
                    inner: "",
                });
            }
        }
    }
}

/// The text that one reader has ahead of it and the other, later one has not.
fn between<'a>(start: Steps<'a>, end: Steps<'a>) -> &'a str {
    start
        .0
        .get(..start.0.len() - end.0.len())
        .unwrap_or_default()
}

/// The attributes written in some steps.
fn attributes(steps: &str) -> impl Iterator<Item = (Attr, &str)> {
    let mut reader = Steps(steps);
    core::iter::from_fn(move || match step(&mut reader)? {
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
            self.out
                .extend(new.iter().skip(start).take(built).map(|child| child.whole));
            self.out.push('.');
        }
        for (old, new) in old
            .iter()
            .skip(start + removed)
            .zip(new.iter().skip(start + built))
        {
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
    old.zip(new)
        .take_while(|(old, new)| old.is_like(new))
        .count()
}

/// Numbers below this are one character; it keeps clear of the surrogates, which are none.
const ONE: usize = 0x8000;

/// Writes a number as one character, or from [`ONE`] on as two: the high part with [`ONE`] added,
/// then the low 15 bits. The largest is 22,527 × 32,768 + 32,767, beyond any patch.
fn number(out: &mut String, value: usize) {
    if value >= ONE {
        out.extend(char::from_u32((ONE + value / ONE) as u32));
    }
    out.extend(char::from_u32((value % ONE) as u32));
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests fail by panicking"
)]
mod tests;
