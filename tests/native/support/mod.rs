//! What the tests of the pure half share.

pub mod addresses;
pub mod bad_words;
pub mod date_tables;
pub mod dice;
pub mod dump;
pub mod elements;
pub mod feed_list;
pub mod fixture;
pub mod mutation;
pub mod parse;
pub mod pasted;
pub mod places;
pub mod print;
pub mod raw;
pub mod stage;
pub mod table;
pub mod tree;
pub mod well_formed;
pub mod wrapped;
