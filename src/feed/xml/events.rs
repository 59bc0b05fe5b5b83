//! XML as tags and text, read on over whatever is not well-formed. `quick-xml` splits the document; what it refuses, or would read
//! the rest of the document into, is a [`Fault`] here.
//!
//! Every piece is looked at once, or a constant number of times, so reading is linear in the document.

use super::fault::Fault;
use quick_xml::Reader;
use quick_xml::errors::{Error, SyntaxError};
use quick_xml::events::{BytesRef, BytesStart, Event as Quick};
use std::borrow::Cow;

/// A piece of a document.
pub(super) enum Event<'x> {
    /// A start tag; whether it is an end tag too.
    Start(BytesStart<'x>, bool),
    /// The name of an end tag.
    End(&'x str),
    /// Text without references.
    Text(Cow<'x, str>),
    /// The content of a CDATA section.
    Raw(&'x str),
    /// A reference, without `&` and `;`.
    Reference(BytesRef<'x>),
    /// The XML declaration.
    Declaration,
    /// Something that XML does not allow; reading goes on.
    Fault(Fault),
}

/// The longest name of a reference that anybody uses is `CounterClockwiseContourIntegral`.
const LONGEST_REFERENCE: usize = 31;

/// The events of a document.
pub(super) struct Events<'x> {
    xml: &'x str,
    reader: Reader<&'x [u8]>,
    /// Where the input of the reader begins.
    start: usize,
    /// What follows a fault.
    next: Option<(usize, Event<'x>)>,
    /// Marks that nothing closes from here on, and which are not looked for again.
    never_closed: NeverClosed,
}

#[derive(Default)]
struct NeverClosed {
    comment: bool,
    instruction: bool,
    doctype: bool,
}

impl<'x> Events<'x> {
    pub fn new(xml: &'x str) -> Self {
        let mut events = Self {
            xml,
            reader: reader(xml),
            start: 0,
            next: None,
            never_closed: NeverClosed::default(),
        };
        events.go_to(0);
        events
    }

    /// Reads on at an offset.
    fn go_to(&mut self, offset: usize) {
        // The reader would drop a byte order mark without counting it.
        let marked = self.rest(offset);
        let rest = marked.trim_start_matches('\u{feff}');
        self.start = offset + marked.len() - rest.len();
        self.reader = reader(rest);
    }

    fn rest(&self, offset: usize) -> &'x str {
        self.xml.get(offset..).unwrap_or_default()
    }

    /// A fault, and the event that comes of it.
    fn fault(&mut self, at: usize, fault: Fault, next: Event<'x>) -> (usize, Event<'x>) {
        self.next = Some((at, next));
        (at, Event::Fault(fault))
    }

    /// Text from one offset to another, in place of something that only looked like markup.
    fn text_up_to(&mut self, at: usize, end: usize, fault: Fault) -> (usize, Event<'x>) {
        let text = self.xml.get(at..end).unwrap_or_default();
        let text = text.split('&').next().unwrap_or_default();
        self.go_to(at + text.len());
        self.fault(at, fault, Event::Text(text.into()))
    }

    /// Skips a mark that is never closed: it is taken to end with the next `>`, or before the next `<`.
    fn skip(&mut self, at: usize) {
        let rest = self.rest(at);
        let mut ends = rest.match_indices(['<', '>']).skip(1);
        let length = ends.next().map_or(
            rest.len(),
            |(end, mark)| {
                if mark == ">" { end + 1 } else { end }
            },
        );
        self.go_to(at + length);
    }

    /// What is to be done before `quick-xml` sees a `<`; `None` if it may.
    fn repaired(&mut self, at: usize) -> Option<(usize, Event<'x>)> {
        let rest = self.rest(at);
        let inside = rest.strip_prefix('<')?;
        if let Some(after) = inside.strip_prefix('!') {
            let is_known = after.starts_with("[CDATA[")
                || after.starts_with("--") && !self.never_closed.comment
                || is_doctype(after) && !self.never_closed.doctype;
            if is_known {
                return None;
            }
            self.skip(at);
            return Some((at, Event::Fault(Fault::Markup)));
        }
        if inside.starts_with('?') {
            if !self.never_closed.instruction {
                return None;
            }
            self.skip(at);
            return Some((at, Event::Fault(Fault::Unclosed)));
        }
        let name = inside.strip_prefix('/').unwrap_or(inside);
        if !name.starts_with(begins_name) {
            let end = inside.find('<').map_or(rest.len(), |end| end + 1);
            return Some(self.text_up_to(at, at + end, Fault::LessThan));
        }
        let Err(end) = tag_end(rest) else {
            return None;
        };
        let broken = rest.get(..end).unwrap_or_default();
        let Some((tag, _)) = broken.split_once('>') else {
            return Some(self.text_up_to(at, at + end, Fault::LessThan));
        };
        self.go_to(at + tag.len() + 1);
        let tag = tag.get(1..).unwrap_or_default();
        let event = tag
            .strip_prefix('/')
            .map_or_else(|| start(tag), |name| Event::End(name_in(name)));
        Some(self.fault(at, Fault::Tag, event))
    }

    /// Goes on after something that `quick-xml` could not read to its end.
    fn recovered(&mut self, at: usize, error: &Error) -> (usize, Event<'x>) {
        let rest = self.rest(at);
        if matches!(error, Error::Syntax(SyntaxError::UnclosedCData)) {
            // The document is cut off here: what there is of it is text.
            let raw = rest.get("<![CDATA[".len()..).unwrap_or_default();
            self.go_to(self.xml.len());
            return self.fault(at, Fault::Unclosed, Event::Raw(raw));
        }
        match error {
            Error::Syntax(SyntaxError::UnclosedComment) => self.never_closed.comment = true,
            Error::Syntax(SyntaxError::UnclosedDoctype) => self.never_closed.doctype = true,
            _ => self.never_closed.instruction = true,
        }
        self.skip(at);
        (at, Event::Fault(Fault::Unclosed))
    }
}

impl<'x> Iterator for Events<'x> {
    /// An event and its offset.
    type Item = (usize, Event<'x>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(next) = self.next.take() {
                return Some(next);
            }
            let at = self.start + self.reader.buffer_position() as usize;
            if at >= self.xml.len() {
                return None;
            }
            if let Some(repaired) = self.repaired(at) {
                return Some(repaired);
            }
            let event = match self.reader.read_event() {
                Ok(Quick::Text(text)) if text.starts_with('&') => {
                    let text = Event::Text(text.xml10_content());
                    return Some(self.fault(at, Fault::Ampersand, text));
                }
                Ok(Quick::Text(text)) => Event::Text(text.xml10_content()),
                Ok(Quick::GeneralRef(name)) if !is_reference(&name) => {
                    let end = self.start + self.reader.buffer_position() as usize;
                    let text = self.xml.get(at..end).unwrap_or_default();
                    return Some(self.fault(at, Fault::Ampersand, Event::Text(text.into())));
                }
                Ok(Quick::GeneralRef(name)) => Event::Reference(name),
                Ok(Quick::CData(_)) => {
                    let end = self.start + self.reader.buffer_position() as usize;
                    let section = self.xml.get(at..end).unwrap_or_default();
                    let section = section.strip_prefix("<![CDATA[");
                    let raw = section.and_then(|section| section.strip_suffix("]]>"));
                    Event::Raw(raw.unwrap_or_default())
                }
                Ok(Quick::Start(tag)) => Event::Start(tag, false),
                Ok(Quick::Empty(tag)) => Event::Start(tag, true),
                Ok(Quick::End(_)) => {
                    let tag = self.rest(at).get(2..).unwrap_or_default();
                    Event::End(name_in(tag))
                }
                Ok(Quick::Decl(_)) => Event::Declaration,
                // A second document type would be looked through to the end of the document if nothing closed it.
                Ok(Quick::DocType(_)) => {
                    self.never_closed.doctype = true;
                    continue;
                }
                Ok(Quick::Comment(_) | Quick::PI(_)) | Err(Error::IllFormed(_)) => continue,
                Ok(Quick::Eof) => return None,
                Err(error) => return Some(self.recovered(at, &error)),
            };
            return Some((at, event));
        }
    }
}

/// A reader that leaves it to us what may end where.
fn reader(xml: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(xml);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    config.check_end_names = false;
    reader
}

/// The event of a start tag, from its content.
fn start(content: &str) -> Event<'_> {
    let is_empty = content.ends_with('/');
    let content = content.strip_suffix('/').unwrap_or(content);
    let name = name_in(content);
    Event::Start(BytesStart::from_content(content, name.len()), is_empty)
}

