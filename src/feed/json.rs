//! JSON as it comes in, in pieces that are cut anywhere, written down as [`Value`](super::Value)s.
//!
//! RFC 8259 to the letter: what the browser's own parser refuses is refused here.
//! Nothing recurses, so no depth exhausts the stack. The items of a feed are handed over one by one, so that a long list is
//! never in memory as a whole.

mod run;

use core::mem::take;
use run::run;

/// What may come next, spaces apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Due {
    /// A value.
    Value,
    /// A value, or the end of an array without any.
    Element,
    /// The name of a field.
    Name,
    /// The same, or the end of an object without any.
    Field,
    /// `:`.
    Colon,
    /// `,` or the end of what is open; the end of it all where nothing is.
    Next,
}

/// What the next byte belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inside {
    Nothing,
    Text,
    /// A text, right behind a backslash.
    Escape,
    /// A number, `true`, `false` or `null`.
    Word,
}

/// What the reading comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event<'a> {
    /// The array `items` of the document begins. Of a name written twice the last counts, so what came before is void.
    Items,
    /// An element of it, as [`Value::new`](super::Value::new) takes it.
    Item(&'a str),
}

/// Refused: no JSON, or not in UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotJson;

/// What a single text or number is as a [`Value`](super::Value): a text in NFC, without U+0000 and U+0001; empty where it is no JSON.
/// In the browser its own parser says so (`value.js`).
pub type Scalar = fn(&str) -> String;

/// Reads a document.
#[derive(Debug)]
pub struct Json {
    scalar: Scalar,
    /// What ends each array and object that is open.
    open: Vec<u8>,
    due: Due,
    inside: Inside,
    /// Whether the last name of the document itself is `items`.
    named_items: bool,
    /// Where in `out` an item begins, if they are being read.
    items: Option<usize>,
    /// Where in `out` the present text or word begins, which stands there as it came until it ends.
    start: usize,
    /// Whether that text has an escape, or a character that NFC may change.
    is_odd: bool,
    out: Vec<u8>,
}

impl Json {
    /// Nothing read so far. `scalar` is asked for numbers, and for texts that have escapes or may not be in NFC: most go
    /// as they are.
    #[must_use]
    pub const fn new(scalar: Scalar) -> Self {
        Self {
            scalar,
            open: Vec::new(),
            due: Due::Value,
            inside: Inside::Nothing,
            named_items: false,
            items: None,
            start: 0,
            is_odd: false,
            out: Vec::new(),
        }
    }

    /// Takes the next bytes, and tells what they come to.
    ///
    /// # Errors
    ///
    /// [`NotJson`]. Nothing may follow then. What is wrong inside of an item may be told no sooner than at its end.
    pub fn push(&mut self, mut bytes: &[u8], tell: Tell<'_>) -> Result<(), NotJson> {
        while let Some((byte, rest)) = bytes.split_first() {
            match self.inside {
                Inside::Text => {
                    let (length, is_odd) = run(bytes);
                    self.is_odd |= is_odd;
                    let (run, behind) = bytes.split_at(length);
                    self.out.extend_from_slice(run);
                    let Some((end, rest)) = behind.split_first() else {
                        return Ok(());
                    };
                    bytes = rest;
                    match end {
                        b'"' => self.text(tell)?,
                        b'\\' => {
                            self.out.push(b'\\');
                            self.is_odd = true;
                            self.inside = Inside::Escape;
                        }
                        _ => return Err(NotJson),
                    }
                    continue;
                }
                Inside::Escape => {
                    self.out.push(*byte);
                    self.inside = Inside::Text;
                }
                Inside::Word if byte.is_ascii_alphanumeric() || b"+-.".contains(byte) => {
                    self.out.push(*byte);
                }
                Inside::Word => {
                    self.word(tell)?;
                    continue;
                }
                Inside::Nothing => self.sign(*byte, tell)?,
            }
            bytes = rest;
        }
        Ok(())
    }

    /// Ends the document, and gives it with its `items` empty, as [`Value::new`](super::Value::new) takes it.
    ///
    /// # Errors
    ///
    /// [`NotJson`] where it has not come to its end.
    pub fn finish(mut self) -> Result<String, NotJson> {
        if self.inside == Inside::Word {
            self.word(&mut |_| {})?;
        }
        let ends = self.open.is_empty() && self.due == Due::Next && self.inside == Inside::Nothing;
        let out = String::from_utf8(self.out).ok();
        out.filter(|_| ends).ok_or(NotJson)
    }

