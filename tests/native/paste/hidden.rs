//! What a browser or Office hides.

use super::{printed, sanitized};

fn shown(html: &str) -> String {
    printed(&sanitized(html).nodes)
}

/// What is shown, and the report: how often something was removed, and what first.
fn reported(html: &str) -> (String, Vec<(usize, String)>) {
    let sanitized = sanitized(html);
    let removals = sanitized.removals.iter();
    let reports = removals.map(|removal| (removal.count, removal.sample.clone()));
    (printed(&sanitized.nodes), reports.collect())
}

#[test]
fn hidden_elements_go_with_their_content() {
    for attributes in [
        "hidden",
        "hidden=''",
        "HIDDEN=false",
        "hidden=hidden",
        "style='display:none'",
        "style=' Display : NONE ! important ; color:red'",
        "style='display:none;display:bogus'",
        "style='display:none!important;display:block'",
        "style='display:/**/n\\6f ne'",
        "style='visibility:hidden'",
        "style='visibility:collapse'",
        "style='mso-hide:all'",
        "style='mso-hide:screen;display:block'",
        "style='font-family:\"a;b\";MSO-HIDE:ALL'",
        "style='display:none;mso-hide:all'",
        "style='display:none' hidden",
        "hidden style='color:red'",
    ] {
        for name in [
            "p", "span", "div", "b", "ul", "section", "main", "font", "o:p",
        ] {
            let html = format!("a<{name} {attributes}>Số <i>CMND</i><img src=x></{name}>z");
            let expected = ("az".to_owned(), vec![(1, "Số".to_owned())]);
            assert_eq!(reported(&html), expected, "{html}");
        }
    }
}

#[test]
fn what_only_looks_alike_is_shown() {
    for attributes in [
        "hidden=until-found",
        "hidden style='display:block'",
        "style='display:block'",
        "style='display:none;display:block'",
        "style='display:none;display:inline flow-root'",
        "style='display:none!importan'",
        "style='display:non'",
        "style='x-display:none'",
        "style='visibility:visible'",
        "style='visibility:hidden;visibility:visible'",
        "style='mso-hide:none'",
        "style='/*display:none*/'",
        "style='content:\"display:none\"'",
        "style='content:\";display:none;\"'",
        "style='background:url(;display:none)'",
        "style='opacity:1;height:0'",
        "class='hidden'",
        "aria-hidden=true",
        "data-hidden",
    ] {
        let html = format!("<p {attributes}>a</p>");
        assert_eq!(reported(&html), ("<p>a</p>".to_owned(), vec![]), "{html}");
    }
    assert_eq!(
        shown("<details><summary>a</summary>b</details>"),
        "<details><summary>a</summary>b</details>"
    );
}

#[test]
fn a_descendant_that_is_visible_again_is_shown() {
    let html = "<div style='visibility:hidden'>a<p>b<span style='visibility:visible'>c</span>d</p>\
                <p>e</p><img src=x><ul style='visibility:inherit'><li>f</ul></div>";
    assert_eq!(
        reported(html),
        (
            "<div><p><span>c</span></p></div>".to_owned(),
            vec![(6, "a".to_owned())]
        )
    );
    let html = "<div style='display:none'><p style='display:block;visibility:visible'>a</p></div>";
    assert_eq!(shown(html), "");
}

#[test]
fn what_shows_nothing_is_removed_without_a_report() {
    for html in [
        "<p hidden></p>",
        "<p hidden> &nbsp;</p>",
        "<div style='display:none'><style>p{}</style><script>a()</script></div>",
        "<tr height=0><td></td></tr>",
    ] {
        assert_eq!(reported(html), (String::new(), vec![]), "{html}");
    }
    let address = ("".to_owned(), vec![(1, "x.png".to_owned())]);
    assert_eq!(reported("<img src=x.png style='display:none'>"), address);
    assert_eq!(
        reported("<p hidden><iframe src=x.png></iframe></p>"),
        address
    );
}

/// Rows without white space, so that tables can be written in lines.
fn table(html: &str) -> String {
    let html: String = html.lines().map(str::trim).collect();
    shown(&format!("<table>{html}</table>"))
        .replace("<table>", "")
        .replace("</table>", "")
        .replace("<tbody>", "")
        .replace("</tbody>", "")
}

#[test]
fn hidden_rows_go() {
    for attributes in [
        "hidden",
        "height=0",
        "height='0px'",
        "style='height:0'",
        "style='height:0pt'",
        "style='height:0.0pt;mso-height-source:userset'",
        "style='visibility:collapse'",
        "height=0 style='display:none'",
        "height=20 style='height:0cm'",
        "style='mso-hide:all'",
    ] {
        let html = format!("<tr><td>a</td></tr><tr {attributes}><td>b</td></tr>");
        assert_eq!(table(&html), "<tr><td>a</td></tr>", "{html}");
    }
    for attributes in [
        "height=20",
        "height=0 style='height:15pt'",
        "style='height:0.5pt'",
        "height=auto",
    ] {
        let html = format!("<tr><td>a</td></tr><tr {attributes}><td>b</td></tr>");
        assert_eq!(
            table(&html),
            "<tr><td>a</td></tr><tr><td>b</td></tr>",
            "{html}"
        );
    }
}

