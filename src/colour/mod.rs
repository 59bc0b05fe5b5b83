//! Colours as browsers compute them, what is seen where they lie over each other, and how well one is read on another (WCAG 2.2).

mod background;
mod choice;
mod parse;
mod spaces;

pub use background::{Background, Layer};
pub use choice::{LinkColour, choose};
pub use parse::{parse, parse_all};

/// The least contrast of text, WCAG 2.2, 1.4.3.
pub const LEAST_CONTRAST: f64 = 4.5;

/// A colour in sRGB: three channels as they are encoded, and its opacity, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colour {
    /// Red, green and blue.
    pub channels: [f64; 3],
    /// 0 is transparent.
    pub alpha: f64,
}

impl Colour {
    /// Nothing.
    pub const CLEAR: Self = Self {
        channels: [0.0; 3],
        alpha: 0.0,
    };
    /// White paper.
    pub const WHITE: Self = Self::grey(1.0);
    /// The lightest canvas that a browser has in its dark scheme: Safari's `#1e1e1e`. Chromium's and Firefox's are darker.
    pub const DARK_CANVAS: Self = Self::grey(30.0 / 255.0);

    const fn grey(channel: f64) -> Self {
        Self {
            channels: [channel; 3],
            alpha: 1.0,
        }
    }

    /// Whether nothing of what is below it is seen.
    #[must_use]
    pub fn is_opaque(self) -> bool {
        self.alpha >= 1.0
    }

    /// What is seen of this colour over an opaque one.
    #[must_use]
    pub fn over(self, below: Self) -> Self {
        let [r, g, b] = self.channels;
        let [below_r, below_g, below_b] = below.channels;
        let mix = |above: f64, below: f64| above * self.alpha + below * (1.0 - self.alpha);
        Self {
            channels: [mix(r, below_r), mix(g, below_g), mix(b, below_b)],
            alpha: 1.0,
        }
    }

    /// The relative luminance of an opaque colour.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.channels.map(spaces::decode);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// The contrast ratio of what is seen of this colour on an opaque one, from 1 to 21.
    #[must_use]
    pub fn contrast(self, on: Self) -> f64 {
        let one = self.over(on).luminance() + 0.05;
        let other = on.luminance() + 0.05;
        one.max(other) / one.min(other)
    }
}

#[cfg(test)]
mod tests {
    use super::{Colour, parse};

    fn colour(text: &str) -> Colour {
        parse(text).unwrap()
    }

    /// WebAIM's contrast checker gives the same figures, cut after two digits.
    #[test]
    fn contrast_is_that_of_wcag() {
        for (one, other, ratio) in [
            ("rgb(0, 0, 0)", "rgb(255, 255, 255)", 21.0),
            ("rgb(255, 255, 255)", "rgb(0, 0, 0)", 21.0),
            ("rgb(255, 255, 255)", "rgb(255, 255, 255)", 1.0),
            ("rgb(118, 118, 118)", "rgb(255, 255, 255)", 4.54),
            ("rgb(119, 119, 119)", "rgb(255, 255, 255)", 4.48),
            ("rgb(0, 0, 238)", "rgb(80, 0, 0)", 1.64),
            ("rgb(0, 0, 238)", "rgb(255, 255, 255)", 9.40),
            ("rgb(51, 122, 183)", "rgb(255, 255, 255)", 4.56),
            ("rgba(0, 0, 0, 0.5)", "rgb(255, 255, 255)", 3.98),
            ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)", 1.0),
        ] {
            let found = colour(one).contrast(colour(other));
            assert!((found - ratio).abs() < 0.01, "{one} on {other}: {found}");
        }
    }
}
