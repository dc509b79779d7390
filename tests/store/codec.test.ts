import { expect, it } from 'vitest';
import { appendAct } from '../../src/store/append';
import { readAssignments } from '../../src/store/assignments';
import { putDraft } from '../../src/store/drafts';
import { evidenceBytes } from '../../src/store/evidence-bytes';
import { readJournals } from '../../src/store/read-journals';
import { dumpDatabase } from '../support/dump-database';
import { slowCodec } from '../support/slow-codec';
import { makeStorePhone, openOn, photo } from '../support/store-phone';

const SECRET = '被访人张三';
const PICTURE = new TextEncoder().encode('a picture of 张三');

it('[ST11] neither what was typed nor what was photographed lies in the database unencoded', async () => {
  const codec = slowCodec();
  const { writer, assignment, factory, pkg } = await makeStorePhone({ codec });
  const body = { indicator: 'D301', reason: SECRET };
  await appendAct(writer, { assignment, act: { type: 'deduction.explained', body } });
  await putDraft(writer, { assignment, field: 'deduction:D301', text: SECRET });
  const input = photo(assignment, PICTURE);
  await appendAct(writer, input);
  const dump = JSON.stringify(await dumpDatabase(writer.db));
  for (const clear of [SECRET, pkg.project.name, 'a picture of', '"score.judged"']) {
    expect(dump).not.toContain(clear);
    expect(dump).not.toContain(Buffer.from(clear).toString('base64'));
  }
  const store = { db: openOn(factory), codec };
  const [lines] = await readJournals(store, assignment);
  expect(lines?.entries.some(({ entry }) => entry.body.reason === SECRET)).toBe(true);
  const bytes = await evidenceBytes(store, input.evidence?.sha256 ?? '');
  expect(await bytes?.text()).toBe('a picture of 张三');
  expect((await readAssignments(store))[0]?.package).toEqual(pkg);
});

it('[ST11] a row that was moved to another key does not decode', async () => {
  const codec = slowCodec();
  const { writer, assignment } = await makeStorePhone({ codec });
  await appendAct(writer, photo(assignment, PICTURE));
  const [first, second] = await writer.db.entries.toArray();
  if (first === undefined || second === undefined) throw new Error('two entries were expected');
  await writer.db.entries.update(first.hash, { line: second.line });
  await expect(readJournals(writer, assignment)).rejects.toThrow(/another context/);
});
