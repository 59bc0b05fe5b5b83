//! The result of a load.

use super::contents::Contents;
use crate::error::LoadError;
use crate::feed::Feed;
use crate::time::civil::Instant;
use std::rc::Rc;

/// The result of a load: a feed, or the reason why there is none.
pub(in crate::browser) struct Loaded {
    pub feed: Result<Rc<Feed>, LoadError>,
    /// Details of a failure for developers; may be empty.
    pub detail: String,
    /// When it was fetched, if it is an old copy.
    pub stale: Option<Instant>,
}

impl Loaded {
    pub(super) fn new(contents: Contents) -> Self {
        Self {
            feed: contents.feed.map(Rc::new),
            detail: contents.detail,
            stale: None,
        }
    }
}
