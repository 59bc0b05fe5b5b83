//! Attributes: what each may be, and reading them. A bad value counts as absent and is named.

use super::{push_number, push_quoted};
use crate::civil::Instant;
use crate::decimal;
use crate::feed::dates;
use crate::format::Format;
use crate::html::{SafeUrl, Urls};
use crate::text::first;

/// One attribute of an element.
#[derive(Debug)]
pub struct AttributeDefinition {
    /// Its name.
    pub name: &'static str,
    /// What it may be.
    pub kind: Kind,
}

/// `heading-level`, which all elements with data share.
pub(super) const HEADING_LEVEL: AttributeDefinition = AttributeDefinition {
    name: "heading-level",
    kind: Kind::Number {
        default: Some(DEFAULT_HEADING_LEVEL as u32),
        min: 1,
        max: 6,
    },
};

const DEFAULT_HEADING_LEVEL: usize = 2;

/// What an attribute may be, and what holds without it.
#[derive(Debug)]
pub enum Kind {
    /// Any text.
    Text {
        /// What holds without it, if anything.
        default: Option<&'static str>,
    },
    /// The address of a file.
    Url,
    /// The `id` or `url` of an item.
    ItemName,
    /// A whole number.
    Number {
        /// What holds without it, if anything.
        default: Option<u32>,
        /// The least.
        min: u32,
        /// The greatest.
        max: u32,
    },
    /// A named date format or a pattern.
    Format {
        /// What holds without it, by name.
        default: &'static str,
    },
    /// An instant, in any form of CONTRACT section 2.
    Instant,
}

impl Kind {
    /// Appends the property's type and default to a JSON array: see [`super::registry_json`].
    pub(super) fn push_json(&self, out: &mut String) {
        let default = match self {
            Self::Text { default } => *default,
            Self::Format { default } => Some(*default),
            Self::Url | Self::ItemName | Self::Instant => None,
            Self::Number { default, min, max } => {
                out.push_str(",\"number\"");
                match default {
                    Some(default) => push_number(out, *default),
                    None => out.push_str(",null"),
                }
                push_number(out, *min);
                push_number(out, *max);
                return;
            }
        };
        out.push_str(",\"string\",");
        match default {
            Some(default) => push_quoted(out, default),
            None => out.push_str("null"),
        }
    }
}

#[derive(Clone, Debug)]
enum Value {
    Text(String),
    ItemName(String, Option<SafeUrl>),
    Number(u32),
    Format(Format),
    Instant(Instant),
}

/// The attributes of one element that have a good value.
#[derive(Clone, Debug, Default)]
pub struct Attributes(Vec<(&'static str, Value)>);

impl Attributes {
    /// Reads all attributes of a definition.
    ///
    /// `get` gives an attribute as written. A sentence about each bad value is added to `notes`.
    #[must_use]
    pub fn read(
        definitions: &'static [AttributeDefinition],
        get: impl Fn(&str) -> Option<String>,
        urls: &Urls<'_>,
        notes: &mut Vec<String>,
    ) -> Self {
        let mut values = Vec::new();
        for AttributeDefinition { name, kind } in definitions {
            let Some(text) = get(name) else { continue };
            match parse(kind, &text, urls) {
                Some(value) => values.push((*name, value)),
                None => notes.push(complaint(name, &text, &expected(kind, &text))),
            }
        }
        Self(values)
    }

    fn value(&self, name: &str) -> Option<&Value> {
        self.0
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value)
    }

    /// A text.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.value(name)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A whole number.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<usize> {
        match self.value(name)? {
            Value::Number(number) => usize::try_from(*number).ok(),
            _ => None,
        }
    }

    /// The level of the element's heading, 1 to 6.
    #[must_use]
    pub fn heading_level(&self) -> usize {
        self.number(HEADING_LEVEL.name)
            .unwrap_or(DEFAULT_HEADING_LEVEL)
    }

    /// A date format, or the one that holds without the attribute.
    #[must_use]
    pub fn format(&self, name: &str, default: Format) -> Format {
        match self.value(name) {
            Some(Value::Format(format)) => format.clone(),
            _ => default,
        }
    }

    /// An instant.
    #[must_use]
    pub fn instant(&self, name: &str) -> Option<Instant> {
        match self.value(name)? {
            Value::Instant(instant) => Some(*instant),
            _ => None,
        }
    }

    /// The name of an item as written, and as an address where it can be one.
    #[must_use]
    pub fn item_name(&self, name: &str) -> Option<(&str, Option<&SafeUrl>)> {
        match self.value(name)? {
            Value::ItemName(text, url) => Some((text, url.as_ref())),
            _ => None,
        }
    }
}

/// Parses a value.
fn parse(kind: &Kind, text: &str, urls: &Urls<'_>) -> Option<Value> {
    let trimmed = text.trim();
    Some(match kind {
        Kind::Text { .. } => Value::Text(text.to_owned()),
        Kind::Format { .. } => Value::Format(Format::parse(trimmed).ok()?),
        Kind::Instant => Value::Instant(dates::parse(trimmed).ok()?),
        Kind::Number { min, max, .. } => {
            let number = decimal::parse(trimmed)?;
            if number < *min || number > *max {
                return None;
            }
            Value::Number(number)
        }
        Kind::Url | Kind::ItemName if trimmed.is_empty() => return None,
        Kind::Url => Value::Text(trimmed.to_owned()),
        Kind::ItemName => Value::ItemName(trimmed.to_owned(), urls.link(trimmed)),
    })
}

/// What was expected where [`parse`] gives nothing.
fn expected(kind: &Kind, text: &str) -> String {
    let mut out = String::from(match kind {
        Kind::Text { .. } => "a text",
        Kind::Url => "the URL of a JSON file",
        Kind::ItemName => "the id or url of an item",
        Kind::Number { .. } => "a whole number from ",
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
    } else if let (Kind::Format { .. }, Err(error)) = (kind, Format::parse(text.trim())) {
        out.push_str(&error.describe());
    }
    out
}

fn complaint(name: &str, text: &str, expected: &str) -> String {
    [
        name,
        "=\"",
        first(text, 60),
        "\" is ignored: expected ",
        expected,
    ]
    .concat()
}
