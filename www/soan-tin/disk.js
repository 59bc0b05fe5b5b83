// Files on the machine: opened and written through the File System Access API where there is one, else picked and downloaded.
globalThis.soanTin.disk = (() => {
  const { ask, byId, make } = globalThis.soanTin.page;
  const { file: files } = globalThis.soanTin;

  /** @type {any} */
  const api = window;
  const TYPES = [{ description: 'Tệp dữ liệu tin', accept: { 'application/json': ['.json', '.txt'] } }];
  const isCancelled = (error) => error.name === 'AbortError';

  /** The text of a file; of one that is not Unicode, as if it were Latin, with `isWrong`. */
  async function textOf(file) {
    const bytes = await file.arrayBuffer();
    try {
      return { text: files.decode(bytes), isWrong: false };
    } catch {
      return { text: new TextDecoder('windows-1252').decode(bytes), isWrong: true };
    }
  }

  /** Reads a file, with the handle by which it can be written. */
  async function read(file, handle) {
    return { name: file.name, handle, ...(await textOf(file)) };
  }

  /** Asks for a file; `undefined` if none was chosen. */
  async function pick() {
    if (!api.showOpenFilePicker) {
      const input = byId('chon-tep');
      input.value = '';
      return new Promise((resolve) => {
        input.onchange = () => resolve(input.files[0] && read(input.files[0]));
        input.oncancel = () => resolve(undefined);
        input.click();
      });
    }
    try {
      const [handle] = await api.showOpenFilePicker({ types: TYPES });
      return await read(await handle.getFile(), handle);
    } catch (error) {
      if (isCancelled(error)) return undefined;
      throw error;
    }
  }

  /** Reads the file that was dropped; `undefined` if there is none. */
  async function dropped({ items, files: [first] }) {
    const [entry] = [...items].filter(({ kind }) => kind === 'file');
    // Has to be asked for before anything is awaited.
    const asked = entry?.getAsFileSystemHandle?.();
    const handle = await asked?.catch(() => undefined);
    if (handle?.kind === 'file') return read(await handle.getFile(), handle);
    return first && read(first);
  }

  async function write(handle, text) {
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
  }

  /** What became of the file on the disk since its text was read or written: `same`, `changed` or `gone`. */
  async function fate(handle, known) {
    try {
      const { text } = await textOf(await handle.getFile());
      return text === known ? 'same' : 'changed';
    } catch (error) {
      if (error.name !== 'NotFoundError') throw error;
      return 'gone';
    }
  }

  const WORDS = { changed: 'đã bị sửa ở nơi khác từ khi mở ở đây', gone: 'không còn trên đĩa' };

  /**
   * Writes a text over the file that it came from, or where the person says. `known` is what the file had when it was last read or
   * written. Gives the name and handle, `undefined` if nothing was written.
   */
  async function save({ text, name, handle, known }, isElsewhere) {
    try {
      // A handle that comes out of a draft may need the permission again.
      const mayWrite = handle && !isElsewhere && (await handle.requestPermission?.({ mode: 'readwrite' })) !== 'denied';
      if (mayWrite) {
        const found = await fate(handle, known);
        if (found === 'same') {
          await write(handle, text);
          return { name, handle };
        }
        const answer = await ask(`Tệp “${name}” ${WORDS[found]}`, 'Ghi đè thì những gì sửa ở nơi khác sẽ mất.', ['other', 'Lưu thành tệp khác…'], ['over', 'Ghi đè'], ['', 'Thôi']);
        if (answer === 'over') {
          await write(handle, text);
          return { name, handle };
        }
        if (!answer) return undefined;
      }
      if (!api.showSaveFilePicker) return download(text, name);
      const chosen = await api.showSaveFilePicker({ suggestedName: name, types: TYPES });
      await write(chosen, text);
      return { name: chosen.name, handle: chosen };
    } catch (error) {
      if (isCancelled(error)) return undefined;
      throw error;
    }
  }

  function download(text, name) {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    make('a', { href: url, download: name }).click();
    // The browser reads it after this task.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return { name, handle: undefined };
  }

  return { canOverwrite: () => Boolean(api.showSaveFilePicker), dropped, pick, save };
})();
