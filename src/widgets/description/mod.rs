//! The one description of each element, from which the build makes all that says what an element is: the manifest for editors, the
//! types, the tables of the documents, the builder of snippets, the gallery.
//!
//! Each widget has its own in `description.rs` of its folder. The wasm carries none of it: [`definitions`] takes over what runs there
//! at compile time.

mod attribute;
mod json;
pub mod shared;

pub use attribute::{AttributeDescription, Control, attribute, definitions};
pub use json::descriptions_json;

use serde::Serialize;

/// The same in both languages of the documents. Markdown on one line; in English sentences, in Vietnamese what fits into the cell of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Bilingual {
    /// For documents in English, editors and types.
    pub en: &'static str,
    /// For documents in Vietnamese.
    pub vi: &'static str,
}

impl Bilingual {
    pub(super) const NONE: Self = both("", "");
}

/// Something in English and in Vietnamese.
pub(super) const fn both(en: &'static str, vi: &'static str) -> Bilingual {
    Bilingual { en, vi }
}

/// What there is to say about an element.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Description {
    /// What it shows.
    pub shows: Bilingual,
    /// Its attributes, each with the property that reflects it.
    pub attributes: &'static [AttributeDescription],
    /// What `::part(…)` reaches.
    pub parts: &'static [PartDescription],
    /// Its style sheets after `base.css`.
    #[serde(skip)]
    pub style_sheets: &'static [&'static str],
    /// How a first view in the page's markup looks until the wasm takes it over: rules of its file in `css/` of the package alone.
    #[serde(skip)]
    pub first_view_css: &'static [&'static str],
    /// What the builder of snippets starts from.
    pub snippet: Snippet,
    /// Its sections in the gallery, `www/trang-thai.html`.
    pub examples: &'static [Example],
}

/// Something with a name that is written in code: a part, a state.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct PartDescription {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub meaning: Bilingual,
}

/// A part, what it is in English, and in Vietnamese.
pub(super) const fn part(
    name: &'static str,
    en: &'static str,
    vi: &'static str,
) -> PartDescription {
    PartDescription {
        name,
        meaning: both(en, vi),
    }
}

/// What the builder of snippets starts from.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Snippet {
    /// What the element is called, in Vietnamese.
    pub name: &'static str,
    /// The words of the fallback.
    pub words: &'static str,
    /// Where the fallback leads; empty for nowhere.
    pub link: &'static str,
    /// A data file in `www/` to be seen until the webmaster names one; empty for an element without data.
    pub sample: &'static str,
    /// Whether the code can carry what the element shows first.
    pub has_first_view: bool,
    /// What that means: sentences in Vietnamese.
    pub about_first_view: &'static [&'static str],
}

/// A section of the gallery.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Example {
    /// The end of its heading's `id`.
    pub id: &'static str,
    /// Its heading, in Vietnamese.
    pub title: &'static str,
    /// What is in its frame, for a page in `www/`.
    pub html: &'static str,
    /// Whether it takes the whole width.
    pub is_broad: bool,
}
