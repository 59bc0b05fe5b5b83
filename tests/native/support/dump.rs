//! A reading as text, for the tests of both halves: the host's reading and the browser's are compared
//! with the same expected text. Included by `tests/browser` as well.

use core::fmt::Write;
use vn_portal_widgets::civil::Instant;
use vn_portal_widgets::feed::model::Address;
use vn_portal_widgets::feed::position::{Position, of_path, of_syntax_error};
use vn_portal_widgets::feed::{Item, Reading};
use vn_portal_widgets::html::SafeUrl;

/// The address that the fixtures are read from.
pub const BASE: &str = "https://vinhlong.gov.vn/du-lieu/tin.json";
/// The origin of the page that reads them.
pub const ORIGIN: &str = "https://vinhlong.gov.vn";

/// Longer texts are cut.
const LONGEST: usize = 120;

/// Everything that was read out of `json`; `None` where the platform's parser refused it.
pub fn dump(json: &str, reading: Option<&Reading>) -> String {
    let mut out = String::new();
    match (reading, of_syntax_error(json)) {
        (None, Some(at)) => line(&mut out, "not JSON", &place(at)),
        (None, None) => line(&mut out, "not JSON", "but the scanner found no error"),
        (Some(_), Some(at)) => line(
            &mut out,
            "JSON",
            &format!("but not to the scanner: {}", place(at)),
        ),
        (Some(reading), None) => read(&mut out, json, reading),
    }
    out
}

fn read(out: &mut String, json: &str, reading: &Reading) {
    match &reading.feed {
        Err(error) => line(out, "no feed", error.kind()),
        Ok(feed) => {
            line(out, "items", &feed.items.len().to_string());
            url(out, "next_url", feed.next_url.as_ref());
            for (index, item) in feed.items.iter().enumerate() {
                let _ = writeln!(out, "\nitem {}", index + 1);
                dump_item(out, item);
            }
        }
    }
    if !reading.problems.is_empty() {
        out.push('\n');
    }
    for problem in &reading.problems {
        let at = place(of_path(json, &problem.path));
        let path = if problem.path.is_empty() {
            "(all of it)"
        } else {
            &problem.path
        };
        let _ = writeln!(
            out,
            "{:?} lost at {at}: {path}: {}",
            problem.severity,
            shown(&problem.message)
        );
    }
}

fn dump_item(out: &mut String, item: &Item) {
    text(out, "id", item.id.as_deref());
    match &item.url {
        Address::None => {}
        Address::Refused => line(out, "  url", "refused"),
        Address::Safe(safe) => url(out, "  url", Some(safe)),
    }
    url(out, "  external_url", item.external_url.as_ref());
    text(out, "title", item.title.as_deref());
    text(out, "summary", item.summary.as_deref());
    text(out, "content_html", item.content_html.as_deref());
    text(out, "content_text", item.content_text.as_deref());
    url(out, "  image", item.image.as_ref());
    if let Some(at) = item.date_published {
        line(out, "  date_published", &instant(at));
    }
    for author in item.authors.iter() {
        text(out, "author", Some(author));
    }
    text(out, "language", item.language.as_deref());
    text(out, "source", item.source.as_deref());
    text(out, "image_alt", item.image_alt.as_deref());
    text(out, "image_caption", item.image_caption.as_deref());
}

fn line(out: &mut String, name: &str, value: &str) {
    let _ = writeln!(out, "{name}: {value}");
}

fn url(out: &mut String, name: &str, url: Option<&SafeUrl>) {
    if let Some(url) = url {
        line(out, name, &shown(url.as_str()));
    }
}

fn text(out: &mut String, name: &str, text: Option<&str>) {
    if let Some(text) = text {
        let _ = writeln!(out, "  {name}: {}", shown(&format!("{text:?}")));
    }
}

fn instant(at: Instant) -> String {
    format!("{} ({})", at.civil().rfc3339(), at.millis())
}

fn place(at: Position) -> String {
    format!("{}:{}", at.line, at.column)
}

fn shown(text: &str) -> String {
    let length = text.chars().count();
    if length <= LONGEST {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONGEST).collect();
    format!("{start}… {length} characters")
}
