// Shows the tests what a page cannot see otherwise: the memory of the wasm, and how many requests are under way.
(() => {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...args) => {
    const made = await instantiate(...args);
    // An instance by itself where a compiled module was given.
    window.__memory = Object.values((made.instance ?? made).exports).find((value) => value instanceof WebAssembly.Memory);
    return made;
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
