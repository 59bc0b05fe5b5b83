//! Whether reading and checking a file take linear time: files of one shape in four sizes. It asserts nothing; times are for
//! people, since a busy machine would fail a test. Files named as arguments are timed as well.

mod shapes;

use core::hint::black_box;
use shapes::SHAPES;
use std::rc::Rc;
use std::time::{Duration, Instant};
use vn_portal_widgets::feed::{check, read};
use vn_portal_widgets::platform::Platform;

/// Bytes of the largest file, and how many times smaller the others are.
const LARGEST: usize = 1 << 18;
const PARTS: [usize; 4] = [8, 4, 2, 1];

/// The fastest counts: whatever else the machine does only adds.
const RUNS: usize = 41;

const BASE: &str = "https://example.gov.vn/du-lieu/tin.json";

/// Leaves addresses and strings as they are: the rest is the platform's work.
struct Plain;

impl Platform for Plain {
    fn resolve(&self, address: &str, _: &str) -> Option<String> {
        Some(address.to_owned())
    }

    fn leaves_site(&self, _: &str) -> bool {
        false
    }

    fn normalize(&self, string: &str) -> String {
        string.to_owned()
    }

    fn parse_html(&self, _: &str) -> Option<String> {
        None
    }
}

fn main() {
    let files: Vec<_> = std::env::args()
        .skip(1)
        .filter(|name| !name.starts_with('-'))
        .collect();
    for name in files {
        time_file(&name);
    }
    println!(
        "{:<28}{:>9}{:>9}{:>9}{:>9}{:>9}{:>8}{:>9}{:>8}",
        "ms of", "n", "2n", "4n", "8n", "ns/byte", "ratio", "check", "ratio"
    );
    for (name, make) in SHAPES {
        let files = PARTS.map(|part| make(LARGEST / part));
        let [read_times, check_times] = [run_read as fn(&str) -> Duration, run_check]
            .map(|run| files.each_ref().map(|file| fastest(|| run(file))));
        print!("{name:<28}");
        for time in read_times {
            print!("{:>9.3}", millis(time));
        }
        let largest = files.last().map_or(1, String::len);
        let per_byte = millis(read_times[3]) * 1e6 / largest as f64;
        println!(
            "{per_byte:>9.1}{:>8.2}{:>9.3}{:>8.2}",
            ratio(&files, read_times),
            millis(check_times[3]),
            ratio(&files, check_times)
        );
    }
    time_pages();
    println!(
        "8n = 256 KiB, or 50,000 items; ratio = time(8n) / time(n) / 8, a byte: near 1 is linear, 8 is quadratic"
    );
}

fn time_file(name: &str) {
    let Ok(document) = std::fs::read_to_string(name) else {
        println!("{name}: not readable");
        return;
    };
    println!(
        "{name}: {} KB, read in {:.1} ms, checked in {:.1} ms",
        document.len() / 1000,
        millis(fastest(|| run_read(&document))),
        millis(fastest(|| run_check(&document)))
    );
}

/// The time that it takes to add all pages of a feed to its first one.
fn time_pages() {
    /// Of the most that there may be, 50,000 on 100 pages.
    const ITEMS: usize = 500;
    let page = |number: usize| {
        let item = |at| format!(r#"{{"id": "{number}-{at}", "title": "Tin {at}"}}"#);
        let items: Vec<_> = (0..ITEMS).map(item).collect();
        let json = format!(r#"{{"items": [{}]}}"#, items.join(","));
        read(json.into_bytes(), BASE, Rc::new(Plain)).feed
    };
    for pages in [12, 25, 50, 100] {
        let add = || {
            let mut all = (0..pages).filter_map(|number| page(number).ok());
            let first = all.next();
            let next: Vec<_> = all.collect();
            let start = Instant::now();
            if let Some(first) = &first {
                next.into_iter().for_each(|page| first.append(page));
            }
            start.elapsed()
        };
        let time = (0..5).map(|_| add()).min().unwrap_or_default();
        println!(
            "{pages} pages of {ITEMS} items are added in {:.1} ms",
            millis(time)
        );
    }
}

fn run_read(document: &str) -> Duration {
    let bytes = document.as_bytes().to_vec();
    let start = Instant::now();
    let outcome = black_box(read(black_box(bytes), BASE, Rc::new(Plain)));
    let time = start.elapsed();
    drop(outcome);
    time
}

fn run_check(document: &str) -> Duration {
    let start = Instant::now();
    let findings = black_box(check(black_box(document), BASE, &Plain));
    let time = start.elapsed();
    drop(findings);
    time
}

fn fastest(run: impl Fn() -> Duration) -> Duration {
    (0..RUNS).map(|_| run()).min().unwrap_or_default()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// How much longer a byte of the largest file takes than one of the smallest.
fn ratio(files: &[String; 4], times: [Duration; 4]) -> f64 {
    let [smallest, .., largest] = files;
    let [least, .., most] = times;
    let bytes = largest.len() as f64 / smallest.len() as f64;
    most.as_secs_f64() / least.as_secs_f64() / bytes
}
