// What editors write around our tags, and whether the console says that a `<p>` is no good place.

const LIST = '<ul><li><a href="/cu.html">Bản cũ</a></li></ul>';

/**
 * The markup, and how many lines about `<p>` there are.
 *
 * @type {Record<string, [string, number]>}
 */
export const PARAGRAPHS = {
  'an article in a paragraph': ['<p><vn-article src="/a.json"></vn-article></p>', 1],
  'a fallback that the parser tears off': [`<p><vn-article src="/a.json">${LIST}</vn-article></p>`, 1],
  'a list deep in a paragraph': ['<p><b><span><vn-related-news src="/a.json"><a href="/cu.html">Cũ</a></vn-related-news></span></b></p>', 1],
  'two elements in one paragraph have a line each': ['<p><vn-article src="/a.json"></vn-article><vn-related-news src="/a.json"></vn-related-news></p>', 2],
  'without data': ['<p><vn-article></vn-article></p>', 1],
  'a container whose fallback is torn off': [`<p data-vn="article" data-src="/a.json">${LIST}</p>`, 1],
  'a container with a paragraph in it': ['<p data-vn="related-news" data-src="/a.json"><p>Bản cũ</p></p>', 1],
  'a container that holds its fallback': ['<p data-vn="article" data-src="/a.json"><a href="/cu.html">Bản cũ</a></p><div>Khác</div><p></p>', 0],
  'a container without a fallback': ['<p data-vn="article" data-src="/a.json"></p><p></p>', 0],
  'a clock and a time in a line': ['<p>Bây giờ: <vn-clock></vn-clock>, đăng <vn-time datetime="29/12/2016"></vn-time></p>', 0],
  'beside a paragraph': [`<p>Trước</p><vn-article src="/a.json">${LIST}</vn-article><p></p>`, 0],
  'in a block': [`<div><vn-article src="/a.json">${LIST}</vn-article></div>`, 0],
};
