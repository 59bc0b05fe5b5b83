//! Addresses: whatever is resolved without the platform is what the platform would have made of it.

use crate::support::addresses::{PLATFORM, urls};
use core::sync::atomic::{AtomicBool, Ordering};
use proptest::prelude::*;
use url::Url;
use vn_portal_widgets::html::{SafeUrl, Urls};
use vn_portal_widgets::platform::Platform;

const BASES: &[&str] = &[
    "https://vinhlong.gov.vn/du-lieu/tin.json",
    "https://vinhlong.gov.vn/",
    "https://vinhlong.gov.vn/a/b/?q=1/2",
    "https://vinhlong.gov.vn/a/b#x/y",
    "http://127.0.0.1:8080/www/index.html",
    "https://user@vinhlong.gov.vn:8443/a/",
    "file:///C:/trang/index.html",
    "about:blank",
];

/// The platform of the host, which remembers whether it was asked to resolve anything.
#[derive(Default)]
struct Asked(AtomicBool);

impl Platform for Asked {
    fn resolve(&self, address: &str, base: &str) -> Option<String> {
        self.0.store(true, Ordering::Relaxed);
        PLATFORM.resolve(address, base)
    }

    fn leaves_site(&self, url: &str) -> bool {
        PLATFORM.leaves_site(url)
    }

    fn normalize(&self, string: &str) -> String {
        PLATFORM.normalize(string)
    }

    fn parse_html(&self, _: &str) -> Option<String> {
        None
    }
}

/// The URL of an address, and whether the platform was asked.
fn resolved(base: &str, address: &str) -> (Option<String>, bool) {
    let platform: &'static Asked = Box::leak(Box::default());
    let url = Urls { platform, base }.link(address);
    (
        url.map(SafeUrl::into_string),
        platform.0.load(Ordering::Relaxed),
    )
}

/// What `decodeURIComponent` makes of the last segment of the path, or that segment where it throws.
#[test]
fn file_names_are_decoded_or_left_alone() {
    for (address, expected) in [
        ("/tep/Ngh%E1%BB%8B%20quy%E1%BA%BFt.pdf", "Nghị quyết.pdf"),
        ("/tep/Nghị quyết.pdf", "Nghị quyết.pdf"),
        ("/tep/a+b.pdf?x=/c#/d", "a+b.pdf"),
        ("/a%2Fb%00.pdf", "a/b\0.pdf"),
        ("/tep/", ""),
        ("https://a.vn", ""),
        // Not UTF-8, or a `%` that encodes nothing.
        ("/%E1%BB.pdf", "%E1%BB.pdf"),
        ("/%FF%20.pdf", "%FF%20.pdf"),
        ("/50%%20.pdf", "50%%20.pdf"),
        ("/%4g%20", "%4g%20"),
        ("/%20%e", "%20%e"),
        // JavaScript's `escape`, windows-1258 with tone marks of their own, and bytes that are neither.
        ("/Ngh%u1ECB%20quy%u1EBFt.pdf", "Nghị quyết.pdf"),
        ("/Quy%E1ch%u1EBF.doc", "Quyáchế.doc"),
        ("/%u1ECB%", "%u1ECB%"),
        ("/%uD800.pdf", "%uD800.pdf"),
        ("/%u12.pdf", "%u12.pdf"),
        ("/Quy%EAt%20%F0%EA.pdf", "Quyêt đê.pdf"),
        ("/Quy%EA%ECt.pdf", "Quyê\u{301}t.pdf"),
        ("/%AE%80%90.pdf", "%AE%80%90.pdf"),
        ("/%EC.pdf%01", "%EC.pdf%01"),
    ] {
        let url = urls().media(address).unwrap();
        assert_eq!(url.file_name(), expected, "{address}");
    }
}

#[test]
fn plain_addresses_do_not_ask_the_platform() {
    for (address, expected) in [
        ("/tin/1.html", "https://vinhlong.gov.vn/tin/1.html"),
        (
            "tin/1.html?id=5&p=2",
            "https://vinhlong.gov.vn/du-lieu/tin/1.html?id=5&p=2",
        ),
        (
            "https://vinhlong.gov.vn/tin-1",
            "https://vinhlong.gov.vn/tin-1",
        ),
        ("http://a.b.gov.vn/", "http://a.b.gov.vn/"),
        ("/", "https://vinhlong.gov.vn/"),
        // What a URL parser drops does not make an address less plain.
        (
            "\u{1f}/tin\t/1.html\0",
            "https://vinhlong.gov.vn/tin/1.html",
        ),
    ] {
        assert_eq!(
            resolved(BASES[0], address),
            (Some(expected.to_owned()), false),
            "{address}"
        );
    }
}

#[test]
fn whatever_a_parser_might_change_is_left_to_it() {
    for address in [
        "",
        "//evil.example/x",
        "/a//b",
        "./a",
        "../a",
        "a/../b",
        "a/./b",
        ".",
        "..",
        "a/.",
        "?id=1",
        "#x",
        "/a b",
        "/a%2e%2e/b",
        "javascript:1",
        "mailto:a@b.vn",
        "HTTPS://a.vn/",
        "https://A.vn/",
        "https://a.vn",
        "https://1.2/",
        "https://0x7f.1/a",
        "https://xn--a/b",
        "https://xn--4dbcagdahymbxekheh6e0a7fei0b.vn/",
        "https://a.vn:443/",
        "https://a@b.vn/",
        "https:/a.vn/",
        "https://a..vn/",
        "https://-a.vn/",
        "/\u{e0}",
        "\\a",
        "/a|b",
        "https://a.vn\\b",
        "tin/\u{1ec7}.html",
        "C:/a",
        "https://a.1/b",
    ] {
        assert!(resolved(BASES[0], address).1, "{address}");
    }
}

proptest! {
    #[test]
    fn prop_an_address_is_what_a_url_parser_makes_of_it(
        base in prop::sample::select(BASES),
        parts in prop::collection::vec(prop::sample::select(&[
            "https://", "http://", "a", "Z", "0", "vn", "gov.vn", ".", "..", "/", "//", "-", "_", "?", "=", "&", "#", ":", "@", "%2e", "%", "\\", " ",
            "xn--", "127.1", "tin.html", "0x1", "~", "\u{1ec7}", "\t", "\r", "\n", "\0", "\u{b}", "\u{1f}", "\u{7f}", "\u{3000}",
        ][..]), 0..9),
    ) {
        let address = parts.concat();
        let (ours, _) = resolved(base, &address);
        let joined = Url::parse(base).unwrap().join(&address).ok();
        let allowed = joined.filter(|url| ["http", "https", "mailto", "tel"].contains(&url.scheme())).map(String::from);
        prop_assert_eq!(ours, allowed, "{} and {}", base, address);
    }
}
