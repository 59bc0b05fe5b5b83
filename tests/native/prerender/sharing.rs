//! Elements with the same data share what is read of it.

use super::{element, read_element};
use crate::support::addresses::platform;
use crate::support::stage::PAGE;
use serde_json::{Value, json};
use std::cell::Cell;
use std::rc::Rc;
use vn_portal_widgets::platform::Platform;
use vn_portal_widgets::prerender::{Page, PageInfo, first_views};

/// Its titles are not in NFC, so that each is normalised.
const FEED: &str =
    r#"{"items": [{"title": "Ho\u0302i nghi\u0323"}, {"title": "Da\u0302n va\u0302n"}]}"#;

/// Counts the strings that are normalised.
struct Counting {
    platform: Rc<dyn Platform>,
    strings: Rc<Cell<usize>>,
}

impl Platform for Counting {
    fn resolve(&self, address: &str, base: &str) -> Option<String> {
        self.platform.resolve(address, base)
    }

    fn leaves_site(&self, url: &str) -> bool {
        self.platform.leaves_site(url)
    }

    fn normalize(&self, string: &str) -> String {
        self.strings.set(self.strings.get() + 1);
        self.platform.normalize(string)
    }

    fn parse_html(&self, html: &str) -> Option<String> {
        self.platform.parse_html(html)
    }
}

/// How many strings are read for the first views of these elements.
fn strings_read(elements: &[Value]) -> usize {
    let strings = Rc::default();
    let page = Page {
        page: PageInfo {
            url: PAGE.to_owned(),
            ..PageInfo::default()
        },
        elements: elements.iter().map(read_element).collect(),
    };
    let counting = Counting {
        platform: platform(),
        strings: Rc::clone(&strings),
    };
    let views = first_views(&page, Rc::new(counting));
    assert!(views.iter().all(|view| view.html.is_some()));
    strings.get()
}

#[test]
fn the_same_data_are_read_once() {
    let mut list = element("vn-related-news", json!({}));
    list["data"] = FEED.into();
    let once = strings_read(&[list.clone()]);
    // Items are read again for each element that shows them, the file is not.
    assert!(strings_read(&[list.clone(), list.clone()]) < 2 * once);
    let mut other = list.clone();
    other["data"] = format!("{FEED} ").into();
    assert_eq!(strings_read(&[list.clone(), other]), 2 * once);
    let mut elsewhere = list.clone();
    elsewhere["url"] = "https://noi-khac.example/tin.json".into();
    assert_eq!(strings_read(&[list, elsewhere]), 2 * once);
}
