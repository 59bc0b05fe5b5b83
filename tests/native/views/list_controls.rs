//! The controls of a list: what stays where it is while a visitor uses one, what they are called, and what is said of the outcome.

use super::list::{NEWS, list, many, on_page, turned, typed};
use crate::support::print::one_line;
use crate::support::stage::{Stage, date, reading};
use crate::support::tree::{each, whole};
use std::collections::BTreeMap;
use vn_portal_widgets::html::{Attr, Element, Node, Tag};
use vn_portal_widgets::widgets::Reading;
use vn_portal_widgets::widgets::reading::{ListReading, Said};

/// By the name of each control: the children of its parent, by tag and key.
fn siblings(nodes: &[Node]) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    note(&whole(nodes), &mut found);
    each(nodes, 0, &mut |element, _| {
        note(&whole(&element.children), &mut found);
    });
    found
}

fn note(children: &[Node], found: &mut BTreeMap<String, Vec<String>>) {
    let names: Vec<_> = children
        .iter()
        .map(|child| match child {
            Node::Element(element) => format!("{:?} {:?}", element.tag, element.key),
            _ => "text".to_owned(),
        })
        .collect();
    for child in children {
        if let Node::Element(element) = child
            && let Some(action) = element.attribute(Attr::DataAction)
        {
            let label = element.attribute(Attr::AriaLabel).unwrap_or_default();
            found.insert(format!("{action} {label}"), names.clone());
        }
    }
}

/// The controls of both views whose parent has gained or lost children.
fn disturbed(before: &[Node], after: &[Node]) -> Vec<String> {
    let (before, after) = (siblings(before), siblings(after));
    let both = before.iter().filter(|(name, siblings)| {
        let after = after.get(*name);
        after.is_some_and(|after| after != *siblings)
    });
    both.map(|(name, _)| name.clone()).collect()
}

/// Orca leaves a control whose parent gains or loses children.
#[test]
fn the_parent_of_a_control_keeps_its_children_whatever_a_visitor_does() {
    let all = [("search", ""), ("by-date", ""), ("page-size", "2")];
    let of_date = |date| ListReading {
        date,
        ..ListReading::default()
    };
    let used = [
        ListReading::default(),
        typed("dan"),
        typed("dan van"),
        typed("không có đâu"),
        of_date(date(0, 0, 2016)),
        of_date(date(15, 12, 2016)),
        on_page(2),
        on_page(3),
    ];
    let views = used.map(|reading| list(&all, NEWS).list(reading).view().nodes);
    let pages = (1..=20).map(|page| turned(page, 40, "2").view().nodes);
    let pages: Vec<_> = pages.collect();
    for views in [&views[..], &pages] {
        assert!(views.iter().all(|view| siblings(view).len() >= 4));
        for before in views {
            for after in views {
                assert_eq!(disturbed(before, after), [""; 0]);
            }
        }
    }
}

#[test]
fn a_control_that_is_disturbed_is_noticed() {
    let control = |label| {
        Element::new(Tag::Button)
            .attr(Attr::DataAction, "page")
            .attr(Attr::AriaLabel, label)
    };
    let pager = || Node::from(Element::new(Tag::Nav));
    let (one, both) = ([control("a").into()], [control("a").into(), pager()]);
    assert_eq!(disturbed(&both, &one), ["page a"]);
    let numbers = |labels: &[&'static str]| {
        let buttons = labels.iter().map(|label| control(*label).key(*label));
        [Element::new(Tag::Nav).children(buttons).into()]
    };
    assert_eq!(
        disturbed(&numbers(&["1", "2"]), &numbers(&["2", "3"])),
        ["page 2"]
    );
}

#[test]
fn the_pager_of_a_list_with_controls_is_hidden_where_there_is_one_page() {
    for (attributes, pager) in [
        (&[("search", "")][..], true),
        (&[("by-date", "")], true),
        (&[], false),
    ] {
        let html = one_line(&list(attributes, &many(3)).view().nodes);
        let hidden = "part=\"pager\" lang=\"vi\" aria-label=\"Phân trang\" hidden=\"\"></nav>";
        assert_eq!(html.contains(hidden), pager, "{html}");
        assert_eq!(html.contains("<nav"), pager, "{html}");
    }
    let html = one_line(&list(&[("search", "")], &many(11)).view().nodes);
    assert!(!html.contains("hidden"), "{html}");
}

/// What is read on a button, without its arrow.
fn written(button: &Element) -> String {
    let text = one_line(&button.children).replace("<span>", "");
    let text = text.replace("</span>", "");
    text.trim_matches(['«', '‹', '›', '»', ' ']).to_lowercase()
}

/// Who speaks to the browser says what is written on a button.
fn misnamed(nodes: &[Node]) -> Vec<String> {
    let mut found = Vec::new();
    each(nodes, 0, &mut |element, _| {
        let label = element.attribute(Attr::AriaLabel).unwrap_or_default();
        if element.tag == Tag::Button && !label.to_lowercase().contains(&written(element)) {
            found.push(label.to_owned());
        }
    });
    found
}

#[test]
fn the_name_of_a_button_has_what_is_written_on_it() {
    for page in [1, 2, 10, 20] {
        assert_eq!(misnamed(&turned(page, 40, "2").view().nodes), [""; 0]);
    }
    let button = Element::new(Tag::Button).attr(Attr::AriaLabel, "Trang sau");
    assert_eq!(misnamed(&[button.text("Tiếp ›").into()]), ["Trang sau"]);
}

/// What the list says of the visitor's last action.
fn said(said: Option<Said>, list: ListReading) -> String {
    let attributes = [("search", ""), ("page-size", "2")];
    let reading = Reading {
        said,
        list,
        ..reading()
    };
    let view = Stage::new("vn-related-news", &attributes).feed(NEWS);
    let view = view.reading(reading).view();
    one_line(&view.nodes[view.nodes.len() - 1..])
}

#[test]
fn a_page_and_the_number_of_items_found_are_said() {
    for (outcome, list, words) in [
        (Said::Page, on_page(2), "Trang 2 / 3"),
        (Said::Page, on_page(9), "Trang 3 / 3"),
        (Said::Found, typed("dan van"), "2 kết quả"),
        (
            Said::Found,
            typed("không có đâu"),
            "Không tìm thấy tin nào phù hợp.",
        ),
        // The visitor has emptied the box.
        (Said::Found, typed(""), "5 kết quả"),
    ] {
        let heard = said(Some(outcome), list.clone());
        assert!(heard.contains(&format!(">{words}<")), "{heard}");
        assert!(!said(None, list).contains(words));
    }
}
