//! `<vn-clock>`: the time now, in Viet Nam.

use super::time::stamp;
use super::{AttributeDefinition, Attributes, Definition, Input, Kind, Needs, View, Widget};
use crate::civil::Instant;
use crate::format::Format;
use crate::html::Nodes;

/// The element.
pub const DEFINITION: Definition = Definition {
    tag: "vn-clock",
    attributes: &[AttributeDefinition {
        name: "format",
        kind: Kind::Format { default: "clock" },
    }],
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
            Input::Feed(_) | Input::Body(_) | Input::Current(_) => {}
        }
    }

    fn needs(&self) -> Needs {
        let second = |now: Instant| (now.millis().div_euclid(1000) + 1) * 1000;
        Needs {
            wake: self.now.map(second).and_then(Instant::from_millis),
            body: None,
        }
    }

    fn view(&self) -> View {
        let Some(now) = self.now else {
            return View::fallback();
        };
        let format = self.attributes.format("format", Format::CLOCK);
        let mut nodes = Nodes::default();
        stamp(&mut nodes, "time", now, &format, now);
        View::plain(nodes)
    }
}
