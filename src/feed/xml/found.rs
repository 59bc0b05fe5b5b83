//! What the elements of an item say, into its draft.

use super::capture::{Capture, Content, Form};
use super::draft::{File, XmlDraft};
use super::media::is_picture;
use super::names::Space;
use super::roles::{Field, Role};
use super::tag::Tag;
use super::translate::{Collecting, Translator};

impl Translator<'_, '_> {
    /// Takes note of an element that was opened.
    pub fn enter(&mut self, tag: &Tag<'_, '_>, role: Role) {
        match role {
            Role::Item => self.begin_item(tag),
            Role::Head => {
                let language = self.frame().and_then(|frame| frame.language.clone());
                if let Some(language) = language {
                    self.head
                        .language
                        .offer(1, language.to_string(), tag.offset);
                }
                self.has_head = true;
                self.head.base = self.frame().and_then(|frame| frame.base.clone());
            }
            Role::Field(field) => self.begin_field(field, tag),
            Role::Link => self.link(tag),
            Role::Enclosure => self.enclosure(tag),
            Role::Media => self.media(tag),
            Role::Picture => self.picture(tag),
            Role::Markup => {
                if let Some(collecting) = &mut self.collecting {
                    collecting.capture.start(&tag.name, tag.written);
                }
            }
            Role::Root | Role::Person | Role::Source | Role::Group | Role::Ignored => {}
        }
    }

    /// The item that is being read, else what describes the feed.
    pub fn draft(&mut self) -> &mut XmlDraft {
        self.item.as_mut().unwrap_or(&mut self.head)
    }

    fn begin_item(&mut self, tag: &Tag<'_, '_>) {
        let base = self.frame().and_then(|frame| frame.base.clone());
        let mut item = XmlDraft::at(tag.offset, base);
        let language = tag.xml_attribute("lang");
        if let Some(language) = language {
            item.language.offer(1, language, tag.offset);
        }
        if let Some(about) = tag.rdf_attribute("about", &self.names) {
            item.id.offer(1, about.clone(), tag.offset);
            item.url.offer(3, self.address(&about), tag.offset);
        }
        self.item = Some(item);
    }

    pub fn end_item(&mut self) {
        if let Some(item) = self.item.take() {
            self.output.push(item, self.urls);
        }
    }

    fn begin_field(&mut self, field: Field, tag: &Tag<'_, '_>) {
        if field == Field::Category
            && let Some(term) = tag.attribute("label").or_else(|| tag.attribute("term"))
        {
            self.tag(Content::Text(term), tag.offset);
        }
        if field == Field::Link && tag.attribute("href").is_some() {
            self.link(tag);
        }
        if matches!(field, Field::Content(_)) {
            self.content_elsewhere(tag);
        }
        let is_link = field == Field::Guid
            && tag
                .attribute("isPermaLink")
                .is_none_or(|value| !value.eq_ignore_ascii_case("false"));
        self.collect(Capture::new(form(field, tag)), is_link);
    }

    /// Atom's content that is not in the file.
    fn content_elsewhere(&mut self, tag: &Tag<'_, '_>) {
        let Some(source) = tag.attribute("src") else {
            return;
        };
        let url = self.address(&source);
        let media_type = tag.attribute("type");
        let is_page = media_type.as_ref().is_none_or(|kind| kind.contains("html"));
        if is_page {
            self.draft().url.offer(2, url, tag.offset);
        } else {
            let file = File {
                url: Some(url),
                media_type,
                ..File::default()
            };
            self.draft().attach(file, tag.offset);
        }
    }

    /// Takes the content of an element that is closed.
    pub fn collected(&mut self, collecting: Collecting) {
        let Some(frame) = self.frame() else { return };
        let Role::Field(field) = frame.role else {
            return;
        };
        let (offset, language) = (frame.offset, frame.language.clone());
        let base = frame.base.clone();
        let Collecting {
            capture, is_link, ..
        } = collecting;
        match field {
            Field::Title(rank) => self.rich(capture, |draft, title| {
                draft.title.offer(rank, title, offset);
            }),
            Field::Summary(rank) => self.rich(capture, |draft, summary| {
                draft.summary.offer(rank, summary, offset);
                draft.summary_base = base;
            }),
            Field::Content(rank) => self.rich(capture, |draft, content| {
                draft.content.offer(rank, content, offset);
                draft.content_base = base;
                if let Some(language) = language {
                    draft.language.offer(2, language.to_string(), offset);
                }
            }),
            Field::Author(rank) => self.rich(capture, |draft, author| {
                draft.author(rank, author, offset);
            }),
            Field::SourceName => self.rich(capture, |draft, source| {
                draft.source.offer(0, source, offset);
            }),
            Field::Caption => self.rich(capture, |draft, caption| {
                draft.caption.offer(0, caption, offset);
            }),
            Field::Credit => self.rich(capture, |draft, credit| {
                draft.credit.offer(0, credit, offset);
            }),
            Field::Category => {
                if let Some(category) = capture.content() {
                    self.tag(category, offset);
                }
            }
            _ => {
                if let Some(value) = capture.plain() {
                    self.plain(field, value, is_link, offset);
                }
            }
        }
    }

