//! Whether a view is safe, by lists of its own: written from the contract, not from the policy.

use crate::support::elements::{ALIGNED, is_block};
use crate::support::tree::each;
use vn_portal_widgets::html::{Attr, Node};

/// Elements that may come out of a file, besides those that begin and end a line.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins",
    "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup",
    "time", "u", "var", "wbr",
];

/// Attributes that are only shown.
const HARMLESS: [&str; 22] = [
    "alt", "colspan", "controls", "datetime", "decoding", "dir", "height", "lang", "loading",
    "open", "part", "preload", "rel", "reversed", "rowspan", "scope", "span", "start", "title",
    "type", "value", "width",
];

/// Deepest nesting.
const DEEPEST: usize = 100;

/// Everything in a view that must not have come out of a file.
pub fn unsafe_things(nodes: &[Node]) -> Vec<String> {
    let mut found = Vec::new();
    each(nodes, 1, &mut |element, depth| {
        let tag = element.tag.name();
        if !INLINE.contains(&tag) && !is_block(tag) {
            found.push(format!("<{tag}>"));
        }
        if depth > DEEPEST {
            found.push(format!("<{tag}> {depth} deep"));
        }
        for (name, value) in &element.attributes {
            let name = name.name();
            if !may_have(tag, name, value) {
                found.push(format!("<{tag} {name}={value:?}>"));
            }
        }
        let leaves = element.attribute(Attr::Href).is_some_and(leaves);
        if leaves && element.attribute(Attr::Rel) != Some("noopener noreferrer") {
            found.push(format!("<{tag}> leaves the site without rel"));
        }
        let is_media = matches!(tag, "audio" | "video");
        if is_media && element.attribute(Attr::Controls).is_none() {
            found.push(format!("<{tag}> without controls"));
        }
    });
    found
}

fn may_have(tag: &str, name: &str, value: &str) -> bool {
    let web = value.starts_with("https://") || value.starts_with("http://");
    let followed = web || value.starts_with("mailto:") || value.starts_with("tel:");
    let inside = ["png", "jpeg", "gif", "webp"].iter().any(|kind| {
        let rest = value.strip_prefix(&format!("data:image/{kind}"));
        rest.is_some_and(|rest| rest.starts_with([';', ',']))
    });
    match (tag, name) {
        ("a", "href") | ("blockquote" | "q" | "del" | "ins", "cite") => followed,
        ("img", "src") | ("video", "poster") => web || inside,
        ("audio" | "video" | "source", "src") => web,
        (tag, "data-align") => {
            ALIGNED.contains(&tag) && ["left", "center", "right", "justify"].contains(&value)
        }
        (_, name) => HARMLESS.contains(&name),
    }
}

/// Of an absolute address, in which `@` stands only behind a user's name.
fn leaves(href: &str) -> bool {
    let Some(rest) = href.strip_prefix("https://") else {
        return href.starts_with("http");
    };
    let authority = rest.split('/').next().unwrap_or_default();
    authority.rsplit('@').next() != Some("vinhlong.gov.vn")
}

#[cfg(test)]
mod tests {
    use super::*;
    use vn_portal_widgets::html::{Element, Tag};

    /// The negative control: each of these the check has to name.
    #[test]
    fn the_check_goes_red_for_unsafe_views() {
        let with = |tag, name, value: &'static str| Element::new(tag).attr(name, value);
        let nested = |inner, _| Element::new(Tag::Div).child(inner);
        for (view, named) in [
            (Element::new(Tag::Button), "<button>"),
            (
                Element::new(Tag::P).child(Element::new(Tag::Slot)),
                "<slot>",
            ),
            (
                with(Tag::A, Attr::Href, "javascript:alert(1)"),
                "javascript:",
            ),
            (
                with(Tag::A, Attr::Href, "JavaScript:alert(1)"),
                "JavaScript:",
            ),
            (
                with(Tag::A, Attr::Href, " https://vinhlong.gov.vn/"),
                "href",
            ),
            (with(Tag::A, Attr::Href, "/relative"), "/relative"),
            (
                with(Tag::A, Attr::Href, "https://evil.example/"),
                "without rel",
            ),
            (
                with(Tag::A, Attr::Href, "https://vinhlong.gov.vn@evil.example/"),
                "without rel",
            ),
            (with(Tag::A, Attr::Href, "data:image/png,x"), "data:"),
            (with(Tag::Img, Attr::Src, "data:image/svg+xml,x"), "svg"),
            (with(Tag::Img, Attr::Src, "data:image/pngx,x"), "pngx"),
            (with(Tag::Img, Attr::Src, "mailto:a@b.vn"), "mailto"),
            (with(Tag::Video, Attr::Src, "data:image/png,x"), "data:"),
            (with(Tag::Video, Attr::Poster, "javascript:1"), "poster"),
            (with(Tag::Video, Attr::Width, "1"), "without controls"),
            (with(Tag::P, Attr::Href, "https://vinhlong.gov.vn/"), "href"),
            (with(Tag::P, Attr::DataAction, "retry"), "data-action"),
            (with(Tag::P, Attr::Role, "button"), "role"),
            (with(Tag::P, Attr::DataAlign, "start"), "data-align"),
            (with(Tag::A, Attr::DataAlign, "left"), "data-align"),
            ((1..101).fold(Element::new(Tag::Div), nested), "101 deep"),
        ] {
            let found = unsafe_things(&[view.into()]).join(" ");
            assert!(found.contains(named), "{named} is not in {found:?}");
        }
    }

    #[test]
    fn the_check_has_nothing_against_harmless_views() {
        let view = [
            Element::new(Tag::P)
                .attr(Attr::Lang, "vi")
                .text("javascript:alert(1) <script>"),
            Element::new(Tag::A)
                .attr(Attr::Href, "https://vinhlong.gov.vn/a")
                .text("a"),
            Element::new(Tag::A).attr(Attr::Href, "https://user:word@vinhlong.gov.vn/a@b"),
            Element::new(Tag::Img).attr(Attr::Src, "data:image/png;base64,AA=="),
            (1..100).fold(Element::new(Tag::Div), |inner, _| {
                Element::new(Tag::Div).child(inner)
            }),
        ];
        let view = view.map(Node::from);
        assert_eq!(unsafe_things(&view), [""; 0]);
    }
}
