// `npm run bench -- [NAME]`: benchmarks.
import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, PROJECT_ROOT, plainly } from './prepare.mjs';
import { runCommand } from './run-command.mjs';

/** What drives the whole app through its own tests' phone is no part of the program. */
const benchWeek = () =>
  plainly(() => {
    ensureInstalled();
    ensureBuilt(PROJECT_ROOT);
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config=tests/week/week.config.ts'];
    const options = /** @type {const} */ ({ cwd: PROJECT_ROOT, stdio: 'inherit' });
    spawn(process.execPath, vitest, options).once('exit', (code) => {
      process.exitCode = code ?? 1;
    });
  });

const [name, ...others] = process.argv.slice(2);
await (name === 'week' && others.length === 0
  ? benchWeek()
  : runCommand(['bench', ...process.argv.slice(2)]));
