// The guide's steps for WordPress, as they are written.

import { blocks, codes, read, table } from '../../package/documents.mjs';

const [SECTION] = /^## WordPress\n[^]*?(?=^## |(?![^]))/m.exec(read('docs/vi/cms.md'));
const code = (text, wanted) => blocks(text).filter(({ language }) => language === wanted).map(({ code }) => code);

/** What goes into functions.php: the script, and the featured images of the feed. */
export const [FUNCTIONS] = code(SECTION, 'php');
export const [PICTURES] = code(read('docs/vi/rss.md'), 'php');
/** What goes into a post: with `data-vn`, and as our tags. */
export const [CONTAINERS, TAGS] = code(SECTION, 'html');
/** The file that its steps have people copy, in its place below the root of the site. */
export const [, FOLDER, FILE] = /'\/(widgets\/[^']*\/)([^']*)'/.exec(FUNCTIONS);
/** The addresses of feeds. */
export const ADDRESSES = table(SECTION, 'địa chỉ', 'có những bài nào').map(([cell]) => codes(cell)[0]);
/** The plugin that writes a data file at each save. */
export const [EXPORT] = code(read('docs/vi/du-lieu.md'), 'php');
