// Lists of one page, whose pagers and search boxes all have names of their own.

const list = (attributes = '') => `<vn-related-news src="/data/tin-khac.json" page-size="3" search ${attributes}></vn-related-news>`;

/**
 * The page's lists, then what its scripts do. `names` is what their pagers are called in the end. Where it is left out, they have to
 * be different.
 *
 * @type {Record<string, { body: string, shadow?: string, act?: () => void, names?: string[], count?: number }>}
 */
export const NAMES = {
  'one list': { body: list(), names: ['Phân trang: Các tin khác'] },
  'two with the same heading': { body: list() + list(), names: ['Phân trang: Các tin khác', 'Phân trang: Các tin khác (2)'] },
  'headings of their own': { body: list('heading="Tin mới"') + list('heading="Tin trong tỉnh"'), names: ['Phân trang: Tin mới', 'Phân trang: Tin trong tỉnh'] },
  'headings that sound the same': { body: list('heading="Tin mới"') + list('heading="  tin  MỚI "') + list('heading="TIN MỚI"') },
  'no headings': { body: list('heading=""') + list('heading=" "') + list('heading=""'), names: ['Phân trang', 'Phân trang: danh sách 2', 'Phân trang: danh sách 3'] },
  'a heading like a number of ours': { body: list('heading="Tin (2)"') + list('heading="Tin"') + list('heading="Tin"') },
  'a list that comes later': { body: list(), act: () => document.querySelector('vn-related-news').before(document.querySelector('vn-related-news').cloneNode()), count: 2 },
  'a heading that changes to another’s': { body: list('heading="Một"') + list('heading="Hai"'), act: () => { document.querySelectorAll('vn-related-news')[1].heading = 'Một'; }, names: ['Phân trang: Một', 'Phân trang: Một (2)'] },
  'a name that is free again': { body: list() + list(), act: () => { const [first, second] = document.querySelectorAll('vn-related-news'); first.remove(); setTimeout(() => second.after(first)); }, count: 2 },
  'a list in the shadow tree of a page': { body: `${list()}<div id="khung"></div>`, shadow: list(), names: ['Phân trang: Các tin khác', 'Phân trang: Các tin khác (2)'] },
};

/** In the page: headings, and names of the controls and landmarks of all lists. */
export const named = () => {
  const hosts = [];
  const find = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'vn-related-news') hosts.push(element);
      else if (element.shadowRoot) find(element.shadowRoot);
    }
  };
  find(document);
  return hosts.map((host) => {
    const label = (name) => host.shadowRoot?.querySelector(`[part=${name}]`)?.getAttribute('aria-label');
    return { heading: host.shadowRoot?.querySelector('[part=heading]')?.textContent.trim() ?? '', pager: label('pager'), search: label('search'), landmark: host.shadowRoot?.querySelector('[role=search]')?.getAttribute('aria-label') };
  });
};

/** What is wrong with these names. */
export function faults(lists) {
  const found = [];
  for (const part of ['pager', 'search', 'landmark']) {
    const names = lists.map((list) => list[part]?.toLowerCase().replace(/\s+/g, ' '));
    if (new Set(names).size < names.length) found.push(`${part}: the same name twice: ${names.join(' | ')}`);
    for (const list of lists) if (!list[part]?.includes(list.heading)) found.push(`${part}: ${list[part]} without ${list.heading}`);
  }
  return found;
}
