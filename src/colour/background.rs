//! The background of a text: those of all its ancestors, blended.

use super::{Colour, parse, parse_all};

/// Functions of CSS whose pictures nobody knows.
const PICTURES: [&str; 5] = ["url(", "image-set(", "cross-fade(", "element(", "paint("];

/// More colours than this are not kept: of gradients over gradients.
const MOST: usize = 32;

/// The computed background of one element.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    colour: Colour,
    image: Image,
}

#[derive(Clone, Debug, PartialEq)]
enum Image {
    None,
    Gradient(Vec<Colour>),
    Unknown,
}

impl Layer {
    /// The layer of a computed `background-color` and `background-image`.
    #[must_use]
    pub fn new(colour: &str, image: &str) -> Self {
        let is_picture = PICTURES.iter().any(|function| image.contains(function));
        match (parse(colour), parse_all(image)) {
            (Some(colour), Some(stops)) if !is_picture => Self {
                colour,
                image: if stops.is_empty() {
                    Image::None
                } else {
                    Image::Gradient(stops)
                },
            },
            (colour, _) => Self {
                colour: colour.unwrap_or(Colour::CLEAR),
                image: Image::Unknown,
            },
        }
    }

    /// Whether the layer shows anything.
    #[must_use]
    pub fn is_seen(&self) -> bool {
        self.colour.alpha > 0.0 || self.image != Image::None
    }

    /// Whether the layer hides everything below it.
    #[must_use]
    pub fn hides_all(&self) -> bool {
        self.colour.is_opaque() || self.image == Image::Unknown
    }

    /// The colours of this layer over what is below it, of which nothing is known where `guess` is the only one.
    fn over(&self, below: &[Colour], guess: Colour) -> Vec<Colour> {
        let painted = below.iter().map(|below| self.colour.over(*below));
        match &self.image {
            Image::None => painted.collect(),
            // The colour that is seen until the picture is there is like the picture, or its author could not read the text.
            Image::Unknown if self.colour.is_opaque() => painted.collect(),
            Image::Unknown => vec![guess],
            Image::Gradient(stops) => {
                let painted: Vec<_> = painted.collect();
                let stops = stops.iter();
                let over = |stop: &Colour| -> Vec<_> {
                    painted.iter().map(|below| stop.over(*below)).collect()
                };
                stops.flat_map(over).take(MOST).collect()
            }
        }
    }
}

/// The possible colours behind a text; a gradient has several.
#[derive(Clone, Debug, PartialEq)]
pub struct Background(Vec<Colour>);

impl Background {
    /// What is behind a text of some colour: the layers around it, the innermost first.
    ///
    /// Of a canvas without a colour, or of a picture, only this is known: the page's own text is to be read on it. So it counts as
    /// white where that is dark, and as a dark canvas where it is light.
    #[must_use]
    pub fn new(layers: &[Layer], text: Colour) -> Self {
        let opaque = Colour { alpha: 1.0, ..text };
        let is_light = opaque.contrast(Colour::DARK_CANVAS) > opaque.contrast(Colour::WHITE);
        let guess = if is_light {
            Colour::DARK_CANVAS
        } else {
            Colour::WHITE
        };
        let seen = layers.iter().rev();
        Self(seen.fold(vec![guess], |below, layer| layer.over(&below, guess)))
    }

    /// The lowest contrast of a colour with any of them.
    #[must_use]
    pub fn contrast(&self, of: Colour) -> f32 {
        let contrasts = self.0.iter().map(|behind| of.contrast(*behind));
        contrasts.fold(f32::INFINITY, f32::min)
    }
}

#[cfg(test)]
mod tests {
    use super::{Background, Layer};
    use crate::colour::{Colour, parse};

    const CLEAR: &str = "rgba(0, 0, 0, 0)";
    const BLACK: &str = "rgb(0, 0, 0)";
    const WHITE: &str = "rgb(255, 255, 255)";

    fn colour(text: &str) -> Colour {
        parse(text).unwrap_or(Colour::CLEAR)
    }

