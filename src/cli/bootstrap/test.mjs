// `npm test`: installs what is missing, then every check and every test there is.
import { spawn } from 'node:child_process';
import { ensureInstalled, PROJECT_ROOT, plainly } from './prepare.mjs';

await plainly(() => {
  ensureInstalled();
  const child = spawn(process.execPath, ['tests/gates/everything.mjs'], {
    cwd: PROJECT_ROOT,
    stdio: 'inherit',
  });
  // npm passes a signal to us alone; the tests below must hear it too.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
});
