//! Feeds as the widgets show them, as a check reports them, and as JSON.

use crate::support::addresses::{PLATFORM, platform};
use crate::support::dump::{BASE, short};
use crate::support::stage::{Stage, read_feed, shown};
use vn_portal_widgets::feed::{self, Severity, Source};

const FEED: &str = "<?xml version=\"1.0\"?>\n<rss version=\"2.0\">\n<channel>\n<item>\n<title>Tin &amp; bài</title>\n\
    <link>/1.html</link>\n<guid>a</guid>\n<description>Lời dẫn</description>\n<pubDate>31/02/2016</pubDate>\n</item>\n\
    <item><title>Hai</title><guid>a</guid>&</item>\n</channel></rss>";

#[test]
fn both_widgets_show_a_feed() {
    let shown = shown(read_feed(FEED));
    for text in [
        "Tin &amp; bài",
        "Hai",
        "https://vinhlong.gov.vn/1.html",
        "Lời dẫn",
    ] {
        assert!(shown.contains(text), "{text}: {shown}");
    }
}

#[test]
fn a_list_pages_on_to_the_next_file() {
    let first = "<rss xmlns:a='http://www.w3.org/2005/Atom'><channel><a:link rel='next' href='2.xml'/><item><guid>1</guid><title>Một</title></item></channel></rss>";
    let second = "<rss><channel><item><guid>1</guid><title>Một</title></item><item><guid>2</guid><title>Hai</title></item></channel></rss>";
    let feed = read_feed(first).feed.unwrap();
    let url = feed.next_url().unwrap().to_owned();
    assert_eq!(url, "https://vinhlong.gov.vn/du-lieu/2.xml");
    feed.append(feed::read(second.into(), &url, platform()).feed.unwrap());
    let titles: Vec<_> = feed.items().filter_map(|item| item.title).collect();
    assert_eq!(titles, ["Một", "Hai"]);
    assert_eq!(feed.next_url(), None);
}

#[test]
fn a_check_has_the_places_of_the_xml() {
    let findings = feed::check(FEED, BASE, &PLATFORM);
    let brief: Vec<_> = findings
        .iter()
        .map(|finding| {
            let kind = finding.kind.name();
            format!(
                "{:?} {}:{} {} {kind}",
                finding.severity, finding.line, finding.column, finding.path
            )
        })
        .collect();
    assert_eq!(
        brief,
        [
            "Error 9:1 items[0].date_published date",
            "Warning 11:39 items[1] xml",
            "Warning 11:25 items[1].id duplicate-id",
            "Warning 11:1 items[1] no-date",
        ]
    );
    assert!(findings.iter().all(|finding| !finding.message.is_empty()));
}

/// Plain text of RSS may be HTML; in JSON that is a mistake.
#[test]
fn a_check_does_not_ask_rss_for_plain_text() {
    let xml = "<rss><channel><item><title>&lt;b&gt;A&lt;/b&gt; &amp;amp; B</title><pubDate>2016-12-29</pubDate></item></channel></rss>";
    assert_eq!(feed::check(xml, BASE, &PLATFORM), []);
    let json = r#"{"title": "<b>A</b>", "date_published": "2016-12-29"}"#;
    assert_eq!(feed::check(json, BASE, &PLATFORM).len(), 1);
}

#[test]
fn the_console_has_the_place_and_the_fault() {
    let read = read_feed(FEED);
    let lines: Vec<_> = read
        .problems
        .iter()
        .map(|problem| problem.describe(Source::File))
        .collect();
    assert_eq!(
        lines,
        [
            "items[1] (line 11, column 39) has a & that is not &amp;",
            "items[0].date_published (line 9, column 1) \"31/02/2016\" is not a date",
        ]
    );
    let read = read_feed("\n<?xml version='1.0'?><rss><channel/></rss>");
    let line = read.problems[0].describe(Source::File);
    assert_eq!(
        line,
        "line 2, column 1 has something before the XML declaration or the feed"
    );
}

/// What `convert` writes: read again, it is the same.
#[test]
fn a_feed_as_json_is_read_as_the_feed_is() {
    let feeds = [
        FEED,
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='vi'><title>F</title><link href='https://a.vn/'/><entry><title>Thẻ &lt;b&gt; &amp;amp;</title><summary type='html'>&lt;img src='a.png' alt='\"'&gt; x</summary><category term='\\'/></entry></feed>",
        "<entry xmlns='http://www.w3.org/2005/Atom'><title>T\u{2028}</title></entry>",
    ];
    for xml in feeds {
        let converted = feed::json_feed(xml.into(), BASE, &PLATFORM);
        let json = converted.json.unwrap();
        let items = |read: &str| -> String {
            let all = short(&read_feed(read));
            all.lines()
                .filter(|line| line.starts_with("  item "))
                .collect()
        };
        assert_eq!(items(&json), items(xml), "{json}");
        assert_eq!(converted.problems, feed::check(xml, BASE, &PLATFORM));
    }
    let json = feed::json_feed(r#" {"title": "T"}"#.into(), BASE, &PLATFORM);
    assert_eq!(json.json.as_deref(), Some(r#" {"title": "T"}"#));
    for nothing in ["<html/>", "[]", "<urlset/>", "", "\u{0}"] {
        let none = feed::json_feed(nothing.into(), BASE, &PLATFORM);
        assert_eq!(none.json, None, "{nothing}");
        assert_eq!(none.problems[0].severity, Severity::Error, "{nothing}");
    }
    let bytes = feed::json_feed(vec![b'{', 0xff], BASE, &PLATFORM);
    assert_eq!((bytes.json, bytes.problems[0].column), (None, 2));
}

#[test]
fn an_article_shows_the_entry_that_is_asked_for() {
    let entries = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><title>Một</title></entry><entry><id>2</id><title>Hai</title><content>Dòng một\n\nDòng hai</content></entry></feed>";
    let mut stage = Stage::new("vn-article", &[("item", "2")]).feed(entries);
    let view = crate::support::print::one_line(&stage.view().nodes);
    assert!(
        view.contains("Hai") && view.contains("<p>Dòng hai</p>") && !view.contains("Một"),
        "{view}"
    );
}
