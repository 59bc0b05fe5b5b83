// The authoring page under test: opening it and its files, pasting, saving, what it shows.
import { AXE } from './axe.mjs';
import { Key, press, pressWith } from './keyboard.mjs';
import { open } from './page.mjs';
import { serve } from './server.mjs';

const PAGE = '/soan-tin.html';

/** A server whose authoring page downloads into `__tools.saved`, and has no File System Access API. */
export async function serveAuthoring(t, options = {}) {
  const server = await serve(t, { ...options, routes: { ...AXE, ...options.routes } });
  const html = await fetch(server.origin + PAGE).then((answer) => answer.text());
  const withTools = html.replace(/<script src="\/pages\/lib\/record\.js"><\/script>/, '').replace('<head>', '<head><script src="/pages/lib/fake-tools.js"></script>');
  // Axe loads a script, which the page itself allows to none but those of its markup.
  server.route('/soan-axe.html', { type: 'text/html; charset=utf-8', body: html.replace(/; require-trusted-types[^"]*/, '') });
  server.route('/soan-thu.html', { type: 'text/html; charset=utf-8', body: withTools });
  // As on a server without https, whose pages have no locks.
  server.route('/khong-khoa.js', { type: 'text/javascript; charset=utf-8', body: "Object.defineProperty(navigator, 'locks', { value: undefined });" });
  server.route('/soan-khong-khoa.html', { type: 'text/html; charset=utf-8', body: withTools.replace('<head>', '<head><script src="/khong-khoa.js"></script>') });
  return server;
}

/** Waits until the page takes what is typed. */
export const ready = (page) => page.until('the page is ready', () => document.getElementById('ten-tep').textContent);

/**
 * The page as it is first opened.
 *
 * @param {any} engine
 * @param {{ after(end: () => unknown): void }} t
 * @param {{ path?: string, server?: Awaited<ReturnType<typeof serveAuthoring>> }} [options]
 */
export async function openAuthoring(engine, t, { path = '/soan-thu.html', server } = {}) {
  const served = server ?? (await serveAuthoring(t));
  const page = await open(engine, served.origin + path);
  await ready(page);
  await page.tell(() => {
    window.showOpenFilePicker = window.showSaveFilePicker = undefined;
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      // Blob.text() leaves out a byte order mark.
      blob.arrayBuffer().then((bytes) => { __tools.begins = [...new Uint8Array(bytes.slice(0, 3))]; });
      return createObjectURL(blob);
    };
  });
  return { page, server: served };
}

/** Types text into a field that the page has. */
export async function type(page, id, text) {
  await page.tell((id) => {
    const control = document.getElementById(id);
    for (let part = control.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
    control.focus();
  }, id);
  await press(page, ...text);
}

/** Pastes into the body, as the clipboard has it: text by its media type. */
export const paste = (page, carried) => page.ask((carried) => {
  const data = new DataTransfer();
  for (const [type, text] of Object.entries(carried)) data.setData(type, text);
  // Not every browser makes a ClipboardEvent with data.
  const pasted = Object.defineProperty(new Event('paste', { bubbles: true, cancelable: true }), 'clipboardData', { value: data });
  const body = document.getElementById('bai');
  body.focus();
  return !body.dispatchEvent(pasted);
}, carried);

/** Drops a file on the page, and waits until that is answered. */
export async function dropFile(page, name, text) {
  await page.tell((name, text) => {
    document.getElementById('trang-thai').textContent = '';
    const data = new DataTransfer();
    data.items.add(new File([text], name));
    const dropped = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    document.querySelector('h1').dispatchEvent(dropped);
  }, name, text);
}

/** Opens a file by dropping it. */
export async function openFile(page, name, text) {
  await dropFile(page, name, text);
  await page.until(`${name} is open`, (name) => document.getElementById('trang-thai').textContent.includes(`Đã mở “${name}”`), { args: [name] });
}

export const click = (page, id) => page.tell((id) => document.getElementById(id).click(), id);

/** Saves with the button; gives the text of the file. */
export async function save(page) {
  const before = await page.ask(() => __tools.saved.length);
  await click(page, 'luu');
  return page.until('it is saved', (before) => __tools.saved.length > before && __tools.saved.at(-1), { args: [before] });
}

/** The items of a file that was saved. */
export const itemsOf = (text) => JSON.parse(text).items;

export const valueOf = (page, id) => page.ask((id) => document.getElementById(id).value, id);
export const status = (page) => page.ask(() => document.getElementById('trang-thai').textContent);
export const bodyOf = (page) => page.ask(() => document.getElementById('bai').innerHTML);

/** What is written beside a control, when it is written. */
export const finding = (page, id, pattern) => page.until(`a finding at ${id} like ${pattern}`, (id, source) => {
  const list = document.getElementById(`nhac-${id}`);
  return list && !list.hidden && new RegExp(source).test(list.textContent) && list.textContent;
}, { args: [id, pattern.source] });

export const undo = (page) => pressWith(page, Key.CONTROL, 'z');
export const redo = (page) => pressWith(page, Key.CONTROL, 'y');
