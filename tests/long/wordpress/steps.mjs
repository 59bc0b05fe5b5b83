// Carries out the guide's steps in a WordPress: files as FTP would copy them, the rest in its own screens.

import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../../../scripts/project.mjs';
import { open } from '../../e2e/lib/page.mjs';
import { logIn, publish } from './editors.mjs';
import { EXPORT, FILE, FOLDER, FUNCTIONS, PICTURES } from './guide.mjs';
import { ROWS } from './posts.mjs';
import { filled, USERS } from './site.mjs';

const THEME = 'cong-tinh';
const SLOW = { within: 30_000 };

const put = (site, name, text) => {
  const file = path.join(site, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const THEME_FILE = `wp-content/themes/${THEME}/functions.php`;
const PLUGIN_FILE = 'wp-content/mu-plugins/vn-portal-widgets.php';

/** Where the functions of the guide may be. Each takes them out of the other place. */
export const PLACES = {
  "a child theme's functions.php": ({ site }) => {
    put(site, THEME_FILE, `<?php\n${FUNCTIONS}${PICTURES}`);
    rmSync(path.join(site, PLUGIN_FILE), { force: true });
  },
  'wp-content/mu-plugins': ({ site }) => {
    put(site, PLUGIN_FILE, `<?php\n${FUNCTIONS}${PICTURES}`);
    put(site, THEME_FILE, '<?php\n');
  },
};

/** Which editor posts are written in. The classic one is in WordPress; the plugin of that name brings it back by this filter. */
function setClassic({ site }, isClassic) {
  put(site, 'wp-content/mu-plugins/classic.php', isClassic ? "<?php add_filter('use_block_editor_for_post', '__return_false');" : '<?php');
}

/** Switches on what optimiser plugins do; gives how to switch it off. */
export function optimise({ site, tools }) {
  const name = 'wp-content/mu-plugins/optimiser.php';
  put(site, name, filled('optimiser.php', tools));
  return () => rmSync(path.join(site, name));
}

/** Copies the files, and sets what the guide has an administrator set. */
export async function install(engine, wordpress) {
  const { site, origin, theme } = wordpress;
  mkdirSync(path.join(site, FOLDER), { recursive: true });
  copyFileSync(inRepo('pkg', FILE), path.join(site, FOLDER, FILE));
  put(site, `wp-content/themes/${THEME}/style.css`, `/*\nTheme Name: Cổng thông tin điện tử tỉnh\nTemplate: ${theme}\n*/\n`);
  PLACES["a child theme's functions.php"](wordpress);
  await logIn(engine, origin, USERS.administrator);
  const themes = await open(engine, `${origin}/wp-admin/themes.php`);
  await themes.ask((theme) => document.querySelector(`.theme[data-slug="${theme}"] .activate`).click(), THEME);
  await themes.until('the child theme is active', (theme) => document.querySelector('.theme.active')?.dataset.slug === theme, { args: [THEME], ...SLOW });
  const reading = await open(engine, `${origin}/wp-admin/options-reading.php`);
  await reading.ask(() => {
    document.getElementById('posts_per_rss').value = 30;
    document.getElementById('submit').click();
  });
  await reading.until('the settings are saved', () => document.getElementById('setting-error-settings_updated') && document.getElementById('posts_per_rss').value === '30', SLOW);
}

/** Writes all posts, and adds to each row its number. */
export async function writePosts(engine, wordpress) {
  const { site, origin } = wordpress;
  put(site, 'wp-content/mu-plugins/xuat-tin.php', EXPORT);
  wordpress.own(site);
  for (const [role, user] of Object.entries(USERS)) {
    await logIn(engine, origin, user);
    for (const row of ROWS.filter((row) => row.role === role)) {
      setClassic(wordpress, row.editor.isClassic);
      row.post = await publish(engine, origin, row);
    }
  }
}
