// One configuration for the three pages; `vite build FOLDER --config vite.config.js` builds one.
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';

export default {
  base: './',
  publicDir: fileURLToPath(new URL('public', import.meta.url)),
  // Vue alone has to be told which tags are none of its components.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('vn-') } } })],
};
