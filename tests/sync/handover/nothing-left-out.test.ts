import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { newRandomId } from '../../../src/platform/random';
import { appendAct } from '../../../src/store/append';
import { readHeads } from '../../../src/store/journals';
import { namedBytesBy } from '../../../src/store/journals-of';
import { holdsBytes } from '../../../src/store/keep-bytes';
import { namedInAssignment } from '../../../src/store/named-in-assignment';
import { makeRecord } from '../../../src/store/personal-record';
import { readJournals } from '../../../src/store/read-journals';
import { segmentsOf } from '../../../src/sync/handover/segments-of';
import { PEOPLE } from '../../support/journal-maker';
import { makeServedPhone } from '../../support/served-phone';
import { judged, makeStorePhone, openOn, photo } from '../../support/store-phone';
import { testScene } from '../../support/test-scene';

const scene = testScene();

/** A phone that kept one personal record, and its digest. */
async function keptRecord() {
  const phone = await makeStorePhone();
  const { record, evidence } = await makeRecord(newRandomId, { said: '步道常有人走' });
  await appendAct(phone.writer, {
    assignment: phone.assignment,
    act: {
      type: 'record.kept',
      body: {
        ...{ id: newRandomId(), kind: 'interview', indexNo: 'S7-01-001' },
        ...{ visit: null, site: null, replaces: null, record },
      },
    },
    evidence,
  });
  return { ...phone, sha256: record.sha256 };
}

describe('what is packed', () => {
  test('[TM60] follows a journal that goes on meanwhile to its end', async () => {
    const { writer } = await makeServedPhone(await scene.server.invite({ role: 'evaluator' }));
    const { assignment } = scene.server;
    for (let i = 0; i < 300; i++) await appendAct(writer, { assignment, act: judged(i % 9) });
    const [head] = await readHeads(writer, assignment);
    if (head === undefined) throw new Error('the journal has begun');
    const packed: string[] = [];
    for await (const { lines } of segmentsOf(writer, head)) {
      packed.push(...lines);
      if (packed.length < 300) await appendAct(writer, { assignment, act: judged(1) });
    }
    const [journal] = await readJournals(writer, assignment);
    expect(packed).toHaveLength(302);
    expect(journal?.entries).toHaveLength(302);
  });

  test('[TM61] counts bytes that wait in the older database', async () => {
    const older = await makeStorePhone();
    const bytes = new TextEncoder().encode('picture');
    const input = photo(older.assignment, bytes);
    await appendAct(older.writer, input);
    const sha256 = input.evidence?.sha256 ?? '';
    const db = openOn(new IDBFactory());
    const store = { db, codec: older.writer.codec };
    expect(await holdsBytes(store, sha256)).toBe(false);
    db.older = older.writer.db;
    expect(await holdsBytes(store, sha256)).toBe(true);
  });

  test('[TM62] leaves out what its author ordered destroyed', async () => {
    const { writer, assignment, sha256 } = await keptRecord();
    expect((await namedInAssignment(writer, assignment)).has(sha256)).toBe(true);
    const act = { type: 'record.erased' as const, body: { sha256, reason: '当事人要求' } };
    await appendAct(writer, { assignment, act });
    expect((await namedInAssignment(writer, assignment)).has(sha256)).toBe(false);
  });

  test('[TM63] is a person’s own on whatever phone it was written', async () => {
    const { writer, assignment, sha256 } = await keptRecord();
    const by = (person: string) => namedBytesBy(writer, { assignment, person }, sha256);
    expect((await by(PEOPLE.lead))?.kind).toBe('record');
    expect(await by(PEOPLE.anna)).toBeNull();
  });
});
