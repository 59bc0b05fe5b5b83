// The types between transport.js and src/browser.

/** The result of a request. */
export interface Answer {
  /** The HTTP status; absent without an answer. */
  status?: number;
  /** The file, if there is one. */
  bytes?: Uint8Array<ArrayBuffer>;
  /** Why there is no file; `none` if there is no copy. */
  failure?: 'offline' | 'timeout' | 'too-large' | 'status' | 'none';
  /** Details of a failure for developers; may be empty. */
  cause: string;
  /** Whether the same request may work later. */
  mayPass: boolean;
  /** When a copy was fetched, in milliseconds since 1970. */
  fetched?: number;
}

/** Takes the answer to a request: an export of the wasm. */
export type Answered = (request: number, answer: Answer) => void;

/** A request under way. */
export interface Load {
  controller: AbortController;
  answer: Promise<Answer>;
}

/**
 * Asks for a file, or takes over the early request for it. `answered` is called once, never before this returns, and never after
 * the controller has aborted.
 */
export type Request = (url: string, id: number) => AbortController;

/** Keeps a copy of a file, a second later. */
export type Keep = (url: string, bytes: Uint8Array<ArrayBuffer>) => void;

/** Answers with the copy of a file by `answered`: `bytes` and `fetched`, or the failure `none`. */
export type Recall = (url: string, id: number) => void;
