//! The data of the widgets, read leniently from whatever was sent: JSON Feed 1.1, and RSS and Atom, which become JSON Feed first.
//!
//! [`read()`] turns the bytes of a file into a [`Feed`] and a list of [`Problem`]s; [`check()`] reports all that a webmaster should know
//! about a file before it is published. `serde_json` parses the file once; one wrong value loses only itself.

mod bases;
mod check;
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
