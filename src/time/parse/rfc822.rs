//! RFC 822 and RFC 1123, as feeds have them.

use super::clock::WrittenTime;
use super::offset::Offset;
use super::scanner::Scanner;
use super::weekday::english;
use super::written::{Day, Written};

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// `Thu, 29 Dec 2016 15:13:27 +0700`; weekday and seconds may be missing, the offset may not.
pub(super) fn date(mut scanner: Scanner<'_>) -> Option<Written> {
    let weekday = english(&mut scanner);
    if weekday.is_some() {
        let has_comma = scanner.symbol(',');
        (scanner.space() || has_comma).then_some(())?;
    }
    let day = scanner.number(1..=2)?;
    scanner.space().then_some(())?;
    let month = MONTHS.iter().position(|month| scanner.word(month))?;
    let month = u8::try_from(month + 1).ok()?;
    scanner.space().then_some(())?;
    let year = scanner.number(4..=4)?;
    scanner.space().then_some(())?;
    let clock = WrittenTime::two_digits(&mut scanner)?;
    scanner.space().then_some(())?;
    let offset = Offset::read_rfc822(&mut scanner)?;
    let mut written = Written::new(Day { year, month, day });
    written.weekday = weekday;
    written.clock = clock;
    written.offset = offset;
    scanner.is_at_end().then_some(written)
}
