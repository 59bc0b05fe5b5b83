//! The colour of links: that of the page's own, where it can be read on what is behind an element, else that of the text. A style sheet
//! of its own brings it into the shadow root of each element, so that neither the element nor what is in the root changes.

mod probe;
mod read;
mod watch;

use self::watch::Watch;
use super::dom;
use super::schedule::HostId;
use crate::colour::LinkColour;
use core::cell::RefCell;
use core::mem;
use gloo::timers::callback::Timeout;
use slotmap::{DefaultKey, SecondaryMap};
use std::rc::Rc;
use web_sys::{CssStyleSheet, Document, HtmlElement, Node, ShadowRoot};

/// Milliseconds between two looks where a page changes its theme again and again.
const REST: u32 = 250;

/// What is known of the colours of an element.
#[derive(Clone)]
struct ColouredElement {
    element: HtmlElement,
    root: ShadowRoot,
    document: Document,
    /// Its `data-state` at the last run: what is behind its text may depend on it.
    state: Option<String>,
    /// The computed colour of the page's links around it.
    link: Option<String>,
    /// What its root gets, once that is something.
    sheet: Option<CssStyleSheet>,
    css: String,
    is_due: bool,
}

#[derive(Default)]
struct Colours {
    known: SecondaryMap<DefaultKey, ColouredElement>,
    watches: Vec<(Document, Rc<Watch>)>,
    /// After a look at a new theme.
    rest: Option<Timeout>,
}

thread_local! {
    static COLOURS: RefCell<Colours> = RefCell::default();
}

/// Notes that an element has been run. The next [`look`] is at it if it is new, or may look otherwise than before.
pub(super) fn note(id: HostId, element: &HtmlElement, root: &ShadowRoot) {
    let document = dom::document_of(element);
    let state = element.get_attribute("data-state");
    let last = COLOURS.with_borrow(|colours| colours.known.get(id.0).cloned());
    let known = match last.filter(|last| last.document == document) {
        Some(last) => ColouredElement {
            is_due: last.is_due || last.state != state || !last.is_dressed(),
            state,
            ..last
        },
        None => ColouredElement {
            element: element.clone(),
            root: root.clone(),
            document,
            state,
            link: None,
            sheet: None,
            css: String::new(),
            is_due: true,
        },
    };
    let last = COLOURS.with_borrow_mut(|colours| colours.known.insert(id.0, known));
    drop(last);
}

/// Notes that an element may be at another place.
pub(super) fn forget_place(id: HostId) {
    COLOURS.with_borrow_mut(|colours| {
        if let Some(known) = colours.known.get_mut(id.0) {
            known.is_due = true;
            known.link = None;
        }
    });
}

/// Forgets an element, and with the last one of a document all that watches the document.
pub(super) fn forget(id: HostId) {
    let gone = COLOURS.with_borrow_mut(|colours| {
        let known = colours.known.remove(id.0);
        let rest = (colours.known.is_empty()).then(|| colours.rest.take());
        let Colours {
            known: all,
            watches,
            ..
        } = colours;
        let is_left = |document: &Document| all.values().all(|known| known.document != *document);
        let watches: Vec<_> = watches
            .extract_if(.., |(document, _)| is_left(document))
            .collect();
        (known, rest, watches)
    });
    drop(gone);
}

/// Adds the listeners of the documents again, where a page has removed them.
pub(super) fn put_listeners_back() {
    let watches = COLOURS.with_borrow(|colours| colours.watches.clone());
    for (_, watch) in watches {
        watch.put_back();
    }
}

/// Looks at the elements that are due, all at once: what is read after a change makes the browser compute styles again.
pub(super) fn look() {
    let mut due: Vec<_> = COLOURS.with_borrow_mut(|colours| {
        let known = colours.known.iter_mut();
        let due = known
            .filter_map(|(key, known)| mem::take(&mut known.is_due).then(|| (key, known.clone())));
        due.collect()
    });
    if due.is_empty() {
        return;
    }
    for (_, known) in &due {
        watch_of(&known.document).follow(&known.element);
    }
    probe::read_links(due.iter_mut().map(|(_, known)| known));
    for (key, mut known) in due {
        known.dress();
        let last = COLOURS.with_borrow_mut(|colours| {
            // Page code may have run meanwhile.
            let slot = colours.known.get_mut(key)?;
            known.is_due = slot.is_due;
            Some(mem::replace(slot, known))
        });
        drop(last);
    }
}

fn watch_of(document: &Document) -> Rc<Watch> {
    let known = COLOURS.with_borrow(|colours| {
        let mut watches = colours.watches.iter();
        let known = watches.find(|(known, _)| known == document);
        known.map(|(_, watch)| Rc::clone(watch))
    });
    known.unwrap_or_else(|| {
        let watch = Rc::new(Watch::new(document));
        let entry = (document.clone(), Rc::clone(&watch));
        COLOURS.with_borrow_mut(|colours| colours.watches.push(entry));
        watch
    })
}

/// Looks again at all elements of a document whose theme may have changed: at once, and where it goes on changing, now and then.
fn theme_changed(document: &Document) {
    let rests = COLOURS.with_borrow_mut(|colours| {
        for known in colours.known.values_mut() {
            if known.document == *document {
                known.is_due = true;
                known.link = None;
            }
        }
        colours.rest.is_some()
    });
    if rests {
        return;
    }
    look();
    let rest = Timeout::new(REST, || {
        let over = COLOURS.with_borrow_mut(|colours| colours.rest.take());
        drop(over);
        look();
    });
    let last = COLOURS.with_borrow_mut(|colours| colours.rest.replace(rest));
    drop(last);
}

/// Whether a node is around one of our elements, or inside.
fn concerns(target: &Node) -> bool {
    let elements: Vec<_> = COLOURS.with_borrow(|colours| {
        let known = colours.known.values();
        known.map(|known| known.element.clone()).collect()
    });
    elements.iter().any(|element| {
        let element: &Node = element;
        target.contains(Some(element)) || element.contains(Some(target))
    })
}

impl ColouredElement {
    fn is_dressed(&self) -> bool {
        let sheet = self.sheet.as_ref();
        sheet.is_none_or(|sheet| dom::wears(&self.root, sheet))
    }

    /// Gives the root what its links need to be as they should. Where that fails, they stay as they are.
    fn dress(&mut self) {
        let colour = match read::link_colour(&self.element, &self.root, self.link.as_deref()) {
            LinkColour::Default => None,
            LinkColour::Page(colour) => Some(colour),
            LinkColour::Text => Some("currentcolor"),
        };
        let css = colour.map_or_else(String::new, |colour| {
            format!(":host > :not(slot) {{ --_link: {colour} }}")
        });
        match &self.sheet {
            None if css.is_empty() => return,
            None => self.sheet = dom::new_sheet(&self.document, &css).ok().flatten(),
            Some(sheet) if css != self.css => {
                let _ = sheet.replace_sync(&css);
            }
            Some(_) => {}
        }
        self.css = css;
        if let Some(sheet) = &self.sheet {
            let _ = dom::put_on(&self.root, sheet);
        }
    }
}
