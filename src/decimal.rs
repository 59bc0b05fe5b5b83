//! Whole numbers as decimal digits.

/// The number that a string of digits means. Unlike [`str::parse`], it refuses a plus sign.
#[must_use]
pub(crate) fn parse(digits: &str) -> Option<u32> {
    if digits.starts_with('+') {
        return None;
    }
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn only_digits_are_a_number() {
        assert_eq!(parse("1676"), Some(1676));
        assert_eq!(parse("0007"), Some(7));
        assert_eq!(parse("4294967295"), Some(u32::MAX));
        for other in ["", "+7", "-0", " 7", "7.0", "٧", "4294967296"] {
            assert_eq!(parse(other), None, "{other:?}");
        }
    }
}
