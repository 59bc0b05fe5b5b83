//! Above a list: the search box, the choice of a date, and how many items were found.

use super::select::Choice;
use crate::decimal;
use crate::html::{Attr, Nodes, Tag};
use crate::words;
use crate::text::{or, word};

/// What the choices of a date are called in `data-action`.
const ACTIONS: [&str; 3] = ["day", "month", "year"];

/// Adds them: the search box with what is written in it, the choice among dates, and the number of results,
/// each where there is one.
pub(super) fn controls(
    nodes: &mut Nodes,
    written: Option<&str>,
    dates: Option<&[Vec<u32>; 3]>,
    chosen: Choice,
    results: Option<usize>,
) {
    if let Some(written) = written {
        nodes
            .open(Tag::Input)
            .key("search")
            .part("search")
            .attr(Attr::Type, "search")
            .attr(Attr::DataAction, "query")
            .attr(Attr::AriaLabel, words::SEARCH)
            .attr(Attr::Placeholder, words::SEARCH)
            .attr(Attr::Value, written)
            .close();
    }
    if let Some(dates) = dates {
        nodes
            .open(Tag::P)
            .key("by-date")
            .part("by-date")
            .attr(Attr::Role, "group")
            .attr(Attr::AriaLabel, words::BY_DATE)
            .text(words::BY_DATE);
        for (part, (values, action)) in dates.iter().zip(ACTIONS).enumerate() {
            let label = word(words::DATE_PARTS, part);
            let chosen = chosen.0.get(part).copied().unwrap_or(0);
            select(nodes, action, label, values, chosen);
        }
        nodes.close();
    }
    // There from the start, or a screen reader says nothing of what comes.
    nodes
        .open(Tag::P)
        .key("count")
        .part("count")
        .attr(Attr::Role, "status");
    if let Some(results) = results {
        let mut count = String::new();
        if results > 0 {
            decimal::push(&mut count, results);
            count.push_str(words::RESULTS);
        }
        nodes.text(or(&count, words::NO_RESULT));
    }
    nodes.close();
}

fn select(nodes: &mut Nodes, action: &str, label: &str, values: &[u32], chosen: u32) {
    nodes
        .open(Tag::Label)
        .text(label)
        .text(" ")
        .open(Tag::Select)
        .attr(Attr::DataAction, action);
    option(nodes, "", words::ALL, chosen == 0);
    for value in values {
        let mut text = String::new();
        decimal::push(&mut text, *value as usize);
        option(nodes, &text, &text, *value == chosen);
    }
    nodes.close().close();
}

fn option(nodes: &mut Nodes, value: &str, text: &str, is_chosen: bool) {
    nodes.open(Tag::Option).key(value).attr(Attr::Value, value);
    if is_chosen {
        nodes.attr(Attr::Selected, "");
    }
    nodes.text(text).close();
}
