//! What the HTML standard's tree construction knows of element names: <https://html.spec.whatwg.org/#parsing-main-inbody>.

/// Elements without content.
pub(crate) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "basefont"
            | "bgsound"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "image"
            | "img"
            | "input"
            | "keygen"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements whose content is text, whatever tags are written in it.
pub(super) fn is_raw(name: &str) -> bool {
    matches!(
        name,
        "iframe"
            | "noembed"
            | "noframes"
            | "plaintext"
            | "script"
            | "style"
            | "textarea"
            | "title"
            | "xmp"
    )
}

/// Elements whose tags mean nothing within a body. A form's end tag may close nothing, so what is in a form is written without
/// it.
pub(super) fn is_ignored(name: &str) -> bool {
    matches!(
        name,
        "body" | "form" | "frame" | "frameset" | "head" | "html"
    )
}

/// Elements whose start tag ends a paragraph.
pub(super) fn ends_paragraph(name: &str) -> bool {
    is_heading(name)
        || matches!(
            name,
            "address"
                | "article"
                | "aside"
                | "blockquote"
                | "center"
                | "dd"
                | "details"
                | "dialog"
                | "dir"
                | "div"
                | "dl"
                | "dt"
                | "fieldset"
                | "figcaption"
                | "figure"
                | "footer"
                | "header"
                | "hgroup"
                | "hr"
                | "li"
                | "listing"
                | "main"
                | "menu"
                | "nav"
                | "ol"
                | "p"
                | "plaintext"
                | "pre"
                | "search"
                | "section"
                | "summary"
                | "table"
                | "ul"
                | "xmp"
        )
}

pub(super) fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Elements whose content no end tag of an outer element ends, but those of tables.
pub(super) fn bounds_scope(name: &str) -> bool {
    matches!(
        name,
        "applet"
            | "button"
            | "caption"
            | "marquee"
            | "object"
            | "select"
            | "table"
            | "td"
            | "template"
            | "th"
    )
}

/// Elements that only occur directly in tables, their sections and rows.
pub(super) fn is_table_part(name: &str) -> bool {
    is_table_section(name) || matches!(name, "caption" | "col" | "colgroup" | "td" | "th" | "tr")
}

pub(super) fn is_table_section(name: &str) -> bool {
    matches!(name, "tbody" | "tfoot" | "thead")
}

/// Elements that end words: all that are not part of a line.
pub(super) fn is_block(name: &str) -> bool {
    ends_paragraph(name) || is_table_part(name)
}

/// Elements whose end tag means something where blocks within them are open. All others are part of a line.
pub(super) fn may_end_blocks(name: &str) -> bool {
    is_block(name)
        || bounds_scope(name)
        || matches!(
            name,
            "a" | "b"
                | "big"
                | "code"
                | "em"
                | "font"
                | "i"
                | "nobr"
                | "s"
                | "small"
                | "strike"
                | "strong"
                | "tt"
                | "u"
        )
}

/// Elements of MathML Core, and of MathML 3 what converters from Word write.
pub(super) fn is_math(name: &str) -> bool {
    matches!(
        name,
        "annotation"
            | "annotation-xml"
            | "maction"
            | "math"
            | "menclose"
            | "merror"
            | "mfenced"
            | "mfrac"
            | "mi"
            | "mmultiscripts"
            | "mn"
            | "mo"
            | "mover"
            | "mpadded"
            | "mphantom"
            | "mprescripts"
            | "mroot"
            | "mrow"
            | "ms"
            | "mspace"
            | "msqrt"
            | "mstyle"
            | "msub"
            | "msubsup"
            | "msup"
            | "mtable"
            | "mtd"
            | "mtext"
            | "mtr"
            | "munder"
            | "munderover"
            | "none"
            | "semantics"
    )
}
