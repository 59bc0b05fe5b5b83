//! Formulas as text. MathML says by position what text says by signs: without those, one half would be read as twelve.

use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::html::policy::REMOVED;
use crate::text::trim;
use std::borrow::Cow;

/// The text of a formula, with `sup` and `sub`; without any, the text that its author gave instead.
pub(super) fn formula<'a>(math: ParsedElement<'a>) -> Vec<ParsedNode<'a>> {
    let alternative = math.attribute("alttext").map(trim).map(ToOwned::to_owned);
    let mut formula = Formula::default();
    formula.add_all(math.children);
    match alternative {
        Some(text) if formula.0.is_empty() && !text.is_empty() => {
            vec![ParsedNode::Text(text.into())]
        }
        _ => formula.0,
    }
}

/// Removes the copy of a formula that scripts draw beside the one for screen readers (KaTeX, MathJax 2).
pub(super) fn remove_drawing(element: &mut ParsedElement<'_>) {
    let mut children = element.children.iter().filter_map(ParsedNode::element);
    let is_for_screen_readers = |class| matches!(class, "katex-mathml" | "MJX_Assistive_MathML");
    if children.any(|child| child.classes().any(is_for_screen_readers)) {
        element.children.retain(|child| {
            let hidden = child
                .element()
                .and_then(|child| child.attribute("aria-hidden"));
            hidden != Some("true")
        });
    }
}

#[derive(Default)]
struct Formula<'a>(Vec<ParsedNode<'a>>);

impl<'a> Formula<'a> {
    fn add_all(&mut self, nodes: Vec<ParsedNode<'a>>) {
        for node in nodes {
            match node {
                ParsedNode::Text(text) => self.add_text(trim(&text)),
                ParsedNode::Element(element) => self.add(element),
            }
        }
    }

    fn add(&mut self, element: ParsedElement<'a>) {
        match &*element.name {
            // The formula in another language, such as TeX, and what only takes up space.
            "annotation" | "annotation-xml" | "mphantom" => {}
            name if REMOVED.contains(&name) => {}
            "mspace" => self.add_text(" "),
            "mfrac" => {
                let [numerator, denominator] = arguments(element);
                self.add_operand(numerator);
                self.add_text("/");
                self.add_operand(denominator);
            }
            "msqrt" => {
                self.add_text("√");
                self.add_operand(
                    ParsedElement {
                        name: "mrow".into(),
                        ..element
                    }
                    .into(),
                );
            }
            "mroot" => {
                let [radicand, index] = arguments(element);
                self.add_script("sup", index);
                self.add_text("√");
                self.add_operand(radicand);
            }
            "msup" | "mover" => {
                let [base, above] = arguments(element);
                self.add_all(vec![base]);
                self.add_script("sup", above);
            }
            "msub" | "munder" => {
                let [base, below] = arguments(element);
                self.add_all(vec![base]);
                self.add_script("sub", below);
            }
            "msubsup" | "munderover" => {
                let [base, below, above] = arguments(element);
                self.add_all(vec![base]);
                self.add_script("sub", below);
                self.add_script("sup", above);
            }
            "mfenced" => {
                let sign =
                    |name, default: &str| element.attribute(name).unwrap_or(default).to_owned();
                let (open, close) = (sign("open", "("), sign("close", ")"));
                self.add_text(&open);
                self.add_separated(element.children, ", ");
                self.add_text(&close);
            }
            "mtable" => self.add_separated(element.children, "; "),
            "mtr" => self.add_separated(element.children, " "),
            _ => self.add_all(element.children),
        }
    }

    /// An operand of a sign, in brackets if it consists of several tokens.
    fn add_operand(&mut self, operand: ParsedNode<'a>) {
        if is_token(&operand) {
            self.add_all(vec![operand]);
        } else {
            self.add_text("(");
            self.add_all(vec![operand]);
            self.add_text(")");
        }
    }

    fn add_script(&mut self, name: &'static str, script: ParsedNode<'a>) {
        let mut inner = Self::default();
        inner.add_all(vec![script]);
        if !inner.0.is_empty() {
            self.0.push(ParsedNode::Element(ParsedElement {
                children: inner.0,
                ..ParsedElement::new(name)
            }));
        }
    }

    fn add_separated(&mut self, nodes: Vec<ParsedNode<'a>>, separator: &str) {
        let elements = nodes.into_iter().filter(|node| node.element().is_some());
        for (index, node) in elements.enumerate() {
            if index > 0 {
                self.add_text(separator);
            }
            self.add_all(vec![node]);
        }
    }

    fn add_text(&mut self, text: &str) {
        // The operators between letters that nobody sees: applied to, times, separated by, plus.
        let seen = text
            .chars()
            .filter(|letter| !matches!(letter, '\u{2061}'..='\u{2064}'));
        match self.0.last_mut() {
            Some(ParsedNode::Text(before)) => before.to_mut().extend(seen),
            _ => {
                let text: String = seen.collect();
                if !text.is_empty() {
                    self.0.push(ParsedNode::Text(Cow::Owned(text)));
                }
            }
        }
    }
}

/// The first children of an element that are elements; an empty text for each that is missing.
fn arguments<'a, const COUNT: usize>(element: ParsedElement<'a>) -> [ParsedNode<'a>; COUNT] {
    let children = element.children.into_iter();
    let mut elements = children.filter(|node| node.element().is_some());
    core::array::from_fn(|_| elements.next().unwrap_or(ParsedNode::Text("".into())))
}

/// Whether a node is one number, letter or word, perhaps in rows of its own.
fn is_token(mut node: &ParsedNode<'_>) -> bool {
    while let Some(element) = node.element() {
        let mut elements = element
            .children
            .iter()
            .filter(|child| child.element().is_some());
        match (&*element.name, elements.next(), elements.next()) {
            ("mi" | "mn" | "mtext", _, _) => return true,
            ("mrow" | "mstyle", Some(child), None) => node = child,
            _ => return false,
        }
    }
    true
}
