//! Reads the bytes of a file into a feed.

use super::decode::decode;
use super::document::Document;
use super::model::Feed;
use super::problem::{Loss, Problem, ProblemKind};
use crate::error::LoadError;
use crate::html::Urls;
use crate::platform::Platform;
use std::rc::Rc;

/// The result of reading a file.
#[derive(Debug)]
pub struct ReadFeed {
    /// The feed, or why there is none; the last problem has the details.
    pub feed: Result<Feed, LoadError>,
    /// Everything wrong with the file, in the order found.
    pub problems: Vec<Problem>,
}

/// Reads a JSON Feed 1.1 document, RSS, Atom, or a single item or entry.
///
/// JSON is in UTF-8 with or without a byte order mark, or in UTF-16 with one; XML may also declare its encoding. `base` is the
/// absolute URL of the file. See the [module](super) for an example.
#[must_use]
pub fn read(bytes: Vec<u8>, base: &str, platform: Rc<dyn Platform>) -> ReadFeed {
    match decode(bytes, &*platform) {
        Ok(document) => read_text(document, base, platform),
        Err(error) => {
            let message = error.message();
            ReadFeed {
                feed: Err(LoadError::Encoding),
                problems: vec![Problem::of_document(ProblemKind::Encoding, 0, message)],
            }
        }
    }
}

/// Like [`read`], for a file that has been decoded. An encoding that it declares is ignored.
#[must_use]
pub fn read_text(document: String, base: &str, platform: Rc<dyn Platform>) -> ReadFeed {
    let urls = Urls {
        platform: &*platform,
        base,
    };
    let document = Document::new(document, urls);
    let (contents, mut problems) = document.read(urls, &mut |_| {});
    // Warnings are for `checkFeed`, but what is not well-formed may lose more than anyone can tell.
    problems.retain(|problem| {
        problem.loss != Loss::Nothing || matches!(problem.kind, ProblemKind::Xml(_))
    });
    document.locate(&mut problems);
    ReadFeed {
        feed: contents.map(|contents| document.into_feed(contents, base, platform)),
        problems,
    }
}
