// <vn-clock> and <vn-time>: Viet Nam's time to the byte for a visitor in Los Angeles.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertEnglish, assertHostUnharmed, assertQuiet, complaints } from './lib/checks.mjs';
import { eachEngine } from './lib/engines.mjs';
import { open, SCRIPTS, template } from './lib/page.mjs';
import { serve } from './lib/server.mjs';

const FAKES = '<script src="/pages/lib/fake-time.js"></script><script src="/pages/lib/fake-hidden.js"></script>';
const CLOCK = '<vn-clock id="clock"><a href="/gio">Giờ Việt Nam</a></vn-clock>';

// The moment the page stands at, what the clock shows, and the same a second later.
const MOMENTS = [
  ['2017-12-17T00:00:00', 'Chủ Nhật, 17/12/2017 12:00:00 SA', '2017-12-17T00:00:01', 'Chủ Nhật, 17/12/2017 12:00:01 SA'],
  ['2017-12-17T09:31:53', 'Chủ Nhật, 17/12/2017 9:31:53 SA', '2017-12-17T09:31:54', 'Chủ Nhật, 17/12/2017 9:31:54 SA'],
  ['2017-12-17T11:59:59', 'Chủ Nhật, 17/12/2017 11:59:59 SA', '2017-12-17T12:00:00', 'Chủ Nhật, 17/12/2017 12:00:00 CH'],
  ['2016-12-29T12:00:00', 'Thứ Năm, 29/12/2016 12:00:00 CH', '2016-12-29T12:00:01', 'Thứ Năm, 29/12/2016 12:00:01 CH'],
  ['2017-12-17T23:59:59', 'Chủ Nhật, 17/12/2017 11:59:59 CH', '2017-12-18T00:00:00', 'Thứ Hai, 18/12/2017 12:00:00 SA'],
  ['2016-12-31T23:59:59', 'Thứ Bảy, 31/12/2016 11:59:59 CH', '2017-01-01T00:00:00', 'Chủ Nhật, 01/01/2017 12:00:00 SA'],
  // Los Angeles leaves summer time in this hour: its clock jumps, Viet Nam's does not.
  ['2017-11-05T15:59:59', 'Chủ Nhật, 05/11/2017 3:59:59 CH', '2017-11-05T16:00:00', 'Chủ Nhật, 05/11/2017 4:00:00 CH'],
];

const T1 = '2016-12-29T15:13:27+07:00';
const T2 = '2017-12-17T09:31:53+07:00';
// CONTRACT.md section 2. No name: the default.
const FORMATS = [
  ['clock', 'Thứ Năm, 29/12/2016 3:13:27 CH', 'Chủ Nhật, 17/12/2017 9:31:53 SA'],
  ['posted', 'Ngày 29/12/2016 15:13:27', 'Ngày 17/12/2017 09:31:53'],
  ['datetime', '29/12/2016 15:13', '17/12/2017 09:31'],
  ['', '29/12/2016 15:13', '17/12/2017 09:31'],
  ['date', '29/12/2016', '17/12/2017'],
  ['time', '15:13:27', '09:31:53'],
  ['news', 'Thứ Năm, 29/12/2016, 15:13 (GMT+7)', 'Chủ Nhật, 17/12/2017, 09:31 (GMT+7)'],
  ['full', 'Thứ Năm, ngày 29 tháng 12 năm 2016', 'Chủ Nhật, ngày 17 tháng 12 năm 2017'],
  ['document', 'ngày 29 tháng 12 năm 2016', 'ngày 17 tháng 12 năm 2017'],
];
// The zeros of the two written-out forms, and other instants of the same moment.
const MORE = [
  ['2023-02-05T08:00:00+07:00', 'full', 'Chủ Nhật, ngày 5 tháng 2 năm 2023', '2023-02-05T08:00:00+07:00'],
  ['2023-02-01T08:00:00+07:00', 'document', 'ngày 01 tháng 02 năm 2023', '2023-02-01T08:00:00+07:00'],
  ['2023-08-05T08:00:00+07:00', 'document', 'ngày 05 tháng 8 năm 2023', '2023-08-05T08:00:00+07:00'],
  ['2016-12-29T08:13:27Z', 'posted', 'Ngày 29/12/2016 15:13:27', T1],
  ['2017-12-16T18:31:53-08:00', 'clock', 'Chủ Nhật, 17/12/2017 9:31:53 SA', T2],
];
const BAD_DATES = ['31/02/2016', '2016-13-01', 'hôm qua', ''];

