//! Parses colours as `getComputedStyle` returns them: `rgb(…)`, or another colour space if the page used one.

use super::Colour;
use color::{Srgb, parse_color};

/// The functions that a computed colour may be. The longer of two names that end alike comes first.
const FUNCTIONS: [&str; 7] = [
    "rgba(", "rgb(", "color(", "oklab(", "oklch(", "lab(", "lch(",
];

/// Reads a computed colour; `None` if it is in a form or a space that is not known. What sRGB cannot show is the nearest that it can, channel by
/// channel.
#[must_use]
pub fn parse(text: &str) -> Option<Colour> {
    let [r, g, b, alpha] = parse_color(text).ok()?.to_alpha_color::<Srgb>().components;
    Some(Colour {
        channels: [r, g, b].map(|channel| channel.clamp(0.0, 1.0)),
        alpha,
    })
}

/// All colours in a computed value, such as the stops of a gradient; `None` if one of them is not known.
#[must_use]
pub fn parse_all(text: &str) -> Option<Vec<Colour>> {
    let mut colours = Vec::new();
    let mut rest = text;
    while let Some(start) = FUNCTIONS.iter().filter_map(|name| rest.find(name)).min() {
        let found = rest.get(start..)?;
        let end = found.find(')')? + 1;
        colours.push(parse(found.get(..end)?)?);
        rest = found.get(end..)?;
    }
    Some(colours)
}

#[cfg(test)]
mod tests {
    use super::{parse, parse_all};

    fn bytes(text: &str) -> Option<([u8; 3], f32)> {
        let colour = parse(text)?;
        let byte = |channel: f32| (channel * 255.0).round() as u8;
        Some((colour.channels.map(byte), colour.alpha))
    }

    /// What Chromium paints for each.
    #[test]
    fn computed_colours_are_read() {
        for (text, channels, alpha) in [
            ("rgb(0, 0, 238)", [0, 0, 238], 1.0),
            ("rgba(128, 128, 128, 0.5)", [128, 128, 128], 0.5),
            ("rgba(0, 0, 0, 0)", [0, 0, 0], 0.0),
            ("rgb(10 20 30 / 0.25)", [10, 20, 30], 0.25),
            ("rgb(10.4, 20, 30)", [10, 20, 30], 1.0),
            ("color(srgb 1 0.5 0)", [255, 128, 0], 1.0),
            ("color(srgb 0.2 0.4 0.6 / 0.5)", [51, 102, 153], 0.5),
            ("color(srgb 1.2 -0.1 1e-7)", [255, 0, 0], 1.0),
            ("color(srgb none 1 none)", [0, 255, 0], 1.0),
            ("color(srgb-linear 0.5 0.5 0.5)", [188, 188, 188], 1.0),
            ("color(display-p3 0.5 0.5 0.5)", [128, 128, 128], 1.0),
            ("color(display-p3 1 0 0)", [255, 0, 0], 1.0),
            ("oklab(0.5 0 0)", [99, 99, 99], 1.0),
            ("oklab(0.627966 0.224863 0.125846)", [255, 0, 0], 1.0),
            ("oklch(0.627966 0.257704 29.2346 / 0.5)", [255, 0, 0], 0.5),
            ("lab(50 0 0)", [119, 119, 119], 1.0),
            ("lab(54.2905 80.8049 69.891)", [255, 0, 0], 1.0),
            ("lch(54.2905 106.837 40.8576)", [255, 0, 0], 1.0),
        ] {
            assert_eq!(bytes(text), Some((channels, alpha)), "{text}");
        }
    }

    #[test]
    fn what_is_not_known_is_no_colour() {
        for text in [
            "",
            "rgb(1, 2)",
            "rgb(1, 2, 3, 0.5, 6)",
            "rgb(a, b, c)",
            "rgb(., 2, 3)",
            "color(of-nobody 1 1 1)",
            "color()",
            "currentcolor",
            "rgb(1, 2, 3",
            ") rgb(1, 2, 3)",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_stops_of_a_gradient_are_read() {
        let stops = |text: &str| parse_all(text).map(|colours| colours.len());
        for (text, count) in [
            ("none", Some(0)),
            (
                "linear-gradient(90deg, rgb(80, 0, 0) 0%, rgba(160, 0, 0, 0.5) 100%)",
                Some(2),
            ),
            (
                "linear-gradient(in oklab, oklab(0.5 0 0), color(srgb 1 1 1))",
                Some(2),
            ),
            (
                "radial-gradient(rgb(1, 2, 3), color(of-nobody 1 1 1))",
                None,
            ),
            ("conic-gradient(rgb(1, 2", None),
        ] {
            assert_eq!(stops(text), count, "{text}");
        }
    }
}
