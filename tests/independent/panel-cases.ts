import { BUNDLE_PATH } from '../../src/trust/bundle/bundle-layout';
import { makeBundle } from '../support/bundle-maker';
import { reindex } from '../support/bundle-mutations';
import type { AgreementCase, ExitCode } from './agreement-case';

type Files = Map<string, Uint8Array>;

const text = (files: Files, path: string): string => Buffer.from(files.get(path) ?? []).toString();
const write = (files: Files, path: string, value: string): void => {
  files.set(path, new Uint8Array(Buffer.from(value)));
};

/** The journal of a session in which an entry of a kind stands. */
function journalWith(files: Files, type: string): string {
  const found = [...files.keys()].find(
    (path) => path.endsWith('.jsonl') && text(files, path).includes(`"type":"${type}"`),
  );
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
}

const CASES: readonly (readonly [string, ExitCode, (files: Files) => void])[] = [
  ['a score of a panel with its session', 0, () => undefined],
  [
    'a ballot left out with its journal',
    1,
    (files) => {
      files.delete(journalWith(files, 'ballot.revealed'));
    },
  ],
  [
    'an altered vote',
    1,
    (files) => {
      const path = journalWith(files, 'ballot.revealed');
      write(files, path, text(files, path).replace('"scoreMilli":8000', '"scoreMilli":9000'));
    },
  ],
  [
    'minutes that were cut off',
    1,
    (files) => {
      const path = journalWith(files, 'minutes.drawn');
      write(files, path, text(files, path).replace(/[^\n]*\n$/, ''));
    },
  ],
  [
    'a journal of the session that says it is of the evaluation',
    1,
    (files) => {
      const path = journalWith(files, 'minutes.drawn');
      write(files, path, text(files, path).replace(/"panel":\{[^}]*\},/, ''));
    },
  ],
  [
    'a manifest that names no panel',
    1,
    (files) => {
      const path = BUNDLE_PATH.manifest;
      write(files, path, text(files, path).replace(/"panels":\[.*?"session":"[^"]*"\}\],/, ''));
    },
  ],
];

/** Bundles whose score of one indicator comes from an expert panel. */
export async function panelCases(): Promise<readonly AgreementCase[]> {
  const made = await makeBundle({ panel: {} });
  const cases: AgreementCase[] = [];
  for (const [name, code, change] of CASES) {
    const files = new Map(made.files);
    change(files);
    cases.push({ name, code, vkey: made.vkey, files: reindex(files) });
  }
  return cases;
}
