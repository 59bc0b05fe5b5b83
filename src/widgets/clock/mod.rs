//! `<vn-clock>`: the current time in Viet Nam.

mod description;

use self::description::ATTRIBUTES;
use super::description::definitions;
use super::time::timestamp;
use super::{Attributes, Definition, Input, Needs, View, Widget};
use crate::html::Attr;
use crate::time::civil::Instant;
use crate::time::format::Format;
use crate::time::lunar::LunarDate;

pub use self::description::DESCRIPTION;

/// The element.
pub const DEFINITION: Definition = Definition {
    tag: "vn-clock",
    attributes: &definitions(&ATTRIBUTES),
    has_feed: false,
    has_current: false,
    make: || Box::new(Clock::default()),
};

const SECOND: i64 = 1000;

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
            Input::Feed(_)
            | Input::Body(_)
            | Input::Current(_)
            | Input::Reading(_)
            | Input::Name(_) => {}
        }
    }

    fn needs(&self) -> Needs<'_> {
        let next_second = |now: Instant| (now.millis().div_euclid(SECOND) + 1) * SECOND;
        Needs {
            wake: self.now.map(next_second).and_then(Instant::from_millis),
            ..Needs::default()
        }
    }

    fn view(&self) -> View {
        let Some(now) = self.now else {
            return View::fallback();
        };
        let format = self.attributes.format("format", Format::CLOCK);
        let mut text = format.text(now, now);
        // Outside the calendar's table nothing is added: a solar date in brackets would be taken for a lunar one.
        if self.attributes.flag("lunar")
            && let Some(lunar) = LunarDate::from_solar(now.civil().date)
        {
            text = format!("{text} ({})", lunar.short());
        }
        View::plain(timestamp(Some("time"), now, text).attr(Attr::Translate, "no"))
    }
}
