import { BUNDLE_PATH, leafPath, proofPath } from '../../src/trust/bundle/bundle-layout';
import { makeBundle } from '../support/bundle-maker';
import { reindex } from '../support/bundle-mutations';
import { testId } from '../support/test-device';
import type { AgreementCase, ExitCode } from './agreement-case';

type Files = Map<string, Uint8Array>;

const PROOF = proofPath(BUNDLE_PATH.packageReceipt);
const STRANGER = 'A'.repeat(43);

const witness = (bytes: number): string =>
  `— witness.example ${Buffer.alloc(bytes, 7).toString('base64')}\n`;

const text = (files: Files, path: string): string => Buffer.from(files.get(path) ?? []).toString();

const editProof =
  (change: (proof: string) => string) =>
  (files: Files): void => {
    const [before, after] = [text(files, PROOF), change(text(files, PROOF))];
    if (after === before) throw new Error('the proof is the same');
    files.set(PROOF, new Uint8Array(Buffer.from(after)));
  };

/** The package's receipt once more, where something else should stand. */
const copyReceipt =
  (to: string) =>
  (files: Files): void => {
    for (const path of [leafPath, proofPath]) {
      files.set(path(to), files.get(path(BUNDLE_PATH.packageReceipt)) ?? new Uint8Array());
    }
  };

const statementIn = (files: Files): Uint8Array =>
  files.get(BUNDLE_PATH.statement(0)) ?? new Uint8Array();

const addStatement =
  (place: number) =>
  (files: Files): void => {
    files.set(BUNDLE_PATH.statement(place), statementIn(files));
  };

const moveStatement =
  (place: number) =>
  (files: Files): void => {
    addStatement(place)(files);
    files.delete(BUNDLE_PATH.statement(0));
  };

const CASES: readonly (readonly [string, ExitCode, (files: Files) => void])[] = [
  ['a witness of 5 bytes', 0, editProof((proof) => proof + witness(5))],
  ['a witness of 4 bytes', 1, editProof((proof) => proof + witness(4))],
  ['32 signatures', 0, editProof((proof) => proof + witness(72).repeat(31))],
  ['33 signatures', 1, editProof((proof) => proof + witness(72).repeat(32))],
  ['a witness with a tab', 1, editProof((proof) => proof + witness(72).replace('.', '\t'))],
  ['a name in Chinese', 1, editProof((proof) => proof + witness(72).replace('witness', '见证'))],
  ['a name with a wide space', 1, editProof((proof) => proof + witness(72).replace('.', '　'))],
  ['a second spelling', 1, editProof((proof) => proof + witness(5).replace('c=', 'd='))],
  ['an extra line', 1, editProof((proof) => proof.replace('\nindex', '\nextra Zm9v\nindex'))],
  ['no newline at the end', 1, editProof((proof) => proof.slice(0, -1))],
  ['a carriage return', 1, editProof((proof) => proof.replace('\nindex', '\r\nindex'))],
  [
    'an admission of a device that is not revoked',
    1,
    (files) => {
      const head = [...files.keys()].find((path) => path.endsWith('.head')) ?? '';
      const journal = head.slice('journals/'.length, -'.head'.length);
      files.set(BUNDLE_PATH.admission(journal, 3), new Uint8Array(Buffer.from('junk')));
    },
  ],
  ['a statement twice', 1, addStatement(1)],
  ['a statement beyond the count', 1, moveStatement(1)],
  ['a receipt of no journal', 1, copyReceipt(BUNDLE_PATH.headReceipt(testId()))],
  ['a receipt of no evidence', 1, copyReceipt(BUNDLE_PATH.evidenceReceipt('0'.repeat(64)))],
  ['a revocation of no device', 1, copyReceipt(BUNDLE_PATH.revocationReceipt(STRANGER))],
];

/** Bundles changed only where nobody signs, each with an index that fits. */
export async function unsignedCases(): Promise<readonly AgreementCase[]> {
  const { files: fresh, vkey } = await makeBundle({ photos: 1 });
  const idle = await makeBundle({ photos: 1, idleDevice: true });
  const changed = CASES.map(([name, code, change]): AgreementCase => {
    const files = new Map(fresh);
    change(files);
    return { name, code, vkey, files: reindex(files) };
  });
  return [...changed, { name: 'a device that did nothing', code: 1, ...idle }];
}
