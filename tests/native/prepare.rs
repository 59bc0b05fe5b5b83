//! What is done to HTML before it is parsed. `html5ever` is the parser.

use crate::support::dice::Dice;
use crate::support::parse::parse;
use crate::support::raw::{RawNode, encode};
use std::borrow::Cow;
use std::time::{Duration, Instant};
use vn_portal_widgets::feed::MAX_HTML;
use vn_portal_widgets::html::{RemovalKind, prepare};

/// More tags than a document may have that is left as it is.
const MANY: usize = 120;

fn encoded(html: &str) -> String {
    encode(&parse(html))
}

/// How deep a document is, and how many elements it has.
fn size(html: &str) -> (usize, usize) {
    let (mut depth, mut deepest, mut count) = (0_usize, 0, 0);
    for node in parse(html) {
        match node {
            RawNode::Open { .. } => {
                depth += 1;
                count += 1;
                deepest = deepest.max(depth);
            }
            RawNode::Close => depth -= 1,
            RawNode::Text(_) => {}
        }
    }
    (deepest, count)
}

#[test]
fn short_documents_are_left_as_they_are() {
    let html = "<p><b>a</p><!-- x --><table><div>b</td></i>".repeat(10);
    assert!(matches!(prepare(&html).html, Cow::Borrowed(same) if same == html));
}

/// Each is well-formed, lacks only end tags that HTML lets authors leave out, or has end tags that mean nothing.
#[test]
fn proper_documents_mean_the_same_as_before() {
    for part in [
        "<p>a <b>b <i>c</i></b><br>d</p>\n",
        "<p>a<p>b<h2>c</h2>d<hr>e",
        "<P Class='x>y' title=\"<b>\">a &amp; b < c</P>",
        "<ul><li>a<li>b<ul><li>c</ul><li>d<p>e</ul>",
        "<dl><dt>a<dd>b<dd>c<dt>d</dl>",
        "<table><tr><td>a<td>b<tr><th>c<td><table><tr><td>d</table></table>",
        "<table><caption>a</caption><colgroup><col><col></colgroup><thead><tr><th>b</thead><tbody><tr><td>c</tbody></table>",
        "<table><tbody><tr><td><p>a</p><ul><li>b</ul></td></tr></tbody></table>",
        "<div><div><a href=x/y/>a</a><img src=a.png><font color=red>b</font></div></div>",
        "<o:p></o:p><o:p>a</o:p><st1:place w:st=\"on\">b</st1:place>",
        "<math><mfrac><mn>1</mn><mspace/><mn>2</mn></mfrac></math><p>a</p>",
        "<iframe src=a></iframe><object data=a><param name=b><p>c</p></object><video src=a></video>",
        "<select><option>a<option>b</select><button>c</button><textarea></textarea>",
        "<ruby>a<rt>b</ruby><details><summary>a</summary>b</details>",
        "<style><!-- @list l0 {a: b} --></style><p>a</p>",
        "<div><span><p>a</span>b</p></div>c",
        "<noscript><p>a</p></noscript><pre>\n a\n  b</pre>",
    ] {
        let html = part.repeat(MANY);
        let prepared = prepare(&html);
        assert_eq!(encoded(&prepared.html), encoded(&html), "{part}");
        assert_eq!(prepared.removals.iter().count(), 0, "{part}");
    }
}

#[test]
fn words_of_improper_documents_are_kept() {
    for (part, text) in [
        ("<b><p>a</b>b</p>", "ab"),
        ("<p><b>a</p><p>b</b></p>", "ab"),
        ("a<!-- b --><![CDATA[c]]>", "a"),
        ("<td>a</td><script><p></script>b", "ab"),
        ("<xmp><p>a</xmp>", "<p>a"),
        ("<table>a<tr><td>b</table>", "ab"),
        ("<form><table><form></form></table></form>a", "a"),
        ("<a>a<div><a>b</a></div></a>", "ab"),
        ("<svg><p>a</svg>b", "b"),
        ("<html><body>a</body></html>", "a"),
    ] {
        let html = part.repeat(MANY);
        let nodes = parse(&prepare(&html).html);
        let shown: String = nodes.iter().filter_map(text_of).collect();
        let sorted = |text: &str| {
            let mut letters: Vec<_> = text.chars().collect();
            letters.sort_unstable();
            letters
        };
        // A parser moves text out of tables.
        assert_eq!(sorted(&shown), sorted(&text.repeat(MANY)), "{part}");
    }
}

