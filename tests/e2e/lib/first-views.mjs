// Pages with the first views of their elements in their markup, as the command `render` writes them.
import { open, SCRIPTS, template } from './page.mjs';
import { serve } from './server.mjs';

const WATCH = '<script src="/pages/takeover/watch.js"></script>';
const BEGIN = '<script>watch.begin()</script>';

/** Runs in a page: the first views of the elements in a template, by their `id`, for a page at a URL. */
const render = async (url, { renderPage, whenReady }) => {
  await whenReady;
  const found = [...document.querySelector('template').content.querySelectorAll('[id]')];
  const elements = await Promise.all(found.map(async (element) => {
    const container = element.dataset.vn;
    const entries = [...element.attributes].map(({ name, value }) => [container === undefined ? name : name.replace(/^data-/, ''), value]);
    const attributes = Object.fromEntries(entries.filter(([name]) => name !== 'vn'));
    const address = attributes.src && new URL(attributes.src, url).href;
    const data = address ? await fetch(address).then((response) => response.text()) : element.querySelector('script')?.textContent ?? null;
    return { tag: container === undefined ? element.localName : `vn-${container}`, attributes, data, url: address ?? null, language: null, hasFallback: element.childElementCount > 0 };
  }));
  const views = renderPage(JSON.stringify({ page: { url, language: 'vi' }, elements }));
  return Object.fromEntries(found.map(({ id }, index) => [id, views[index].html ?? `${views[index].error?.message}`]));
};

/** By the page's own script: Firefox's driver has other globals. */
const RENDER = `<script type="module">import * as api from '/pkg/vn-portal-widgets.js'; window.views = await (${render})(new URL('/t.html', location).href, api);</script>`;

/**
 * Opens a page whose elements with an `id` have their first view in a declarative root.
 *
 * @typedef {import('./server.mjs').Answer} Answer
 * @param {{ after(end: () => unknown): void }} t
 * @param {any} engine
 * @param {object} options
 * @param {string} options.body the elements
 * @param {Record<string, Answer | Answer[]>} [options.routes] answers of the server for them
 * @param {(html: string, id: string) => string} [options.edit] changes a view as it is written
 * @param {string} [options.mode] of the roots
 * @param {Record<string, Answer | Answer[]>} [options.later] answers of the server from then on
 * @param {string} [options.head] more for the head of the page
 * @param {string} [options.tail] more for the end of its body
 * @param {string} [options.script] of the widgets
 * @param {string} [options.csp]
 * @param {(page: Answer) => Answer} [options.answer] changes the page's own answer
 * @param {(server: Awaited<ReturnType<typeof serve>>) => unknown} [options.act] what happens while the page opens
 */
export async function openRendered(t, engine, { body, routes = {}, edit = (html) => html, mode = 'open', later = {}, head = '', tail = '', script = SCRIPTS.embed, csp, answer = (page) => page, act }) {
  const make = (parts) => template('widgets.html', { title: 'Có sẵn', ...parts });
  const server = await serve(t, { csp, routes: { ...routes, '/truoc.html': make({ head: RENDER, body: `<template>${body}</template>` }) } });
  const before = await open(engine, `${server.origin}/truoc.html`);
  const views = await before.until('the views', () => window.views);
  const rendered = body.replace(/<[\w-]+ [^>]*?\bid="(\w+)"[^>]*>/g, (start, id) => (views[id] ? `${start}<template shadowrootmode="${mode}">${edit(views[id], id)}</template>` : start));
  for (const [path, other] of Object.entries(later)) server.route(path, other);
  server.route('/t.html', answer(make({ head: WATCH + head + script, body: rendered + BEGIN + tail })));
  const opening = open(engine, `${server.origin}/t.html`);
  await act?.(server);
  return { server, views, page: await opening };
}
