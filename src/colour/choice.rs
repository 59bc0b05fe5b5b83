//! Chooses the colour of links when the page sets no `--vn-accent`.

use super::{Background, LEAST_CONTRAST, Layer, parse};

/// The colours of links that no style sheet has given a colour: of all browsers in the light scheme, of Chromium and Safari, and of
/// Firefox in the dark one. What visited links have by default has more contrast, in each.
const DEFAULTS: [&str; 3] = ["rgb(0, 0, 238)", "rgb(158, 158, 255)", "rgb(140, 140, 255)"];

/// A colour of links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkColour<'a> {
    /// The browser's, which has another one for links that the visitor knows.
    Default,
    /// That of the page's links.
    Page(&'a str),
    /// That of the text, from which the underline tells links.
    Text,
}

/// The colour of links, from the computed colours of the page's links and of our text, and from what is behind both: the colour of the
/// page's links, unless it has too little contrast and that of the text has more.
#[must_use]
pub fn choose<'a>(link: &'a str, text: &str, layers: &[Layer]) -> LinkColour<'a> {
    let (Some(link_colour), Some(text_colour)) = (parse(link), parse(text)) else {
        return LinkColour::Text;
    };
    let background = Background::new(layers, text_colour);
    let contrast = background.contrast(link_colour);
    if contrast < LEAST_CONTRAST && background.contrast(text_colour) > contrast {
        LinkColour::Text
    } else if DEFAULTS.contains(&link) {
        LinkColour::Default
    } else {
        LinkColour::Page(link)
    }
}

#[cfg(test)]
mod tests {
    use super::{LinkColour, choose};
    use crate::colour::Layer;
    use LinkColour::{Default, Page, Text};

    const BLACK: &str = "rgb(0, 0, 0)";
    const WHITE: &str = "rgb(255, 255, 255)";
    const BLUE: &str = "rgb(0, 0, 238)";

    #[test]
    fn links_are_like_those_of_the_page_where_they_can_be_read() {
        let green = "rgb(0, 100, 0)";
        for (link, text, behind, wanted) in [
            (BLUE, BLACK, WHITE, Default),
            ("rgb(158, 158, 255)", WHITE, "rgb(18, 18, 18)", Default),
            ("rgb(140, 140, 255)", WHITE, "rgb(28, 27, 34)", Default),
            (BLUE, WHITE, "rgb(80, 0, 0)", Text),
            (green, BLACK, WHITE, Page(green)),
            (green, WHITE, "rgb(80, 0, 0)", Text),
            (
                "rgb(255, 221, 153)",
                WHITE,
                "rgb(80, 0, 0)",
                Page("rgb(255, 221, 153)"),
            ),
            // Bootstrap 3's links have enough, on grey they have not.
            (
                "rgb(51, 122, 183)",
                "rgb(51, 51, 51)",
                WHITE,
                Page("rgb(51, 122, 183)"),
            ),
            (
                "rgb(51, 122, 183)",
                "rgb(51, 51, 51)",
                "rgb(238, 238, 238)",
                Text,
            ),
            (
                "rgba(0, 0, 0, 0.8)",
                BLACK,
                WHITE,
                Page("rgba(0, 0, 0, 0.8)"),
            ),
            ("rgba(0, 0, 0, 0.3)", BLACK, WHITE, Text),
            // A page whose text is worse still.
            (
                "rgb(120, 120, 120)",
                "rgb(160, 160, 160)",
                WHITE,
                Page("rgb(120, 120, 120)"),
            ),
            ("color(of-nobody 0 0 0)", BLACK, WHITE, Text),
            ("", BLACK, WHITE, Text),
        ] {
            let layers = [Layer::new(behind, "none")];
            assert_eq!(
                choose(link, text, &layers),
                wanted,
                "{link} {text} {behind}"
            );
        }
    }
}
