//! The elements that are open. An element that is not closed ends where its parent, or the next field or item, shows that it must.

use super::fault::Fault;
use super::names::Space;
use super::roles::{self, Role};
use super::translate::{Frame, Translator, at_home};
use crate::feed::problem::Loss;
use crate::html::is_void;

impl<'x> Translator<'x, '_> {
    /// Opens an element, whose name is at an offset after a `<`.
    pub fn push(&mut self, role: Role, offset: usize, length: usize, declared: usize) {
        let name = self.xml.get(offset + 1..offset + 1 + length);
        let name = name.unwrap_or_default();
        *self.counts.entry(name).or_default() += 1;
        let parent = self.open.last();
        if matches!(role, Role::Root | Role::Head) {
            self.containers.push(self.open.len());
        }
        self.open.push(Frame {
            name,
            role,
            offset,
            declared,
            base: parent.and_then(|frame| frame.base.clone()),
            language: parent.and_then(|frame| frame.language.clone()),
        });
    }

    /// Closes the element that an end tag names, and those in it that were not closed.
    pub fn end(&mut self, written: &str, offset: usize) {
        if self.counts.get(written).is_some_and(|count| *count > 0) {
            while self.open.last().is_some_and(|frame| frame.name != written) {
                self.close_unclosed();
            }
            self.close();
            return;
        }
        if self.root.is_none() {
            return;
        }
        // Within HTML nothing is lost by it.
        let loss = match &self.collecting {
            Some(_) => Loss::Nothing,
            None => Loss::Field,
        };
        self.fault(Fault::End, offset, loss);
        // The end tag of a field whose start tag is misspelt.
        let home = self.root.map_or(Space::Feed, |root| root.home);
        let name = at_home(self.names.name(written), home);
        let is_field = roles::in_item(&name) != Role::Ignored;
        let parent = self.open.len().checked_sub(2);
        let parent = parent.and_then(|index| self.open.get(index));
        let is_in_item = parent.is_some_and(|frame| frame.role == Role::Item);
        if is_field && is_in_item {
            self.close();
        }
    }

    /// Closes elements until so many are open. None of them was closed in the document.
    pub fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            self.close_unclosed();
        }
    }

    /// Closes the innermost element, which the document does not close.
    fn close_unclosed(&mut self) {
        let Some(frame) = self.open.last() else {
            return;
        };
        let (at, role) = (frame.offset, frame.role);
        let local = frame.name.split(':').next_back().unwrap_or_default();
        // HTML in the content of an item loses nothing.
        if role != Role::Markup || !is_void(local) {
            let loss = if matches!(role, Role::Markup | Role::Ignored) {
                Loss::Nothing
            } else {
                Loss::Field
            };
            self.fault(Fault::Element, at, loss);
        }
        self.close();
    }

    /// Closes the innermost element.
    pub fn close(&mut self) {
        let Some(frame) = self.open.last() else {
            return;
        };
        let depth = self.open.len();
        match &mut self.collecting {
            Some(collecting) if collecting.depth < depth => {
                let name = self.names.name(frame.name);
                collecting.capture.end(&name);
            }
            Some(collecting) if collecting.depth == depth => {
                if let Some(collecting) = self.collecting.take() {
                    self.collected(collecting);
                }
            }
            _ => {}
        }
        if self
            .open
            .last()
            .is_some_and(|frame| frame.role == Role::Item)
        {
            self.end_item();
        }
        if let Some(frame) = self.open.pop() {
            self.names.undo(frame.declared);
            if self.containers.last() == Some(&self.open.len()) {
                self.containers.pop();
            }
            if let Some(count) = self.counts.get_mut(frame.name) {
                *count -= 1;
            }
        }
    }
}
