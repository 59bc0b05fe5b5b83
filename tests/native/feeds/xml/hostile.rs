//! The hostile corpus inside of feeds: whatever way a feed says it, what comes of it is what comes of the HTML itself.

use crate::support::addresses::{PLATFORM, platform, urls};
use crate::support::dump::BASE;
use crate::support::fixture::{names, read};
use crate::support::parse::parse;
use crate::support::print::one_line;
use crate::support::raw::RawNode;
use serde_json::Value;
use vn_portal_widgets::feed;
use vn_portal_widgets::html::{Urls, sanitize_html};
use vn_portal_widgets::platform::Platform;

struct Row {
    title: String,
    payload: String,
}

fn corpus() -> Vec<Row> {
    let files = names("tests/fixtures/html", ".json").into_iter();
    let rows = files.flat_map(|name| {
        let rows: Vec<Value> =
            serde_json::from_str(&read(&format!("tests/fixtures/html/{name}.json"))).unwrap();
        rows
    });
    let text = |row: &Value, field: &str| row[field].as_str().unwrap().to_owned();
    rows.map(|row| Row {
        title: text(&row, "title"),
        payload: text(&row, "payload"),
    })
    .collect()
}

fn sanitized(html: &str) -> String {
    one_line(&sanitize_html(html, &urls(), 1).unwrap().nodes)
}

/// The HTML of the one item of a feed.
fn content(xml: &str) -> Option<String> {
    let feed = feed::read(xml.as_bytes().to_vec(), BASE, platform())
        .feed
        .ok()?;
    feed.item(0)?.content_html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn rss(element: &str, content: &str) -> String {
    format!(
        "<rss><channel><item><title>T</title><{element}>{content}</{element}></item></channel></rss>"
    )
}

fn atom(kind: &str, content: &str) -> String {
    format!(
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><content type='{kind}'>{content}</content></entry></feed>"
    )
}

/// What is read of strings in a file: in NFC, without white space around them.
fn as_read(html: &str) -> String {
    PLATFORM.normalize(html.trim())
}

/// Whether XML can carry it: control characters are lost there.
fn is_of_xml(html: &str) -> bool {
    html.chars()
        .all(|letter| letter >= ' ' || matches!(letter, '\t' | '\n'))
        && !html.trim().is_empty()
}

#[test]
fn html_in_a_feed_is_sanitised_like_html() {
    let rows = corpus();
    let mut count = 0;
    for Row { title, payload } in rows.iter().filter(|row| is_of_xml(&row.payload)) {
        let expected = sanitized(&as_read(payload));
        let cdata = format!("<![CDATA[{}]]>", payload.replace("]]>", "]]]]><![CDATA[>"));
        for xml in [
            rss("content:encoded", &cdata),
            rss("content:encoded", &escaped(payload)),
            atom("html", &cdata),
            atom("html", &escaped(payload)),
        ] {
            let html = content(&xml).unwrap_or_default();
            assert_eq!(sanitized(&html), expected, "{title}: {html}");
            count += 1;
        }
    }
    assert!(count > 2_000, "{count}");
}

/// The tree that a parser of HTML makes of it, as XML.
fn xhtml(nodes: &[RawNode]) -> String {
    let is_name = |name: &str| {
        let mut letters = name.chars();
        letters
            .next()
            .is_some_and(|first| first.is_ascii_alphabetic())
            && letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
    };
    let (mut out, mut open) = (String::new(), Vec::new());
    for node in nodes {
        match node {
            RawNode::Open { name, attributes } => {
                let name = if is_name(name) { name.as_str() } else { "span" };
                out.push('<');
                out.push_str(name);
                for (name, value) in attributes.iter().filter(|(name, _)| is_name(name)) {
                    let value = escaped(value).replace('"', "&quot;").replace('\n', "&#10;");
                    out.push_str(&format!(" {name}=\"{value}\""));
                }
                out.push('>');
                open.push(name.to_owned());
            }
            RawNode::Text(text) => out.push_str(&escaped(text)),
            RawNode::Close => out.push_str(&format!("</{}>", open.pop().unwrap())),
        }
    }
    out
}

/// Whether there is a tag, a handler or an address that runs something. Strings in attributes may say what they like.
fn is_live(html: &str) -> bool {
    let html = html.to_lowercase();
    let tags: String = html.split('"').step_by(2).collect();
    let has = |signs: &[&str], string: &str| signs.iter().any(|sign| string.contains(sign));
    has(
        &[
            "<script",
            "<iframe",
            "<object",
            "<embed",
            "<style",
            " onerror=",
            " onload=",
            " onclick=",
        ],
        &tags,
    ) || has(
        &[
            "href=\"javascript:",
            "src=\"javascript:",
            "=\"vbscript:",
            "=\"data:text",
        ],
        &html,
    )
}

#[test]
fn xhtml_in_a_feed_has_nothing_live() {
    let mut elements = 0;
    for Row { title, payload } in corpus() {
        let written = xhtml(&parse(&payload));
        if !is_of_xml(&written) {
            continue;
        }
        let inside = format!("<div xmlns='http://www.w3.org/1999/xhtml'>{written}</div>");
        for xml in [atom("xhtml", &inside), rss("description", &written)] {
            let html = content(&xml).unwrap_or_default();
            elements += html.matches('<').count();
            let shown = sanitized(&html);
            assert!(!is_live(&shown), "{title}: {html}: {shown}");
        }
    }
    assert!(elements > 1_000, "{elements}");
}

/// Without this the one above could not fail.
#[test]
fn the_corpus_is_live_before_it_is_sanitised() {
    let live = corpus().into_iter().filter(|row| is_live(&row.payload));
    assert!(live.count() > 100);
    let html = content(&atom("xhtml", "<div><script>x</script></div>")).unwrap();
    assert!(is_live(&html), "{html}");
}

#[test]
fn pictures_of_hostile_descriptions_are_addresses_of_pictures() {
    for Row { title, payload } in corpus() {
        let xml = format!(
            "<rss><channel><item><title>{0}</title><description>{0}</description></item></channel></rss>",
            escaped(&payload)
        );
        let Ok(feed) = feed::read(xml.into_bytes(), BASE, platform()).feed else {
            continue;
        };
        for item in feed.items() {
            if let Some(image) = &item.image {
                let url = image.as_str();
                assert!(
                    url.starts_with("http") || url.starts_with("data:image/"),
                    "{title}: {url}"
                );
            }
        }
    }
}

/// Relative addresses are those of the item's own base.
#[test]
fn the_base_of_html_is_that_of_its_element() {
    let xml = "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://b.vn/'><entry><title>A</title>\
        <content type='html' xml:base='x/'>&lt;a href='1'&gt;a&lt;/a&gt;</content></entry><entry><title>B</title></entry></feed>";
    let feed = feed::read(xml.into(), BASE, platform()).feed.unwrap();
    assert_eq!(feed.base_of(0), "https://b.vn/x/");
    let item = feed.item(0).unwrap();
    let own = Urls {
        base: feed.base_of(0),
        ..urls()
    };
    let nodes = sanitize_html(&item.content_html.unwrap(), &own, 1)
        .unwrap()
        .nodes;
    assert!(one_line(&nodes).contains("https://b.vn/x/1"), "{nodes:?}");
    let plain = "<rss><channel><item><title>A</title></item></channel></rss>";
    let feed = feed::read(plain.into(), BASE, platform()).feed.unwrap();
    assert_eq!(feed.base_of(0), BASE);
}
