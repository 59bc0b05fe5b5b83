//! URLs as a page writes them: those of its own site relative to it, so that a folder of pages can be moved.

use super::page::PageInfo;
use crate::html::Urls;
use crate::platform::Platform;
use core::iter::repeat_n;

/// The URLs of one page.
#[derive(Clone, Copy)]
pub(super) struct PageUrls<'a> {
    pub platform: &'a dyn Platform,
    pub info: &'a PageInfo,
}

impl<'a> PageUrls<'a> {
    /// Makes absolute URLs of those in the page.
    pub fn of_page(&self) -> Urls<'a> {
        Urls {
            platform: self.platform,
            base: self.info.base(),
        }
    }

    /// An absolute URL as the page writes it. Never as an empty string, which means no picture to an `<img>`.
    pub fn written(&self, url: &str) -> String {
        let urls = self.of_page();
        let leads_back = |relative: &String| {
            !urls.leaves_site(url)
                && self.platform.resolve(relative, urls.base).as_deref() == Some(url)
        };
        let relative = relative(url, urls.base).filter(leads_back);
        relative
            .filter(|_| !self.info.is_elsewhere)
            .unwrap_or_else(|| url.to_owned())
    }
}

/// A URL relative to another one of the same origin. Whether it leads back is for the caller to find out.
fn relative(url: &str, base: &str) -> Option<String> {
    let (origin, target) = split_origin(url)?;
    let (base_origin, base) = split_origin(base)?;
    if origin != base_origin {
        return None;
    }
    let base = split_before(base, &['#']).0;
    let (target, fragment) = split_before(target, &['#']);
    if target == base && !fragment.is_empty() {
        return Some(fragment.to_owned());
    }
    let (path, query) = split_before(target, &['?']);
    let path = relative_path(path, split_before(base, &['?']).0)?;
    Some([&path, query, fragment].concat())
}

/// A path relative to another one; both are absolute.
fn relative_path(path: &str, base: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/')?;
    let (base_folder, _) = base.rsplit_once('/')?;
    let folders: Vec<_> = folder.split('/').collect();
    let base_folders: Vec<_> = base_folder.split('/').collect();
    let both = folders.iter().zip(&base_folders);
    let shared = both.take_while(|(folder, base)| folder == base).count();
    let up = repeat_n("..", base_folders.len() - shared);
    let down = folders.into_iter().skip(shared);
    let relative = up.chain(down).chain([name]).collect::<Vec<_>>().join("/");
    // Without a step first, these would be no path, a scheme, or the path of another folder or host.
    let first = split_before(&relative, &['/']).0;
    let needs_step = first.is_empty() || first.contains(':');
    Some(if needs_step {
        ["./", &relative].concat()
    } else {
        relative
    })
}

/// The origin of an absolute URL with what logs into it, and the rest.
fn split_origin(url: &str) -> Option<(&str, &str)> {
    let rest = url.strip_prefix("https://");
    let rest = rest.or_else(|| url.strip_prefix("http://"))?;
    url.split_at_checked(url.len() - rest.len() + rest.find('/')?)
}

/// A string before and from the first of some characters on.
fn split_before<'a>(string: &'a str, letters: &[char]) -> (&'a str, &'a str) {
    let end = string.find(letters).unwrap_or(string.len());
    string.split_at(end)
}
