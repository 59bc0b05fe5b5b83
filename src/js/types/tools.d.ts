import type { Main, Printout } from './element.js';

/** What tools work with. */
export interface Services extends Omit<Main, 'guard'> {
  /** Tells the host how far the reading aloud is. */
  speechChanged(state: 'silent' | 'speaking' | 'paused'): void;
  /** Tells the host what came of copying or sharing. */
  done(outcome: 'copied' | 'unshared'): void;
}

export type Tool = (element: HTMLElement, printout: Required<Printout>, services: Services) => void;

export type AsyncTool = (...use: Parameters<Tool>) => Promise<void>;
