// The fonts of the browsers under test: those of an npm package, drawn the same on every machine. Browsers on Linux find fonts by fontconfig.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../project.mjs';

/** Where the fonts lie. */
export const FONTS = inRepo('node_modules', 'dejavu-fonts-ttf', 'ttf');

/** What each of CSS's generic families is. */
const FAMILIES = { 'sans-serif': 'DejaVu Sans', 'system-ui': 'DejaVu Sans', serif: 'DejaVu Serif', monospace: 'DejaVu Sans Mono' };

/** Grey edges where the outline has them: nothing that depends on the screen. */
const DRAWN = { antialias: '<bool>true</bool>', hinting: '<bool>false</bool>', autohint: '<bool>false</bool>', hintstyle: '<const>hintnone</const>', rgba: '<const>none</const>', lcdfilter: '<const>lcdnone</const>' };

const edits = Object.entries(DRAWN).map(([name, value]) => `<edit name="${name}" mode="assign">${value}</edit>`).join('');

/** Writes fontconfig's settings into a folder, which gets its cache too; gives the variable that names them. */
export function bringFonts(folder) {
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(file, `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${FONTS}</dir>
  <cachedir>${path.join(folder, 'fonts')}</cachedir>
  ${Object.entries(FAMILIES).map(([generic, family]) => `<alias binding="strong"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`).join('\n  ')}
  <match target="pattern">${edits}</match>
  <match target="font">${edits}</match>
</fontconfig>
`);
  return { FONTCONFIG_FILE: file };
}
