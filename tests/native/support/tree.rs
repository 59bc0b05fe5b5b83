//! What a view returns as a tree that tests can walk. Building it checks that the steps are in order.

use vn_portal_widgets::html::{Nodes, Step};

/// A node; names as HTML writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    Element(Element),
    Text(String),
}

/// An element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    pub tag: &'static str,
    pub key: Option<String>,
    pub attributes: Vec<(&'static str, String)>,
    pub children: Vec<Tree>,
}

/// The trees of a view.
pub fn trees(nodes: &Nodes) -> Vec<Tree> {
    let mut open: Vec<Element> = vec![Element::default()];
    for step in nodes.steps() {
        let is_open = open.len() > 1;
        let inner = open.last_mut().unwrap();
        match step {
            Step::Open(tag) => open.push(Element {
                tag: tag.name(),
                ..Element::default()
            }),
            Step::Key(key) => {
                assert!(is_open && inner.key.is_none(), "a key of nothing");
                inner.key = Some(key.to_owned());
            }
            Step::Attr(name, value) => {
                assert!(
                    is_open && inner.children.is_empty(),
                    "an attribute after a child"
                );
                inner.attributes.push((name.name(), value.to_owned()));
            }
            Step::Text(text) => inner.children.push(Tree::Text(text.to_owned())),
            Step::Close => {
                let element = open.pop().unwrap();
                open.last_mut()
                    .expect("more ends than beginnings")
                    .children
                    .push(Tree::Element(element));
            }
        }
    }
    assert_eq!(open.len(), 1, "an element is not closed");
    open.remove(0).children
}

impl Tree {
    /// Calls `look` with every element, and how deep it lies.
    pub fn each(&self, depth: usize, look: &mut impl FnMut(&Element, usize)) {
        if let Self::Element(element) = self {
            look(element, depth);
            for child in &element.children {
                child.each(depth + 1, look);
            }
        }
    }
}
