//! The kind of an attachment in one short word, such as `PDF`.

use crate::feed::Attachment;

/// Media types whose names are not the word that people know.
const MEDIA_TYPES: &[(&str, &str)] = &[
    ("application/acrobat", "PDF"),
    ("application/x-pdf", "PDF"),
    ("application/msword", "DOC"),
    (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "DOCX",
    ),
    ("application/vnd.ms-excel", "XLS"),
    (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "XLSX",
    ),
    ("application/vnd.ms-powerpoint", "PPT"),
    (
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "PPTX",
    ),
    ("application/vnd.oasis.opendocument.text", "ODT"),
    ("application/vnd.oasis.opendocument.spreadsheet", "ODS"),
    ("application/vnd.oasis.opendocument.presentation", "ODP"),
    ("application/epub+zip", "EPUB"),
    ("application/vnd.rar", "RAR"),
    ("application/x-rar", "RAR"),
    ("application/x-rar-compressed", "RAR"),
    ("application/x-zip-compressed", "ZIP"),
    ("application/x-7z-compressed", "7Z"),
    ("audio/mpeg", "MP3"),
    ("audio/x-m4a", "M4A"),
    ("image/jpg", "JPEG"),
    ("image/svg+xml", "SVG"),
    ("image/vnd.dwg", "DWG"),
    ("text/plain", "TXT"),
    ("text/rtf", "RTF"),
    ("video/quicktime", "MOV"),
    ("video/x-msvideo", "AVI"),
    ("video/x-ms-wmv", "WMV"),
];

/// Extensions of files that people keep. What a server runs, as in `tai-ve.aspx`, says nothing about the file that it sends.
const EXTENSIONS: &[&str] = &[
    "7z", "avi", "bmp", "csv", "djvu", "doc", "docm", "docx", "dwg", "epub", "gif", "gz", "jpeg",
    "jpg", "m4a", "mkv", "mov", "mp3", "mp4", "odg", "odp", "ods", "odt", "ogg", "pdf", "png",
    "pps", "ppsx", "ppt", "pptm", "pptx", "rar", "rtf", "svg", "tar", "tif", "tiff", "txt", "vsd",
    "vsdx", "wav", "webm", "webp", "wmv", "xls", "xlsb", "xlsm", "xlsx", "xml", "xps", "zip",
];

/// The kind by the media type, else by an extension that is a document's.
pub(super) fn file_kind(attachment: &Attachment) -> Option<String> {
    let media_type = attachment.mime_type.as_deref().and_then(by_media_type);
    media_type.or_else(|| by_extension(&attachment.file_name))
}

fn by_media_type(written: &str) -> Option<String> {
    let name = written.split(';').next().unwrap_or_default();
    let name = name.trim().to_ascii_lowercase();
    if let Some((_, kind)) = MEDIA_TYPES.iter().find(|(known, _)| *known == name) {
        return Some((*kind).to_owned());
    }
    let (_, subtype) = name.split_once('/')?;
    word_of(subtype)
}

fn by_extension(file_name: &str) -> Option<String> {
    let (_, extension) = file_name.rsplit_once('.')?;
    word_of(&extension.trim().to_ascii_lowercase())
}

fn word_of(extension: &str) -> Option<String> {
    let is_known = EXTENSIONS.contains(&extension);
    is_known.then(|| extension.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::{by_extension, by_media_type};

    #[test]
    fn a_media_type_is_known_in_any_case_and_with_parameters() {
        for (media_type, kind) in [
            ("application/pdf", Some("PDF")),
            ("Application/PDF; charset=binary", Some("PDF")),
            (
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                Some("DOCX"),
            ),
            ("application/vnd.ms-excel", Some("XLS")),
            ("image/jpeg", Some("JPEG")),
            ("image/jpg", Some("JPEG")),
            ("video/mp4", Some("MP4")),
            ("application/zip", Some("ZIP")),
            ("text/html", None),
            ("application/x-php", None),
            ("application/octet-stream", None),
            ("application/force-download", None),
            ("pdf", None),
            ("", None),
        ] {
            assert_eq!(by_media_type(media_type).as_deref(), kind, "{media_type}");
        }
    }

    #[test]
    fn an_extension_counts_if_it_is_a_documents() {
        for (name, kind) in [
            ("a.pdf", Some("PDF")),
            ("a.b.DocX", Some("DOCX")),
            ("a.7z", Some("7Z")),
            ("tai-ve.aspx", None),
            ("a.pdf.aspx", None),
            ("tai.ashx", None),
            ("index.php", None),
            ("a.html", None),
            ("a.vn", None),
            ("view", None),
            ("", None),
        ] {
            assert_eq!(by_extension(name).as_deref(), kind, "{name}");
        }
    }
}
