//! The faults of a document, each kind once an item: a file may have millions of bare `&`.

use super::fault::Fault;
use crate::feed::problem::{Loss, Problem, ProblemKind};

/// Collects faults.
#[derive(Debug, Default)]
pub(super) struct Faults {
    found: Vec<(Option<usize>, Problem)>,
    /// The item that the last fault was in.
    item: Option<usize>,
    /// The faults of that item.
    known: Vec<Fault>,
}

impl Faults {
    /// Adds a fault in an item, or outside of all items.
    pub fn add(&mut self, fault: Fault, offset: usize, loss: Loss, item: Option<usize>) {
        if self.item != item {
            self.item = item;
            self.known.clear();
        }
        if self.known.contains(&fault) {
            return;
        }
        self.known.push(fault);
        let message = fault.message().to_owned();
        let kind = ProblemKind::Xml(fault);
        let problem = Problem {
            loss,
            ..Problem::of_document(kind, offset, message)
        };
        self.found.push((item, problem));
    }

    /// The problems with their paths, which an entry by itself does not have.
    pub fn into_problems(self, is_entry: bool) -> Vec<Problem> {
        let problem = |(item, problem): (Option<usize>, Problem)| Problem {
            path: match item {
                Some(index) if !is_entry => format!("items[{index}]"),
                _ => String::new(),
            },
            ..problem
        };
        self.found.into_iter().map(problem).collect()
    }
}
