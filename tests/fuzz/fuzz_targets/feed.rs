//! Whatever is loaded, it is JSON where `serde_json` says so, or has XML in it, and gives a feed with something to show in every item, or says
//! why not. Checking it finds every problem of reading it.
#![no_main]

use fuzz::support::addresses::{PLATFORM, platform};
use fuzz::support::dump::BASE;
use libfuzzer_sys::fuzz_target;
use serde::de::IgnoredAny;
use vn_portal_widgets::error::LoadError;
use vn_portal_widgets::feed::{check, read};

fuzz_target!(|bytes: &[u8]| {
    let read = read(bytes.to_vec(), BASE, platform());
    if let Ok(string) = str::from_utf8(bytes) {
        let document = string.strip_prefix('\u{feff}').unwrap_or(string);
        let is_json = serde_json::from_str::<IgnoredAny>(document).is_ok();
        let is_read = read.feed.as_ref().err() != Some(&LoadError::Json);
        assert!(is_read == is_json || is_read && document.contains('<'));
        // XML may name another encoding.
        if !document.contains("encoding") {
            assert!(check(document, BASE, &PLATFORM).len() >= read.problems.len());
        }
    }
    match read.feed {
        Ok(feed) => {
            for item in feed.items() {
                let strings = [
                    &item.title,
                    &item.summary,
                    &item.content_html,
                    &item.content_text,
                ];
                assert!(strings.into_iter().any(Option::is_some));
            }
        }
        Err(_) => assert!(!read.problems.is_empty()),
    }
});
