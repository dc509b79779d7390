import { spawn } from 'node:child_process';
import {
  ensureBuilt,
  ensureInstalled,
  PROJECT_ROOT,
  plainly,
} from '../../src/cli/bootstrap/prepare.mjs';

/**
 * Runs a suite that is not part of `npm test`; further arguments of the command go to Vitest.
 * @param {string} config path of its configuration, from the project's root
 */
export const runAside = (config) =>
  plainly(() => {
    ensureInstalled();
    ensureBuilt(PROJECT_ROOT);
    const vitest = ['node_modules/vitest/vitest.mjs', 'run'];
    const own = [`--config=${config}`, ...process.argv.slice(2)];
    const options = /** @type {const} */ ({ cwd: PROJECT_ROOT, stdio: 'inherit' });
    const child = spawn(process.execPath, [...vitest, ...own], options);
    child.once('exit', (code) => {
      process.exitCode = code ?? 1;
    });
  });
