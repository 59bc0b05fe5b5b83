//! From the events of a document to the items of a feed. No recursion: depth takes memory in proportion to the document, no stack.

use super::capture::Capture;
use super::draft::XmlDraft;
use super::events::{Event, Events};
use super::fault::Fault;
use super::faults::Faults;
use super::item::XmlItems;
use super::names::{Name, Namespaces, Space};
use super::references::{Resolved, is_allowed, resolve};
use super::roles::{self, Role};
use super::root::Root;
use super::tag::Tag;
use crate::feed::problem::Loss;
use crate::html::Urls;
use quick_xml::events::{BytesRef, BytesStart};
use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

/// An element that is open.
pub(super) struct Frame<'x> {
    /// As it is written.
    pub name: &'x str,
    pub role: Role,
    pub offset: usize,
    /// How many namespaces were declared before it.
    pub declared: usize,
    /// What URLs in it are resolved against, if the XML names that.
    pub base: Option<Rc<str>>,
    pub language: Option<Rc<str>>,
}

/// The content that is being collected.
pub(super) struct Collecting {
    pub capture: Capture,
    /// How many elements are open, the one with the content included.
    pub depth: usize,
    /// Whether it is a `guid` that may be followed.
    pub is_link: bool,
}

/// Translates one document.
pub(super) struct Translator<'x, 'u> {
    pub xml: &'x str,
    pub urls: Urls<'u>,
    pub names: Namespaces,
    pub open: Vec<Frame<'x>>,
    /// The indices of those that may have items.
    pub containers: Vec<usize>,
    /// How many elements of each name are open.
    pub counts: HashMap<&'x str, usize>,
    pub collecting: Option<Collecting>,
    pub root: Option<Root>,
    /// The first element that no feed begins with, before the root.
    pub stranger: Option<(usize, &'x str)>,
    pub head: XmlDraft,
    /// Whether there is a channel.
    pub has_head: bool,
    pub item: Option<XmlDraft>,
    pub output: XmlItems,
    pub faults: Faults,
}

impl<'x, 'u> Translator<'x, 'u> {
    pub fn new(xml: &'x str, urls: Urls<'u>) -> Self {
        Self {
            xml,
            urls,
            names: Namespaces::default(),
            open: Vec::new(),
            containers: Vec::new(),
            counts: HashMap::new(),
            collecting: None,
            root: None,
            stranger: None,
            head: XmlDraft::default(),
            has_head: false,
            item: None,
            output: XmlItems::default(),
            faults: Faults::default(),
        }
    }

    /// Reads the document, up to the point where it is known to be no feed.
    pub fn run(&mut self) {
        for (offset, event) in Events::new(self.xml) {
            match event {
                Event::Start(tag, is_empty) => {
                    if !self.start(&tag, offset) {
                        return;
                    }
                    if is_empty {
                        self.close();
                    }
                }
                Event::End(name) => self.end(name, offset),
                Event::Text(text) => self.text(&text, offset, false),
                Event::Raw(text) => self.text(text, offset, true),
                Event::Reference(name) => self.reference(&name, offset),
                Event::Declaration => self.declaration(offset),
                Event::Fault(fault) => self.fault(fault, offset, loss_by(fault)),
            }
        }
        self.finish();
    }

    pub fn fault(&mut self, fault: Fault, offset: usize, loss: Loss) {
        let item = self.item.is_some().then(|| self.output.count());
        self.faults.add(fault, offset, loss, item);
    }

    /// Nothing may come before the declaration, not even a blank line.
    fn declaration(&mut self, offset: usize) {
        let before = self.xml.get(..offset).unwrap_or_default();
        if !before.trim_start_matches('\u{feff}').is_empty() {
            self.fault(Fault::Before, offset, Loss::Nothing);
        }
    }

    /// Opens an element. Returns `false` if the document is no feed.
    fn start(&mut self, tag: &BytesStart<'_>, offset: usize) -> bool {
        let written = tag.name().into_inner();
        let mut declared = self.names.count();
        self.names.declare(tag);
        let Some(root) = self.root else {
            return self.start_before_root(tag, offset, declared);
        };
        let name = at_home(self.names.name(written), root.home);
        let depth = self.open.len();
        let role = self.place(&name, offset);
        if self.open.len() < depth {
            // With what was closed, all declarations after it were taken back.
            declared = self.names.count();
            self.names.declare(tag);
        }
        let length = written.len();
        self.push(role, offset, length, declared);
        let tag = Tag {
            name,
            written: tag,
            offset,
        };
        self.inherit(&tag, role);
        self.enter(&tag, role);
        true
    }

