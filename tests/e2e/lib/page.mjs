// One page in one browser: opening it, asking it, waiting for it. Questions are functions that run in the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { patience } from './patience.mjs';
import { ROOT } from './server.mjs';

/** Milliseconds between two questions, and after which a claim has failed: a limit for what never comes, also on a busy machine. */
export const POLL = 40;
export const WITHIN = 20_000;
const TEMPLATES = path.join(ROOT, 'tests/e2e/pages');

/** The script tags a webmaster would write, by name. */
export const SCRIPTS = {
  embed: '<script src="/pkg/vn-portal-widgets.embed.js" defer></script>',
  module: '<script type="module" src="/pkg/vn-portal-widgets.js"></script>',
};

/** A page of tests/e2e/pages with its `{{slots}}` filled. A slot that is left over, or not there, is a mistake. */
export function template(name, slots = {}) {
  let html = readFileSync(path.join(TEMPLATES, name), 'utf8');
  for (const [slot, text] of Object.entries(slots)) {
    assert.ok(html.includes(`{{${slot}}}`), `${name} has no slot ${slot}`);
    html = html.replaceAll(`{{${slot}}}`, () => text);
  }
  assert.doesNotMatch(html, /\{\{\w+\}\}/, `${name} has an empty slot`);
  return { type: 'text/html; charset=utf-8', body: html };
}

export async function open(engine, url) {
  const page = new Page(engine.driver);
  await engine.driver.switchTo().defaultContent();
  await engine.driver.get(url);
  return page;
}

export class Page {
  constructor(driver) {
    this.driver = driver;
  }

  /** Runs a function in the page. It sees `__seen` of record.js, and nothing of this file. */
  ask(question, ...args) {
    return this.driver.executeScript(question, ...args);
  }

  /** Does something in the page, whatever it gives: a node of the page could not be handed over. */
  async tell(deed, ...args) {
    await this.driver.executeScript(`(${deed}).apply(null, arguments)`, ...args);
  }

  /** Asks until the answer is truthy, and gives it. The deadline is part of the claim. */
  async until(claim, question, { args = [], within = WITHIN } = {}) {
    /** @type {unknown} */
    let fault;
    for (const isOver = patience(within); !isOver(); await pause(POLL)) {
      try {
        const answer = await this.ask(question, ...args);
        fault = undefined;
        if (answer) return answer;
      } catch (error) {
        // A question may come too early for what it reads.
        fault = error;
      }
    }
    if (fault) throw fault;
    assert.fail(`not within ${within} ms: ${claim}\n${await this.portrait()}`);
  }

  /** Waits until each of these elements has the state. */
  reaches(state, selector, options = {}) {
    return this.until(
      `${selector} is ${state}`,
      (selector, state) => {
        const hosts = [...document.querySelectorAll(selector)];
        return hosts.length > 0 && hosts.every((host) => host.dataset.state === state);
      },
      { ...options, args: [selector, state] },
    );
  }

  /** Everything recorded so far: console lines, what was thrown, CSP violations. */
  log() {
    return this.ask(() => __seen.log);
  }

  events() {
    return this.ask(() => __seen.events);
  }

  /** Shows a page in a frame of the given width: browsers do not make windows as narrow as a telephone. */
  async inFrame(url, width) {
    const { origin } = new URL(url);
    await this.driver.get(`${origin}/pages/frame.html?width=${width}&src=${encodeURIComponent(url)}`);
    await this.driver.switchTo().frame(0);
  }

  // For the message of a failure: what a person would look at first.
  portrait() {
    return this.ask(() => {
      const hosts = [...document.querySelectorAll('vn-clock, vn-time, vn-article, vn-related-news')];
      const lines = hosts.slice(0, 12).map((host) => `<${host.localName} id="${host.id}"> ${host.dataset.state}: ${__seen.text(host).slice(0, 120)}`);
      return [location.href, ...lines, ...__seen.log.map(({ kind, text }) => `${kind}: ${text}`)].join('\n');
    }).catch((error) => `(the page does not answer: ${error.message})`);
  }
}
