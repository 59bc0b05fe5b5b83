//! Which article the lists of a page leave out: the one that the page's first `<vn-article>` shows, else the page itself.

use super::page;
use crate::browser::dom::{self, document};
use crate::browser::schedule;
use crate::widgets::Current;
use core::cell::RefCell;
use web_sys::{Element, HtmlElement};

/// What lists know about the page's first article. Not a [`Current`], which would keep the article's feed alive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Known {
    #[default]
    NoArticle,
    Pending,
    Item {
        id: Option<String>,
        url: Option<String>,
    },
}

thread_local! {
    static KNOWN: RefCell<Known> = RefCell::default();
}

impl Known {
    fn of(current: Option<&Current>) -> Self {
        match current {
            None | Some(Current::Page(_)) => Self::NoArticle,
            Some(Current::Pending) => Self::Pending,
            Some(Current::Item(shown)) => Self::Item {
                id: shown.id.clone(),
                url: shown.url.clone(),
            },
        }
    }
}

/// The article that the lists of an element's page leave out.
pub(super) fn of_page(element: &HtmlElement) -> Current {
    let article = first_article(element);
    let id = article.as_ref().and_then(schedule::id_of);
    let current = id.and_then(|id| page::with_host(id, |host| host.as_current()).flatten());
    KNOWN.set(Known::of(current.as_ref()));
    current.unwrap_or_else(|| Current::Page(document::full_url(&dom::document_of(element))))
}

/// Notes what an element shows after its run. Where it is the page's first article and shows another item than the
/// lists know, they run again.
pub(super) fn ran(element: &HtmlElement, current: Option<Current>) {
    if KNOWN.with_borrow(|known| *known == Known::of(current.as_ref())) {
        return;
    }
    let this: &Element = element;
    if first_article(element).as_ref() == Some(this) {
        schedule::mark_all(|definition| definition.has_current);
    }
}

fn first_article(element: &HtmlElement) -> Option<Element> {
    let document = dom::document_of(element);
    document.query_selector("vn-article").ok().flatten()
}
