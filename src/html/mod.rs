//! HTML as typed values: what views consist of, and the sanitizer, which turns a file's HTML into such values.

mod encode;
mod meaning;
mod names;
mod node;
mod parsed;
mod policy;
mod removals;
mod sanitize;
mod style;
mod url;

pub use encode::encode;
pub use names::{Attr, Tag};
pub use node::{Chunks, Element, Node, Str};
pub use policy::FOREIGN;
pub use removals::{Removal, RemovalKind, Removals};
pub use sanitize::{Sanitized, sanitize};
pub use url::{SafeUrl, Urls};
