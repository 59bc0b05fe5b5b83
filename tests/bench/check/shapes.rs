//! Files of one shape in any size.

/// A name, and a file of about so many bytes.
type Shape = (&'static str, fn(usize) -> String);

/// Each is the worst that one loop of the reader or the checker can be given.
pub const SHAPES: &[Shape] = &[
    ("a list without a problem", |size| {
        items(
            r#"{"id": "a", "url": "tin/a.html", "title": "Hội nghị tổng kết", "date_published": "2016-12-29T15:13:27", "content_text": "Sáng nay, tỉnh tổ chức hội nghị."}"#,
            size,
        )
    }),
    ("a problem an item", |size| {
        items(r#"{"title": "Tin", "date_published": "31/02/2016"}"#, size)
    }),
    ("items with nothing to show", |size| items("{}", size)),
    ("items that are no objects", |size| items("5", size)),
    ("items on one line", |size| {
        items(r#"{"title": "Tin"}"#, size).replace('\n', "")
    }),
    ("one id for all", |size| {
        items(
            r#"{"id": 7, "title": "Tin", "date_published": 1482999207000}"#,
            size,
        )
    }),
    ("tags", |size| array("tags", "\"Dân vận\"", size)),
    ("tags of a wrong type", |size| array("tags", "5", size)),
    ("attachments without a url", |size| {
        array("attachments", "{}", size)
    }),
    ("unknown fields", |size| {
        let field = "\"x\": 0, ";
        format!("{{{}\"title\": \"Tin\"}}", repeated(field, size))
    }),
    ("one field again and again", |size| {
        format!("{{{}\"x\": 0}}", repeated("\"title\": \"Tin\", ", size))
    }),
    ("one deep value", |size| {
        let half = size / 2;
        let [open, close] = ["[", "]"].map(|bracket| bracket.repeat(half));
        format!("{{\"title\": \"Tin\", \"tags\": {open}{close}}}")
    }),
    ("one string", |size| {
        string("content_text", &repeated("Dân vận khéo ", size))
    }),
    ("one string of escapes", |size| {
        string("content_text", &repeated("\\u1ec7\\n", size))
    }),
    ("one string of halves", |size| {
        string("content_text", &repeated("\\ud800", size))
    }),
    ("one string that needs NFC", |size| {
        string("content_text", &repeated("e\u{323}\u{302}", size))
    }),
    ("pictures, described", |size| {
        string("content_html", &repeated("<img alt=a>", size))
    }),
    ("pictures, never closed", |size| {
        string("content_html", &repeated("<img alt=a ", size))
    }),
    ("an alt followed by spaces", |size| {
        string("content_html", &repeated("<img alt  ", size))
    }),
    ("a number of many digits", |size| {
        format!("{{\"title\": \"Tin\", \"id\": {}}}", "7".repeat(size))
    }),
    ("spaces", |size| {
        format!("{{\"title\": \"Tin\"{}}}", " ".repeat(size))
    }),
    ("not JSON, at its end", |size| {
        items(r#"{"title": "Tin"}"#, size).replace("\n]", ",\n]")
    }),
    ("cut short", |size| "[".repeat(size)),
];

fn repeated(piece: &str, size: usize) -> String {
    piece.repeat(size / piece.len())
}

/// More than 50,000 items are not read, so with short ones a file is smaller.
fn items(item: &str, size: usize) -> String {
    let most = 50_000 * (item.len() + 2) / ((1 << 18) / size);
    array_of(item, size.min(most), "{\"items\": [\n", "\n]}")
}

fn array(name: &str, element: &str, size: usize) -> String {
    let start = format!("{{\"title\": \"Tin\", \"{name}\": [");
    array_of(element, size, &start, "]}")
}

fn array_of(element: &str, size: usize, start: &str, end: &str) -> String {
    let count = size / (element.len() + 2);
    let elements = vec![element; count].join(",\n");
    [start, &elements, end].concat()
}

fn string(name: &str, string: &str) -> String {
    format!("{{\"title\": \"Tin\", \"{name}\": \"{string}\"}}")
}
