//! Whatever an office program marks, the sanitizer keeps its invariants.
#![no_main]

use fuzz::{
    marked::html,
    sanitize::invariants::broken,
    support::{parse::parse, raw::encode},
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let first_heading = bytes.len() % 6 + 1;
    assert_eq!(
        broken(&encode(&parse(&html(bytes))), first_heading),
        [""; 0]
    );
});
