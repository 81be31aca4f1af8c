import { copyFileSync } from 'node:fs';
import { defineConfig } from 'vite';

/** Makes what the pages load: one script and one style sheet, under names that stay. */
export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  build: {
    outDir: '../../../dist/desk',
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: {
      input: `${import.meta.dirname}/desk.ts`,
      output: { entryFileNames: 'desk.js', assetFileNames: 'desk[extname]' },
    },
  },
  plugins: [
    {
      name: 'icon',
      closeBundle: () =>
        copyFileSync(`${import.meta.dirname}/icon.svg`, `${import.meta.dirname}/../../../dist/desk/icon.svg`),
    },
  ],
});
