//! Builds nested lists of items that come one after another, each with its level.

use super::item::{Level, ListId, ListItem, Number};
use super::mark::{Count, Readings};
use super::paragraph::with_text;
use super::style::ListKind;
use crate::html::parsed::{ParsedElement, ParsedNode};
use std::collections::HashMap;

/// The last numbers of the lists of a document, one for each level.
#[derive(Debug, Default)]
pub(super) struct Numbers(HashMap<ListId, Vec<Option<Count>>>);

impl Numbers {
    fn expected(&self, list: &ListId, level: usize) -> Option<Count> {
        let last = *self.0.get(list)?.get(level)?;
        last.map(Count::next)
    }

    /// Takes note of an item. The levels below it begin again.
    fn set(&mut self, list: &ListId, level: usize, count: Option<Count>) {
        let levels = self.0.entry(list.clone()).or_default();
        let kept = levels.get(level).copied().flatten();
        levels.resize(level, None);
        levels.push(count.or(kept));
    }
}

/// Appends the lists that items form.
pub(super) fn nest<'a>(
    items: Vec<ListItem<'a>>,
    numbers: &mut Numbers,
    out: &mut Vec<ParsedNode<'a>>,
) {
    let levels = levels(&items);
    let followers = followers(&items, &levels);
    let mut stack = Stack {
        open: Vec::new(),
        out,
    };
    for ((item, level), next) in items.into_iter().zip(levels).zip(followers) {
        stack.push(item, level, next, numbers);
    }
    stack.close_below(0);
}

/// The level of each item. Among items with nothing but an indent, each new indent to the right is one level down.
fn levels(items: &[ListItem<'_>]) -> Vec<usize> {
    /// What two indents of one level may differ by, in hundredths of a point.
    const TOLERANCE: i32 = 200;
    let mut indents: Vec<i32> = Vec::new();
    let levels = items.iter().map(|item| match item.level {
        Level::Stated(level) => level,
        Level::Indented(indent) => {
            while indents
                .last()
                .is_some_and(|last| *last > indent.saturating_add(TOLERANCE))
            {
                indents.pop();
            }
            let is_deeper = indents
                .last()
                .is_none_or(|last| indent > last.saturating_add(TOLERANCE));
            if is_deeper {
                indents.push(indent);
            }
            indents.len()
        }
    });
    levels.collect()
}

/// The number of the next item of the same list and level, for each item.
fn followers(items: &[ListItem<'_>], levels: &[usize]) -> Vec<Option<Readings>> {
    let mut next = HashMap::new();
    let mut followers: Vec<_> = items
        .iter()
        .zip(levels)
        .rev()
        .map(|(item, level)| {
            let number = match item.number {
                Number::Marked(number) | Number::Part { number, .. } => Some(number),
                Number::None(_) | Number::Stated(_) => None,
            };
            next.insert((&item.list, *level), number).flatten()
        })
        .collect();
    followers.reverse();
    followers
}

/// A list that more items may be added to.
struct OpenList<'a> {
    id: ListId,
    level: usize,
    kind: ListKind,
    last: Option<u32>,
    list: ParsedElement<'a>,
}

struct Stack<'a, 'o> {
    /// Outermost first, each at a deeper level than the one before.
    open: Vec<OpenList<'a>>,
    out: &'o mut Vec<ParsedNode<'a>>,
}

impl<'a> Stack<'a, '_> {
    fn push(
        &mut self,
        item: ListItem<'a>,
        level: usize,
        next: Option<Readings>,
        numbers: &mut Numbers,
    ) {
        let expected = numbers.expected(&item.list, level);
        let count = match item.number {
            Number::None(ListKind::Bullets(_)) => None,
            Number::None(ListKind::Numbers(numbering)) => Some(Count {
                numbering,
                value: expected.map_or(1, |expected| expected.value),
            }),
            Number::Stated(count) => Some(count),
            Number::Marked(number) => Some(number.resolve(expected, next)),
            Number::Part { of, number } => {
                self.close_below(level);
                if !self.is_within(level, of) {
                    self.close_below(0);
                    let paragraph = with_text(item.element, &item.mark);
                    self.out.push(ParsedNode::Element(paragraph));
                    return;
                }
                Some(number.resolve(expected, next))
            }
        };
        let kind = match (item.number, count) {
            (Number::None(kind), _) => kind,
            (_, Some(count)) => ListKind::Numbers(count.numbering),
            (_, None) => ListKind::Bullets(None),
        };
        numbers.set(&item.list, level, count);

        self.close_below(level);
        let mut li = as_item(item.element);
        let value = count.map(|count| count.value);
        let top = self.open.last_mut().filter(|top| {
            let is_after = top
                .last
                .is_none_or(|last| value.is_some_and(|value| value > last));
            top.level == level && top.id == item.list && top.kind == kind && is_after
        });
        if let Some(top) = top {
            let skipped = value.filter(|value| top.last.is_some_and(|last| *value != last + 1));
            if let Some(value) = skipped {
                li.set_attribute("value", value.to_string());
            }
            top.last = value;
            top.list.children.push(ParsedNode::Element(li));
            return;
        }
        self.close_below(level.saturating_sub(1));
        let mut list = ParsedElement::new(kind.name());
        if let Some(attribute) = kind.attribute() {
            list.set_attribute("type", attribute);
        }
        if let Some(start) = value.filter(|value| *value != 1) {
            list.set_attribute("start", start.to_string());
        }
        list.children.push(ParsedNode::Element(li));
        self.open.push(OpenList {
            id: item.list,
            level,
            kind,
            last: value,
            list,
        });
    }

    /// Whether the innermost item above a level has this number.
    fn is_within(&self, level: usize, number: Readings) -> bool {
        let mut above = self.open.iter().rev().filter(|open| open.level < level);
        let last = above.next().and_then(|open| open.last);
        number.iter().any(|count| Some(count.value) == last)
    }

    /// Closes the lists deeper than a level. Each goes into the last item of the one around it.
    fn close_below(&mut self, level: usize) {
        while let Some(closed) = self.open.pop_if(|open| open.level > level) {
            let list = ParsedNode::Element(closed.list);
            let around = self
                .open
                .last_mut()
                .and_then(|open| open.list.children.last_mut());
            match around {
                Some(ParsedNode::Element(item)) => item.children.push(list),
                _ => self.out.push(list),
            }
        }
    }
}

/// A paragraph or an item as an item without a number of its own.
fn as_item<'a>(mut element: ParsedElement<'a>) -> ParsedElement<'a> {
    element.name = "li".into();
    element.remove_attribute("value");
    element
}
