//! Checks a file for webmasters, before they publish it.

use super::fields::Object;
use super::json::Value;
use super::model::{MAX_BYTES, MAX_HTML};
use super::number;
use super::path::Located;
use super::problem::{Loss, Problem, ProblemKind};
use super::read::{locate, read_document};
use crate::html::Urls;
use crate::platform::Platform;
use crate::text::trim;
use crate::words;
use serde::Serialize;
use std::collections::HashSet;

/// A finding of `checkFeed` of the script API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Whether something is lost.
    pub severity: Severity,
    /// The path of the value, such as `items[3].date_published`; empty for the whole file.
    pub path: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// What kind of mistake it is.
    pub kind: ProblemKind,
    /// What it means, in Vietnamese.
    pub message: &'static str,
}

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something is left out.
    Error,
    /// It is possibly a mistake.
    Warning,
}

/// Checks the string in a file: first all errors, then all warnings.
#[must_use]
pub fn check(document: &str, base: &str, platform: &'static dyn Platform) -> Vec<Finding> {
    let mut problems = Vec::new();
    if document.len() > MAX_BYTES {
        problems.push(Problem::of_document(
            ProblemKind::TooLarge,
            0,
            String::new(),
        ));
    }
    let mut warnings = Warnings {
        document,
        ids: HashSet::new(),
        found: Vec::new(),
    };
    let urls = Urls { platform, base };
    let (contents, errors) = read_document(document, urls, &mut |item| warnings.check(item));
    problems.extend(errors);
    if contents.is_ok() {
        problems.extend(warnings.found);
    }
    locate(&mut problems, document);
    problems.into_iter().map(Finding::from).collect()
}

impl From<Problem> for Finding {
    fn from(problem: Problem) -> Self {
        Self {
            severity: match problem.loss {
                Loss::Nothing => Severity::Warning,
                Loss::Field | Loss::Item => Severity::Error,
            },
            path: problem.path,
            line: problem.position.line,
            column: problem.position.column,
            kind: problem.kind,
            message: words::advice(problem.kind),
        }
    }
}

/// Collects the warnings of each item, which reading does not need.
struct Warnings<'d> {
    document: &'d str,
    ids: HashSet<String>,
    found: Vec<Problem>,
}

impl Warnings<'_> {
    fn check(&mut self, item: &Object<'_, '_>) {
        self.check_id(item);
        self.check_html(item);
        self.check_pictures(item);
        self.check_dates(item);
    }

    fn warn(&mut self, at: Located<'_, '_>, kind: ProblemKind) {
        self.report(at, Loss::Nothing, kind);
    }

    fn report(&mut self, at: Located<'_, '_>, loss: Loss, kind: ProblemKind) {
        self.found
            .push(Problem::at(at, self.document, loss, kind, String::new()));
    }

    fn check_id(&mut self, item: &Object<'_, '_>) {
        let Some(at) = item.field("id") else { return };
        let id = match at.value() {
            Value::String(string) => trim(&string).to_owned(),
            Value::Number(literal) => {
                number::whole(literal).map_or_else(|| literal.to_owned(), |whole| whole.to_string())
            }
            _ => return,
        };
        if !id.is_empty() && !self.ids.insert(id) {
            self.warn(at, ProblemKind::DuplicateId);
        }
    }

    fn check_html(&mut self, item: &Object<'_, '_>) {
        let Some(at) = item.field("content_html") else {
            return;
        };
        let Value::String(html) = at.value() else {
            return;
        };
        if html.len() > MAX_HTML {
            self.report(at, Loss::Field, ProblemKind::TooLarge);
        }
        if has_picture_without_alt(&html) {
            self.warn(at, ProblemKind::Alt);
        }
    }

    fn check_pictures(&mut self, item: &Object<'_, '_>) {
        let picture = ["image", "banner_image"]
            .into_iter()
            .filter_map(|name| item.field(name))
            .find(|picture| !is_empty(picture.value()));
        let Some(picture) = picture else { return };
        if !has_description(item) {
            self.warn(picture, ProblemKind::Alt);
        }
    }

    fn check_dates(&mut self, item: &Object<'_, '_>) {
        if item.field_or_null("date_published").is_none() {
            self.warn(item.at, ProblemKind::NoDate);
        }
        for name in ["date_published", "date_modified"] {
            if let Some(at) = item.field(name)
                && let Value::String(date) = at.value()
                && is_ambiguous(&date)
            {
                self.warn(at, ProblemKind::AmbiguousDate);
            }
        }
    }
}

/// Whether an item describes its picture.
fn has_description(item: &Object<'_, '_>) -> bool {
    let Some(at) = item.field("_vn") else {
        return false;
    };
    let Value::Object(fields) = at.value() else {
        return false;
    };
    let alt = Object { at, fields }.field("image_alt").map(Located::value);
    alt.is_some_and(|alt| !is_empty(alt))
}

fn is_empty(value: Value<'_>) -> bool {
    matches!(value, Value::String(string) if string.is_empty())
}

/// Whether there is an `<img` without `alt=` before the next `>`. Of several between two `>`, the last has the shortest rest, so only
/// that is checked: the time is linear.
fn has_picture_without_alt(html: &str) -> bool {
    let html = html.to_ascii_lowercase();
    html.split('>')
        .filter_map(after_last_img)
        .any(|attributes| !has_alt(attributes))
}

fn after_last_img(html: &str) -> Option<&str> {
    html.rmatch_indices("<img")
        .filter_map(|(index, name)| html.get(index + name.len()..))
        .find(|after| !after.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '_'))
}

fn has_alt(attributes: &str) -> bool {
    attributes.match_indices("alt").any(|(index, name)| {
        let (before, after) = attributes.split_at(index);
        let value = after.trim_start_matches(name).trim_start();
        before.ends_with(char::is_whitespace) && value.starts_with('=')
    })
}

/// Whether day and month of a date such as `05/12/2013` could be exchanged.
fn is_ambiguous(date: &str) -> bool {
    let mut parts = date.trim_start().splitn(3, ['-', '/', '.']);
    let [day, month, year] = [(); 3].map(|()| parts.next().unwrap_or_default());
    let year = year.bytes().take(4).filter(u8::is_ascii_digit).count();
    match (small_number(day), small_number(month)) {
        (Some(day), Some(month)) => year == 4 && day <= 12 && month <= 12 && day != month,
        _ => false,
    }
}

/// One or two digits.
fn small_number(string: &str) -> Option<u8> {
    let is_short = (1..=2).contains(&string.len());
    let is_number = is_short && string.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| string.parse().ok())?
}
