//! Deletions that CKEditor 5 keeps in its data as points, with the deleted content between them:
//! `<suggestion-start name="deletion:id:author"></suggestion-start>…<suggestion-end name="…">`. Whole blocks have the names in
//! the attributes `data-suggestion-start-before` and `data-suggestion-end-after`.

use crate::html::parsed::{ParsedElement, ParsedNode};
use std::collections::HashSet;

#[derive(Default)]
pub(super) struct Suggestions {
    /// The deletions that have an end after their beginning. Without its end, a deletion would take the rest of the document.
    complete: HashSet<String>,
    open: HashSet<String>,
}

impl Suggestions {
    pub(super) fn find(nodes: &[ParsedNode<'_>]) -> Self {
        let mut suggestions = Self::default();
        suggestions.collect(nodes);
        suggestions.open.clear();
        suggestions
    }

    fn collect(&mut self, nodes: &[ParsedNode<'_>]) {
        for node in nodes {
            if let ParsedNode::Element(element) = node {
                match point(element) {
                    Some((Point::Start, name)) => {
                        self.open.insert(name.to_owned());
                    }
                    Some((Point::End, name)) if self.open.contains(name) => {
                        self.complete.insert(name.to_owned());
                    }
                    _ => {}
                }
                self.collect(&element.children);
            }
        }
    }

    /// Takes note of an element on the way through the document.
    pub(super) fn pass(&mut self, element: &ParsedElement<'_>) {
        match point(element) {
            Some((Point::Start, name)) if self.complete.contains(name) => {
                self.open.insert(name.to_owned());
            }
            Some((Point::End, name)) => {
                self.open.remove(name);
            }
            _ => {}
        }
    }

    /// Takes note of an element with everything in it.
    pub(super) fn pass_all(&mut self, element: &ParsedElement<'_>) {
        self.pass(element);
        for child in &element.children {
            if let ParsedNode::Element(child) = child {
                self.pass_all(child);
            }
        }
    }

    /// Whether what comes next is deleted.
    pub(super) fn deletes(&self) -> bool {
        !self.open.is_empty()
    }
}

enum Point {
    Start,
    End,
}

/// The point that an element is, with the name of its deletion.
fn point<'e>(element: &'e ParsedElement<'_>) -> Option<(Point, &'e str)> {
    let point = match &*element.name {
        "suggestion-start" => Point::Start,
        "suggestion-end" => Point::End,
        _ => return None,
    };
    let name = element.attribute("name")?;
    name.starts_with("deletion:").then_some((point, name))
}

/// Whether a block is deleted as a whole.
pub(super) fn is_deleted_block(element: &ParsedElement<'_>) -> bool {
    let names = |attribute| {
        let value = element.attribute(attribute).unwrap_or_default();
        value
            .split(',')
            .filter(|name| name.starts_with("deletion:"))
    };
    let mut ends = names("data-suggestion-end-after");
    let first = names("data-suggestion-start-before").next();
    first.is_some_and(|first| ends.any(|end| end == first))
}
