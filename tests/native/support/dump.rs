//! What was read from a file as a string, for the tests of both halves: the host and the browser are compared with the same expected
//! string. Included by `tests/browser` as well.

use core::fmt::Write;
use vn_portal_widgets::error::LoadError;
use vn_portal_widgets::feed::{Feed, Item, Loss, Position, Problem, ProblemKind, ReadFeed};
use vn_portal_widgets::html::SafeUrl;
use vn_portal_widgets::time::civil::Instant;

/// The address that the fixtures are read from.
pub const BASE: &str = "https://vinhlong.gov.vn/du-lieu/tin.json";

/// Longer strings are cut.
const LONGEST: usize = 120;

/// Everything that was read.
pub fn dump(read: &ReadFeed) -> String {
    let mut out = String::new();
    if let Some(position) = syntax_error(read) {
        line(&mut out, "not JSON", &in_short(position));
        return out;
    }
    match &read.feed {
        Err(error) => line(&mut out, "no feed", error.kind()),
        Ok(feed) => {
            line(&mut out, "items", &feed.len().to_string());
            if let Some(url) = feed.next_url() {
                line(&mut out, "next_url", &shown(url));
            }
            for (index, item) in feed.items().enumerate() {
                let _ = writeln!(out, "\nitem {}", index + 1);
                dump_item(&mut out, feed, &item);
            }
        }
    }
    if !read.problems.is_empty() {
        out.push('\n');
    }
    for problem in &read.problems {
        let path = if problem.path.is_empty() {
            "(all of it)"
        } else {
            &problem.path
        };
        let _ = writeln!(
            out,
            "{:?} lost at {}: {path}: {}",
            problem.loss,
            in_short(problem.position),
            shown(&problem.message)
        );
    }
    out
}

/// The same in short form: a line for the feed, one for each item, one for each problem.
pub fn short(read: &ReadFeed) -> String {
    let mut out = String::new();
    if syntax_error(read).is_some() {
        return String::from("  not JSON\n");
    }
    match &read.feed {
        Err(error) => line(&mut out, "  no feed", error.kind()),
        Ok(feed) => {
            url(&mut out, "next_url", feed.next_url());
            for (index, item) in feed.items().enumerate() {
                let mut fields = String::new();
                dump_item(&mut fields, feed, &item);
                let fields: Vec<_> = fields.lines().map(str::trim).collect();
                let item = format!("  item {}", index + 1);
                line(&mut out, &item, &fields.join("; "));
            }
            if feed.is_empty() {
                out.push_str("  no items\n");
            }
        }
    }
    for problem in &read.problems {
        let loss = match problem.loss {
            Loss::Nothing => "nothing",
            Loss::Field => "field",
            Loss::Item => "item",
        };
        let _ = writeln!(out, "  {loss} {} {}", problem.path, problem.kind.name());
    }
    out
}

fn syntax_error(read: &ReadFeed) -> Option<Position> {
    let is_json_error = matches!(read.feed, Err(LoadError::Json));
    let [
        Problem {
            kind: ProblemKind::Json,
            position,
            ..
        },
    ] = read.problems.as_slice()
    else {
        assert!(!is_json_error, "{:?}", read.problems);
        return None;
    };
    assert!(is_json_error, "{:?}", read.feed);
    Some(*position)
}

fn in_short(position: Position) -> String {
    format!("{}:{}", position.line, position.column)
}

fn dump_item(out: &mut String, feed: &Feed, item: &Item) {
    string(out, "id", item.id.as_deref());
    if item.url_refused {
        line(out, "  url", "refused");
    }
    url(out, "url", item.url.as_ref().map(SafeUrl::as_str));
    let external_url = item.external_url.as_ref();
    url(out, "external_url", external_url.map(SafeUrl::as_str));
    string(out, "title", item.title.as_deref());
    string(out, "summary", item.summary.as_deref());
    string(out, "content_html", item.content_html.as_deref());
    string(out, "content_text", item.content_text.as_deref());
    url(out, "image", item.picture().map(SafeUrl::as_str));
    date(out, "date_published", item.date_published);
    date(out, "date_modified", item.date_modified);
    for author in feed.authors(item) {
        string(out, "author", Some(&author.name));
    }
    string(out, "language", feed.language(item));
    let extension = &item.extension;
    string(out, "source", extension.source.as_deref());
    string(out, "image_alt", extension.image_alt.as_deref());
    string(out, "image_caption", extension.image_caption.as_deref());
    string(out, "image_credit", extension.image_credit.as_deref());
    let views = extension.views.map(|views| views.to_string());
    string(out, "views", views.as_deref());
    for tag in &item.tags {
        string(out, "tag", Some(tag));
    }
    for file in &item.attachments {
        let size = file.size_in_bytes.map(|size| size.to_string());
        let fields = [
            file.url.as_str(),
            &file.file_name,
            if file.leaves_site { "1" } else { "" },
            file.title.as_deref().unwrap_or_default(),
            file.mime_type.as_deref().unwrap_or_default(),
            size.as_deref().unwrap_or_default(),
        ];
        string(out, "attachment", Some(&fields.join(" | ")));
    }
}

fn line(out: &mut String, name: &str, value: &str) {
    let _ = writeln!(out, "{name}: {value}");
}

fn url(out: &mut String, name: &str, url: Option<&str>) {
    if let Some(url) = url {
        let _ = writeln!(out, "  {name}: {}", shown(url));
    }
}

fn string(out: &mut String, name: &str, string: Option<&str>) {
    if let Some(string) = string {
        let _ = writeln!(out, "  {name}: {}", shown(&format!("{string:?}")));
    }
}

fn date(out: &mut String, name: &str, at: Option<Instant>) {
    if let Some(at) = at {
        let _ = writeln!(out, "  {name}: {} ({})", at.civil().rfc3339(), at.millis());
    }
}

fn shown(string: &str) -> String {
    let length = string.chars().count();
    if length <= LONGEST {
        return string.to_owned();
    }
    let start: String = string.chars().take(LONGEST).collect();
    format!("{start}… {length} characters")
}
