//! JSON Feed 1.1: the data of the widgets, read leniently out of whatever was sent.

mod columns;
pub mod dates;
mod fields;
pub mod model;
pub mod problem;
pub mod read;
pub mod value;

pub use model::{Feed, Field, Head, Item};
pub use problem::{Problem, Severity};
pub use read::{Reader, Reading, read};
pub use value::Value;
