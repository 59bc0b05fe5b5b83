// Pages with the first views of their elements in their markup. The views are those of a run before.
import { open, SCRIPTS, template } from './page.mjs';
import { serve } from './server.mjs';

const WATCH = '<script src="/pages/takeover/watch.js"></script>';
const BEGIN = '<script>watch.begin()</script>';

/** The views that the elements of a page come to, by `id`. Of a container it is that of its child. */
async function viewsOf(engine, origin) {
  const page = await open(engine, `${origin}/truoc.html`);
  return page.until('the views', () => {
    const elements = [...document.querySelectorAll('[id]')];
    const hosts = elements.map((element) => (element.dataset.vn === undefined ? element : element.firstElementChild)).map((host) => (host?.localName.startsWith('vn-') ? host : undefined));
    const isDone = (host) => !host || (host.shadowRoot && !['vn-article', 'vn-related-news'].includes(host.localName)) || ['ready', 'empty'].includes(host.dataset.state);
    return window.vnPortalWidgets && hosts.every(isDone) && Object.fromEntries(elements.map(({ id }, index) => [id, hosts[index]?.shadowRoot.innerHTML]));
  });
}

/**
 * Opens a page whose elements with an `id` have their first view in a declarative root.
 *
 * - `body`: the elements; `routes` answers of the server for them.
 * - `edit(html, id)`: changes a view as it is written.
 * - `mode`: of the roots.
 * - `later`: answers of the server from then on.
 * - `head`: more for the head of the page, `tail` for the end of its body. `page(html)` gives the page's own answer, a template's by default.
 */
export async function openRendered(t, engine, { body, routes = {}, edit = (html) => html, mode = 'open', later = {}, head = '', tail = '', script = SCRIPTS.embed, csp, answer = (page) => page, act }) {
  const make = (parts) => template('widgets.html', { title: 'Có sẵn', ...parts });
  const server = await serve(t, { csp, routes: { ...routes, '/truoc.html': make({ head: SCRIPTS.embed, body }) } });
  const views = await viewsOf(engine, server.origin);
  // The visitor comes for the first time.
  await engine.driver.executeAsyncScript((done) => { globalThis.caches?.delete('vn-portal-widgets').then(done, done); });
  // URLs of the page's own origin are relative, as the command writes them; a parser drops a line feed after `<pre>`.
  const written = (id) => edit(views[id].replaceAll(`="${server.origin}/`, '="').replaceAll('<pre>\n', '<pre>\n\n'), id);
  const rendered = body.replace(/<[\w-]+ [^>]*?\bid="(\w+)"[^>]*>/g, (start, id) => (views[id] ? `${start}<template shadowrootmode="${mode}">${written(id)}</template>` : start));
  for (const [path, other] of Object.entries(later)) server.route(path, other);
  server.route('/t.html', answer(make({ head: WATCH + head + script, body: rendered + BEGIN + tail })));
  const opening = open(engine, `${server.origin}/t.html`);
  await act?.(server);
  return { server, views, page: await opening };
}
