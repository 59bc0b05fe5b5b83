//! Pictures that scripts load late or that come in several sizes.

use super::{printed, sanitized};
use vn_portal_widgets::html::RemovalKind;

const PIXEL_GIF: &str =
    "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
const PIXEL_PNG: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

fn shown(html: &str) -> String {
    printed(&sanitized(html).nodes)
}

/// The addresses of the pictures that are shown.
fn addresses(html: &str) -> Vec<String> {
    let shown = shown(html);
    let images = shown.split("<img ").skip(1);
    let address = |image: &str| {
        let (_, rest) = image.split_once(" src=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    images.map(address).collect()
}

fn reported(html: &str) -> Vec<(RemovalKind, usize, String)> {
    let removals = sanitized(html).removals;
    removals
        .iter()
        .map(|removal| (removal.kind, removal.count, removal.sample.clone()))
        .collect()
}

#[test]
fn each_picture_has_one_address() {
    for html in [
        "<img data-src=a.jpg>",
        "<img data-original=a.jpg src=nho.jpg>",
        "<img data-lazy-src=a.jpg src='GIF'>",
        "<img data-lazy=a.jpg src=PNG width=1 height=1>",
        "<img data-lazy=true src=a.jpg>",
        "<img data-src='' src=a.jpg>",
        "<img data-src=javascript:1.x src=a.jpg>",
        "<img data-src=a.jpg src='data:image/svg+xml,<svg/>'>",
        "<img data-src='GIF' src=a.jpg>",
        "<img data-srcset='nho.jpg 300w, a.jpg 1200w, to.jpg 2400w' src='GIF'>",
        "<img data-lazy-srcset='nho.jpg 300w, a.jpg 1600w' data-lazy-src=vua.jpg>",
        "<img srcset='a.jpg'>",
        "<img srcset='nho.jpg 1x, a.jpg 2x, to.jpg 3x'>",
        "<img srcset='to.jpg 2000w, a.jpg 1800w'>",
        "<img srcset='nho.jpg 300w, a.jpg 1600w, to.jpg 1601w' sizes=100vw src=vua.jpg>",
        "<img srcset='javascript:1 1500w, data:image/svg+xml,x 1400w, a.jpg 900w' src=vua.jpg>",
        "<img srcset='to.jpg 2x' src=a.jpg>",
        "<img srcset='a.jpg 1x' src=blank.gif>",
        "<img srcset='a.jpg 1x' src='GIF'>",
        "<img src=blob:https://x/1 data-mce-src=a.jpg>",
        "<img src=file:///C:/a.jpg data-cke-saved-src=a.jpg>",
        "<picture><source srcset=nho.webp type=image/webp><img src=a.jpg></picture>",
        "<picture><source srcset=a.jpg><img src='GIF'></picture>",
        "<picture><source srcset=a.jpg><img></picture>",
        "<picture><source srcset=a.jpg></picture>",
        "<picture><source data-srcset='nho.jpg 400w, a.jpg 800w'><img src='GIF' class=lazy></picture>",
        "<picture><source type=image/avif srcset='b.avif 1600w'><source type=image/jxl srcset='b.jxl 1600w'><source type=image/webp srcset='a.jpg 1200w'><img src=nho.jpg></picture>",
        "<picture><source media='(max-width: 600px)' srcset='nho.jpg 1500w'><img srcset='a.jpg 900w'></picture>",
        "<picture><source media='(prefers-color-scheme: dark)' srcset=toi.jpg><source srcset=a.jpg><img src='GIF'></picture>",
        "<img src='GIF' class=lazy> \n<noscript><img src=a.jpg></noscript>",
        "<img class=lazy data-src=a.jpg><noscript><img src=a.jpg></noscript>",
        "<img src=a.jpg><noscript><img src=b.jpg></noscript>",
        "<picture><img><noscript><img src=a.jpg></noscript></picture>",
        "<amp-img src=a.jpg width=600 height=400><amp-img placeholder src=nho.jpg></amp-img><noscript><img src=a.jpg></noscript></amp-img>",
        "<v:shape><v:imagedata src=a.jpg /></v:shape>",
        "<image src=a.jpg>",
        "<span><b><img data-src=' a.jpg '></b></span>",
    ] {
        let html = html.replace("GIF", PIXEL_GIF).replace("PNG", PIXEL_PNG);
        assert_eq!(addresses(&html), ["https://trang.gov.vn/a.jpg"], "{html}");
        assert_eq!(reported(&html), [], "{html}");
    }
}

#[test]
fn a_size_goes_with_what_it_was_the_size_of() {
    let image = "<img loading=\"lazy\" decoding=\"async\" part=\"image\" alt=\"a\"";
    for (html, expected) in [
        (
            "<img alt=a src=b.gif width=1 height=1 data-src=a.jpg>",
            format!("{image} src=\"https://trang.gov.vn/a.jpg\">"),
        ),
        (
            "<img alt=a src=a.jpg width=0 height=0 style='width:100%;height:auto'>",
            format!("{image} src=\"https://trang.gov.vn/a.jpg\">"),
        ),
        (
            "<img alt=a width=600 height=400 data-src=a.jpg>",
            format!("{image} width=\"600\" height=\"400\" src=\"https://trang.gov.vn/a.jpg\">"),
        ),
        (
            "<amp-img alt=a width=600 src=a.jpg></amp-img>b",
            format!("{image} width=\"600\" src=\"https://trang.gov.vn/a.jpg\">b"),
        ),
    ] {
        assert_eq!(shown(html), expected, "{html}");
    }
}

#[test]
fn what_cannot_be_shown_is_removed_by_name() {
    use RemovalKind::{Picture, Tracker};
    for (html, kind, sample) in [
        (
            "<img src=file:///C:/anh.png>",
            Picture,
            "file:///C:/anh.png",
        ),
        (
            "<img src=cid:image001.png@01 alt='Sơ đồ'>",
            Picture,
            "Sơ đồ",
        ),
        (
            "<img src=blob:https://a.vn/1>",
            Picture,
            "blob:https://a.vn/1",
        ),
        (
            "<img src='webkit-fake-url://a/b.tiff'>",
            Picture,
            "webkit-fake-url://a/b.tiff",
        ),
        (
            "<img src='data:image/svg+xml,<svg/>'>",
            Picture,
            "data:image/svg+xml,<svg/>",
        ),
        ("<img src='GIF' alt='Cầu'>", Picture, "Cầu"),
        ("<img alt='Cầu'>", Picture, "Cầu"),
        (
            "<picture><source srcset=javascript:1><img alt='Cầu'></picture>",
            Picture,
            "Cầu",
        ),
        (
            "<img src=https://a.vn/dem.gif width=1 height=1>",
            Tracker,
            "https://a.vn/dem.gif",
        ),
        (
            "<img src=https://a.vn/dem.gif width=0>",
            Tracker,
            "https://a.vn/dem.gif",
        ),
        (
            "<img src=https://a.vn/dem.gif style='width:1px;height:1px'>",
            Tracker,
            "https://a.vn/dem.gif",
        ),
    ] {
        let html = html.replace("GIF", PIXEL_GIF);
        assert_eq!(shown(&html), "", "{html}");
        assert_eq!(reported(&html), [(kind, 1, sample.to_owned())], "{html}");
    }
}

#[test]
fn the_media_type_of_a_picture_ignores_case_and_has_one_spelling() {
    for (written, expected) in [
        (
            "data:image/jpg;base64,AA==",
            Some("data:image/jpeg;base64,AA=="),
        ),
        (
            "DATA:IMAGE/PNG;charset=x;base64,AA==",
            Some("data:image/png;charset=x;base64,AA=="),
        ),
        (
            "data:Image/WebP ;base64,AA==",
            Some("data:image/webp;base64,AA=="),
        ),
        ("data:image/gif,GIF89a", Some("data:image/gif,GIF89a")),
        ("data:image/svg+xml;base64,AA==", None),
        ("data:image/jpgx;base64,AA==", None),
        ("data:text/html,image/png;", None),
        ("data:;image/png,AA==", None),
        ("data:image/png", None),
    ] {
        let found = addresses(&format!("<img src='{written}'>"));
        assert_eq!(found, Vec::from_iter(expected), "{written}");
    }
}

#[test]
fn decoration_is_said_by_an_empty_alternative() {
    for html in [
        "<img src=a.jpg alt=''>",
        "<img src=a.jpg role=presentation>",
        "<img src=a.jpg role=none alt=Hoa>",
        "<img src=a.jpg aria-hidden=true alt=Hoa>",
    ] {
        assert!(shown(html).contains(" alt=\"\" "), "{html}");
    }
    assert!(!shown("<img src=a.jpg>").contains("alt"));
}
