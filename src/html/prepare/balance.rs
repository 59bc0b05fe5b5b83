//! Writes a document again so that each tag has its partner, and none is nested deeper than browsers parse in linear time.
//!
//! A browser's parser looks through all open elements at many tags, and opens the formatting elements again that were not closed
//! (`<p><b></p>`) in each element that follows: both are quadratic. Where every element is closed explicitly, before the parser
//! would close it by itself, no more elements are open in the parser than here, but for the `tbody` and `tr` that it adds.

use super::elements::{
    bounds_scope, ends_paragraph, is_block, is_heading, is_ignored, is_math, is_table_part,
    is_table_section, is_void, may_end_blocks,
};
use super::tokens::{StartTag, Token, tokens};
use crate::html::removals::{RemovalKind, Removals};
use std::borrow::Cow;

/// Start tags that would nest deeper are dropped. Blink and WebKit nest up to 512 elements; the parser adds at most one for
/// each of these.
pub(super) const MAX_DEPTH: usize = 200;

/// The balanced form of a document.
pub(super) fn balance(html: &str, removals: &mut Removals) -> String {
    let mut balancer = Balancer {
        out: String::with_capacity(html.len()),
        open: Vec::new(),
        paragraphs: 0,
        formulas: 0,
        dropped: Vec::new(),
        removals,
    };
    let is_drawing_end = |token: &Token<'_>| matches!(token, Token::End(name) if name == "svg");
    // How many ends of drawings are to come, once there is a drawing.
    let mut drawing_ends = None;
    let mut open_drawings = 0_usize;
    let mut tokens = tokens(html);
    while let Some(token) = tokens.next() {
        match token {
            // A drawing is removed whatever is in it.
            Token::Start(tag) if tag.name == "svg" => {
                let count_ends = || tokens.clone().filter(is_drawing_end).count();
                let ends = *drawing_ends.get_or_insert_with(count_ends);
                if !tag.is_self_closing && ends > open_drawings {
                    if open_drawings == 0 {
                        balancer.out.push_str("<svg></svg>");
                    }
                    open_drawings += 1;
                }
            }
            Token::End(name) if name == "svg" => {
                drawing_ends = drawing_ends.map(|ends| ends - 1);
                open_drawings = open_drawings.saturating_sub(1);
            }
            _ if open_drawings > 0 => {}
            Token::Text(text) => balancer.out.push_str(text),
            Token::Start(tag) => balancer.start(tag),
            Token::End(name) => balancer.end(&name),
        }
    }
    balancer.close_from(0);
    balancer.out
}

/// An element that is open, with what is asked of it at most tags.
struct OpenElement<'a> {
    name: Cow<'a, str>,
    bounds_scope: bool,
    is_block: bool,
}

impl<'a> OpenElement<'a> {
    fn new(name: Cow<'a, str>) -> Self {
        Self {
            bounds_scope: bounds_scope(&name),
            is_block: is_block(&name),
            name,
        }
    }
}

struct Balancer<'a, 'r> {
    out: String,
    /// The elements that are open, outermost first.
    open: Vec<OpenElement<'a>>,
    /// How many of them are paragraphs or formulas. Mostly there are none, and nobody has to look for them.
    paragraphs: usize,
    formulas: usize,
    /// The elements within them whose tags are dropped.
    dropped: Vec<Cow<'a, str>>,
    removals: &'r mut Removals,
}

