// The host page's own script: counts that it ran, that the document was parsed, and that it was loaded.
window.hostRuns = 1;
addEventListener('DOMContentLoaded', () => (window.hostRuns += 1));
addEventListener('load', () => (window.hostRuns += 1));
