//! Addresses with characters that URL parsers drop mean what they mean without them, wherever a pass looks at them.

use super::{PAGE, sanitized};
use crate::sanitize::invariants::broken;
use crate::support::addresses::urls_from;
use crate::support::parse::parse;
use crate::support::raw::encode;
use proptest::prelude::*;
use vn_portal_widgets::html::RemovalKind;

/// HTML around an address, and addresses that it treats in different ways.
const PLACES: &[(&str, &[&str])] = &[
    (
        "<img alt=Cầu src=\"ADDRESS\">",
        &[
            "data:image/gif;base64,R0lGODdhAQABAPAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==",
            "DATA:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
            "data:image/jpg;base64,/9j/4AAQ",
            "data:image/svg+xml,x",
            "cau.jpg",
            "",
        ],
    ),
    (
        "<img width=1 height=1 src=\"ADDRESS\">",
        &["https://dem.example/1.gif", "//dem.example/1.gif"],
    ),
    (
        "<img src=\"ADDRESS\"><noscript><img src=cau.jpg></noscript>",
        &[
            "/anh/spacer.gif",
            "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
            "dai.jpg",
        ],
    ),
    (
        "<img data-src=\"ADDRESS\" src=nho.jpg>",
        &[
            "cau.jpg",
            "1x1.png",
            "javascript:a.b",
            "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
        ],
    ),
    (
        "<img srcset=\"cau.jpg 900w\" src=\"ADDRESS\">",
        &["cau.avif", "cau.heic?v=1", "cau.png"],
    ),
    (
        "<video poster=\"ADDRESS\" src=hop.mp4></video>",
        &["cau.jpg", ""],
    ),
    (
        "<video src=\"ADDRESS\"></video>",
        &[
            "hop.webm",
            "hop.flv",
            "https://m.youtube.com/watch?v=b-1",
            "blob:https://a.vn/1",
            "#t=5",
            "",
        ],
    ),
    (
        "<audio><source src=\"ADDRESS\"></audio>",
        &["hop.mp3", "hop.wma", "rtsp://a.vn/b"],
    ),
    (
        "<p>Mời xem <iframe src=\"ADDRESS\"></iframe></p>",
        &[
            "https://player.vimeo.com/video/76979871",
            "About:Blank",
            "//www.google.com/maps?q=C%C3%A0+Mau",
            "#a",
            "van-ban.pdf",
            "javascript:1",
        ],
    ),
    (
        "<object data=\"ADDRESS\"><img src=nho.jpg></object>",
        &[
            "so-do.svg",
            "/so-do.png?v=2",
            "van-ban.docx",
            "file:///C:/so-do.png",
        ],
    ),
    (
        "<object><param name=movie value=\"ADDRESS\"></object>",
        &["https://www.youtube.com/v/b-1&hl=vi", "phim.swf"],
    ),
    (
        "<figure class=media><oembed url=\"ADDRESS\"></oembed></figure>",
        &["https://youtu.be/b-1", "vbscript:1"],
    ),
    (
        "<a href=\"ADDRESS\"><u>Xem</u></a>",
        &[
            "www.camau.gov.vn",
            "WWW.camau.gov.vn/tin",
            "#muc-2",
            "mailto:a@camau.gov.vn",
            "javascript:1",
            "tin.html#muc-2",
            "",
        ],
    ),
    (
        "<p>Dự <a href=\"ADDRESS\">[LTB1]</a> thảo</p>",
        &[
            "#_msocom_2",
            "du-thao.htm#_msoanchor_2",
            "#cmnt2",
            "https://docs.google.com/document/d/b#cmnt_ref2",
            "#ghi-chu-2",
        ],
    ),
    (
        "<p>Dự <del cite=\"ADDRESS\">cũ</del><ins cite=\"ADDRESS\">mới</ins> thảo</p>",
        &["mailto:B", "MAILTO:b@camau.gov.vn", "/bien-ban", "#1"],
    ),
];

const AROUND: &[&str] = &[
    "\u{1}", "\u{8}", "\t", "\n", "\u{b}", "\u{c}", "\u{13}", "\u{1f}", " ", "\u{a0}",
];

