import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Debian packages whose commands are not on the path of this machine.
 * @param {Readonly<Record<string, string>>} tools command → package
 * @param {string} [path] as PATH
 * @returns {string[]}
 */
export function missingPackages(tools, path = process.env.PATH ?? '') {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return Object.entries(tools)
    .filter(([command]) => !folders.some((folder) => isExecutable(join(folder, command))))
    .map(([, packageName]) => packageName);
}
