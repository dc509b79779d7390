// `npm run test:long`: what takes many minutes. Further arguments go to Vitest.
import { spawn } from 'node:child_process';
import {
  ensureBuilt,
  ensureInstalled,
  PROJECT_ROOT,
  plainly,
} from '../../src/cli/bootstrap/prepare.mjs';

await plainly(() => {
  ensureInstalled();
  ensureBuilt(PROJECT_ROOT);
  const vitest = ['node_modules/vitest/vitest.mjs', 'run'];
  const own = ['--config=tests/long/long.config.ts', ...process.argv.slice(2)];
  const options = /** @type {const} */ ({ cwd: PROJECT_ROOT, stdio: 'inherit' });
  const child = spawn(process.execPath, [...vitest, ...own], options);
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
});
