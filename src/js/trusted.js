// The page's one Trusted Types policy of ours, made when it is first needed: after it is known that no other
// script of ours serves this page, which would have made it already.

let policy;

/** HTML or script as the type that a page under Trusted Types demands. */
export function trusted(create, text) {
  const same = (unchanged) => unchanged;
  policy ??= globalThis.trustedTypes?.createPolicy('vn-portal-widgets', { createHTML: same, createScript: same });
  return policy ? policy[create](text) : text;
}
