import { BUNDLE_PATH, chainName } from '../../src/trust/bundle/bundle-layout';
import { type MadeBundle, makeBundle } from '../support/bundle-maker';
import { reindex } from '../support/bundle-mutations';
import type { AgreementCase, ExitCode } from './agreement-case';
import { filesOf } from './chain-files';

type Files = Map<string, Uint8Array>;

const text = (files: Files, path: string): string => Buffer.from(files.get(path) ?? []).toString();
const write = (files: Files, path: string, value: string): void => {
  files.set(path, new Uint8Array(Buffer.from(value)));
};

function rename(files: Files, from: string, to: string): void {
  const [old, named] = [filesOf(from), filesOf(to)];
  for (const [i, path] of old.entries()) {
    files.set(named[i] ?? '', files.get(path) ?? new Uint8Array());
    files.delete(path);
  }
}

const CASES: readonly (readonly [string, ExitCode, (files: Files, journal: string) => void])[] = [
  ['both branches of a settled fork', 0, () => undefined],
  [
    'a branch left out with all its files',
    1,
    (files, journal) => {
      for (const path of filesOf(chainName(journal, 1))) files.delete(path);
    },
  ],
  [
    'the main chain left out with all its files',
    1,
    (files, journal) => {
      for (const path of filesOf(journal)) files.delete(path);
    },
  ],
  [
    'an altered line of a branch',
    1,
    (files, journal) => {
      const path = BUNDLE_PATH.journal(chainName(journal, 1));
      write(files, path, text(files, path).replace('"size":', '"size":1'));
    },
  ],
  [
    'the last line of a branch cut off',
    1,
    (files, journal) => {
      const path = BUNDLE_PATH.journal(chainName(journal, 1));
      write(files, path, text(files, path).replace(/[^\n]*\n$/, ''));
    },
  ],
  [
    'the main chain in place of a branch',
    1,
    (files, journal) => {
      const [from, to] = [filesOf(journal), filesOf(chainName(journal, 1))];
      for (const [i, path] of to.entries()) {
        files.set(path, files.get(from[i] ?? '') ?? new Uint8Array());
      }
    },
  ],
  [
    'a branch under another number',
    1,
    (files, journal) => rename(files, chainName(journal, 1), chainName(journal, 2)),
  ],
  [
    'a branch that the manifest does not name',
    1,
    (files, journal) => {
      const [from, to] = [filesOf(chainName(journal, 1)), filesOf(chainName(journal, 2))];
      for (const [i, path] of from.entries()) {
        files.set(to[i] ?? '', files.get(path) ?? new Uint8Array());
      }
    },
  ],
  [
    'a manifest without its branches',
    1,
    (files) => {
      const path = BUNDLE_PATH.manifest;
      write(files, path, text(files, path).replace(/"branches":\{[^}]*\}\]\},/, ''));
    },
  ],
];

/** Bundles over a settled fork, changed where its branches stand, each with an index that fits. */
export async function forkCases(): Promise<readonly AgreementCase[]> {
  const made: MadeBundle = await makeBundle({ photos: 1, forked: true });
  const { files: fresh, vkey, journals } = made;
  return CASES.map(([name, code, change]) => {
    const files = new Map(fresh);
    change(files, journals.evaluator);
    return { name, code, vkey, files: reindex(files) };
  });
}
