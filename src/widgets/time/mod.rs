//! `<vn-time>`: one given instant, formatted.

use super::{AttributeDefinition, Attributes, Definition, Input, Kind, Needs, Part, View, Widget};
use crate::time::civil::Instant;
use crate::time::format::Format;
use crate::html::{Attr, Nodes, Tag};

/// The element.
pub const DEFINITION: Definition = Definition {
    tag: "vn-time",
    attributes: &[
        AttributeDefinition {
            name: "datetime",
            kind: Kind::Instant,
        },
        AttributeDefinition {
            name: "format",
            kind: Kind::Format {
                default: "datetime",
            },
        },
    ],
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
    fn format(&self) -> Format<'_> {
        self.attributes.format("format", Format::DATETIME)
    }
}

impl Widget for Time {
    fn receive(&mut self, input: Input) {
        match input {
            Input::Attributes(attributes) => self.attributes = attributes,
            Input::Now(now) => self.now = Some(now),
            _ => {}
        }
    }

    fn needs(&self) -> Needs<'_> {
        let wake = self.attributes.instant("datetime").zip(self.now);
        let wake = wake.and_then(|(at, now)| self.format().next_change(at, now));
        Needs {
            wake,
            ..Needs::default()
        }
    }

    fn view(&self, _: Part<'_>) -> View {
        let Some(at) = self.attributes.instant("datetime") else {
            return View::fallback();
        };
        let now = self.now.unwrap_or(at);
        let mut nodes = Nodes::default();
        stamp(&mut nodes, "time", at, self.format(), now);
        View::plain(nodes)
    }
}

/// `<time part datetime>`: an instant for people and for machines.
pub(super) fn stamp(
    nodes: &mut Nodes,
    part: &'static str,
    at: Instant,
    format: Format<'_>,
    now: Instant,
) {
    stamp_with(nodes, part, at, &format.text(at, now));
}

/// The same with the text for people as it is given.
pub(super) fn stamp_with(nodes: &mut Nodes, part: &'static str, at: Instant, text: &str) {
    nodes
        .open(Tag::Time)
        .part(part)
        .attr(Attr::Datetime, &Format::RFC3339.text(at, at))
        .text(text)
        .close();
}
