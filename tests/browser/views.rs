//! What `apply.js` makes of views and of what it finds: the same tree whatever was there before, by touching no more
//! than differs.

use crate::page::{
    Stage, damage, focus, focused, identities, is_kept, is_open, keep_node, open_details,
    print_tree, put, reaches, remove_strangers, set_data, show_view, shown, strangers_in, until,
};
use std::rc::Rc;
use vn_portal_widgets::html::{Attr, Chunks, Element, Node, Tag, encode};
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

    fn node(&mut self, depth: u32) -> Node {
        if depth == 4 || self.below(3) == 0 {
            return Node::Text(self.of(&["", "a", "b", "ệ", "🎉\n"]).into());
        }
        // No video: WebKitGTK makes a player of each, which takes minutes here.
        let mut element = Element::new(self.of(&[Tag::P, Tag::A, Tag::Li, Tag::Details]));
        // Few keys, so that some are there twice. An empty one is none.
        if self.below(2) == 0 {
            element = element.key(self.of(&["", "k", "l", "m", "n"]));
        }
        for name in [Attr::Href, Attr::Part, Attr::Lang] {
            if self.below(3) == 0 {
                element = element.attr(name, self.of(&["", "x", "y"]));
            }
        }
        element.children(self.nodes(depth + 1)).into()
    }

    fn nodes(&mut self, depth: u32) -> Vec<Node> {
        (0..self.below(6)).map(|_| self.node(depth)).collect()
    }

    fn view(&mut self) -> Vec<Node> {
        self.nodes(0)
    }
}

fn encoded(view: &[Node]) -> Vec<String> {
    let mut chunks = Vec::new();
    encode(view, &mut |chunk| chunks.push(chunk.to_owned()));
    chunks
}

/// Shows a view, and tells what that took.
fn show(tree: &str, view: &[Node]) -> String {
    show_view(tree, encoded(view))
}

/// A view as a tree that was empty before has it.
fn built(view: &[Node]) -> String {
    show("built", &[]);
    show("built", view);
    print_tree("built")
}

#[wasm_bindgen_test]
async fn prop_a_view_after_another_equals_the_view_alone() {
    let _stage = Stage::new().await;
    let mut chance = Chance(1);
    let mut distinct = std::collections::BTreeSet::new();
    for round in 0..1500 {
        let view = chance.view();
        show("patched", &view);
        assert_eq!(print_tree("patched"), built(&view), "round {round}");
        assert_eq!(show("patched", &view), "", "round {round}, once more");
        distinct.insert(encoded(&view).concat());
    }
    assert!(
        distinct.len() > 1000,
        "{} views are few to compare",
        distinct.len()
    );
}

#[wasm_bindgen_test]
async fn prop_what_the_page_has_done_to_a_view_is_undone_and_what_it_has_put_beside_it_stays() {
    let _stage = Stage::new().await;
    let mut chance = Chance(2);
    let mut noticed = 0;
    let mut stayed = 0;
    for round in 0..1500 {
        let view = chance.view();
        show("patched", &view);
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
        let strangers = strangers_in("patched");
        show("patched", &next);
        assert_eq!(print_tree("patched"), built(&next), "round {round}");
        assert_eq!(strangers_in("patched"), strangers, "round {round}");
        remove_strangers("patched");
        stayed += strangers;
    }
    assert!(stayed > 100, "elements of the page: {stayed}");
    assert!(noticed > 1000, "the damage is seen: {noticed}");
}

fn row(key: &str) -> Element {
    let link = Element::new(Tag::A).attr(Attr::Href, key.to_owned());
    Element::new(Tag::Li)
        .key(key.to_owned())
        .part("item")
        .child(link.text(key.to_owned()))
}

fn rows(keys: &[&str]) -> [Node; 1] {
    let rows = keys.iter().map(|key| row(key));
    [Element::new(Tag::Ul).children(rows).into()]
}

