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
    while rest > 0 || out.len().saturating_sub(start) < width {
        // The remainder of ten is a digit.
        out.insert(start, char::from(b'0'.saturating_add((rest % 10) as u8)));
        rest /= 10;
    }
}
