//! RSS and Atom: each row of `tests/fixtures/feeds/xml` is read as it says, with all that is wrong with it.

mod encodings;
mod hostile;
mod limits;
mod mutations;
mod shown;
mod table;
