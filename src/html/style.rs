//! Declarations of CSS in an attribute `style`: property and value. No selectors and no cascade.

/// The declarations of a `style` attribute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style<'a>(&'a str);

impl<'a> Style<'a> {
    pub fn parse(attribute: &'a str) -> Self {
        Self(attribute)
    }
}
