//! Decimal numbers of CSS and HTML, without floats.

/// A number without a sign in hundredths, rounded down: `1.5` is 150.
pub(super) fn hundredths(number: &str) -> Option<u32> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let is_number = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit());
    let has_digits = !whole.is_empty() || !fraction.is_empty();
    if !has_digits || !is_number(whole) || !is_number(fraction) {
        return None;
    }
    let whole: u32 = match whole {
        "" => 0,
        whole => whole.parse().ok()?,
    };
    let mut digits = fraction.chars().map(|digit| digit.to_digit(10));
    let mut digit = || digits.next().flatten().unwrap_or(0);
    let fraction = digit() * 10 + digit();
    whole.checked_mul(100)?.checked_add(fraction)
}

#[cfg(test)]
mod tests {
    use super::hundredths;

    #[test]
    fn numbers_are_read_and_anything_else_is_not() {
        for (number, expected) in [
            ("1", Some(100)),
            ("1.5", Some(150)),
            ("1.", Some(100)),
            (".257", Some(25)),
            ("42949672.95", Some(u32::MAX)),
            ("42949673", None),
            ("", None),
            (".", None),
            ("-1", None),
            ("1.2.3", None),
            ("1e3", None),
        ] {
            assert_eq!(hundredths(number), expected, "{number}");
        }
    }
}
