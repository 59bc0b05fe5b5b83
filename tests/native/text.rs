//! Folding, search and ranking of Vietnamese texts.

mod fold;
mod judged;
mod rank;
mod search;
