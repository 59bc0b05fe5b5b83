// XML as a browser reads and writes it.

const children = (parsed) => Document.prototype.querySelectorAll.call(parsed, ':root > body')[0].childNodes;
const parsed = (xml) => new DOMParser().parseFromString(xml, 'text/xml');
const isBroken = (document) => document.getElementsByTagName('parsererror').length > 0;

/** HTML as the XHTML of an Atom entry; `undefined` where it has names or characters that XML does not have. */
export function xhtmlOf(html) {
  const nodes = [...children(new DOMParser().parseFromString(`<!DOCTYPE html><body>${html}`, 'text/html'))];
  const written = nodes.map((node) => new XMLSerializer().serializeToString(node)).join('');
  const xhtml = `<div xmlns="http://www.w3.org/1999/xhtml">${written}</div>`;
  return isBroken(parsed(xhtml)) ? undefined : xhtml;
}

/** The text of the content in a feed; `undefined` where it is no XML. */
export function inFeed(xml) {
  const feed = parsed(xml);
  return isBroken(feed) ? undefined : feed.querySelector('encoded, content').textContent;
}
