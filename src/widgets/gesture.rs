//! What fingers do with the picture in the viewer: two make it larger or smaller, one moves it or swipes to another picture, and two
//! taps make it larger without any skill.
//!
//! Lengths are in CSS pixels. Places are relative to the middle of the picture, before anything was done with it.

/// A position, or a displacement, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Vector {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Vector {
    fn minus(self, other: Self) -> Self {
        Self {
            x: self.x - other.x,
            y: self.y - other.y,
        }
    }

    fn times(self, factor: f64) -> Self {
        Self {
            x: self.x * factor,
            y: self.y * factor,
        }
    }

    fn length(self) -> f64 {
        self.x.hypot(self.y)
    }

    fn middle(self, other: Self) -> Self {
        Self {
            x: f64::midpoint(self.x, other.x),
            y: f64::midpoint(self.y, other.y),
        }
    }

    fn within(self, limit: Self) -> Self {
        Self {
            x: self.x.clamp(-limit.x, limit.x),
            y: self.y.clamp(-limit.y, limit.y),
        }
    }
}

/// How the picture is shown: enlarged about its middle, then moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// How many times its size, 1 to [`LARGEST`].
    pub scale: f64,
    /// How far it is moved.
    pub moved: Vector,
}

impl Default for Placement {
    fn default() -> Self {
        Self {
            scale: 1.0,
            moved: Vector::default(),
        }
    }
}

impl Placement {
    /// The value of `transform`, in whole pixels and percents; empty for a picture as it was.
    #[must_use]
    pub fn transform(self) -> String {
        if self == Self::default() {
            return String::new();
        }
        let whole = |number: f64| number.round() as i64;
        format!(
            "translate({}px, {}px) scale(calc({} / 100))",
            whole(self.moved.x),
            whole(self.moved.y),
            whole(self.scale * 100.0)
        )
    }

    /// The same picture at another scale, so that what is at `place` comes to `target`.
    fn scaled(self, scale: f64, place: Vector, target: Vector) -> Self {
        let scale = scale.clamp(1.0, LARGEST);
        let way = place.minus(self.moved).times(scale / self.scale);
        Self {
            scale,
            moved: target.minus(way),
        }
    }

    /// The same, moved back until the picture covers the space that it had.
    fn within(self, size: Vector) -> Self {
        Self {
            moved: self.moved.within(size.times((self.scale - 1.0) / 2.0)),
            ..self
        }
    }
}

/// The largest scale.
pub const LARGEST: f64 = 5.0;
/// A picture that is left smaller than this is put back as it was.
const NEARLY: f64 = 1.05;
/// The scale that two taps lead to.
const TAPPED: f64 = 2.5;
/// A finger that moves less is tapping.
const STILL: f64 = 10.0;
/// A finger that moves at least so far to the side is swiping,
const SWIPE: f64 = 48.0;
/// if it moves up or down by less than half of that.
const SLOPE: f64 = 2.0;
/// Between two taps are at most so many milliseconds and pixels.
const TAP_PAUSE: f64 = 350.0;
const TAP_DISTANCE: f64 = 40.0;

/// A swipe to another picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swipe {
    /// To the right, as if to fetch what is on the left.
    Previous,
    /// To the left.
    Next,
}

#[derive(Clone, Copy, Debug)]
struct Finger {
    id: i32,
    start: Vector,
    now: Vector,
}

impl Finger {
    fn way(&self) -> Vector {
        self.now.minus(self.start)
    }
}

#[derive(Clone, Copy, Debug)]
struct Tap {
    place: Vector,
    time: f64,
}

/// The fingers on a picture, and what they have done so far.
#[derive(Clone, Debug, Default)]
pub struct Gesture {
    fingers: Vec<Finger>,
    /// Whether a second finger was down since the first one came.
    had_two: bool,
    placement: Placement,
    /// The placement when the last finger came or went.
    start: Placement,
    last_tap: Option<Tap>,
}

impl Gesture {
    /// How the picture is shown.
    #[must_use]
    pub fn placement(&self) -> Placement {
        self.placement
    }

    /// A finger comes down. A third one does nothing.
    pub fn press(&mut self, id: i32, place: Vector) {
        if self.fingers.len() == 2 {
            return;
        }
        self.had_two = !self.fingers.is_empty();
        self.fingers.push(Finger {
            id,
            start: place,
            now: place,
        });
        self.restart();
    }

    /// A finger moves. `size` is that of the picture as it was.
    pub fn shift(&mut self, id: i32, place: Vector, size: Vector) {
        let Some(finger) = self.fingers.iter_mut().find(|finger| finger.id == id) else {
            return;
        };
        finger.now = place;
        self.placement = match self.fingers.as_slice() {
            [one, other] => {
                let before = one.start.minus(other.start).length().max(1.0);
                let factor = one.now.minus(other.now).length() / before;
                let place = one.start.middle(other.start);
                let target = one.now.middle(other.now);
                let scale = self.start.scale * factor;
                self.start.scaled(scale, place, target).within(size)
            }
            [one] if self.is_enlarged() => {
                let start = self.start;
                start.scaled(start.scale, one.start, one.now).within(size)
            }
            // Nothing follows a finger that may swipe: the next picture is not there yet.
            _ => self.placement,
        };
    }

    /// A finger is lifted, at a time in milliseconds.
    pub fn lift(&mut self, id: i32, time: f64, size: Vector) -> Option<Swipe> {
        let lifted = self.take(id)?;
        if self.had_two {
            return None;
        }
        let Vector { x, y } = lifted.way();
        if lifted.way().length() < STILL {
            self.tap(lifted.start, time, size);
            return None;
        }
        self.last_tap = None;
        let is_swipe = x.abs() >= SWIPE && x.abs() >= y.abs() * SLOPE;
        let swipe = if x < 0.0 {
            Swipe::Next
        } else {
            Swipe::Previous
        };
        (is_swipe && !self.is_enlarged()).then_some(swipe)
    }

    /// The browser has taken a finger for something else.
    pub fn cancel(&mut self, id: i32) {
        self.take(id);
        self.last_tap = None;
    }

    fn is_enlarged(&self) -> bool {
        self.start.scale > 1.0
    }

    fn take(&mut self, id: i32) -> Option<Finger> {
        let index = self.fingers.iter().position(|finger| finger.id == id)?;
        let finger = self.fingers.remove(index);
        if self.fingers.is_empty() && self.placement.scale < NEARLY {
            self.placement = Placement::default();
        }
        self.restart();
        Some(finger)
    }

    /// From now on fingers change what they have come to so far.
    fn restart(&mut self) {
        self.start = self.placement;
        for finger in &mut self.fingers {
            finger.start = finger.now;
        }
    }

    fn tap(&mut self, place: Vector, time: f64, size: Vector) {
        let is_second = self.last_tap.is_some_and(|last| {
            time - last.time <= TAP_PAUSE && last.place.minus(place).length() <= TAP_DISTANCE
        });
        if !is_second {
            self.last_tap = Some(Tap { place, time });
            return;
        }
        self.last_tap = None;
        self.placement = if self.is_enlarged() {
            Placement::default()
        } else {
            self.start.scaled(TAPPED, place, place).within(size)
        };
        self.restart();
    }
}
