// What must not happen where untrusted HTML has been put: code runs, something is asked for, something is left that
// could come alive. One set of checks for the product's page and for the frames of unsafe.js, where all of it happens.

import { absolute, live } from './live.js';

export { live };

// What a payload sets when its code runs.
const MARKER = '__pwned';
const NOT_ADDRESSES = ['inline', 'eval', 'wasm-eval', 'trusted-types-policy', 'trusted-types-sink'];

/** Notes from now on what happens in a window. Its policy has to forbid other hosts: what it blocks is known at once, and goes nowhere. */
export function sense(view) {
  const { document } = view;
  const asked = [];
  const forbidden = [];
  const kept = new Set();
  const note = ({ effectiveDirective, blockedURI, sample }) => {
    if (NOT_ADDRESSES.includes(blockedURI)) forbidden.push(`${effectiveDirective} ${blockedURI} ${sample}`);
    else asked.push(blockedURI);
  };
  document.addEventListener('securitypolicyviolation', note);
  const ask = (entries) => asked.push(...entries.map(({ name }) => name));
  const observer = new view.PerformanceObserver((list) => ask(list.getEntries()));
  observer.observe({ type: 'resource' });

  return {
    /** From now on the pictures and recordings of an HTML may be asked for. */
    keep(html) {
      for (const address of sources(html)) kept.add(address);
    },
    /** The faults since the last time, a line each; `html` is what stands there. */
    faults(html) {
      ask(observer.takeRecords());
      if (!shows(view, document)) asked.push('another page');
      const ran = take(view);
      const alive = live(html);
      return [
        ...(ran === undefined ? [] : [`ran: ${ran}`]),
        ...asked.splice(0).filter((address) => !kept.has(address)).map((address) => `asked: ${address}`),
        ...forbidden.splice(0).map((what) => `forbidden: ${what}`),
        ...(alive ? [`alive: ${alive}`] : []),
      ];
    },
    stop() {
      document.removeEventListener('securitypolicyviolation', note);
      observer.disconnect();
    },
  };
}

/** Whether a window still shows a document, and has not been led to another one. */
function shows(view, document) {
  try {
    return view.document === document;
  } catch {
    return false;
  }
}

function take(view) {
  try {
    const ran = view[MARKER];
    delete view[MARKER];
    return ran;
  } catch {
    return undefined;
  }
}

/** What HTML of the corpus loads. */
function sources(html) {
  const { body } = new DOMParser().parseFromString(`<!DOCTYPE html><body>${html}`, 'text/html');
  const elements = [...body.querySelectorAll('[src], [poster]')];
  const values = elements.flatMap((element) => [element.getAttribute('src'), element.getAttribute('poster')]);
  return values.filter((value) => value !== null).map((value) => value.replace('https://trang.gov.vn', location.origin));
}

// Where a click or a form leads.
const ADDRESSES = ['href', 'xlink:href', 'action', 'formaction'];
const CODE = ['javascript:', 'vbscript:'];

/** Does what a visitor might: whatever has a handler gets its event, and whatever leads to code is followed. */
export function provoke(root) {
  for (const element of root.querySelectorAll('*')) {
    // A form hides its own methods behind controls of their names.
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      if (name.startsWith('on')) EventTarget.prototype.dispatchEvent.call(element, new Event(name.slice(2)));
      const address = ADDRESSES.includes(name) && absolute(Element.prototype.getAttribute.call(element, name));
      if (address && CODE.includes(address.protocol)) follow(element);
    }
  }
}

function follow(element) {
  if (element.localName !== 'form') {
    EventTarget.prototype.dispatchEvent.call(element, new MouseEvent('click', { bubbles: true, cancelable: true }));
    return;
  }
  try {
    HTMLFormElement.prototype.submit.call(element);
  } catch {
    // Firefox throws where the page's policy forbids what the form leads to.
  }
}

let page;
/** Notes from now on what happens in the page of the tests. */
export function sensePage() {
  page?.stop();
  page = sense(window);
}
export const stopSensing = () => page.stop();
export const keepInPage = (html) => page.keep(html);
export const faultsInPage = (html) => page.faults(html).join('\n');
