// A page's listeners that do their worst.
document.addEventListener('vn-load', ({ target }) => {
  if (target.localName === 'vn-article') target.remove();
  throw new Error("thrown by the page's listener");
});
