//! Which place of an XML document each place of the JSON made of it comes from.

/// Pairs of offsets, in the order of the JSON.
#[derive(Debug, Default)]
pub(in crate::feed) struct Marks(Vec<Mark>);

#[derive(Clone, Copy, Debug)]
struct Mark {
    json: u32,
    xml: u32,
}

impl Marks {
    /// Notes that the JSON from an offset on comes from an offset in the XML.
    pub fn add(&mut self, json: usize, xml: usize) {
        self.0.push(Mark {
            json: json as u32,
            xml: xml as u32,
        });
    }

    /// Takes over the marks of a text that is put in at an offset.
    pub fn extend(&mut self, marks: &Self, at: usize) {
        let moved = marks.0.iter().map(|mark| Mark {
            json: mark.json + at as u32,
            ..*mark
        });
        self.0.extend(moved);
    }

    /// The offset in the XML of an offset in the JSON.
    pub fn offset_of(&self, json: usize) -> usize {
        let after = self.0.partition_point(|mark| mark.json as usize <= json);
        let mark = after.checked_sub(1).and_then(|last| self.0.get(last));
        mark.map_or(0, |mark| mark.xml as usize)
    }
}
