//! The trust boundary: untrusted nodes in, nodes of a view out. Everything it returns is built out
//! of the program's own names and addresses that were checked after resolving; nothing is ever
//! written as HTML and parsed again, which is where mutation attacks live.

use super::names::{Attr, Tag};
use super::nodes::Nodes;
use super::policy::{
    ADDED, ATTRIBUTES, DIRECTIONS, EVERYWHERE, KEPT, MAX_DEPTH, NEEDED, NUMBERINGS, REMOVED, Rule,
    SCOPES, row,
};
use super::raw::RawNode;
use super::url::Urls;
use crate::decimal;
use crate::text::place;
use std::borrow::Cow;

/// Copies what the policy lets through, in linear time and without recursion.
///
/// Headings are shifted so that the highest one of the body gets level `first_heading` (1 to 6);
/// below the sixth level they stay there.
#[must_use]
pub fn sanitize(raw: &[RawNode], urls: &Urls<'_>, first_heading: usize) -> Nodes {
    let mut out = Nodes::default();
    let shift = shift(raw, first_heading);
    // Whether each open element was kept or gave way to its children.
    let mut open: Vec<bool> = Vec::new();
    let mut depth = 0_usize;
    for node in not_removed(raw) {
        match node {
            RawNode::Open { name, attributes } => {
                let kept = depth < MAX_DEPTH && element(&mut out, name, attributes, urls, shift);
                depth += usize::from(kept);
                open.push(kept);
            }
            RawNode::Text(text) => {
                out.text(text);
            }
            RawNode::Close => {
                if open.pop() == Some(true) {
                    depth -= 1;
                    out.close();
                }
            }
        }
    }
    for _ in 0..depth {
        out.close();
    }
    out
}

/// The nodes outside elements that are removed with everything inside them.
fn not_removed(raw: &[RawNode]) -> impl Iterator<Item = &RawNode> {
    // How many elements are open inside one that is removed, itself included.
    let mut removed = 0_usize;
    raw.iter().filter(move |node| {
        match node {
            RawNode::Open { name, .. } if removed > 0 || place(REMOVED, name).is_some() => {
                removed += 1;
            }
            RawNode::Close if removed > 0 => removed -= 1,
            _ => return removed == 0,
        }
        false
    })
}

/// Begins the copy of an element, unless it gives way to its children.
fn element(
    out: &mut Nodes,
    name: &str,
    attributes: &[(String, String)],
    urls: &Urls<'_>,
    shift: isize,
) -> bool {
    let Some(tag) = Tag::from_name(name).filter(|tag| KEPT.contains(tag)) else {
        return false;
    };
    let mut kept: Vec<(Attr, Cow<'_, str>)> = Vec::new();
    for rules in [EVERYWHERE, row(ATTRIBUTES, tag).unwrap_or_default()] {
        for (name, rule) in rules {
            let wanted = name.name();
            let written = attributes.iter().find(|(written, _)| written == wanted);
            if let Some(value) = written.and_then(|(_, value)| checked(*rule, value, urls)) {
                kept.push((*name, value));
            }
        }
    }
    let has = |needed| kept.iter().any(|(name, _)| *name == needed);
    if row(NEEDED, tag).is_some_and(|needed| !has(needed)) {
        return false;
    }
    out.open(shifted(tag, shift));
    for (name, value) in row(ADDED, tag).unwrap_or_default() {
        out.attr(*name, value);
    }
    for (name, value) in &kept {
        out.attr(*name, value);
        if *name == Attr::Href && urls.leaves_site(value) {
            out.attr(Attr::Rel, "noopener noreferrer");
        }
    }
    true
}

/// The value of an attribute as it may stand in the page.
fn checked<'a>(rule: Rule, value: &'a str, urls: &Urls<'_>) -> Option<Cow<'a, str>> {
    let url = match rule {
        Rule::Text => return Some(value.into()),
        Rule::Flag => return Some("".into()),
        Rule::Digits => {
            let digits = value.trim();
            let fits = digits.len() <= 5 && decimal::parse(digits).is_some();
            return fits.then(|| digits.into());
        }
        Rule::Direction => return one_of(DIRECTIONS, value),
        Rule::Numbering => return one_of(NUMBERINGS, value),
        Rule::Scope => return one_of(SCOPES, value),
        // Word's footnotes point into the article itself, where no id is kept.
        Rule::Link if value.trim_start().starts_with('#') => None,
        Rule::Link => urls.link(value),
        Rule::Image => urls.image(value),
        Rule::Media => urls.media(value),
    };
    Some(url?.as_str().to_owned().into())
}

/// The value, if it is one of a list; else in lower case, if that is one.
fn one_of<'a>(words: &str, value: &'a str) -> Option<Cow<'a, str>> {
    let value = value.trim();
    if place(words, value).is_some() {
        return Some(value.into());
    }
    let value = value.to_ascii_lowercase();
    place(words, &value)?;
    Some(value.into())
}

fn shifted(tag: Tag, shift: isize) -> Tag {
    tag.heading_level().map_or(tag, |level| {
        Tag::heading(level.saturating_add_signed(shift))
    })
}

/// What takes the highest heading of a body to the wanted level.
fn shift(raw: &[RawNode], first_heading: usize) -> isize {
    let mut highest = None;
    for node in not_removed(raw) {
        if let RawNode::Open { name, .. } = node
            && let Some(level) = Tag::from_name(name).and_then(Tag::heading_level)
            && highest.is_none_or(|highest| level < highest)
        {
            highest = Some(level);
        }
    }
    highest.map_or(0, |level| first_heading.cast_signed() - level.cast_signed())
}
