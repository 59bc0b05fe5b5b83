// Hashes of the package's files.

import { createHash } from 'node:crypto';

/** The integrity of a file as `<script integrity>` wants it. */
export const sri = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** The query of a file's URL: the first letters and digits of its integrity. www/tao-ma/code.js takes them from sri.json likewise. */
export const urlHash = (bytes) => sri(bytes).replace(/\W/g, '').slice('sha384'.length, 'sha384'.length + 16);
