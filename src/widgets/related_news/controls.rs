//! Above a list: the search box, the choice of a date, and the number of items found.

use super::dates::Dates;
use crate::html::{Attr, Element, Tag};
use crate::widgets::reading::{Action, DateChoice};
use crate::words;

/// The search box of the list called `list`, with what the visitor has typed.
pub(super) fn search_box(list: &str, query: &str) -> Element {
    Element::new(Tag::Input)
        .key("search")
        .part("search")
        .attr(Attr::Type, "search")
        .attr(Attr::DataAction, Action::Query.name())
        .attr(Attr::Lang, words::LANGUAGE)
        .attr(Attr::AriaLabel, words::label_in_list(words::SEARCH, list))
        .attr(Attr::Placeholder, words::SEARCH)
        .attr(Attr::Value, query.to_owned())
}

/// The choice of day, month and year.
pub(super) fn date_choice(dates: &Dates, choice: DateChoice) -> Element {
    let [day, month, year] = words::DATE_PARTS;
    Element::new(Tag::P)
        .key("by-date")
        .part("by-date")
        .attr(Attr::Role, "group")
        .attr(Attr::Lang, words::LANGUAGE)
        .attr(Attr::AriaLabel, words::BY_DATE)
        .text(words::BY_DATE)
        .child(select(Action::Day, day, &dates.days, choice.day))
        .child(select(Action::Month, month, &dates.months, choice.month))
        .child(select(Action::Year, year, &dates.years, choice.year))
}

/// The number of items found, or nothing as long as the visitor looks for none.
pub(super) fn count(found: Option<usize>) -> Element {
    // There from the start: screen readers do not announce a status that comes with its text.
    let status = Element::new(Tag::P)
        .key("count")
        .part("count")
        .attr(Attr::Role, "status")
        .attr(Attr::Lang, words::LANGUAGE);
    match found {
        None => status,
        Some(0) => status.text(words::NO_RESULT),
        Some(found) => status.text(words::results(found)),
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
    Element::new(Tag::Label).text(label).text(" ").child(select)
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
