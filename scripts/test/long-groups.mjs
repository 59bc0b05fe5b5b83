// The groups of npm run test:long, in their order. Each gives its steps as those of groups.mjs do.

export const LONG_GROUPS = {};
