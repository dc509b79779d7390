import type { Acknowledgement } from '../../src/domain/procedure/after-seal';
import { unitText } from '../../src/domain/report/unit-text';
import { BUNDLE_PATH, leafPath, proofPath } from '../../src/trust/bundle/bundle-layout';
import { signStatement } from '../../src/trust/statement';
import { makeBundle } from '../support/bundle-maker';
import { reindex } from '../support/bundle-mutations';
import type { Afterwards } from '../support/bundle-options';
import { sha256Text, type TestJournal, testId } from '../support/test-device';
import type { AgreementCase, ExitCode } from './agreement-case';

type Later = (scene: Afterwards) => Promise<readonly string[]>;

const PAPER = new Uint8Array(Buffer.from('the stamped paper'));
const SEALED = new Uint8Array(Buffer.from('%PDF with a seal'));

/** Puts down what the unit said; gives the text that its recorder is shown. */
function putDown(
  { pkg, subject }: Afterwards,
  journal: TestJournal,
  said: Partial<Acknowledgement> = {},
) {
  const text = '总分的口径有异议。\n见附件𠮷。';
  const body: Acknowledgement = {
    ...{ report: subject, verdict: 'object', text, evidence: [], replaces: null, ...said },
  };
  const { hash } = journal.append({ type: 'acknowledgement.recorded', body });
  return { hash, text: unitText({ ...body, hash }, pkg) };
}

/** Signs a text as a statement of a kind about the report, and enters it. */
async function state(
  { subject }: Afterwards,
  { device, append }: { device: TestJournal['device']; append: TestJournal['append'] },
  text: string,
  kind: 'acknowledgement' | 'review' = 'acknowledgement',
): Promise<string> {
  const statement = await signStatement(device.signer, {
    ...{ v: 1, kind, subject, shown: sha256Text(text), role: device.role, person: device.person },
    ...{ at: '2026-03-02T19:00:00+08:00', id: testId() },
  });
  append({ type: 'statement.made', body: { statement } });
  return statement;
}

const on = (journal: TestJournal) => ({
  device: journal.device,
  append: journal.append.bind(journal),
});

/** The unit's answer as the evaluator puts it down and signs it. */
async function answered(scene: Afterwards, said: Partial<Acknowledgement> = {}) {
  const { hash, text } = putDown(scene, scene.second, said);
  return { hash, jws: await state(scene, on(scene.second), text) };
}

const sealedBy = (journal: TestJournal, report: string, file: string) =>
  journal.append({
    type: 'seal.attached',
    body: { report, file, product: '某电子印章', note: '' },
  });

const CASES: readonly (readonly [string, ExitCode, Later])[] = [
  [
    'what the unit said, with its paper, put down and signed',
    0,
    async (scene) => [(await answered(scene, { evidence: [scene.hold(PAPER)] })).jws],
  ],
  ['what the unit said without a paper', 0, async (scene) => [(await answered(scene)).jws]],
  [
    'as many words as an entry takes, each of two units',
    0,
    async (scene) => [(await answered(scene, { text: '𠮷'.repeat(1000) })).jws],
  ],
  [
    'what was put right, with both papers',
    0,
    async (scene) => {
      const first = await answered(scene, { evidence: [scene.hold(PAPER)] });
      const evidence = [scene.hold(SEALED)];
      const last = await answered(scene, { verdict: 'agree', replaces: first.hash, evidence });
      return [first.jws, last.jws];
    },
  ],
  [
    'what nobody signed',
    0,
    async (scene) => {
      putDown(scene, scene.second);
      return [];
    },
  ],
  [
    'the paper of what nobody signed',
    1,
    async (scene) => {
      putDown(scene, scene.second, { evidence: [scene.hold(PAPER)] });
      return [];
    },
  ],
  [
    'a paper that is not there',
    1,
    async (scene) => [(await answered(scene, { evidence: [sha256Text(PAPER)] })).jws],
  ],
  [
    'a signature over other words',
    1,
    async (scene) => {
      const { text } = putDown(scene, scene.second);
      return [await state(scene, on(scene.second), text.replace('有异议', '没有异议'))];
    },
  ],
  [
    'a signature over other words that gets no file',
    0,
    async (scene) => {
      const { text } = putDown(scene, scene.second);
      await state(scene, on(scene.second), `${text} `);
      return [];
    },
  ],
  [
    'a signature over what another put down',
    1,
    async (scene) => {
      const { text } = putDown(scene, scene.second);
      return [await state(scene, on(scene.lead), text)];
    },
  ],
  [
    'a signature over what was put down of another report',
    1,
    async (scene) => [(await answered(scene, { report: '0'.repeat(64) })).jws],
  ],
  [
    'a signature without its file',
    1,
    async (scene) => {
      await answered(scene);
      return [];
    },
  ],
  [
    'a review over a text that the report does not give',
    1,
    async (scene) => [await state(scene, on(scene.second), 'another text', 'review')],
  ],
  [
    'a file with a seal that the lead evaluator attached',
    0,
    async (scene) => {
      sealedBy(scene.lead, scene.subject, scene.hold(SEALED));
      return [];
    },
  ],
  [
    'a file with a seal, attached in a journal that was opened after',
    0,
    async (scene) => {
      sealedBy(scene.opened(), scene.subject, scene.hold(SEALED));
      return [];
    },
  ],
  [
    'a journal that was opened after and says nothing',
    1,
    async (scene) => {
      scene.opened();
      return [];
    },
  ],
  [
    'a file with a seal that is not there',
    1,
    async (scene) => {
      sealedBy(scene.lead, scene.subject, sha256Text(SEALED));
      return [];
    },
  ],
  [
    'a file with a seal that an evaluator attached',
    1,
    async (scene) => {
      sealedBy(scene.second, scene.subject, scene.hold(SEALED));
      return [];
    },
  ],
  [
    'a file with a seal of another report',
    1,
    async (scene) => {
      sealedBy(scene.lead, '0'.repeat(64), scene.hold(SEALED));
      return [];
    },
  ],
];

type Files = Map<string, Uint8Array>;

/** What is done to a bundle that holds what the unit said with its paper. */
const SPOILT: readonly (readonly [string, (files: Files) => void])[] = [
  ['its paper altered', (files) => files.set(BUNDLE_PATH.evidence(sha256Text(PAPER)), SEALED)],
  ['its paper left out', (files) => files.delete(BUNDLE_PATH.evidence(sha256Text(PAPER)))],
  [
    'its paper without a receipt',
    (files) => {
      const receipt = BUNDLE_PATH.evidenceReceipt(sha256Text(PAPER));
      files.delete(leafPath(receipt));
      files.delete(proofPath(receipt));
    },
  ],
];

/** Bundles that differ in what was said of the report after its seal. */
export async function laterCases(): Promise<readonly AgreementCase[]> {
  const made = await Promise.all(
    CASES.map(async ([name, code, later]) => {
      const { files, vkey } = await makeBundle({ photos: 1, later });
      return { name, code, files, vkey };
    }),
  );
  const [whole] = made;
  if (whole === undefined) return [];
  const spoilt = SPOILT.map(([name, change]): AgreementCase => {
    const files = new Map(whole.files);
    change(files);
    return { name, code: 1, vkey: whole.vkey, files: reindex(files) };
  });
  return [...made, ...spoilt];
}
