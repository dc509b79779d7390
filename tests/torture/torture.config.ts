import { defineConfig } from 'vitest/config';

/** Experiments and walks that `npm run torture` starts, each file by itself. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    environment: 'node',
    include: ['tests/torture/{experiments,walks}/*.test.ts'],
    testTimeout: 400_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
