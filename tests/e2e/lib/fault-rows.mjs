// Does what a row of tests/fixtures/faults.json says, sees what came of it, and says in what that differs from what the row
// expects.
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { answerOf, GOOD_FEED } from './faults-table.mjs';
import { open, SCRIPTS, template, WITHIN } from './page.mjs';
import { patience } from './patience.mjs';
import { hold, serve } from './server.mjs';

const TAGS = ['vn-article', 'vn-related-news'];

/** Does all steps of a row on a page of its own. Gives the page, its server and what differed, a line each; nothing where all is well. */
export async function run(t, engine, row) {
  const { elements = TAGS, attributes = {}, head = [], routes = {}, steps = [row] } = row;
  const tags = elements.map((tag) => subject(tag, { src: `/${tag}.json`, ...attributes }));
  const scripts = `<script src="/pages/lib/jump-time.js" data-held></script>${head.map((name) => `<script src="/pages/lib/${name}.js"></script>`).join('')}`;
  const server = await serve(t, {
    routes: {
      '/page.html': template('faults.html', { head: scripts + SCRIPTS.embed, subjects: tags.join('\n') }),
      '/good.json': { body: GOOD_FEED },
      ...Object.fromEntries(Object.entries(routes).map(([at, answer]) => [at, answerOf(answer)])),
    },
  });
  /**
   * @type {{ engine: any, server: Awaited<ReturnType<typeof serve>>, row: any, elements: string[], html: string[], elsewhere: string,
   *   held: Promise<void>, release: () => void, page?: import('./page.mjs').Page }} answers wait for `held`, which `release` ends; the page is
   *   there once the first step has begun
   */
  const at = { ...hold(), engine, server, row, elements, html: tags, elsewhere: server.origin.replace('127.0.0.1', 'localhost') };
  const differences = [];
  for (const [index, step] of steps.entries()) {
    const seen = await perform(at, step);
    const wanted = expectations(at, step);
    for (const tag of elements) differences.push(...compare(`step ${index + 1}, <${tag}>`, seen[tag], wanted(tag)));
  }
  return { ...at, differences };
}

const subject = (tag, attributes) => {
  const written = Object.entries(attributes).filter(([, value]) => value !== null).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag} id="${tag}"${written.join('')}><a id="${tag}-old" href="/ban-cu.html">Bản cũ</a></${tag}>`;
};

/** What must be seen of an element after a step. What the row does not say is what goes without saying. */
export function expectations({ server: { origin } }, step) {
  const { state, shows = [], message = null, fallback, retry, events = [], console: lines = [], pauses = [], requests = pauses.length + 1 } = step;
  return (tag) => {
    const fill = (value) => JSON.parse(JSON.stringify(value).replaceAll('{url}', `${origin}/${tag}.json`).replaceAll('{origin}', origin).replaceAll('{tag}', tag));
    return fill({ state, shows, message, fallback: fallback ?? state === 'error', retry: retry ?? ['error', 'stale'].includes(state), events, console: lines, requests });
  };
}

/** In what an element differs from what was expected of it. */
export function compare(where, seen, wanted) {
  const fits = {
    // A stale list names when its copy was fetched.
    message: () => wanted.state === 'stale' ? /^Bản lưu lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}$/.test(seen.message) : seen.message === wanted.message,
    shows: () => wanted.shows.every((text) => seen.shows.includes(text)),
    console: () => seen.console.length === wanted.console.length && wanted.console.every((text, index) => seen.console[index].includes(text)),
    requests: () => wanted.requests === null || seen.requests === wanted.requests,
  };
  return Object.keys(wanted)
    .filter((name) => !(fits[name]?.() ?? isDeepStrictEqual(seen[name], wanted[name])))
    .map((name) => `${where}, ${name}: ${JSON.stringify(seen[name])}, not ${JSON.stringify(wanted[name])}`);
}

async function perform(at, step) {
  const { server, elements, engine } = at;
  const { answers, pauses = [], state } = step;
  const answerFor = ({ held, ...answer }) => ({ ...answerOf(JSON.parse(JSON.stringify(answer).replaceAll('{elsewhere}', at.elsewhere))), after: held && at.held });
  if (answers) for (const tag of elements) server.route(`/${tag}.json`, answers.map(answerFor));
  const before = { requests: server.log.length, events: 0, log: 0 };
  if (at.page) Object.assign(before, await at.page.ask(() => ({ events: __seen.events.length, log: __seen.log.length })));
  else at.page = await open(engine, `${server.origin}/page.html`);
  const { page } = at;
  // Time that passes while it is on its way would be too long for it.
  await page.until('good.json is here', () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/good.json')));
  const since = (tag) => server.log.slice(before.requests).filter(({ path }) => path === `/${tag}.json`);
  for (const deed of [step.do ?? []].flat()) await act(at, deed);
  for (const [index, length] of pauses.entries()) {
    const [least, most = least] = [length].flat();
    const count = elements.filter((tag) => since(tag).length > index).length || elements.length;
    await page.until(`pause ${index + 1}, of ${length} s`, (least, most, count) => __waits().filter((wait) => wait >= least && wait <= most).length >= count, { args: [least * 1000, most * 1000, count] });
    await pass(page, most);
  }
  const ids = elements.map((tag) => `#${tag}`).join();
  if (state) await page.reaches(state, ids);
  // What should not come would come now.
  await page.ask(() => new Promise((resolve) => setTimeout(resolve, 30)));
  const seen = await page.ask(look, elements, before);
  for (const tag of elements) seen[tag].requests = since(tag).length;
  return seen;
}

