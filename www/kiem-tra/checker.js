// Gets the checker's answers from a worker, or from the page itself where there can be none, as on a page that was opened as a file.

/** Answers in a worker; `undefined` without one. */
function workerChecker() {
  let worker;
  try {
    worker = new Worker('kiem-tra/worker.js', { type: 'module' });
  } catch {
    return undefined;
  }
  const waiting = new Map();
  let hasFailed = false;
  worker.addEventListener('message', ({ data: { id, answer, error } }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(error));
    else resolve(answer);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    hasFailed = true;
    for (const { reject } of waiting.values()) reject(new Error('the worker does not run'));
    waiting.clear();
  });
  const ask = (question, values) => new Promise((resolve, reject) => {
    // It may have failed before anybody asked.
    if (hasFailed) throw new Error('the worker does not run');
    const id = crypto.getRandomValues(new Uint32Array(1))[0];
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, question, values });
  });
  return { check: (values) => ask('check', values), findings: (values) => ask('findings', values) };
}

const inPage = () => {
  const answers = globalThis.answersWith(window.vnPortalWidgets);
  return { check: answers.check, findings: async (values) => answers.findings(values) };
};

let current = workerChecker() ?? inPage();

globalThis.checker = {
  /** What a text or a file has: `{ groups, usable }`. Rejected where no wasm runs. */
  async check(values) {
    try {
      return await current.check(values);
    } catch {
      current = inPage();
      return current.check(values);
    }
  },
  /** Findings of what was checked last. */
  findings: (values) => current.findings(values),
};
