//! What is said of a page and its elements, and what comes of it.

use crate::error::{LoadError, line};
use crate::platform::Platform;
use serde::Serialize;

/// A page and those of its elements that are ours.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The page itself.
    pub page: PageInfo,
    /// Its elements, in document order. Those without data belong to it as well: the first article of a page decides what its lists
    /// leave out.
    pub elements: Vec<PageElement>,
}

/// A page without its elements.
#[derive(Clone, Debug, Default)]
pub struct PageInfo {
    /// Its absolute URL.
    pub url: String,
    /// The URL that its relative ones are resolved against, if a `<base>` names another one.
    pub base: Option<String>,
    /// Whether the HTML may get into other pages of the site, so that all URLs are written as absolute ones.
    pub is_elsewhere: bool,
    /// Its language; empty if it names none.
    pub language: String,
}

impl PageInfo {
    /// The same with URLs as parsers give them.
    pub(super) fn resolved(&self, platform: &dyn Platform) -> Self {
        let resolved = |url: &String| {
            platform
                .resolve(url, &self.url)
                .unwrap_or_else(|| url.clone())
        };
        Self {
            url: resolved(&self.url),
            base: self.base.as_ref().map(resolved),
            ..self.clone()
        }
    }

    /// The absolute URL that relative ones are resolved against.
    pub(super) fn base(&self) -> &str {
        self.base.as_deref().unwrap_or(&self.url)
    }
}

/// An element of a page, before any script runs.
#[derive(Clone, Debug, Default)]
pub struct PageElement {
    /// Its name.
    pub tag: String,
    /// Its attributes, each name once. Those that its definition does not have are ignored.
    pub attributes: Vec<(String, String)>,
    /// Its data as JSON text.
    pub data: Option<String>,
    /// The URL of the data; that of the page's relative URLs if they are in the page.
    pub url: Option<String>,
    /// What the nearest `lang` on it or around it says; the page's language if that is not known.
    pub language: Option<String>,
    /// Whether it has children to show.
    pub has_fallback: bool,
}

/// The result for one element.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FirstView {
    /// What its shadow root has; `None` if there is nothing to show before the page's scripts run.
    pub html: Option<String>,
    /// Why it has nothing to show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<Failure>,
    /// What a developer should know, in English, as the browser's console has it.
    pub notes: Vec<String>,
}

/// Why an element has no first view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// The kind: one of [`LoadError::kind`], `html` where HTML cannot be parsed or cannot say what is shown, or `element`.
    pub kind: &'static str,
    /// What a developer should know, in English.
    pub message: String,
}

impl Failure {
    pub(super) fn of_data(error: LoadError, detail: &str, note: &str) -> Self {
        Self {
            kind: error.kind(),
            message: line(&[&error.describe(), detail, note]),
        }
    }

    pub(super) fn of_html(message: &str) -> Self {
        Self {
            kind: "html",
            message: message.to_owned(),
        }
    }

    pub(super) fn unknown_element(tag: &str) -> Self {
        Self {
            kind: "element",
            message: format!("<{tag}> is no element of ours"),
        }
    }
}

impl From<Failure> for FirstView {
    fn from(failure: Failure) -> Self {
        Self {
            error: Some(failure),
            ..Self::default()
        }
    }
}