    /// Layers, the innermost first; a text; what is behind it.
    type Case<'a> = (&'a [(&'a str, &'a str)], &'a str, &'a [&'a str]);

    fn layer(&(colour, image): &(&str, &str)) -> Layer {
        Layer::new(colour, image)
    }

    fn behind(layers: &[(&str, &str)], text: &str) -> Vec<Colour> {
        let layers: Vec<_> = layers.iter().map(layer).collect();
        Background::new(&layers, colour(text)).0
    }

    fn colours(texts: &[&str]) -> Vec<Colour> {
        texts.iter().map(|text| colour(text)).collect()
    }

    #[test]
    fn layers_are_composited_and_what_is_unknown_is_what_the_text_is_read_on() {
        let dark = "rgb(30, 30, 30)";
        let photo = "url(\"tin.jpg?rgb(1, 2, 3)\")";
        let gradient = "linear-gradient(rgb(80, 0, 0), rgb(160, 0, 0))";
        let veil = "linear-gradient(rgba(0, 0, 0, 0.5), rgba(0, 0, 0, 0.5))";
        let half = "rgba(255, 255, 255, 0.5)";
        let cases: [Case<'_>; 13] = [
            (&[], BLACK, &[WHITE]),
            (&[], WHITE, &[dark]),
            (&[], "rgb(51, 51, 51)", &[WHITE]),
            (&[], "rgba(255, 255, 255, 0.9)", &[dark]),
            (
                &[(CLEAR, "none"), ("rgb(80, 0, 0)", "none")],
                WHITE,
                &["rgb(80, 0, 0)"],
            ),
            (
                &[(half, "none"), (BLACK, "none")],
                BLACK,
                &["color(srgb 0.5 0.5 0.5)"],
            ),
            (&[(half, "none")], BLACK, &[WHITE]),
            (
                &[(CLEAR, gradient)],
                WHITE,
                &["rgb(80, 0, 0)", "rgb(160, 0, 0)"],
            ),
            (
                &[(WHITE, gradient)],
                WHITE,
                &["rgb(80, 0, 0)", "rgb(160, 0, 0)"],
            ),
            (
                &[(CLEAR, veil), (WHITE, "none")],
                WHITE,
                &["color(srgb 0.5 0.5 0.5)"; 2],
            ),
            (
                &[(CLEAR, photo), ("rgb(80, 0, 0)", "none")],
                BLACK,
                &[WHITE],
            ),
            (&[("rgb(80, 0, 0)", photo)], BLACK, &["rgb(80, 0, 0)"]),
            (&[(CLEAR, photo)], WHITE, &[dark]),
        ];
        for (layers, text, wanted) in cases {
            assert_eq!(behind(layers, text), colours(wanted), "{layers:?} {text}");
        }
    }

    #[test]
    fn a_gradient_counts_where_it_is_read_worst() {
        let gradient = layer(&(CLEAR, "linear-gradient(rgb(255, 255, 255), rgb(0, 0, 0))"));
        let background = Background::new(&[gradient], Colour::WHITE);
        assert!(background.contrast(Colour::WHITE) < 1.01);
    }

    #[test]
    fn what_lies_below_a_layer_may_be_hidden() {
        for (colour, image, is_seen, hides_all) in [
            (CLEAR, "none", false, false),
            ("rgba(0, 0, 0, 0.1)", "none", true, false),
            (WHITE, "none", true, true),
            (
                CLEAR,
                "linear-gradient(rgb(1, 2, 3), rgb(1, 2, 3))",
                true,
                false,
            ),
            (CLEAR, "image-set(\"a.png\" 1dppx)", true, true),
            (
                CLEAR,
                "linear-gradient(color(of-nobody 1 1 1), rgb(1, 2, 3))",
                true,
                true,
            ),
            ("color(of-nobody 1 1 1)", "none", true, true),
        ] {
            let layer = layer(&(colour, image));
            assert_eq!(
                (layer.is_seen(), layer.hides_all()),
                (is_seen, hides_all),
                "{colour} {image}"
            );
        }
    }
}