/// The name that a tag begins with.
fn name_in(tag: &str) -> &str {
    let ends = |letter: char| letter.is_ascii_whitespace() || matches!(letter, '>' | '/');
    tag.split(ends).next().unwrap_or_default()
}

/// Where the tag at the beginning of a string ends, or where other markup or the end of the document cuts it off: no tag has a `<` in
/// it, not even in an attribute, so one that has was never closed, or a quotation mark in it.
fn tag_end(string: &str) -> Result<usize, usize> {
    let mut quote = None;
    let mut bytes = string.bytes().enumerate().skip(1).peekable();
    while let Some((index, byte)) = bytes.next() {
        match (quote, byte) {
            (None, b'>') => return Ok(index + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            (_, b'<') => {
                let next = bytes.peek().map(|(_, next)| *next);
                let begins_markup = next.is_none_or(|next| {
                    next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?')
                });
                if quote.is_none() || begins_markup {
                    return Err(index);
                }
            }
            _ => {}
        }
    }
    Err(string.len())
}

fn begins_name(letter: char) -> bool {
    letter.is_alphabetic() || matches!(letter, '_' | ':')
}

/// Whether what follows `<!` begins a document type.
fn is_doctype(markup: &str) -> bool {
    let word = markup.get(.."DOCTYPE".len());
    word.is_some_and(|word| word.eq_ignore_ascii_case("DOCTYPE"))
}

/// Whether the name between `&` and `;` is one of a reference, and not just a sentence that happens to have both.
fn is_reference(name: &str) -> bool {
    let name = name.strip_prefix('#').unwrap_or(name);
    (1..=LONGEST_REFERENCE).contains(&name.len())
        && name
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.' | ':'))
}
