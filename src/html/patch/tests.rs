//! Patches, carried out on values: the fake backend of the core.

use super::*;
use proptest::prelude::*;

/// A tree as the page has it: what `apply.js` works on.
#[derive(Clone, Debug, PartialEq)]
enum Shown {
    Text(String),
    Element(Tag, Vec<(Attr, String)>, Vec<Shown>),
}

fn shown(nodes: &Nodes) -> Vec<Shown> {
    let mut applier = Applier(nodes.as_str());
    applier.build()
}

/// What `apply.js` does, on values: the fake backend of the core's tests.
struct Applier<'a>(&'a str);

impl Applier<'_> {
    fn apply(patch: &str, tree: &mut Vec<Shown>) {
        let mut applier = Applier(patch);
        applier.steps(tree);
        assert_eq!(applier.0, "", "every step is read");
    }

    fn steps(&mut self, nodes: &mut Vec<Shown>) {
        let mut cursor = 0;
        while let Some(step) = self.char() {
            match step {
                'k' => cursor += self.number(),
                'd' => {
                    let Shown::Element(_, _, children) = &mut nodes[cursor] else {
                        panic!()
                    };
                    self.steps(children);
                    cursor += 1;
                }
                'u' => return,
                't' => {
                    nodes[cursor] = Shown::Text(self.text());
                    cursor += 1;
                }
                'a' | 'r' => {
                    let name = Attr::at(self.char().unwrap() as u8).unwrap();
                    let Shown::Element(_, attributes, _) = &mut nodes[cursor] else {
                        panic!()
                    };
                    attributes.retain(|(known, _)| *known != name);
                    if step == 'a' {
                        attributes.push((name, self.text()));
                        attributes.sort_by_key(|(name, _)| *name as u8);
                    }
                }
                'x' => drop(nodes.drain(cursor..cursor + self.number())),
                '+' => {
                    for node in self.build() {
                        nodes.insert(cursor, node);
                        cursor += 1;
                    }
                }
                other => panic!("unknown step {other:?}"),
            }
        }
    }

    fn build(&mut self) -> Vec<Shown> {
        let mut nodes = Vec::new();
        while let Some(step) = self.char() {
            match step {
                '"' => nodes.push(Shown::Text(self.text())),
                '<' => {
                    let tag = Tag::at(self.char().unwrap() as u8).unwrap();
                    let mut attributes = Vec::new();
                    while let Some(step @ ('=' | '#')) = self.0.chars().next() {
                        self.char();
                        if step == '#' {
                            self.text();
                        } else {
                            let name = Attr::at(self.char().unwrap() as u8).unwrap();
                            attributes.push((name, self.text()));
                        }
                    }
                    attributes.sort_by_key(|(name, _)| *name as u8);
                    nodes.push(Shown::Element(tag, attributes, self.build()));
                }
                _ => break,
            }
        }
        nodes
    }

    fn char(&mut self) -> Option<char> {
        let character = self.0.chars().next()?;
        self.0 = &self.0[character.len_utf8()..];
        Some(character)
    }

    fn number(&mut self) -> usize {
        let first = self.char().unwrap() as usize;
        if first < ONE {
            first
        } else {
            (first - ONE) * ONE + self.char().unwrap() as usize
        }
    }

    fn text(&mut self) -> String {
        let (text, rest) = self.0.split_once(END).unwrap();
        self.0 = rest;
        text.to_owned()
    }
}

fn views() -> impl Strategy<Value = Nodes> {
    let text = "[a-c\u{1ec7}\u{1f600}]{0,3}".prop_map(|text| {
        let mut nodes = Nodes::default();
        nodes.text(&text);
        nodes
    });
    let node = text.prop_recursive(4, 24, 5, |inner| {
        let attributes = prop::collection::btree_map(0..3_usize, "[xy]{0,2}", 0..3);
        let key = prop::option::of("[k-m]");
        (
            0..3_usize,
            key,
            attributes,
            prop::collection::vec(inner, 0..5),
        )
            .prop_map(|(tag, key, attributes, children)| {
                let mut nodes = Nodes::default();
                nodes.open([Tag::P, Tag::A, Tag::Li][tag]);
                key.iter().for_each(|key| {
                    nodes.key(key);
                });
                for (name, value) in attributes {
                    nodes.attr([Attr::Href, Attr::Part, Attr::Lang][name], &value);
                }
                children.iter().for_each(|child| {
                    nodes.append(child);
                });
                nodes.close();
                nodes
            })
    });
    prop::collection::vec(node, 0..6).prop_map(|children| {
        let mut nodes = Nodes::default();
        children.iter().for_each(|child| {
            nodes.append(child);
        });
        nodes
    })
}

proptest! {
    #[test]
    fn prop_patched_tree_shows_the_new_view(old in views(), new in views()) {
        let mut tree = shown(&old);
        if let Some(patch) = diff(&old, &new) {
            Applier::apply(&patch, &mut tree);
        }
        prop_assert_eq!(tree, shown(&new));
    }

    #[test]
    fn prop_nothing_changed_is_no_patch(view in views()) {
        prop_assert_eq!(diff(&view, &view.clone()), None);
    }

    #[test]
    fn prop_numbers_are_read_back(value in 0..22_000_usize * ONE) {
        let mut out = String::new();
        number(&mut out, value);
        prop_assert_eq!(Applier(&out).number(), value);
    }
}

#[test]
fn a_tick_of_the_clock_is_one_step_of_text() {
    let clock = |text: &str| {
        let mut nodes = Nodes::default();
        nodes.open(Tag::Time).text(text).close();
        nodes
    };
    let patch = diff(&clock("9:31:53 SA"), &clock("9:31:54 SA"));
    assert_eq!(patch.as_deref(), Some("dt9:31:54 SA\0u"));
}

#[test]
fn a_row_put_first_leaves_the_other_rows_alone() {
    let rows = |keys: &[&str]| {
        let mut nodes = Nodes::default();
        for key in keys {
            nodes.open(Tag::Li).key(key).text(key).close();
        }
        nodes
    };
    let patch = diff(&rows(&["a", "b"]), &rows(&["n", "a", "b"])).unwrap();
    assert!(
        patch.starts_with("+<") && patch.ends_with("\"n\0>."),
        "{patch:?}"
    );
}