const milliseconds = (local, extra = 0) => Date.parse(`${local}+07:00`) + extra;

eachEngine((engine) => {
  const load = async (t, head, body, now = 0) => {
    const server = await serve(t, { routes: { '/page.html': template('widgets.html', { title: 'Giờ', head: head + SCRIPTS.embed, body }) } });
    return { server, page: await open(engine, `${server.origin}/page.html?now=${now}`) };
  };
  const shows = (page, text, within = 3_000) => page.until(`the clock shows ${text}`, (text) => __seen.part('#clock', 'time')?.textContent === text, { args: [text], within });
  const datetime = (page) => page.ask(() => __seen.part('#clock', 'time').getAttribute('datetime'));

  for (const [first, text, next, after] of MOMENTS) {
    test(`the clock at ${first} shows ${text}, then ${after}`, async (t) => {
      // A little past the second: a real clock is never on it.
      const { page } = await load(t, FAKES, CLOCK, milliseconds(first, 200));
      await shows(page, text);
      assert.equal(await datetime(page), `${first}+07:00`);
      await page.tell(() => (window.node = __seen.part('#clock', 'time').firstChild));
      await page.tell((ms) => (window.__now = ms), milliseconds(next, 100));
      await shows(page, after);
      assert.equal(await datetime(page), `${next}+07:00`);
      const same = await page.ask(() => window.node.nodeType === Node.TEXT_NODE && __seen.part('#clock', 'time').firstChild === window.node && __seen.part('#clock', 'time').childNodes.length === 1);
      assert.ok(same, 'the text node is another one after the tick');
      await assertQuiet(page);
    });
  }

  test('a tick changes the text only where it differs: a selection beside that stays', async (t) => {
    const { page } = await load(t, FAKES, CLOCK, milliseconds('2017-12-17T09:31:53', 200));
    await shows(page, 'Chủ Nhật, 17/12/2017 9:31:53 SA');
    const select = (change) => page.ask((change) => {
      const { firstChild: text } = __seen.part('#clock', 'time');
      window.range = document.createRange();
      range.setStart(text, 10);
      range.setEnd(text, 20);
      // The control: as a text is set anew.
      if (change) text.data = text.data.replace('53', '54');
      return range.toString();
    }, change);
    assert.equal(await select(false), '17/12/2017');
    await page.tell((ms) => (window.__now = ms), milliseconds('2017-12-17T09:31:54', 100));
    await shows(page, 'Chủ Nhật, 17/12/2017 9:31:54 SA');
    assert.equal(await page.ask(() => range.toString()), '17/12/2017');
    assert.equal(await select(true), '');
  });

  test('the clock ticks by the real time', async (t) => {
    const { page } = await load(t, '', CLOCK);
    await page.until('the clock shows', () => __seen.part('#clock', 'time')?.textContent);
    await page.tell(() => {
      const time = __seen.part('#clock', 'time');
      window.texts = [time.textContent];
      new MutationObserver(() => { if (window.texts.at(-1) !== time.textContent) window.texts.push(time.textContent); }).observe(time, { childList: true, characterData: true, subtree: true });
    });
    // A machine that stands still takes a second away; those after it follow each other again.
    await page.until('two more ticks, a second each, and the last is now', () => {
      const seconds = window.texts.slice(-3).map((text) => Number(/:(\d\d) /.exec(text)[1]));
      const steps = seconds.slice(1).map((second, index) => (second - seconds[index] + 60) % 60);
      return steps.join() === '1,1' && Math.abs(Date.now() - Date.parse(__seen.part('#clock', 'time').dateTime)) < 2_000;
    }, { within: 5_000 });
  });

  test('all clocks of a page share one timer, and none runs while it is hidden', async (t) => {
    const now = milliseconds('2017-12-17T09:31:53', 200);
    const { page } = await load(t, FAKES, CLOCK + '<vn-clock></vn-clock>'.repeat(4), now);
    await shows(page, 'Chủ Nhật, 17/12/2017 9:31:53 SA');
    await page.until('one timer is left', () => __wakeups().length === 1);

    const [hidden, text] = await page.ask((ms) => {
      __hide(true);
      window.__now = ms;
      return [__wakeups(), __seen.part('#clock', 'time').textContent];
    }, milliseconds('2017-12-17T09:40:00', 300));
    // Nothing is pending, so nothing can run however long one waits.
    assert.deepEqual(hidden, []);
    assert.equal(text, 'Chủ Nhật, 17/12/2017 9:31:53 SA');

    await page.tell(() => __hide(false));
    await shows(page, 'Chủ Nhật, 17/12/2017 9:40:00 SA', 500);
    await page.until('the timer runs again', () => __wakeups().length === 1);
    await page.tell(() => document.querySelectorAll('vn-clock').forEach((clock) => clock.remove()));
    await page.until('no timer goes on without clocks', () => __wakeups().length === 0, { within: 2_000 });
  });

  test('the clock is never read out by itself', async (t) => {
    const { page } = await load(t, '', CLOCK);
    await page.until('the clock shows', () => __seen.part('#clock', 'time')?.textContent);
    const live = await page.ask(() => {
      const host = document.querySelector('#clock');
      return [host, ...host.shadowRoot.querySelectorAll('*')].filter((node) => node.matches('[aria-live], [role=status], [role=alert], [role=timer], [role=log], [role=marquee]')).length;
    });
    assert.equal(live, 0);
  });

  test('vn-time shows every named format to the byte', async (t) => {
    const rows = [...FORMATS.flatMap(([name, first, second]) => [[T1, name, first, T1], [T2, name, second, T2]]), ...MORE];
    const tags = rows.map(([at, name]) => `<vn-time datetime="${at}"${name && ` format="${name}"`}>cũ</vn-time>`);
    const { page } = await load(t, '', tags.join('\n'));
    await page.until('all are shown', (count) => [...document.querySelectorAll('vn-time')].filter((host) => __seen.part(host, 'time')).length === count, { args: [rows.length] });
    const seen = await page.ask(() => [...document.querySelectorAll('vn-time')].map((host) => {
      const time = __seen.part(host, 'time');
      return [host.getAttribute('datetime'), host.getAttribute('format') ?? '', time.textContent, time.getAttribute('datetime'), time.localName];
    }));
    assert.deepEqual(seen, rows.map((row) => [...row, 'time']));
    await assertQuiet(page);
  });

  for (const bad of BAD_DATES) {
    test(`vn-time leaves the fallback for datetime="${bad}" and says so once`, async (t) => {
      // The good one shows when the widgets have run.
      const { page } = await load(t, '', `<vn-time id="bad" datetime="${bad}"><b id="old">ngày cũ</b></vn-time><vn-time id="good" datetime="${T1}"></vn-time>`);
      await page.until('the good one shows', () => __seen.part('#good', 'time')?.textContent === '29/12/2016 15:13');
      await page.until('the console names it', () => __seen.log.some(({ text }) => text.includes('vn-time')));
      assert.ok(await page.ask(() => __seen.visible('#old') && !__seen.part('#bad', 'time')), 'the fallback is gone');
      const lines = complaints(await page.log());
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.ok(lines[0].includes(bad), `the line does not name ${bad}: ${lines[0]}`);
      assertEnglish(lines[0], [bad].filter(Boolean));
      await assertHostUnharmed(page);
    });
  }
});
