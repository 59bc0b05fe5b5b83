// Undo and redo over everything: a history of files, which are never changed. What is typed in a row is one step.
globalThis.soanTin.history = (() => {
  /** A history that begins with a file. */
  function begin(file) {
    const steps = [{ file, key: undefined, words: '', place: {} }];
    let at = 0;
    return {
      get file() { return steps[at].file; },
      /** The key of the last step, `undefined` once it has ended. */
      get key() { return steps[at].key; },
      get canUndo() { return at > 0; },
      get canRedo() { return at < steps.length - 1; },

      /**
       * Takes the file after a step. Steps in a row with the same `key` become one. `words` say what was done, `place` where: the key of
       * the item, and the caret in its body.
       */
      push(next, { key, words, place }) {
        const joins = key !== undefined && at > 0 && steps[at].key === key;
        steps.length = joins ? at : at + 1;
        steps.push({ file: next, key, words, place });
        at = steps.length - 1;
      },

      /** Ends the last step: what is typed next is another one. */
      pause() { steps[at] = { ...steps[at], key: undefined }; },

      /** Goes back. Gives what was undone, and where the caret was before. */
      undo() {
        const { words, place } = steps[at];
        at -= 1;
        const before = steps[at].place;
        return { words, item: place.item, caret: before.item === place.item ? before.caret : undefined };
      },

      /** Goes forward. Gives what was done again, and where. */
      redo() {
        at += 1;
        const { words, place } = steps[at];
        return { words, ...place };
      },
    };
  }

  return { begin };
})();
