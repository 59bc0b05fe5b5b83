//! Above a list: the search box, the choice of a date, and the number of items found.

use super::RelatedNews;
use super::dates::Dates;
use crate::feed::Feed;
use crate::html::{Attr, Element, Tag};
#[cfg(doc)]
use crate::widgets::reading::Said;
use crate::widgets::reading::{Action, DateChoice};
use crate::words;

impl RelatedNews {
    /// Above the list: search box, choice of a date, and how many items were found.
    pub(super) fn controls(&self, feed: &Feed, found: usize) -> Vec<Element> {
        let (searches, by_date) = (
            self.attributes.flag("search"),
            self.attributes.flag("by-date"),
        );
        if !searches && !by_date {
            return Vec::new();
        }
        let choice = self.date_choice();
        let is_filtered = !self.query().is_empty() || choice != DateChoice::default();
        let mut controls = box_of(self.label());
        if searches {
            controls = controls.child(search_box(self.label(), &self.reading.list.query));
        }
        if by_date {
            let dates = Dates::of(feed, self.listed(feed), choice);
            controls = controls.child(date_choice(&dates, choice));
        }
        vec![controls, count(is_filtered.then_some(found))]
    }
}

/// The box of a list's controls, called `list`. It gains and loses no children while the visitor uses one of them: Orca leaves a control
/// whose parent does.
fn box_of(list: &str) -> Element {
    Element::new(Tag::Div)
        .key("controls")
        .attr(Attr::Role, "search")
        .attr(Attr::Lang, words::LANGUAGE)
        .attr(Attr::AriaLabel, words::label_in_list(words::SEARCH, list))
}

/// The search box of the list called `list`, with what the visitor has typed.
fn search_box(list: &str, query: &str) -> Element {
    let input = Element::new(Tag::Input)
        .part("search")
        .attr(Attr::Type, "search")
        .attr(Attr::DataAction, Action::Query.name())
        .attr(Attr::AriaLabel, words::label_in_list(words::SEARCH, list))
        .attr(Attr::Value, query.to_owned());
    Element::new(Tag::Label).text(words::SEARCH).child(input)
}

/// The choice of day, month and year.
fn date_choice(dates: &Dates, choice: DateChoice) -> Element {
    let [day, month, year] = words::DATE_PARTS;
    Element::new(Tag::Fieldset)
        .part("by-date")
        .child(Element::new(Tag::Legend).text(words::BY_DATE))
        .child(select(Action::Day, day, &dates.days, choice.day))
        .child(select(Action::Month, month, &dates.months, choice.month))
        .child(select(Action::Year, year, &dates.years, choice.year))
}

/// The number of items found, or nothing as long as the visitor looks for none. It changes with each key, so screen readers are
/// told another way: see [`Said::Found`].
fn count(found: Option<usize>) -> Element {
    let count = Element::new(Tag::P)
        .key("count")
        .part("count")
        .attr(Attr::Lang, words::LANGUAGE);
    match found {
        None => count,
        Some(found) => count.text(words::found(found)),
    }
}

fn select(action: Action, label: &'static str, values: &[u32], chosen: Option<u32>) -> Element {
    let all = option(None, words::ALL.to_owned(), chosen.is_none());
    let others = values.iter().map(|value| {
        let number = value.to_string();
        option(Some(number.clone()), number, Some(*value) == chosen)
    });
    let select = Element::new(Tag::Select)
        .attr(Attr::DataAction, action.name())
        .child(all)
        .children(others);
    Element::new(Tag::Label).text(label).child(select)
}

fn option(value: Option<String>, text: String, is_chosen: bool) -> Element {
    let mut option = Element::new(Tag::Option);
    if let Some(value) = &value {
        option = option.key(value.clone());
    }
    option = option.attr(Attr::Value, value.unwrap_or_default());
    if is_chosen {
        option = option.attr(Attr::Selected, "");
    }
    option.text(text)
}
