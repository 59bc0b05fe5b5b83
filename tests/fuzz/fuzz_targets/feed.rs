//! Whatever is loaded, it is JSON where `serde_json` says so, and gives a feed with something to show in every item, or says
//! why not.
#![no_main]

use fuzz::support::addresses::with_urls;
use fuzz::support::value::{encoded, scalar};
use libfuzzer_sys::fuzz_target;
use vn_portal_widgets::feed::{Field, read};

const SHOWN: [Field; 4] = [
    Field::Title,
    Field::Summary,
    Field::ContentHtml,
    Field::ContentText,
];

/// `serde_json` goes no deeper than this, and we do.
const MAX_DEPTH: usize = 120;

fuzz_target!(|bytes: &[u8]| {
    let reading = with_urls(|urls| read(bytes, scalar, urls));
    let depth = bytes.iter().filter(|byte| b"[{".contains(byte)).count();
    if depth < MAX_DEPTH {
        let is_json = str::from_utf8(bytes).is_ok_and(|text| encoded(text).is_some());
        assert_eq!(reading.is_some(), is_json);
    }
    match reading.map(|reading| (reading.feed, reading.problems)) {
        Some((Ok(feed), _)) => {
            for item in feed.items() {
                assert!(SHOWN.iter().any(|field| !item.text(*field).is_empty()));
            }
        }
        Some((Err(_), problems)) => assert!(!problems.is_empty()),
        None => {}
    }
});
