// Runs before the wasm is there: reads the state of a document by the getters of its prototype, because a form or picture called `head`
// hides the document's own property.

/** @template {keyof Document} K @param {Document} document @param {K} name @returns {Document[K]} */
export const stateOf = (document, name) => Reflect.get(Object.getPrototypeOf(document), name, document);
