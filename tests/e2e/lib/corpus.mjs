// The rows of tests/fixtures/html, hostile and harmless, and of tests/fixtures/paste.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './server.mjs';

const FIXTURES = path.join(ROOT, 'tests/fixtures');
const files = (folder, end) => readdirSync(path.join(FIXTURES, folder)).filter((name) => name.endsWith(end)).map((name) => [name, readFileSync(path.join(FIXTURES, folder, name), 'utf8')]);

/** As `{title, payload, expected, or, quiet}`: CONTRIBUTING.md, "Expected files". */
const HTML = files('html', '.json').map(([name, text]) => [name, JSON.parse(text)]);
export const HOSTILE = HTML.filter(([name]) => name.startsWith('hostile')).flatMap(([, rows]) => rows);
export const PASTED = files('paste', '.txt').flatMap(([, text]) => text.split('\n=== ').slice(1).map((row) => {
  const [, title, payload] = /^(.*)\n([^]*?)\n--- shows/.exec(row);
  return { title, payload };
}));
export const ALL = [...HTML.flatMap(([, rows]) => rows), ...PASTED];

/** Rows in one question to the page: a busy machine takes a while. */
export const AT_ONCE = 40;

/** Shows so many items of a feed in the page's article, one after the other; gives how many have come with a title. */
export async function showInTurn(page, count) {
  let shown = 0;
  for (let from = 0; from < count; from += AT_ONCE) {
    shown += await page.ask(async (from, to) => {
      const article = document.querySelector('vn-article');
      let shown = 0;
      for (let index = from; index < to; index++) {
        article.setAttribute('item', index);
        await new Promise((resolve) => { setTimeout(resolve); });
        if (article.shadowRoot.querySelector('[part=title]')?.textContent) shown += 1;
      }
      return shown;
    }, from, Math.min(from + AT_ONCE, count));
  }
  return shown;
}

/** JSON that may be in a script of a page. */
const inScript = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A page with an article for each row, named by its index, with the row as its data. */
export function corpusPage({ head = '' } = {}) {
  const articles = ALL.map(({ title, payload }, index) => `<vn-article id="row-${index}" tools="none">`
    + `<script type="application/json">${inScript({ id: `${index}`, title, content_html: payload })}</script></vn-article>`);
  return `<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>Kho mẫu</title>${head}</head><body>\n${articles.join('\n')}\n</body></html>\n`;
}
