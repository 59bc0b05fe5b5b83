//! Lenient reading of JSON Feed 1.1, RSS and Atom.
//!
//! Portals publish files with mistakes in them. [`read()`] turns the bytes of a file into a [`Feed`] and a list of [`Problem`]s: a wrong
//! value loses only itself, never its item or the file. RSS and Atom are translated into JSON Feed first. [`check()`] reports everything
//! that a webmaster should know about a file before publishing it.
//!
//! # Example
//!
//! ```
//! # use std::rc::Rc;
//! # use vn_portal_widgets::platform::Platform;
//! # struct Plain;
//! # impl Platform for Plain {
//! #     fn resolve(&self, address: &str, _: &str) -> Option<String> { Some(address.to_owned()) }
//! #     fn leaves_site(&self, _: &str) -> bool { false }
//! #     fn normalize(&self, string: &str) -> String { string.to_owned() }
//! #     fn parse_html(&self, _: &str) -> Option<String> { None }
//! # }
//! use vn_portal_widgets::feed::read;
//!
//! let file = r#"{"items": [{"title": "Tin một", "date_published": "31/02/2016"}, 7]}"#;
//! let read = read(file.into(), "https://example.gov.vn/tin.json", Rc::new(Plain));
//! let feed = read.feed.unwrap();
//! assert_eq!(feed.item(0).unwrap().title.as_deref(), Some("Tin một"));
//! assert_eq!(feed.date(0), None);
//! assert_eq!(read.problems.len(), 2);
//! ```

mod bases;
mod check;
mod contents;
mod decode;
mod document;
mod entry;
mod fields;
mod inline;
mod item;
mod items;
mod json;
mod lines;
mod model;
mod number;
mod path;
mod position;
mod problem;
mod read;
mod syntax;
mod title;
mod xml;

pub use check::{Finding, JsonFeed, Severity, check, json_feed};
pub use decode::{NotText, file_text};
pub use inline::{is_settled, unwrapped};
pub use item::{Attachment, Author, Extension, Item};
pub use lines::problem_lines;
pub use model::{Feed, MAX_BYTES, MAX_HTML, MAX_ITEMS};
pub use position::Position;
pub use problem::{Loss, Problem, ProblemKind, Source};
pub use read::{ReadFeed, read, read_text};
pub(crate) use syntax::SyntaxFault;
pub use xml::Fault;
