// Starts and ends the three engines.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder, logging } from 'selenium-webdriver';
import { browsers } from '../../../scripts/tools.mjs';
import { bringFonts, FONTS } from '../../../scripts/tools/fonts.mjs';
import { watchAbroad } from './abroad.mjs';
import { startOnPort } from './driver-process.mjs';
import { noticeEnd } from './gone.mjs';
import { makeLate } from './late.mjs';

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
          '--lang=en-US', '--window-size=1320,1000', '--force-device-scale-factor=1', '--force-color-profile=srgb', '--font-render-hinting=none', '--disable-lcd-text', `--user-data-dir=${profile}`,
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
        // Its pages may read what lies in the system's folders only.
        prefs: { 'intl.accept_languages': 'en-US, en', 'security.sandbox.content.read_path_whitelist': `${FONTS}/` },
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

/** Closes all that tests have opened, and goes on in a tab that nothing has been in, in a window of the given size. */
async function leave(driver, { width, height }) {
  const used = await driver.getAllWindowHandles();
  await driver.switchTo().newWindow('tab');
  const fresh = await driver.getWindowHandle();
  for (const handle of used) {
    await driver.switchTo().window(handle);
    await driver.close();
  }
  await driver.switchTo().window(fresh);
  // Chromium has made it behind the others: without the focus.
  await driver.sendDevToolsCommand?.('Page.bringToFront');
  const size = await driver.manage().window().getRect();
  if (size.width !== width || size.height !== height) await driver.manage().window().setRect({ width, height });
}

/**
 * Starts one engine with an empty profile; gives its driver, what it asked of foreign hosts, whether it is gone, how to get a fresh tab,
 * and how to end it. With `hasWindow` it is seen on the screen that `env` names.
 */
export async function start(name, { hasWindow = false, env: more = {} } = {}) {
  const tool = (await browsers())[name];
  const { driverArgs, capabilities } = FLAVOURS[name];
  const profile = mkdtempSync(path.join(tmpdir(), `vn-e2e-${name}-`));
  const env = { ...process.env, ...VISITOR, HOME: profile, TMPDIR: profile, XDG_RUNTIME_DIR: profile, ...bringFonts(profile), ...more };
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
    const { driver, isGone } = await connect(server, capabilities(tool, path.join(profile, 'user'), abroad, hasWindow));
    const size = await driver.manage().window().getRect();
    return {
      driver,
      isGone,
      asked: abroad.asked,
      async leave() {
        await leave(driver, size);
        // The log of what was open goes too.
        await browserLog({ name, driver });
      },
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

/**
 * The commands of its tools are Chromium's alone.
 *
 * @typedef {(name: string, parameters?: object) => Promise<any>} Command
 * @typedef {import('selenium-webdriver').WebDriver & { sendDevToolsCommand?: Command, sendAndGetDevToolsCommand?: Command }} Driver
 */

async function connect({ url, output }, capabilities) {
  /** @type {Driver} */
  const driver = await new Builder().disableEnvironmentOverrides().usingServer(url).withCapabilities(capabilities).build();
  await driver.getSession();
  const isGone = noticeEnd(driver, output);
  if (process.env.LATE) makeLate(driver, Number(process.env.LATE));
  await driver.manage().setTimeouts({ script: 40_000, pageLoad: 40_000 });
  return { driver, isGone };
}

/** What the browser itself wrote to its console since the last call. Only Chromium tells. */
export async function browserLog(engine) {
  if (engine.name !== 'chromium') return [];
  const entries = await engine.driver.manage().logs().get(logging.Type.BROWSER);
  return entries.map(({ level, message }) => `${level.name} ${message}`);
}
