//! Time and memory of ranking 1,000 articles with full text and of searching 10,000 titles.
//!
//! `cargo run --release --manifest-path tests/bench/text/Cargo.toml`. It runs on this machine's processor
//! with the flags of the package (opt-level z, link-time optimised); wasm takes somewhat longer. The texts are those of the
//! judged set, mixed: as many different articles as are wanted, of the length that a portal's have.

mod corpus;
mod memory;

use corpus::{Article, articles, titles};
use std::cmp::Reverse;
use std::hint::black_box;
use std::time::{Duration, Instant};
use vn_portal_widgets::text::fold::fold_vietnamese;
use vn_portal_widgets::text::rank::rank;
use vn_portal_widgets::text::search::{Query, Titles};

/// How often each thing is done; the middle time is printed.
const RUNS: usize = 21;

fn main() {
    let articles = articles(1_000);
    let bytes: usize = articles.iter().map(Article::bytes).sum();
    println!("{} articles, {} KB", articles.len(), bytes / 1024);
    measure("rank and sort", || ranked(&articles));

    let titles = titles(10_000);
    let bytes: usize = titles.iter().map(String::len).sum();
    println!("{} titles, {} KB", titles.len(), bytes / 1024);
    measure("fold all titles", || fold_vietnamese(&titles.join("\n")));
    measure("make ready for search", || ready(&titles));
    let ready = ready(&titles);
    for typed in [
        "d",
        "dan",
        "nguoi dan",
        "truong hoc",
        "huyen xa tinh",
        "khong co tu nay",
    ] {
        let query = Query::new(typed);
        let found = ready.matches(&query).filter(|found| *found).count();
        measure(&format!("search \"{typed}\", {found} found"), || {
            ready.matches(&query).filter(|found| *found).count()
        });
    }
    let query = Query::new("nguoi dan");
    measure("mark hits in all titles", || {
        let marks = titles.iter().map(|title| query.marks(title).len());
        marks.sum::<usize>()
    });
}

/// The others in the order of `order="related"`, for the first article.
fn ranked(articles: &[Article]) -> Vec<usize> {
    let others = articles.iter().skip(1);
    let scores = rank(&articles[0].doc(), others, |article| article.doc());
    let mut places: Vec<_> = (0..scores.len()).collect();
    places.sort_by_key(|place| Reverse(scores[*place]));
    places
}

fn ready(titles: &[String]) -> Titles {
    let mut ready = Titles::default();
    for title in titles {
        ready.push(title);
    }
    ready
}

/// Prints the middle time of some runs, the most memory that one has beside what was there before, and
/// what its result keeps.
fn measure<T>(what: &str, run: impl Fn() -> T) {
    let (result, most, kept) = memory::of(|| black_box(run()));
    drop(result);
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            drop(black_box(run()));
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let middle = times[RUNS / 2].as_secs_f64() * 1000.0;
    let kb = |bytes: usize| bytes.div_ceil(1024);
    println!(
        "  {what:40} {middle:8.2} ms   {:6} KB at most, {:6} KB kept",
        kb(most),
        kb(kept)
    );
}
