import { defineConfig } from 'vitest/config';

/** Tests on browser engines other than Chromium; `npm run test:engines` starts them. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    environment: 'node',
    include: ['tests/engines/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
