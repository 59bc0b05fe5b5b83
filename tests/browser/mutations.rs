//! Real feeds after accidents to their bytes, in a page: the elements go on, and show no bad word. The host
//! reads twenty times as many, `tests/native/mutations.rs`.

use crate::bad_words::bad_word;
use crate::inline::shown_inline;
use crate::mutation::Mutation;
use crate::page::Stage;
use core::ops::Range;
use wasm_bindgen_test::wasm_bindgen_test;

const JSON: &[u8] = include_bytes!("../fixtures/feeds/seed-article.json");
const RSS: &[u8] = include_bytes!("../../www/data/thong-bao.rss");
const RDF: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="/"><title>Cổng thông tin</title><dc:language>vi</dc:language></channel>
<item rdf:about="/tin/1.html"><title>Tin &#8220;một&#8221;</title><link>/tin/1.html</link><description>Tóm &lt;b&gt;tắt&lt;/b&gt;</description><dc:date>2016-12-29T15:13:27+07:00</dc:date><dc:subject>Dân vận</dc:subject></item>
<item rdf:about="/tin/2.html"><title>Tin hai</title><link>/tin/2.html</link><description><![CDATA[<p>Đoạn <img src="/anh.png" alt="Ảnh"></p>]]></description></item>
</rdf:RDF>
"#;
const ATOM: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="vi" xml:base="/tin/"><title>Cổng thông tin</title><link rel="next" href="?2"/>
<entry><id>urn:1</id><title type="html">Tin &lt;i&gt;một&lt;/i&gt;</title><link href="1.html"/><published>2016-12-29T15:13:27+07:00</published><author><name>N.H</name></author><category term="Dân vận"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Một <b>hai</b><br/>ba</p><ul><li>Bốn</li></ul></div></content></entry>
<entry><id>urn:2</id><title>Tin hai</title><link rel="enclosure" href="ke-hoach.pdf" type="application/pdf" length="2048"/><media:thumbnail url="anh.png"/><summary>Tóm tắt</summary></entry>
</feed>
"#;

/// Shows a feed after so many accidents, and how many articles are left of it: neither side is empty.
async fn do_no_harm(file: &[u8], count: u64, wanted: Range<usize>) {
    let stage = Stage::new().await;
    let mutations: Vec<_> = (0..count).map(|seed| Mutation::new(seed, file)).collect();
    let mut articles = 0;
    for (chunk, some) in mutations.chunks(50).enumerate() {
        let files: Vec<_> = some.iter().map(|mutation| mutation.of(file)).collect();
        for (index, shown) in shown_inline(&files).await.iter().enumerate() {
            let bad = bad_word(shown);
            let (seed, mutation) = (chunk * 50 + index, &some[index]);
            assert_eq!(bad, None, "seed {seed}, {mutation}: {shown}");
            articles += usize::from(shown.contains("<article"));
        }
    }
    assert!(wanted.contains(&articles), "{articles} were shown");
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn five_hundred_accidents_to_the_real_feed_leave_no_bad_word_on_the_page() {
    do_no_harm(JSON, 500, 150..450).await;
}

/// Few are lost: reading goes on after most of what is not XML.
#[wasm_bindgen_test]
async fn five_hundred_accidents_to_rss_and_atom_leave_no_bad_word_on_the_page() {
    do_no_harm(RSS, 200, 150..200).await;
    do_no_harm(RDF.as_bytes(), 150, 110..150).await;
    do_no_harm(ATOM.as_bytes(), 150, 110..150).await;
}

/// Without this the ones above could not fail.
#[wasm_bindgen_test]
async fn a_bad_word_on_the_page_is_found() {
    let _stage = Stage::new().await;
    let files = ["undefined", "NaN", "Tin"].map(|title| format!("{{\"title\": \"{title}\"}}"));
    let shown = shown_inline(&files).await;
    let found: Vec<_> = shown.iter().map(|shown| bad_word(shown)).collect();
    assert_eq!(found, [Some("undefined"), Some("NaN"), None]);
}
