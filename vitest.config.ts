import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Not `dist/`, where the compiled tests lie too.
    include: ['{src,test,training,bench}/**/*.test.ts'],
    reporters: ['default', './test/closing-line.ts'],
    // Files share what is loaded: it takes longer to make a reader than to run most of them, and no module keeps a state.
    isolate: false,
    // Tests that start the program wait for a process, on machines of any speed.
    testTimeout: 120_000,
  },
});
