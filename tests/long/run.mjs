// `npm run test:long`: what takes many minutes. Further arguments go to Vitest.
import { runAside } from '../gates/run-aside.mjs';

await runAside('tests/long/long.config.ts');
