import js from '@eslint/js';

export default [
  { ignores: ['**/*.d.ts'] },
  {
    files: ['src/**/*.js', 'www/**/*.js'],
    ...js.configs.recommended,
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...js.configs.recommended.rules,
      // TypeScript checks names, and knows those of the browser.
      'no-undef': 'off',
    },
  },
  // Everything else has no rules of its own.
  { ignores: ['pkg/', 'target/', 'tests/', 'scripts/', '*.mjs'] },
];
