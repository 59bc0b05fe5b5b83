//! The description of an attribute.

use super::{Bilingual, both};
use crate::widgets::{AttributeDefinition, Kind};
use serde::Serialize;

/// An attribute, the property that reflects it, and what there is to say about both.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct AttributeDescription {
    /// Its name.
    pub name: &'static str,
    /// Its kind, with the value that holds without it.
    #[serde(flatten)]
    pub kind: Kind,
    /// What it is for.
    pub meaning: Bilingual,
    /// What holds without it, where no value says that.
    pub absent: Bilingual,
    /// How the builder of snippets asks for it.
    pub control: Control,
}

/// How the builder of snippets asks for an attribute; all words are Vietnamese. Which control it is, the kind says.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Control {
    /// Its label.
    pub label: &'static str,
    /// A sentence below it.
    pub hint: &'static str,
    /// What is called what: for each word of the kind, or for each number, from the least.
    pub choices: &'static [&'static str],
    /// What is shown in an empty field.
    pub placeholder: &'static str,
    /// What is in the field at first, in place of the value without the attribute.
    pub start: &'static str,
    /// The least number that has an effect of its own.
    pub least: u32,
    /// Whether it is folded away.
    pub is_rare: bool,
}

/// An attribute of which nothing has been said yet.
pub const fn attribute(name: &'static str, kind: Kind) -> AttributeDescription {
    AttributeDescription {
        name,
        kind,
        meaning: Bilingual::NONE,
        absent: Bilingual::NONE,
        control: Control {
            label: "",
            hint: "",
            choices: &[],
            placeholder: "",
            start: "",
            least: 0,
            is_rare: false,
        },
    }
}

impl AttributeDescription {
    /// What it is for, in English and in Vietnamese.
    pub(in crate::widgets) const fn means(mut self, en: &'static str, vi: &'static str) -> Self {
        self.meaning = both(en, vi);
        self
    }

    /// What holds without it, in English and in Vietnamese.
    pub(in crate::widgets) const fn without(mut self, en: &'static str, vi: &'static str) -> Self {
        self.absent = both(en, vi);
        self
    }

    /// The label of its control.
    pub(in crate::widgets) const fn label(mut self, label: &'static str) -> Self {
        self.control.label = label;
        self
    }

    /// A sentence below its control.
    pub(in crate::widgets) const fn hint(mut self, hint: &'static str) -> Self {
        self.control.hint = hint;
        self
    }

    /// What its words, or its numbers from the least, are called.
    pub(in crate::widgets) const fn choices(mut self, choices: &'static [&'static str]) -> Self {
        self.control.choices = choices;
        self
    }

    /// What is shown in its empty field.
    pub(in crate::widgets) const fn placeholder(mut self, placeholder: &'static str) -> Self {
        self.control.placeholder = placeholder;
        self
    }

    /// What is in its field at first.
    pub(in crate::widgets) const fn start(mut self, start: &'static str) -> Self {
        self.control.start = start;
        self
    }

    /// The least number that has an effect of its own.
    pub(in crate::widgets) const fn least(mut self, least: u32) -> Self {
        self.control.least = least;
        self
    }

    /// The same, folded away.
    pub(in crate::widgets) const fn rare(mut self) -> Self {
        self.control.is_rare = true;
        self
    }
}

/// What the wasm needs of each attribute.
#[expect(
    clippy::indexing_slicing,
    reason = "const fn has no iterators; the index is below N"
)]
#[must_use]
pub const fn definitions<const N: usize>(
    described: &[AttributeDescription; N],
) -> [AttributeDefinition; N] {
    let mut definitions = [AttributeDefinition {
        name: "",
        kind: Kind::Flag,
    }; N];
    let mut index = 0;
    while index < N {
        definitions[index] = AttributeDefinition {
            name: described[index].name,
            kind: described[index].kind,
        };
        index += 1;
    }
    definitions
}
