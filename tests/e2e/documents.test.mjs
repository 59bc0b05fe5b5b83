// Everything is done in an element's own document: one that it was moved into, one without an address of its own, one that may
// look at nothing else, one whose forms hide its properties.
import { testRows } from './lib/control-rows.mjs';
import { eachEngine } from './lib/engines.mjs';
import { ADOPTED } from './pages/documents/adopted.mjs';
import { NAMED } from './pages/documents/named.mjs';
import { WRITTEN } from './pages/documents/written.mjs';

eachEngine((engine) => testRows(engine, [...ADOPTED, ...WRITTEN, ...NAMED]));
