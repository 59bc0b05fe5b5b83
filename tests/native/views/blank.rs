//! Articles whose HTML shows nothing.

use crate::support::print::one_line;
use crate::support::stage::Stage;
use serde_json::Value;

fn article(item: &Value) -> Stage {
    Stage::new("vn-article", &[("tools", "none")]).feed(&item.to_string())
}

/// What is left of the HTML has nothing to see: the plain text serves, and without that the lead, which is there anyway.
#[test]
fn html_without_anything_to_see_gives_way_to_plain_text() {
    for html in [
        "",
        " \u{a0}\n",
        "<p>\u{200b}</p><div><br></div>",
        "<table><tr><td> </td></tr></table><hr>",
        "<style>a</style><script>b</script>",
        "<svg><text>a</text></svg>",
        "<a href='/a'></a>",
    ] {
        let shown = |item: Value| one_line(&article(&item).view().nodes);
        let text = serde_json::json!({"title": "T", "summary": "Lead", "content_html": html, "content_text": "Text"});
        assert!(shown(text).contains("<p>Text</p>"), "{html}");
        let lead = serde_json::json!({"title": "T", "summary": "Lead", "content_html": html});
        assert!(shown(lead).contains(">Lead</p>"), "{html}");
    }
}

#[test]
fn html_with_something_to_see_or_hear_is_the_body() {
    for html in [
        "<img src=\"a.png\">",
        "<audio src=\"a.mp3\"></audio>",
        "<p>.</p>",
        "<b><i>0</i></b>",
    ] {
        let item = serde_json::json!({"title": "T", "content_html": html, "content_text": "Text"});
        let shown = one_line(&article(&item).view().nodes);
        assert!(
            !shown.contains("Text") && shown.contains("part=\"body\""),
            "{shown}"
        );
    }
}
