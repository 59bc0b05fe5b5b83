//! Attributes: their definitions and values. An invalid value counts as absent and is logged.

mod kind;

pub use kind::Kind;
pub(super) use kind::Property;

use super::description::shared::{DEFAULT_HEADING_LEVEL, HEADING_LEVEL};
use crate::html::{SafeUrl, Urls};
use crate::text::truncate;
use crate::time::civil::Instant;
use crate::time::format::Format;

/// One attribute of an element.
#[derive(Clone, Copy, Debug)]
pub struct AttributeDefinition {
    /// Its name.
    pub name: &'static str,
    /// Its kind.
    pub kind: Kind,
}

/// Longest part of an invalid value that a note repeats, in characters.
const NOTE_LENGTH: usize = 60;

/// The value of an attribute.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// As written: of [`Kind::Text`], [`Kind::Url`], [`Kind::Flag`] and [`Kind::FlagOrText`].
    Text(String),
    ItemName(ItemName),
    Number(u32),
    Format(Format),
    Instant(Instant),
    Words(Vec<&'static str>),
    Word(&'static str),
}

/// The name of an item: its `id` or its `url`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ItemName {
    pub name: String,
    /// The name as an absolute URL, if it can be one.
    url: Option<SafeUrl>,
}

impl ItemName {
    pub fn url(&self) -> Option<&str> {
        self.url.as_ref().map(SafeUrl::as_str)
    }
}

/// The attributes of one element that have a valid value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attributes {
    values: Vec<(&'static str, Value)>,
}

impl Attributes {
    /// Reads the attributes of a definition from names and values.
    ///
    /// Adds a sentence about each invalid value to `notes`.
    #[must_use]
    pub fn read(
        definitions: &[AttributeDefinition],
        written: &[(String, String)],
        urls: &Urls<'_>,
        notes: &mut Vec<String>,
    ) -> Self {
        let mut values = Vec::new();
        for (name, string) in written {
            let known = definitions.iter().find(|known| known.name == name);
            let Some(AttributeDefinition { name, kind }) = known else {
                continue;
            };
            match kind.read(string, urls) {
                Ok(value) => values.push((*name, value)),
                Err(expected) => {
                    let start = truncate(string, NOTE_LENGTH);
                    notes.push(format!(
                        "{name}=\"{start}\" is ignored: expected {expected}"
                    ));
                }
            }
        }
        Self { values }
    }

    fn get(&self, name: &str) -> Option<&Value> {
        let found = self.values.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value)
    }

    /// A string as written.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.get(name)? {
            Value::Text(string) => Some(string),
            _ => None,
        }
    }

    /// A whole number.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<u32> {
        match self.get(name)? {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The level of the element's heading, 1 to 6.
    #[must_use]
    pub fn heading_level(&self) -> usize {
        let level = self.number(HEADING_LEVEL.name);
        level.unwrap_or(DEFAULT_HEADING_LEVEL) as usize
    }

    /// Whether a flag is set.
    #[must_use]
    pub fn flag(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// One word of a list.
    pub(super) fn word(&self, name: &str) -> Option<&'static str> {
        match self.get(name)? {
            Value::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Several words of a list.
    pub(super) fn words(&self, name: &str) -> Option<&[&'static str]> {
        match self.get(name)? {
            Value::Words(words) => Some(words),
            _ => None,
        }
    }

    /// A date format, or a default.
    pub(super) fn format(&self, name: &str, default: Format) -> Format {
        match self.get(name) {
            Some(Value::Format(format)) => format.clone(),
            _ => default,
        }
    }

    /// An instant.
    pub(super) fn instant(&self, name: &str) -> Option<Instant> {
        match self.get(name)? {
            Value::Instant(instant) => Some(*instant),
            _ => None,
        }
    }

    /// The name of an item.
    pub(super) fn item_name(&self, name: &str) -> Option<&ItemName> {
        match self.get(name)? {
            Value::ItemName(name) => Some(name),
            _ => None,
        }
    }
}
