// The types of apply.js.

/** Takes the names that steps refer to, once and before the first view. */
export type SetNames = (tags: readonly string[], attributes: readonly string[]) => void;

/** Makes `root` show the children of its host, whatever it has shown. */
export type ShowFallback = (root: ShadowRoot) => void;

/** Makes `root` show the view in `chunks`, each of which ends after a node. */
export type Apply = <Root extends Element | ShadowRoot>(root: Root, chunks: readonly string[]) => Root;

/** The same with a pause after each chunk, in which the visitor sees what is there. For a root that shows nothing yet. */
export type ApplyInPieces = (root: Element | ShadowRoot, chunks: readonly string[]) => Iterator<void, void>;
