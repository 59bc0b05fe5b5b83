// What the package's wasm may use: what every browser of the floor has (Chrome 109, Firefox 115, Safari 16.4).
// One list, given to wasm-opt by the build and used by tests/package/wasm.test.mjs to check what came out.

/** esbuild's names of the floor. */
export const JS_TARGETS = ['chrome109', 'firefox115', 'safari16.4'];

// Each with the first versions of Chrome, Firefox and Safari that have it.
export const WASM_FEATURES = [
  'mutable-globals', //        74  61  13.1
  'sign-ext', //               74  62  14.1
  'multivalue', //             85  78  13.1
  'bulk-memory', //            75  79  15
  'nontrapping-float-to-int', // 75  64  15
  'reference-types', //        96  79  15
];

/** Arguments that allow these features and no other, whatever the module says of itself. Never --all-features. */
export const wasmOptFeatures = ['--mvp-features', ...WASM_FEATURES.map((name) => `--enable-${name}`)];
