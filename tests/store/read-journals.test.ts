import { describe, expect, it } from 'vitest';
import {
  readAssignment,
  readAssignments,
  readSignedPackage,
  saveAssignment,
} from '../../src/store/assignments';
import { plainCodec } from '../../src/store/codec';
import { masterCodec, StoreLocked } from '../../src/store/master-codec';
import { ownEvidence } from '../../src/store/own-evidence';
import { readJournals } from '../../src/store/read-journals';
import type { Store } from '../../src/store/store';
import { countingCodec } from '../support/counting-codec';
import { makeMasterKey } from '../support/master-key';
import { makeStorePhone, type StorePhone, score } from '../support/store-phone';

/** Entries by hash, whatever their order. */
const hashesIn = async (store: Store, assignment: string) =>
  (await readJournals(store, assignment))
    .flatMap(({ entries }) => entries.map(({ hash }) => hash))
    .sort();

const written = async ({ writer, assignment }: StorePhone) =>
  (await writer.db.entries.where('assignment').equals(assignment).primaryKeys()).sort();

describe('entries that were read', () => {
  it('[ST37] are not decrypted again, and only what came since is', async () => {
    const phone = await makeStorePhone();
    const { codec, decoded } = countingCodec();
    const store = { db: phone.writer.db, codec };
    await score(phone, 1000);
    await readJournals(store, phone.assignment);
    expect(decoded).toHaveLength(2);
    const { hash } = await score(phone, 2000);
    expect(await hashesIn(store, phone.assignment)).toEqual(await written(phone));
    expect(decoded.slice(2)).toEqual([`entries/${hash}`]);
  });

  it('[ST37] are all there however many there are, each in the journal that holds it', async () => {
    const phone = await makeStorePhone();
    for (let i = 0; i < 450; i++) await score(phone, i);
    const journals = await readJournals(phone.writer, phone.assignment);
    const [head] = await phone.writer.db.heads.toArray();
    expect(journals.map(({ journal }) => journal)).toEqual([head?.journal]);
    expect(journals[0]?.entries.map(({ hash }) => hash).sort()).toEqual(await written(phone));
    const seqs = journals[0]?.entries.map(({ entry }) => entry.seq).sort((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 451 }, (_, seq) => seq));
  });

  it('[ST37] are gone when the database holds them no more', async () => {
    const phone = await makeStorePhone();
    await score(phone, 1000);
    const { hash } = await score(phone, 2000);
    await readJournals(phone.writer, phone.assignment);
    await phone.writer.db.entries.delete(hash);
    expect(await hashesIn(phone.writer, phone.assignment)).toEqual(await written(phone));
  });

  it('[ST37] are forgotten once another assignment is read', async () => {
    const phone = await makeStorePhone();
    const { codec, decoded } = countingCodec();
    const store = { db: phone.writer.db, codec };
    await score(phone, 1000);
    await readJournals(store, phone.assignment);
    await readJournals(store, phone.writer.newId());
    await readJournals(store, phone.assignment);
    expect(decoded).toHaveLength(4);
  });

  it.each([
    ['in clear', async () => plainCodec],
    ['encrypted', async () => masterCodec(await makeMasterKey())],
  ])(
    '[ST38] are folded under a package that is opened once until another is kept, %s',
    async (_, made) => {
      const { codec, decoded } = countingCodec(await made());
      const { writer, assignment } = await makeStorePhone({ codec });
      const first = await readAssignment(writer, assignment);
      expect(await readAssignment(writer, assignment)).toBe(first);
      expect(decoded).toEqual([`assignments/${assignment}`]);
      const [kept] = await readAssignments(writer);
      if (kept === undefined) throw new Error('the assignment is not there');
      const digest = 'e'.repeat(64);
      await saveAssignment(writer, { ...kept, digest });
      expect(await readAssignment(writer, assignment)).toEqual({ ...first, digest });
    },
  );

  it('[ST38] leave out of memory what the bureau signed, and give it to whoever asks', async () => {
    const { writer, assignment } = await makeStorePhone();
    const [kept] = await readAssignments(writer);
    if (kept === undefined) throw new Error('the assignment is not there');
    await saveAssignment(writer, { ...kept, jws: 'as it was signed' });
    const { jws: _, ...others } = kept;
    expect(await readAssignment(writer, assignment)).toEqual(others);
    expect(await readSignedPackage(writer, assignment)).toBe('as it was signed');
    expect(await readSignedPackage(writer, 'A'.repeat(22))).toBeNull();
  });

  it('[LK28] are forgotten with the key', async () => {
    const codec = masterCodec(await makeMasterKey());
    const phone = await makeStorePhone({ codec });
    const { writer, assignment } = phone;
    await score(phone, 1000);
    await Promise.all([readJournals(writer, assignment), ownEvidence(writer, assignment)]);
    await readAssignment(writer, assignment);
    codec.close();
    await expect(readJournals(writer, assignment)).rejects.toThrow(StoreLocked);
    await expect(ownEvidence(writer, assignment)).rejects.toThrow(StoreLocked);
    await expect(readAssignment(writer, assignment)).rejects.toThrow(StoreLocked);
  });

  it('[LK28] are forgotten by a read that was under way when the key went', async () => {
    const codec = masterCodec(await makeMasterKey());
    const phone = await makeStorePhone({ codec });
    const { writer, assignment } = phone;
    await score(phone, 1000);
    // Its last line was decrypted before; what it would leave behind comes after.
    const { decodeText } = codec;
    codec.decodeText = async (stored, context) => {
      const text = await decodeText(stored, context);
      codec.close();
      return text;
    };
    await readJournals(writer, assignment).catch(() => undefined);
    codec.decodeText = decodeText;
    await expect(readJournals(writer, assignment)).rejects.toThrow(StoreLocked);
  });
});
