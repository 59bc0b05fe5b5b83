//! The browser reads every feed as the host does: both are compared with the same text.

use crate::dump::{BASE, dump};
use crate::feed_list::FEEDS;
use vn_portal_widgets::feed::{self, Value};
use vn_portal_widgets::html::Urls;
use wasm_bindgen_test::wasm_bindgen_test;

fn resolve(address: &str) -> Option<String> {
    crate::page::resolve(address, BASE)
}

fn read(json: &str) -> String {
    let urls = Urls {
        base: BASE,
        resolve: &resolve,
        // Reading does not ask.
        leaves_site: &|_| false,
        file_name: &crate::page::file_name,
    };
    let reading = crate::page::encoded(json).map(|encoded| feed::read(Value::new(&encoded), &urls));
    let error = Some(short(&crate::page::syntax_error(json))).filter(|at| !at.is_empty());
    let place = |path: &str| short(&crate::page::place_of(json, path));
    dump(reading.as_ref(), error.as_deref(), place)
}

/// `line 2, column 8` as the expected texts have it: `2:8`.
fn short(place: &str) -> String {
    place.replace("line ", "").replace(", column ", ":")
}

#[wasm_bindgen_test]
async fn the_browser_reads_every_feed_as_the_host_does() {
    let _stage = crate::page::Stage::new().await;
    assert!(FEEDS.len() > 40, "{} feeds", FEEDS.len());
    let different: Vec<_> = FEEDS
        .iter()
        .filter_map(|(name, json, expected)| {
            let actual = read(json);
            let same = expected
                .lines()
                .zip(actual.lines())
                .take_while(|(a, b)| a == b)
                .count();
            let line = |text: &str| text.lines().nth(same).unwrap_or("(end)").to_owned();
            (actual != *expected).then(|| {
                format!(
                    "{name}, line {}:\n- {}\n+ {}",
                    same + 1,
                    line(expected),
                    line(&actual)
                )
            })
        })
        .collect();
    assert!(different.is_empty(), "{}", different.join("\n"));
}
