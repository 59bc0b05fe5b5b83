//! What an element's style says of emphasis.

use crate::html::meaning::kinds::is_phrasing;
use crate::html::meaning::number::hundredths;
use crate::html::parsed::ParsedElement;
use crate::html::style::Style;

/// What a style says of an inherited property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SaidEmphasis {
    Yes,
    No,
    /// The parent's.
    Inherit,
}

/// What a style says of lines through and under the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lines {
    pub underline: bool,
    pub strike: bool,
}

/// Where a style puts the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    Up,
    Down,
    /// On the line, even those of a `sup` or `sub`.
    Level,
}

/// Whether an element says something of emphasis that the policy would lose.
pub(super) fn says_emphasis(element: &ParsedElement<'_>) -> bool {
    let style = &element.style;
    element.name == "strike"
        || weight(style).is_some()
        || slant(style).is_some()
        || lines(style).is_some()
        || shift(element).is_some()
}

/// Whether the words are bold: from 600 on, as browsers choose among a regular and a bold face.
pub(super) fn weight(style: &Style<'_>) -> Option<SaidEmphasis> {
    known(style, "font-weight", |value| match value {
        "bold" | "bolder" => Some(SaidEmphasis::Yes),
        "normal" | "lighter" => Some(SaidEmphasis::No),
        number => {
            let whole = number.split('.').next()?;
            let weight: u16 = whole.parse().ok()?;
            (1..=1_000).contains(&weight).then_some(if weight >= 600 {
                SaidEmphasis::Yes
            } else {
                SaidEmphasis::No
            })
        }
    })
}

/// Whether the words are italic.
pub(super) fn slant(style: &Style<'_>) -> Option<SaidEmphasis> {
    known(style, "font-style", |value| {
        match value.split_ascii_whitespace().next()? {
            "italic" | "oblique" => Some(SaidEmphasis::Yes),
            "normal" => Some(SaidEmphasis::No),
            _ => None,
        }
    })
}

/// The first known value of an inherited property. `revert` is what the element's name says.
fn known(
    style: &Style<'_>,
    property: &str,
    read: fn(&str) -> Option<SaidEmphasis>,
) -> Option<SaidEmphasis> {
    let said = style.values(property).find_map(|value| {
        let value = value.to_ascii_lowercase();
        match &*value {
            "inherit" | "unset" => Some(Some(SaidEmphasis::Inherit)),
            "initial" => Some(Some(SaidEmphasis::No)),
            "revert" | "revert-layer" => Some(None),
            value => read(value).map(Some),
        }
    });
    said.flatten()
}

pub(super) fn lines(style: &Style<'_>) -> Option<Lines> {
    style.values("text-decoration-line").find_map(|value| {
        let value = value.to_ascii_lowercase();
        let has = |line: &str| value.split_ascii_whitespace().any(|word| word == line);
        let none = ["none", "overline", "blink", "initial", "unset", "inherit"];
        let lines = Lines {
            underline: has("underline"),
            strike: has("line-through"),
        };
        let is_known = lines.underline || lines.strike || none.into_iter().any(has);
        is_known.then_some(lines)
    })
}

/// Where an element of the line puts its words: by `vertical-align`, by Word's `mso-text-raise`, or moved from where they were.
pub(super) fn shift(element: &ParsedElement<'_>) -> Option<Shift> {
    let style = &element.style;
    if style.is_empty() || !is_phrasing(&element.name) {
        return None;
    }
    let aligned =
        style
            .values("vertical-align")
            .find_map(|value| match &*value.to_ascii_lowercase() {
                "super" => Some(Some(Shift::Up)),
                "sub" => Some(Some(Shift::Down)),
                "baseline" | "initial" | "unset" => Some(Some(Shift::Level)),
                "top" | "text-top" | "middle" | "bottom" | "text-bottom" | "revert" => Some(None),
                length => by_length(length, 1).map(Some),
            });
    let aligned = aligned.flatten();
    if matches!(aligned, Some(Shift::Up | Shift::Down)) {
        return aligned;
    }
    let of = |property: &str, sign| by_length(style.get(property)?, sign);
    let is_moved = style.is("position", "relative");
    let moved = || of("top", -1).or_else(|| of("bottom", 1));
    let raised = of("mso-text-raise", 1).or_else(|| is_moved.then(moved).flatten());
    raised.filter(|shift| *shift != Shift::Level).or(aligned)
}

/// Where a length moves the words, up if it has the sign. What is moved by less than about a sixth of a letter is on the line.
fn by_length(length: &str, sign: i32) -> Option<Shift> {
    let length = length.to_ascii_lowercase();
    let (digits, is_negative) = match length.strip_prefix('-') {
        Some(digits) => (digits, true),
        None => (length.strip_prefix('+').unwrap_or(&length), false),
    };
    let unit_start = digits.find(|letter: char| letter.is_ascii_alphabetic() || letter == '%');
    let (number, unit) = digits.split_at_checked(unit_start.unwrap_or(digits.len()))?;
    let hundredths = hundredths(number)?;
    let least = match unit {
        "pt" => 200,
        "px" => 300,
        "em" | "rem" => 15,
        "ex" => 30,
        "%" => 1_500,
        "" if hundredths == 0 => 1,
        _ => return None,
    };
    let sign = if is_negative { -sign } else { sign };
    Some(match hundredths >= least {
        false => Shift::Level,
        true if sign > 0 => Shift::Up,
        true => Shift::Down,
    })
}