const pass = (page, seconds) => page.ask((seconds) => __pass(seconds * 1000), seconds);

async function act({ page, elements, html, server, release }, deed) {
  const [[name, value]] = typeof deed === 'string' ? [[deed]] : Object.entries(deed);
  const deeds = {
    // As long as a try lasts, so only once it has begun.
    async pass() {
      await page.until('the widgets wait for something', () => __waits().length > 0);
      const isAsked = (tag) => server.requests(`/${tag}.json`).length > 0;
      for (const isOver = patience(WITHIN); !elements.every(isAsked) && !isOver();) await pause(20);
      await pass(page, value);
    },
    retry: () => page.ask((tags) => tags.forEach((tag) => __seen.button(`#${tag}`, 'Thử lại').click()), elements),
    online: () => page.ask(() => { dispatchEvent(new Event('online')); }),
    keep: async () => {
      await pass(page, 1);
      await page.until('the copies are kept', (count) => caches.open('vn-portal-widgets').then((cache) => cache.keys()).then((keys) => keys.filter(({ url }) => !url.endsWith('good.json')).length === count), { args: [elements.length] });
    },
    gone: () => page.until('the copies are gone', () => caches.open('vn-portal-widgets').then((cache) => cache.keys()).then((keys) => keys.every(({ url }) => url.endsWith('good.json')))),
    remove: () => page.ask((tags) => tags.forEach((tag) => document.getElementById(tag).remove()), elements),
    // In the same page: WebKit under automation forgets its storage with each page.
    again: () => page.ask((tags, html) => {
      tags.forEach((tag) => document.getElementById(tag)?.remove());
      document.getElementById('good').insertAdjacentHTML('beforebegin', html);
    }, elements, html.join('')),
    release,
    wait: () => pause(value),
    set: () => page.ask((tags, attributes) => tags.forEach((tag) => {
      for (const [name, text] of Object.entries(attributes)) document.getElementById(tag)[text === null ? 'removeAttribute' : 'setAttribute'](name, text);
    }), elements, value),
    // Once they have said that there is none.
    data: async () => {
      await page.until('the widgets have run', (tags) => tags.every((tag) => document.getElementById(tag).dataset.state), { args: [elements] });
      await page.ask((tags, value) => tags.forEach((tag) => { document.getElementById(tag).data = value; }), elements, value);
    },
    move: () => page.ask((tags) => tags.forEach((tag) => document.body.append(document.getElementById(tag))), elements),
  };
  await deeds[name]();
}

/** Runs in the page: what there is of the elements, and what was said and fired since. */
function look(tags, before) {
  const log = __seen.log.slice(before.log).filter(({ kind }) => kind === 'warn' || kind === 'error').map(({ kind, text }) => `${kind}: ${text}`);
  const events = __seen.events.slice(before.events);
  return Object.fromEntries(tags.map((tag) => {
    const selector = `#${tag}`;
    return [tag, {
      state: __seen.state(selector) ?? undefined,
      shows: __seen.text(selector),
      message: __seen.part(selector, 'message')?.querySelector('[aria-live]').textContent || null,
      fallback: __seen.visible(`${selector}-old`),
      retry: __seen.visible(__seen.button(selector, 'Thử lại')),
      events: events.filter(({ id }) => id === tag).map(({ type, detail }) => [type, detail]),
      console: log.filter((line) => line.includes(tag)),
    }];
  }));
}
