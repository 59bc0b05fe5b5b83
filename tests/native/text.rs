//! Equality, folding, search and ranking of Vietnamese texts.

mod equality;
mod fold;
mod judged;
mod languages;
mod names;
mod rank;
mod search;
mod syllables;
