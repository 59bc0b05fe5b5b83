//! The rows of a list: what they read like, with pictures and without, and what is marked in them.

use super::list::{NEWS, list, typed};
use crate::support::print::one_line;
use crate::support::stage::Stage;
use crate::support::tree::{each, whole};
use vn_portal_widgets::html::{Attr, Element, Node, Tag};

fn rows(mut stage: Stage) -> Vec<Element> {
    let mut rows = Vec::new();
    each(&stage.view().nodes, 0, &mut |element, _| {
        if element.tag == Tag::Li {
            rows.push(element.clone());
        }
    });
    rows
}

fn text(nodes: &[Node]) -> String {
    let text = |node: &Node| match node {
        Node::Text(text) => text.to_string(),
        Node::Element(element) => text(&element.children),
        Node::Chunks(_) => String::new(),
    };
    whole(nodes).iter().map(text).collect()
}

/// The space before a date is one in the markup: a margin would stand at the edge of a line that begins with the date.
#[test]
fn a_row_reads_as_the_contract_writes_it() {
    let texts = [
        "Hội nghị tổng kết công tác Dân vận (15/12/2017)",
        "Ứng phó hạn, mặn & xâm nhập (14/12/2017)",
        "Khánh thành cầu nông thôn <mới> (15/12/2016)",
        "Dân vận khéo ở Tam Bình (05/01/2016)",
        "Tin không ngày",
    ];
    for attributes in [&[][..], &[("thumbnails", "")]] {
        let rows = rows(list(attributes, NEWS));
        let found: Vec<_> = rows.iter().map(|row| text(&row.children)).collect();
        assert_eq!(found, texts);
    }
    let new = rows(list(&[("new-days", "3")], NEWS));
    assert_eq!(
        text(&new[0].children),
        "Hội nghị tổng kết công tác Dân vận Mới (15/12/2017)"
    );
}

#[test]
fn with_pictures_each_row_has_one_and_its_words_beside_it() {
    let shapes: Vec<_> = rows(list(&[("thumbnails", "")], NEWS))
        .iter()
        .map(|row| match &whole(&row.children)[..] {
            [Node::Element(picture), Node::Element(words)] => {
                assert_eq!(picture.attribute(Attr::Part), Some("thumbnail"));
                (picture.tag, words.tag)
            }
            _ => panic!("{row:?}"),
        })
        .collect();
    let (picture, tile) = ((Tag::Img, Tag::Div), (Tag::Span, Tag::Div));
    assert_eq!(shapes, [picture, tile, picture, tile, tile]);
}

#[test]
fn a_hit_is_marked_for_the_eye_and_its_words_stay_whole() {
    let found = list(&[("search", "")], NEWS).list(typed("dan v"));
    let rows = rows(found);
    let html: String = rows.iter().map(|row| one_line(&row.children)).collect();
    assert_eq!(html.matches("<mark").count(), 4, "{html}");
    assert_eq!(html.matches("<mark role=\"none\">").count(), 4, "{html}");
    assert!(text(&rows[1].children).starts_with("Dân vận khéo ở Tam Bình "));
}
