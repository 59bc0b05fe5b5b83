// Shows the tests what a page cannot see otherwise: the memory of the wasm, and how many requests are under way.
(() => {
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...args) => {
    const result = await instantiateStreaming(...args);
    window.__memory = Object.values(result.instance.exports).find((value) => value instanceof WebAssembly.Memory);
    return result;
  };
  const own = window.fetch;
  window.__underWay = 0;
  window.fetch = async (...args) => {
    window.__underWay += 1;
    try {
      return await own(...args);
    } finally {
      window.__underWay -= 1;
    }
  };
})();
