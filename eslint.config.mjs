import js from '@eslint/js';
import globals from 'globals';

export default [
  // What others have made: the build, crates, releases of before, a page of Mono's.
  { ignores: ['**/*.d.ts', 'pkg/', 'target/', '**/node_modules/', 'tests/e2e/pages/0.1/', 'tests/fixtures/mono/'] },
  {
    files: ['**/*.js', '**/*.mjs'],
    ...js.configs.recommended,
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...js.configs.recommended.rules,
      // What others are without: `const { language, ...rest }`.
      'no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // TypeScript checks names, and knows those of the browser.
      'no-undef': 'off',
    },
  },
  {
    // For WebAssembly and fetch TypeScript is given the names of the browser here too, most of which Node has not.
    files: ['scripts/**/*.mjs', '*.mjs'],
    languageOptions: { globals: globals.node },
    rules: { 'no-undef': 'error' },
  },
];
