//! What each widget shows in each state equals `tests/fixtures/views`, driven through the public
//! registry. One file a state; `BLESS=1 cargo test` writes them, and git shows what changed.

mod article;
mod attributes;
mod blank;
mod clock;
mod content;
mod described;
mod descriptions;
mod documents;
mod feed_pages;
mod languages;
mod list;
mod list_controls;
mod list_rows;
mod long_list;
mod names;
mod related_news;
mod states;
mod time;
mod timeless;
mod tools;

use crate::support::fixture::{assert_none, difference, names};
use crate::support::print::indented;
use crate::support::stage::Stage;
use crate::write::comes_back;
use vn_portal_widgets::error::LoadError;
use vn_portal_widgets::widgets::{FeedState, REGISTRY, State, View};

const FOLDER: &str = "tests/fixtures/views";

/// A fixture's name without its extension, and the widget in that state.
type Case = (String, Stage);

fn all() -> Vec<Case> {
    [
        clock::cases(),
        time::cases(),
        article::cases(),
        tools::cases(),
        content::cases(),
        related_news::cases(),
        list::cases(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn case(name: &str, stage: Stage) -> Case {
    (name.to_owned(), stage)
}

fn printed(view: &View) -> String {
    let state = match view.state {
        None => "no state".to_owned(),
        Some(State::Ready { items }) => format!("ready: {items}"),
        Some(State::Error(error)) => format!("error: {}", error.kind()),
        Some(State::Missing) => format!("error: {}", view.note.as_deref().unwrap_or_default()),
        Some(State::Stale { items }) => format!("stale: {items}"),
        Some(state) => state.name().to_owned(),
    };
    format!("<!-- {state} -->\n{}", indented(&view.nodes))
}

#[test]
fn every_state_shows_what_its_fixture_says() {
    let differences: Vec<_> = all()
        .into_iter()
        .filter_map(|(name, mut stage)| {
            difference(&format!("{FOLDER}/{name}.html"), &printed(&stage.view()))
        })
        .collect();
    assert_none(&differences);
}

/// So all of them can be in the markup of a page.
#[test]
fn every_state_is_the_same_when_it_is_written_as_html_and_parsed() {
    for (name, mut stage) in all() {
        let view = stage.view();
        assert!(comes_back(&view.nodes), "{name}: {}", printed(&view));
    }
}

#[test]
fn no_fixture_is_without_a_state_and_no_state_is_named_twice() {
    let mut cases: Vec<_> = all().into_iter().map(|(name, _)| name).collect();
    cases.sort();
    assert_eq!(cases, names(FOLDER, ".html"));
}

#[test]
fn every_widget_with_data_shows_the_fallback_until_there_is_something_else() {
    for definition in REGISTRY.iter().filter(|definition| definition.has_feed) {
        for (name, state) in without_data() {
            let view = Stage::new(definition.tag, &[]).state(state).view();
            assert!(
                printed(&view).contains("<slot></slot>"),
                "{} {name}",
                definition.tag
            );
        }
    }
}

/// All errors, by the name that fixtures give them.
fn errors() -> [(&'static str, LoadError); 9] {
    [
        ("offline", LoadError::Offline),
        ("status-404", LoadError::Status(404)),
        ("status-503", LoadError::Status(503)),
        ("timeout", LoadError::Timeout),
        ("encoding", LoadError::Encoding),
        ("json", LoadError::Json),
        ("feed", LoadError::Feed),
        ("item", LoadError::Item),
        ("too-large", LoadError::TooLarge),
    ]
}

/// Everything that can be instead of a feed.
fn without_data() -> Vec<(String, FeedState)> {
    let errors = errors().map(|(name, error)| (format!("error-{name}"), FeedState::Failed(error)));
    let others = [
        ("waiting", FeedState::Waiting),
        ("missing", FeedState::Missing),
        ("loading", FeedState::Loading { fallback: false }),
        (
            "loading-over-fallback",
            FeedState::Loading { fallback: true },
        ),
    ];
    let others = others.map(|(name, state)| (name.to_owned(), state));
    others.into_iter().chain(errors).collect()
}

/// One case for everything that can be instead of a feed, and for nothing said yet.
fn without_feed(name: &str, tag: &str) -> Vec<Case> {
    let new = case(&format!("{name}-new"), Stage::new(tag, &[]));
    let states = without_data().into_iter();
    let states = states
        .map(|(state, feed)| case(&format!("{name}-{state}"), Stage::new(tag, &[]).state(feed)));
    states.chain([new]).collect()
}
