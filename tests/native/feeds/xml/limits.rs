//! Files made to break a parser: nothing is expanded or asked for, depth takes no stack, and the work is linear.

use crate::support::addresses::platform;
use crate::support::dump::BASE;
use crate::support::stage::read_feed;
use std::cell::Cell;
use std::rc::Rc;
use vn_portal_widgets::error::LoadError;
use vn_portal_widgets::feed::{self, ProblemKind};
use vn_portal_widgets::platform::Platform;

fn rss(inside: &str) -> String {
    format!("<rss version=\"2.0\"><channel>{inside}<item><title>T</title></item></channel></rss>")
}

fn last_title(xml: &str) -> Option<String> {
    read_feed(xml).feed.ok()?.items().last()?.title
}

#[test]
fn a_billion_laughs_stay_a_name() {
    let entities: String = (1..10)
        .map(|level| {
            format!(
                "<!ENTITY l{level} \"{}\">",
                format!("&l{};", level - 1).repeat(10)
            )
        })
        .collect();
    let xml = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"lol\">{entities}]><rss><channel><item>\
         <title>&l9;</title></item></channel></rss>"
    );
    assert_eq!(last_title(&xml).as_deref(), Some("&l9;"));
}

#[test]
fn a_long_entity_that_is_used_often_is_not_put_in() {
    let long = "x".repeat(1 << 20);
    let xml = format!(
        "<!DOCTYPE rss [<!ENTITY a \"{long}\">]><rss><channel><item><title>T</title><description>{}</description>\
         </item></channel></rss>",
        "&a;".repeat(100_000)
    );
    let feed = read_feed(&xml).feed.unwrap();
    let item = feed.item(0).unwrap();
    assert!(item.content_html.unwrap().len() <= 300_000);
}

#[test]
fn nothing_of_a_document_type_is_used() {
    for kind in [
        "SYSTEM \"file:///etc/passwd\"",
        "PUBLIC \"x\" \"https://evil.vn/\"",
    ] {
        let xml = format!(
            "<!DOCTYPE rss {kind} [<!ENTITY x {kind}><!ENTITY % y {kind}>%y;<!ATTLIST rss a CDATA \"b\">]>\
             <rss><channel><item><title>[&x;]</title></item></channel></rss>"
        );
        assert_eq!(last_title(&xml).as_deref(), Some("[&x;]"), "{kind}");
    }
}

#[test]
fn depth_takes_no_stack() {
    let count = (1 << 20) / "<a>".len();
    let (open, close) = ("<a>".repeat(count), "</a>".repeat(count));
    for inside in [
        format!("{open}{close}"),
        open.clone(),
        close.clone(),
        format!("<item><title>A</title><description>{open}{close}</description></item>"),
        format!("<item><title>A</title><description>{open}</description></item>"),
        format!("<item><title>A</title>{open}</item>"),
        "<item>".repeat(40_000),
        "<item><a>".repeat(40_000),
        "<channel>".repeat(100_000),
        format!("{}{}", "<a>".repeat(100_000), "</b>".repeat(100_000)),
        "<x xml:base='a/'>".repeat(60_000),
        format!(
            "<item><content xml:base='a/'>{}</content></item>",
            "<x xml:base='a/'>".repeat(60_000)
        ),
        (0..60_000)
            .map(|index| format!("<p{index}:a xmlns:p{index}='x'>"))
            .collect(),
    ] {
        assert_eq!(
            last_title(&rss(&inside)).as_deref(),
            Some("T"),
            "{}",
            &inside[..20]
        );
    }
    // Names that mean nothing here.
    let foreign = rss(&"<item xmlns='x'>".repeat(60_000));
    assert_eq!(last_title(&foreign), None);
    let entries = "<entry>".repeat(100_000);
    assert!(read_feed(&entries).feed.is_err());
}

/// What a parser would look for to the end of the file again and again.
#[test]
fn marks_that_nothing_closes_are_looked_for_once() {
    for mark in [
        "<!--",
        "<!DOCTYPE a [",
        "<!DOCTYPE a \"",
        "<?x ",
        "<![CDATA",
        "<!x",
        "<a \"",
        "<a '",
        "<a b=\"",
        "</a \"",
        "<",
        "&",
        "&#",
        "<a",
        "]]>",
        "<![CDATA[",
    ] {
        let count = (4 << 20) / mark.len();
        let marks = mark.repeat(count);
        let read = read_feed(&format!(
            "<rss><channel><item><title>T</title></item>{marks}"
        ));
        assert!(read.feed.is_ok_and(|feed| feed.len() == 1), "{mark}");
        assert!(
            (1..=20).contains(&read.problems.len()),
            "{mark}: {}",
            read.problems.len()
        );
    }
}

