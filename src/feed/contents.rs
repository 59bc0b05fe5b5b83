//! What a JSON document has: the head of a feed and its items. A wrong field or a bad item loses only itself, and every loss is a problem.

use super::entry::Entry;
use super::fields::{Object, Reader};
use super::items::Head;
use super::json::{JsonValue, parse};
use super::model::{FeedParts, MAX_ITEMS};
use super::path::{Located, Path};
use super::position::{error_offset, offset_in};
use super::problem::{Loss, Problem, ProblemKind, unexpected};
use crate::error::LoadError;
use crate::html::Urls;
use serde_json::value::RawValue;

/// Reads JSON, and calls `visit` with each object that is or should be an item. The problems have no positions yet.
pub(super) fn read_json(
    document: &str,
    urls: Urls<'_>,
    visit: &mut dyn FnMut(&Object<'_, '_>),
) -> (Result<FeedParts, LoadError>, Vec<Problem>) {
    let raw = match parse(document) {
        Ok(raw) => raw,
        Err(error) => {
            let offset = error_offset(document, &error);
            let problem = Problem::of_document(ProblemKind::Json, offset, String::new());
            return (Err(LoadError::Json), vec![problem]);
        }
    };
    let mut reader = Reader::new(document, urls);
    let contents = reader.contents(raw, visit);
    (contents, reader.problems)
}

impl Reader<'_> {
    fn contents(
        &mut self,
        raw: &RawValue,
        visit: &mut dyn FnMut(&Object<'_, '_>),
    ) -> Result<FeedParts, LoadError> {
        let at = Located {
            path: Path::Document,
            raw,
        };
        let document = match at.value() {
            JsonValue::Object(fields) => Object { at, fields },
            other => {
                let message = unexpected("an object with items", &other);
                return Err(self.no_feed(at, message));
            }
        };
        let Some(items) = document.field_or_null("items") else {
            return self.lone_item(&document, visit);
        };
        let elements = match items.value() {
            JsonValue::Array(elements) => elements,
            other => return Err(self.no_feed(items, unexpected("an array", &other))),
        };
        if elements.len() > MAX_ITEMS {
            let message = format!("at most {MAX_ITEMS} items, not {}", elements.len());
            self.report(items, Loss::Item, ProblemKind::TooLarge, message);
            return Err(LoadError::TooLarge);
        }
        let mut entries = Vec::with_capacity(elements.len());
        for (index, raw) in elements.into_iter().enumerate() {
            let path = Path::Element(&items.path, index);
            entries.extend(self.entry(Located { path, raw }, visit));
        }
        let head = self.head(&document);
        Ok(FeedParts { head, entries })
    }

    fn entry(
        &mut self,
        at: Located<'_, '_>,
        visit: &mut dyn FnMut(&Object<'_, '_>),
    ) -> Option<Entry> {
        let object = match at.value() {
            JsonValue::Object(fields) => Object { at, fields },
            other => {
                let message = unexpected("an object", &other);
                self.report(at, Loss::Item, ProblemKind::Item, message);
                return None;
            }
        };
        visit(&object);
        let item = self.item(&object)?;
        let offset = offset_in(self.document, at.raw.get());
        Some(Entry::new(&item, offset, at.raw.get().len()))
    }

    /// A document without `items` may be a single item; one that has a `version` is a feed.
    fn lone_item(
        &mut self,
        document: &Object<'_, '_>,
        visit: &mut dyn FnMut(&Object<'_, '_>),
    ) -> Result<FeedParts, LoadError> {
        if document.field("version").is_none()
            && let Some(entry) = self.entry(document.at, visit)
        {
            return Ok(FeedParts {
                head: Head::default(),
                entries: vec![entry],
            });
        }
        self.problems.clear();
        let message = "is missing, and the file is no single item either".to_owned();
        let items = Located {
            path: Path::Field(&document.at.path, "items"),
            ..document.at
        };
        Err(self.no_feed(items, message))
    }

    fn no_feed(&mut self, at: Located<'_, '_>, message: String) -> LoadError {
        self.report(at, Loss::Item, ProblemKind::Feed, message);
        LoadError::Feed
    }
}
