//! Addresses whose base nobody knows: they stay relative.

/// The base of such addresses. It has folders, so that `a`, `/a` and `../a` differ.
pub const UNKNOWN_BASE: &str = "https://vn-portal-widgets.invalid/-/-/-/-/-/-/-/-/";

const ORIGIN: &str = "https://vn-portal-widgets.invalid";
const FOLDER: &str = "-/";
const FOLDERS: usize = 8;

/// Undoes resolving against [`UNKNOWN_BASE`]; returns any other URL unchanged.
#[must_use]
pub fn without_base(url: &str) -> String {
    let path = url.strip_prefix(ORIGIN);
    let Some(below) = path.and_then(|path| path.strip_prefix('/')) else {
        return url.to_owned();
    };
    let mut rest = below;
    let mut depth = 0;
    while depth < FOLDERS
        && let Some(after) = rest.strip_prefix(FOLDER)
    {
        rest = after;
        depth += 1;
    }
    if depth == 0 {
        // Two slashes would begin a host.
        let step = if below.starts_with('/') { "/./" } else { "/" };
        return [step, below].concat();
    }
    let steps = "../".repeat(FOLDERS - depth);
    // Without a step first, these would be the base itself, the path of another folder, or a scheme.
    let first = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_unclear = rest.is_empty() || rest.starts_with('/') || first.contains(':');
    let step = if steps.is_empty() && is_unclear {
        "./"
    } else {
        ""
    };
    [&steps, step, rest].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_is_as_deep_as_it_is_said_to_be() {
        assert_eq!(
            UNKNOWN_BASE,
            [ORIGIN, "/", &FOLDER.repeat(FOLDERS)].concat()
        );
    }

    #[test]
    fn what_was_relative_is_relative_again() {
        for (up, below, expected) in [
            (0, "a.jpg", "a.jpg"),
            (0, "b/a.jpg?c#d", "b/a.jpg?c#d"),
            (0, "-/a.jpg", "-/a.jpg"),
            (0, "?c", "?c"),
            (0, "", "./"),
            (0, "/a", ".//a"),
            (0, "a:b", "./a:b"),
            (0, "a/b:c", "a/b:c"),
            (1, "a.jpg", "../a.jpg"),
            (1, "", "../"),
            (7, "a.jpg", "../../../../../../../a.jpg"),
            (8, "a.jpg", "/a.jpg"),
            (8, "", "/"),
            (8, "/a.jpg", "/.//a.jpg"),
        ] {
            let folders = FOLDER.repeat(FOLDERS - up);
            let url = [ORIGIN, "/", &folders, below].concat();
            assert_eq!(without_base(&url), expected);
        }
    }

    #[test]
    fn what_was_absolute_stays() {
        for url in [
            "https://a.vn/-/-/-/a",
            "https://vn-portal-widgets.invalid.a.vn/a",
            "mailto:a@b.vn",
            "",
        ] {
            assert_eq!(without_base(url), url);
        }
    }
}
