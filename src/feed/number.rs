//! Number literals as whole numbers. Fractions are not needed, and the standard library's parser of floats has large tables for them.

/// JavaScript's largest safe integer. Larger numbers count as out of range.
const MAX_SAFE: i64 = (1 << 53) - 1;

/// A whole number, and whether a fraction was cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Parts {
    is_negative: bool,
    /// More than [`MAX_SAFE`] if the number is out of range.
    magnitude: i64,
    has_fraction: bool,
}

/// The value of a JSON number literal if it is whole, in any form; `None` also if it is out of range.
pub(super) fn whole(literal: &str) -> Option<i64> {
    let parts = parts(literal);
    let is_whole = !parts.has_fraction && parts.magnitude <= MAX_SAFE;
    is_whole.then_some(parts.signed())
}

/// The value of a JSON number literal, rounded down. The result for a number out of range is out of range too.
pub(super) fn floor(literal: &str) -> i64 {
    let parts = parts(literal);
    parts.signed() - i64::from(parts.is_negative && parts.has_fraction)
}

impl Parts {
    fn signed(self) -> i64 {
        if self.is_negative {
            -self.magnitude
        } else {
            self.magnitude
        }
    }
}

fn parts(literal: &str) -> Parts {
    let unsigned = literal.trim_start_matches('-');
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    // An exponent that does not fit moves the point beyond all digits.
    let shift = exponent.parse().unwrap_or(if exponent.starts_with('-') {
        i32::MIN
    } else {
        i32::MAX
    });
    let length = i32::try_from(integer.len()).unwrap_or(i32::MAX);
    let point = usize::try_from(length.saturating_add(shift)).unwrap_or(0);

    let mut digits = integer.bytes().chain(fraction.bytes());
    let mut magnitude = 0;
    for _ in 0..point {
        let digit = match digits.next() {
            Some(digit) => i64::from(digit - b'0'),
            // Zeros after the last digit change nothing more.
            None if magnitude == 0 => break,
            None => 0,
        };
        magnitude = magnitude * 10 + digit;
        if magnitude > MAX_SAFE {
            break;
        }
    }
    Parts {
        is_negative: literal.starts_with('-'),
        magnitude,
        has_fraction: digits.any(|digit| digit != b'0'),
    }
}

#[cfg(test)]
mod tests {
    use super::{floor, whole};

    #[test]
    fn whole_numbers_are_whole_in_every_form() {
        for (literal, value) in [
            ("0", 0),
            ("-0", 0),
            ("0e99999999999", 0),
            ("7370", 7370),
            ("-7", -7),
            ("1e3", 1000),
            ("1E+3", 1000),
            ("1.25e2", 125),
            ("7.0", 7),
            ("7000e-3", 7),
            ("9007199254740991", 9_007_199_254_740_991),
            ("-9007199254740991", -9_007_199_254_740_991),
        ] {
            assert_eq!(whole(literal), Some(value), "{literal}");
            assert_eq!(floor(literal), value, "{literal}");
        }
    }

    #[test]
    fn fractions_are_rounded_down() {
        for (literal, value) in [
            ("0.1", 0),
            ("1.5", 1),
            ("-1.5", -2),
            ("-0.5", -1),
            ("1e-3", 0),
            ("1e-99999999999", 0),
            ("-1e-99999999999", -1),
            ("1482999207000.9", 1_482_999_207_000),
        ] {
            assert_eq!(whole(literal), None, "{literal}");
            assert_eq!(floor(literal), value, "{literal}");
        }
    }

    #[test]
    fn numbers_out_of_range_stay_out_of_range() {
        for literal in [
            "9007199254740992",
            "12345678901234567890",
            "1e300",
            "1e99999999999",
            "100000000000000000000000000.5",
        ] {
            assert_eq!(whole(literal), None, "{literal}");
            assert!(floor(literal) > 1 << 52, "{literal}");
            let negative = ["-", literal].concat();
            assert_eq!(whole(&negative), None, "{negative}");
            assert!(floor(&negative) < -(1 << 52), "{negative}");
        }
    }
}
