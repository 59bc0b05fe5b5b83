//! The size that an element gives itself.

use crate::html::parsed::ParsedElement;
use crate::text::trim;

/// Whether an element is too small to be seen: of no width or height, or of one pixel.
pub(super) fn is_pixel(element: &ParsedElement<'_>) -> bool {
    is_too_small(
        pixels(element, "width", "min-width"),
        pixels(element, "height", "min-height"),
    )
}

/// The same by the attributes alone.
pub(super) fn is_pixel_without_style(element: &ParsedElement<'_>) -> bool {
    let pixels = |name| html_pixels(element.attribute(name)?);
    is_too_small(pixels("width"), pixels("height"))
}

fn is_too_small(width: Option<u32>, height: Option<u32>) -> bool {
    let is_empty = width == Some(0) || height == Some(0);
    is_empty || (width == Some(1) && height == Some(1))
}

/// Whether an element is at most one pixel wide or high.
pub(super) fn is_line(element: &ParsedElement<'_>) -> bool {
    let sizes = [("width", "min-width"), ("height", "min-height")];
    let mut known = sizes
        .iter()
        .filter_map(|(name, minimum)| pixels(element, name, minimum));
    known.any(|size| size <= 1)
}

/// A length in whole pixels, rounded down. A style is stronger than an attribute; a minimum makes the length no more than a hint:
/// `width:1px;min-width:100%` is how frames fit into phones.
fn pixels(element: &ParsedElement<'_>, name: &str, minimum: &str) -> Option<u32> {
    if element.style.get(minimum).is_some() {
        return None;
    }
    match element.style.get(name) {
        Some(value) => css_pixels(value),
        None => html_pixels(element.attribute(name)?),
    }
}

fn css_pixels(value: &str) -> Option<u32> {
    let (number, unit) = split_number(value);
    let is_pixels = unit.eq_ignore_ascii_case("px") || (number == 0 && unit.is_empty());
    (starts_with_number(value) && is_pixels).then_some(number)
}

/// As HTML reads dimensions: what follows a number is ignored, but for a `%`.
fn html_pixels(value: &str) -> Option<u32> {
    let value = trim(value);
    let (number, unit) = split_number(value);
    (starts_with_number(value) && !unit.starts_with('%')).then_some(number)
}

fn starts_with_number(value: &str) -> bool {
    let digits = value.strip_prefix('.').unwrap_or(value);
    digits.starts_with(|digit: char| digit.is_ascii_digit())
}

/// The whole part of a number, and what follows the number.
fn split_number(value: &str) -> (u32, &str) {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let rest = value.trim_start_matches(is_digit);
    let whole = value.strip_suffix(rest).unwrap_or_default();
    let unit = match rest.strip_prefix('.') {
        Some(fraction) => fraction.trim_start_matches(is_digit),
        None => rest,
    };
    let whole = match whole {
        "" => 0,
        digits => digits.parse().unwrap_or(u32::MAX),
    };
    (whole, unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::style::Style;

    fn sized(width: &str, height: &str, style: &'static str) -> ParsedElement<'static> {
        let mut element = ParsedElement::new("iframe");
        for (name, value) in [("width", width), ("height", height)] {
            if !value.is_empty() {
                element.set_attribute(name, value.to_owned());
            }
        }
        element.style = Style::parse(style);
        element
    }

    #[test]
    fn what_is_too_small_to_be_seen_is_told_by_attributes_and_style() {
        for (width, height, style, pixel, line) in [
            ("1", "1", "", true, true),
            (" 0 ", "300", "", true, true),
            ("1px", "1.5", "", true, true),
            ("1", "20", "", false, true),
            ("0%", "0%", "", false, false),
            ("100%", "400", "", false, false),
            ("x", "", "", false, false),
            ("", "", "", false, false),
            ("", "", "WIDTH: 1PX; height: 0.9px", true, true),
            ("", "", "width: 0", true, true),
            ("", "", "width: 1em; height: 1", false, false),
            ("1", "1", "width: 300px", false, true),
            ("1", "400", "min-width: 100%", false, false),
            (
                "",
                "",
                "width: 1px; min-width: 100%; height: 400px",
                false,
                false,
            ),
            ("99999999999", "", "", false, false),
        ] {
            let element = sized(width, height, style);
            let found = (is_pixel(&element), is_line(&element));
            assert_eq!(found, (pixel, line), "{width} {height} {style}");
        }
    }
}
