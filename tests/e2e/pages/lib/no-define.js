// A page that refuses new elements, and tells when a wasm was compiled or refused: an unhandled rejection would come soon after.
(() => {
  const { compileStreaming } = WebAssembly;
  const settle = () => setTimeout(() => (window.__settled = true), 300);
  WebAssembly.compileStreaming = (source) => {
    const module = compileStreaming.call(WebAssembly, source);
    module.then(settle, settle);
    return module;
  };
  customElements.define = () => {
    throw new Error('the page has patched this');
  };
})();
