// What a portal and its visitors do with the widgets, on one page: whatever else a page loads, all of it must work. Answers come
// as texts, since a page may have bent how lists become JSON, which the driver uses too.
import assert from 'node:assert/strict';
import { SEED } from './seed.mjs';

/** A page's body for `assertAllWorks`. */
export const BODY = `
<vn-clock id="clock" lunar></vn-clock>
<vn-time id="time" datetime="2016-12-29T15:13:27+07:00"></vn-time>
<vn-article id="article" src="/data/bai-viet.json" json-ld></vn-article>
<vn-article id="inline"><script type="application/json">{"title": "Trong trang", "tags": ["Một", "Hai"], "attachments": [{"url": "/a.pdf", "mime_type": "application/pdf", "title": "Kế hoạch"}]}</script></vn-article>
<vn-related-news id="list" src="/data/tin-khac.json" search by-date></vn-related-news>
<div id="container" data-vn="time" data-datetime="29/12/2016"></div>`;

/** The page's clock at work, its articles, list and functions; nothing in the console, and the page's own scripts alive. */
export async function assertAllWorks(page) {
  await page.reaches('ready', '#article, #inline, #list');
  await page.until('the clock', () => /\d (SA|CH) \(\d+\/\d+ .+\)$/.test(__seen.text('#clock').trim()));
  await page.until('the times', () => __seen.text('#time') === '29/12/2016 15:13' && __seen.text('#container > vn-time') === '29/12/2016 00:00');
  const text = await page.ask(() => __seen.text('#article'));
  assert.ok(text.includes(SEED.title) && text.includes(SEED.date) && text.includes(SEED.slips[1]), text);
  assert.match(await page.ask(() => __seen.text('#inline')), /Trong trang[^]*Kế hoạch[^]*Một, Hai/);
  const block = await page.ask(() => document.querySelector('script[type="application/ld+json"]').text);
  assert.deepEqual(JSON.parse(block).author, [{ '@type': 'Person', name: 'N.H' }]);

  await page.tell(() => document.getElementById('list').shadowRoot.querySelector('[aria-label="Trang sau"]').click());
  await page.until('page 2', () => __seen.root('#list').querySelector('[aria-current]')?.textContent === '2');
  await page.tell(() => {
    const input = document.getElementById('list').shadowRoot.querySelector('input');
    input.value = 'hoc';
    input.dispatchEvent(new CustomEvent('input', { bubbles: true }));
    document.getElementById('article').shadowRoot.querySelector('[data-action=larger]').click();
    document.getElementById('inline').data = { title: 'Từ kịch bản', tags: ['Ba', 'Bốn'], content_html: '<p>Một</p><table><tr><td>1</td></tr></table>' };
    document.getElementById('time').format = 'full';
    document.getElementById('container').setAttribute('data-format', 'date');
    const late = document.body.appendChild(document.createElement('div'));
    late.id = 'late';
    late.dataset.datetime = '2016-12-29';
    late.dataset.vn = 'time';
  });
  await page.until('what is found', () => /kết quả/.test(__seen.text('#list')));
  await page.until('the script’s article', () => /Từ kịch bản[^]*Ba, Bốn/.test(__seen.text('#inline')) && __seen.root('#inline').querySelector('td'));
  await page.until('other formats', () => /^Thứ Năm/.test(__seen.text('#time')) && __seen.text('#container > vn-time') === '29/12/2016');
  await page.until('the late container', () => __seen.text('#late > vn-time') === '29/12/2016 00:00');
  await page.until('larger text', () => parseFloat(getComputedStyle(__seen.part('#article', 'body')).fontSize) > parseFloat(getComputedStyle(__seen.part('#article', 'tools')).fontSize));

  const said = await page.ask(() => {
    const { checkFeed, foldVietnamese, formatDateTime, lunarDate } = vnPortalWidgets;
    const found = checkFeed('{"items": [{"id": "a", "date_published": "05/12/2013"}, {"id": "a", "title": 5}]}');
    let paths = '';
    for (const { kind, path } of found) paths += `${kind} ${path}; `;
    return `${foldVietnamese('Dân vận')} | ${formatDateTime('29/12/2016', 'date')} | ${lunarDate('17/12/2017').name} | ${paths}`;
  });
  assert.match(said, /^dan van \| 29\/12\/2016 \| Đinh Dậu \| .*duplicate-id items\[1\]\.id;/);
  assert.match(said, /ambiguous-date items\[0\]\.date_published;/);
  assert.equal(await page.ask(lines), '');
  await page.until('the host page has run its script, was parsed and loaded', () => window.hostRuns === 3);
}

/** In the page: all that was said or thrown, as one text. */
export const lines = () => {
  let text = '';
  for (const entry of __seen.log) text += `${entry.kind}: ${entry.text}\n`;
  return text;
};
