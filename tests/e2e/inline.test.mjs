// Data in the page, however the page's author or their program has wrapped it, and as soon as it is there.
import { testRows } from './lib/control-rows.mjs';
import { eachEngine } from './lib/engines.mjs';
import { ROWS } from './pages/inline.mjs';

eachEngine((engine) => testRows(engine, ROWS));
