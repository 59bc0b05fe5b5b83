// The ES module: importing it defines the elements and streams the wasm that lies beside it.

import version from 'vn:version';
import { launch } from './launch.js';

export const whenReady = launch(() => fetch(new URL('vn-portal-widgets_bg.wasm', import.meta.url)));
export { version };
