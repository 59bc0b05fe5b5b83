//! What `json-ld` tells search engines. That it is valid JSON, and that no text ends it early, is shown in browsers.

use crate::support::fixture::read;
use crate::support::stage::Stage;

const ON: &[(&str, &str)] = &[("json-ld", "")];

fn told(attributes: &[(&str, &str)], feed: &str) -> Vec<(String, String)> {
    let view = Stage::new("vn-article", attributes).feed(feed).view();
    let parts: Vec<_> = view.json_ld.split_terminator('\0').collect();
    let pair = |pair: &[&str]| (pair[0].to_owned(), pair[1].replace('\u{1}', "|"));
    parts.chunks(2).map(pair).collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    pairs.iter().map(owned).collect()
}

#[test]
fn an_article_says_what_it_knows() {
    let mut seed = told(ON, &read("tests/fixtures/feeds/seed-article.json"));
    let (name, summary) = seed.remove(1);
    assert_eq!(name, "description");
    assert!(summary.starts_with("(Vinhlong.gov.vn) – Ngày 26/12/2016"));
    let title = "Hội nghị tổng kết công tác Dân vận chính quyền năm 2016";
    let url = "https://vinhlong.gov.vn/du-lieu/hoi-nghi-tong-ket-cong-tac-dan-van-chinh-quyen-nam-2016.html";
    let known = [
        ("headline", title),
        ("url", url),
        ("keywords", "Dân vận|Cải cách hành chính|"),
        ("author", "N.H|"),
        ("inLanguage", "vi"),
        ("datePublished", "2016-12-29T15:13:27+07:00"),
    ];
    assert_eq!(seed, pairs(&known));
}

#[test]
fn addresses_are_absolute_and_refused_ones_are_left_out() {
    let safe = r#"{"title": "a", "url": "tin/a.html", "image": "anh/a.png", "date_modified": "30/12/2016 08:00"}"#;
    let known = [
        ("headline", "a"),
        ("url", "https://vinhlong.gov.vn/du-lieu/tin/a.html"),
        ("image", "https://vinhlong.gov.vn/du-lieu/anh/a.png"),
        ("dateModified", "2016-12-30T08:00:00+07:00"),
    ];
    assert_eq!(told(ON, safe), pairs(&known));
    let refused = r#"{"title": "a", "url": "javascript:alert(1)", "image": "data:text/html,x"}"#;
    assert_eq!(told(ON, refused), pairs(&[("headline", "a")]));
}

#[test]
fn without_the_attribute_or_an_article_there_is_nothing() {
    assert_eq!(told(&[], r#"{"title": "a"}"#), []);
    assert_eq!(told(ON, r#"{"items": []}"#), []);
    let other = [("json-ld", ""), ("item", "x")];
    assert_eq!(told(&other, r#"{"title": "a"}"#), []);
}
