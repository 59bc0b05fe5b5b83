// A page that has put its own code in place of the DOM's, with an error for articles.
const { setAttribute } = Element.prototype;
Element.prototype.setAttribute = function (...args) {
  if (this.localName === 'vn-article') throw new Error('the page has patched this');
  return setAttribute.apply(this, args);
};
