//! Kinds of files, each named by its extension, such as `pdf`.

use super::media_type::essence;

/// Media types whose names are not the extension that people know.
const MEDIA_TYPES: &[(&str, &str)] = &[
    ("application/acrobat", "pdf"),
    ("application/x-pdf", "pdf"),
    ("application/msword", "doc"),
    (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "docx",
    ),
    ("application/vnd.ms-excel", "xls"),
    (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
    ),
    ("application/vnd.ms-powerpoint", "ppt"),
    (
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "pptx",
    ),
    ("application/vnd.oasis.opendocument.text", "odt"),
    ("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ("application/vnd.oasis.opendocument.presentation", "odp"),
    ("application/epub+zip", "epub"),
    ("application/vnd.rar", "rar"),
    ("application/x-rar", "rar"),
    ("application/x-rar-compressed", "rar"),
    ("application/x-zip-compressed", "zip"),
    ("application/x-7z-compressed", "7z"),
    ("audio/mpeg", "mp3"),
    ("audio/x-m4a", "m4a"),
    ("image/jpg", "jpeg"),
    ("image/svg+xml", "svg"),
    ("image/vnd.dwg", "dwg"),
    ("text/plain", "txt"),
    ("text/rtf", "rtf"),
    ("video/quicktime", "mov"),
    ("video/x-msvideo", "avi"),
    ("video/x-ms-wmv", "wmv"),
];

/// Extensions of documents and archives. What a server runs, as in `tai-ve.aspx`, says nothing about the file that it sends.
const DOCUMENTS: &[&str] = &[
    "7z", "csv", "djvu", "doc", "docm", "docx", "dwg", "epub", "gz", "odg", "odp", "ods", "odt",
    "pdf", "pps", "ppsx", "ppt", "pptm", "pptx", "rar", "rtf", "tar", "txt", "vsd", "vsdx", "xls",
    "xlsb", "xlsm", "xlsx", "xml", "xps", "zip",
];

/// Extensions of pictures and recordings.
const MEDIA: &[&str] = &[
    "avi", "bmp", "gif", "jpeg", "jpg", "m4a", "mkv", "mov", "mp3", "mp4", "ogg", "png", "svg",
    "tif", "tiff", "wav", "webm", "webp", "wmv",
];

/// The kind by the media type, else by the extension of the name.
pub(crate) fn file_kind(media_type: Option<&str>, file_name: &str) -> Option<&'static str> {
    find(&[DOCUMENTS, MEDIA], media_type, file_name)
}

/// The kind of a file that is neither a picture nor a recording.
pub(super) fn document_kind(media_type: Option<&str>, file_name: &str) -> Option<&'static str> {
    find(&[DOCUMENTS], media_type, file_name)
}

fn find(
    kinds: &[&'static [&'static str]],
    media_type: Option<&str>,
    file_name: &str,
) -> Option<&'static str> {
    let known = |extension: &str| {
        let mut known = kinds.iter().copied().flatten().copied();
        known.find(|known| *known == extension)
    };
    let by_media_type = || {
        let media_type = essence(media_type?);
        let named = MEDIA_TYPES.iter().find(|(name, _)| *name == media_type);
        match named {
            Some((_, extension)) => known(extension),
            None => known(media_type.split_once('/')?.1),
        }
    };
    let by_extension = || {
        let (_, extension) = file_name.rsplit_once('.')?;
        known(&extension.trim().to_ascii_lowercase())
    };
    by_media_type().or_else(by_extension)
}

#[cfg(test)]
mod tests {
    use super::{document_kind, file_kind};

    #[test]
    fn a_media_type_is_known_in_any_case_and_with_parameters() {
        for (media_type, kind) in [
            ("application/pdf", Some("pdf")),
            ("Application/PDF; charset=binary", Some("pdf")),
            (
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                Some("docx"),
            ),
            ("application/vnd.ms-excel", Some("xls")),
            ("image/jpeg", Some("jpeg")),
            ("image/jpg", Some("jpeg")),
            ("video/mp4", Some("mp4")),
            ("application/zip", Some("zip")),
            ("text/html", None),
            ("application/x-php", None),
            ("application/octet-stream", None),
            ("application/force-download", None),
            ("pdf", None),
            ("", None),
        ] {
            assert_eq!(file_kind(Some(media_type), "view"), kind, "{media_type}");
        }
    }

    #[test]
    fn an_extension_counts_if_it_is_a_documents() {
        for (name, kind) in [
            ("a.pdf", Some("pdf")),
            ("a.b.DocX", Some("docx")),
            ("a.7z", Some("7z")),
            ("tai-ve.aspx", None),
            ("a.pdf.aspx", None),
            ("tai.ashx", None),
            ("index.php", None),
            ("a.html", None),
            ("a.vn", None),
            ("view", None),
            ("", None),
        ] {
            assert_eq!(file_kind(None, name), kind, "{name}");
        }
    }

    #[test]
    fn a_media_type_that_names_no_kind_leaves_it_to_the_extension() {
        let kind = file_kind(Some("application/octet-stream"), "a.xlsx");
        assert_eq!(kind, Some("xlsx"));
        assert_eq!(file_kind(Some("application/pdf"), "a.doc"), Some("pdf"));
    }

    #[test]
    fn pictures_and_recordings_are_no_documents() {
        assert_eq!(document_kind(Some("video/mp4"), "a.mp4"), None);
        assert_eq!(document_kind(Some("image/jpg"), "a.pdf"), Some("pdf"));
        assert_eq!(document_kind(None, "a.docx"), Some("docx"));
    }
}
