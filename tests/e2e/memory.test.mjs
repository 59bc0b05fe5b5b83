// What a long list takes of the wasm's memory, which never shrinks: its file and a budget for all else, once, however often lists
// replace each other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

/** Rows of the longest list. */
const ROWS = 10_000;

/** Most bytes of the wasm's memory after such a list, beside its file, which a feed keeps (docs/decisions/0006). They were 1,515,671 on
 * 2026-11-30, with a file of 5,496,681; the third list takes four pages more than the first, those after it none. Whoever needs more keeps something of each item that src/feed/model.rs does not name, a second
 * copy of the file, or a view in one piece. */
const MOST_BYTES = 1_572_864;

const feed = (count, word) => JSON.stringify({
  items: Array.from({ length: count }, (_, index) => ({
    id: `${word}-${index}`,
    url: `/tin/${word}-${index}.html`,
    title: `${word} ${index}: hội nghị tổng kết công tác dân vận chính quyền của các cơ quan trong tỉnh`,
    summary: 'Năm qua, các cấp ủy Đảng, chính quyền đã tập trung lãnh đạo, chỉ đạo công tác dân vận. '.repeat(3),
    date_published: 1_400_000_000_000 + ((index * 7_919) % count) * 3_600_000,
  })),
});

/** Keeps the memory of each wasm of the page where the test finds it. */
const HOOK = `<script>
  window.memories = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await own(...args);
      memories.push(...Object.values((made.instance ?? made).exports).filter((value) => value instanceof WebAssembly.Memory));
      return made;
    };
  }
</script>`;

eachEngine((engine) => {
  test(`a list of ${ROWS} rows leaves the wasm with its file and ${MOST_BYTES} bytes at most, however often others take its place`, async (t) => {
    const body = `<main><h1>Trang thử</h1><vn-related-news src="/a.json" page-size="0"></vn-related-news></main>`;
    const page = template('widgets.html', { title: 'Danh sách', head: HOOK + SCRIPTS.embed, body });
    const file = feed(ROWS, 'b');
    const routes = { '/t.html': page, '/a.json': { body: feed(20, 'a') }, '/b.json': { body: file }, '/c.json': { body: feed(ROWS, 'c') } };
    const server = await serve(t, { routes });
    const opened = await open(engine, `${server.origin}/t.html`);
    await opened.reaches('ready', 'vn-related-news');
    const bytesOf = async (name) => {
      await opened.ask((src) => document.querySelector('vn-related-news').setAttribute('src', src), `/${name}.json`);
      await opened.until(`the rows of ${name}`, `const rows = document.querySelector('vn-related-news').shadowRoot.querySelectorAll('li'); return rows.length === ${ROWS} && rows[0].textContent.startsWith('${name} ')`);
      return opened.ask(() => window.memories.map(({ buffer }) => buffer.byteLength));
    };
    for (const name of ['b', 'c']) assert.equal((await bytesOf(name)).length, 1, 'one wasm a page');
    const [settled] = await bytesOf('b');
    const own = settled - Buffer.byteLength(file);
    t.diagnostic(`${settled} bytes, ${own} beside the file`);
    assert.ok(own <= MOST_BYTES, `${own} bytes`);
    for (const name of ['c', 'b', 'c']) assert.deepEqual(await bytesOf(name), [settled]);
    await assertQuiet(opened);
  });
});
