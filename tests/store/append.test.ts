import { describe, expect, it } from 'vitest';
import type { Segment } from '../../src/domain/journal/entry';
import { appendAct } from '../../src/store/append';
import { draftsOf, putDraft } from '../../src/store/drafts';
import { EntryTooLarge } from '../../src/store/entry-too-large';
import { evidenceBytes, thumbnail } from '../../src/store/evidence-bytes';
import { headMarks, journalLines, readHeads, signedHeadAt } from '../../src/store/journals';
import { markReopen } from '../../src/store/mark-reopen';
import { readJournals } from '../../src/store/read-journals';
import { verifySegment } from '../../src/trust/segment';
import { oversized } from '../support/report-scene';
import {
  judged,
  makeStorePhone,
  openOn,
  photo,
  type StorePhone,
  score,
} from '../support/store-phone';

const BYTES = new Uint8Array([0xff, 0xd8, 1, 2, 3, 0xff, 0xd9]);

async function onlyHead({ writer, assignment }: StorePhone) {
  const [head, ...others] = await readHeads(writer, assignment);
  if (head === undefined || others.length > 0) throw new Error('expected one journal');
  return head;
}

async function segmentOf({ writer }: StorePhone, journal: string, to: number): Promise<Segment> {
  const lines = await journalLines(writer, journal, 0, to);
  const head = await signedHeadAt(writer, journal, to);
  return { lines: lines.map(({ line }) => line), head: head ?? '' };
}

