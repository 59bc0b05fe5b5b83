// Elements that are hidden until they are found.

const DATA = 'src="/a.json"';

export const HIDDEN = {
  'an article': ['vn-article', DATA],
  'a list': ['vn-related-news', DATA],
  'a clock': ['vn-clock', ''],
  'a time': ['vn-time', 'datetime="29/12/2016"'],
};
