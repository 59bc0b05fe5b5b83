// A reporter of node:test that results.mjs reads: a line of JSON for each test that has ended.

import path from 'node:path';
import { root } from '../project.mjs';

export default async function* lines(events) {
  // The suites around a test, and the test: by how deep they lie.
  const names = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') names[data.nesting] = data.name;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { error, type: kind, duration_ms: ms } = data.details;
    // A suite fails with its tests, which have lines of their own, or by itself: by one of its hooks, or while it is made.
    if (kind === 'suite' && (!error || error.failureType === 'subtestsFailed')) continue;
    const name = [...names.slice(0, data.nesting), data.name].join(' > ');
    yield `${JSON.stringify({ file: path.relative(root, data.file ?? ''), name, ms, messages: error && messagesOf(error) })}\n`;
  }
}

/** The messages of an error and of what has caused it, without the test runner's own around them. */
function messagesOf(error) {
  const messages = [];
  for (let cause = error.cause ?? error; cause; cause = cause.cause) messages.push(String(cause.message ?? cause));
  return messages;
}
