// The negative control of the corpus: each payload as a page without a sanitizer would take it, in a frame of its own,
// looked at by the checks that look at the product.

export * from './body.js';
import { provoke, sense } from './faults.js';
import { rest } from './page.js';

// Code may run and nothing else may: whatever is asked for is blocked, and reported to the checks.
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'unsafe-inline' 'unsafe-eval' data: blob:; form-action 'none'">`;
// Payloads at once, and milliseconds in which what they begin has to show.
const AT_ONCE = 64;
const BEFORE = 60;
const AFTER = 60;

/** For each row of all files of a corpus what is found, a line each. */
export async function unguarded(files) {
  const host = document.createElement('iframe');
  host.src = '/tests/browser/frame.html';
  document.body.append(host);
  await new Promise((resolve) => host.addEventListener('load', resolve, { once: true }));
  // Frames that are made there take its address as theirs, and what is relative leads where it leads in the product's page.
  host.contentWindow.history.replaceState(null, '', location.href);
  const rows = files.flatMap((file) => JSON.parse(file));
  const found = [];
  while (found.length < rows.length) {
    const places = rows.slice(found.length, found.length + AT_ONCE).map((row) => put(row, host.contentDocument));
    await rest(BEFORE);
    for (const { body } of places) provoke(body);
    await rest(AFTER);
    for (const { senses, html } of places) found.push(senses.faults(html).join('\n'));
    for (const { frame } of places) frame.remove();
  }
  host.remove();
  return found;
}

/** Writes a payload as a server would, so that its scripts run, behind what parse.js writes before it. */
function put({ payload, expected }, into) {
  const frame = into.createElement('iframe');
  // It may do anything but lead the whole page away or ask the visitor.
  frame.sandbox = 'allow-scripts allow-same-origin allow-forms';
  into.body.append(frame);
  const inner = frame.contentDocument;
  inner.open();
  const senses = sense(frame.contentWindow);
  senses.keep(expected);
  inner.write(`<!DOCTYPE html>${POLICY}<body>`);
  // Now: later elements of these names may hide them.
  const { documentElement: root, body } = inner;
  inner.write(payload);
  const html = root.cloneNode(false).outerHTML.replace('</html>', () => body.outerHTML);
  inner.close();
  return { frame, senses, body, html };
}