const WITHIN: &[&str] = &["\t", "\n", "\r"];

/// HTML with an address, and the same with characters in it that URL parsers drop.
fn any_disguise() -> impl Strategy<Value = (String, String)> {
    let place = prop::sample::select(PLACES);
    let address =
        place.prop_flat_map(|(html, addresses)| (Just(html), prop::sample::select(addresses)));
    let around = || prop::collection::vec(prop::sample::select(AROUND), 0..4);
    let within = prop::collection::vec(
        (any::<prop::sample::Index>(), prop::sample::select(WITHIN)),
        0..4,
    );
    (address, around(), within, around()).prop_map(|((html, address), before, within, after)| {
        let mut disguised = address.to_owned();
        for (index, dropped) in within {
            // The addresses are ASCII.
            disguised.insert_str(index.index(disguised.len() + 1), dropped);
        }
        let disguised = [before.concat(), disguised, after.concat()].concat();
        (
            html.replace("ADDRESS", address),
            html.replace("ADDRESS", &disguised),
        )
    })
}

fn removed(html: &str) -> Vec<(RemovalKind, usize)> {
    let removals = sanitized(html).removals;
    removals
        .iter()
        .map(|removal| (removal.kind, removal.count))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn prop_what_url_parsers_drop_changes_nothing((plain, disguised) in any_disguise(), first in 1_usize..=6) {
        prop_assert_eq!(sanitized(&disguised).nodes, sanitized(&plain).nodes, "{:?}", disguised);
        prop_assert_eq!(removed(&disguised), removed(&plain), "{:?}", disguised);
        prop_assert_eq!(broken(&encode(&parse(&disguised)), first), [""; 0], "{:?}", disguised);
    }
}

/// Candidates of `srcset` are told apart by white space, so that only other characters are around them.
#[test]
fn candidates_of_a_srcset_are_addresses_too() {
    for (disguised, plain) in [
        ("\u{1}cau.avif\u{2} 900w", "cau.avif 900w"),
        (
            "\u{1f}data:image/gif;base64,R0lGODlhAQABAAAAACw= 900w",
            "data:image/gif;base64,R0lGODlhAQABAAAAACw= 900w",
        ),
        ("\u{b}blank.gif\u{b} 2x", "blank.gif 2x"),
        ("\u{e} 900w", ""),
    ] {
        let html = |srcset| format!("<img alt=Cầu srcset=\"{srcset}\" src=nho.jpg>");
        assert_eq!(
            sanitized(&html(disguised)),
            sanitized(&html(plain)),
            "{disguised:?}"
        );
    }
}

#[test]
fn an_address_of_nothing_but_what_is_dropped_is_empty() {
    let urls = urls_from(PAGE);
    for address in ["", " ", "\u{13}", "\t\n\r", "\u{a0}\0 \u{1f}"] {
        assert_eq!(urls.image(address), None, "{address:?}");
        assert_eq!(urls.media(address), None, "{address:?}");
        assert_eq!(urls.link(address).unwrap().as_str(), PAGE, "{address:?}");
    }
}

/// The picture in the `object` is its other version, wherever the address begins.
#[test]
fn a_picture_is_known_by_the_url_of_its_address() {
    for address in [
        "so-do.png",
        "/so-do.png",
        "//a.vn/so-do.PNG?v=2",
        "../so-do.svg#a",
    ] {
        let html = format!("<object data=\"{address}\"><img src=nho.jpg></object>");
        assert!(
            !super::printed(&sanitized(&html).nodes).contains("<a "),
            "{address}"
        );
    }
}

#[test]
fn a_bare_address_of_wordpress_is_one_word() {
    let link = "<a href=\"https://www.youtube.com/watch?v=b\"";
    for (text, is_embed) in [
        ("\nHTTPS://youtu.be/b\n", true),
        ("https://youtu.be/b và", false),
        ("https://youtu.be/\nb", false),
        ("ftp://youtu.be/b", false),
    ] {
        let html = format!("<div class=wp-block-embed__wrapper>{text}</div>");
        let shown = super::printed(&sanitized(&html).nodes);
        assert_eq!(shown.contains(link), is_embed, "{text:?}");
    }
}
