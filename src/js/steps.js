// Reason: the inner loop of a crossing, as apply.js. Reads the steps of an encoded view; src/html/encode.rs has their table.

/** Names by their index in a step. @type {{ tags: readonly string[], attributes: readonly string[] }} */
const names = { tags: [], attributes: [] };

/**
 * Takes the tables of names, once and before the first view.
 *
 * @param {readonly string[]} tags
 * @param {readonly string[]} attributes
 */
export function setNames(tags, attributes) {
  Object.assign(names, { tags, attributes });
}

export class Steps {
  /** @param {readonly string[]} chunks each ends after a node; joining them would copy them, 0.7 MB for 1,000 rows */
  constructor(chunks) {
    this.chunks = chunks;
    this.next = 0;
    this.chunk = '';
    this.offset = 0;
  }

  /** Moves to the next chunk at the end of one. Call it before each node and before the end of each element. */
  turn() {
    while (this.offset >= this.chunk.length && this.next < this.chunks.length) {
      this.chunk = this.chunks[this.next++];
      this.offset = 0;
    }
  }

  /** Takes the next kind of step; `undefined` after the last one. @returns {string | undefined} */
  kind() {
    return this.chunk[this.offset++];
  }

  /** Takes the next kind of step if it is this one. @param {string} kind */
  is(kind) {
    if (this.chunk[this.offset] !== kind) return false;
    this.offset++;
    return true;
  }

  tag() {
    return names.tags[this.chunk.charCodeAt(this.offset++)];
  }

  attribute() {
    return names.attributes[this.chunk.charCodeAt(this.offset++)];
  }

  string() {
    const start = this.offset;
    const end = this.chunk.indexOf('\0', start);
    this.offset = end + 1;
    return this.chunk.slice(start, end);
  }

  /** Takes the key of the element that has just begun, if it has one. An empty key means none. */
  key() {
    return (this.is('#') && this.string()) || undefined;
  }
}
