// What the peers share, so that what differs is how they are made: words, styles, loading, and DOMPurify's policy.
import DOMPurify from 'dompurify';

export const HEADING = 'Các tin khác';
export const LOADING = 'Đang tải…';
export const FAILED = 'Không tải được dữ liệu.';

export const CSS = {
  'vn-clock': ':host { display: block } time { font-variant-numeric: tabular-nums }',
  'vn-article': `:host { display: block } h2 { margin: 0 0 .5em; font-size: 1.5em } .lead { font-weight: 700 } p { margin: 0 0 .75em }
    img { max-width: 100%; height: auto } figure { margin: 0 0 .75em } .author { text-align: right }`,
  // Rows out of sight are not laid out, as with ours.
  'vn-related-news': `:host { display: block } h2 { margin: 0 0 .5em; font-size: 1.25em } ul { margin: 0; padding: 0 0 0 1.25em }
    li { margin: 0 0 .4em } li:nth-child(n + 51) { content-visibility: auto; contain-intrinsic-size: auto 3.2em } time { margin-left: .25em }`,
};

export const defineAll = (elements) => Object.entries(elements).forEach(([tag, element]) => customElements.define(tag, element));

export async function load(src, signal) {
  const response = await fetch(src, { signal });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()).items;
}

/** Addresses of the web and relative ones; whatever else leads nowhere. */
export const safe = (url) => (/^(https?:|[^\0- :]*([/?#]|$))/i.test(url) ? url : '#');

export const authors = ({ authors = [] }) => authors.map(({ name }) => name).join(', ');

const POLICY = { USE_PROFILES: { html: true }, FORBID_TAGS: ['style', 'form', 'input', 'button', 'select', 'textarea'], FORBID_ATTR: ['style', 'class', 'id'] };
export const cleanText = (html) => DOMPurify.sanitize(html, POLICY);
export const cleanNodes = (html) => DOMPurify.sanitize(html, { ...POLICY, RETURN_DOM_FRAGMENT: true });

/** Calls back now and at the beginning of each second; gives how to end it. */
export function everySecond(tick) {
  let timer;
  const next = () => {
    const now = Date.now();
    tick(now);
    timer = setTimeout(next, 1000 - (now % 1000));
  };
  next();
  return () => clearTimeout(timer);
}
