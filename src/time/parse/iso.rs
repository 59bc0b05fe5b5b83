//! ISO 8601 and RFC 3339, year first.

use super::clock::WrittenTime;
use super::offset::Offset;
use super::scanner::Scanner;
use super::written::{Day, Written};

/// `yyyy-MM-dd` or `yyyy/MM/dd`; then perhaps `T` or a space, `HH:mm`, seconds with a fraction, and an offset.
pub(super) fn date(mut scanner: Scanner<'_>) -> Option<Written> {
    let year = scanner.number(4..=4)?;
    let separator = scanner.one_of(&['-', '/'])?;
    let month = scanner.number(2..=2)?;
    if !scanner.symbol(separator) {
        return None;
    }
    let day = scanner.number(2..=2)?;
    let mut written = Written::new(Day { year, month, day });
    if scanner.is_at_end() {
        return Some(written);
    }
    let is_spaced = scanner.space();
    if !is_spaced {
        scanner.one_of(&['T', 't'])?;
    }
    written.clock = clock(&mut scanner)?;
    written.offset = offset(&mut scanner, is_spaced)?;
    scanner.is_at_end().then_some(written)
}

fn clock(scanner: &mut Scanner<'_>) -> Option<WrittenTime> {
    let mut clock = WrittenTime::two_digits(scanner)?;
    if clock.has_seconds && scanner.symbol('.') {
        clock.millisecond = thousandths(scanner.digits())?;
    }
    Some(clock)
}

/// Viet Nam's if there is none. Only the form that has a space before its time may have one before its offset.
fn offset(scanner: &mut Scanner<'_>, is_spaced: bool) -> Option<Offset> {
    if scanner.is_at_end() {
        return Some(Offset::default());
    }
    if is_spaced {
        scanner.space();
    }
    Offset::read(scanner)
}

/// The digits of a fraction as thousandths; those after the third are dropped.
fn thousandths(digits: &str) -> Option<u16> {
    let weighted = digits.bytes().zip([100, 10, 1]);
    let sum = weighted.map(|(digit, weight)| u16::from(digit - b'0') * weight);
    (!digits.is_empty()).then(|| sum.sum())
}
