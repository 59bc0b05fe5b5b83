//! Nodes as hostile as a parser could hand them over.

use proptest::prelude::*;
use vn_portal_widgets::html::RawNode;

const NAMES: &[&str] = &[
    "p", "div", "a", "img", "video", "audio", "source", "table", "td", "ol", "ul", "li", "h1", "h2", "h3", "h4", "h5", "h6", "span",
    "blockquote", "q", "del", "details", "summary", "figure", "figcaption", "section", "time", "b", "br", "ruby", "rt", "col", "th",
    "script", "style", "svg", "math", "template", "noscript", "iframe", "object", "embed", "form", "input", "button", "select",
    "option", "textarea", "base", "meta", "link", "title", "html", "body", "head", "frameset", "slot", "dialog", "canvas", "o:p",
    "font", "center", "foreignobject", "annotation-xml", "mi", "mtext", "SCRIPT", "Svg", "x-widget", "vn-article", "", "a b", "p\0",
    "picture", "main", "nav", "portal", "marquee", "isindex", "image", "xmp", "plaintext", "listing", "use", "animate", "set",
];

const ATTRIBUTES: &[&str] = &[
    "href", "src", "srcset", "poster", "cite", "title", "alt", "lang", "dir", "style", "class", "id", "name", "onclick", "onerror",
    "onload", "ONCLICK", "on", "xlink:href", "formaction", "action", "background", "data", "data-action", "is", "slot", "part", "key",
    "role", "target", "ping", "rel", "type", "width", "height", "colspan", "rowspan", "scope", "start", "reversed", "value", "open",
    "autofocus", "contenteditable", "srcdoc", "http-equiv", "content", "tabindex", "accesskey", "draggable", "nonce", "datetime",
    "controls", "autoplay", "loading", "decoding", "preload", "span", "usemap", "ismap", "crossorigin", "referrerpolicy", "",
];

const VALUES: &[&str] = &[
    "", " ", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
    "\u{1}javascript:alert(1)", "javascript\u{0}:alert(1)", "&#106;avascript:alert(1)", "vbscript:x", "data:text/html,<script>1</script>",
    "data:image/svg+xml,<svg onload=1>", "data:image/png;base64,AA==", "data:image/pngx,", "data:image/png", "DATA:image/gif,x",
    "data:image/webp,x", "data:application/javascript,1", "https://evil.example/", "//evil.example", "https:evil", "http://[", "/a.png",
    "a b.html", "?q=1", "#", "#top", " #x", "mailto:a@b.vn", "tel:1", "file:///etc/passwd", "blob:https://vinhlong.gov.vn/x", "about:blank",
    "ftp://a/", "https://vinhlong.gov.vn", "https://vinhlong.gov.vn/a", "https://vinhlong.gov.vn.evil.example/", "https://vinhlong.gov.vn@evil.example",
    "ws://a/", "filesystem:https://a/", "intent:x", "feed:https://a/", "view-source:https://a/", "1", "99999", "100000", "-1", "1e9", "100%",
    "ltr", "RTL", "auto", "col", "ROW", "a", "A", "i", "I", "expression(alert(1))", "x\" onerror=\"1", "</p><script>", "\u{202e}x", "ệ🎉",
];

const TEXTS: &[&str] = &[
    "", "Dân vận", "<script>alert(1)</script>", "</div>", "&lt;img src=x onerror=1&gt;", "\0<\u{1}>", "-->", "]]>", "\u{2028}", "ệ🎉", " \n",
];

fn attributes() -> impl Strategy<Value = Vec<(String, String)>> {
    let pair = (prop::sample::select(ATTRIBUTES), prop::sample::select(VALUES));
    prop::collection::vec(pair.prop_map(|(name, value)| (name.to_owned(), value.to_owned())), 0..5)
}

fn open() -> impl Strategy<Value = RawNode> {
    (prop::sample::select(NAMES), attributes())
        .prop_map(|(name, attributes)| RawNode::Open { name: name.to_owned(), attributes })
}

fn text() -> impl Strategy<Value = RawNode> {
    prop::sample::select(TEXTS).prop_map(|text| RawNode::Text(text.to_owned()))
}

/// A whole tree: every element that begins ends.
pub fn any_tree() -> impl Strategy<Value = Vec<RawNode>> {
    let leaf = text().prop_map(|text| vec![text]);
    let tree = leaf.prop_recursive(6, 60, 6, |inner| {
        (open(), prop::collection::vec(inner, 0..6)).prop_map(|(open, children)| {
            let mut all = vec![open];
            all.extend(children.into_iter().flatten());
            all.push(RawNode::Close);
            all
        })
    });
    prop::collection::vec(tree, 0..6).prop_map(|trees| trees.into_iter().flatten().collect())
}

/// Steps in any order: ends without beginnings, beginnings without ends.
pub fn any_stream() -> impl Strategy<Value = Vec<RawNode>> {
    let step = prop_oneof![3 => open(), 2 => text(), 2 => Just(RawNode::Close)];
    prop::collection::vec(step, 0..80)
}
