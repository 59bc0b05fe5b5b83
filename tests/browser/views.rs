//! What `apply.js` makes of views and of what it finds: the same tree whatever was there before, by touching no more
//! than differs.

use crate::page::{
    Stage, damage, focus, focused, identities, is_kept, is_open, keep_node, open_details,
    print_tree, put, reaches, set_data, show_view, shown, until,
};
use vn_portal_widgets::html::{Attr, Nodes, Tag};
use wasm_bindgen_test::wasm_bindgen_test;

/// Numbers that look like chance and are the same in every run (xorshift).
struct Chance(u32);

impl Chance {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 % limit
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(u32::try_from(choices.len()).expect("few choices")) as usize]
    }

    fn nodes(&mut self, nodes: &mut Nodes, depth: u32) {
        for _ in 0..self.below(6) {
            if depth == 4 || self.below(3) == 0 {
                nodes.text(self.of(&["", "a", "b", "ệ", "🎉\n"]));
                continue;
            }
            // No video: WebKitGTK makes a player of each, which takes minutes here.
            nodes.open(self.of(&[Tag::P, Tag::A, Tag::Li, Tag::Details]));
            // Few keys, so that some are there twice. An empty one is none.
            if self.below(2) == 0 {
                nodes.key(self.of(&["", "k", "l", "m", "n"]));
            }
            for name in [Attr::Href, Attr::Part, Attr::Lang] {
                if self.below(3) == 0 {
                    nodes.attr(name, self.of(&["", "x", "y"]));
                }
            }
            self.nodes(nodes, depth + 1);
            nodes.close();
        }
    }

    fn view(&mut self) -> String {
        let mut nodes = Nodes::default();
        self.nodes(&mut nodes, 0);
        nodes.as_str().to_owned()
    }
}

/// A view as a tree that was empty before has it.
fn built(view: &str) -> String {
    show_view("built", "");
    show_view("built", view);
    print_tree("built")
}

#[wasm_bindgen_test]
async fn prop_a_view_after_another_equals_the_view_alone() {
    let _stage = Stage::new().await;
    let mut chance = Chance(1);
    let mut distinct = std::collections::BTreeSet::new();
    for round in 0..1500 {
        let view = chance.view();
        show_view("patched", &view);
        assert_eq!(print_tree("patched"), built(&view), "round {round}");
        assert_eq!(show_view("patched", &view), "", "round {round}, once more");
        distinct.insert(view);
    }
    assert!(
        distinct.len() > 1000,
        "{} views are few to compare",
        distinct.len()
    );
}

#[wasm_bindgen_test]
async fn prop_what_the_page_has_done_to_a_view_is_undone() {
    let _stage = Stage::new().await;
    let mut chance = Chance(2);
    let mut noticed = 0;
    for round in 0..1500 {
        let view = chance.view();
        show_view("patched", &view);
        for _ in 0..=chance.below(3) {
            damage("patched", chance.below(7), chance.below(99));
        }
        noticed += usize::from(print_tree("patched") != built(&view));
        // Either the same view again or the next one.
        let next = if chance.below(2) == 0 {
            view
        } else {
            chance.view()
        };
        show_view("patched", &next);
        assert_eq!(print_tree("patched"), built(&next), "round {round}");
    }
    assert!(noticed > 1000, "the damage is seen: {noticed}");
}

fn rows(keys: &[&str]) -> String {
    let mut nodes = Nodes::default();
    nodes.open(Tag::Ul);
    for key in keys {
        nodes.open(Tag::Li).key(key).part("item");
        nodes.open(Tag::A).attr(Attr::Href, key).text(key).close();
        nodes.close();
    }
    nodes.close();
    nodes.as_str().to_owned()
}

#[wasm_bindgen_test]
async fn a_row_that_comes_or_goes_touches_no_other_row() {
    let _stage = Stage::new().await;
    show_view("t", &rows(&["a", "b", "c", "d"]));
    focus("t", "[href=c]", "none");
    for (keys, did) in [
        (&["n", "a", "b", "c", "d"][..], "+li"),
        (&["n", "a", "b", "m", "c", "d"], "+li"),
        (&["n", "a", "b", "m", "c", "d", "e"], "+li"),
        (&["a", "b", "m", "c", "d", "e"], "-li"),
        (&["a", "b", "c", "d", "e"], "-li"),
        (&["a", "b", "c", "d"], "-li"),
        (&["c", "d"], "-li -li"),
        (&["x", "y", "c", "z"], "+li +li +li -li"),
        (&["x", "c", "z"], "-li"),
        (&["c"], "-li -li"),
    ] {
        let before = identities("t", "li:has([href=c])");
        let done = show_view("t", &rows(keys));
        assert_eq!(done, did, "{keys:?}");
        assert_eq!(focused("t"), "c", "{keys:?}");
        assert_eq!(identities("t", "li:has([href=c])"), before, "{keys:?}");
    }
    // The control: a row under another key is another row.
    let before = identities("t", "li");
    show_view("t", &rows(&["d"]));
    assert_ne!(identities("t", "li"), before);
    assert_eq!(focused("t"), "");
}

