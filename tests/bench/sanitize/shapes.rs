//! Inputs as `parse.js` writes them, in any size.

/// A name, and what makes about so many bytes of it.
pub type Shape = (&'static str, fn(usize) -> String);

/// Each is the worst that one loop of the sanitizer can be given.
pub const SHAPES: &[Shape] = &[
    // 150,000 elements: the first 100 are kept, the others give way.
    ("nested", |size| nested("div", size)),
    ("nested, unclosed", |size| repeated("<b\0\0", size)),
    ("nested, not named", |size| nested("o:p", size)),
    ("nested, removed", |size| nested("svg", size)),
    ("nested paragraphs", |size| nested("p", size)),
    ("ends without beginnings", |size| repeated(">", size)),
    ("one text", |size| {
        paragraph(&repeated("Dân vận khéo ", size))
    }),
    ("one text of white space", |size| {
        paragraph(&repeated(" \u{a0}", size))
    }),
    ("one text of glued words", |size| {
        paragraph(&repeated("Dân\u{a0}vận\u{a0}", size))
    }),
    ("glued words", |size| repeated("<p\0\0\"a\u{a0}b\0>", size)),
    ("one text in VNI", |size| {
        in_font("VNI-Times", &repeated("\"Vieät Na\0", size))
    }),
    ("one text in TCVN3", |size| {
        in_font(".VnTimeH", &repeated("\"ViÖt Nam \0", size))
    }),
    ("symbols", |size| {
        in_font("Wingdings", &repeated("\"a\u{f0fc}\0<br\0\0>", size))
    }),
    ("private-use code points", |size| {
        repeated("<li\0\0\"\u{f0b7} a\0>", size)
    }),
    ("words like TCVN3", |size| {
        paragraph(&repeated("®®b®", size))
    }),
    ("different words like VNI", |size| {
        paragraph(&repeated("zaäz aäzz ", size))
    }),
    ("many texts", |size| {
        ["<p\0\0", &repeated("\"a b\0", size), ">"].concat()
    }),
    ("small paragraphs", |size| {
        repeated("<p\0\0\"Kính gửi\0>", size)
    }),
    ("empty paragraphs", |size| {
        repeated("<p\0\0\"\u{a0}\0>", size)
    }),
    ("siblings", |size| repeated("<br\0\0>", size)),
    ("headings", |size| repeated("<h2\0\0\"Điều\0>", size)),
    ("tables", |size| {
        let row = "<tr\0\0<td\0colspan\09\0\0\"1\0><th\0scope\0row\0\0\"2\0>>";
        ["<table\0\0<tbody\0\0", &repeated(row, size), ">>"].concat()
    }),
    ("links", |size| {
        repeated("<a\0href\0https://example.vn/a\0\0\"a\0>", size)
    }),
    ("pictures", |size| {
        repeated("<img\0alt\0a\0src\0https://example.vn/a.png\0\0>", size)
    }),
    // None of the attributes that are looked for, so that each search goes to the end.
    ("attributes of one element", |size| {
        ["<video\0", &repeated("data-a\0b\0", size), "\0>"].concat()
    }),
    ("attributes of many elements", |size| {
        repeated("<p\0style\0a\0class\0b\0id\0c\0title\0d\0\0\"a\0>", size)
    }),
    ("one long attribute", |size| {
        ["<p\0title\0", &repeated("Dân vận", size), "\0\0\"a\0>"].concat()
    }),
    ("one long address", |size| {
        [
            "<a\0href\0https://example.vn/",
            &repeated("a/", size),
            "\0\0\"a\0>",
        ]
        .concat()
    }),
    ("one long name", |size| {
        ["<", &repeated("p", size), "\0\0>"].concat()
    }),
];

pub fn repeated(piece: &str, size: usize) -> String {
    piece.repeat(size / piece.len())
}

fn nested(name: &str, size: usize) -> String {
    let open = format!("<{name}\0\0");
    let count = size / (open.len() + 1);
    [&open.repeat(count), "\"đáy\0", &">".repeat(count)].concat()
}

fn in_font(font: &str, children: &str) -> String {
    ["<font\0face\0", font, "\0\0", children, ">"].concat()
}

fn paragraph(text: &str) -> String {
    ["<p\0\0\"", text, "\0>"].concat()
}

/// Some open elements around a text, again and again within each other.
pub fn in_turn(open: &str, text: &str, size: usize) -> String {
    let depth = open.matches('<').count();
    let count = size / (open.len() + depth);
    [&open.repeat(count), text, &">".repeat(depth * count)].concat()
}
