//! The kinds of attributes: reading a value, and the property that reflects it.

use super::{ItemName, Value};
use crate::decimal;
use crate::html::Urls;
use crate::text::{is_space, trim};
use crate::time::format::Format;
use crate::time::parse;
use serde::Serialize;

/// The kind of an attribute, and the value of its property without it.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Kind {
    /// Any string.
    Text {
        /// The value without it.
        default: Option<&'static str>,
    },
    /// The URL of a file.
    Url,
    /// The `id` or `url` of an item.
    ItemName,
    /// A whole number.
    Number {
        /// The value without it.
        default: Option<u32>,
        /// The least.
        min: u32,
        /// The greatest.
        max: u32,
    },
    /// A named date format or a pattern.
    Format {
        /// The value without it, by name.
        default: &'static str,
    },
    /// An instant, in any form of section 2 of the contract.
    Instant,
    /// Words of a list, separated by white space; or `none`, which is the same as an empty string.
    Words {
        /// The list.
        known: &'static [&'static str],
        /// The value without it.
        default: &'static [&'static str],
    },
    /// One word of a list.
    Word {
        /// The list.
        known: &'static [&'static str],
        /// The value without it.
        default: &'static str,
    },
    /// Set if present, whatever its value.
    Flag,
    /// A flag with an optional value: its property is a boolean or a non-empty string.
    FlagOrText,
}

/// No word of the list.
const NONE: &str = "none";

impl Kind {
    /// Reads a value. The error says in English what was expected.
    pub(super) fn read(&self, written: &str, urls: &Urls<'_>) -> Result<Value, String> {
        let string = trim(written);
        match self {
            Self::Text { .. } | Self::Flag | Self::FlagOrText => {
                Ok(Value::Text(written.to_owned()))
            }
            Self::Url if string.is_empty() => Err("the URL of a JSON file".to_owned()),
            Self::Url => Ok(Value::Text(written.to_owned())),
            Self::ItemName if string.is_empty() => Err("the id or url of an item".to_owned()),
            Self::ItemName => Ok(Value::ItemName(ItemName {
                name: string.to_owned(),
                url: urls.link(string),
            })),
            Self::Number { min, max, .. } => match decimal::parse(string) {
                Some(number) if (*min..=*max).contains(&number) => Ok(Value::Number(number)),
                _ if *max == u32::MAX => Err(format!("a whole number from {min} up")),
                _ => Err(format!("a whole number from {min} to {max}")),
            },
            Self::Format { .. } => match Format::parse(string) {
                Ok(format) => Ok(Value::Format(format)),
                Err(error) => Err(format!("a format or pattern: {}", error.describe())),
            },
            Self::Instant => match parse::parse(string) {
                Ok(instant) => Ok(Value::Instant(instant)),
                Err(_) => {
                    Err("a date such as 2016-12-29T15:13:27+07:00 or 29/12/2016 15:13".to_owned())
                }
            },
            Self::Words { known, default } => known_words(string, known)
                .map(Value::Words)
                .ok_or_else(|| format!("\"none\", or out of \"{}\"", default.join(" "))),
            Self::Word { known, .. } => find(known, string)
                .map(Value::Word)
                .ok_or_else(|| format!("one of {}", known.join(", "))),
        }
    }

    /// The property that reflects the attribute.
    pub(in crate::widgets) fn property(&self) -> Property {
        match *self {
            Self::Text { default } => Property::String {
                default: default.map(str::to_owned),
            },
            Self::Format { default } | Self::Word { default, .. } => Property::String {
                default: Some(default.to_owned()),
            },
            Self::Words { default, .. } => Property::String {
                default: Some(default.join(" ")),
            },
            Self::Url | Self::ItemName | Self::Instant => Property::String { default: None },
            Self::Number { default, min, max } => Property::Number { default, min, max },
            Self::Flag => Property::Flag,
            Self::FlagOrText => Property::FlagOrString,
        }
    }
}

/// The words of a string, if all of them are in a list.
fn known_words(string: &str, known: &'static [&'static str]) -> Option<Vec<&'static str>> {
    if string == NONE {
        return Some(Vec::new());
    }
    let words = string.split(is_space).filter(|word| !word.is_empty());
    words.map(|word| find(known, word)).collect()
}

fn find(known: &'static [&'static str], wanted: &str) -> Option<&'static str> {
    known.iter().copied().find(|word| *word == wanted)
}

/// The property that reflects an attribute, as `js/element.js` defines it. `default` is its value without the
/// attribute; `null` means none.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(in crate::widgets) enum Property {
    String {
        default: Option<String>,
    },
    Number {
        default: Option<u32>,
        min: u32,
        max: u32,
    },
    /// A boolean.
    Flag,
    /// A boolean, or a non-empty string.
    FlagOrString,
}
