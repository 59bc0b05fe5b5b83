// What tests read in the documents: their code and their tables.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../../scripts/project.mjs';

export const read = (file) => readFileSync(inRepo(file), 'utf8');

/** The documents directly in a folder, by their paths. */
export const documentsIn = (folder) => readdirSync(inRepo(folder)).filter((name) => name.endsWith('.md')).map((name) => path.posix.join(folder, name));

/** All code blocks as `{language, code}`, those in lists too. */
export function blocks(text) {
  return [...text.matchAll(/^( *)```(\w*)\n([^]*?)^\1```$/gm)]
    .map(([, indent, language, code]) => ({ language, code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), '') }));
}

/** The rows of the first table with this head, each the texts of its cells. */
export function table(text, ...head) {
  const start = text.indexOf(`\n| ${head.join(' | ')} |\n`);
  if (start < 0) throw new Error(`no table ${head.join(' | ')}`);
  const [lines] = /^(\|.*\n)+/.exec(text.slice(start + 1));
  return lines.trim().split('\n').slice(2).map((line) => line.slice(2).replace(/ ?\|$/, '').split(' | ').map((cell) => cell.trim()));
}

/** What stands in backticks. */
export const codes = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
