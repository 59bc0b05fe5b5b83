//! A file as JSON, whatever it was written in, with the positions of the file itself.

use super::bases::Bases;
use super::contents::read_json;
use super::fields::Object;
use super::model::{Feed, FeedParts};
use super::position::{Cursor, offset_in};
use super::problem::Problem;
use super::xml::{Marks, Translated, translate};
use crate::error::LoadError;
use crate::html::Urls;
use crate::order::ascending;
use crate::platform::Platform;
use std::borrow::Cow;
use std::rc::Rc;

/// A file as a string, and its JSON.
pub(super) struct Document<'d> {
    text: Cow<'d, str>,
    xml: Option<Xml>,
}

/// What a file in XML became.
enum Xml {
    Feed(Translated),
    /// The last of the problems is the reason.
    NoFeed(Vec<Problem>),
}

impl<'d> Document<'d> {
    /// What a file is, its content tells.
    pub fn new(text: impl Into<Cow<'d, str>>, urls: Urls<'_>) -> Self {
        let text = text.into();
        let xml = translate(&text, urls).map(|translated| match translated {
            Ok(translated) => Xml::Feed(translated),
            Err(problems) => Xml::NoFeed(problems),
        });
        Self { text, xml }
    }

    pub fn is_xml(&self) -> bool {
        self.xml.is_some()
    }

    /// The file itself.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The document that is read.
    pub fn json(&self) -> &str {
        match &self.xml {
            Some(Xml::Feed(translated)) => &translated.json,
            _ => &self.text,
        }
    }

    pub fn bases(&self) -> Option<&Bases> {
        match &self.xml {
            Some(Xml::Feed(translated)) => Some(&translated.bases),
            _ => None,
        }
    }

    /// The bases of the items in their order, if any has one of its own.
    pub fn item_bases(&self, urls: Urls<'_>) -> Vec<Option<String>> {
        let mut found = Vec::new();
        let Some(bases) = self.bases().filter(|bases| !bases.is_empty()) else {
            return found;
        };
        let json = self.json();
        let _ = read_json(json, urls, &mut |item| {
            let offset = offset_in(json, item.at.raw.get());
            found.push(bases.of(offset).map(str::to_owned));
        });
        found
    }

    /// Reads it, and calls `visit` with each object that is or should be an item. The problems have no positions yet.
    pub fn read(
        &self,
        urls: Urls<'_>,
        visit: &mut dyn FnMut(&Object<'_, '_>),
    ) -> (Result<FeedParts, LoadError>, Vec<Problem>) {
        match &self.xml {
            None => read_json(&self.text, urls, visit),
            Some(Xml::NoFeed(problems)) => (Err(LoadError::Feed), problems.clone()),
            Some(Xml::Feed(translated)) => {
                let (contents, found) = read_json(&translated.json, urls, visit);
                let found = self.in_file(found);
                // The reason why there is no feed comes last.
                let problems = translated.problems.iter().cloned().chain(found).collect();
                (contents, problems)
            }
        }
    }

    /// Problems of the JSON as problems of the file.
    pub fn in_file(&self, problems: Vec<Problem>) -> Vec<Problem> {
        let marks: Option<&Marks> = match &self.xml {
            Some(Xml::Feed(translated)) => Some(&translated.marks),
            _ => None,
        };
        let Some(marks) = marks else { return problems };
        let moved = |problem: Problem| Problem {
            offset: marks.offset_of(problem.offset),
            ..problem
        };
        problems.into_iter().map(moved).collect()
    }

    /// Gives all problems their positions, by one pass over the file.
    pub fn locate(&self, problems: &mut [Problem]) {
        let mut cursor = Cursor::new(&self.text);
        let offsets = problems.iter().map(|problem| problem.offset);
        for index in ascending(offsets.zip(0..)) {
            if let Some(problem) = problems.get_mut(index) {
                problem.position = cursor.move_to(problem.offset);
            }
        }
    }

    pub fn into_json(self) -> String {
        match self.xml {
            Some(Xml::Feed(translated)) => translated.json,
            _ => self.text.into_owned(),
        }
    }

    pub fn into_feed(self, contents: FeedParts, base: &str, platform: Rc<dyn Platform>) -> Feed {
        let (json, bases) = match self.xml {
            Some(Xml::Feed(translated)) => (translated.json, translated.bases),
            _ => (self.text.into_owned(), Bases::default()),
        };
        Feed::new(json, bases, contents, base, platform)
    }
}
