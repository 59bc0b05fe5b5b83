//! Whatever is read as a date is written as one that is read as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vn_portal_widgets::time::parse::parse;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(at) = parse(&text) {
        let civil = at.civil();
        assert_eq!(civil.instant(), at, "{text:?}");
        let second = at.millis() - i64::from(civil.time.millisecond());
        let again = parse(&civil.rfc3339()).map(|at| at.millis());
        assert_eq!(again, Ok(second), "{text:?}");
    }
});
