//! Lists that are already lists. Word Online and Google Docs write the level of each item into an attribute and begin a new
//! list for each item or level.

use super::item::{Level, ListId, ListItem, Number};
use super::mark::{Count, ItemMark};
use super::style::ListKind;
use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::text::trim;

/// The deepest level that is believed.
const LEVELS: usize = 12;

pub(super) fn is_list(element: &ParsedElement<'_>) -> bool {
    matches!(&*element.name, "ol" | "ul")
}

fn is_white_space(node: &ParsedNode<'_>) -> bool {
    matches!(node, ParsedNode::Text(text) if trim(text).is_empty())
}

/// Whether a list, or the only list in a `div`, has items with levels.
pub(super) fn has_levels(node: &ParsedNode<'_>) -> bool {
    let ParsedNode::Element(element) = node else {
        return false;
    };
    list_in(element).is_some_and(|list| {
        let first = list.children.iter().find_map(ParsedNode::element);
        first.is_some_and(|first| level(list, first).is_some())
            && list.children.iter().all(|child| match child {
                ParsedNode::Element(item) => item.name == "li",
                ParsedNode::Text(_) => is_white_space(child),
            })
    })
}

/// Whether a list is right by itself: its items have one level, and it cannot go on with the numbers of another.
pub(super) fn is_complete(element: &ParsedElement<'_>) -> bool {
    let Some(list) = list_in(element) else {
        return true;
    };
    let items = || list.children.iter().filter_map(ParsedNode::element);
    let mut levels = items().filter_map(|item| level(list, item));
    let first = levels.next();
    let is_flat = levels.all(|level| Some(level) == first);
    let is_named = items().next().is_some_and(|item| id(list, item).is_some());
    is_flat && (list.name == "ul" || !is_named)
}

/// The list that an element is, or the one that it holds with nothing else: Word Online's `ListContainerWrapper`.
fn list_in<'e, 'a>(element: &'e ParsedElement<'a>) -> Option<&'e ParsedElement<'a>> {
    if is_list(element) {
        return Some(element);
    }
    let mut children = element
        .children
        .iter()
        .filter(|child| !is_white_space(child));
    match (&*element.name, children.next(), children.next()) {
        ("div", Some(ParsedNode::Element(list)), None) if is_list(list) => Some(list),
        _ => None,
    }
}

/// The items of a list with levels, or of the one in a `div`.
pub(super) fn items<'a>(element: ParsedElement<'a>, serial: usize) -> Vec<ListItem<'a>> {
    if !is_list(&element) {
        let children = element.children.into_iter();
        let mut lists = children.filter_map(|child| match child {
            ParsedNode::Element(list) => Some(list),
            ParsedNode::Text(_) => None,
        });
        return lists
            .next()
            .map(|list| items(list, serial))
            .unwrap_or_default();
    }
    let mut list = element;
    let children = core::mem::take(&mut list.children);
    let kind = ListKind::of(&list);
    let mut start: Option<u32> = list
        .attribute("start")
        .and_then(|start| trim(start).parse().ok());
    let mut last_level = 1;
    let mut items = Vec::with_capacity(children.len());
    for child in children {
        let ParsedNode::Element(element) = child else {
            continue;
        };
        last_level = level(&list, &element).unwrap_or(last_level);
        let own: Option<u32> = element
            .attribute("value")
            .and_then(|value| trim(value).parse().ok());
        let value = own.or(start.take()).filter(|value| *value < 100_000);
        let number = match (kind, value) {
            (ListKind::Numbers(numbering), Some(value)) => {
                Number::Stated(Count { numbering, value })
            }
            _ => Number::None(kind),
        };
        items.push(ListItem {
            list: id(&list, &element).unwrap_or(ListId::Element(serial)),
            level: Level::Stated(last_level),
            number,
            mark: String::new(),
            element,
        });
    }
    items
}

/// The level of an item: `data-aria-level` of Word Online, `aria-level` of Google Docs, or the class `lst-kix_NAME-LEVEL`, from 0,
/// of a list that Google Docs has exported.
fn level(list: &ParsedElement<'_>, item: &ParsedElement<'_>) -> Option<usize> {
    let attributes = ["data-aria-level", "aria-level"];
    let written = attributes.iter().find_map(|name| item.attribute(name));
    let level = match written {
        Some(written) => trim(written).parse().ok()?,
        None => exported(list)?.1.checked_add(1)?,
    };
    (1..=LEVELS).contains(&level).then_some(level)
}

fn id(list: &ParsedElement<'_>, item: &ParsedElement<'_>) -> Option<ListId> {
    let online = item.attribute("data-listid").map(trim);
    let name = online.or_else(|| exported(list).map(|(name, _)| name))?;
    Some(ListId::Named(name.to_owned()))
}

/// The name and the level, from 0, of a list that Google Docs has exported.
fn exported<'e>(list: &'e ParsedElement<'_>) -> Option<(&'e str, usize)> {
    let mut classes = list.classes();
    let (name, level) = classes
        .find_map(|class| class.strip_prefix("lst-"))?
        .rsplit_once('-')?;
    Some((name, level.parse().ok()?))
}

/// Takes the numbers that LibreOffice's filter for XHTML writes before the text of each item, and gives them to the list.
pub(super) fn take_written_marks(list: &mut ParsedElement<'_>) {
    let mut first = None;
    for child in &mut list.children {
        if let ParsedNode::Element(item) = child
            && let Some(mark) = take_written_mark(&mut item.children)
        {
            first = first.or(Some(ItemMark::read(&mark, false)));
        }
    }
    if let Some(ItemMark::Number(readings)) = first {
        let count = readings.likely;
        list.name = "ol".into();
        list.remove_attribute("start");
        list.remove_attribute("type");
        if let Some(attribute) = count.numbering.attribute() {
            list.set_attribute("type", attribute);
        }
        if count.value != 1 {
            list.set_attribute("start", count.value.to_string());
        }
    }
}

fn take_written_mark(children: &mut Vec<ParsedNode<'_>>) -> Option<String> {
    let index = children.iter().position(|child| !is_white_space(child))?;
    let Some(ParsedNode::Element(first)) = children.get_mut(index) else {
        return None;
    };
    if first.name == "p" {
        return take_written_mark(&mut first.children);
    }
    let style = &first.style;
    let is_mark = first.name == "span"
        && style.is("display", "block")
        && style.is("float", "left")
        && style.get("min-width").is_some();
    let mark = match first.children.as_slice() {
        [ParsedNode::Text(text)] if is_mark => trim(text).to_owned(),
        _ => return None,
    };
    children.remove(index);
    children.retain(|child| !is_end(child));
    Some(mark)
}

/// The empty `span` that the filter puts at the end of an item.
fn is_end(node: &ParsedNode<'_>) -> bool {
    let ParsedNode::Element(element) = node else {
        return false;
    };
    element.attribute("class") == Some("odfLiEnd") && element.children.iter().all(is_white_space)
}
