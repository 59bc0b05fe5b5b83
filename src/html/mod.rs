//! HTML as typed values: what views consist of, and the sanitizer, which turns a file's HTML into such values.

mod encode;
mod file_kind;
mod file_name;
mod meaning;
mod media_type;
mod names;
mod node;
mod parsed;
mod plain;
mod policy;
mod prepare;
mod removals;
mod sanitize;
mod spaces;
mod style;
mod text;
mod tree_builder;
mod url;

pub use encode::encode;
pub(crate) use file_kind::file_kind;
pub use names::{Attr, Tag};
pub use node::{Chunks, Element, Node, Str};
pub use plain::plain_text;
pub use policy::FOREIGN;
pub use prepare::{Prepared, prepare};
pub use removals::{Removal, RemovalKind, Removals};
pub use sanitize::{Sanitized, sanitize, sanitize_html};
pub use text::text_of;
pub use url::{SafeUrl, Urls};
