//! The trust boundary: untrusted nodes in, nodes of a view out. Everything it returns is built out
//! of the program's own names and addresses that were checked after resolving; nothing is ever
//! written as HTML and parsed again, which is where mutation attacks live.

use super::names::{Attr, Tag};
use super::nodes::Nodes;
use super::policy::{
    ADDED, ATTRIBUTES, DIRECTIONS, EVERYWHERE, FOREIGN, KEPT, MAX_DEPTH, NEEDED, NUMBERINGS,
    REMOVED, Rule, SCOPES, row,
};
use super::raw::{RawAttributes, RawNode, node};
use super::url::Urls;
use crate::decimal;
use crate::steps::Steps;
use crate::text::{place, trim, trim_start};
use std::borrow::Cow;

/// Copies what the policy lets through of a document as `parse.js` wrote it, in linear time and
/// without recursion.
///
/// Headings are shifted so that the highest one of the body gets level `first_heading` (1 to 6);
/// below the sixth level they stay there.
#[must_use]
pub fn sanitize(raw: &str, urls: &Urls<'_>, first_heading: usize) -> Nodes {
    let mut out = Nodes::default();
    // Where each open element that was kept begins; nothing for one that gave way to its children.
    let mut open: Vec<Option<usize>> = Vec::new();
    let mut depth = 0_usize;
    let mut words = Words::default();
    for node in not_removed(raw) {
        match node {
            RawNode::Open(name, attributes) => {
                let begin = out.mark();
                let kept = depth < MAX_DEPTH && element(&mut out, name, attributes, urls);
                depth += usize::from(kept);
                open.push(kept.then_some(begin));
                if kept {
                    words.open(name, begin, out.mark());
                }
            }
            RawNode::Text(text) => words.text(&mut out, text),
            RawNode::Close => {
                if let Some(Some(begin)) = open.pop() {
                    depth -= 1;
                    words.close(&mut out, begin);
                }
            }
        }
    }
    for begin in open.into_iter().rev().flatten() {
        words.close(&mut out, begin);
    }
    out.headings_from(&words.headings, first_heading)
}

/// What Word leaves of its paragraphs: space before the first word, which was an indent, and paragraphs
/// with nothing else in them, which were distances.
#[derive(Default)]
struct Words {
    /// Where the paragraphs begin that are open: one in HTML, any number in a hostile tree.
    paragraphs: Vec<usize>,
    /// Where the last thing ends that a reader sees.
    seen: usize,
    /// Where the headings begin. Their levels are moved when all are known: one that is too deep to be kept
    /// must not push the others down.
    headings: Vec<usize>,
}

impl Words {
    /// Notes an element that was kept, from its begin to the end of its attributes.
    fn open(&mut self, name: &str, begin: usize, end: usize) {
        match name {
            "p" => self.paragraphs.push(begin),
            "img" | "audio" | "video" => self.seen = end,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                // Kept even if it is empty, and its paragraph with it: a place once noted stays right.
                self.seen = end;
                self.headings.push(begin);
            }
            _ => {}
        }
    }

    fn text(&mut self, out: &mut Nodes, text: &str) {
        let is_first = self.paragraphs.last() >= Some(&self.seen);
        let text = if is_first { trim_start(text) } else { text };
        if !text.is_empty() {
            out.text(text);
        }
        if !trim(text).is_empty() {
            self.seen = out.mark();
        }
    }

    /// Ends an element that was kept, or takes it back: a paragraph without anything.
    fn close(&mut self, out: &mut Nodes, begin: usize) {
        let is_paragraph = self.paragraphs.last() == Some(&begin);
        if is_paragraph {
            self.paragraphs.pop();
        }
        if is_paragraph && begin >= self.seen {
            out.back_to(begin);
        } else {
            out.close();
        }
    }
}

/// The nodes outside elements that are removed with everything inside them.
fn not_removed(raw: &str) -> impl Iterator<Item = RawNode<'_>> {
    let mut steps = Steps(raw);
    // How many elements are open inside one that is removed, itself included.
    let mut removed = 0_usize;
    core::iter::from_fn(move || {
        loop {
            let node = node(&mut steps)?;
            match node {
                RawNode::Open(name, _) if removed > 0 || place(REMOVED, name).is_some() => {
                    removed += 1;
                }
                RawNode::Close if removed > 0 => removed -= 1,
                _ if removed > 0 => {}
                _ => return Some(node),
            }
        }
    })
}

/// Begins the copy of an element, unless it gives way to its children.
fn element(out: &mut Nodes, name: &str, attributes: RawAttributes<'_>, urls: &Urls<'_>) -> bool {
    let Some(tag) = Tag::from_name(name).filter(|tag| KEPT.contains(tag)) else {
        return false;
    };
    let before = out.mark();
    out.open(tag);
    for (name, value) in row(ADDED, tag).unwrap_or_default() {
        out.attr(*name, value);
    }
    let needed = row(NEEDED, tag);
    let mut complete = needed.is_none();
    for rules in [EVERYWHERE, row(ATTRIBUTES, tag).unwrap_or_default()] {
        for (name, rule) in rules {
            let written = attributes.get(name.name());
            if let Some(value) = written.and_then(|value| checked(*rule, value, urls)) {
                out.attr(*name, &value);
                complete |= needed == Some(*name);
                if *name == Attr::Href && urls.leaves_site(&value) {
                    out.attr(Attr::Rel, FOREIGN);
                }
            }
        }
    }
    if !complete {
        out.back_to(before);
    }
    complete
}

/// The value of an attribute as it may stand in the page.
fn checked<'a>(rule: Rule, value: &'a str, urls: &Urls<'_>) -> Option<Cow<'a, str>> {
    let url = match rule {
        Rule::Text => return Some(value.into()),
        Rule::Flag => return Some("".into()),
        Rule::Digits => {
            let digits = trim(value);
            let fits = digits.len() <= 5 && decimal::parse(digits).is_some();
            return fits.then(|| digits.into());
        }
        Rule::Direction => return one_of(DIRECTIONS, value),
        Rule::Numbering => return one_of(NUMBERINGS, value),
        Rule::Scope => return one_of(SCOPES, value),
        // Word's footnotes point into the article itself, where no id is kept.
        Rule::Link if trim(value).starts_with('#') => None,
        // Not the page itself, which an empty address means.
        Rule::Image | Rule::Media if trim(value).is_empty() => None,
        Rule::Link => urls.link(value),
        Rule::Image => urls.image(value),
        Rule::Media => urls.media(value),
    };
    Some(url?.as_str().to_owned().into())
}

/// The value, if it is one of a list; else in lower case, if that is one.
fn one_of<'a>(words: &str, value: &'a str) -> Option<Cow<'a, str>> {
    let value = trim(value);
    if place(words, value).is_some() {
        return Some(value.into());
    }
    let value = value.to_ascii_lowercase();
    place(words, &value)?;
    Some(value.into())
}
