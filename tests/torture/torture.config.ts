import { defineConfig } from 'vitest/config';

/** Tests that need more of a machine than its programs; `npm run torture` starts them. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    environment: 'node',
    include: ['tests/torture/*.test.ts'],
    testTimeout: 400_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    // Each test goes on where the one before it left the phone.
    bail: 1,
  },
});
