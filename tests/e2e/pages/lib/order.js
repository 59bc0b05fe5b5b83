// Notes in which order scripts that come later ask for files, unpack and define elements.
(() => {
  const { fetch, DecompressionStream } = window;
  const { define } = customElements;
  const order = [];
  window.__order = order;
  window.fetch = (...values) => {
    order.push(`fetch ${new URL(values[0], document.baseURI).pathname}`);
    return fetch(...values);
  };
  window.DecompressionStream = new Proxy(DecompressionStream, {
    construct(target, values) {
      order.push('DecompressionStream');
      return new target(...values);
    },
  });
  customElements.define = function (name, ...values) {
    order.push(`define ${name}`);
    return define.call(this, name, ...values);
  };
})();
