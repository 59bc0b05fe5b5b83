//! How words look, and what the elements around them do about it.

use super::marks::{Mark, Marks};
use super::signs::{Lines, Said, Shift, lines, shift, slant, weight};
use crate::html::parsed::ParsedElement;
use crate::html::url::is_within_page;

/// How the words in an element look.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// The marks that they are to have.
    pub wanted: Marks,
    /// The marks that they have by elements that stay: a heading is bold, a link is underlined.
    pub given: Marks,
    /// The element that makes them bold: the author's, or `strong`.
    pub bold: &'static str,
    /// The element that makes them italic: the author's, or `em`.
    pub italic: &'static str,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            wanted: Marks::default(),
            given: Marks::default(),
            bold: "strong",
            italic: "em",
        }
    }
}

impl Look {
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
    pub fn allowed(&self) -> Marks {
        let mut given = self.given;
        given.set(Mark::Super, false);
        given.set(Mark::Sub, false);
        self.wanted.or(given)
    }

    /// Adds what the name of an element means.
    fn add_name(&mut self, element: &ParsedElement<'_>) -> bool {
        match &*element.name {
            "b" => self.set_bold("b"),
            "strong" => self.set_bold("strong"),
            "i" => self.set_italic("i"),
            "em" => self.set_italic("em"),
            "u" => self.wanted.set(Mark::Underline, true),
            "s" | "strike" => self.wanted.set(Mark::Strike, true),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "th" => self.given.set(Mark::Bold, true),
            "address" | "cite" | "dfn" | "var" => self.given.set(Mark::Italic, true),
            "ins" => self.given.set(Mark::Underline, true),
            "del" => self.given.set(Mark::Strike, true),
            "a" if is_link(element) => self.given.set(Mark::Underline, true),
            _ => {}
        }
        !matches!(
            &*element.name,
            "b" | "strong" | "i" | "em" | "u" | "s" | "strike" | "font"
        )
    }

    fn add_font(&mut self, parent: &Self, element: &ParsedElement<'_>) {
        match weight(&element.style) {
            Some(Said::Yes) if !self.wanted.has(Mark::Bold) => self.set_bold("strong"),
            Some(Said::No) => self.wanted.set(Mark::Bold, false),
            Some(Said::Inherit) => {
                self.wanted.set(Mark::Bold, parent.wanted.has(Mark::Bold));
            }
            Some(Said::Yes) | None => {}
        }
        match slant(&element.style) {
            Some(Said::Yes) if !self.wanted.has(Mark::Italic) => self.set_italic("em"),
            Some(Said::No) => self.wanted.set(Mark::Italic, false),
            Some(Said::Inherit) => {
                self.wanted
                    .set(Mark::Italic, parent.wanted.has(Mark::Italic));
            }
            Some(Said::Yes) | None => {}
        }
    }

    /// Adds lines to those of the elements around. A style takes away only those of its own element.
    fn add_lines(&mut self, parent: &Self, name: &str, lines: Lines) {
        let draws = |names: &[&str]| names.contains(&name);
        for (mark, is_drawn, is_own) in [
            (Mark::Underline, lines.underline, draws(&["u"])),
            (Mark::Strike, lines.strike, draws(&["s", "strike"])),
        ] {
            if is_drawn || is_own {
                self.wanted.set(mark, is_drawn || parent.wanted.has(mark));
            }
        }
    }

    /// Adds the place of the words. A `sup` or `sub` stays unless its style says otherwise.
    fn add_shift(&mut self, element: &ParsedElement<'_>) -> bool {
        let own = match &*element.name {
            "sup" => Some(Mark::Super),
            "sub" => Some(Mark::Sub),
            _ => None,
        };
        let said = match shift(element) {
            Some(Shift::Up) => Some(Mark::Super),
            Some(Shift::Down) => Some(Mark::Sub),
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
        self.wanted.set(Mark::Bold, true);
        self.bold = name;
    }

    fn set_italic(&mut self, name: &'static str) {
        self.wanted.set(Mark::Italic, true);
        self.italic = name;
    }
}

/// Whether an `a` stays one: a target in the page does not.
fn is_link(element: &ParsedElement<'_>) -> bool {
    let href = element.attribute("href");
    href.is_some_and(|href| !is_within_page(href))
}
