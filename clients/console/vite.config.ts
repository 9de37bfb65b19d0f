import { join } from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/** Names of files say what is inside (eight hexadecimal digits), so that a browser keeps them for good; the page itself is asked for anew. */
export default defineConfig({
  root: here,
  logLevel: 'warn',
  resolve: {
    alias: Object.fromEntries(['ask', 'design', 'words'].map((name) => [`@sanwei/${name}`, join(here, `../${name}/src/index.ts`)])),
  },
  build: {
    outDir: process.env.SANWEI_CLIENT_OUT ?? join(here, 'dist/console'),
    emptyOutDir: true,
    // A file of its own for every picture: the policy of the page allows them from here.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: {
        hashCharacters: 'hex',
        entryFileNames: 'js/[name].[hash:8].js',
        chunkFileNames: 'js/[name].[hash:8].js',
        assetFileNames: '[ext]/[name].[hash:8][extname]',
      },
    },
  },
});
