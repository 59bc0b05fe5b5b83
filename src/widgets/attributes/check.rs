//! Whether what is written is a good value, and what to say where it is not.

use super::Kind;
use crate::decimal;
use crate::time::parse;
use crate::time::format::Format;
use crate::text::{first, joined, next_word, place, trim, trim_start};

/// Whether a text, without the space around it, is a good value.
pub(super) fn is_good(kind: &Kind, text: &str) -> bool {
    match kind {
        Kind::Text { .. } | Kind::Flag | Kind::FlagOrText => true,
        Kind::Format { .. } => Format::parse(text).is_ok(),
        Kind::Instant => parse::parse(text).is_ok(),
        Kind::Number { min, max, .. } => {
            decimal::parse(text).is_some_and(|number| (*min..=*max).contains(&number))
        }
        Kind::Word { known, .. } => place(known, text).is_some(),
        Kind::Words { known, .. } => {
            text == NONE || words(text).all(|word| place(known, word).is_some())
        }
        Kind::Url | Kind::ItemName => !text.is_empty(),
    }
}

/// Stands for no word of a list.
const NONE: &str = "none";

/// The words of a text with space between.
pub(super) fn words(mut text: &str) -> impl Iterator<Item = &str> {
    core::iter::from_fn(move || {
        text = trim_start(text);
        let word = next_word(&mut text);
        (!word.is_empty()).then_some(word)
    })
}

/// What was expected in place of a value that is not good.
pub(super) fn expected(kind: &Kind, text: &str) -> String {
    let mut out = String::from(match kind {
        Kind::Text { .. } | Kind::Flag | Kind::FlagOrText => "a text",
        Kind::Url => "the URL of a JSON file",
        Kind::ItemName => "the id or url of an item",
        Kind::Number { .. } => "a whole number from ",
        Kind::Word { known, .. } => {
            return joined(&["one of ", known]);
        }
        Kind::Words { default, .. } => {
            return joined(&["\"none\", or out of \"", default, "\""]);
        }
        Kind::Format { .. } => "a format or pattern: ",
        Kind::Instant => "a date such as 2016-12-29T15:13:27+07:00 or 29/12/2016 15:13",
    });
    if let Kind::Number { min, max, .. } = kind {
        decimal::push(&mut out, *min as usize);
        if *max < u32::MAX {
            out.push_str(" to ");
            decimal::push(&mut out, *max as usize);
        } else {
            out.push_str(" up");
        }
    } else if let (Kind::Format { .. }, Err(error)) = (kind, Format::parse(trim(text))) {
        out.push_str(&error.describe());
    }
    out
}

pub(super) fn complaint(name: &str, text: &str, expected: &str) -> String {
    joined(&[
        name,
        "=\"",
        first(text, 60),
        "\" is ignored: expected ",
        expected,
    ])
}
