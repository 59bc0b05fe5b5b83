//! Whether the sanitizer takes linear time: inputs of one shape in four sizes, up to 1 MiB. It asserts
//! nothing; times are for people, since a busy machine would fail a test. Arguments choose shapes by parts of their names.

mod office;
mod shapes;

use core::hint::black_box;
use shapes::SHAPES;
use std::time::{Duration, Instant};
use vn_portal_widgets::html::{Urls, sanitize};
use vn_portal_widgets::platform::Platform;

/// Bytes of the largest input, and how many times smaller the others are.
const LARGEST: usize = 1 << 20;
const PARTS: [usize; 4] = [8, 4, 2, 1];

/// Runs of which the fastest counts: the others share the machine with something.
const RUNS: usize = 15;

fn main() {
    println!(
        "{:<40}{:>9}{:>9}{:>9}{:>9}{:>10}{:>9}{:>8}",
        "ms of", "n", "2n", "4n", "8n", "elements", "ns/byte", "ratio"
    );
    let wanted: Vec<_> = std::env::args()
        .skip(1)
        .filter(|name| name != "--bench")
        .collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|part| name.contains(part));
    let shapes = SHAPES.iter().chain(office::SHAPES);
    for (name, make) in shapes.filter(|(name, _)| is_wanted(name)) {
        let inputs = PARTS.map(|part| make(LARGEST / part));
        let times = inputs.each_ref().map(|raw| fastest(raw));
        print!("{name:<40}");
        for time in times {
            print!("{:>9.2}", time.as_secs_f64() * 1e3);
        }
        let ([smallest, .., largest], [least, .., most]) = (&inputs, times);
        let per_byte = |time: Duration, raw: &str| time.as_secs_f64() * 1e9 / raw.len() as f64;
        let (first, last) = (per_byte(least, smallest), per_byte(most, largest));
        let elements = largest.bytes().filter(|byte| *byte == b'<').count();
        println!("{elements:>10}{last:>9.1}{:>8.2}", last / first);
    }
    println!(
        "n = 128 KiB, 8n = 1 MiB of what parse.js writes; ratio = time(8n) / time(n) / 8: near 1 is linear, 8 is quadratic"
    );
}

/// Leaves all strings as they are: resolving addresses is the browser's work.
struct Nothing;

impl Platform for Nothing {
    fn resolve(&self, address: &str, _: &str) -> Option<String> {
        Some(address.to_owned())
    }

    fn leaves_site(&self, _: &str) -> bool {
        true
    }

    fn normalize(&self, string: &str) -> String {
        string.to_owned()
    }

    fn parse_html(&self, _: &str) -> Option<String> {
        None
    }
}

/// The time of the fastest run.
fn fastest(raw: &str) -> Duration {
    let urls = Urls {
        platform: &Nothing,
        base: "https://example.gov.vn/",
    };
    let times = (0..RUNS).map(|_| {
        let start = Instant::now();
        black_box(sanitize(black_box(raw), &urls, 2));
        start.elapsed()
    });
    times.min().unwrap_or_default()
}
