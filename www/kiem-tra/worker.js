// Checks a file beside the page, which stays responsive meanwhile. The findings stay here; the page asks for those that it shows.
import '../bang-ma.js';
import './lines.js';
import './answers.js';
import * as widgets from '../../pkg/vn-portal-widgets.js';

const answers = globalThis.answersWith(widgets);

addEventListener('message', async ({ data: { id, question, values } }) => {
  try {
    postMessage({ id, answer: await answers[question](values) });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
});
