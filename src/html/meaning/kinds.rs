//! Kinds of elements, by how browsers lay them out.

/// Whether an element begins on a line of its own, by its name.
pub(super) fn is_block(name: &str) -> bool {
    is_kept_block(name) || is_unwrapped_block(name) || is_part_of_table(name)
}

/// Whether an element is a block that the policy keeps, but a table and its parts.
pub(super) fn is_kept_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "figcaption"
            | "figure"
            | "footer"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "li"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "ul"
    )
}

/// Whether an element is a block that the policy replaces by its children.
pub(super) fn is_unwrapped_block(name: &str) -> bool {
    matches!(
        name,
        "body"
            | "center"
            | "dialog"
            | "dir"
            | "fieldset"
            | "form"
            | "hgroup"
            | "html"
            | "legend"
            | "listing"
            | "main"
            | "menu"
            | "nav"
            | "object"
            | "plaintext"
            | "search"
            | "xmp"
    )
}

pub(super) fn is_part_of_table(name: &str) -> bool {
    matches!(
        name,
        "table" | "caption" | "colgroup" | "col" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th"
    )
}

/// Whether an element's words are not those of the lines around it, or are not words.
pub(super) fn is_opaque(name: &str) -> bool {
    matches!(
        name,
        "audio"
            | "iframe"
            | "math"
            | "noembed"
            | "noframes"
            | "noscript"
            | "picture"
            | "script"
            | "select"
            | "style"
            | "svg"
            | "template"
            | "textarea"
            | "title"
            | "video"
    )
}

/// Whether an element is part of a line of words.
pub(super) fn is_phrasing(name: &str) -> bool {
    !is_block(name) && !is_opaque(name) && name != "img"
}
