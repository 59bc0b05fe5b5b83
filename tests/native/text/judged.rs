//! The ranking against a judged set: 72 short news of 6 topics, in `tests/fixtures/ranking`.
//!
//! The texts were written for this project before the ranking first ran on them. They share the vocabulary of a
//! provincial portal, and some touch a second topic (food poisoning in schools, road rules for pupils).
//! `_topic` is what is judged by; the ranking sees title, summary and text only. The dates are dealt out at
//! random. `src/text/rank.rs` says which of its constants have been changed after a look at the figures.

use crate::support::fixture::{names, read};
use core::cmp::Reverse;
use vn_portal_widgets::text::fold::fold_vietnamese;
use vn_portal_widgets::text::rank::{Doc, rank};

/// How many of the best are looked at.
const AT: usize = 5;

struct Article {
    topic: String,
    /// Title, summary, text.
    texts: [String; 3],
    day: i64,
}

impl Article {
    fn doc(&self) -> Doc<'_> {
        Doc {
            title: &self.texts[0],
            summary: &self.texts[1],
            body: &self.texts[2],
            date: Some(self.day * 86_400_000),
            ..Doc::default()
        }
    }
}

fn articles() -> Vec<Article> {
    let mut articles = Vec::new();
    for name in names("tests/fixtures/ranking", ".json") {
        let feed: serde_json::Value =
            serde_json::from_str(&read(&format!("tests/fixtures/ranking/{name}.json"))).unwrap();
        for item in feed["items"].as_array().unwrap() {
            let text = |name: &str| item[name].as_str().unwrap().to_owned();
            let date: jiff::Timestamp = item["date_published"].as_str().unwrap().parse().unwrap();
            articles.push(Article {
                topic: text("_topic"),
                texts: ["title", "summary", "content_text"].map(text),
                day: date.as_second() / 86_400,
            });
        }
    }
    articles
}

/// Of the best of each article, how many are of its topic; the mean over every `step`th article.
fn precision(articles: &[Article], first: usize, step: usize) -> f64 {
    let (mut right, mut asked) = (0, 0);
    for (place, current) in articles.iter().enumerate().skip(first).step_by(step) {
        asked += AT;
        let mut others: Vec<_> = articles.iter().collect();
        others.remove(place);
        let scores = rank(&current.doc(), others.iter(), |article| article.doc());
        let mut best: Vec<_> = (0..others.len()).collect();
        best.sort_by_key(|place| Reverse(scores[*place]));
        let topics = best.iter().take(AT).map(|place| &others[*place].topic);
        right += topics.filter(|topic| **topic == current.topic).count();
    }
    right as f64 / asked as f64
}

fn folded(articles: &[Article]) -> Vec<Article> {
    let fold = |article: &Article| Article {
        topic: article.topic.clone(),
        texts: article.texts.each_ref().map(|text| fold_vietnamese(text)),
        day: article.day,
    };
    articles.iter().map(fold).collect()
}

#[test]
fn four_of_five_are_of_the_same_topic_and_more_than_over_folded_text() {
    let articles = articles();
    let marked = precision(&articles, 0, 1);
    let folded = precision(&folded(&articles), 0, 1);
    let halves = [0, 1].map(|first| precision(&articles, first, 2));
    println!("precision at {AT}: {marked:.3}, over folded text {folded:.3}, halves {halves:.3?}");
    assert!(marked >= 0.8388, "{marked}");
    assert!(marked > folded, "{marked}, folded {folded}");
}

#[test]
fn the_set_has_six_topics_of_at_least_ten_texts_of_sixty_to_a_hundred_and_twenty_syllables() {
    let articles = articles();
    let mut topics: Vec<_> = articles.iter().map(|article| &article.topic).collect();
    topics.sort();
    let sizes: Vec<_> = topics.chunk_by(|a, b| a == b).map(<[_]>::len).collect();
    assert_eq!(sizes.len(), 6);
    assert!(sizes.iter().all(|size| *size >= 10), "{sizes:?}");
    for article in &articles {
        let syllables = article.texts.join(" ").split_whitespace().count();
        assert!((60..=120).contains(&syllables), "{}", article.texts[0]);
    }
}
