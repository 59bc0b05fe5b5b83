//! Which encoding the font of an element says.

use super::run::Encoding;
use super::symbols::SymbolFont;
use crate::html::parsed::ParsedElement;

/// The encoding of the text in an element; `None` where the element says nothing about its font.
pub(super) fn encoding(element: &ParsedElement<'_>) -> Option<Encoding> {
    let style = &element.style;
    if style.is("mso-char-type", "symbol")
        && let Some(family) = style.get("mso-symbol-font-family").and_then(first_family)
    {
        return Some(of_family(family));
    }
    let face = element.attribute("face").filter(|_| element.name == "font");
    let family = style
        .get("font-family")
        .or(face)
        .or_else(|| style.get("mso-ascii-font-family"))
        .and_then(first_family)?;
    let is_inherited = ["inherit", "unset"]
        .iter()
        .any(|word| family.eq_ignore_ascii_case(word));
    (!is_inherited).then(|| of_family(family))
}

/// The first name of a list of font families, without its quotes.
fn first_family(families: &str) -> Option<&str> {
    let families = families.trim_start();
    let quote = families
        .chars()
        .next()
        .filter(|sign| matches!(sign, '"' | '\''));
    let family = match quote {
        Some(quote) => families.split(quote).nth(1)?,
        None => families.split(',').next()?,
    };
    Some(family.trim()).filter(|family| !family.is_empty())
}

fn of_family(family: &str) -> Encoding {
    let lower = family.to_ascii_lowercase();
    if let Some(font) = SymbolFont::from_family(&lower) {
        return Encoding::Symbols(font);
    }
    if lower.starts_with(".vn") {
        // `.VnTimeH` shows capitals only. A program that puts the whole name in lower case hides that the H is a mark.
        let is_capitals = family.ends_with('H') || (family == lower && family.ends_with('h'));
        return Encoding::Tcvn3 { is_capitals };
    }
    if lower.starts_with("vni-") || lower.starts_with("vni ") {
        return Encoding::Vni;
    }
    Encoding::Unicode
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "tests fail by panicking")]
mod tests {
    use super::*;
    use crate::html::style::Style;

    fn of(style: &str) -> Option<Encoding> {
        let mut span = ParsedElement::new("span");
        span.style = Style::parse(style);
        encoding(&span)
    }

    const TCVN3: Encoding = Encoding::Tcvn3 { is_capitals: false };
    const CAPITALS: Encoding = Encoding::Tcvn3 { is_capitals: true };
    const WINGDINGS: Encoding = Encoding::Symbols(SymbolFont::Wingdings);

    #[test]
    fn the_first_family_decides() {
        for (style, expected) in [
            ("font-family:\".VnTime\"", TCVN3),
            ("font-family:.VnTime", TCVN3),
            ("FONT-FAMILY: '.vntime', sans-serif", TCVN3),
            ("font-family:\".VnArial Narrow\"", TCVN3),
            ("font-family:.VnTimeH", CAPITALS),
            ("font-family:\".VnArial NarrowH\",serif", CAPITALS),
            ("font-family:.vntimeh", CAPITALS),
            ("font-family:.VnGothic", TCVN3),
            ("font-family:VNI-Times", Encoding::Vni),
            ("font-family:\"vni-helve\"", Encoding::Vni),
            ("font-family:\"VNI Aptima\"", Encoding::Vni),
            (
                "font-family:Wingdings;mso-ascii-font-family:Arial",
                WINGDINGS,
            ),
            (
                "font-family:\"Times New Roman\";mso-char-type:symbol;mso-symbol-font-family:Wingdings",
                WINGDINGS,
            ),
            (
                "font-family:\"Wingdings 2\"",
                Encoding::Symbols(SymbolFont::Wingdings2),
            ),
            (
                "font-family:Wingdings 3",
                Encoding::Symbols(SymbolFont::Wingdings3),
            ),
            ("font-family:symbol", Encoding::Symbols(SymbolFont::Symbol)),
            (
                "font-family:Webdings",
                Encoding::Symbols(SymbolFont::Webdings),
            ),
            ("font:7.0pt \"Times New Roman\"", Encoding::Unicode),
            ("font:italic bold 12px/30px Wingdings, serif", WINGDINGS),
            ("font: bold 13.5pt .VnTime", TCVN3),
            ("font: medium VNI-Times", Encoding::Vni),
            ("font:12pt Arial;font-family:.VnTime", TCVN3),
            ("mso-ascii-font-family:.VnTime", TCVN3),
            ("font-family:Arial, .VnTime", Encoding::Unicode),
            ("font-family:\"Times New Roman\",Symbol", Encoding::Unicode),
            ("font-family:\"Segoe UI Symbol\"", Encoding::Unicode),
            ("font-family:initial", Encoding::Unicode),
            ("font-family:VNI", Encoding::Unicode),
            ("font-family:Vni\u{e9}", Encoding::Unicode),
        ] {
            assert_eq!(of(style), Some(expected), "{style}");
        }
    }

    #[test]
    fn an_element_may_say_nothing() {
        for style in [
            "",
            "color:red",
            "font-family:inherit",
            "font-family:\"\"",
            "font:inherit",
            "font:,",
        ] {
            assert_eq!(of(style), None, "{style}");
        }
    }

    #[test]
    fn only_a_font_element_has_a_face() {
        for (name, expected) in [("font", Some(Encoding::Vni)), ("span", None)] {
            let mut element = ParsedElement::new(name);
            element.set_attribute("face", "VNI-Times, Arial");
            assert_eq!(encoding(&element), expected, "{name}");
        }
        let mut font = ParsedElement::new("font");
        font.set_attribute("face", "VNI-Times");
        font.style = Style::parse("font-family:Arial");
        assert_eq!(encoding(&font).expect("a family"), Encoding::Unicode);
    }
}