    /// The role of an element that begins, once all is closed that should have been closed before it.
    fn place(&mut self, name: &Name<'_>, offset: usize) -> Role {
        let Some(parent) = self.open.last().map(|frame| frame.role) else {
            let role = roles::outermost(name).filter(|role| *role != Role::Item);
            let fault = if role.is_some() {
                Fault::SecondRoot
            } else {
                Fault::After
            };
            self.fault(fault, offset, Loss::Nothing);
            return role.unwrap_or(Role::Ignored);
        };
        let is_item = [Role::Root, Role::Head]
            .into_iter()
            .any(|parent| roles::within(parent, name) == Role::Item);
        if is_item
            && !matches!(parent, Role::Root | Role::Head)
            && let Some(index) = self.containers.last()
        {
            self.close_to(index + 1);
            return Role::Item;
        }
        let field = self.collecting.as_ref().map(|collecting| collecting.depth);
        let depth = field.unwrap_or(self.open.len());
        let is_in_item = depth
            .checked_sub(2)
            .and_then(|index| self.open.get(index))
            .is_some_and(|frame| frame.role == Role::Item);
        let around = depth.checked_sub(1).and_then(|index| self.open.get(index));
        if is_in_item && around.is_some_and(|frame| roles::ends(frame.role, name)) {
            self.close_to(depth - 1);
            return roles::within(Role::Item, name);
        }
        roles::within(parent, name)
    }

    /// Takes `xml:base` and `xml:lang` of an element of the feed itself. Each base that is relative to another one makes a longer URL, so
    /// nothing that may be nested without end has one.
    pub fn inherit(&mut self, tag: &Tag<'_, '_>, role: Role) {
        /// More elements of a feed are never in each other.
        const DEEPEST: usize = 16;
        if matches!(role, Role::Markup | Role::Ignored)
            || self.open.len() > DEEPEST
            || !tag.written.attributes_raw().contains("xml:")
        {
            return;
        }
        let language = tag.xml_attribute("lang");
        let base = tag.xml_attribute("base").and_then(|base| {
            let around = self.open.last().and_then(|frame| frame.base.clone());
            let around = around.as_deref().unwrap_or(self.urls.base);
            self.urls.platform.resolve(&base, around)
        });
        if let Some(frame) = self.open.last_mut() {
            if let Some(base) = base {
                frame.base = Some(base.into());
            }
            if let Some(language) = language {
                frame.language = Some(language.into());
            }
        }
    }

    pub fn frame(&self) -> Option<&Frame<'x>> {
        self.open.last()
    }

    /// Begins to collect the content of the element that was opened last.
    pub fn collect(&mut self, capture: Capture, is_link: bool) {
        self.collecting = Some(Collecting {
            capture,
            depth: self.open.len(),
            is_link,
        });
    }

    fn text(&mut self, text: &str, offset: usize, is_raw: bool) {
        let allowed = if text.chars().all(is_allowed) {
            Cow::Borrowed(text)
        } else {
            self.fault(Fault::Character, offset, Loss::Nothing);
            Cow::Owned(text.chars().filter(|letter| is_allowed(*letter)).collect())
        };
        match &mut self.collecting {
            Some(Collecting { capture, .. }) if is_raw => capture.push_raw(&allowed),
            Some(Collecting { capture, .. }) => capture.push_text(&allowed),
            None if self.open.is_empty() && self.root.is_some() && !allowed.trim().is_empty() => {
                self.fault(Fault::After, offset, Loss::Nothing);
            }
            None => {}
        }
    }

    fn reference(&mut self, name: &BytesRef<'_>, offset: usize) {
        let resolved = resolve(name);
        let fault = match &resolved {
            Resolved::Character(_) => None,
            Resolved::Nothing => Some(Fault::Character),
            Resolved::Unknown => Some(Fault::Reference),
        };
        if let Some(fault) = fault {
            self.fault(fault, offset, Loss::Nothing);
        }
        let Some(Collecting { capture, .. }) = &mut self.collecting else {
            return;
        };
        match resolved {
            Resolved::Character(letter) => capture.push_text(letter.encode_utf8(&mut [0; 4])),
            Resolved::Unknown => capture.push_reference(name),
            Resolved::Nothing => {}
        }
    }

    /// What is still open was cut off with the end of the document. Half an item is not shown as if it were whole.
    fn finish(&mut self) {
        if self.root.is_none() || self.open.is_empty() {
            return;
        }
        let loss = if self.item.is_some() {
            Loss::Item
        } else {
            Loss::Field
        };
        self.fault(Fault::CutOff, self.xml.len(), loss);
        self.collecting = None;
        self.item = None;
    }
}

/// What is lost by a fault that the events have.
const fn loss_by(fault: Fault) -> Loss {
    match fault {
        Fault::Tag | Fault::Unclosed => Loss::Field,
        _ => Loss::Nothing,
    }
}

/// A name of which no namespace is known is one of the feed's own.
pub(super) fn at_home(name: Name<'_>, home: Space) -> Name<'_> {
    let space = if name.space == Space::Feed {
        home
    } else {
        name.space
    };
    Name { space, ..name }
}