#[wasm_bindgen_test]
async fn rows_in_another_order_keep_their_nodes() {
    let _stage = Stage::new().await;
    show_view("t", &rows(&["a", "b", "c", "d", "e"]));
    let before = identities("t", "li");
    let [a, b, c, d, e] = before
        .split(' ')
        .collect::<Vec<_>>()
        .try_into()
        .expect("five");
    show_view("t", &rows(&["e", "d", "c", "b", "a"]));
    assert_eq!(identities("t", "li"), [e, d, c, b, a].join(" "));
}

#[wasm_bindgen_test]
async fn a_text_that_changes_keeps_its_node() {
    let _stage = Stage::new().await;
    let clock = |text: &str| {
        let mut nodes = Nodes::default();
        nodes
            .open(Tag::Time)
            .attr(Attr::Datetime, text)
            .text(text)
            .close();
        nodes.as_str().to_owned()
    };
    show_view("t", &clock("9:31:53"));
    let before = identities("t", "#text");
    assert_eq!(show_view("t", &clock("9:31:54")), "=datetime \"");
    assert_eq!(identities("t", "#text"), before);
}

/// A summary that arrives later, as the credits below the body are `<p>` too, must not cost the reader the video that plays.
#[wasm_bindgen_test]
async fn a_summary_above_a_body_leaves_its_video_alone() {
    let stage = Stage::new().await;
    put("<vn-article id=a tools=none></vn-article>");
    let data = |summary: &str| {
        format!(
            r#"{{"title": "A", {summary} "content_html": "<video src=v.mp4></video>", "authors": [{{"name": "N.H"}}]}}"#
        )
    };
    let shows = |lead: bool| shown("#a").contains("part=\"lead\"") == lead;
    set_data("#a", &data(""));
    reaches("#a", "ready").await;
    keep_node("body", "#a", &[0, 0, 1]);
    keep_node("video", "#a", &[0, 0, 1, 0]);
    set_data("#a", &data(r#""summary": "Tóm tắt","#));
    until("the summary", || shows(true)).await;
    assert!(is_kept("body", "#a", &[0, 0, 2]) && is_kept("video", "#a", &[0, 0, 2, 0]));
    set_data("#a", &data(""));
    until("no summary", || shows(false)).await;
    assert!(is_kept("body", "#a", &[0, 0, 1]) && is_kept("video", "#a", &[0, 0, 1, 0]));
    stage.assert_quiet().await;
}

/// Whoever opened a `<details>` to read it has it open after the date above it changes, and whoever closed one, closed.
#[wasm_bindgen_test]
async fn what_the_reader_opened_stays_open() {
    let _stage = Stage::new().await;
    for written in [false, true] {
        let tree = if written { "open" } else { "closed" };
        let article = |date: &str| {
            let mut nodes = Nodes::default();
            nodes.open(Tag::Time).text(date).close().open(Tag::Details);
            if written {
                nodes.attr(Attr::Open, "");
            }
            nodes.attr(Attr::Lang, date).text("x").close();
            nodes.as_str().to_owned()
        };
        show_view(tree, &article("a"));
        assert_eq!(is_open(tree), written, "as the file has it");
        open_details(tree, !written);
        assert_eq!(show_view(tree, &article("b")), "\" =lang");
        assert_eq!(is_open(tree), !written);
    }
}

/// Chromium fires `blur` while a focused node is removed, and whoever listens may take away what is next.
#[wasm_bindgen_test]
async fn a_page_that_changes_the_tree_meanwhile_stops_nothing() {
    let _stage = Stage::new().await;
    show_view("t", &rows(&["a", "b", "c", "d"]));
    focus("t", "[href=a]", "li:has([href=b])");
    show_view("t", &rows(&["x", "c", "y", "d"]));
    show_view("t", &rows(&["x", "c", "y", "d"]));
    assert_eq!(print_tree("t"), built(&rows(&["x", "c", "y", "d"])));
}
