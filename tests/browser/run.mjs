// Runs tests/browser in the engines: node tests/browser/run.mjs. ENGINES=chromium,firefox picks engines. wasm-bindgen-test-runner serves the tests
// and their page, as it does for people (NO_HEADLESS); the browsers are started as those of the end-to-end tests are.
import { Agent, createServer, request as ask } from 'node:http';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from '../../scripts/run.mjs';
import { lockedFlag, wasmBindgen } from '../../scripts/tools.mjs';
import { start } from '../e2e/lib/browser.mjs';
import { startOnPort } from '../e2e/lib/driver-process.mjs';
import { selected } from '../e2e/lib/selected.mjs';

/** For all tests of an engine, in milliseconds: a limit for what never ends. They took up to 420 s on two slow cores beside other tests. */
const LIMIT = 1_500_000;
/** Between two looks at what the page says. */
const POLL = 500;

/** Compiles the tests; the path of their wasm. */
function build() {
  const messages = run('cargo', ['test', '--no-run', '--target', 'wasm32-unknown-unknown', '--test', 'browser', '--message-format=json-render-diagnostics', ...lockedFlag()], { capture: true });
  return messages.split('\n').filter(Boolean).map((line) => JSON.parse(line)).find(({ executable }) => executable).executable;
}

/**
 * Serves what another server has, over one connection to it. The runner's server has four threads; of the connections that a browser opens at one
 * moment, those beyond were left to threads that did not come free, and the page never loaded.
 */
async function overOneConnection(target) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const server = createServer((request, response) => {
    const asked = ask(target + request.url, { agent, method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    asked.on('error', () => response.destroy());
    request.pipe(asked);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop() {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}

/** Runs all tests in an engine and prints what their page says; whether all have passed. */
async function runIn(engine, url) {
  const { driver, stop } = await start(engine);
  try {
    await driver.get(url);
    let said = '';
    for (const deadline = Date.now() + LIMIT; !/^test result: .*$/m.test(said); await pause(POLL)) {
      if (Date.now() > deadline) throw new Error(`${engine}: no result within ${LIMIT / 1000} s`);
      const all = await driver.executeScript(() => document.getElementById('output').textContent);
      process.stdout.write(all.startsWith(said) ? all.slice(said.length) : all);
      said = all;
    }
    return /^test result: ok\./m.test(said);
  } finally {
    await stop();
  }
}

const wasm = build();
const runner = await startOnPort((port) => ['env', 'NO_HEADLESS=1', `WASM_BINDGEN_TEST_ADDRESS=127.0.0.1:${port}`, wasmBindgen().testRunner, wasm], process.env, '/');
const server = await overOneConnection(runner.url);
for (const engine of selected()) {
  console.log(`in ${engine}`);
  if (!(await runIn(engine, server.url))) process.exitCode = 1;
}
server.stop();
await runner.stop();
