//! `<vn-time>`: one given instant, formatted.

mod description;

use self::description::ATTRIBUTES;
use super::description::definitions;
use super::{Attributes, Definition, Input, Needs, View, Widget};
use crate::html::{Attr, Element, Str, Tag};
use crate::time::civil::Instant;
use crate::time::format::Format;
use crate::words;

pub use self::description::DESCRIPTION;

/// The element.
pub const DEFINITION: Definition = Definition {
    tag: "vn-time",
    attributes: &definitions(&ATTRIBUTES),
    has_feed: false,
    has_current: false,
    make: || Box::new(Time::default()),
};

#[derive(Default)]
struct Time {
    attributes: Attributes,
    now: Option<Instant>,
}

impl Time {
    fn format(&self) -> Format {
        self.attributes.format("format", Format::DATETIME)
    }
}

impl Widget for Time {
    fn receive(&mut self, input: Input) {
        match input {
            Input::Attributes(attributes) => self.attributes = attributes,
            Input::Now(now) => self.now = Some(now),
            Input::Feed(_)
            | Input::Body(_)
            | Input::Current(_)
            | Input::Reading(_)
            | Input::Name(_) => {}
        }
    }

    fn needs(&self) -> Needs<'_> {
        let times = self.attributes.instant("datetime").zip(self.now);
        Needs {
            wake: times.and_then(|(at, now)| self.format().next_change(at, now)),
            ..Needs::default()
        }
    }

    fn view(&self) -> View {
        let Some(at) = self.attributes.instant("datetime") else {
            return View::fallback();
        };
        View::plain(formatted("time", at, &self.format(), self.now))
    }
}

/// An instant in a format; a relative one as its date while nobody knows the moment. A translator would replace a text that changes by
/// itself, and the change would be lost.
pub(super) fn formatted(
    part: &'static str,
    at: Instant,
    format: &Format,
    now: Option<Instant>,
) -> Element {
    let text = match now {
        Some(now) => format.text(at, now),
        None if format.is_live() => Format::DATE.text(at, at),
        None => format.text(at, at),
    };
    let time = timestamp(Some(part), at, text);
    if format.is_live() {
        time.attr(Attr::Translate, "no")
    } else {
        time
    }
}

/// `<time datetime>`: an instant as text for visitors, and as a value for machines.
pub(super) fn timestamp(part: Option<&'static str>, at: Instant, text: impl Into<Str>) -> Element {
    let mut element = Element::new(Tag::Time);
    if let Some(part) = part {
        element = element.part(part);
    }
    element
        .attr(Attr::Datetime, at.civil().rfc3339())
        .attr(Attr::Lang, words::LANGUAGE)
        .text(text)
}
