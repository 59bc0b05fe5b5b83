//! Which article the lists of a page leave out: the one that the page's first `<vn-article>` shows, else the page itself.

use super::page;
use crate::browser::dom::{self, document};
use crate::browser::schedule;
use crate::widgets::Current;
use core::cell::RefCell;
use web_sys::{Document, Element, HtmlElement};

/// What lists know about the page's first article. Not a [`Current`], which would keep the article's feed alive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum KnownArticle {
    #[default]
    NoArticle,
    Pending,
    Item {
        id: Option<String>,
        url: Option<String>,
    },
}

thread_local! {
    /// By document.
    static KNOWN: RefCell<Vec<(Document, KnownArticle)>> = const { RefCell::new(Vec::new()) };
}

impl KnownArticle {
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
    let document = dom::document_of(element);
    note(&document, KnownArticle::of(current.as_ref()));
    current.unwrap_or_else(|| Current::Page(document::full_url(&document)))
}

/// Notes what an element shows after its run. Where it is the page's first article and shows another item than the
/// lists know, they run again.
pub(super) fn ran(element: &HtmlElement, current: Option<Current>) {
    if known(&dom::document_of(element)) == KnownArticle::of(current.as_ref()) {
        return;
    }
    let this: &Element = element;
    if first_article(element).as_ref() == Some(this) {
        schedule::mark_all(|definition| definition.has_current);
    }
}

fn known(document: &Document) -> KnownArticle {
    KNOWN.with_borrow(|known| {
        let known = known.iter().find(|(known, _)| known == document);
        known.map(|(_, known)| known.clone()).unwrap_or_default()
    })
}

/// Notes what the lists of a document know, and forgets documents that no window shows any more.
fn note(document: &Document, new: KnownArticle) {
    KNOWN.with_borrow_mut(|known| {
        known.retain(|(other, _)| other != document && document::is_shown(other));
        known.push((document.clone(), new));
    });
}

fn first_article(element: &HtmlElement) -> Option<Element> {
    let document = dom::document_of(element);
    document.query_selector("vn-article").ok().flatten()
}
