// Drafts, kept on the machine until they are saved. Each tab has its own, so that none overwrites that of another.
globalThis.soanTin.drafts = (() => {
  const NAME = 'vn-soan-tin';
  const STORE = 'drafts';
  const MINE = `${NAME} draft`;

  const random = () => crypto.getRandomValues(new Uint32Array(2)).join('-');
  /** Who writes: this page, until it is loaded again. */
  const writer = random();
  let id;
  let database;

  const settled = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  function connect() {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    return settled(request);
  }

  const store = async (mode) => {
    database ??= connect();
    return (await database).transaction(STORE, mode).objectStore(STORE);
  };

  /** What this tab holds, by what for: `{ name, release }`. */
  const holds = new Map();

  /**
   * Holds a name for as long as the tab is there, in place of the last one `of` that kind; gives whether no other tab holds it. Where
   * there are no locks none does.
   */
  function hold(of, name) {
    if (!navigator.locks || holds.get(of)?.name === name) return Promise.resolve(true);
    holds.get(of)?.release();
    holds.delete(of);
    return new Promise((resolve) => {
      navigator.locks.request(`${NAME} ${of} ${name}`, { ifAvailable: true }, (lock) => {
        resolve(Boolean(lock));
        return lock ? new Promise((release) => { holds.set(of, { name, release }); }) : undefined;
      }).catch(() => resolve(true));
    });
  }

  /** The ids of the drafts that open tabs have. */
  async function held() {
    const { held: locks } = (await navigator.locks?.query()) ?? { held: [] };
    const start = `${NAME} draft `;
    return new Set(locks.filter(({ name }) => name.startsWith(start)).map(({ name }) => name.slice(start.length)));
  }

  async function begin(name) {
    id = name;
    sessionStorage.setItem(MINE, id);
    await hold('draft', id);
  }

  /**
   * Begins. Gives the drafts that no open tab has, the one of this tab first, then the newest; and whether the page is open in another
   * tab.
   */
  async function start() {
    const others = await held();
    const mine = sessionStorage.getItem(MINE);
    const all = await settled((await store('readonly')).getAll());
    const free = all.filter((draft) => !others.has(draft.id)).sort((one, other) => Number(other.id === mine) - Number(one.id === mine) || other.at - one.at);
    await begin(random());
    return { drafts: free, isAlsoOpen: others.size > 0 };
  }

  /** Makes a draft that was found that of this tab. */
  async function take(draft) {
    await remove();
    await begin(draft.id);
    await keep(draft);
  }

  /**
   * Keeps what there is. If another tab has taken the draft, this one goes on with a draft of its own, and `false` is given.
   */
  async function keep(content) {
    const drafts = await store('readwrite');
    const found = await settled(drafts.get(id));
    const isTaken = Boolean(found && found.writer !== writer && content.writer !== found.writer);
    if (isTaken) id = random();
    const done = settled(drafts.put({ ...content, id, writer }));
    if (isTaken) sessionStorage.setItem(MINE, id);
    await done;
    return !isTaken;
  }

  /** Forgets a draft: that of this tab, if none is named. */
  async function remove(name = id) {
    const drafts = await store('readwrite');
    const found = await settled(drafts.get(name));
    if (found && (name !== id || found.writer === writer)) await settled(drafts.delete(name));
  }

  return { hold, keep, remove, start, take };
})();
