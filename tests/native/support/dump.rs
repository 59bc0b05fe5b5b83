//! A reading as text, for the tests of both halves: the host's reading and the browser's are compared
//! with the same expected text. Included by `tests/browser` as well.

use core::fmt::Write;
use vn_portal_widgets::time::civil::Instant;
use vn_portal_widgets::feed::{Feed, Field, Head, Item, Reading};

/// The address that the fixtures are read from.
pub const BASE: &str = "https://vinhlong.gov.vn/du-lieu/tin.json";

/// Longer texts are cut.
const LONGEST: usize = 120;

/// Everything that was read out of a text; `None` where the platform's parser refused it. `error` is
/// where the text is no JSON, `place` where a path in it begins.
pub fn dump(
    reading: Option<&Reading>,
    error: Option<&str>,
    place: impl Fn(&str) -> String,
) -> String {
    let mut out = String::new();
    match (reading, error) {
        (None, Some(at)) => line(&mut out, "not JSON", at),
        (None, None) => line(&mut out, "not JSON", "but no error was found"),
        (Some(_), Some(at)) => line(&mut out, "JSON", &format!("but an error was found: {at}")),
        (Some(reading), None) => read(&mut out, reading, place),
    }
    out
}

/// The same in short form: a line for the feed, one for each item, one for each problem.
pub fn short(reading: Option<&Reading>) -> String {
    let mut out = String::new();
    let Some(reading) = reading else {
        return String::from("  not JSON\n");
    };
    match &reading.feed {
        Err(error) => line(&mut out, "  no feed", error.kind()),
        Ok(feed) => {
            if !feed.text(Head::NextUrl).is_empty() {
                line(&mut out, "  next_url", &shown(feed.text(Head::NextUrl)));
            }
            for (index, item) in feed.items().enumerate() {
                let mut fields = String::new();
                dump_item(&mut fields, feed, &item);
                let fields: Vec<_> = fields.lines().map(str::trim).collect();
                line(
                    &mut out,
                    &format!("  item {}", index + 1),
                    &fields.join("; "),
                );
            }
            if feed.is_empty() {
                out.push_str("  no items\n");
            }
        }
    }
    for problem in &reading.problems {
        let severity = format!("{:?}", problem.severity).to_lowercase();
        let _ = writeln!(out, "  {severity} {} {}", problem.path, problem.kind);
    }
    out
}

fn read(out: &mut String, reading: &Reading, place: impl Fn(&str) -> String) {
    match &reading.feed {
        Err(error) => line(out, "no feed", error.kind()),
        Ok(feed) => {
            line(out, "items", &feed.len().to_string());
            let next = feed.text(Head::NextUrl);
            if !next.is_empty() {
                line(out, "next_url", &shown(next));
            }
            for (index, item) in feed.items().enumerate() {
                let _ = writeln!(out, "\nitem {}", index + 1);
                dump_item(out, feed, &item);
            }
        }
    }
    if !reading.problems.is_empty() {
        out.push('\n');
    }
    for problem in &reading.problems {
        let at = place(&problem.path);
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

fn dump_item(out: &mut String, feed: &Feed, item: &Item) {
    text(out, "id", item.text(Field::Id));
    if item.is_refused() {
        line(out, "  url", "refused");
    }
    url(out, "url", item.text(Field::Url));
    url(out, "external_url", item.text(Field::ExternalUrl));
    text(out, "title", item.text(Field::Title));
    text(out, "summary", item.text(Field::Summary));
    text(out, "content_html", item.text(Field::ContentHtml));
    text(out, "content_text", item.text(Field::ContentText));
    let pictures = [item.text(Field::Image), item.text(Field::BannerImage)];
    let image = pictures.into_iter().find(|picture| !picture.is_empty());
    url(out, "image", image.unwrap_or_default());
    if let Some(at) = item.date_published {
        line(out, "  date_published", &instant(at));
    }
    if let Some(at) = item.date_modified() {
        line(out, "  date_modified", &instant(at));
    }
    for author in feed.authors(item).split_terminator('\u{1}') {
        text(out, "author", author);
    }
    text(out, "language", feed.language(item));
    text(out, "source", item.text(Field::Source));
    text(out, "image_alt", item.text(Field::ImageAlt));
    text(out, "image_caption", item.text(Field::ImageCaption));
    text(out, "image_credit", item.text(Field::ImageCredit));
    text(out, "views", item.text(Field::Views));
    for tag in item.text(Field::Tags).split_terminator('\u{1}') {
        text(out, "tag", tag);
    }
    let parts: Vec<_> = item.text(Field::Attachments).split('\u{1}').collect();
    for file in parts.chunks_exact(6) {
        text(out, "attachment", &file.join(" | "));
    }
}

fn line(out: &mut String, name: &str, value: &str) {
    let _ = writeln!(out, "{name}: {value}");
}

fn url(out: &mut String, name: &str, url: &str) {
    if !url.is_empty() {
        let _ = writeln!(out, "  {name}: {}", shown(url));
    }
}

fn text(out: &mut String, name: &str, text: &str) {
    if !text.is_empty() {
        let _ = writeln!(out, "  {name}: {}", shown(&format!("{text:?}")));
    }
}

fn instant(at: Instant) -> String {
    format!("{} ({})", at.civil().rfc3339(), at.millis())
}

fn shown(text: &str) -> String {
    let length = text.chars().count();
    if length <= LONGEST {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONGEST).collect();
    format!("{start}… {length} characters")
}
