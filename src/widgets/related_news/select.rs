//! Which items a list has, in which order, and which of them its reader sees.

use super::super::{Current, Shown};
use super::attributes::PAGE_SIZE;
use super::pager::Pages;
use super::row::title;
use super::{RelatedNews, items};
use crate::time::civil::Instant;
use crate::decimal;
use crate::feed::{Feed, Field, Item};
use crate::text::rank::{Doc, rank};
use crate::text::search::{Query, Titles};
use crate::text::{cut, or};
use core::cmp::Reverse;

impl RelatedNews {
    /// Places of the items that are listed, all pages together.
    pub(super) fn listed(&self, feed: &Feed) -> &[usize] {
        self.listed.get_or_init(|| self.choose(feed))
    }

    /// Those of them that the reader looks for.
    pub(super) fn found(&self, feed: &Feed) -> Vec<usize> {
        let listed = self.listed(feed);
        let query = self.query();
        let date = self.date();
        let read = || {
            let mut titles = Titles::default();
            for item in items(feed, listed) {
                titles.push(&title(&item));
            }
            titles
        };
        let titles = || self.titles.get_or_init(read);
        let mut found = listed.to_vec();
        if !query.is_empty() {
            let mut matches = titles().matches(&query);
            found.retain(|_| matches.next() == Some(true));
        } else if self.reader.is("searches") {
            titles();
        }
        if date != Choice::default() {
            found.retain(|place| feed.date(*place).is_some_and(|at| date.fits(parts(at), 3)));
        }
        found
    }

    pub(super) fn pages(&self, feed: &Feed, found: usize) -> Pages {
        let size = self.attributes.number("page-size").unwrap_or(PAGE_SIZE);
        let more = !feed.next_url().is_empty();
        Pages::new(found, size, self.reader.list_page(), more)
    }

    /// The address of the next part of the feed, where the reader has turned past what is loaded.
    pub(super) fn more(&self) -> Option<&str> {
        let feed = self.feed().filter(|_| self.reader.list_page() > 1)?;
        let pages = self.pages(feed, self.found(feed).len());
        pages.is_past_the_end().then(|| feed.next_url())
    }

    pub(super) fn query(&self) -> Query {
        let written = if self.attributes.flag("search") {
            self.reader.query()
        } else {
            ""
        };
        Query::new(written)
    }

    pub(super) fn date(&self) -> Choice {
        if self.attributes.flag("by-date") {
            Choice::new(self.reader.date())
        } else {
            Choice::default()
        }
    }

    /// Places of the article being read.
    fn current(&self, feed: &Feed) -> Vec<usize> {
        let (name, url) = match (self.attributes.item_name("current"), &self.current) {
            (Some(named), _) => named,
            (None, Some(Current::Item(shown))) => (shown.id.as_str(), shown.url.as_str()),
            (None, _) => ("", ""),
        };
        feed.named(name, url).collect()
    }

    /// Places of the items that are not the article being read and have the tag, in the order that the page
    /// asks for. What is equal keeps the order of the file; what has no date comes last.
    pub(super) fn choose(&self, feed: &Feed) -> Vec<usize> {
        let current = self.current(feed);
        let mut places: Vec<_> = (0..feed.len()).collect();
        places.retain(|place| !current.contains(place) && self.has_tag(feed, *place));
        let in_order = self.order() == "feed";
        let key = |place: &usize| match feed.date(*place) {
            _ if in_order => 0,
            Some(at) => at.millis(),
            None => i64::MIN,
        };
        let keys = if self.order() == "related"
            && let Some(subject) = self.subject(feed, current.first())
        {
            rank(&doc(&subject), items(feed, &places), doc)
        } else {
            places.iter().map(key).collect()
        };
        let mut keyed: Vec<_> = keys.into_iter().zip(&places).collect();
        keyed.sort_by_key(|(key, _)| Reverse(*key));
        let mut sorted: Vec<_> = keyed.into_iter().map(|(_, place)| *place).collect();
        sorted.truncate(self.attributes.number("limit").unwrap_or(usize::MAX));
        sorted
    }

    fn has_tag(&self, feed: &Feed, place: usize) -> bool {
        let Some(wanted) = self.attributes.text("tag") else {
            return true;
        };
        let Some(item) = feed.item(place) else {
            return false;
        };
        let mut tags = item.text(Field::Tags);
        loop {
            let tag = cut(&mut tags, 1).unwrap_or_else(|| core::mem::take(&mut tags));
            if tag == wanted || tags.is_empty() {
                return tag == wanted;
            }
        }
    }

    /// The article being read, with its content: out of this file, else out of that of the page's article.
    fn subject(&self, feed: &Feed, current: Option<&usize>) -> Option<Item> {
        let own = current.and_then(|place| feed.item(*place));
        let other = match &self.current {
            Some(Current::Item(Shown {
                source: Some((feed, place)),
                ..
            })) => feed.item(*place),
            _ => None,
        };
        // What the page names may be another one than the article that it shows.
        let named = self.attributes.item_name("current");
        let is_meant = |item: &Item| named.is_none_or(|(name, url)| item.is_named(name, url));
        own.or(other.filter(is_meant))
    }
}

/// What an item says, for [`rank`].
fn doc(item: &Item) -> Doc<'_> {
    Doc {
        title: item.text(Field::Title),
        tags: item.text(Field::Tags),
        summary: item.text(Field::Summary),
        body: or(item.text(Field::ContentText), item.text(Field::ContentHtml)),
        date: item.date_published.map(Instant::millis),
    }
}

/// Day, month and year that a reader has chosen; 0 for all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Choice(pub [u32; 3]);

impl Choice {
    pub fn new(written: [&str; 3]) -> Self {
        Self(written.map(|text| decimal::parse(text).unwrap_or(0)))
    }

    /// Whether a date fits, whatever is chosen of one part of it.
    fn fits(self, parts: [u32; 3], but: usize) -> bool {
        (0..3).all(|part| {
            let chosen = self.0.get(part).copied().unwrap_or(0);
            part == but || chosen == 0 || parts.get(part) == Some(&chosen)
        })
    }
}

/// Day, month and year in Viet Nam.
fn parts(at: Instant) -> [u32; 3] {
    let date = at.civil().date;
    [date.day().into(), date.month().into(), date.year().into()]
}

/// Days, months and years that there are, each within what is chosen of the other two: days and months from 1
/// up, years from the last one down.
pub(super) fn dates(feed: &Feed, places: &[usize], chosen: Choice) -> [Vec<u32>; 3] {
    let mut found = [const { Vec::new() }; 3];
    for date in places
        .iter()
        .filter_map(|place| feed.date(*place))
        .map(parts)
    {
        for (part, values) in found.iter_mut().enumerate() {
            let Some(value) = date.get(part).copied() else {
                continue;
            };
            let (Ok(at) | Err(at)) = values.binary_search_by(|known: &u32| match part {
                2 => value.cmp(known),
                _ => known.cmp(&value),
            });
            if chosen.fits(date, part) && values.get(at) != Some(&value) {
                values.insert(at, value);
            }
        }
    }
    found
}
