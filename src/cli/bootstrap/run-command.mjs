import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, PROJECT_ROOT, plainly } from './prepare.mjs';

/**
 * Installs and builds what is missing, then runs the built command line in this very process: so
 * signals, exit code and stdout are the command's own.
 * @param {string[]} args the command and its arguments
 */
export function runCommand(args) {
  return plainly(async () => {
    ensureInstalled();
    ensureBuilt();
    const main = `${PROJECT_ROOT}dist/server/main.js`;
    process.argv = [process.execPath, main, ...args];
    await import(pathToFileURL(main).href);
  });
}
