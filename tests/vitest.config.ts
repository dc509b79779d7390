import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    // They need engines that few machines have: `npm run test:engines`.
    exclude: [...configDefaults.exclude, 'tests/engines/**'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
  },
});
