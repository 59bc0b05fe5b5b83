// The types of apply.js.

/** Takes the names that steps refer to, once and before the first view. */
export type SetNames = (tags: readonly string[], attributes: readonly string[]) => void;

/** Makes `root` show the children of its host, whatever it has shown. */
export type ShowFallback = (root: ShadowRoot) => void;

/** Whether a root has content that was there before us, such as a first view in the page's markup, in place of its host's children. */
export type Stands = (root: ShadowRoot) => boolean;

/** Shows the view in `chunks` below what was in `root` before us, until {@link Apply} shows another one in place of both. */
export type ApplyBelow = (root: Element | ShadowRoot, chunks: readonly string[]) => void;

/** Makes `root` show the view in `chunks`, each of which ends after a node. */
export type Apply = <Root extends Element | ShadowRoot>(root: Root, chunks: readonly string[]) => Root;

/** The same with a pause after each chunk, in which the visitor sees what is there. For a root that shows nothing yet. */
export type ApplyInPieces = (root: Element | ShadowRoot, chunks: readonly string[]) => Iterator<void, void>;
