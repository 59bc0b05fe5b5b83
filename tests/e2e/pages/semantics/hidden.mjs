// Elements that are hidden until they are found, and words in each.

export const HIDDEN = {
  'an article': ['vn-article', 'src="/a.json"', 'Nội dung'],
  'a list': ['vn-related-news', 'src="/a.json"', 'Tin thứ hai'],
  'a clock': ['vn-clock', 'format="\'Giờ nước ta\' HH:mm:ss"', 'Giờ nước ta'],
  'a time': ['vn-time', 'datetime="29/12/2016" format="\'Một hôm\' dd/MM"', 'Một hôm'],
};

/** What elements show. */
export const DATA = { items: [{ title: 'Tin thứ nhất', content_text: 'Nội dung' }, { title: 'Tin thứ hai' }] };

/** A style sheet that hides all that is `hidden` alike, so that nothing is found. */
export const NAIVE = ':host([hidden]) { display: none !important }';
