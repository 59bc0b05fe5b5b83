// Reason: it runs before the wasm is there. Under Trusted Types even the first inline script goes through this policy.

/** @typedef {'createHTML' | 'createScript'} Kind */

/** @type {Record<Kind, (text: string) => unknown> | undefined} */
let policy;

/**
 * HTML or a script in the type that a page under Trusted Types requires. The policy is created at the first use: by then no
 * other script of ours serves this page, which would have created it already.
 *
 * @param {Kind} kind
 * @param {string} text
 * @returns {string} for TypeScript, which does not know Trusted Types; a `TrustedHTML` or `TrustedScript` where they exist
 */
export function trusted(kind, text) {
  const { trustedTypes } = /** @type {{ trustedTypes?: { createPolicy(name: string, rules: object): typeof policy } }} */ (globalThis);
  /** @param {string} unchanged */
  const same = (unchanged) => unchanged;
  policy ??= trustedTypes?.createPolicy('vn-portal-widgets', { createHTML: same, createScript: same });
  return policy ? /** @type {string} */ (policy[kind](text)) : text;
}