#[test]
fn a_tag_with_very_many_attributes_is_read() {
    let attributes: String = (0..200_000).map(|index| format!(" a{index}='x'")).collect();
    assert_eq!(
        last_title(&rss(&format!("<a{attributes}/>"))).as_deref(),
        Some("T")
    );
    let many: String = (0..50_000)
        .map(|index| format!("<dc:creator>{index}</dc:creator>"))
        .collect();
    let feed = read_feed(&rss(&format!("<item>{many}<title>A</title></item>")))
        .feed
        .unwrap();
    assert_eq!(feed.item(0).unwrap().authors.len(), 50_000);
}

#[test]
fn fifty_thousand_items_are_read_and_one_more_is_too_large() {
    let many = |count: usize| {
        format!(
            "<rss><channel>{}</channel></rss>",
            "<item><title>x</title></item>".repeat(count)
        )
    };
    let most = read_feed(&many(50_000));
    assert_eq!((most.feed.unwrap().len(), most.problems.len()), (50_000, 0));
    let more = read_feed(&many(50_001));
    assert_eq!(more.feed.err(), Some(LoadError::TooLarge));
    assert!(
        more.problems[0].message.contains("50001"),
        "{:?}",
        more.problems
    );
}

#[test]
fn too_large_a_file_and_too_much_html_are_found_by_a_check() {
    let kinds = |xml: &str| -> Vec<_> {
        let findings = feed::check(xml, BASE, &*platform());
        findings.iter().map(|finding| finding.kind).collect()
    };
    let html = "a".repeat((1 << 20) + 1);
    let body = format!("<item><title>A</title><description>{html}</description></item>");
    assert!(kinds(&rss(&body)).contains(&ProblemKind::TooLarge));
    let comment = format!("<!--{}-->", "x".repeat(16 << 20));
    assert!(kinds(&rss(&comment)).contains(&ProblemKind::TooLarge));
    assert!(!kinds(&rss("")).contains(&ProblemKind::TooLarge));
}

/// Counts what the platform is asked.
struct Counting {
    platform: Rc<dyn Platform>,
    asked: Cell<usize>,
}

impl Platform for Counting {
    fn resolve(&self, address: &str, base: &str) -> Option<String> {
        self.asked
            .set(self.asked.get() + address.len() + base.len());
        self.platform.resolve(address, base)
    }

    fn leaves_site(&self, url: &str) -> bool {
        self.platform.leaves_site(url)
    }

    fn normalize(&self, string: &str) -> String {
        self.asked.set(self.asked.get() + string.len());
        self.platform.normalize(string)
    }

    fn decode(&self, bytes: &[u8], label: &str) -> Option<String> {
        self.platform.decode(bytes, label)
    }

    fn parse_html(&self, html: &str) -> Option<String> {
        self.asked.set(self.asked.get() + html.len());
        self.platform.parse_html(html)
    }
}

/// Twice the file is twice the work: counted in bytes that the platform gets, which no machine changes.
#[test]
fn the_platform_is_asked_in_proportion_to_the_file() {
    let asked = |xml: &str| {
        let counting = Rc::new(Counting {
            platform: platform(),
            asked: Cell::new(0),
        });
        let shared: Rc<dyn Platform> = Rc::clone(&counting) as _;
        let read = feed::read(xml.as_bytes().to_vec(), BASE, shared);
        assert!(read.feed.is_ok());
        counting.asked.get()
    };
    for item in [
        "<item><title>A &amp;amp; B</title><description>&lt;p&gt;x&lt;img src='a'&gt;&lt;/p&gt;</description></item>",
        "<item xml:base='a/'><title>T</title><link>Đ</link></item>",
        "<x xml:base='a/'>",
    ] {
        let [once, twice] = [500, 1000].map(|count| asked(&rss(&item.repeat(count))));
        assert!(twice <= 2 * once + 1000, "{item}: {once}, {twice}");
    }
}
