// The chart: for each metric a bar for each peer, as long as its ratio to plain JavaScript.

const WIDTH = 760;
const BAR = { left: 230, longest: 330, height: 14, step: 18 };
const GROUP = { top: 64, title: 22, gap: 16 };

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);
const text = (x, y, words, kind = '') => `<text x="${x}" y="${y}"${kind && ` class="${kind}"`}>${escaped(words)}</text>`;

export function chart({ rows, names, about }) {
  const longest = Math.max(...rows.flatMap(({ cells }) => cells.map(({ ratio }) => ratio)));
  const length = (ratio) => Math.max(1, Math.round((ratio / longest) * BAR.longest));
  const height = (group) => GROUP.title + group.cells.length * BAR.step + GROUP.gap;
  let y = GROUP.top;
  const groups = rows.map((group) => {
    const bars = group.cells.flatMap(({ peer, text: figure, ratio }, at) => {
      const top = y + GROUP.title + at * BAR.step;
      const kind = peer === 'ours' ? 'ours' : 'peer';
      return [
        text(16, top + 11, names[peer], kind),
        `<rect x="${BAR.left}" y="${top}" width="${length(ratio)}" height="${BAR.height}" class="${kind}"/>`,
        text(BAR.left + length(ratio) + 6, top + 11, `${ratio.toFixed(2)}  (${figure})`, kind),
      ];
    });
    const drawn = [text(16, y + 12, group.what, 'what'), ...bars];
    y += height(group);
    return drawn.join('\n');
  });
  const one = BAR.left + length(1);
  const bottom = y + about.length * 16 + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom}" width="${WIDTH}" height="${bottom}" role="img">
<title>vn-portal-widgets beside plain JS, Lit and Preact</title>
<style>
svg { --ground: #fff; --ink: #1f2328; --faint: #59636e; --bar: #8c959f; --ours: #b42318; font: 12px system-ui, sans-serif }
@media (prefers-color-scheme: dark) { svg { --ground: #0d1117; --ink: #f0f6fc; --faint: #9198a1; --bar: #6e7681; --ours: #ff8a7a } }
.ground { fill: var(--ground) } text { fill: var(--ink) } .head { font-size: 16px; font-weight: 600 } .what { font-weight: 600 } .note { fill: var(--faint); font-size: 11px }
rect.peer { fill: var(--bar) } rect.ours { fill: var(--ours) } text.ours { fill: var(--ours); font-weight: 600 } line { stroke: var(--faint); stroke-dasharray: 3 3 }
</style>
<rect class="ground" width="${WIDTH}" height="${bottom}" rx="6"/>
${text(16, 28, 'The same page with four kinds of elements; shorter is better', 'head')}
${text(16, 46, 'Ratios to plain JS + DOMPurify (1.00, the dashed line). The peers do less: no tools, pages, search, stored copies or calendar.', 'note')}
<line x1="${one}" y1="${GROUP.top + GROUP.title - 4}" x2="${one}" y2="${y - GROUP.gap}"/>
${groups.join('\n')}
${about.map((line, at) => text(16, y + 8 + at * 16, line, 'note')).join('\n')}
</svg>
`;
}
