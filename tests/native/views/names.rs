//! Names of lists, by which their controls are told apart.

use super::list::{many, on_page};
use crate::support::print::one_line;
use crate::support::stage::Stage;
use vn_portal_widgets::widgets::Input;
use vn_portal_widgets::widgets::names::Names;

/// The names of elements that come one after the other.
fn named(wanted: &[&str]) -> Vec<String> {
    let mut names = Names::default();
    wanted.iter().map(|wanted| names.claim(wanted)).collect()
}

#[test]
fn lists_with_the_same_heading_are_numbered() {
    assert_eq!(
        named(&["Tin", "Tin", "Khác", "Tin"]),
        ["Tin", "Tin (2)", "Khác", "Tin (3)"]
    );
    assert_eq!(
        named(&["", "", "Tin", ""]),
        ["", "danh sách 2", "Tin", "danh sách 3"]
    );
}

#[test]
fn names_that_sound_alike_are_the_same() {
    assert_eq!(
        named(&["Tin mới", "TIN  MỚI", "tin\nmới"]),
        ["Tin mới", "TIN  MỚI (2)", "tin\nmới (3)"]
    );
}

#[test]
fn a_number_is_not_taken_twice() {
    assert_eq!(
        named(&["Tin (2)", "Tin", "Tin"]),
        ["Tin (2)", "Tin", "Tin (3)"]
    );
}

#[test]
fn a_name_that_was_released_is_given_again() {
    let mut names = Names::default();
    assert_eq!(
        ["Tin", "Tin"].map(|wanted| names.claim(wanted)),
        ["Tin", "Tin (2)"]
    );
    names.release("TIN");
    assert_eq!(
        ["Tin", "Tin"].map(|wanted| names.claim(wanted)),
        ["Tin", "Tin (3)"]
    );
}

fn shown(attributes: &[(&str, &str)], name: Option<&str>) -> String {
    let mut stage = Stage::new("vn-related-news", attributes).feed(&many(25));
    if let Some(name) = name {
        stage = stage.receive(Input::Name(name.to_owned()));
    }
    one_line(&stage.list(on_page(2)).view().nodes)
}

#[test]
fn pager_and_search_box_are_called_after_their_list() {
    for (attributes, name, list) in [
        (&[("search", "")][..], None, ": Các tin khác"),
        (
            &[("search", ""), ("heading", " Tin mới ")],
            None,
            ": Tin mới",
        ),
        (&[("search", ""), ("heading", "")], None, ""),
        (
            &[("search", "")],
            Some("Các tin khác (2)"),
            ": Các tin khác (2)",
        ),
        (
            &[("search", ""), ("heading", " ")],
            Some("danh sách 2"),
            ": danh sách 2",
        ),
    ] {
        let html = shown(attributes, name);
        for label in ["Phân trang", "Tìm trong danh sách"] {
            assert!(
                html.contains(&format!("aria-label=\"{label}{list}\"")),
                "{html}"
            );
        }
        let landmark =
            format!("role=\"search\" lang=\"vi\" aria-label=\"Tìm trong danh sách{list}\"");
        assert!(html.contains(&landmark), "{html}");
    }
}

#[test]
fn a_new_name_changes_neither_heading_nor_rows() {
    let html = shown(&[], Some("Các tin khác (2)"));
    assert!(html.contains(">Các tin khác</h2>"), "{html}");
    assert_eq!(html.replace(" (2)", ""), shown(&[], None));
}