    /// Reads a byte between texts and words.
    fn sign(&mut self, byte: u8, tell: Tell<'_>) -> Result<(), NotJson> {
        let last = self.open.last().copied().unwrap_or_default();
        match (byte, self.due) {
            (b' ' | b'\t' | b'\n' | b'\r', _) => {}
            (b',', Due::Next) if last == b'}' => self.due = Due::Name,
            (b',', Due::Next) if last == b']' => self.due = Due::Value,
            (b':', Due::Colon) => self.due = Due::Value,
            (b'}', Due::Field | Due::Next) | (b']', Due::Element | Due::Next) if byte == last => {
                self.end(byte, tell)?;
            }
            (_, Due::Colon | Due::Next) => return Err(NotJson),
            (b'"', _) => self.begin(byte, Inside::Text),
            (_, Due::Name | Due::Field) => return Err(NotJson),
            (b'{', _) => self.open(byte, b'}', Due::Field, tell),
            (b'[', _) => self.open(byte, b']', Due::Element, tell),
            _ => self.begin(byte, Inside::Word),
        }
        Ok(())
    }

    /// Begins a text or a word.
    fn begin(&mut self, byte: u8, inside: Inside) {
        self.start = self.out.len();
        self.out.push(byte);
        self.inside = inside;
    }

    /// Begins an array or an object.
    fn open(&mut self, step: u8, end: u8, due: Due, tell: Tell<'_>) {
        self.out.push(step);
        if step == b'[' && self.named_items && self.open == [b'}'] {
            self.items = Some(self.out.len());
            tell(Event::Items);
        }
        self.open.push(end);
        self.due = due;
    }

    /// Ends it.
    fn end(&mut self, end: u8, tell: Tell<'_>) -> Result<(), NotJson> {
        self.open.pop();
        self.out.push(end);
        if self.open.len() == 1 {
            self.items = None;
        }
        self.ended(tell)
    }

    /// Notes that a value has come to its end.
    fn ended(&mut self, tell: Tell<'_>) -> Result<(), NotJson> {
        self.inside = Inside::Nothing;
        self.due = Due::Next;
        if let Some(start) = self.items.filter(|_| self.open.len() == 2) {
            tell(Event::Item(utf8(&self.out, start)?));
            self.out.truncate(start);
        }
        Ok(())
    }

    /// Ends a text, be it a name.
    fn text(&mut self, tell: Tell<'_>) -> Result<(), NotJson> {
        if take(&mut self.is_odd) {
            self.out.push(b'"');
            self.settle()?;
        } else {
            self.out.push(0);
        }
        if !matches!(self.due, Due::Name | Due::Field) {
            return self.ended(tell);
        }
        if self.open.len() == 1 {
            self.named_items = self.out.get(self.start..) == Some(b"\"items\0");
        }
        self.inside = Inside::Nothing;
        self.due = Due::Colon;
        Ok(())
    }

    /// Writes what a text or a number is in its place.
    fn settle(&mut self) -> Result<(), NotJson> {
        let settled = (self.scalar)(utf8(&self.out, self.start)?);
        self.out.truncate(self.start);
        self.out.extend_from_slice(settled.as_bytes());
        if settled.is_empty() {
            Err(NotJson)
        } else {
            Ok(())
        }
    }

    /// Ends a number, `true`, `false` or `null`.
    fn word(&mut self, tell: Tell<'_>) -> Result<(), NotJson> {
        let step = match self.out.get(self.start..).unwrap_or_default() {
            b"null" => b'n',
            b"true" => b't',
            b"false" => b'f',
            _ => {
                self.settle()?;
                return self.ended(tell);
            }
        };
        self.out.truncate(self.start);
        self.out.push(step);
        self.ended(tell)
    }
}

/// What is told of a document on the way.
type Tell<'t> = &'t mut dyn FnMut(Event<'_>);

/// What stands behind a place, as text.
fn utf8(bytes: &[u8], start: usize) -> Result<&str, NotJson> {
    str::from_utf8(bytes.get(start..).unwrap_or_default()).map_err(|_| NotJson)
}
