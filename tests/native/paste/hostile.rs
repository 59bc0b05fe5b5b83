//! The hostile corpus inside of markup that the sanitizer reads for its meaning.
