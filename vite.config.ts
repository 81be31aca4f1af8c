import { defineConfig } from 'vite';

/**
 * Makes of the program, and of what its threads run, a few files each: a command then begins in two thirds of the time, and a
 * thread that reads in a third. Packages stay beside it, but for zod, of which only a small part is used.
 */
export default defineConfig({
  logLevel: 'warn',
  ssr: { noExternal: ['zod'] },
  build: {
    ssr: true,
    license: { fileName: 'licences.md' },
    target: 'node20',
    minify: false,
    outDir: 'dist/program',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        chancery: 'src/cli/main.ts',
        'reading-thread': 'src/cli/read/reading-thread.ts',
        'parsing-thread': 'src/cli/read/parsing-thread.ts',
        'answering-thread': 'src/desk/answering/answering-thread.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
