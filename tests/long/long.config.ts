import { defineConfig } from 'vitest/config';

/** Tests that take many minutes; `npm run test:long` starts them. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    environment: 'node',
    include: ['tests/long/*.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
