import { defineConfig } from 'vitest/config';

/** What a week's work costs on a phone; `npm run bench -- week` starts it. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    environment: 'node',
    include: ['tests/week/*.test.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 900_000,
    fileParallelism: false,
    bail: 1,
  },
});
