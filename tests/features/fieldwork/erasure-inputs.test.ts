import { expect, it } from 'vitest';
import { versionsOf } from '../../../src/domain/fieldwork/kept-papers';
import {
  correctionField,
  erasureInputs,
} from '../../../src/features/fieldwork/records/erasure-inputs';
import { appendAct } from '../../../src/store/append';
import { readWork } from '../../../src/store/assignment-work';
import { draftsOf, putDraft } from '../../../src/store/drafts';
import { makeRecord } from '../../../src/store/personal-record';
import { wholeEvaluation } from '../../../src/store/whole-evaluation';
import { sha256Of } from '../../support/made-ids';
import { makeStorePhone, type StorePhone } from '../../support/store-phone';

const REASON_DRAFT = 'erasure:reason';

/** Keeps a version of a record; gives back its id. */
async function keep({ writer, assignment }: StorePhone, replaces: string | null): Promise<string> {
  const { record, evidence } = await makeRecord(writer.newId, { kind: 'interview' });
  const id = writer.newId();
  const place = { kind: 'interview', indexNo: 'S7-01-001', visit: null, site: null } as const;
  const act = { type: 'record.kept', body: { ...place, id, replaces, record } } as const;
  await appendAct(writer, { assignment, act, evidence });
  return id;
}

async function versions({ writer, assignment }: StorePhone, root: string) {
  const work = await readWork(writer, assignment);
  if (work === null) throw new Error('the assignment is not on the phone');
  return versionsOf(wholeEvaluation(work).fieldwork, root);
}

it('[VI51] the oldest version goes first, with every correction that was begun', async () => {
  const phone = await makeStorePhone();
  const { writer, assignment, pkg } = phone;
  const declaration = sha256Of(pkg.independenceDeclaration);
  const body = { declaration, outcome: 'independent', detail: '' } as const;
  await appendAct(writer, { assignment, act: { type: 'independence.declared', body } });
  const first = await keep(phone, null);
  const second = await keep(phone, first);
  for (const field of [correctionField(second), REASON_DRAFT]) {
    await putDraft(writer, { assignment, field, text: '{"name":"马某"}' });
  }
  const left = async () =>
    (await versions(phone, first)).flatMap(({ value, erased }) => (erased ? [] : [value.id]));
  const inputs = async () => erasureInputs(await versions(phone, first), '要求', [REASON_DRAFT]);
  const [oldest] = await inputs();
  if (oldest === undefined) throw new Error('there is nothing to destroy');
  await appendAct(writer, { assignment, ...oldest });
  // The phone dies here.
  expect(await left()).toEqual([second]);
  expect(Object.keys(await draftsOf(writer, assignment))).toEqual([REASON_DRAFT]);
  for (const input of await inputs()) await appendAct(writer, { assignment, ...input });
  expect(await left()).toEqual([]);
  expect(await draftsOf(writer, assignment)).toEqual({});
  expect(await writer.db.blobs.count()).toBe(0);
  expect(await inputs()).toEqual([]);
});