/// A list as it comes in one piece and in chunks, each of which ends somewhere inside.
#[wasm_bindgen_test]
async fn a_view_in_chunks_is_the_same_as_one_in_one_piece() {
    let _stage = Stage::new().await;
    let list = |len: usize| {
        let make = Rc::new(|index: usize| row(&index.to_string()));
        let rows = Node::Chunks(Chunks { len, make });
        [
            Element::new(Tag::Ul).child(rows).into(),
            Node::Text("end".into()),
        ]
    };
    show_view("whole", vec![encoded(&list(3_000)).concat()]);
    // Built, and patched from another one.
    for len in [0, 3_000, 1_000, 3_000] {
        let chunks = encoded(&list(len));
        assert!(chunks.len() > len / 1_000, "{}", chunks.len());
        show_view("chunks", chunks);
    }
    assert_eq!(print_tree("chunks"), print_tree("whole"));
    // Even where each step is a chunk of its own that ends a node.
    let steps = encoded(&list(50)).concat();
    let single: Vec<_> = steps.split_inclusive('>').map(ToOwned::to_owned).collect();
    show_view("chunks", single);
    assert_eq!(print_tree("chunks"), built(&list(50)));
}

#[wasm_bindgen_test]
async fn a_row_that_comes_or_goes_touches_no_other_row() {
    let _stage = Stage::new().await;
    show("t", &rows(&["a", "b", "c", "d"]));
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
        let done = show("t", &rows(keys));
        assert_eq!(done, did, "{keys:?}");
        assert_eq!(focused("t"), "c", "{keys:?}");
        assert_eq!(identities("t", "li:has([href=c])"), before, "{keys:?}");
    }
    // The control: a row under another key is another row.
    let before = identities("t", "li");
    show("t", &rows(&["d"]));
    assert_ne!(identities("t", "li"), before);
    assert_eq!(focused("t"), "");
}

#[wasm_bindgen_test]
async fn rows_in_another_order_keep_their_nodes() {
    let _stage = Stage::new().await;
    show("t", &rows(&["a", "b", "c", "d", "e"]));
    let before = identities("t", "li");
    let [a, b, c, d, e] = before
        .split(' ')
        .collect::<Vec<_>>()
        .try_into()
        .expect("five");
    show("t", &rows(&["e", "d", "c", "b", "a"]));
    assert_eq!(identities("t", "li"), [e, d, c, b, a].join(" "));
}

#[wasm_bindgen_test]
async fn a_text_that_changes_keeps_its_node() {
    let _stage = Stage::new().await;
    let clock = |text: &'static str| {
        let time = Element::new(Tag::Time).attr(Attr::Datetime, text);
        [time.text(text).into()]
    };
    show("t", &clock("9:31:53"));
    let before = identities("t", "#text");
    assert_eq!(show("t", &clock("9:31:54")), "=datetime \"");
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
        let article = |date: &'static str| {
            let mut details = Element::new(Tag::Details);
            if written {
                details = details.attr(Attr::Open, "");
            }
            let time = Element::new(Tag::Time).text(date);
            [time.into(), details.attr(Attr::Lang, date).text("x").into()]
        };
        show(tree, &article("a"));
        assert_eq!(is_open(tree), written, "as the file has it");
        open_details(tree, !written);
        assert_eq!(show(tree, &article("b")), "\" =lang");
        assert_eq!(is_open(tree), !written);
    }
}

/// Chromium fires `blur` while a focused node is removed, and whoever listens may take away what is next.
#[wasm_bindgen_test]
async fn a_page_that_changes_the_tree_meanwhile_stops_nothing() {
    let _stage = Stage::new().await;
    show("t", &rows(&["a", "b", "c", "d"]));
    focus("t", "[href=a]", "li:has([href=b])");
    show("t", &rows(&["x", "c", "y", "d"]));
    show("t", &rows(&["x", "c", "y", "d"]));
    assert_eq!(print_tree("t"), built(&rows(&["x", "c", "y", "d"])));
}
