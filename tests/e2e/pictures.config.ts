import { defineConfig } from 'vitest/config';

/** Makes the pictures of the documentation: `npx vitest run -c tests/e2e/pictures.config.ts`. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: { environment: 'node', include: ['tests/e2e/pictures.ts'], testTimeout: 180_000 },
});
