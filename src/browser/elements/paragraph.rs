//! Elements that were written inside a `<p>`, as editors do: HTML ends a `<p>` at the first block, also in a fallback.

use core::iter::successors;
use web_sys::Element;

const NOTE: &str = "inside <p>, which HTML ends at the first block: a <ul>, <div> or <p> in the fallback is left outside \
                    and always shows. Write a <div> around the element instead";

/// What to tell the page's author about the place of an element with blocks of its own. `<p data-vn>` is a container that
/// we invite to, so there it counts only if its fallback has been left outside.
pub(super) fn note(element: &Element) -> Option<&'static str> {
    let paragraph = element.closest("p").ok().flatten()?;
    let is_invited = paragraph.has_attribute("data-vn");
    (!is_invited || is_torn(&paragraph, element)).then_some(NOTE)
}

/// Whether the fallback of an element looks torn off: it has none, and its `<p>` is followed by blocks and by the empty `<p>` that
/// parsers make of the end tag that is left.
fn is_torn(paragraph: &Element, element: &Element) -> bool {
    let is_bare = element.text_content().unwrap_or_default().trim().is_empty()
        && element.first_element_child().is_none();
    let mut following = successors(
        paragraph.next_element_sibling(),
        Element::next_element_sibling,
    );
    let is_left_over = |other: &Element| {
        other.local_name() == "p" && !other.has_attributes() && !other.has_child_nodes()
    };
    is_bare && following.position(|other| is_left_over(&other)) > Some(0)
}
