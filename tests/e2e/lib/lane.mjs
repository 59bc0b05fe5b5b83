// Runs test files one after the other in this process, and so in the same browser: node lane.mjs FILE…
import path from 'node:path';
import process from 'node:process';
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';
// Before all suites: what it leaves to the end is for the end of the process.
import './engines.mjs';

for (const file of process.argv.slice(2)) describe(file, () => import(pathToFileURL(path.resolve(file)).href));
