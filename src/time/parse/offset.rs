//! Offsets from UTC.

use super::scanner::Scanner;

/// The name of Viet Nam's time zone in CLDR, folded.
const INDOCHINA_TIME: &str = "gio dong duong";

/// An offset from UTC, whether it exists or not.
pub(super) struct Offset {
    is_west: bool,
    hours: u8,
    minutes: u8,
}

impl Default for Offset {
    /// Viet Nam's, the default of a date without an offset.
    fn default() -> Self {
        Self {
            is_west: false,
            hours: 7,
            minutes: 0,
        }
    }
}

impl Offset {
    const UTC: Self = Self {
        is_west: false,
        hours: 0,
        minutes: 0,
    };

    /// `Z`, `UTC`, `GMT`, `+07:00`, `+0700` or `+07`.
    pub(super) fn read(scanner: &mut Scanner<'_>) -> Option<Self> {
        if scanner.any_word(&["Z", "UTC", "GMT"]) {
            return Some(Self::UTC);
        }
        Self::read_numbers(scanner, 2)
    }

    /// Those of RFC 822, `UT` among them, and `GMT+7`, which Vietnamese portals write there.
    pub(super) fn read_rfc822(scanner: &mut Scanner<'_>) -> Option<Self> {
        if skip_viet_nam(scanner) {
            return Some(Self::default());
        }
        if scanner.word("UT") {
            return Some(Self::UTC);
        }
        Self::read(scanner)
    }

    /// A sign and hours of at least so many digits, then perhaps minutes.
    fn read_numbers(scanner: &mut Scanner<'_>, least_digits: usize) -> Option<Self> {
        scanner.attempt(|ahead| {
            let is_west = ahead.one_of(&['+', '-'])? == '-';
            let (hours, minutes) = match ahead.number::<u16>(4..=4) {
                Some(both) => (both / 100, both % 100),
                None => {
                    let hours = ahead.number(least_digits..=2)?;
                    let has_minutes = ahead.symbol(':');
                    (hours, if has_minutes { ahead.number(2..=2)? } else { 0 })
                }
            };
            Some(Self {
                is_west,
                hours: u8::try_from(hours).ok()?,
                minutes: u8::try_from(minutes).ok()?,
            })
        })
    }

    /// `None` if there is no such offset.
    pub(super) fn millis(&self) -> Option<i64> {
        if self.hours > 23 || self.minutes > 59 {
            return None;
        }
        let minutes = i64::from(self.hours) * 60 + i64::from(self.minutes);
        Some(if self.is_west { -minutes } else { minutes } * 60_000)
    }

    const fn is_viet_nam(&self) -> bool {
        !self.is_west && self.hours == 7 && self.minutes == 0
    }
}

/// Viet Nam's own offset, with a space in front of it or not, perhaps in brackets: `GMT+7`, `UTC+07:00`, `+07:00`, or its name
/// in CLDR.
pub(super) fn skip_viet_nam(scanner: &mut Scanner<'_>) -> bool {
    let found = scanner.attempt(|ahead| {
        ahead.space();
        let has_bracket = ahead.symbol('(');
        if !ahead.phrase(INDOCHINA_TIME) {
            let is_named = ahead.any_word(&["GMT", "UTC"]);
            if is_named {
                ahead.space();
            }
            let offset = Offset::read_numbers(ahead, if is_named { 1 } else { 2 })?;
            offset.is_viet_nam().then_some(())?;
        }
        (!has_bracket || ahead.symbol(')')).then_some(())
    });
    found.is_some()
}
