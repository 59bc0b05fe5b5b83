//! The message of elements with data: one live region for life, in which only texts change.

use crate::support::print::one_line;
use crate::support::stage::{Stage, T2, instant, reading};
use crate::support::tree::{each, whole};
use vn_portal_widgets::error::LoadError;
use vn_portal_widgets::html::{Attr, Element, Node};
use vn_portal_widgets::widgets::reading::Said;
use vn_portal_widgets::widgets::{FeedState, Reading, View};

const ITEM: &str = r#"{"items": [{"id": "1", "title": "Tin một", "content_text": "Bài."}]}"#;
const TAGS: [&str; 2] = ["vn-article", "vn-related-news"];

fn message(view: &View) -> Element {
    match view.nodes.last() {
        Some(Node::Element(element)) => element.clone(),
        _ => panic!("no message: {}", one_line(&view.nodes)),
    }
}

/// What is the same in all messages: the live region in its box.
fn live_region(view: &View) -> String {
    let mut message = message(view);
    message
        .attributes
        .retain(|(name, _)| *name != Attr::DataMessage);
    message.children.truncate(1);
    if let Some(Node::Element(live)) = message.children.first_mut() {
        live.children.clear();
    }
    one_line(&[message.into()])
}

fn text(nodes: &[Node]) -> String {
    let mut out = String::new();
    for node in whole(nodes) {
        match node {
            Node::Text(text) => out.push_str(&text),
            Node::Element(element) => out.push_str(&text_of(&element)),
            Node::Chunks(_) => {}
        }
    }
    out
}

fn text_of(element: &Element) -> String {
    text(&element.children)
}

#[test]
fn every_view_with_data_ends_with_the_same_live_region_and_has_no_other() {
    let mut regions = Vec::new();
    for (name, mut stage) in super::all() {
        let view = stage.view();
        let mut live = 0;
        each(&view.nodes, 0, &mut |element, _| {
            // The viewer, which is modal, has one of its own.
            let is_caption = element.attribute(Attr::Part) == Some("caption");
            live += usize::from(!is_caption && element.attribute(Attr::AriaLive).is_some());
            // Orca takes it for the status bar of a window.
            assert_ne!(element.attribute(Attr::Role), Some("status"), "{name}");
        });
        if view.state.is_some() {
            regions.push(live_region(&view));
        }
        assert_eq!(live, usize::from(view.state.is_some()), "{name}");
    }
    regions.dedup();
    let live = "<div aria-live=\"polite\"></div>";
    let all = format!("<div key:message part=\"message\" lang=\"vi\">{live}</div>");
    assert_eq!(regions, [all]);
}

