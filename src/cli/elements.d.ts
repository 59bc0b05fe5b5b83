/** The elements: their tags, and whether they show data. Only the build knows them: scripts/build/bundle.mjs. */
declare module 'vn:elements' {
  const elements: { tag: string; hasData: boolean }[];
  export default elements;
}
