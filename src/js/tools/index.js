// Loaded on demand after the first paint: what a visitor does with an article beyond reading it. In the ES module this is a chunk
// of its own.

/** @import { ToolsChunk } from '../types/element.js' */
/** @import { AsyncTool, Tool } from '../types/tools.js' */
import { print } from './print.js';
import { save } from './save.js';
import { copy, share } from './share.js';
import { listen, stop } from './speech.js';

/** @type {Record<string, Tool | AsyncTool>} */
const TOOLS = { copy, listen, print, save, share, stop };

/** @type {ToolsChunk['carryOut']} */
export const carryOut = ({ name, host, element, detail }, { guard, ...main }) => TOOLS[name](element, { title: '', url: '', chunks: [], ...detail }, {
  ...main,
  speechChanged: (state) => guard(element, (wasm) => wasm.speechChanged(host, state)),
  done: (outcome) => guard(element, (wasm) => wasm.toolDone(host, outcome)),
});
