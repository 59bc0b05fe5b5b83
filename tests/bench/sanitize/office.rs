//! Inputs as office programs and page builders mark them, as `parse.js` writes them, in any size.

use crate::shapes::{Shape, in_turn, repeated};

/// The worst that one loop of a pass over meanings can be given.
pub const SHAPES: &[Shape] = &[
    ("nested spans with styles", |size| {
        let open =
            "<span\0style\0font-weight:700;font-style:italic\0\0<span\0style\0font-weight:400\0\0";
        in_turn(open, "\"đáy\0", size)
    }),
    ("spans with styles in one text", |size| {
        let span = "<span\0style\0font-weight:700\0\0\"a \0><span\0style\0vertical-align:super\0\0\"2\0>\" b\0";
        ["<p\0\0", &repeated(span, size), ">"].concat()
    }),
    ("blocks in emphasis", |size| {
        ["<b\0\0", &repeated("<p\0\0\"a\0>", size), ">"].concat()
    }),
    ("one long style", |size| {
        let style = repeated("mso-a:b;color:url(c)/*;*/;", size);
        ["<p\0style\0", &style, "font-weight:700\0\0\"a\0>"].concat()
    }),
    ("one property again and again", |size| {
        let style = repeated("font:bold 1em a;", size);
        ["<p\0style\0", &style, "\0\0\"a\0>"].concat()
    }),
    ("a list of Word", |size| repeated(&item(1, "·"), size)),
    ("a list of Word with all levels", |size| {
        let items: String = (1..=9).map(|level| item(level, "1.")).collect();
        repeated(&items, size)
    }),
    ("lists of Word with paragraphs between", |size| {
        repeated(&[&item(1, "1."), "<p\0\0\"a\0>"].concat(), size)
    }),
    ("lists of one item each", |size| {
        let list = "<ul\0\0<li\0data-listid\x001\0data-aria-level\0";
        let lists = ["1", "2", "3"].map(|level| [list, level, "\0\0\"a\0>>"].concat());
        repeated(&lists.concat(), size)
    }),
    ("lists between items", |size| {
        let pair = "<li\0\0\"a\0><ul\0\0<li\0\0\"b\0>>";
        ["<ul\0\0", &repeated(pair, size), ">"].concat()
    }),
    ("tables with hidden columns", |size| {
        let row = "<tr\0\0<td\0\0\"a\0><td\0\0\"b\0><td\0colspan\x002\0\0\"c\0>>";
        let columns = "<col\0\0><col\0style\0display:none\0\0><col\0\0>";
        ["<table\0\0", columns, &repeated(row, size), ">"].concat()
    }),
    ("tables with hidden rows and high cells", |size| {
        let rows =
            "<tr\0\0<td\0rowspan\09999\0\0\"a\0><td\0\0\"b\0>><tr\0hidden\0\0\0<td\0\0\"c\0>>";
        ["<table\0\0<tbody\0\0", &repeated(rows, size), ">>"].concat()
    }),
    ("many columns", |size| {
        let columns = repeated("<col\0style\0width:0;display:none\0\0>", size / 2);
        let cells = repeated("<td\0\0\"a\0>", size / 2);
        ["<table\0\0", &columns, "<tr\0\0", &cells, ">>"].concat()
    }),
    ("comments and tracked changes", |size| {
        let change = "<span\0class\0msoDel\0\0<del\0cite\0mailto:A\0\0\"a\0>>";
        let anchor = "<a\0class\0msocomanchor\0href\0#_msocom_1\0\0\"[A1]\0>";
        repeated(&[change, anchor].concat(), size)
    }),
    ("one srcset", |size| {
        let candidates = repeated("https://example.vn/a.png 640w, ", size);
        ["<img\0srcset\0", &candidates, "\0\0>"].concat()
    }),
    ("pictures with sources", |size| {
        let source = "<source\0srcset\0/a.webp 1x, /b.webp 2x\0type\0image/webp\0\0>";
        let picture = ["<picture\0\0", source, "<img\0data-src\0/a.jpg\0\0>>"].concat();
        repeated(&picture, size)
    }),
    ("one picture with many sources", |size| {
        let source = "<source\0srcset\0/a.jxl 1x\0type\0image/jxl\0\0>";
        [
            "<picture\0\0",
            &repeated(source, size),
            "<img\0src\0/a.jpg\0\0>>",
        ]
        .concat()
    }),
    ("players", |size| {
        repeated(
            "<iframe\0src\0https://www.youtube.com/embed/a?start=5\0\0>",
            size,
        )
    }),
    ("players in one line", |size| {
        [
            "<p\0\0",
            &repeated("\"a\0<embed\0src\0/a.swf\0\0>", size),
            ">",
        ]
        .concat()
    }),
    ("nested objects", |size| {
        in_turn("<object\0data\0/a.pdf\0\0", "\"a\0", size)
    }),
    ("nested alignment", |size| {
        in_turn(
            "<div\0align\0center\0\0<div\0style\0text-align:right\0\0",
            "\"a\0",
            size,
        )
    }),
    ("formulas", |size| {
        repeated("<math\0\0<mfrac\0\0<mi\0\0\"a\0><mi\0\0\"b\0>>>", size)
    }),
];

fn item(level: u8, mark: &str) -> String {
    let style = format!("mso-list:l0 level{level} lfo1");
    let mark = ["<span\0style\0mso-list:Ignore\0\0\"", mark, "\0>"].concat();
    [
        "<p\0class\0MsoListParagraph\0style\0",
        &style,
        "\0\0",
        &mark,
        "\"a\0>",
    ]
    .concat()
}
