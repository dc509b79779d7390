import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that a build reads: the same bytes here give the same build. */
export const BUILD_INPUTS = [
  'src',
  'public',
  'index.html',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];

/**
 * Files under `path`, relative to `root`, sorted, with forward slashes; a file names itself, a
 * missing path gives nothing. Installed packages are nobody's source.
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .flatMap((entry) => {
      const inside = `${path}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(root, inside) : [inside];
    })
    .sort();
}

/**
 * SHA-256, hexadecimal, over names and bytes of all build inputs. Times and places of files do not
 * enter, so two clones of one commit agree.
 * @param {string} root folder of the project
 * @returns {string}
 */
export function sourceHash(root) {
  const hash = createHash('sha256');
  for (const name of BUILD_INPUTS.flatMap((input) => filesUnder(root, input))) {
    const bytes = readFileSync(join(root, name));
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
