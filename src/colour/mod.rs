//! CSS colours as browsers compute them, how they blend, and their contrast (WCAG 2.2).
//!
//! The widgets use the colour of the page's own links only where it is legible. So they parse the computed colours, blend the
//! backgrounds around an element, and compare: [`choose`] decides.
//!
//! # Example
//!
//! ```
//! use vn_portal_widgets::colour::{LEAST_CONTRAST, parse};
//!
//! let link = parse("rgb(0, 0, 238)").unwrap();
//! let header = parse("rgb(139, 0, 0)").unwrap();
//! assert!(link.contrast(header) < LEAST_CONTRAST);
//! ```

mod background;
mod choice;
mod parse;

use color::{OpaqueColor, Srgb};

pub use background::{Background, Layer};
pub use choice::{LinkColour, choose};
pub use parse::{parse, parse_all};

/// The contrast ratio that WCAG 2.2, criterion 1.4.3, requires of text.
pub const LEAST_CONTRAST: f32 = 4.5;

/// A colour in sRGB: three gamma-encoded channels and an opacity, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colour {
    /// Red, green and blue.
    pub channels: [f32; 3],
    /// 0 is transparent.
    pub alpha: f32,
}

impl Colour {
    /// Fully transparent.
    pub const CLEAR: Self = Self {
        channels: [0.0; 3],
        alpha: 0.0,
    };
    /// White, the canvas of a page without a background.
    pub const WHITE: Self = Self::grey(1.0);
    /// The lightest default canvas of a browser's dark scheme: Safari's `#1e1e1e`. Chromium's and Firefox's are darker.
    pub const DARK_CANVAS: Self = Self::grey(30.0 / 255.0);

    const fn grey(channel: f32) -> Self {
        Self {
            channels: [channel; 3],
            alpha: 1.0,
        }
    }

    /// Whether the colour hides everything below it.
    #[must_use]
    pub fn is_opaque(self) -> bool {
        self.alpha >= 1.0
    }

    /// Blends this colour over an opaque one.
    #[must_use]
    pub fn over(self, below: Self) -> Self {
        let [r, g, b] = self.channels;
        let [below_r, below_g, below_b] = below.channels;
        let mix = |above: f32, below: f32| above * self.alpha + below * (1.0 - self.alpha);
        Self {
            channels: [mix(r, below_r), mix(g, below_g), mix(b, below_b)],
            alpha: 1.0,
        }
    }

    /// The relative luminance of an opaque colour.
    #[must_use]
    pub fn luminance(self) -> f32 {
        OpaqueColor::<Srgb>::new(self.channels).relative_luminance()
    }

    /// The contrast ratio of this colour, blended over an opaque one, with that one: from 1 to 21.
    #[must_use]
    pub fn contrast(self, on: Self) -> f32 {
        let one = self.over(on).luminance() + 0.05;
        let other = on.luminance() + 0.05;
        one.max(other) / one.min(other)
    }
}

#[cfg(test)]
mod tests {
    use super::{Colour, parse};

    fn colour(text: &str) -> Colour {
        parse(text).unwrap_or(Colour::CLEAR)
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
            ("rgb(0, 0, 238)", "rgb(80, 0, 0)", 1.66),
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
