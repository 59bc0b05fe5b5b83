//! Which items a list has, in which order, and which of them the visitor sees.

use super::RelatedNews;
use super::dates::is_chosen;
use super::order::Order;
use super::pager::{PAGE_SIZE, Pages};
use crate::feed::{Feed, Item};
use crate::order::ascending;
use crate::text::equality::canonical;
use crate::text::rank::{Doc, rank};
use crate::text::search::{Query, Titles};
use crate::time::civil::Instant;
use crate::widgets::reading::DateChoice;
use crate::widgets::{Current, Shown};
use core::cmp::Reverse;
use std::rc::Rc;

impl RelatedNews {
    /// Indexes of the items of the list, those of all pages.
    pub(super) fn listed(&self, feed: &Feed) -> &Rc<[usize]> {
        self.listed.get_or_init(|| self.select(feed).into())
    }

    /// Indexes of those that match the visitor's search.
    pub(super) fn found(&self, feed: &Feed) -> &Rc<[usize]> {
        self.found.get_or_init(|| self.search(feed))
    }

    fn search(&self, feed: &Feed) -> Rc<[usize]> {
        let listed = self.listed(feed);
        let (query, choice) = (self.query(), self.date_choice());
        if self.reading.list.search_was_focused {
            self.titles(feed);
        }
        if query.is_empty() && choice == DateChoice::default() {
            return Rc::clone(listed);
        }
        let mut found = listed.to_vec();
        if !query.is_empty() {
            let mut matches = self.titles(feed).matches(&query);
            found.retain(|_| matches.next() == Some(true));
        }
        if choice != DateChoice::default() {
            let is_chosen = |at: Instant| is_chosen(choice, at.civil().date);
            found.retain(|index| feed.date(*index).is_some_and(is_chosen));
        }
        found.into()
    }

    /// The titles of the list, folded. For a long list that takes longer than a frame, so it is done once, when the
    /// search box gets the focus, and not with the first key.
    fn titles(&self, feed: &Feed) -> &Titles {
        self.titles.get_or_init(|| {
            let mut titles = Titles::default();
            for item in items(feed, self.listed(feed)) {
                titles.push(&feed.title(&item));
            }
            titles
        })
    }

    pub(super) fn pages(&self, feed: &Feed, found: usize) -> Pages {
        let size = self.attributes.number("page-size").unwrap_or(PAGE_SIZE);
        let feed_goes_on = feed.next_url().is_some();
        Pages::new(found, size as usize, self.page(), feed_goes_on)
    }

    /// The page that the visitor has chosen, from 1.
    fn page(&self) -> usize {
        self.reading.list.page.unwrap_or(1)
    }

    /// The URL of the feed's next page, if the visitor has gone past what is loaded.
    pub(super) fn next_page(&self) -> Option<&str> {
        let feed = self.feed().filter(|_| self.page() > 1)?;
        let pages = self.pages(feed, self.found(feed).len());
        feed.next_url().filter(|_| pages.is_past_the_end())
    }

    pub(super) fn query(&self) -> Query {
        if self.attributes.flag("search") {
            Query::new(&self.reading.list.query)
        } else {
            Query::default()
        }
    }

    pub(super) fn date_choice(&self) -> DateChoice {
        if self.attributes.flag("by-date") {
            self.reading.list.date
        } else {
            DateChoice::default()
        }
    }

    /// Indexes of all items but the article being read, with the tag and in the order that the page asks for. Items
    /// that are equal keep the order of the file; items without a date come last.
    fn select(&self, feed: &Feed) -> Vec<usize> {
        let current = self.current_indexes(feed);
        let tag = self.attributes.text("tag").map(canonical);
        let has_tag = |index| tag.as_ref().is_none_or(|tag| has_tag(feed, index, tag));
        let mut indexes: Vec<_> = (0..feed.len())
            .filter(|index| current.binary_search(index).is_err() && has_tag(*index))
            .collect();
        match self.order() {
            Order::Feed => {}
            Order::Related if let Some(article) = self.current_item(feed, current.first()) => {
                let scores = rank(&doc(&article), items(feed, &indexes), doc);
                indexes = ascending(scores.into_iter().map(Reverse).zip(indexes));
            }
            Order::Newest | Order::Related => {
                let date = |index| (Reverse(feed.date(index)), index);
                indexes = ascending(indexes.into_iter().map(date));
            }
        }
        if let Some(limit) = self.attributes.number("limit") {
            indexes.truncate(limit as usize);
        }
        indexes
    }

    /// Indexes of the article being read, in order: a feed may have several items of the same name.
    fn current_indexes(&self, feed: &Feed) -> Vec<usize> {
        let (name, url) = match (self.attributes.item_name("current"), &self.current) {
            (Some(named), _) => (Some(named.name.as_str()), named.url()),
            (None, Some(Current::Item(shown))) => (shown.id.as_deref(), shown.url.as_deref()),
            (None, Some(Current::Page(url))) => return indexes_of_page(feed, url),
            (None, _) => (None, None),
        };
        feed.named(name.unwrap_or_default(), url).collect()
    }

    /// The article being read, with its content: out of this feed, else out of the feed of the page's article.
    fn current_item(&self, feed: &Feed, index: Option<&usize>) -> Option<Item> {
        if let Some(item) = index.and_then(|index| feed.item(*index)) {
            return Some(item);
        }
        let Some(Current::Item(Shown {
            source: Some((feed, index)),
            ..
        })) = &self.current
        else {
            return None;
        };
        let item = feed.item(*index)?;
        // The attribute may name another article than the page shows.
        let named = self.attributes.item_name("current");
        let is_meant = named.is_none_or(|named| {
            item.is_named(&named.name, named.url()) || item.reads_as(&named.name)
        });
        is_meant.then_some(item)
    }
}

/// Indexes of the items whose URL is that of the page: with its fragment, which may be the route to an article, else without.
fn indexes_of_page(feed: &Feed, url: &str) -> Vec<usize> {
    let (path, _) = url.split_once('#').unwrap_or((url, ""));
    let of = |url| feed.named("", Some(url)).collect::<Vec<_>>();
    let found = of(url);
    if found.is_empty() { of(path) } else { found }
}

/// Whether an item has a tag that reads like a canonical one.
fn has_tag(feed: &Feed, index: usize, wanted: &str) -> bool {
    let item = feed.item(index);
    item.is_some_and(|item| item.tags.iter().any(|tag| canonical(tag) == wanted))
}

fn items<'a>(feed: &'a Feed, indexes: &'a [usize]) -> impl Iterator<Item = Item> {
    indexes.iter().filter_map(|index| feed.item(*index))
}

fn doc(item: &Item) -> Doc<'_> {
    let body = item
        .content_text
        .as_deref()
        .or(item.content_html.as_deref());
    Doc {
        title: item.title.as_deref().unwrap_or_default(),
        tags: &item.tags,
        summary: item.summary.as_deref().unwrap_or_default(),
        body: body.unwrap_or_default(),
        date: item.date_published.map(Instant::millis),
    }
}
