import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    // They need what few machines have or allow, a calm one, or many minutes: `npm run test:engines`,
    // `npm run torture`, `npm run bench`, `npm run test:long`.
    exclude: [
      ...configDefaults.exclude,
      ...[
        'tests/engines/**',
        'tests/torture/**',
        'tests/week/**',
        'tests/long/**',
        'tests/bench/**',
      ],
    ],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
  },
});
