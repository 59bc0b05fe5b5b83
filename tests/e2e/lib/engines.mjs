// Starts and ends the three engines. One browser serves one test file; it never outlives it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, afterEach, before, describe } from 'node:test';
import { Builder, logging } from 'selenium-webdriver';
import { browsers } from '../../../scripts/tools.mjs';
import { watchAbroad } from './abroad.mjs';
import { assertNoForeign, assertNotAsked } from './checks.mjs';
import { startOnPort } from './driver-process.mjs';
import { noticeEnd } from './gone.mjs';

// The visitor sits in Los Angeles and reads English: whatever the widgets take from the machine shows up as a fault.
const VISITOR = {
  TZ: 'America/Los_Angeles',
  LANG: 'en_US.UTF-8',
  LC_ALL: 'en_US.UTF-8',
  LANGUAGE: 'en_US',
  NO_AT_BRIDGE: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
};

const proxyOf = ({ address, direct }) => ({ proxyType: 'manual', httpProxy: address, sslProxy: address, noProxy: direct });

const FLAVOURS = {
  chromium: {
    driverArgs: (port) => [`--port=${port}`],
    capabilities: (tool, profile, abroad, hasWindow) => ({
      browserName: 'chrome',
      proxy: proxyOf(abroad),
      'goog:chromeOptions': {
        binary: tool.binary,
        args: [
          // A window is there for a screen reader, which Chromium does not notice by itself.
          hasWindow ? '--force-renderer-accessibility' : '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
          '--disable-background-networking', '--disable-component-update', '--disable-sync',
          '--lang=en-US', '--window-size=1320,1000', `--user-data-dir=${profile}`,
        ],
        prefs: { 'intl.accept_languages': 'en-US,en' },
      },
      'goog:loggingPrefs': { browser: 'ALL' },
    }),
  },
  firefox: {
    driverArgs: (port) => [`--port=${port}`, '--websocket-port=0'],
    capabilities: (tool, profile, abroad, hasWindow) => ({
      browserName: 'firefox',
      proxy: proxyOf(abroad),
      'moz:firefoxOptions': {
        binary: tool.binary,
        args: [...(hasWindow ? [] : ['-headless']), '--width=1320', '--height=1000'],
        prefs: { 'intl.accept_languages': 'en-US, en' },
      },
    }),
  },
  webkit: {
    driverArgs: (port) => [`--port=${port}`],
    // Named through the driver, the proxy for HTTPS would have to speak TLS itself.
    capabilities: (tool, profile, { address, direct }) => ({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: tool.binary, args: ['--automation', `--proxy=http://${address}`, ...direct.map((host) => `--ignore-host=${host}`)] },
    }),
  },
};

/** The engines to run, from `ENGINES=chromium,firefox`; all three by default. A name we do not know is a mistake. */
export function selected() {
  const names = (process.env.ENGINES ?? 'chromium,firefox,webkit').split(',').map((name) => name.trim()).filter(Boolean);
  assert.ok(names.length, 'ENGINES names no engine');
  for (const name of names) assert.ok(name in FLAVOURS, `ENGINES: no engine is called ${name}`);
  return names;
}

/**
 * Runs one body of tests on every engine, each in its own suite. An engine that cannot start fails its
 * tests; nothing is skipped. No page may ask anybody but its own server, neither while it is tested nor
 * later, but for the `foreign` hosts: those that its articles name.
 */
export function eachEngine(body, { foreign = [] } = {}) {
  for (const name of selected()) {
    describe(name, () => {
      const engine = { name, driver: null, asked: null };
      let running;
      before(async () => {
        running = await start(name);
        Object.assign(engine, { driver: running.driver, asked: running.asked });
      });
      after(async () => {
        await running?.stop();
        assertNotAsked(running?.asked ?? [], foreign);
      });
      afterEach(async () => {
        await assertNoForeign(engine.driver, foreign);
        assertNotAsked(engine.asked, foreign);
      });
      body(engine);
    });
  }
}

/**
 * Starts one engine with an empty profile; gives its driver, what it asked of foreign hosts, and how to end it. With `hasWindow` it is seen on
 * the screen that `env` names.
 */
export async function start(name, { hasWindow = false, env: more = {} } = {}) {
  const tool = (await browsers())[name];
  assert.ok(tool, `scripts/tools.mjs knows no ${name}`);
  const { driverArgs, capabilities } = FLAVOURS[name];
  const profile = mkdtempSync(path.join(tmpdir(), `vn-e2e-${name}-`));
  const env = { ...process.env, ...VISITOR, HOME: profile, TMPDIR: profile, XDG_RUNTIME_DIR: profile, ...more };
  const forget = () => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const abroad = await watchAbroad();
  let server;
  const stop = async () => {
    await server?.stop();
    abroad.stop();
    process.off('exit', forget);
    forget();
  };
  try {
    server = await startOnPort((port) => [...(tool.wrap ?? []), tool.driver, ...driverArgs(port)], env);
    // After the driver's own, which ends the browser that writes there.
    process.once('exit', forget);
    const driver = await connect(server, capabilities(tool, path.join(profile, 'user'), abroad, hasWindow));
    return {
      driver,
      asked: abroad.asked,
      async stop() {
        // A browser that hangs on quitting is killed like any other.
        await Promise.race([driver.quit().catch(() => {}), pause(3_000, null, { ref: false })]);
        await stop();
      },
    };
  } catch (cause) {
    await stop();
    throw new Error(`${name} did not start: ${cause.message}\n${server?.output() ?? ''}`, { cause });
  }
}

async function connect({ url, output }, capabilities) {
  const driver = await new Builder().disableEnvironmentOverrides().usingServer(url).withCapabilities(capabilities).build();
  await driver.getSession();
  noticeEnd(driver, output);
  await driver.manage().setTimeouts({ script: 20_000, pageLoad: 20_000 });
  return driver;
}

/** What the browser itself wrote to its console since the last call. Only Chromium tells. */
export async function browserLog(engine) {
  if (engine.name !== 'chromium') return [];
  const entries = await engine.driver.manage().logs().get(logging.Type.BROWSER);
  return entries.map(({ level, message }) => `${level.name} ${message}`);
}
