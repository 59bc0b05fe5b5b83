//! Attributes: what each may be, and reading them. A bad value counts as absent and is named.

mod check;

use self::check::{complaint, expected, is_good, words};
use super::{push_number, push_quoted};
use crate::time::civil::Instant;
use crate::decimal;
use crate::time::parse;
use crate::time::format::Format;
use crate::html::Urls;
use crate::steps::Steps;
use crate::text::trim;

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

/// `refresh`, which they share too: seconds.
pub(super) const REFRESH: AttributeDefinition = AttributeDefinition {
    name: "refresh",
    kind: Kind::Number {
        default: None,
        min: 1,
        max: u32::MAX,
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
    /// Words out of a list, with space between, or `none`, which an empty text stands for too.
    Words {
        /// The list, each word with a comma behind it.
        known: &'static str,
        /// What holds without it.
        default: &'static str,
    },
    /// One word out of a list.
    Word {
        /// The list, each word with a comma behind it.
        known: &'static str,
        /// What holds without it.
        default: &'static str,
    },
    /// On where it is there, whatever it says; the property is a boolean.
    Flag,
    /// A flag that may say more: the property is a boolean, or a text that is not empty.
    FlagOrText,
}

impl Kind {
    /// Appends to a JSON array what [`super::registry_json`] says of the property.
    pub(super) fn push_json(&self, out: &mut String) {
        match self {
            Self::Text {
                default: Some(default),
            }
            | Self::Format { default }
            | Self::Words { default, .. }
            | Self::Word { default, .. } => {
                out.push(',');
                push_quoted(out, default);
            }
            Self::Text { default: None } | Self::Url | Self::ItemName | Self::Instant => {}
            Self::Number { default, min, max } => {
                match default {
                    Some(default) => push_number(out, *default),
                    None => out.push_str(",null"),
                }
                push_number(out, *min);
                if *max < u32::MAX {
                    push_number(out, *max);
                }
            }
            Self::Flag => out.push_str(",false"),
            Self::FlagOrText => out.push_str(",false,true"),
        }
    }
}

/// The attributes of one element that have a good value.
#[derive(Clone, Debug, Default)]
pub struct Attributes {
    /// Names and values in turn, each with U+0000 behind it.
    written: String,
    /// The address that the name of an item stands for; empty where it can be none. No element has
    /// two such names.
    address: String,
}

impl Attributes {
    /// Reads the attributes of a definition out of names and values in turn, each with U+0000 behind it.
    ///
    /// A sentence about each bad value is added to `notes`.
    #[must_use]
    pub fn read(
        definitions: &[AttributeDefinition],
        written: &str,
        urls: &Urls<'_>,
        notes: &mut Vec<String>,
    ) -> Self {
        let mut attributes = Self::default();
        let mut rest = Steps(written);
        while let (Some(name), Some(text)) = (rest.text(), rest.text()) {
            let known = definitions.iter().find(|known| known.name == name);
            let Some(AttributeDefinition { kind, .. }) = known else {
                continue;
            };
            if !is_good(kind, trim(text)) {
                notes.push(complaint(name, text, &expected(kind, text)));
                continue;
            }
            if let (Kind::ItemName, Some(url)) = (kind, urls.link(text)) {
                attributes.address = url.into_string();
            }
            for part in [name, text] {
                attributes.written.push_str(part);
                attributes.written.push('\0');
            }
        }
        attributes
    }

    /// A text as written.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        let mut rest = Steps(&self.written);
        loop {
            let (known, text) = (rest.text()?, rest.text()?);
            if known == name {
                return Some(text);
            }
        }
    }

    /// What is written, without the space around it.
    fn trimmed(&self, name: &str) -> Option<&str> {
        self.text(name).map(trim)
    }

    /// A whole number.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<usize> {
        let number = self.trimmed(name).and_then(decimal::parse)?;
        usize::try_from(number).ok()
    }

    /// The level of the element's heading, 1 to 6.
    #[must_use]
    pub fn heading_level(&self) -> usize {
        self.number(HEADING_LEVEL.name)
            .unwrap_or(DEFAULT_HEADING_LEVEL)
    }

    /// Whether a flag is there.
    #[must_use]
    pub fn flag(&self, name: &str) -> bool {
        self.text(name).is_some()
    }

    /// A word, or the one that holds without it.
    #[must_use]
    pub fn word<'a>(&'a self, name: &str, default: &'a str) -> &'a str {
        self.trimmed(name).unwrap_or(default)
    }

    /// Whether a word is one of those written, or of those that hold without the attribute.
    #[must_use]
    pub fn has_word(&self, name: &str, default: &str, wanted: &str) -> bool {
        words(self.text(name).unwrap_or(default)).any(|word| word == wanted)
    }

    /// A date format, or the one that holds without the attribute.
    #[must_use]
    pub fn format<'a>(&'a self, name: &str, default: Format<'a>) -> Format<'a> {
        let written = self.trimmed(name).map(Format::parse);
        written.and_then(Result::ok).unwrap_or(default)
    }

    /// An instant.
    #[must_use]
    pub fn instant(&self, name: &str) -> Option<Instant> {
        parse::parse(self.text(name)?).ok()
    }

    /// The name of an item as written, and as an address; that is empty where it can be none.
    #[must_use]
    pub fn item_name(&self, name: &str) -> Option<(&str, &str)> {
        Some((self.trimmed(name)?, &self.address))
    }
}