    fn rich(&mut self, capture: Capture, take: impl FnOnce(&mut XmlDraft, Content)) {
        if let Some(content) = capture.content() {
            take(self.draft(), content);
        }
    }

    fn plain(&mut self, field: Field, value: String, is_link: bool, offset: usize) {
        let url = self.address(&value);
        let draft = self.draft();
        match field {
            Field::Link => draft.url.offer(0, url, offset),
            Field::Guid => {
                if is_link && is_absolute(&value) {
                    draft.url.offer(2, url, offset);
                }
                draft.id.offer(0, value, offset);
            }
            Field::Id(rank) => draft.id.offer(rank, value, offset),
            Field::Published(rank) => draft.published.offer(rank, value, offset),
            Field::Updated => draft.updated.offer(0, value, offset),
            Field::Language => draft.language.offer(0, value, offset),
            Field::PictureUrl => draft.picture.offer(3, url, offset),
            _ => {}
        }
    }

    /// An address as it goes into the JSON: as it is written, unless the XML names what it is relative to.
    pub fn address(&self, address: &str) -> String {
        let base = self.frame().and_then(|frame| frame.base.as_deref());
        let resolved = base.and_then(|base| self.urls.platform.resolve(address, base));
        resolved.unwrap_or_else(|| address.to_owned())
    }

    /// A link of Atom, by its relation.
    fn link(&mut self, tag: &Tag<'_, '_>) {
        let Some(address) = tag.attribute("href") else {
            return;
        };
        let relation = tag
            .attribute("rel")
            .map(|relation| relation.to_ascii_lowercase());
        let media_type = tag.attribute("type");
        let url = self.address(&address);
        match relation.as_deref().unwrap_or("alternate") {
            "alternate" => {
                let is_page = media_type.is_none_or(|kind| kind.contains("html"));
                self.draft().url.offer(u8::from(!is_page), url, tag.offset);
            }
            "next" if self.item.is_none() => self.head.next.offer(0, url, tag.offset),
            "enclosure" => {
                let file = File {
                    url: Some(url),
                    media_type,
                    size: tag.attribute("length"),
                    title: tag.attribute("title"),
                };
                self.draft().enclose(file, tag.offset);
            }
            _ => {}
        }
    }

    fn enclosure(&mut self, tag: &Tag<'_, '_>) {
        let file = File {
            url: tag.attribute("url").map(|url| self.address(&url)),
            media_type: tag.attribute("type"),
            size: tag.attribute("length"),
            title: tag.attribute("title"),
        };
        self.draft().enclose(file, tag.offset);
    }

    fn media(&mut self, tag: &Tag<'_, '_>) {
        let Some(address) = tag.attribute("url") else {
            return;
        };
        let url = self.address(&address);
        let media_type = tag.attribute("type");
        let medium = tag.attribute("medium");
        if is_picture(&url, media_type.as_deref(), medium.as_deref()) {
            let is_default = tag
                .attribute("isDefault")
                .is_some_and(|value| value == "true");
            self.draft()
                .picture
                .offer(1 + u8::from(!is_default), url, tag.offset);
            return;
        }
        let file = File {
            url: Some(url),
            media_type,
            size: tag.attribute("fileSize"),
            title: None,
        };
        self.draft().attach(file, tag.offset);
    }

    /// A picture that is all in attributes: `media:thumbnail`, `itunes:image`.
    fn picture(&mut self, tag: &Tag<'_, '_>) {
        if let Some(address) = tag.attribute("url").or_else(|| tag.attribute("href")) {
            let url = self.address(&address);
            self.draft().picture.offer(4, url, tag.offset);
        }
    }

    fn tag(&mut self, tag: Content, offset: usize) {
        self.draft().tag(tag, offset);
    }
}

/// How the content of a field is written.
fn form(field: Field, tag: &Tag<'_, '_>) -> Form {
    let is_text = match field {
        Field::Title(_) | Field::Summary(_) | Field::Content(_) | Field::SourceName => {
            tag.name.space == Space::Atom
        }
        _ => false,
    };
    let kind = tag.attribute("type").map(|kind| kind.to_ascii_lowercase());
    match kind.as_deref() {
        Some("xhtml" | "application/xhtml+xml") => Form::Xhtml,
        Some("html" | "text/html") => Form::Html,
        _ if is_text => Form::Text,
        _ => Form::Html,
    }
}

fn is_absolute(address: &str) -> bool {
    let scheme = |name: &str| {
        let start = address.get(..name.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(name))
    };
    scheme("http://") || scheme("https://")
}
