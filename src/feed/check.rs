//! Checks a file for webmasters, before they publish it.

use super::decode::decode;
use super::document::Document;
use super::fields::{Object, Reader};
use super::json::JsonValue;
use super::model::{MAX_BYTES, MAX_HTML};
use super::path::Located;
use super::position::offset_in;
use super::problem::{Loss, Problem, ProblemKind};
use super::syntax::SyntaxFault;
use crate::html::{Attr, Node, Tag, Urls, sanitize_html};
use crate::platform::Platform;
use crate::words;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::HashSet;

/// A finding of `checkFeed`, the function of the script API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Whether something is lost.
    pub severity: Severity,
    /// The path of the value, such as `items[3].date_published`; empty for the whole file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// The kind of mistake.
    pub kind: ProblemKind,
    /// What is wrong and what to write instead, in Vietnamese.
    pub message: Cow<'static, str>,
}

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something is lost.
    Error,
    /// Possibly a mistake; nothing, or only a doubtful date, is lost.
    Warning,
}

/// A file as JSON Feed, with its problems.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct JsonFeed {
    /// The feed as JSON: unchanged, or translated from RSS or Atom. `None` if the file has no feed.
    pub json: Option<String>,
    /// The base URL of each item's HTML, where `xml:base` gives one other than the file's. Empty if no item has one.
    pub bases: Vec<Option<String>>,
    /// What is wrong with the file.
    pub problems: Vec<Finding>,
}

/// Checks the text of a file, whose absolute URL is `base`. Errors come first, then warnings. Takes time linear in the file.
#[must_use]
pub fn check(document: &str, base: &str, platform: &dyn Platform) -> Vec<Finding> {
    let urls = Urls { platform, base };
    let (_, findings) = check_document(&Document::new(document, urls), urls);
    findings
}

/// Decodes a file and gives it as JSON Feed, for the command `convert`.
#[must_use]
pub fn json_feed(bytes: Vec<u8>, base: &str, platform: &dyn Platform) -> JsonFeed {
    let text = match decode(bytes, platform) {
        Ok(text) => text,
        Err(error) => {
            let problem = Problem {
                position: error.position(),
                ..Problem::of_document(ProblemKind::Encoding, 0, error.message())
            };
            return JsonFeed {
                json: None,
                bases: Vec::new(),
                problems: vec![problem.into()],
            };
        }
    };
    let urls = Urls { platform, base };
    let document = Document::new(text, urls);
    let (is_feed, problems) = check_document(&document, urls);
    JsonFeed {
        bases: document.item_bases(urls),
        json: is_feed.then(|| document.into_json()),
        problems,
    }
}

/// Whether a document is a feed, and what is wrong with it.
fn check_document(document: &Document<'_>, urls: Urls<'_>) -> (bool, Vec<Finding>) {
    let mut problems = Vec::new();
    if document.text().len() > MAX_BYTES {
        problems.push(Problem::of_document(
            ProblemKind::TooLarge,
            0,
            String::new(),
        ));
    }
    let mut warnings = Warnings {
        document,
        urls,
        ids: HashSet::new(),
        found: Vec::new(),
    };
    let (contents, errors) = document.read(urls, &mut |item| warnings.check(item));
    let found = warnings.found;
    problems.extend(errors);
    if contents.is_ok() {
        problems.extend(document.in_file(found));
    }
    // RSS and Atom may have HTML where JSON Feed has plain text.
    problems.retain(|problem| !(document.is_xml() && problem.kind == ProblemKind::Markup));
    document.locate(&mut problems);
    for problem in &mut problems {
        if problem.kind == ProblemKind::Json {
            let fault = SyntaxFault::at(document.text(), problem.offset);
            problem.message = words::not_json(&fault);
        }
    }
    let findings = problems.into_iter().map(Finding::from);
    let (errors, warnings): (Vec<_>, Vec<_>) =
        findings.partition(|finding| finding.severity == Severity::Error);
    let findings = errors.into_iter().chain(warnings).collect();
    (contents.is_ok(), findings)
}

