//! How words look, and what the elements around them do about it.

use super::marks::{TextMark, TextMarks};
use super::signs::{Lines, SaidEmphasis, Shift, lines, shift, slant, weight};
use crate::html::parsed::ParsedElement;
use crate::html::url::is_within_page;

/// How the words in an element look.
#[derive(Clone, Copy)]
pub(super) struct TextLook {
    /// The marks that they are to have.
    pub wanted: TextMarks,
    /// The marks that they have by elements that stay: a heading is bold, a link is underlined.
    pub given: TextMarks,
    /// The element that makes them bold: the author's, or `strong`.
    pub bold: &'static str,
    /// The element that makes them italic: the author's, or `em`.
    pub italic: &'static str,
}

impl Default for TextLook {
    fn default() -> Self {
        Self {
            wanted: TextMarks::default(),
            given: TextMarks::default(),
            bold: "strong",
            italic: "em",
        }
    }
}

impl TextLook {
    /// The look inside of an element, and whether the element stays. One that does not is replaced by its children, which get what
    /// it means.
    pub fn enter(&self, element: &ParsedElement<'_>) -> (Self, bool) {
        let mut look = *self;
        let stays = look.add_name(element);
        look.add_font(self, element);
        if let Some(lines) = lines(&element.style) {
            look.add_lines(self, &element.name, lines);
        }
        let stays = look.add_shift(element) && stays;
        (look, stays)
    }

    /// The marks that an element around the words may have. A raised element in a raised one would be raised twice.
    pub fn allowed(&self) -> TextMarks {
        let mut given = self.given;
        given.set(TextMark::Super, false);
        given.set(TextMark::Sub, false);
        self.wanted.or(given)
    }

    /// Adds what the name of an element means.
    fn add_name(&mut self, element: &ParsedElement<'_>) -> bool {
        match &*element.name {
            "b" => self.set_bold("b"),
            "strong" => self.set_bold("strong"),
            "i" => self.set_italic("i"),
            "em" => self.set_italic("em"),
            "u" => self.wanted.set(TextMark::Underline, true),
            "s" | "strike" => self.wanted.set(TextMark::Strike, true),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "th" => self.given.set(TextMark::Bold, true),
            "address" | "cite" | "dfn" | "var" => self.given.set(TextMark::Italic, true),
            "ins" => self.given.set(TextMark::Underline, true),
            "del" => self.given.set(TextMark::Strike, true),
            "a" if is_link(element) => self.given.set(TextMark::Underline, true),
            _ => {}
        }
        !matches!(
            &*element.name,
            "b" | "strong" | "i" | "em" | "u" | "s" | "strike" | "font"
        )
    }

    fn add_font(&mut self, parent: &Self, element: &ParsedElement<'_>) {
        match weight(&element.style) {
            Some(SaidEmphasis::Yes) if !self.wanted.has(TextMark::Bold) => self.set_bold("strong"),
            Some(SaidEmphasis::No) => self.wanted.set(TextMark::Bold, false),
            Some(SaidEmphasis::Inherit) => {
                self.wanted
                    .set(TextMark::Bold, parent.wanted.has(TextMark::Bold));
            }
            Some(SaidEmphasis::Yes) | None => {}
        }
        match slant(&element.style) {
            Some(SaidEmphasis::Yes) if !self.wanted.has(TextMark::Italic) => self.set_italic("em"),
            Some(SaidEmphasis::No) => self.wanted.set(TextMark::Italic, false),
            Some(SaidEmphasis::Inherit) => {
                self.wanted
                    .set(TextMark::Italic, parent.wanted.has(TextMark::Italic));
            }
            Some(SaidEmphasis::Yes) | None => {}
        }
    }

    /// Adds lines to those of the elements around. A style takes away only those of its own element.
    fn add_lines(&mut self, parent: &Self, name: &str, lines: Lines) {
        let draws = |names: &[&str]| names.contains(&name);
        for (mark, is_drawn, is_own) in [
            (TextMark::Underline, lines.underline, draws(&["u"])),
            (TextMark::Strike, lines.strike, draws(&["s", "strike"])),
        ] {
            if is_drawn || is_own {
                self.wanted.set(mark, is_drawn || parent.wanted.has(mark));
            }
        }
    }

    /// Adds the place of the words. A `sup` or `sub` stays unless its style says otherwise.
    fn add_shift(&mut self, element: &ParsedElement<'_>) -> bool {
        let own = match &*element.name {
            "sup" => Some(TextMark::Super),
            "sub" => Some(TextMark::Sub),
            _ => None,
        };
        let said = match shift(element) {
            Some(Shift::Up) => Some(TextMark::Super),
            Some(Shift::Down) => Some(TextMark::Sub),
            Some(Shift::Level) => return own.is_none(),
            None => own,
        };
        match said {
            Some(mark) if said == own => self.given.set_position(mark),
            Some(mark) => self.wanted.set_position(mark),
            None => {}
        }
        said == own || own.is_none()
    }

    fn set_bold(&mut self, name: &'static str) {
        self.wanted.set(TextMark::Bold, true);
        self.bold = name;
    }

    fn set_italic(&mut self, name: &'static str) {
        self.wanted.set(TextMark::Italic, true);
        self.italic = name;
    }
}

/// Whether an `a` stays one: a target in the page does not.
fn is_link(element: &ParsedElement<'_>) -> bool {
    let href = element.attribute("href");
    href.is_some_and(|href| !is_within_page(href))
}
