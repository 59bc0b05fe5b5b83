//! Articles and titles, mixed from the judged set of `tests/fixtures/ranking`. The same at each run.

use serde_json::Value;
use vn_portal_widgets::text::rank::Doc;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/ranking");

/// Paragraphs of an article: some 600 syllables, 3 to 4 KB.
const PARAGRAPHS: usize = 8;

pub struct Article {
    title: String,
    summary: String,
    html: String,
    date: i64,
}

impl Article {
    pub fn doc(&self) -> Doc<'_> {
        Doc {
            title: &self.title,
            summary: &self.summary,
            body: &self.html,
            date: Some(self.date),
            ..Doc::default()
        }
    }

    pub fn bytes(&self) -> usize {
        self.title.len() + self.summary.len() + self.html.len()
    }
}

/// Title, summary and text of each article of the set.
fn set() -> Vec<[String; 3]> {
    let files = std::fs::read_dir(FOLDER).expect(FOLDER);
    let mut paths: Vec<_> = files.map(|file| file.expect(FOLDER).path()).collect();
    paths.sort();
    let read = |path| std::fs::read_to_string(path).expect(FOLDER);
    let feeds = paths
        .into_iter()
        .map(|path| serde_json::from_str::<Value>(&read(path)).expect(FOLDER));
    let items = feeds.flat_map(|feed| feed["items"].as_array().cloned().unwrap_or_default());
    let text = |item: &Value, name: &str| item[name].as_str().unwrap_or_default().to_owned();
    items
        .map(|item| ["title", "summary", "content_text"].map(|name| text(&item, name)))
        .collect()
}

/// Numbers from 0 up to a limit, as if at random: a linear congruential generator.
fn numbers(mut state: u64) -> impl FnMut(usize) -> usize {
    move |limit| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % limit
    }
}

pub fn articles(count: usize) -> Vec<Article> {
    let set = set();
    let mut next = numbers(1);
    let mut any = |part: usize| set[next(set.len())][part].clone();
    let mut articles = Vec::new();
    for day in 0..count {
        let paragraphs =
            (0..PARAGRAPHS).map(|_| format!("<p class=\"MsoNormal\">{}</p>\n", any(2)));
        articles.push(Article {
            html: paragraphs.collect(),
            title: any(0),
            summary: any(1),
            date: day as i64 * 86_400_000,
        });
    }
    articles
}

/// Each the first half of one title and the second half of another, so that nearly all differ.
pub fn titles(count: usize) -> Vec<String> {
    let set = set();
    let mut next = numbers(2);
    let mut half = |which: usize| {
        let words: Vec<_> = set[next(set.len())][0].split(' ').collect();
        let (first, second) = words.split_at(words.len() / 2);
        [first, second][which].join(" ")
    };
    (0..count)
        .map(|_| format!("{} {}", half(0), half(1)))
        .collect()
}
