import { describe, expect, it } from 'vitest';
import { writtenRecord } from '../../src/domain/fieldwork/record-content';
import { appendAct } from '../../src/store/append';
import { readDeletions } from '../../src/store/deletion-log';
import { evidenceBytes } from '../../src/store/evidence-bytes';
import { ownEvidence } from '../../src/store/own-evidence';
import { makeRecord, readRecord } from '../../src/store/personal-record';
import { readJournals } from '../../src/store/read-journals';
import { makeStorePhone, photo, type StorePhone } from '../support/store-phone';

const MEETING = {
  ...{ kind: 'dayMeeting', date: '2026-11-22', attendants: '马某', findings: '步道完好' },
  ...{ problems: '', tomorrow: '' },
} as const;

/** Keeps a record; gives back its digest. */
async function keep({ writer, assignment }: StorePhone): Promise<string> {
  const { record, evidence } = await makeRecord(writer.newId, MEETING);
  const body = {
    ...{
      id: writer.newId(),
      kind: 'dayMeeting' as const,
      indexNo: 'S4-01-001',
      visit: null,
      site: null,
    },
    ...{ replaces: null, record },
  } as const;
  await appendAct(writer, { assignment, act: { type: 'record.kept', body }, evidence });
  return record.sha256;
}

const erase = ({ writer, assignment }: StorePhone, sha256: string) =>
  appendAct(writer, {
    assignment,
    act: { type: 'record.erased', body: { sha256, reason: '当事人要求' } },
  });

describe('a record that is erased', () => {
  it('[VI23] loses its bytes with the entry, and the deletion log says so', async () => {
    const phone = await makeStorePhone();
    const { writer, assignment } = phone;
    const [kept, gone] = [await keep(phone), await keep(phone)];
    await writer.db.thumbs.put({
      sha256: gone,
      bytes: await writer.codec.encodeBytes(new Blob(['x']), { table: 'thumbs', key: gone }),
    });
    const erased = await erase(phone, gone);
    expect(await readRecord(writer, kept, writtenRecord)).toEqual(MEETING);
    expect(await readRecord(writer, gone, writtenRecord)).toBeNull();
    expect(await writer.db.thumbs.get(gone)).toBeUndefined();
    expect([...(await ownEvidence(writer, assignment)).keys()]).toEqual([kept]);
    expect(await readDeletions(writer)).toEqual([
      { at: erased.entry.at, what: 'record', subject: gone, reason: 'erased-on-request' },
    ]);
    const [journal] = await readJournals(writer, assignment);
    const entries = journal?.entries.toSorted((a, b) => a.entry.seq - b.entry.seq);
    expect(entries?.map(({ entry }) => entry.type)).toEqual([
      'journal.opened',
      'record.kept',
      'record.kept',
      'record.erased',
    ]);
  });

  it('[VI24] is a record of this phone, never evidence or another’s', async () => {
    const phone = await makeStorePhone();
    const picture = photo(phone.assignment, new Uint8Array([1, 2, 3]));
    await appendAct(phone.writer, picture);
    const sha256 = picture.evidence?.sha256 ?? '';
    await expect(erase(phone, sha256)).rejects.toThrow('own personal record');
    await expect(erase(phone, 'f'.repeat(64))).rejects.toThrow('own personal record');
    expect(await evidenceBytes(phone.writer, sha256)).not.toBeNull();
    expect(await readDeletions(phone.writer)).toEqual([]);
  });
});
