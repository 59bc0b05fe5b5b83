//! RSS in all its versions and Atom: translated into a JSON Feed as text, which goes through the one reader. Each place of that text
//! knows its place in the XML, so that problems have the positions of the file.
//!
//! Feeds are broken in many ways, and all of what can be read of them is. Nothing of a document type is used: no entity is expanded and
//! nothing is asked for.
//!
//! | module | what it has |
//! |---|---|
//! | `events`, `references`, `tag` | XML as tags and text, read on over what is not well-formed |
//! | `fault`, `faults` | what is not well-formed, once an item |
//! | `names`, `roles` | what elements mean, by namespace, name and parent |
//! | `translate`, `root`, `stack` | from events to items |
//! | `capture` | the content of an element |
//! | `found`, `media`, `draft` | what was found of an item |
//! | `item`, `plain`, `lead`, `json`, `marks` | the item as JSON |

mod capture;
mod draft;
mod events;
mod fault;
mod faults;
mod found;
mod item;
mod json;
mod lead;
mod marks;
mod media;
mod names;
mod plain;
mod references;
mod roles;
mod root;
mod stack;
mod tag;
mod translate;

pub use self::fault::Fault;
pub(super) use self::marks::Marks;

use self::item::{string, text, write_authors};
use self::json::Json;
use self::root::{Root, is_of_html};
use self::translate::Translator;
use super::bases::Bases;
use super::problem::{Problem, ProblemKind};
use crate::html::Urls;

/// A feed as JSON.
#[derive(Debug)]
pub(super) struct Translated {
    pub json: String,
    pub marks: Marks,
    /// The bases of items, by where they are in the JSON.
    pub bases: Bases,
    /// What is wrong with the XML itself, by offsets in it.
    pub problems: Vec<Problem>,
}

/// The version of JSON Feed that is written.
const VERSION: &str = "https://jsonfeed.org/version/1.1";

/// How feeds begin, with or without a declaration.
const BEGINNINGS: [&str; 4] = ["<?xml", "<rss", "<feed", "<rdf:RDF"];

/// Translates a document; `None` if it is not XML, nor anything with XML in it, nor a page of HTML as servers send it in place of a
/// file. The last of the problems with other XML is the reason why it is no feed.
pub(super) fn translate(
    document: &str,
    urls: Urls<'_>,
) -> Option<Result<Translated, Vec<Problem>>> {
    let start =
        document.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    let is_xml = start.starts_with('<');
    let may_be_xml = is_xml
        || !start.starts_with(['{', '['])
            && BEGINNINGS.iter().any(|beginning| start.contains(beginning));
    if !may_be_xml {
        return None;
    }
    let mut translator = Translator::new(document, urls);
    translator.run();
    match (translator.root, translator.stranger) {
        (Some(root), _) => Some(assembled(translator, root)),
        (None, Some((offset, name))) if is_xml && !is_of_html(name) => {
            let message = format!("<{name}> is neither RSS nor Atom");
            let problem = Problem::of_document(ProblemKind::Feed, offset, message);
            Some(Err(vec![problem]))
        }
        (None, _) => None,
    }
}

/// The whole feed, or the item that is a file by itself.
fn assembled(translator: Translator<'_, '_>, root: Root) -> Result<Translated, Vec<Problem>> {
    let Translator {
        head,
        output,
        faults,
        has_head,
        urls,
        ..
    } = translator;
    let count = output.count();
    let is_entry = root.is_entry && count == 1;
    let mut problems = faults.into_problems(root.is_entry);
    if count == 0 && !(has_head && root.is_known) {
        let message = "has neither a channel nor an item".to_owned();
        problems.push(Problem::of_document(
            ProblemKind::Feed,
            root.offset,
            message,
        ));
        return Err(problems);
    }
    if is_entry {
        return Ok(Translated {
            json: output.json.text,
            marks: output.json.marks,
            bases: output.bases,
            problems,
        });
    }
    let mut json = Json::default();
    json.mark(root.offset);
    json.text.push('{');
    json.field("version", VERSION, root.offset);
    let mut bases = Bases::default();
    json.group("items", root.offset, ['[', ']'], |json| {
        let at = json.text.len();
        json.text.push_str(&output.json.text);
        json.marks.extend(&output.json.marks, at);
        bases = output.bases.moved(at);
    });
    let base = head.base.as_deref().unwrap_or(urls.base);
    let urls = Urls { base, ..urls };
    text(&mut json, "title", &head.title, &urls);
    text(&mut json, "description", &head.summary, &urls);
    string(&mut json, "home_page_url", &head.url);
    string(&mut json, "next_url", &head.next);
    string(&mut json, "language", &head.language);
    write_authors(&mut json, &head, &urls);
    json.text.push('}');
    Ok(Translated {
        json: json.text,
        marks: json.marks,
        bases,
        problems,
    })
}
