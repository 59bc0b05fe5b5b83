//! Symbol fonts, and private-use code points whose font is lost.

use super::fonts::{in_font, shown};

#[test]
fn symbols_become_unicode() {
    for (font, text, expected) in [
        ("Symbol", "a £ b ³ 5 Û \u{f0b7} \u{f061}", "α ≤ β ≥ 5 ⇔ • α"),
        (
            "Wingdings",
            "\u{fc} \u{fb} § v à \u{f0e0} J Œ\u{8d}",
            "✓ ✗ ▪ ❖ → → ☺ ➊➋",
        ),
        ("Wingdings", "– • —", "– • —"),
        ("Wingdings 2", "P O R £", "✓ ✗ ☑ □"),
        ("Wingdings 3", "g } \u{f07d}", "→ ▸ ▸"),
        ("Webdings", "a", "✔"),
        // The logo of Windows has no character.
        ("Wingdings", "a\u{f0ff}", "♋"),
        // No font is known.
        (
            "Arial",
            "x \u{f0b3} 5 \u{f0e0} y\u{f020}\u{f0fc}",
            "x ≥ 5 → y ✓",
        ),
        ("Arial", "\u{f076} Một", "❖ Một"),
        ("Arial", "\u{f0b7}\u{a0}Một", "• Một"),
        ("Arial", "\u{f061} = 5", "♋ = 5"),
        ("Arial", "\u{f061}+\u{f062} = 5", "α+β = 5"),
        (
            "Arial",
            "\u{e001}\u{f8ff}\u{f01f}\u{f100}",
            "\u{e001}\u{f8ff}\u{f01f}\u{f100}",
        ),
    ] {
        assert_eq!(
            in_font(font, text),
            format!("<p><span>{expected}</span></p>"),
            "{text}"
        );
    }
}

#[test]
fn a_list_shows_its_own_marks() {
    for (item, expected) in [
        (
            "<span style=\"font-family:Symbol\">·<span style=\"font:7pt 'Times New Roman'\">\u{a0}\u{a0} </span></span>Một",
            "Một",
        ),
        ("\u{f0b7} Một", "Một"),
        ("<div>\u{f0a7}\u{a0}\u{a0}Một</div>", "<div>Một</div>"),
        (
            "<font face=\"Wingdings\">Ø</font> <b> Một</b>",
            "<b>Một</b>",
        ),
        ("<font face=\"Wingdings\">\u{fc}</font> xong", "✓ xong"),
        ("• Một", "• Một"),
        ("Một \u{f0b7} Hai", "Một • Hai"),
    ] {
        let html = format!("<ul><li>{item}</li></ul>");
        let shown = shown(&html)
            .replace("<span><span></span></span>", "")
            .replace("<span></span>", "");
        assert_eq!(shown, format!("<ul><li>{expected}</li></ul>"), "{item}");
    }
}
