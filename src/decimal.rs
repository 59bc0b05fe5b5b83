//! Whole numbers as decimal digits, without the weight of `core::fmt` in the shipped program.

/// Appends a number.
///
/// # Example
///
/// ```
/// let mut out = String::from("tr. ");
/// vn_portal_widgets::decimal::push(&mut out, 1676);
/// assert_eq!(out, "tr. 1676");
/// ```
pub fn push(out: &mut String, number: usize) {
    push_padded(out, number, 1);
}

/// Reads a number of digits and nothing else: `parse` of the standard library would take a plus sign as
/// well. `None` also where it is too large.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::decimal::parse;
///
/// assert_eq!(parse("1676"), Some(1676));
/// assert_eq!(parse("+7"), None);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<u32> {
    let mut number = 0_u64;
    for byte in text.bytes() {
        number = number * 10 + u64::from(byte & 15);
        if !byte.is_ascii_digit() || number > u32::MAX.into() {
            return None;
        }
    }
    (!text.is_empty()).then_some(number as u32)
}

/// The number that at most eighteen digits are, with a minus sign before them or not.
pub(crate) fn digits(text: &str) -> i64 {
    let mut number = 0;
    for byte in text.bytes() {
        if byte != b'-' {
            number = number * 10 + i64::from(byte & 15);
        }
    }
    if text.starts_with('-') {
        -number
    } else {
        number
    }
}

/// Appends a number with zeros before it up to a width.
///
/// # Example
///
/// ```
/// let mut out = String::new();
/// vn_portal_widgets::decimal::push_padded(&mut out, 5, 2);
/// assert_eq!(out, "05");
/// ```
pub fn push_padded(out: &mut String, number: usize, width: usize) {
    let start = out.len();
    let mut rest = number;
    while rest > 0 || out.len() - start < width {
        // The remainder of ten is a digit.
        out.insert(start, char::from(b'0' + (rest % 10) as u8));
        rest /= 10;
    }
}
