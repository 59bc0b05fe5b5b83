//! What lists remember of a visitor, in the form in which it is stored.

use super::reading::ListReading;
use serde::{Deserialize, Serialize};

/// At most so many readings are remembered, those that were used last. Browsers keep 50 entries of a tab's history.
const LIMIT: usize = 50;

/// A list at an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Absolute URL of the page.
    pub address: String,
    /// The visitor's entry in the history of the tab, where the browser tells: two entries may have the same address.
    pub entry: Option<String>,
    /// The list in its page.
    pub list: ListName,
}

/// Tells the lists of a page apart, from one load to the next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListName {
    /// Its `id`.
    pub id: String,
    /// Its `src` without a query, which may be another one in each load.
    pub src: String,
    /// Its `tag`.
    pub tag: String,
    /// How many lists before it in the page are named alike.
    pub number: usize,
}

#[derive(Debug, Serialize, Deserialize)]
struct Record {
    place: Place,
    reading: ListReading,
}

/// How visitors have used lists, the latest last.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Memory(Vec<Record>);

impl Memory {
    /// Reads the stored form. What is not of that form counts as nothing: other scripts can write there, too.
    #[must_use]
    pub fn from_json(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }

    /// The stored form.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// How the list of a place was used.
    #[must_use]
    pub fn recall(&self, place: &Place) -> Option<&ListReading> {
        let record = self.0.iter().find(|record| record.place == *place);
        record.map(|record| &record.reading)
    }

    /// Remembers how the list of a place is used now.
    pub fn remember(&mut self, place: &Place, reading: &ListReading) {
        self.0.retain(|record| record.place != *place);
        let surplus = (self.0.len() + 1).saturating_sub(LIMIT);
        self.0.drain(..surplus);
        self.0.push(Record {
            place: place.clone(),
            reading: reading.clone(),
        });
    }

    /// Forgets how the lists of an address were used. `false` if nothing was remembered of them.
    pub fn forget(&mut self, address: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|record| record.place.address != address);
        self.0.len() < before
    }
}
