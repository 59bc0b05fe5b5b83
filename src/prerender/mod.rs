//! The first views of a page's elements as HTML text, to be written into the page before it is published.
//!
//! A first view depends neither on the current time nor on the visitor. The same widgets and the same sanitizer make it as in the browser,
//! so an element can take it over without changing a node. Every view is parsed again and verified.
//!
//! | module | what it has |
//! |---|---|
//! | `page` | the input: a page and its elements; the output: views or failures |
//! | `data` | the data of the elements, each file read once |
//! | `draft` | one element, from its attributes and data to its HTML |
//! | `site` | the platform, for the site of the page |
//! | `relative` | URLs as the page writes them |

mod data;
mod draft;
mod page;
mod relative;
mod site;

pub use page::{Failure, FirstView, Page, PageElement, PageInfo};

use self::data::PageData;
use self::draft::Draft;
use self::relative::PageUrls;
pub(crate) use self::site::OfSite;
use crate::platform::Platform;
use crate::widgets::article;
use crate::widgets::names::Names;
use crate::widgets::{Current, REGISTRY};
use std::rc::Rc;

/// Renders the first views of a page's elements, in document order.
#[must_use]
pub fn first_views(page: &Page, platform: Rc<dyn Platform>) -> Vec<FirstView> {
    let info = &page.page.resolved(&*platform);
    let platform: Rc<dyn Platform> = Rc::new(OfSite {
        platform,
        page: info.url.clone(),
    });
    let mut names = Names::default();
    let mut data = PageData::default();
    let drafts: Vec<_> = page
        .elements
        .iter()
        .map(|element| {
            let definition = REGISTRY
                .iter()
                .find(|definition| definition.tag == element.tag)
                .ok_or_else(|| Failure::unknown_element(&element.tag))?;
            Draft::new(definition, element, info, &platform, &mut names, &mut data)
        })
        .collect();
    let current = current(&drafts, info);
    let urls = PageUrls {
        platform: &*platform,
        info,
    };
    drafts
        .into_iter()
        .map(|draft| match draft {
            Ok(draft) => draft.finish(&current, &urls),
            Err(failure) => failure.into(),
        })
        .collect()
}

/// What the lists leave out: as in the browser, what the page's first article shows, else the page itself.
fn current(drafts: &[Result<Draft, Failure>], info: &PageInfo) -> Current {
    let mut drafts = drafts.iter().flatten();
    let article = drafts.find(|draft| draft.definition.tag == article::DEFINITION.tag);
    let shown = article.and_then(|article| article.widget.shows());
    shown.map_or_else(|| Current::Page(info.url.clone()), Current::Item)
}