describe('appending', () => {
  it('[ST3] the first act opens a journal that says who works on what, with which device', async () => {
    const phone = await makeStorePhone();
    const second = await score(phone, 5000);
    const [lines] = await readJournals(phone.writer, phone.assignment);
    const opening = lines?.entries.find(({ entry }) => entry.seq === 0)?.entry;
    expect(opening?.type).toBe('journal.opened');
    expect(opening?.body).toEqual({
      assignment: phone.assignment,
      package: expect.stringMatching(/^[0-9a-f]{64}$/),
      person: phone.writer.person,
      role: 'leadEvaluator',
      device: phone.key.signer.kid,
      credential: phone.writer.credentialDigest,
      nonce: phone.pkg.nonce,
      build: 'test',
      reopens: null,
    });
    expect(second.entry.seq).toBe(1);
  });

  it('[ST7] a journal of many acts verifies up to its head under the device key', async () => {
    const phone = await makeStorePhone();
    for (let i = 0; i < 20; i++) await score(phone, i * 100);
    const { journal, seq } = await onlyHead(phone);
    const segment = await segmentOf(phone, journal, seq);
    const verified = await verifySegment(segment, { journal, after: null }, phone.key.jwk);
    expect(verified.ok && verified.value.length).toBe(21);
  });

  it('[ST1] entry, head, bytes, thumbnail and the end of the draft come together', async () => {
    const phone = await makeStorePhone();
    await putDraft(phone.writer, {
      assignment: phone.assignment,
      field: 'capture:D301',
      text: '1',
    });
    const input = { ...photo(phone.assignment, BYTES), clearDrafts: ['capture:D301'] };
    const { entry, hash } = await appendAct(phone.writer, input);
    const sha256 = input.evidence?.sha256 ?? '';
    const kept = await evidenceBytes(phone.writer, sha256);
    expect(new Uint8Array((await kept?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(BYTES);
    expect(await (await thumbnail(phone.writer, sha256))?.text()).toBe('thumb');
    expect(await draftsOf(phone.writer, phone.assignment)).toEqual({});
    expect(await onlyHead(phone)).toMatchObject({ seq: entry.seq, hash });
  });

  it('[ST1] when the transaction fails, neither entry nor head nor bytes nor lost draft remain', async () => {
    const phone = await makeStorePhone();
    await score(phone, 1000);
    await putDraft(phone.writer, {
      assignment: phone.assignment,
      field: 'capture:D301',
      text: '1',
    });
    const before = await onlyHead(phone);
    const full = new Error('QuotaExceededError');
    const refuse = (): never => {
      throw full;
    };
    phone.writer.db.thumbs.hook('creating').subscribe(refuse);
    const input = { ...photo(phone.assignment, BYTES), clearDrafts: ['capture:D301'] };
    await expect(appendAct(phone.writer, input)).rejects.toThrow();
    phone.writer.db.thumbs.hook('creating').unsubscribe(refuse);
    expect(await onlyHead(phone)).toEqual(before);
    expect(await phone.writer.db.entries.count()).toBe(2);
    expect(await phone.writer.db.blobs.count()).toBe(0);
    expect(await draftsOf(phone.writer, phone.assignment)).toEqual({ 'capture:D301': '1' });
    expect((await appendAct(phone.writer, input)).entry.seq).toBe(2);
  });

  it('[ST8] bytes with another digest than their entry names are refused before anything is written', async () => {
    const phone = await makeStorePhone();
    const right = photo(phone.assignment, BYTES);
    const wrong = photo(phone.assignment, new Uint8Array([...BYTES.slice(0, -1), 9]));
    if (right.evidence === undefined || wrong.evidence === undefined) throw new Error('no photo');
    const swapped = {
      ...right,
      evidence: { ...right.evidence, bytes: wrong.evidence.bytes },
    };
    await expect(appendAct(phone.writer, swapped)).rejects.toThrow(/digest/);
    const bare = { assignment: phone.assignment, act: right.act };
    await expect(appendAct(phone.writer, bare)).rejects.toThrow(/bytes come with/);
    expect(await phone.writer.db.entries.count()).toBe(0);
    expect(await phone.writer.db.blobs.count()).toBe(0);
  });

  it('[MD5] bytes too large to digest at once are checked all the same', async () => {
    const phone = await makeStorePhone();
    const large = new Uint8Array(16 * 1024 * 1024 + 1).fill(7);
    const right = photo(phone.assignment, large);
    if (right.evidence === undefined) throw new Error('no photo');
    const changed = new Blob([large.slice(0, -1), Uint8Array.of(8)]);
    const swapped = { ...right, evidence: { ...right.evidence, bytes: changed } };
    await expect(appendAct(phone.writer, swapped)).rejects.toThrow(/digest/);
    expect(await phone.writer.db.blobs.count()).toBe(0);
    await appendAct(phone.writer, right);
    expect(await phone.writer.db.blobs.count()).toBe(1);
  });

  it('[MD5] bytes handed over in memory are checked, and are the very ones that are kept', async () => {
    const phone = await makeStorePhone();
    const right = photo(phone.assignment, BYTES);
    const { evidence } = right;
    if (evidence === undefined) throw new Error('no photo');
    const handing = (inMemory: Uint8Array<ArrayBuffer>) => ({
      ...right,
      evidence: { ...evidence, inMemory: inMemory.buffer },
    });
    const others = Uint8Array.of(0xff, 0xd8, 1, 2, 4, 0xff, 0xd9);
    await expect(appendAct(phone.writer, handing(others))).rejects.toThrow(/digest/);
    expect(await phone.writer.db.entries.count()).toBe(0);
    // The Blob is no longer looked at, so one that cannot be read any more loses nothing.
    const given = handing(new Uint8Array(BYTES));
    const size = BYTES.length;
    const gone = new Blob([new Uint8Array(size)], { type: 'image/jpeg' });
    await appendAct(phone.writer, { ...given, evidence: { ...given.evidence, bytes: gone } });
    const kept = await evidenceBytes(phone.writer, evidence.sha256);
    expect(new Uint8Array((await kept?.arrayBuffer()) ?? [])).toEqual(BYTES);
    expect(kept?.type).toBe('image/jpeg');
  });

  it('[ST24] an act longer than a journal takes is refused by name and leaves nothing', async () => {
    const phone = await makeStorePhone();
    const { hash } = await score(phone, 1);
    const act = { type: 'report.sealed', body: { manifest: oversized() } } as const;
    const sealing = appendAct(phone.writer, { assignment: phone.assignment, act });
    await expect(sealing).rejects.toBeInstanceOf(EntryTooLarge);
    expect(await onlyHead(phone)).toMatchObject({ seq: 1, hash, reopen: null });
    expect(await phone.writer.db.entries.count()).toBe(2);
  });

  it('[ST24] a report of sixty indicators with their reasons at their longest is written', async () => {
    const phone = await makeStorePhone();
    const manifest = oversized();
    const act = {
      type: 'report.sealed',
      body: { manifest: { ...manifest, scores: manifest.scores.slice(0, 60) } },
    } as const;
    await appendAct(phone.writer, { assignment: phone.assignment, act });
    const { journal, seq } = await onlyHead(phone);
    const segment = await segmentOf(phone, journal, seq);
    const verified = await verifySegment(segment, { journal, after: null }, phone.key.jwk);
    expect(verified.ok && verified.value.length).toBe(2);
  });

  it('[ST6] heads are kept at every 256th entry, and each covers what is before it', async () => {
    const phone = await makeStorePhone();
    for (let i = 0; i < 520; i++) await score(phone, i);
    const { journal } = await onlyHead(phone);
    expect(await headMarks(phone.writer, journal)).toEqual([255, 511]);
    const segment = await segmentOf(phone, journal, 255);
    const verified = await verifySegment(segment, { journal, after: null }, phone.key.jwk);
    expect(verified.ok && verified.value.length).toBe(256);
  });

  it('[ST6] long lines bring the next kept head forward', async () => {
    const phone = await makeStorePhone();
    const act = { type: 'statement.made', body: { statement: 'x'.repeat(8192) } } as const;
    for (let i = 0; i < 250; i++) {
      await appendAct(phone.writer, { assignment: phone.assignment, act });
    }
    const { journal } = await onlyHead(phone);
    const [mark, ...more] = await headMarks(phone.writer, journal);
    expect(more).toEqual([]);
    expect(mark).toBeGreaterThan(235);
    expect(mark).toBeLessThan(250);
  });

  it('[ST5] a marked journal is left alone and the new one names it with the reason', async () => {
    const phone = await makeStorePhone();
    await score(phone, 1);
    const { journal: old } = await onlyHead(phone);
    await markReopen(phone.writer, 'serverAhead', [old]);
    await score(phone, 2);
    await score(phone, 3);
    const heads = await readHeads(phone.writer, phone.assignment);
    expect(heads.find(({ journal }) => journal === old)).toMatchObject({ seq: 1, active: false });
    const active = heads.find(({ journal }) => journal !== old);
    expect(active).toMatchObject({ seq: 2, active: true, reopen: null });
    const journals = await readJournals(phone.writer, phone.assignment);
    const opening = journals
      .find(({ journal }) => journal === active?.journal)
      ?.entries.find(({ entry }) => entry.seq === 0)?.entry;
    expect(opening?.body.reopens).toEqual({ journal: old, reason: 'serverAhead' });
    expect(opening?.seen).toEqual({ [old]: 1 });
  });

  it('[ST5] a phone that was enrolled anew does not go on in the old device’s journal', async () => {
    const phone = await makeStorePhone();
    await score(phone, 1);
    const { journal: old } = await onlyHead(phone);
    const again = await makeStorePhone({ factory: phone.factory });
    await score(again, 2);
    const heads = await readHeads(again.writer, phone.assignment);
    expect(heads.filter(({ active }) => active)).toHaveLength(1);
    expect(heads.find(({ journal }) => journal === old)?.seq).toBe(1);
  });

  it('[ST7] the entry on the disk is the one that was returned, after a restart as well', async () => {
    const phone = await makeStorePhone();
    const { hash } = await score(phone, 4321);
    phone.writer.db.close();
    const db = openOn(phone.factory);
    const [lines] = await readJournals({ db, codec: phone.writer.codec }, phone.assignment);
    const found = lines?.entries.find((each) => each.hash === hash);
    expect(found?.entry.body).toEqual(judged(4321).body);
  });
});
