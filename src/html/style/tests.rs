use super::Style;
use proptest::prelude::*;

#[test]
fn declarations_are_told_apart() {
    for (style, property, value) in [
        ("color:red", "color", Some("red")),
        (" COLOR : Red ;", "color", Some("Red")),
        ("color:red;color:blue", "color", Some("blue")),
        ("color:red!important;color:blue", "color", Some("red")),
        ("color:red ! IMPORTANT", "color", Some("red")),
        ("color:red!/**/important/**/", "color", Some("red")),
        ("color:red !importan", "color", None),
        ("color:red!important!important", "color", None),
        ("color:red!", "color", None),
        ("a:1!important;a:2!important;a:3", "a", Some("2")),
        ("color:", "color", None),
        (":red", "", None),
        ("color", "color", None),
        ("color red;color:blue", "color", Some("blue")),
        ("*color:red", "color", None),
        ("a:url(x;b:1);c:2", "b", None),
        ("a:url(x;b:1);c:2", "c", Some("2")),
        ("a:url( \"x)y\" ;b:1);c:2", "b", None),
        ("a:url( \"x)y\" ;b:1);c:2", "c", Some("2")),
        ("a:url(x'y);c:2", "c", Some("2")),
        ("a:url(x\\)y;b:1);c:2", "c", Some("2")),
        ("a:xurl('y)';b:1);c:2", "c", Some("2")),
        ("a:expression(b;{c:1)];d:2});e:3", "d", None),
        ("a:(b;c:1", "c", None),
        ("a:b);c:1", "c", Some("1")),
        ("a:'x;b:1';c:\"2\"", "b", None),
        ("a:'x;b:1';c:\"2\"", "c", Some("\"2\"")),
        ("a:'x\\';b:1';c:2", "c", Some("2")),
        ("a:'x;b:1", "a", Some("'x;b:1")),
        ("a:'x\n;b:1", "a", None),
        ("a:'x\n;b:1", "b", Some("1")),
        ("a:'x\\\ny'", "a", Some("'xy'")),
        ("/*a:1;*/b:2/*;c:3", "b", Some("2")),
        ("/*a:1;*/b:2/*;c:3", "a", None),
        ("a/**/:/**/1/**/2", "a", Some("1 2")),
        ("a:1/2", "a", Some("1/2")),
        ("colo\\72 :r\\65 d", "color", Some("red")),
        ("c\\olor:red", "c\\olor", None),
        ("c\\olor:red", "color", Some("red")),
        ("a:b\\;c:1", "a", Some("b;c:1")),
        (
            "a:\\110000 \\0 \\d800 b",
            "a",
            Some("\u{fffd}\u{fffd}\u{fffd}b"),
        ),
        ("a:\\000041B\\", "a", Some("AB")),
        ("a:1\\\n;b:2", "b", Some("2")),
        ("@media x{a:1;b:2}c:3", "b", None),
        ("@media x{a:1;b:2}c:3", "c", Some("3")),
        ("@import 'x;';c:3", "c", Some("3")),
        ("--x:{a:1;b:2};c:3", "b", None),
        ("--x:{a:1;b:2};c:3", "c", Some("3")),
        (
            "mso-list:l0 level1 lfo1",
            "mso-list",
            Some("l0 level1 lfo1"),
        ),
        (
            "font-family:\"\\.VnTime\"",
            "font-family",
            Some("\".VnTime\""),
        ),
        (";;;a:1;;", "a", Some("1")),
        ("", "a", None),
    ] {
        assert_eq!(
            Style::parse(style).get(property),
            value,
            "{style} {property}"
        );
    }
}

#[test]
fn keywords_are_compared_in_any_case() {
    let style = Style::parse("display:NONE");
    assert!(style.is("display", "none"));
    assert!(!style.is("display", "block"));
    assert!(!style.is("visibility", "none"));
}

