/** Keeps the containers in a root, of today and of later, and returns a function that ends it. */
export type Keep = (root: Node, tags: string[]) => () => void;
