// Everything is done in an element's own document: one that it was moved into, one without an address of its own, one that may
// look at nothing else, one whose forms hide its properties.
import { eachEngine } from './lib/engines.mjs';
import { testRows } from './lib/control-rows.mjs';
import { ROWS } from './pages/documents.mjs';

eachEngine((engine) => testRows(engine, ROWS));
