//! RSS and Atom after accidents to their bytes: nothing panics, no bad word is shown, and items that no accident met stay as they are.

use crate::support::bad_words::bad_word;
use crate::support::mutation::Mutation;
use crate::support::stage::{read_feed, shown};
use std::panic::{AssertUnwindSafe, catch_unwind};
use vn_portal_widgets::feed::{Item, ReadFeed};

const RSS: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>Cổng thông tin</title><link>https://a.vn/</link><language>vi</language>
<atom:link rel="next" href="?trang=2"/>
ITEMS
</channel>
</rss>
"#;

const RSS_ITEM: &str = r#"<item>
<title>Tin số NUMBER &amp; nữa</title>
<link>https://a.vn/NUMBER.html</link>
<guid isPermaLink="false">NUMBER</guid>
<description><![CDATA[<img src="NUMBER.jpg" alt="Ảnh"> Lời dẫn &ocirc; NUMBER]]></description>
<content:encoded>&lt;p&gt;Thân bài &lt;b&gt;NUMBER&lt;/b&gt;&lt;/p&gt;</content:encoded>
<pubDate>Thu, 29 Dec 2016 15:13:27 +0700</pubDate>
<dc:creator>Minh An</dc:creator><category>Kinh tế</category>
<enclosure url="NUMBER.pdf" length="1234" type="application/pdf"/>
</item>"#;

const ATOM: &str = r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<title>Cổng thông tin</title><id>urn:f</id><updated>2016-12-29T08:13:27Z</updated>
ITEMS
</feed>
"#;

const ATOM_ITEM: &str = r#"<entry>
<title type="html">Tin số &lt;b&gt;NUMBER&lt;/b&gt;</title><id>urn:NUMBER</id>
<link href="https://a.vn/NUMBER.html"/><updated>2016-12-29T08:13:27Z</updated>
<author><name>Minh An</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Thân bài<br/>NUMBER</p></div></content>
</entry>"#;

/// A feed with ten items, the ids of which are their numbers.
fn feed(document: &str, item: &str) -> String {
    let items: Vec<_> = (10..20)
        .map(|number| item.replace("NUMBER", &number.to_string()))
        .collect();
    document.replace("ITEMS", &items.join("\n"))
}

/// Where the bytes of the items are, and of the sixth alone.
fn sixth(xml: &str, begin: &str, end: &str) -> std::ops::Range<usize> {
    let start = xml.match_indices(begin).nth(5).unwrap().0;
    let length = xml[start..].find(end).unwrap() + end.len();
    start..start + length
}

fn items(read: &ReadFeed) -> Vec<Item> {
    read.feed.iter().flat_map(|feed| feed.items()).collect()
}

/// What is wrong with how a file is read and shown; how many items there are.
fn judge(xml: &str, read: fn(&str) -> ReadFeed) -> Result<usize, String> {
    let run = || {
        let read = read(xml);
        (items(&read).len(), shown(read))
    };
    let (count, shown) = catch_unwind(AssertUnwindSafe(run)).map_err(|_| "a panic".to_owned())?;
    bad_word(&shown).map_or(Ok(count), |word| Err(format!("{word}: {shown}")))
}

fn mutate(xml: &str, count: u64, read: fn(&str) -> ReadFeed) -> Result<u64, String> {
    let mut whole = 0;
    for seed in 0..count {
        let mutation = Mutation::new(seed, xml.as_bytes());
        let found = judge(&mutation.of(xml.as_bytes()), read)
            .map_err(|fault| format!("seed {seed}, {mutation}: {fault}"))?;
        whole += u64::from(found >= 9);
    }
    Ok(whole)
}

#[test]
fn ten_thousand_accidents_to_feeds_panic_nowhere_and_show_no_bad_word() {
    for (document, item) in [(RSS, RSS_ITEM), (ATOM, ATOM_ITEM)] {
        let xml = feed(document, item);
        let whole = mutate(&xml, 5_000, read_feed).unwrap();
        // An accident to the root or to a namespace may lose the feed.
        assert!((4_000..5_000).contains(&whole), "{whole} kept nine items");
    }
}

/// Without this the one above could not fail.
#[test]
fn a_reader_that_panics_or_makes_up_a_word_is_caught() {
    let xml = feed(RSS, RSS_ITEM);
    let invents: fn(&str) -> ReadFeed = |xml| read_feed(&xml.replace("Tin số 15", "undefined"));
    let panics: fn(&str) -> ReadFeed = |xml| {
        assert!(!xml.contains('\u{fffd}'), "meant");
        read_feed(xml)
    };
    for (reader, fault) in [(invents, "undefined"), (panics, "a panic")] {
        let found = mutate(&xml, 200, reader).unwrap_err();
        assert!(
            found.starts_with("seed ") && found.contains(fault),
            "{found}"
        );
    }
}

/// An accident within one item loses no other one, and changes none. Only a mark that reaches over the next item may take that too: a
/// comment or a CDATA section that begins.
#[test]
fn accidents_to_one_item_leave_the_others_as_they_are() {
    for (document, item, begin, end) in [
        (RSS, RSS_ITEM, "<item>", "</item>"),
        (ATOM, ATOM_ITEM, "<entry>", "</entry>"),
    ] {
        let xml = feed(document, item);
        let good = items(&read_feed(&xml));
        let range = sixth(&xml, begin, end);
        let piece = &xml[range.clone()];
        let mut kept = 0;
        for seed in 0..2_000 {
            let mutation = Mutation::new(seed, piece.as_bytes());
            let broken = mutation.of(piece.as_bytes());
            let mutated = [&xml[..range.start], &broken, &xml[range.end..]].concat();
            let found = items(&read_feed(&mutated));
            let before = found.iter().take(5).eq(good.iter().take(5));
            assert!(before, "seed {seed}, {mutation}: an item before it changed");
            let after = found.iter().rev().take(4).eq(good.iter().rev().take(4));
            let reaches_over =
                broken.contains("<!") && !broken.contains("]]>") || broken.contains("<!--");
            assert!(
                after || reaches_over,
                "seed {seed}, {mutation}: an item after it changed"
            );
            kept += usize::from(after);
        }
        assert!(kept > 1_900, "{kept}");
    }
}
