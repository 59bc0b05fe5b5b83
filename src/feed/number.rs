//! The values of number literals.

/// JavaScript's `Number.MAX_SAFE_INTEGER`.
const MAX_SAFE: f64 = 9_007_199_254_740_991.0;

/// The value of a JSON number literal; `None` if it is too large for a float.
///
/// By `serde_json`: with the standard library's `parse` the wasm has 13 KB more (brotli; 2026-11-29, `npm run size`).
pub(super) fn value(literal: &str) -> Option<f64> {
    serde_json::from_str(literal).ok()
}

/// The value rounded down; the nearest 64-bit number for one that is out of range.
pub(super) fn floor(literal: &str) -> Option<i64> {
    value(literal).map(|number| number.floor() as i64)
}

/// The value if it is whole, in any form, and a number that JavaScript has exactly.
pub(super) fn whole(literal: &str) -> Option<i64> {
    let number = value(literal)?;
    let is_whole = number.fract() == 0.0 && number.abs() <= MAX_SAFE;
    is_whole.then_some(number as i64)
}

#[cfg(test)]
mod tests {
    use super::whole;

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
        }
    }

    #[test]
    fn fractions_and_numbers_out_of_range_are_not_whole() {
        for literal in [
            "0.1",
            "-1.5",
            "1e-3",
            "1482999207000.9",
            "9007199254740992",
            "-9007199254740992",
            "12345678901234567890",
            "1e300",
            "1e99999999999",
            "100000000000000000000000000.5",
        ] {
            assert_eq!(whole(literal), None, "{literal}");
        }
    }
}
