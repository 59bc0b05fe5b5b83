// Where the parts of a list are, at each width of it. Run in the page: what is wrong, a line each.

/** Rows with pictures in a list of so many pixels. */
export const pictureFaults = (width) => {
  const host = document.querySelector('vn-related-news');
  host.style.width = `${width}px`;
  const found = [];
  const box = (element) => element.getBoundingClientRect();
  const near = (one, other) => Math.abs(one - other) < 1;
  for (const [at, row] of [...host.shadowRoot.querySelectorAll('li')].entries()) {
    const [picture, words] = [...row.children].map(box);
    const is = (fact, right) => { if (!right) found.push(`${width} px, row ${at}: ${fact}`); };
    is(`${picture.width} × ${picture.height} is not 3:2`, near(picture.width, picture.height * 1.5));
    if (width < 250) is('not above the words, as wide as the list', picture.bottom <= words.top && near(picture.width, width) && near(words.left, picture.left));
    else is('not beside the words, 7.5em wide', near(picture.width, 120) && near(words.top, picture.top) && near(words.left, picture.right + 16));
    const [title, date] = ['link', 'date'].map((part) => box(row.querySelector(`[part=${part}]`)));
    is('the date is not below the title', date.top >= title.bottom && near(date.left, title.left));
    const line = getComputedStyle(row).borderTopWidth;
    is(`a rule of ${line} above`, line === (at === 0 ? '0px' : '1px'));
  }
  return found;
};

/** Dates that have wrapped to a line of their own, in lists of all these widths: how many, and which of them begin anywhere else. */
export const wrapped = (widths) => {
  const host = document.querySelector('vn-related-news');
  const found = { count: 0, faults: [] };
  for (const width of widths) {
    host.style.width = `${width}px`;
    for (const row of host.shadowRoot.querySelectorAll('li')) {
      const lines = row.querySelector('[part=link]').getClientRects();
      const date = row.querySelector('[part=date]').getBoundingClientRect();
      if (date.top < lines[lines.length - 1].bottom) continue;
      found.count++;
      if (Math.abs(date.left - lines[0].left) > 0.5) found.faults.push(`${width} px: ${date.left - lines[0].left} px from the edge`);
    }
  }
  return found;
};

/** The pager of a list of so many pixels, with text of a size: what it shows, and what is wrong with it. */
export const pager = (width, size) => {
  const host = document.querySelector('vn-related-news');
  host.style.width = `${width}px`;
  host.style.setProperty('--vn-font-size', size);
  const nav = host.shadowRoot.querySelector('nav');
  const boxes = [...nav.querySelectorAll('button')].map((button) => button.getBoundingClientRect()).filter(({ width }) => width);
  const gap = Number.parseFloat(getComputedStyle(nav).fontSize) / 2;
  const faults = boxes.filter((box) => box.width < 44 || box.height < 44).map((box) => `${box.width} × ${box.height}`);
  for (const [at, box] of boxes.entries()) {
    const next = boxes[at + 1];
    if (next && next.top < box.bottom && next.left - box.right < gap - 0.1) faults.push(`a gap of ${next.left - box.right}`);
    if (box.right > nav.getBoundingClientRect().right + 1) faults.push('out of its box');
  }
  return { text: nav.innerText.replace(/\s+/g, ' ').trim(), faults };
};

/** A style sheet of the test's own in the list's root. */
export const add = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = document.querySelector('vn-related-news').shadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};