#[test]
fn what_a_state_says_and_whether_it_can_be_tried_again() {
    let failed = FeedState::Failed(LoadError::Timeout);
    for tag in TAGS {
        for (state, sentence, button) in [
            (FeedState::Waiting, "", false),
            (FeedState::Missing, "", false),
            (FeedState::Loading { fallback: false }, "Đang tải…", false),
            (FeedState::Loading { fallback: true }, "Đang tải…", false),
            (failed.clone(), "Máy chủ phản hồi quá chậm. Thử lại", true),
        ] {
            let view = Stage::new(tag, &[]).state(state.clone()).view();
            assert_eq!(text_of(&message(&view)), sentence, "{tag} {state:?}");
            let has_button = one_line(&view.nodes).contains("data-action=\"retry\"");
            assert_eq!(has_button, button, "{tag} {state:?}");
        }
        let empty = Stage::new(tag, &[]).feed(r#"{"items": []}"#).view();
        assert_eq!(text_of(&message(&empty)), "Chưa có tin nào.");
        let mut stale = Stage::new(tag, &[]).feed(ITEM).view();
        assert_eq!(text_of(&message(&stale)), "");
        stale.become_stale(instant(T2));
        assert_eq!(
            text_of(&message(&stale)),
            "Bản lưu lúc 09:31 ngày 17/12/2017 Thử lại"
        );
    }
}

#[test]
fn the_button_that_was_pressed_stays_and_what_is_shown_too() {
    let failed = FeedState::Failed(LoadError::Timeout);
    let loading = FeedState::Loading { fallback: false };
    for tag in TAGS {
        let mut stale = Stage::new(tag, &[]).feed(ITEM).view();
        stale.become_stale(instant(T2));
        let failed = Stage::new(tag, &[]).state(failed.clone()).view();
        let loading = Stage::new(tag, &[]).state(loading.clone()).view();
        for (before, mut after) in [(stale.clone(), stale), (failed, loading)] {
            let state = after.state;
            after.become_busy();
            assert_eq!(after.state, state);
            let shown = |view: &View| view.nodes.split_last().unwrap().1.to_vec();
            assert_eq!(one_line(&shown(&after)), one_line(&shown(&before)));
            assert_eq!(text_of(&message(&after)), "Đang tải… Thử lại");
            let busy = one_line(&[message(&after).into()]);
            assert_eq!(busy.matches(" aria-disabled=\"true\"").count(), 1, "{busy}");
            let ready = one_line(&[message(&before).into()]);
            let button = |html: &str| html[html.find("<button").unwrap()..].to_owned();
            assert_eq!(
                button(&busy).replace(" aria-disabled=\"true\"", ""),
                button(&ready)
            );
        }
    }
}

#[test]
fn a_view_below_other_content_is_its_message_alone() {
    let view = Stage::new("vn-article", &[])
        .state(FeedState::Failed(LoadError::Timeout))
        .view();
    let all = view.nodes.clone();
    assert_eq!(view.message_alone().nodes, all[all.len() - 1..]);
    assert_eq!(all.len(), 2);
}

#[test]
fn bars_are_shown_where_there_is_no_fallback_and_have_no_words() {
    let bars = |tag: &str, attributes: &[(&str, &str)], fallback: bool| {
        let mut stage = Stage::new(tag, attributes).state(FeedState::Loading { fallback });
        let html = one_line(&stage.view().nodes);
        let names = html.split("<span data-skeleton=\"").skip(1);
        let names = names.map(|rest| rest.split('"').next().unwrap().to_owned());
        names.collect::<Vec<_>>().join(" ")
    };
    let lines = ["line"; 12].join(" ");
    assert_eq!(bars("vn-article", &[], true), "");
    assert_eq!(
        bars("vn-article", &[], false),
        format!("tools line heading {lines}")
    );
    assert_eq!(
        bars("vn-article", &[("tools", "none")], false),
        format!("line heading {lines}")
    );
    for (attributes, expected) in [
        (&[("page-size", "3")] as &[_], "heading row row"),
        (
            &[("page-size", "0"), ("limit", "2"), ("heading", "")],
            "row",
        ),
        (
            &[
                ("limit", "2"),
                ("search", ""),
                ("by-date", ""),
                ("thumbnails", ""),
            ],
            "heading tools tools picture",
        ),
        (&[("limit", "0")], "heading"),
        (
            &[("page-size", "500")],
            &format!("heading {}", ["row"; 19].join(" ")),
        ),
    ] {
        assert_eq!(bars("vn-related-news", attributes, false), expected);
    }
}

/// It ranks its items a moment after they have come.
#[test]
fn a_list_that_waits_with_its_data_shows_what_it_showed_while_it_loaded() {
    let list = || Stage::new("vn-related-news", &[("order", "related")]);
    for fallback in [false, true] {
        let mut list = list().state(FeedState::Loading { fallback });
        let before = list.view();
        assert_eq!(list.feed(ITEM).view(), before);
    }
    let shown = one_line(&list().feed(ITEM).view().nodes);
    assert!(
        shown.starts_with("<slot></slot><div key:message"),
        "{shown}"
    );
}

#[test]
fn an_outcome_is_said_in_the_live_region_and_not_shown() {
    let said = |said| {
        let reading = Reading { said, ..reading() };
        let mut stage = Stage::new("vn-article", &[]).reading(reading).feed(ITEM);
        one_line(&[message(&stage.view()).into()])
    };
    let words = "<p key:said data-message=\"said\">Đã sao chép liên kết</p>";
    assert!(said(Some(Said::Copied)).contains(words));
    assert!(!said(None).contains("chép"));
}

#[test]
fn what_is_said_again_differs_by_a_space() {
    let words = "Đã sao chép liên kết";
    let again = "Đã sao chép liên kết\u{a0}";
    for (before, expected) in [
        (None, words),
        (Some("Cỡ chữ 100 %"), words),
        (Some(words), again),
        (Some(again), words),
    ] {
        let reading = Reading {
            said: Some(Said::Copied),
            said_before: before.map(Into::into),
            ..reading()
        };
        let stage = Stage::new("vn-article", &[]).reading(reading);
        let view = stage.feed(ITEM).view();
        assert_eq!(view.said().unwrap(), expected);
        let html = one_line(&[message(&view).into()]);
        assert!(html.contains(&format!(">{expected}</p>")), "{html}");
    }
}

#[test]
fn no_label_is_repeated_as_a_tooltip() {
    for (name, mut stage) in super::all() {
        each(&stage.view().nodes, 0, &mut |element, _| {
            let label = element.attribute(Attr::AriaLabel);
            let is_double = label.is_some() && label == element.attribute(Attr::Title);
            assert!(!is_double, "{name}: {label:?}");
        });
    }
}
