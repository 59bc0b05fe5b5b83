//! Links to documents in an article.

use crate::support::print::one_line;
use crate::support::stage::Stage;

/// The sanitizer makes a link of an embedded document and names its kind; its size is known where it is an attachment, too.
#[test]
fn a_link_to_an_embedded_document_says_its_size() {
    let attachments = serde_json::json!([{"url": "/a.pdf", "size_in_bytes": 1_258_291}]);
    for (html, facts) in [
        (r#"<iframe src="/a.pdf"></iframe>"#, "</a> (PDF, 1,2 MB)"),
        (
            r#"<p>Xem <object data="/a.pdf"></object></p>"#,
            "</a> (PDF, 1,2 MB)",
        ),
        (r#"<iframe src="/b.pdf"></iframe>"#, "</a> (PDF)"),
        (
            r#"<p><a href="/a.pdf">a</a> (trang 2)</p>"#,
            "</a> (trang 2)",
        ),
        (
            r#"<p><a href="/a.pdf">a</a><b>b</b> (PDF)</p>"#,
            "</b> (PDF)",
        ),
    ] {
        let item =
            serde_json::json!({"title": "T", "content_html": html, "attachments": attachments});
        let mut stage = Stage::new("vn-article", &[("tools", "none")]).feed(&item.to_string());
        let shown = one_line(&stage.view().nodes);
        let (body, _) = shown.split_once("part=\"attachments\"").unwrap();
        assert!(body.contains(facts), "{html}: {body}");
    }
}