#[test]
fn hidden_columns_go_with_their_cells() {
    for column in [
        "<col><col hidden><col>",
        "<col><col style='display:none'><col>",
        "<col width=64><col width=0 style='width:0;display:none'><col>",
        "<col width=64><col width=0><col>",
        "<col width=64><col width=20 style='width:0pt'><col>",
        "<col><col style='visibility:collapse'>",
        "<colgroup><col></colgroup><colgroup style='display:none'></colgroup>",
        "<colgroup><col></colgroup><colgroup hidden><col></colgroup>",
        "<colgroup span=1></colgroup><colgroup span=1 width=0></colgroup>",
    ] {
        let html = format!(
            "{column}<tr><th>a</th><th>b</th><th>c</th></tr><tr><td>1</td><td>2</td><td>3</td></tr>"
        );
        let without = table(&html);
        let rows = without.find("<tr>").unwrap();
        assert_eq!(
            without[rows..],
            *"<tr><th>a</th><th>c</th></tr><tr><td>1</td><td>3</td></tr>",
            "{html}"
        );
    }
    for column in [
        "<col width=0><col width=0>",
        "<col><col width='0*'>",
        "<col><col width=0 style='width:1px'>",
        "<col><col style='visibility:hidden'>",
    ] {
        let html = table(&format!("{column}<tr><td>1</td><td>2</td></tr>"));
        assert!(
            html.ends_with("<tr><td>1</td><td>2</td></tr>"),
            "{column}: {html}"
        );
    }
}

#[test]
fn cells_over_hidden_and_shown_columns_stay_narrower() {
    let rows = |html: &str| {
        let html = table(html);
        html[html.find("<tr>").unwrap()..].to_owned()
    };
    assert_eq!(
        rows(
            "<col><col span=2 style='display:none'><col>
              <tr><td colspan=2>a</td><td colspan=2>b</td></tr>
              <tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>
              <tr><td rowspan=2>1</td><td rowspan=2 colspan=2>2</td><td>4</td></tr>
              <tr><td>5</td></tr>
              <tr><td colspan=4>6</td></tr>
              <tr><td colspan=3>7</td><td>8</td></tr>"
        ),
        "<tr><td>a</td><td>b</td></tr><tr><td>1</td><td>4</td></tr><tr><td rowspan=\"2\">1</td><td>4</td></tr>\
         <tr><td>5</td></tr><tr><td colspan=\"2\">6</td></tr><tr><td>7</td><td>8</td></tr>"
    );
    // A browser gives a hidden cell no place; some exports hide the cells that were merged into another.
    assert_eq!(
        rows(
            "<col><col><col><col hidden>
             <tr><td colspan=2>a</td><td style='display:none'>b</td><td>c</td><td>d</td></tr>
             <tr><td>1</td><td>2</td><td>3</td><td style='display:none'>4</td></tr>"
        ),
        "<tr><td colspan=\"2\">a</td><td>c</td></tr><tr><td>1</td><td>2</td><td>3</td></tr>"
    );
}

#[test]
fn cells_over_hidden_and_shown_rows_stay_lower() {
    assert_eq!(
        table("<tr><td rowspan=3>a</td><td>b</td></tr><tr style='display:none'><td>c</td></tr><tr><td>d</td></tr>
               <tr><td rowspan=0>e</td><td>f</td></tr><tr hidden><td>g</td></tr>"),
        "<tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>d</td></tr><tr><td>e</td><td>f</td></tr>"
    );
    // Excel shows what spans a hidden row in the rows that are left.
    assert_eq!(
        table("<tr height=0 style='display:none'><td>a</td><td rowspan=3>b</td><td>c</td><td rowspan=2>d</td></tr>
               <tr height=0><td rowspan=2>e</td><td>f</td></tr>
               <tr><td>h</td><td>i</td></tr>"),
        "<tr><td>e</td><td>b</td><td>h</td><td>i</td></tr>"
    );
    // A page that hides a row hides that, and its place stays taken.
    assert_eq!(
        table(
            "<tr hidden><td rowspan=2 style='color:red'>a</td><td>b</td></tr><tr><td>c</td></tr>"
        ),
        "<tr><td></td><td>c</td></tr>"
    );
}

#[test]
fn tables_in_cells_are_tables_of_their_own() {
    assert_eq!(
        table("<col><col hidden><tr><td>a<table><tr><td>1</td><td>2</td></tr></table></td><td>b</td></tr>")
            .replace("<colgroup><col><col></colgroup>", "")
            .replace("<colgroup><col></colgroup>", ""),
        "<tr><td>a<tr><td>1</td><td>2</td></tr></td></tr>"
    );
    assert_eq!(
        table("<tr><td style='visibility:hidden'>a</td><td>b</td></tr>"),
        "<tr><td></td><td>b</td></tr>"
    );
    assert_eq!(
        shown("<table style='visibility:hidden'><tr><td>a</td></tr></table>"),
        ""
    );
}

/// Columns and rows without end cost no more than their markup.
#[test]
fn vast_spans_are_no_danger() {
    let cells = "<td colspan=1000 rowspan=65534>a</td>".repeat(20);
    let rows = format!("<tr>{cells}</tr>").repeat(2_000);
    let html = format!("<table><col span=1000><col span=99999 hidden><tr hidden>{rows}</table>");
    assert!(shown(&html).contains("<td colspan=\"1000\""));
}