fn text_of(node: &RawNode) -> Option<&str> {
    match node {
        RawNode::Text(text) => Some(text),
        _ => None,
    }
}

#[test]
fn what_nests_too_deep_is_cut_and_named() {
    for tag in [
        "div",
        "span",
        "font",
        "o:p",
        "blockquote",
        "math",
        "section",
        "object",
    ] {
        let html = format!("<{tag}>a").repeat(100_000);
        let prepared = prepare(&html);
        assert!(prepared.html.len() <= 2 * html.len(), "{tag}");
        let nodes = parse(&prepared.html);
        let words: String = nodes.iter().filter_map(text_of).collect();
        assert_eq!(words.matches('a').count(), 100_000, "{tag}");
        let [removal] = *prepared.removals.iter().collect::<Vec<_>>() else {
            panic!("{tag}: {:?}", prepared.removals);
        };
        assert_eq!(removal.kind, RemovalKind::Depth);
        assert_eq!(removal.sample, format!("<{tag}"));
    }
}

/// What makes parsers slow: much that is open, much that is opened again, many attributes.
const NASTY: &[&str] = &[
    "<div>",
    "<p>",
    "</p>",
    "<b>",
    "<i>",
    "</b>",
    "</i>",
    "<a>",
    "</a>",
    "<font size=1>",
    "<font size=2 color=a>",
    "<font size=3>",
    "</font>",
    "<nobr>",
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "<caption>",
    "<col>",
    "<tbody>",
    "<li>",
    "<ul>",
    "</ul>",
    "</li>",
    "<dd>",
    "<h1>",
    "<h2>",
    "</h1>",
    "<svg>",
    "</svg>",
    "<math>",
    "<mi>",
    "<annotation-xml encoding=text/html>",
    "</math>",
    "<foreignObject>",
    "<desc>",
    "<select>",
    "<option>",
    "</select>",
    "<input>",
    "<button>",
    "</button>",
    "<form>",
    "</form>",
    "<marquee>",
    "</marquee>",
    "<object>",
    "<template>",
    "</template>",
    "<style>",
    "</style>",
    "<title>",
    "<textarea>",
    "<plaintext>",
    "<xmp>",
    "</xmp>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<ruby>",
    "<rt>",
    "<frameset>",
    "<body a>",
    "</body>",
    "<span>",
    "</span>",
    "<x>",
    "</x>",
    "<br/>",
    "<g/>",
    "<hr>",
    "<image>",
    "a",
    "b ",
    "<iframe>",
    "<noscript>",
    "</div>",
    "<center>",
];

/// Whatever is repeated, the parser opens few elements and at most a few for each tag.
#[test]
fn no_pattern_makes_a_parser_open_many_elements() {
    let mut dice = Dice(0x10_55);
    for _ in 0..1_000 {
        let mut choose = |most: usize| -> String {
            let count = 1 + dice.below(most);
            (0..count).map(|_| dice.of(NASTY)).collect()
        };
        let (once, repeated) = (choose(8), choose(8));
        let opened: String = (0..dice.below(200))
            .map(|n| format!("<font x={n}>"))
            .collect();
        let html = [once, opened, repeated.repeat(300)].concat();
        let prepared = prepare(&html).html;
        let (depth, count) = size(&prepared);
        let tags = html.matches('<').count();
        assert!(depth <= 410, "{depth} deep: {html}");
        assert!(
            count <= 3 * tags + 10,
            "{count} elements of {tags} tags: {html}"
        );
    }
}

#[test]
fn attributes_without_number_are_cut() {
    let attributes: String = (0..100_000).map(|n| format!(" a{n}")).collect();
    let nodes = parse(&prepare(&format!("<p{attributes}>a</p>")).html);
    let RawNode::Open { attributes, .. } = &nodes[0] else {
        panic!("{nodes:?}");
    };
    assert_eq!(attributes.len(), 100);
}

#[test]
fn every_shape_is_prepared_in_linear_time() {
    for part in NASTY
        .iter()
        .chain(&["<", "&lt;", "</", "<a b='", "&", "<!", "<p \"", "-->"])
    {
        let html = part.repeat(MAX_HTML / part.len());
        let start = Instant::now();
        let prepared = prepare(&html);
        let time = start.elapsed();
        assert!(time < Duration::from_secs(2), "{part}: {time:?}");
        assert!(prepared.html.len() <= 4 * html.len(), "{part}");
    }
}
