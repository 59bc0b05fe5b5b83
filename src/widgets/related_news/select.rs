//! Which items a list has, and in which order.

use super::super::{Current, Shown};
use super::RelatedNews;
use crate::civil::Instant;
use crate::decimal;
use crate::feed::{Feed, Field, Item};
use crate::text::rank::{Doc, best_first, rank};
use crate::text::{cut, or};

impl RelatedNews {
    fn is_current(&self, item: &Item) -> bool {
        if let Some((name, url)) = self.attributes.item_name("current") {
            return item.is_named(name, url);
        }
        match &self.current {
            Some(Current::Item(shown)) => item.is_named(&shown.id, &shown.url),
            Some(Current::Pending) | None => false,
        }
    }

    /// Places of the items that are not the article being read and have the tag, in the order that the page
    /// asks for. What is equal keeps the order of the file; what has no date comes last.
    pub(super) fn choose(&self, feed: &Feed) -> Vec<usize> {
        let mut places = Vec::new();
        for (place, item) in feed.items.iter().enumerate() {
            if !self.is_current(item) && self.has_tag(item) {
                places.push(place);
            }
        }
        let keys = self.keys(feed, &places);
        let order = best_first(keys.into_iter());
        let mut sorted = Vec::new();
        for index in order {
            sorted.extend(places.get(index));
        }
        sorted.truncate(self.attributes.number("limit").unwrap_or(usize::MAX));
        sorted
    }

    fn has_tag(&self, item: &Item) -> bool {
        let Some(wanted) = self.attributes.text("tag") else {
            return true;
        };
        let mut tags = item.text(Field::Tags);
        loop {
            let tag = cut(&mut tags, 1).unwrap_or_else(|| core::mem::take(&mut tags));
            if tag == wanted || tags.is_empty() {
                return tag == wanted;
            }
        }
    }

    /// What items are sorted by, the highest first.
    fn keys(&self, feed: &Feed, places: &[usize]) -> Vec<i64> {
        let item = |place: &usize| feed.items.get(*place);
        if self.order() == "related"
            && let Some(current) = self.subject(feed)
        {
            let docs = places.iter().filter_map(item).map(doc);
            // Bits of floats from 0 up are in the order of the floats.
            return rank(&doc(current), docs)
                .into_iter()
                .map(|score| score.to_bits().into())
                .collect();
        }
        let in_order = self.order() == "feed";
        let key = |item: &Item| match item.date_published {
            _ if in_order => 0,
            Some(at) => at.millis(),
            None => i64::MIN,
        };
        places.iter().filter_map(item).map(key).collect()
    }

    /// The article being read, with its content: out of this file, else out of that of the page's article.
    fn subject<'a>(&'a self, feed: &'a Feed) -> Option<&'a Item> {
        let own = feed.items.iter().find(|item| self.is_current(item));
        let other = match &self.current {
            Some(Current::Item(Shown {
                source: Some((feed, place)),
                ..
            })) => feed.items.get(*place),
            _ => None,
        };
        own.or(other)
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

    pub fn is_of(self, item: &Item) -> bool {
        parts(item).is_some_and(|parts| self.fits(parts, 3))
    }

    /// Whether a date fits, whatever is chosen of one part of it.
    fn fits(self, parts: [u32; 3], but: usize) -> bool {
        (0..3).all(|part| {
            let chosen = self.0.get(part).copied().unwrap_or(0);
            part == but || chosen == 0 || parts.get(part) == Some(&chosen)
        })
    }
}

/// Day, month and year of an item.
fn parts(item: &Item) -> Option<[u32; 3]> {
    let date = item.date_published?.civil().date;
    Some([date.day().into(), date.month().into(), date.year().into()])
}

/// Days, months and years that there are, each within what is chosen of the other two: days and months from 1
/// up, years from the last one down.
pub(super) fn dates<'a>(items: impl Iterator<Item = &'a Item>, chosen: Choice) -> [Vec<u32>; 3] {
    let mut found = [const { Vec::new() }; 3];
    for date in items.filter_map(parts) {
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
