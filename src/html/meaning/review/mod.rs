//! Removes what only reviewers of a document were to see: their comments with the marks that refer to them, and what a tracked
//! change deletes. What a tracked change inserts becomes plain content. A text that was commented on stays.

mod marks;
mod suggestions;

use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::html::removals::{RemovalKind, Removals};
use crate::text::trim;
use marks::{ReviewRole, is_comment_paragraph, is_comment_rule, role};
use suggestions::Suggestions;

/// Elements that are content without any text.
const VISIBLE: &[&str] = &[
    "audio", "embed", "hr", "iframe", "img", "math", "object", "picture", "svg", "video",
];

/// Elements that stay when a removal leaves nothing in them: the other cells of a table keep their places.
const STRUCTURE: &[&str] = &["td", "th", "tr"];

/// How much text of a removal is collected, in bytes: more than a sample needs.
const SAMPLE: usize = 400;

pub(super) fn remove_review(nodes: &mut Vec<ParsedNode<'_>>, removals: &mut Removals) {
    let mut review = Review {
        suggestions: Suggestions::find(nodes),
        removals,
    };
    let written = core::mem::take(nodes);
    nodes.reserve(written.len());
    review.copy(written, nodes, false);
}

/// What copying some nodes has found.
#[derive(Clone, Copy, Default)]
struct Copied {
    /// Something of them can be seen.
    is_visible: bool,
    /// Something of them was removed.
    is_cut: bool,
}

impl Copied {
    const REMOVED: Self = Self {
        is_visible: false,
        is_cut: true,
    };

    fn add(&mut self, other: Self) {
        self.is_visible |= other.is_visible;
        self.is_cut |= other.is_cut;
    }
}

struct Review<'r> {
    suggestions: Suggestions,
    removals: &'r mut Removals,
}

impl Review<'_> {
    /// Copies siblings. An insertion's children are copied straight to where they belong, so that each node moves once.
    fn copy<'a>(
        &mut self,
        siblings: Vec<ParsedNode<'a>>,
        out: &mut Vec<ParsedNode<'a>>,
        is_inserted: bool,
    ) -> Copied {
        let mut found = Copied::default();
        let mut is_in_comments = false;
        for node in siblings {
            let one = match node {
                ParsedNode::Text(text) if self.suggestions.deletes() => {
                    self.removals.add(RemovalKind::TrackedDeletion, trim(&text));
                    Copied::REMOVED
                }
                ParsedNode::Text(text) => {
                    let is_visible = !trim(&text).is_empty();
                    is_in_comments &= !is_visible;
                    out.push(ParsedNode::Text(text));
                    Copied {
                        is_visible,
                        is_cut: false,
                    }
                }
                ParsedNode::Element(element) => {
                    is_in_comments =
                        is_comment_rule(&element) || is_comment_paragraph(&element, is_in_comments);
                    if is_in_comments {
                        self.remove(RemovalKind::ReviewComment, &element)
                    } else {
                        self.copy_element(element, out, is_inserted)
                    }
                }
            };
            found.add(one);
        }
        found
    }

    fn copy_element<'a>(
        &mut self,
        element: ParsedElement<'a>,
        out: &mut Vec<ParsedNode<'a>>,
        is_inserted: bool,
    ) -> Copied {
        match role(&element, is_inserted) {
            ReviewRole::Comment => return self.remove(RemovalKind::ReviewComment, &element),
            ReviewRole::Deletion => return self.remove(RemovalKind::TrackedDeletion, &element),
            ReviewRole::Insertion if element.name == "ins" => {
                return self.copy(element.children, out, true);
            }
            ReviewRole::Insertion => return self.copy_children(element, out, true),
            ReviewRole::CommentLink => return self.copy(element.children, out, is_inserted),
            ReviewRole::ListMark => {
                self.copy_children(element, out, is_inserted);
                // A number that is left alone is no content.
                return Copied::default();
            }
            ReviewRole::Content => {}
        }
        self.suggestions.pass(&element);
        if self.suggestions.deletes() && VISIBLE.contains(&&*element.name) {
            return self.remove(RemovalKind::TrackedDeletion, &element);
        }
        self.copy_children(element, out, is_inserted)
    }

    fn copy_children<'a>(
        &mut self,
        mut element: ParsedElement<'a>,
        out: &mut Vec<ParsedNode<'a>>,
        is_inserted: bool,
    ) -> Copied {
        let children = core::mem::take(&mut element.children);
        element.children.reserve(children.len());
        let mut found = self.copy(children, &mut element.children, is_inserted);
        found.is_visible |= VISIBLE.contains(&&*element.name);
        let is_left_empty = found.is_cut && !found.is_visible;
        if !is_left_empty || STRUCTURE.contains(&&*element.name) {
            out.push(ParsedNode::Element(element));
        }
        found
    }

    fn remove(&mut self, kind: RemovalKind, element: &ParsedElement<'_>) -> Copied {
        self.suggestions.pass_all(element);
        let mut text = String::new();
        let is_visible = collect(element, &mut text);
        // A mark that nobody sees is no loss.
        if is_visible {
            self.removals.add(kind, trim(&text));
        }
        Copied::REMOVED
    }
}

/// Appends the text of an element, up to the length of a sample. Returns whether there is anything to see in it.
fn collect(element: &ParsedElement<'_>, text: &mut String) -> bool {
    let mut is_visible = VISIBLE.contains(&&*element.name);
    for child in &element.children {
        if text.len() >= SAMPLE {
            break;
        }
        match child {
            ParsedNode::Text(more) => {
                is_visible |= !trim(more).is_empty();
                text.push_str(more);
            }
            ParsedNode::Element(child) => is_visible |= collect(child, text),
        }
    }
    is_visible
}
