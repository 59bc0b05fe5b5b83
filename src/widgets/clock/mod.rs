//! `<vn-clock>`: the time now, in Viet Nam.

use super::time::stamp_with;
use super::{AttributeDefinition, Attributes, Definition, Input, Kind, Needs, Part, View, Widget};
use crate::time::civil::Instant;
use crate::time::format::{Format, push_lunar};
use crate::html::Nodes;
use crate::time::lunar::LunarDate;

/// The element.
pub const DEFINITION: Definition = Definition {
    tag: "vn-clock",
    attributes: &[
        AttributeDefinition {
            name: "format",
            kind: Kind::Format { default: "clock" },
        },
        AttributeDefinition {
            name: "lunar",
            kind: Kind::Flag,
        },
        // What it says is the business of src/browser/sync.js: the time that comes in is right already.
        AttributeDefinition {
            name: "sync",
            kind: Kind::FlagOrText,
        },
    ],
    has_feed: false,
    has_current: false,
    make: || Box::new(Clock::default()),
};

#[derive(Default)]
struct Clock {
    attributes: Attributes,
    now: Option<Instant>,
}

impl Widget for Clock {
    fn receive(&mut self, input: Input) {
        match input {
            Input::Attributes(attributes) => self.attributes = attributes,
            Input::Now(now) => self.now = Some(now),
            _ => {}
        }
    }

    fn needs(&self) -> Needs<'_> {
        let second = |now: Instant| (now.millis().div_euclid(1000) + 1) * 1000;
        Needs {
            wake: self.now.map(second).and_then(Instant::from_millis),
            ..Needs::default()
        }
    }

    fn view(&self, _: Part<'_>) -> View {
        let Some(now) = self.now else {
            return View::fallback();
        };
        let format = self.attributes.format("format", Format::CLOCK);
        let mut text = format.text(now, now);
        // Where the calendar's table ends nothing is added: the solar date in its place would pass for a lunar one.
        if self.attributes.flag("lunar")
            && let Some(lunar) = LunarDate::from_solar(now.civil().date)
        {
            text.push_str(" (");
            push_lunar(&mut text, lunar, false);
            text.push(')');
        }
        let mut nodes = Nodes::default();
        stamp_with(&mut nodes, "time", now, &text);
        View::plain(nodes)
    }
}
