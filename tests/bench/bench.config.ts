import { defineConfig } from 'vitest/config';

/** Benchmarks beside a peer or a floor; `npm run bench` starts them, each file by itself. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    environment: 'node',
    include: ['tests/bench/*.test.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
