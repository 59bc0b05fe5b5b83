//! What a list shows of an item as its title.

use super::item::Item;
use super::model::{Feed, MAX_HTML};
use crate::html::{plain_text, sanitize_html, text_of};
use crate::text::excerpt::excerpt;
use crate::text::{one_line, trim};
use crate::words;
use std::borrow::Cow;

/// Most characters of an excerpt that replaces a missing title.
const EXCERPT: usize = 80;

impl Feed {
    /// The title of an item, else the beginning of its summary or of its content's text.
    #[must_use]
    pub fn title<'i>(&self, item: &'i Item) -> Cow<'i, str> {
        if let Some(title) = &item.title {
            return title.into();
        }
        let urls = self.urls();
        let plain = |text: &String| plain_text(text, &urls).unwrap_or_else(|| text.clone());
        let text = item.summary.clone();
        let text = text.or_else(|| item.content_text.as_ref().map(plain));
        match text.or_else(|| self.text_of_html(item)) {
            Some(text) => excerpt(trim(&one_line(&text)), EXCERPT).into(),
            None => words::UNTITLED.into(),
        }
    }

    /// The text of an item's HTML, `None` if there is none to see.
    fn text_of_html(&self, item: &Item) -> Option<String> {
        let html = item.content_html.as_deref();
        let html = html.filter(|html| html.len() <= MAX_HTML)?;
        let text = text_of(&sanitize_html(html, &self.urls(), 1)?.nodes);
        (!trim(&text).is_empty()).then_some(text)
    }
}
