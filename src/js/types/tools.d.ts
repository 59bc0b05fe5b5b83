import type { Main, Printout } from './element.js';

/** What a tool gets besides its element. */
export interface Services extends Omit<Main, 'guard'> {
  /** Tells the host the state of reading aloud. */
  speechChanged(state: 'silent' | 'speaking' | 'paused'): void;
  /** Tells the host the result of copying or sharing. */
  done(outcome: 'copied' | 'unshared'): void;
}

export type Tool = (element: HTMLElement, printout: Required<Printout>, services: Services) => void;

export type AsyncTool = (...use: Parameters<Tool>) => Promise<void>;
