import { filesUnder } from '../../src/cli/bootstrap/source-hash.mjs';

const CODE = /\.(?:tsx?|mjs|cjs)$/;

/**
 * Code files under the given folders, as paths relative to `root`; fixtures are data, not code.
 * @param {string} root
 * @param {string[]} folders
 */
export const codeFiles = (root, folders = ['src', 'tests']) =>
  folders
    .flatMap((folder) => filesUnder(root, folder))
    .filter((path) => CODE.test(path) && !path.startsWith('tests/fixtures/'))
    // Peers that a benchmark installed are somebody else's.
    .filter((path) => !path.includes('/node_modules/'));

/** @param {string} path */
export const isTypeScript = (path) => /\.tsx?$/.test(path);