#[test]
fn shorthands_set_their_longhands() {
    for (style, property, value) in [
        ("font:bold 12pt Arial", "font-weight", Some("bold")),
        (
            "FONT:Italic Small-Caps 700 12.0pt/1.5 'A B', serif",
            "font-style",
            Some("italic"),
        ),
        (
            "font:italic 700 12.0pt / 1.5 'A B', serif",
            "font-weight",
            Some("700"),
        ),
        (
            "font:700 12.0pt / 1.5 'A B', serif",
            "font-family",
            Some("'A B', serif"),
        ),
        ("font:12pt .VnTime", "font-family", Some(".VnTime")),
        ("font:12pt \\.VnTime", "font-family", Some(".VnTime")),
        ("font:oblique larger serif", "font-style", Some("oblique")),
        (
            "font:bold calc(1em + 2px) serif",
            "font-weight",
            Some("bold"),
        ),
        (
            "font-weight:bold;font:12pt serif",
            "font-weight",
            Some("normal"),
        ),
        (
            "font-weight:bold!important;font:12pt serif",
            "font-weight",
            Some("bold"),
        ),
        (
            "font:12pt serif;font-weight:bold",
            "font-weight",
            Some("bold"),
        ),
        ("font-weight:bold;font:12pt", "font-weight", Some("bold")),
        ("font-weight:bold;font:x", "font-weight", Some("bold")),
        (
            "font-weight:bold;font:normal b/1.5 serif",
            "font-weight",
            Some("bold"),
        ),
        (
            "font-weight:bold;font:/12pt serif",
            "font-weight",
            Some("bold"),
        ),
        ("font-weight:bold;font:", "font-weight", Some("bold")),
        (
            "font-weight:bold;font:inherit",
            "font-weight",
            Some("inherit"),
        ),
        ("font-weight:bold;font:menu", "font-weight", Some("normal")),
        (
            "text-decoration-line:none;text-decoration:underline red",
            "text-decoration-line",
            Some("underline red"),
        ),
    ] {
        assert_eq!(Style::parse(style).get(property), value, "{style}");
    }
}

#[test]
fn the_strongest_value_comes_first() {
    let style = Style::parse("a:1;a:2!important;b:0;a:3;a:4!important");
    assert_eq!(style.values("a").collect::<Vec<_>>(), ["4", "2", "3", "1"]);
}

/// One of the spellings of a name or keyword.
fn spelled(word: &str, dice: &[u8]) -> String {
    let spell = |(letter, die): (char, &u8)| match die % 8 {
        0 => letter.to_ascii_uppercase().to_string(),
        1 => format!("\\{:x} ", u32::from(letter)),
        2 => format!("\\{:06X}", u32::from(letter)),
        3 if !letter.is_ascii_hexdigit() => format!("\\{letter}"),
        _ => letter.to_string(),
    };
    word.chars().zip(dice.iter().cycle()).map(spell).collect()
}

proptest! {
    /// The oracle is what the style was written from.
    #[test]
    fn prop_what_was_written_is_read(
        written in prop::collection::vec((
            prop::sample::select(vec!["display", "font-weight", "mso-hide"]),
            prop::sample::select(vec!["none", "bold", "all"]),
            any::<bool>(),
            prop::sample::select(vec!["", " ", "\n", "/*;*/", "/* a:b */ ", "\t/**/"]),
            prop::collection::vec(any::<u8>(), 1..12),
            prop::sample::select(vec!["", ";", "x;", "@x{a:1;display:y}", "@x;", "y:(;)", "y:';}';", "y:url(;')"]),
        ), 0..8),
    ) {
        let mut style = String::new();
        for (property, value, is_important, gap, dice, noise) in &written {
            let mark = if *is_important { "!important" } else { "" };
            let (property, value) = (spelled(property, dice), spelled(value, dice));
            style += &format!("{gap}{property}{gap}:{gap}{value}{gap}{mark}{gap};{noise}");
            if noise.starts_with('y') {
                style.push(';');
            }
        }
        let read = Style::parse(&style);
        for property in ["display", "font-weight", "mso-hide"] {
            let of = |important| written.iter().rfind(|known| known.0 == property && known.2 == important);
            let expected = of(true).or_else(|| of(false)).map(|known| known.1.to_owned());
            prop_assert_eq!(read.get(property).map(str::to_ascii_lowercase), expected, "{}", style);
        }
    }

    /// Whatever the value of `font`, it ends, and what follows it is read.
    #[test]
    fn prop_no_value_of_font_stops_the_reader(words in prop::collection::vec(
        prop::sample::select(vec!["italic", "bold", "700", "12pt", "1.5", "small", "b", ".VnTime", "serif", "/", "//", " ", ",", "%", "+", "calc(1em)"]),
        0..8,
    )) {
        let style = format!("font:{};display:none", words.concat());
        let read = Style::parse(&style);
        prop_assert_eq!(read.get("display"), Some("none"), "{}", style);
    }

    /// Whatever is written, a style ends, and what follows a `;` at its own level is read.
    #[test]
    fn prop_no_string_stops_the_reader(style in "[a:;!/*'\"(){}\\[\\]\\\\@\n url]{0,40}") {
        let read = Style::parse(&style);
        prop_assert!(read.0.iter().all(|declaration| !declaration.value.is_empty()));
    }
}
