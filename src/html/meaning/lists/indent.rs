//! How far a paragraph is indented.

use crate::html::meaning::number;
use crate::html::style::Style;

/// Whether the first line of a paragraph begins to the left of the others.
pub(super) fn hangs(style: &Style<'_>) -> bool {
    let indent = style.get("text-indent").and_then(hundredths);
    indent.is_some_and(|indent| indent < 0)
}

/// The indent of a paragraph, in hundredths of a point.
pub(super) fn indent(style: &Style<'_>) -> i32 {
    let own = style.get("margin-left").and_then(hundredths);
    let all = || {
        let sides: Vec<_> = style.get("margin")?.split_ascii_whitespace().collect();
        let left = match sides.as_slice() {
            [all] => all,
            [_, left] | [_, left, _] | [_, _, _, left] => left,
            _ => return None,
        };
        hundredths(left)
    };
    own.or_else(all).unwrap_or(0)
}

/// A length of CSS in hundredths of a point.
fn hundredths(length: &str) -> Option<i32> {
    let split = length.find(|letter: char| letter.is_ascii_alphabetic())?;
    let (number, unit) = length.split_at_checked(split)?;
    let per_unit = match unit.to_ascii_lowercase().as_str() {
        "pt" => 100,
        "in" => 7200,
        "cm" => 2835,
        "mm" => 284,
        "px" => 75,
        "pc" | "em" | "rem" => 1200,
        _ => return None,
    };
    let (sign, number) = match number.strip_prefix('-') {
        Some(number) => (-1, number),
        None => (1, number),
    };
    let number = number.strip_prefix('+').unwrap_or(number);
    let number = i32::try_from(number::hundredths(number)?).ok()?;
    Some(sign * number.checked_mul(per_unit)? / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indents_are_read_in_every_unit_and_from_the_shorthand() {
        for (style, expected) in [
            ("margin-left:36.0pt", 3600),
            ("margin-left:.5in", 3600),
            ("margin-left:1.27cm", 3600),
            ("margin-left:12.7mm", 3606),
            ("MARGIN-LEFT:48PX", 3600),
            ("margin:0cm 0cm .0001pt 36pt", 3600),
            ("margin:0 36pt", 3600),
            ("margin:36pt", 3600),
            ("margin-left:0", 0),
            ("margin-left:-36.5pt", -3650),
            ("margin-left:99999999999pt", 0),
            ("margin-left:auto", 0),
            ("text-indent:-18pt", 0),
        ] {
            assert_eq!(indent(&Style::parse(style)), expected, "{style}");
        }
    }
}
