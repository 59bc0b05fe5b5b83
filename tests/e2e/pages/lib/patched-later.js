// A page that puts its own code in place of the DOM's, with an error for what is inside of articles while `data-patched` is on its root.
const { getAttribute } = Element.prototype;
Element.prototype.getAttribute = function (name) {
  const isBroken = 'patched' in document.documentElement.dataset && this.getRootNode().host?.localName === 'vn-article';
  if (isBroken) throw new Error('the page has patched this');
  return getAttribute.call(this, name);
};
