//! Pictures and files of items.

use super::draft::{File, Found, XmlDraft};

/// Names of pictures end so, where nothing else says what they are.
const PICTURES: [&str; 6] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"];

/// Whether a file is a picture.
pub(super) fn is_picture(url: &str, media_type: Option<&str>, medium: Option<&str>) -> bool {
    if let Some(medium) = medium {
        return medium.eq_ignore_ascii_case("image");
    }
    if let Some(media_type) = media_type {
        return media_type.to_ascii_lowercase().starts_with("image/");
    }
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let path = path.to_ascii_lowercase();
    PICTURES.iter().any(|end| path.ends_with(end))
}

impl XmlDraft {
    /// Takes an enclosure: the first picture among them is the item's, the others are files that belong to it.
    pub fn enclose(&mut self, file: File, offset: usize) {
        let media_type = file.media_type.as_deref();
        match &file.url {
            Some(url) if !self.has_enclosed_picture && is_picture(url, media_type, None) => {
                self.has_enclosed_picture = true;
                self.picture.offer(0, url.clone(), offset);
            }
            _ => self.attach(file, offset),
        }
    }

    /// Takes a file, unless there is one with its URL.
    pub fn attach(&mut self, file: File, offset: usize) {
        let is_new = match &file.url {
            Some(url) => self.known_files.insert(url.clone()),
            None => true,
        };
        if is_new {
            self.files.push(Found {
                value: file,
                offset,
            });
        }
    }
}
