//! The time of day.

use super::scanner::Scanner;
use crate::time::civil::TimeOfDay;

/// A time of day as written, whether it exists or not.
#[derive(Default)]
pub(super) struct WrittenTime {
    hour: u8,
    minute: u8,
    second: u8,
    pub(super) has_seconds: bool,
    pub(super) millisecond: u16,
    half: Option<Half>,
}

/// A half of the day.
#[derive(Clone, Copy)]
enum Half {
    BeforeNoon,
    AfterNoon,
}

impl WrittenTime {
    /// `HH:mm`, then perhaps `:ss`.
    pub(super) fn two_digits(scanner: &mut Scanner<'_>) -> Option<Self> {
        scanner.attempt(|ahead| {
            let hour = ahead.number(2..=2)?;
            Self::after_hour(hour, ahead)
        })
    }

    /// `H:mm[:ss]`, `15h13` or the same in words, then perhaps the half of the day.
    pub(super) fn read(scanner: &mut Scanner<'_>) -> Option<Self> {
        scanner.attempt(|ahead| {
            let hour = ahead.number(1..=2)?;
            let clock = Self::after_hour(hour, ahead).or_else(|| Self::in_words(hour, ahead))?;
            let half = ahead.attempt(Half::read);
            Some(Self { half, ..clock })
        })
    }

    fn after_hour(hour: u8, scanner: &mut Scanner<'_>) -> Option<Self> {
        scanner.attempt(|ahead| {
            let minute = minute_or_second(ahead)?;
            let second = minute_or_second(ahead);
            Some(Self {
                hour,
                minute,
                second: second.unwrap_or(0),
                has_seconds: second.is_some(),
                ..Self::default()
            })
        })
    }

    fn in_words(hour: u8, scanner: &mut Scanner<'_>) -> Option<Self> {
        let minute = if scanner.word("h") {
            scanner.number(2..=2)?
        } else {
            scanner.space();
            if !scanner.phrase("gio") {
                return None;
            }
            scanner.space();
            let minute = scanner.number(1..=2)?;
            scanner.attempt(|ahead| {
                ahead.space();
                ahead.phrase("phut").then_some(())
            });
            minute
        };
        Some(Self {
            hour,
            minute,
            ..Self::default()
        })
    }

    /// `None` if there is no such time.
    pub(super) fn time(&self) -> Option<TimeOfDay> {
        let hour = match self.half {
            None => self.hour,
            Some(half) => half.hour(self.hour)?,
        };
        TimeOfDay::new(hour, self.minute, self.second, self.millisecond)
    }
}

/// A colon and two digits.
fn minute_or_second(scanner: &mut Scanner<'_>) -> Option<u8> {
    scanner.attempt(|ahead| {
        let has_colon = ahead.symbol(':');
        has_colon.then(|| ahead.number(2..=2))?
    })
}

impl Half {
    fn read(scanner: &mut Scanner<'_>) -> Option<Self> {
        if !scanner.space() {
            return None;
        }
        let is_before_noon = match scanner.phrase_of(&["sa", "sang", "ch", "chieu"]) {
            Some(index) => index < 2,
            None if scanner.any_word(&["AM", "a.m."]) => true,
            None if scanner.any_word(&["PM", "p.m."]) => false,
            None => return None,
        };
        Some(if is_before_noon {
            Self::BeforeNoon
        } else {
            Self::AfterNoon
        })
    }

    /// The hour of the day for an hour from 1 to 12.
    fn hour(self, shown: u8) -> Option<u8> {
        let first = match self {
            Self::BeforeNoon => 0,
            Self::AfterNoon => 12,
        };
        (1..=12).contains(&shown).then_some(first + shown % 12)
    }
}
