//! Whatever is loaded, it gives a feed with something to show in every item, or says why not.
#![no_main]

use fuzz::support::{addresses::with_urls, value::encoded};
use libfuzzer_sys::fuzz_target;
use vn_portal_widgets::feed::{Field, Value, read};

const SHOWN: [Field; 4] = [
    Field::Title,
    Field::Summary,
    Field::ContentHtml,
    Field::ContentText,
];

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    // What is no JSON is taken for what `value.js` wrote.
    let document = encoded(&text).unwrap_or_else(|| text.into_owned());
    let reading = with_urls(|urls| read(Value::new(&document), urls));
    match reading.feed {
        Ok(feed) => {
            for item in feed.items() {
                assert!(SHOWN.iter().any(|field| !item.text(*field).is_empty()));
            }
        }
        Err(_) => assert!(!reading.problems.is_empty()),
    }
});