impl From<Problem> for Finding {
    fn from(problem: Problem) -> Self {
        Self {
            severity: match (problem.kind, problem.loss) {
                (ProblemKind::ImplausibleDate, _) | (_, Loss::Nothing) => Severity::Warning,
                (_, Loss::Field | Loss::Item) => Severity::Error,
            },
            path: problem.path,
            line: problem.position.line,
            column: problem.position.column,
            kind: problem.kind,
            message: match problem.kind {
                ProblemKind::Html | ProblemKind::Json => problem.message.into(),
                kind => words::advice(kind).into(),
            },
        }
    }
}

/// Collects the warnings of each item, which reading does not need.
struct Warnings<'d> {
    document: &'d Document<'d>,
    urls: Urls<'d>,
    ids: HashSet<String>,
    found: Vec<Problem>,
}

impl Warnings<'_> {
    fn check(&mut self, item: &Object<'_, '_>) {
        self.check_id(item);
        self.check_html(item);
        self.check_pictures(item);
        self.check_date(item);
    }

    fn warn(&mut self, at: Located<'_, '_>, kind: ProblemKind) {
        self.report(at, Loss::Nothing, kind, String::new());
    }

    fn report(&mut self, at: Located<'_, '_>, loss: Loss, kind: ProblemKind, message: String) {
        self.found
            .push(Problem::at(at, self.document.json(), loss, kind, message));
    }

    fn check_id(&mut self, item: &Object<'_, '_>) {
        let Some(at) = item.field("id") else { return };
        // What is wrong with the field itself is an error, which reading reports.
        let id = Reader::new(self.document.json(), self.urls).id(at);
        if id.is_some_and(|id| !self.ids.insert(id)) {
            self.warn(at, ProblemKind::DuplicateId);
        }
    }

    fn check_html(&mut self, item: &Object<'_, '_>) {
        let Some(at) = item.field("content_html") else {
            return;
        };
        let JsonValue::String(html) = at.value() else {
            return;
        };
        if html.len() > MAX_HTML {
            self.report(at, Loss::Field, ProblemKind::TooLarge, String::new());
            return;
        }
        let offset = offset_in(self.document.json(), item.at.raw.get());
        let base = self.document.bases().and_then(|bases| bases.of(offset));
        let urls = Urls {
            base: base.unwrap_or(self.urls.base),
            ..self.urls
        };
        let Some(shown) = sanitize_html(&html, &urls, 1) else {
            return;
        };
        for removal in shown.removals.iter() {
            let message = words::lost(removal);
            self.report(at, Loss::Nothing, ProblemKind::Html, message);
        }
        if has_picture_without_alt(&shown.nodes) {
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

    fn check_date(&mut self, item: &Object<'_, '_>) {
        if item.field_or_null("date_published").is_none() {
            self.warn(item.at, ProblemKind::NoDate);
        }
    }
}

/// Whether an item describes its picture.
fn has_description(item: &Object<'_, '_>) -> bool {
    let Some(at) = item.field("_vn") else {
        return false;
    };
    let JsonValue::Object(fields) = at.value() else {
        return false;
    };
    let alt = Object { at, fields }.field("image_alt").map(Located::value);
    alt.is_some_and(|alt| !is_empty(alt))
}

fn is_empty(value: JsonValue<'_>) -> bool {
    matches!(value, JsonValue::String(string) if string.is_empty())
}

/// Whether a picture says neither what it shows nor, by an empty `alt`, that nothing is lost without it.
fn has_picture_without_alt(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Element(element) => {
            let is_picture = element.tag == Tag::Img;
            is_picture && element.attribute(Attr::Alt).is_none()
                || has_picture_without_alt(&element.children)
        }
        Node::Text(_) | Node::Chunks(_) => false,
    })
}
