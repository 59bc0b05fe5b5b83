//! Media types as files write them.

use crate::text::trim;

/// A media type without its parameters, in lower case.
pub(super) fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    trim(essence).to_ascii_lowercase()
}