impl<'a> Balancer<'a, '_> {
    fn start(&mut self, tag: StartTag<'a>) {
        let name = &*tag.name;
        if is_ignored(name) {
            return;
        }
        if is_table_part(name) && !self.make_room_in_table(name) {
            return;
        }
        self.close_implied(name);
        if let Some(raw) = tag.raw {
            self.push_raw(&tag, raw);
        } else if is_void(name) {
            self.push_tag(&tag);
        } else if tag.is_self_closing && is_math(name) {
            self.push_tag(&tag);
            self.push_end(name);
        } else if self.open.len() < MAX_DEPTH {
            self.push_tag(&tag);
            self.paragraphs += usize::from(name == "p");
            self.formulas += usize::from(name == "math");
            self.open.push(OpenElement::new(tag.name));
        } else {
            self.removals.add(RemovalKind::Depth, tag.source);
            self.separate(name);
            self.dropped.push(tag.name);
        }
    }

    fn end(&mut self, name: &str) {
        if name == "br" {
            self.out.push_str("<br>");
            return;
        }
        let nearest = self.dropped.iter().rev().take(MAX_DEPTH);
        if let Some(above) = nearest.into_iter().position(|open| open == name) {
            self.separate(name);
            self.dropped.truncate(self.dropped.len() - above - 1);
            return;
        }
        let found = if is_table_part(name) {
            let table = self.last("table");
            self.last(name).filter(|index| Some(*index) > table)
        } else if name == "table" {
            self.last("table")
        } else if is_heading(name) {
            self.last_in_scope(is_heading)
        } else {
            self.last_in_scope(|open| open == name)
                .filter(|index| may_end_blocks(name) || !self.has_block_above(*index))
        };
        if let Some(index) = found {
            self.close_from(index);
        }
    }

    /// Closes what the parser closes by itself when an element begins.
    fn close_implied(&mut self, name: &str) {
        let found = match name {
            "li" => self.last_item(|open| open == "li"),
            "dd" | "dt" => self.last_item(|open| matches!(open, "dd" | "dt")),
            "a" | "button" | "nobr" => self.last_in_scope(|open| open == name),
            "input" | "keygen" | "select" | "textarea" => self.last("select"),
            "option" | "optgroup" => self.top(|open| open == "option"),
            "rp" | "rt" => self.top(|open| matches!(open, "rp" | "rt")),
            "table" if !self.is_in_cell() => self.last("table"),
            _ if is_heading(name) => self.top(is_heading),
            _ => None,
        };
        if let Some(index) = found {
            self.close_from(index);
        }
        if self.formulas > 0
            && !is_math(name)
            && let Some(index) = self.last("math")
        {
            self.close_from(index);
        }
        if self.paragraphs > 0
            && ends_paragraph(name)
            && let Some(index) = self.last_in_scope(|open| open == "p")
        {
            self.close_from(index);
        }
    }

    /// Closes what is between a table and its next part. Returns whether there is a table.
    fn make_room_in_table(&mut self, name: &str) -> bool {
        let Some(table) = self.last("table") else {
            return false;
        };
        let mut inner = self.open.iter().skip(table + 1).peekable();
        let mut kept = table + 1;
        let mut keep = |is_kept: fn(&str) -> bool| {
            kept += usize::from(inner.next_if(|open| is_kept(&open.name)).is_some());
        };
        match name {
            "col" => keep(|open| open == "colgroup"),
            "tr" => keep(is_table_section),
            "td" | "th" => {
                keep(is_table_section);
                keep(|open| open == "tr");
            }
            _ => {}
        }
        self.close_from(kept);
        true
    }

    /// Whether the innermost table has an open cell or caption.
    fn is_in_cell(&self) -> bool {
        let names = self.open.iter().rev().map(|open| &*open.name);
        names
            .take_while(|name| *name != "table")
            .any(|name| matches!(name, "caption" | "td" | "th"))
    }

    fn last(&self, name: &str) -> Option<usize> {
        self.open.iter().rposition(|open| open.name == name)
    }

    fn top(&self, is_wanted: fn(&str) -> bool) -> Option<usize> {
        let (top, below) = self.open.split_last()?;
        is_wanted(&top.name).then_some(below.len())
    }

    fn last_in_scope(&self, is_wanted: impl Fn(&str) -> bool) -> Option<usize> {
        self.last_before(is_wanted, |open| open.bounds_scope)
    }

    /// The list item that a new one ends.
    fn last_item(&self, is_wanted: fn(&str) -> bool) -> Option<usize> {
        self.last_before(is_wanted, |open| {
            let is_passed = matches!(&*open.name, "address" | "div" | "p");
            open.bounds_scope || open.is_block && !is_passed
        })
    }

    /// The innermost element that is wanted, unless one that ends the search is within it.
    fn last_before(
        &self,
        is_wanted: impl Fn(&str) -> bool,
        ends: impl Fn(&OpenElement<'_>) -> bool,
    ) -> Option<usize> {
        let found = |open: &OpenElement<'_>| is_wanted(&open.name) || ends(open);
        let index = self.open.iter().rposition(found)?;
        let open = self.open.get(index)?;
        is_wanted(&open.name).then_some(index)
    }

    fn has_block_above(&self, index: usize) -> bool {
        self.open.iter().skip(index).any(|open| open.is_block)
    }

    /// Closes the open elements from an index on.
    fn close_from(&mut self, index: usize) {
        self.dropped = Vec::new();
        while self.open.len() > index
            && let Some(OpenElement { name, .. }) = self.open.pop()
        {
            self.paragraphs -= usize::from(name == "p");
            self.formulas -= usize::from(name == "math");
            self.push_end(&name);
        }
    }

    fn push_tag(&mut self, tag: &StartTag<'_>) {
        self.out.push_str(tag.source);
        self.out.push('>');
    }

    fn push_end(&mut self, name: &str) {
        for part in ["</", name, ">"] {
            self.out.push_str(part);
        }
    }

    /// An element whose content is text. Where that could be read as tags it is either nothing that a visitor sees, or is
    /// written as text.
    fn push_raw(&mut self, tag: &StartTag<'_>, raw: &str) {
        if matches!(&*tag.name, "plaintext" | "xmp") {
            self.out
                .push_str(&raw.replace('&', "&amp;").replace('<', "&lt;"));
            return;
        }
        self.push_tag(tag);
        // Word's style sheets are within a comment, which older browsers did not show.
        if !raw.replacen("<!--", "", 1).contains('<') && raw.contains("<!--") == raw.contains("-->")
        {
            self.out.push_str(raw);
        }
        self.push_end(&tag.name);
    }

    /// Keeps the words before and after a dropped tag apart.
    fn separate(&mut self, name: &str) {
        if is_block(name) {
            self.out.push(' ');
        }
    }
}
