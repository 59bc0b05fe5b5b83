//! A feed as far as it is loaded: its first page, and the next ones that the visitor has asked for.

use super::contents::Contents;
use super::loaded::Loaded;
use super::request::{Answer, Request};
use super::shared::Hosts;
use crate::browser::dom::console;
use crate::error::LoadError;
use core::cell::RefCell;
use std::rc::Rc;

pub(super) struct FeedPages {
    loaded: RefCell<Rc<Loaded>>,
    next: RefCell<NextPage>,
}

#[derive(Default)]
enum NextPage {
    #[default]
    Idle,
    Requested {
        request: Request,
        url: String,
        /// The tag of the element that asked.
        tag: String,
    },
    /// It is requested again only when the visitor asks for it.
    Failed(LoadError),
}

impl FeedPages {
    pub fn new(loaded: Loaded) -> Rc<Self> {
        Rc::new(Self {
            loaded: RefCell::new(Rc::new(loaded)),
            next: RefCell::default(),
        })
    }

    /// What is loaded, including a page that has arrived since the last look.
    pub fn look(&self) -> Rc<Loaded> {
        if let Some((answer, url, tag)) = self.next_answer() {
            let page = Contents::of_answer(&answer, &url);
            let next = match self.append(page) {
                Ok(()) => NextPage::Idle,
                Err(error) => {
                    let status = answer.status().map(|status| format!(" (HTTP {status})"));
                    let status = status.unwrap_or_default();
                    let cause = format!("the next part of the list is not to be had{status}");
                    console::error(&console::line(&[&tag, &url, &cause]));
                    NextPage::Failed(error)
                }
            };
            self.next.replace(next);
        }
        Rc::clone(&self.loaded.borrow())
    }

    fn next_answer(&self) -> Option<(Answer, String, String)> {
        match &*self.next.borrow() {
            NextPage::Requested { request, url, tag } => {
                Some((request.answer()?, url.clone(), tag.clone()))
            }
            NextPage::Idle | NextPage::Failed(_) => None,
        }
    }

    /// Why the next page could not be loaded, until it is requested again.
    pub fn next_failure(&self) -> Option<LoadError> {
        match &*self.next.borrow() {
            NextPage::Failed(error) => Some(*error),
            NextPage::Idle | NextPage::Requested { .. } => None,
        }
    }

    /// Adds a page.
    fn append(&self, page: Contents) -> Result<(), LoadError> {
        let loaded = Rc::clone(&self.loaded.borrow());
        let feed = loaded.feed.as_ref().map_err(|error| *error)?;
        feed.append(page.feed?);
        self.loaded.replace(Rc::new(Loaded {
            feed: Ok(Rc::clone(feed)),
            detail: String::new(),
            stale: loaded.stale,
        }));
        Ok(())
    }

    /// Asks for the next page, once.
    pub fn request_next(&self, url: &str, hosts: &Rc<Hosts>, tag: String) {
        if !matches!(*self.next.borrow(), NextPage::Idle) {
            return;
        }
        self.next.replace(NextPage::Requested {
            request: Request::file(url, hosts),
            url: url.to_owned(),
            tag,
        });
    }

    /// Allows one more request for a page that could not be loaded.
    pub fn retry_next(&self) {
        if matches!(*self.next.borrow(), NextPage::Failed(_)) {
            self.next.replace(NextPage::Idle);
        }
    }
}
