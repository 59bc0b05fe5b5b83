// Packages that only some groups below tests/long install. Their names alone are known, so that what is checked is the same with and without them.

declare module 'chrome-launcher';
declare module 'cspell-lib';
declare module 'lighthouse';
